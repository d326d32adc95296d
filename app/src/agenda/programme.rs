//! A day of the agenda: slots one under another, parallel rooms side by side, pauses as bands.

use super::{
    agenda_page::Showing,
    item::{Item, item, times},
    words,
};
use crate::{
    t,
    ui::{Empty, icon},
    visit::Visit,
};
use domain::{
    agenda::{Place, Room},
    time::{Interval, day_at_venue},
};
use leptos::prelude::*;
use store::agenda::{Reading, Shown};

/// What stands in one slot.
enum Slot<'a> {
    /// A pause.
    Band(&'a Shown),
    /// Sessions that begin together.
    Sessions(Vec<&'a Shown>),
    /// Something of which the reader may know no more.
    Closed(Interval),
}

impl Slot<'_> {
    fn time(&self) -> Option<Interval> {
        match self {
            Slot::Band(shown) => shown.session.time,
            Slot::Sessions(all) => {
                let times = all.iter().filter_map(|shown| shown.session.time);
                times.reduce(|a, b| Interval { start: a.start.min(b.start), end: a.end.max(b.end) })
            }
            Slot::Closed(time) => Some(*time),
        }
    }
}

/// The day's programme.
pub(super) fn programme(visit: &Visit, showing: &Showing, reading: &Reading) -> AnyView {
    let lang = visit.lang;
    let slots = slots(showing, reading);
    if slots.is_empty() {
        let title = if showing.mine { t!(lang, "agenda-nothing-mine") } else { t!(lang, "agenda-nothing-that-day") };
        let hint = if showing.mine { t!(lang, "agenda-nothing-mine-hint") } else { String::new() };
        return view! { <Empty title=title hint=hint/> }.into_any();
    }
    // "On now" leads to the first of those that go on.
    let first = slots.iter().position(|slot| slot.time().is_some_and(|time| showing.is_on(time)));
    let items: Vec<_> = slots.iter().enumerate().map(|(place, slot)| render(visit, showing, reading, slot, first == Some(place))).collect();
    view! { <ol class="programme">{items}</ol> }.into_any()
}

fn slots<'a>(showing: &Showing, reading: &'a Reading) -> Vec<Slot<'a>> {
    let mut slots: Vec<Slot<'a>> = Vec::new();
    let of_day = reading.sessions.iter().filter(|shown| showing.day_of(shown) == Some(showing.day));
    for shown in of_day.filter(|shown| !showing.mine || shown.mine()) {
        if showing.offered.is_pause(&shown.session.kind) {
            slots.push(Slot::Band(shown));
            continue;
        }
        let start = |shown: &Shown| shown.session.time.map(|time| time.start);
        let beside = slots.iter_mut().find_map(|slot| match slot {
            Slot::Sessions(all) if all.first().map(|first| start(first)) == Some(start(shown)) => Some(all),
            _ => None,
        });
        match beside {
            Some(all) => all.push(shown),
            None => slots.push(Slot::Sessions(vec![shown])),
        }
    }
    for slot in &mut slots {
        if let Slot::Sessions(all) = slot {
            all.sort_by_key(|shown| column(shown.session.place, &reading.rooms));
        }
    }
    let closed = reading.closed.iter().filter(|time| !showing.mine && day_at_venue(time.start, showing.workshop.zone) == showing.day);
    slots.extend(closed.map(|time| Slot::Closed(*time)));
    slots.sort_by_key(|slot| slot.time().map(|time| (time.start, time.end)));
    slots
}

/// Where a room stands in every hour of the day: as the edition orders them, after what is in all, and no room last.
fn column(place: Option<Place>, rooms: &[Room]) -> usize {
    match place {
        Some(Place::All) => 0,
        Some(Place::Room(id)) => rooms.iter().position(|room| room.id == id).unwrap_or(rooms.len()) + 1,
        None => rooms.len() + 1,
    }
}

fn render(visit: &Visit, showing: &Showing, reading: &Reading, slot: &Slot<'_>, first: bool) -> AnyView {
    let lang = visit.lang;
    let Some(time) = slot.time() else { return ().into_any() };
    let is_on = showing.is_on(time);
    let class = if is_on { "slot slot-now" } else { "slot" };
    let when = times(visit, showing.workshop.zone, time, !matches!(slot, Slot::Band(_)), is_on.then_some(first));
    let about = |wide| Item { visit, showing, reading, wide };
    match slot {
        Slot::Band(shown) => {
            let (title_lang, title) = words::read(lang, &shown.session.title);
            let room = reading.room_of(&shown.session).map(|room| room.name.clone());
            let off = shown.session.cancelled.then(|| t!(lang, "agenda-cancelled"));
            view! {
                <li class=format!("{class} slot-break")>
                    {when}
                    <p><i lang=title_lang>{title}</i>{room.map(|room| view! { " "<span>{room}</span> })}{off.map(|off| view! { " "<span>{off}</span> })}</p>
                </li>
            }
            .into_any()
        }
        Slot::Closed(_) => view! {
            <li class=class>{when}<article class="item item-closed"><h3>{icon::lock()}{t!(lang, "agenda-closed-session")}</h3></article></li>
        }
        .into_any(),
        Slot::Sessions(all) => match all[..] {
            [one] => view! { <li class=class id=format!("s-{}", one.session.id)>{when}{item(&about(true), one)}</li> }.into_any(),
            _ => {
                let rooms: Vec<_> = all
                    .iter()
                    .map(|shown| {
                        let name = rooms_name(lang, showing, reading, shown, time);
                        view! { <li id=format!("s-{}", shown.session.id)>{name}{item(&about(false), shown)}</li> }
                    })
                    .collect();
                view! { <li class=class>{when}<ul class="rooms">{rooms}</ul></li> }.into_any()
            }
        },
    }
}

/// "Hồng Hà 100 seats"; with its own end where it is not the slot's.
fn rooms_name(lang: domain::lang::Lang, showing: &Showing, reading: &Reading, shown: &Shown, slot: Interval) -> AnyView {
    let place = words::place(lang, shown.session.place, &reading.rooms).unwrap_or_else(|| t!(lang, "agenda-no-room"));
    let seats = reading.room_of(&shown.session).and_then(|room| room.seats).map(|seats| t!(lang, "agenda-seats", count = seats));
    let own = shown.session.time.filter(|time| time.end != slot.end).map(|time| crate::lang::dates::times(time, showing.workshop.zone));
    let rest = [own, seats].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    view! { <p class="rooms-name"><b>{place}</b>" "<span>{rest}</span></p> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::id::RoomId;
    use uuid::Uuid;

    #[test]
    fn rooms_stand_in_the_editions_order_in_every_hour() {
        let id = |number| RoomId(Uuid::from_u128(number));
        let rooms = [3, 1, 2].map(|number| Room { id: id(number), name: number.to_string(), seats: None });
        let columns = |places: [Option<Place>; 5]| places.map(|place| column(place, &rooms));
        let room = |number| Some(Place::Room(id(number)));
        assert_eq!(columns([Some(Place::All), room(3), room(1), room(2), None]), [0, 1, 2, 3, 4]);
    }
}
