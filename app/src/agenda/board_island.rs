//! The board: a grid that works as it is, and an island that lets sessions be dragged, or picked up
//! and carried by keyboard. Both ask the server for the same move as the form beside it.

use super::{
    board::{Block, Blocking, BoardNow, BoardWords, Column, FIRST, LAST, STEP, Trouble, clock},
    board_carry::State,
};
use leptos::{
    ev::{keydown, pointercancel, pointerdown, pointermove, pointerup},
    prelude::*,
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

/// The board of a day.
#[island]
pub fn AgendaBoard(board: Board) -> impl IntoView {
    let it = State::new(&board);
    // Handles are for those who have scripts: without one the links lead to the form.
    let awake = RwSignal::new(false);
    Effect::new(move |_| {
        awake.set(true);
        super::pointing::wake_tray();
        // A pointer may leave the block that it went down on, and what waits stands outside the island.
        window_event_listener(pointerdown, move |event| it.press_down(&event));
        window_event_listener(pointermove, move |event| it.drag(&event));
        window_event_listener(pointerup, move |_| it.release());
        window_event_listener(pointercancel, move |_| it.let_go());
        window_event_listener(keydown, move |event| it.escape(&event));
    });
    let rooms = board.columns.len();
    let undo_words = board.words.undo.clone();
    let chosen = board.chosen.clone();
    let shown = Memo::new(move |_| hours(it));
    let marks = move || {
        let (first, last) = shown.get();
        (first..last).step_by(STEP as usize).map(mark).collect::<Vec<_>>()
    };
    view! {
        <div class="board-now">
            <div class="board-errors">{move || it.refused.get().map(|why| view! { <p class="notice notice-danger">{why}</p> })}</div>
            <div class="board-errors">{move || errors(it)}</div>
            <p class="unseen" aria-live="assertive">{move || it.said.get()}</p>
            <ol class=format!("board rooms-{rooms}") aria-label=board.label node_ref=it.list>
                {move || heads(it)}
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

/// The rooms' names; before them all rooms, where those need a column of their own.
fn heads(it: State) -> Vec<impl IntoView + use<>> {
    let lanes = it.now.get().lanes;
    let count = |column: usize| lanes.get(column).copied().unwrap_or_default();
    let (all_rooms, columns) = it.board.with_value(|board| (board.words.all_rooms.clone(), board.columns.clone()));
    let all = (count(0) > 0).then(|| head(0, "in-beside".to_owned(), count(0), Column { name: all_rooms, seats: None }));
    let rooms = (1..).zip(columns).map(|(number, column)| head(number, format!("in-{number}"), count(number), column));
    all.into_iter().chain(rooms).collect()
}

fn head(number: usize, place: String, lanes: usize, column: Column) -> impl IntoView {
    let seats = column.seats.map(|seats| seats.to_string());
    view! { <li class=format!("board-head {place} lanes-{lanes}") data-column=number.to_string()><b>{column.name}</b>" "{seats}</li> }
}

fn mark(minute: u32) -> impl IntoView {
    let hour = minute.is_multiple_of(60);
    let class = format!("{} at-{:02}{:02}", if hour { "board-hour" } else { "board-quarter" }, minute / 60, minute % 60);
    view! { <li class=class aria-hidden="true" data-minute=minute.to_string()>{hour.then(|| clock(minute))}</li> }
}

/// The hours shown: 08:00 to 18:00, or as far as there is something, and one more.
fn hours(it: State) -> (u32, u32) {
    let held = it.held.get().map(|held| held.to);
    it.now.with(|now| {
        let spots = || now.blocks.iter().map(|block| block.spot).chain(held);
        let first = spots().map(|spot| spot.from / 60 * 60).min().unwrap_or(8 * 60).min(8 * 60);
        let last = spots().map(|spot| spot.to.div_ceil(60) * 60 + 60).max().unwrap_or(18 * 60).max(18 * 60);
        (first.max(FIRST), last.min(LAST))
    })
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
        view! { <div class="notice notice-danger"><div>{items}</div><p>{hint}</p></div> }
    })
}

fn item(it: State, block: Block, awake: RwSignal<bool>, chosen: Option<&str>) -> impl IntoView + use<> {
    let class = format!("{}{}", block.classes(), if chosen == Some(block.id.as_str()) { " block-selected" } else { "" });
    let Block { id, title, title_lang, spot, mut why, about, href, cancelled, trouble, .. } = block;
    let words = it.board.with_value(|board| board.words.clone());
    let room = it.room(spot.column);
    if cancelled {
        why.push(words.cancelled);
    }
    // A row is as high as its time is long: what does not fit in can be read by pointing at it.
    let whole = [[title.clone(), format!("{}, {room}", spot.times())].as_slice(), &why, std::slice::from_ref(&about)].concat().join("\n");
    let about =
        (!about.is_empty() && trouble != Trouble::Error || spot.to - spot.from > 30 && !about.is_empty()).then(|| view! { <p>{about}</p> });
    let why: Vec<_> = why.into_iter().map(|why| view! { <p class="block-why">{why}</p> }).collect();
    let grip = words.grip.replace("{title}", &title);
    let ids = StoredValue::new(id.clone());
    let is_held = move || it.held.with(|held| held.as_ref().is_some_and(|held| ids.with_value(|id| held.it.id == *id)));
    view! {
        <li class=class class:block-held=is_held data-session=id.clone() title=whole.trim_end().to_owned()>
            <p class="block-line">
                <a href=href lang=title_lang draggable="false" on:click=move |event| it.not_after_dragging(&event)>{title}</a>
                <time>{spot.times()}</time>
                <span class="board-room">{room}</span>
            </p>
            {why}
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
