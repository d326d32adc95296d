//! The board: a grid that works as it is, and an island that lets sessions be dragged, or picked up
//! and carried by keyboard. Both ask the server for the same move as the form beside it.

use super::{
    api::move_session,
    board::{Block, Blocking, BoardNow, BoardWords, Column, FIRST, LAST, MoveOrder, MoveRefused, STEP, Spot, Trouble, clock},
    pointing,
};
use leptos::{
    ev::{KeyboardEvent, MouseEvent, PointerEvent},
    html::Ol,
    prelude::*,
    task::spawn_local,
};
use serde::{Deserialize, Serialize};

/// What the board is made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Board {
    /// "Wednesday 18 November 2026, Bangkok time (GMT+7)".
    pub label: String,
    /// The workshop's part of addresses.
    pub slug: String,
    /// The day, as 2026-11-18.
    pub day: String,
    /// The rooms.
    pub columns: Vec<Column>,
    /// What stands where.
    pub now: BoardNow,
    /// The session in the form beside the board.
    pub chosen: Option<String>,
    /// What the island says.
    pub words: BoardWords,
}

/// A session on its way: picked up, and where it would land.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Held {
    id: String,
    from: Spot,
    to: Spot,
}

/// A pointer that went down on a block, and may be a click still.
#[derive(Clone, Debug)]
struct Press {
    id: String,
    at: (i32, i32),
    /// From the block's start to where it was gripped, in minutes.
    grip: u32,
    dragging: bool,
}

/// The state of the island; all of it can be copied into handlers.
#[derive(Clone, Copy)]
struct State {
    board: StoredValue<Board>,
    now: RwSignal<BoardNow>,
    held: RwSignal<Option<Held>>,
    press: StoredValue<Option<Press>>,
    dragged: StoredValue<bool>,
    undo: RwSignal<Option<(String, Spot)>>,
    said: RwSignal<String>,
    refused: RwSignal<Option<String>>,
    list: NodeRef<Ol>,
}

/// The board of a day.
#[island]
pub fn AgendaBoard(board: Board) -> impl IntoView {
    let it = State {
        now: RwSignal::new(board.now.clone()),
        board: StoredValue::new(board.clone()),
        held: RwSignal::new(None),
        press: StoredValue::new(None),
        dragged: StoredValue::new(false),
        undo: RwSignal::new(None),
        said: RwSignal::new(String::new()),
        refused: RwSignal::new(None),
        list: NodeRef::new(),
    };
    // Handles are for those who have scripts: without one the links lead to the form.
    let awake = RwSignal::new(false);
    Effect::new(move |_| awake.set(true));
    let rooms = board.columns.len();
    let heads: Vec<_> = (1..).zip(board.columns).map(|(number, column)| head(number, column)).collect();
    let (first, last) = hours(&board.now.blocks);
    let marks: Vec<_> = (first..last).step_by(STEP as usize).map(mark).collect();
    let undo_words = board.words.undo.clone();
    let chosen = board.chosen.clone();
    view! {
        <div class="board-now">
            <div class="board-errors">{move || it.refused.get().map(|why| view! { <p class="notice notice-danger">{why}</p> })}</div>
            <div class="board-errors">{move || errors(it)}</div>
            <p class="unseen" aria-live="assertive">{move || it.said.get()}</p>
            <ol class=format!("board rooms-{rooms}") aria-label=board.label node_ref=it.list>
                {heads}
                {marks}
                {move || it.now.get().blocks.into_iter().map(|block| item(it, block, awake, chosen.as_deref())).collect::<Vec<_>>()}
                {move || shadow(it)}
            </ol>
            <p class="board-undo" hidden=move || it.undo.get().is_none()>
                <button class="text-button" type="button" on:click=move |_| it.take_back()>{undo_words}</button>
            </p>
        </div>
    }
}

fn head(number: usize, column: Column) -> impl IntoView {
    let seats = column.seats.map(|seats| seats.to_string());
    view! { <li class=format!("board-head in-{number}") data-column=number.to_string()><b>{column.name}</b>" "{seats}</li> }
}

fn mark(minute: u32) -> impl IntoView {
    let hour = minute.is_multiple_of(60);
    let class = format!("{} at-{:02}{:02}", if hour { "board-hour" } else { "board-quarter" }, minute / 60, minute % 60);
    view! { <li class=class aria-hidden="true" data-minute=minute.to_string()>{hour.then(|| clock(minute))}</li> }
}

/// The hours shown: 08:00 to 18:00, or as far as there is something, and one more.
fn hours(blocks: &[Block]) -> (u32, u32) {
    let first = blocks.iter().map(|block| block.spot.from / 60 * 60).min().unwrap_or(8 * 60).min(8 * 60);
    let last = blocks.iter().map(|block| block.spot.to.div_ceil(60) * 60 + 60).max().unwrap_or(18 * 60).max(18 * 60);
    (first.max(FIRST), last.min(LAST))
}

fn errors(it: State) -> Option<impl IntoView + use<>> {
    let errors = it.now.get().errors;
    (!errors.is_empty()).then(|| {
        let (hint, show) = it.board.with_value(|board| (board.words.blocked.clone(), board.words.show.clone()));
        let items: Vec<_> = errors
            .into_iter()
            .map(|Blocking { words, href }| {
                let link = href.map(|href| view! { " "<a href=href>{show.clone()}</a> });
                view! { <p><strong>{words}</strong>{link}</p> }
            })
            .collect();
        view! { <div class="notice notice-danger">{items}<p>{hint}</p></div> }
    })
}

fn item(it: State, block: Block, awake: RwSignal<bool>, chosen: Option<&str>) -> impl IntoView + use<> {
    let Block { id, title, title_lang, spot, why, about, href, cancelled, .. } = block.clone();
    let words = it.board.with_value(|board| board.words.clone());
    let room = it.room(spot.column);
    let selected = if chosen == Some(id.as_str()) { " block-selected" } else { "" };
    let class = format!("{}{selected}", block.classes());
    let why: Vec<_> = why.into_iter().map(|why| view! { <p class="block-why">{why}</p> }).collect();
    let off = cancelled.then(|| view! { <p class="block-why">{words.cancelled}</p> });
    let about = (!about.is_empty() && block.trouble != Trouble::Error || spot.to - spot.from > 30 && !about.is_empty())
        .then(|| view! { <p>{about}</p> });
    let grip = words.grip.replace("{title}", &title);
    let ids = StoredValue::new(id.clone());
    let is_held = move || it.held.with(|held| held.as_ref().is_some_and(|held| ids.with_value(|id| held.id == *id)));
    view! {
        <li
            class=class
            class:block-held=is_held
            on:pointerdown=move |event| ids.with_value(|id| it.press_down(id, &event))
            on:pointermove=move |event| it.drag(&event)
            on:pointerup=move |_| it.release()
            on:pointercancel=move |_| it.put_down()
        >
            <p class="block-line">
                <a href=href lang=title_lang draggable="false" on:click=move |event| it.not_after_dragging(&event)>{title}</a>
                <time>{spot.times()}</time>
                <span class="board-room">{room}</span>
            </p>
            {why}
            {off}
            {about}
            <button
                class="block-grip"
                type="button"
                id=format!("grip-{id}")
                hidden=move || !awake.get()
                aria-label=grip
                aria-pressed=move || if is_held() { "true" } else { "false" }
                on:click=move |event| ids.with_value(|id| it.toggle(id, &event))
                on:keydown=move |event| it.carry(&event)
            ></button>
        </li>
    }
}

/// Where the session would land.
fn shadow(it: State) -> Option<impl IntoView + use<>> {
    let held = it.held.get()?;
    let class = format!("block block-shadow {}", held.to.classes());
    Some(view! { <li class=class aria-hidden="true"><p class="block-line"><time>{held.to.times()}</time></p></li> })
}

impl State {
    fn room(self, column: usize) -> String {
        self.board.with_value(|board| match column {
            0 => board.words.all_rooms.clone(),
            column => board.columns.get(column - 1).map(|column| column.name.clone()).unwrap_or_default(),
        })
    }

    fn block(self, id: &str) -> Option<Block> {
        self.now.with_untracked(|now| now.blocks.iter().find(|block| block.id == id).cloned())
    }

    fn say(self, words: impl Fn(&BoardWords) -> &String, block: &Block, spot: Spot) {
        let room = self.room(spot.column);
        let said = self.board.with_value(|board| words(&board.words).clone());
        self.said.set(said.replace("{title}", &block.title).replace("{time}", &spot.times()).replace("{room}", &room));
    }

    // By pointer.

    fn press_down(self, id: &str, event: &PointerEvent) {
        let Some(block) = self.block(id).filter(|_| event.button() == 0 && event.is_primary()) else { return };
        let at = (event.client_x(), event.client_y());
        let aimed = self.list.get_untracked().and_then(|list| pointing::aimed(&list, at));
        let grip = aimed.map_or(0, |(minute, _)| minute.saturating_sub(block.spot.from));
        self.dragged.set_value(false);
        self.press.set_value(Some(Press { id: id.to_owned(), at, grip, dragging: false }));
    }

    fn drag(self, event: &PointerEvent) {
        let Some(mut press) = self.press.get_value() else { return };
        let at = (event.client_x(), event.client_y());
        if !press.dragging {
            if (at.0 - press.at.0).abs() + (at.1 - press.at.1).abs() < 6 {
                return;
            }
            press.dragging = true;
            self.dragged.set_value(true);
            pointing::capture(event);
        }
        let (Some(block), Some(list)) = (self.block(&press.id), self.list.get_untracked()) else { return };
        if let Some((minute, column)) = pointing::aimed(&list, at) {
            let to = block.spot.put(minute.saturating_sub(press.grip) / STEP * STEP, column);
            self.held.set(Some(Held { id: press.id.clone(), from: block.spot, to }));
        }
        self.press.set_value(Some(press));
    }

    fn release(self) {
        let dragging = self.press.get_value().is_some_and(|press| press.dragging);
        self.press.set_value(None);
        if dragging {
            // The click that ends a drag comes at once; whatever is clicked later is meant.
            pointing::soon(move || self.dragged.set_value(false));
            self.drop_here(false);
        }
    }

    /// A link under a pointer that dragged is not followed.
    fn not_after_dragging(self, event: &MouseEvent) {
        if self.dragged.get_value() {
            event.prevent_default();
            self.dragged.set_value(false);
        }
    }

    // By keyboard.

    fn toggle(self, id: &str, event: &MouseEvent) {
        event.prevent_default();
        if self.dragged.get_value() {
            self.dragged.set_value(false);
            return;
        }
        if self.held.with_untracked(|held| held.as_ref().is_some_and(|held| held.id == id)) {
            return self.drop_here(true);
        }
        let Some(block) = self.block(id) else { return };
        self.held.set(Some(Held { id: id.to_owned(), from: block.spot, to: block.spot }));
        self.say(|words| &words.picked_up, &block, block.spot);
    }

    fn carry(self, event: &KeyboardEvent) {
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
        let rooms = self.board.with_value(|board| board.columns.len());
        let to = held.to.moved(quarters, columns, rooms);
        if let Some(block) = self.block(&held.id) {
            self.say(|words| &words.now_at, &block, to);
        }
        self.held.set(Some(Held { to, ..held }));
    }

    /// Puts a session back where it was.
    fn put_down(self) {
        self.press.set_value(None);
        let Some(held) = self.held.get_untracked() else { return };
        self.held.set(None);
        if let Some(block) = self.block(&held.id) {
            self.say(|words| &words.put_back, &block, held.from);
        }
    }

    // The move itself.

    fn drop_here(self, by_keyboard: bool) {
        let Some(held) = self.held.get_untracked() else { return };
        if held.to == held.from {
            return self.put_down();
        }
        self.send(held.id, held.to, Some(held.from), by_keyboard);
    }

    fn take_back(self) {
        if let Some((id, to)) = self.undo.get_untracked() {
            self.send(id, to, None, true);
        }
    }

    /// Asks the server; `from` is where it goes back to, nothing where this is the way back.
    fn send(self, id: String, to: Spot, from: Option<Spot>, by_keyboard: bool) {
        let Some(block) = self.block(&id) else { return };
        let (slug, day) = self.board.with_value(|board| (board.slug.clone(), board.day.clone()));
        let order = MoveOrder { slug, session: id.clone(), seen: block.version, day, to };
        spawn_local(async move {
            match move_session(order).await {
                Ok(now) => {
                    pointing::tell_page(&now, &id);
                    self.now.set(now);
                    self.refused.set(None);
                    self.undo.set(from.map(|from| (id.clone(), from)));
                    match from {
                        Some(_) => self.say(|words| &words.dropped, &block, to),
                        None => self.say(|words| &words.undone, &block, to),
                    }
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
                pointing::focus(format!("grip-{id}"));
            }
        });
    }
}
