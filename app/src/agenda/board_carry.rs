//! The board's island at work: sessions picked up, carried and put down, by pointer and by keyboard.

use super::{
    api::move_session,
    board::{Block, BoardNow, BoardWords, MoveOrder, MoveRefused, STEP, Spot},
    board_island::Board,
    pointing,
};
use leptos::{
    ev::{KeyboardEvent, MouseEvent, PointerEvent},
    html::Ol,
    prelude::*,
    task::spawn_local,
};

/// A session that can be moved: a block, or one that waits beside the board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Carried {
    pub(super) id: String,
    pub(super) version: i32,
    pub(super) title: String,
    /// Where it stands; of what waits only the length counts, and whether it is meant for all rooms.
    pub(super) spot: Spot,
    /// Whether it waits.
    pub(super) waits: bool,
}

/// A session on its way: picked up, and where it would land.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Held {
    pub(super) it: Carried,
    pub(super) to: Spot,
}

/// A pointer that went down on a session, and may be a click still.
#[derive(Clone, Debug)]
struct Press {
    it: Carried,
    down: (i32, i32),
    /// Where it is by now.
    at: (i32, i32),
    /// From the session's start to where it was gripped, in minutes.
    grip: u32,
    dragging: bool,
}

/// The state of the island; all of it can be copied into handlers.
#[derive(Clone, Copy)]
pub(super) struct State {
    pub(super) board: StoredValue<Board>,
    pub(super) now: RwSignal<BoardNow>,
    pub(super) held: RwSignal<Option<Held>>,
    press: StoredValue<Option<Press>>,
    dragged: StoredValue<bool>,
    /// Who goes back to where; nothing is the tray.
    pub(super) undo: RwSignal<Option<(String, Option<Spot>)>>,
    pub(super) said: RwSignal<String>,
    pub(super) refused: RwSignal<Option<String>>,
    pub(super) list: NodeRef<Ol>,
}

impl State {
    pub(super) fn new(board: &Board) -> State {
        State {
            now: RwSignal::new(board.now.clone()),
            board: StoredValue::new(board.clone()),
            held: RwSignal::new(None),
            press: StoredValue::new(None),
            dragged: StoredValue::new(false),
            undo: RwSignal::new(None),
            said: RwSignal::new(String::new()),
            refused: RwSignal::new(None),
            list: NodeRef::new(),
        }
    }

    pub(super) fn room(self, column: usize) -> String {
        self.board.with_value(|board| match column {
            0 => board.words.all_rooms.clone(),
            column => board.columns.get(column - 1).map(|column| column.name.clone()).unwrap_or_default(),
        })
    }

    fn rooms(self) -> usize {
        self.board.with_value(|board| board.columns.len())
    }

    fn block(self, id: &str) -> Option<Carried> {
        let carried = |block: &Block| Carried {
            id: block.id.clone(),
            version: block.version,
            title: block.title.clone(),
            spot: block.spot,
            waits: false,
        };
        self.now.with_untracked(|now| now.blocks.iter().find(|block| block.id == id).map(carried))
    }

    fn say(self, words: impl Fn(&BoardWords) -> &String, title: &str, spot: Spot) {
        let room = self.room(spot.column);
        let said = self.board.with_value(|board| words(&board.words).clone());
        self.said.set(said.replace("{title}", title).replace("{time}", &spot.times()).replace("{room}", &room));
    }

    // By pointer.

    pub(super) fn press_down(self, event: &PointerEvent) {
        let Some(list) = self.list.get_untracked().filter(|_| event.button() == 0 && event.is_primary()) else { return };
        let Some(it) = pointing::pressed(&list, event).and_then(|(id, waiting)| waiting.or_else(|| self.block(&id))) else { return };
        let at = (event.client_x(), event.client_y());
        let aimed = pointing::aimed(&list, at).filter(|_| !it.waits);
        let grip = aimed.map_or(0, |(minute, _)| minute.saturating_sub(it.spot.from));
        self.dragged.set_value(false);
        self.press.set_value(Some(Press { it, down: at, at, grip, dragging: false }));
    }

    pub(super) fn drag(self, event: &PointerEvent) {
        let (Some(mut press), Some(list)) = (self.press.get_value().filter(|_| event.is_primary()), self.list.get_untracked()) else {
            return;
        };
        press.at = (event.client_x(), event.client_y());
        // Only what really moves is a drag: until then a link under the pointer stays a link.
        if !press.dragging {
            if (press.at.0 - press.down.0).abs() + (press.at.1 - press.down.1).abs() < 6 {
                return;
            }
            press.dragging = true;
            self.dragged.set_value(true);
            pointing::capture(&list, event);
            pointing::soon(move || self.roll());
        }
        self.press.set_value(Some(press));
        self.aim();
    }

    /// Where the pointer aims, there the shadow goes.
    fn aim(self) {
        let (Some(press), Some(list)) = (self.press.get_value(), self.list.get_untracked()) else { return };
        // What waits lands only on the board.
        let aimed = pointing::aimed(&list, press.at).filter(|_| !press.it.waits || pointing::is_over(&list, press.at));
        let to = aimed.map(|(minute, column)| press.it.spot.put(minute.saturating_sub(press.grip) / STEP * STEP, column, self.rooms()));
        let held = to.map(|to| Held { it: press.it, to });
        if self.held.with_untracked(|before| *before != held) {
            self.held.set(held);
        }
    }

    /// Near an edge the page, or the board within it, rolls on under the pointer.
    fn roll(self) {
        let (Some(press), Some(list)) = (self.press.get_value().filter(|press| press.dragging), self.list.get_untracked()) else { return };
        if pointing::roll(&list, press.at) {
            self.aim();
        }
        pointing::soon(move || self.roll());
    }

    pub(super) fn release(self) {
        let dragging = self.press.get_value().is_some_and(|press| press.dragging);
        self.press.set_value(None);
        // The click that ends a drag comes at once; whatever is clicked later is meant.
        pointing::soon(move || self.dragged.set_value(false));
        if dragging {
            self.drop_here(false);
        }
    }

    /// Escape ends a drag; what is carried by keyboard has its own.
    pub(super) fn escape(self, event: &KeyboardEvent) {
        if event.key() == "Escape" && self.press.get_value().is_some_and(|press| press.dragging) {
            event.prevent_default();
            self.let_go();
        }
    }

    /// The pointer is lost: what it dragged stays where it was.
    pub(super) fn let_go(self) {
        if self.press.get_value().is_some_and(|press| press.dragging) {
            self.put_down();
        }
        self.press.set_value(None);
    }

    /// A link under a pointer that dragged is not followed.
    pub(super) fn not_after_dragging(self, event: &MouseEvent) {
        if self.dragged.get_value() {
            event.prevent_default();
            self.dragged.set_value(false);
        }
    }

    // By keyboard.

    pub(super) fn toggle(self, id: &str, event: &MouseEvent) {
        event.prevent_default();
        if self.dragged.get_value() {
            self.dragged.set_value(false);
            return;
        }
        if self.held.with_untracked(|held| held.as_ref().is_some_and(|held| held.it.id == id)) {
            return self.drop_here(true);
        }
        let Some(it) = self.block(id) else { return };
        self.say(|words| &words.picked_up, &it.title, it.spot);
        self.held.set(Some(Held { to: it.spot, it }));
    }

    pub(super) fn carry(self, event: &KeyboardEvent) {
        let Some(held) = self.held.get_untracked() else { return };
        let (quarters, columns) = match event.key().as_str() {
            "ArrowUp" => (-1, 0),
            "ArrowDown" => (1, 0),
            "ArrowLeft" => (0, -1),
            "ArrowRight" => (0, 1),
            "Escape" => {
                event.prevent_default();
                return self.put_down();
            }
            _ => return,
        };
        event.prevent_default();
        let to = held.to.moved(quarters, columns, self.rooms());
        self.say(|words| &words.now_at, &held.it.title, to);
        self.held.set(Some(Held { to, ..held }));
    }

    /// Puts a session back where it was.
    pub(super) fn put_down(self) {
        self.press.set_value(None);
        let Some(held) = self.held.get_untracked() else { return };
        self.held.set(None);
        self.say(|words| &words.put_back, &held.it.title, held.it.spot);
    }

    // The move itself.

    fn drop_here(self, by_keyboard: bool) {
        let Some(Held { it, to }) = self.held.get_untracked() else { return };
        if to == it.spot && !it.waits {
            return self.put_down();
        }
        let from = (!it.waits).then_some(it.spot);
        self.send(it, Some(to), Some(from), by_keyboard);
    }

    pub(super) fn take_back(self) {
        let Some((id, to)) = self.undo.get_untracked() else { return };
        if let Some(it) = self.block(&id) {
            self.send(it, to, None, true);
        }
    }

    /// Asks the server; `from` is where it goes back to, nothing where this is the way back.
    fn send(self, it: Carried, to: Option<Spot>, from: Option<Option<Spot>>, by_keyboard: bool) {
        let (slug, day) = self.board.with_value(|board| (board.slug.clone(), board.day.clone()));
        let order = MoveOrder { slug, session: it.id.clone(), seen: it.version, day, to };
        spawn_local(async move {
            match move_session(order).await {
                Ok(now) => {
                    pointing::tell_page(&now, &it.id);
                    self.now.set(now);
                    self.refused.set(None);
                    let goes_back = from.is_some();
                    self.undo.set(from.map(|from| (it.id.clone(), from)));
                    self.say(|words| if goes_back { &words.dropped } else { &words.undone }, &it.title, to.unwrap_or(it.spot));
                }
                Err(refused) => {
                    let why = self.board.with_value(|board| match refused {
                        MoveRefused::Stale | MoveRefused::Gone => board.words.stale.clone(),
                        MoveRefused::Outside => board.words.outside.clone(),
                        MoveRefused::SignedOut => board.words.signed_out.clone(),
                        MoveRefused::Failed => board.words.failed.clone(),
                    });
                    self.refused.set(Some(why.clone()));
                    self.said.set(why);
                }
            }
            self.held.set(None);
            if by_keyboard {
                let id = &it.id;
                pointing::focus(if to.is_some() { format!("grip-{id}") } else { format!("place-{id}") });
            }
        });
    }
}
