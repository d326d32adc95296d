//! Rooms in which two sessions meet.

use super::{Conflict, Matter, Place, Session};
use crate::time::Interval;

/// Pairs that are in one room at once. `live` is in order of start: each is held only against those
/// that begin before it ends.
pub(super) fn rooms(live: &[(&Session, Interval)], is_pause: impl Fn(&Session) -> bool) -> Vec<Conflict> {
    let matter = |a: &Session, b: &Session| {
        let matter = room(a, b)?;
        match (is_pause(a), is_pause(b)) {
            (false, false) => Some(matter),
            // Two pauses go together: coffee in the foyer while all have lunch.
            (true, true) => None,
            _ => Some(Matter::BesidePause),
        }
    };
    pairs(live).filter_map(|(a, b)| Some(Conflict { matter: matter(a, b)?, sessions: vec![a.id, b.id] })).collect()
}

/// Pairs whose times overlap, the earlier first.
pub(super) fn pairs<'a>(busy: &'a [(&'a Session, Interval)]) -> impl Iterator<Item = (&'a Session, &'a Session)> {
    busy.iter().enumerate().flat_map(move |(index, (a, time))| {
        let later = busy[index + 1..].iter().take_while(move |(_, other)| other.start < time.end);
        later.filter(move |(_, other)| time.overlaps(other)).map(move |(b, _)| (*a, *b))
    })
}

fn room(a: &Session, b: &Session) -> Option<Matter> {
    match (a.place, b.place) {
        (Some(Place::All), _) | (_, Some(Place::All)) => Some(Matter::BesideAllRooms),
        (Some(Place::Room(a)), Some(Place::Room(b))) if a == b => Some(Matter::RoomTwice(a)),
        _ => None,
    }
}
