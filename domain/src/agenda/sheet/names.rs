//! Rooms and people by the names that organizers type.

use super::{Problem, alike};
use crate::{
    agenda::Room,
    id::{PersonId, RoomId},
    people::Names,
};
use unicode_normalization::UnicodeNormalization;

/// The room with this name: as it is written, else without regard to accents.
pub(super) fn room(rooms: &[Room], name: &str) -> Option<RoomId> {
    let typed: String = name.nfc().collect();
    let found = rooms.iter().find(|room| room.name == typed).or_else(|| rooms.iter().find(|room| alike(&room.name, name)));
    found.map(|room| room.id)
}

/// The one person with this full, badge or native name, with or without title and rank: as it is
/// written, else without regard to accents.
pub(super) fn person(known: &[(PersonId, Names)], name: &str) -> Result<PersonId, Problem> {
    let typed: String = name.nfc().collect();
    for same in [(|a: &str, b: &str| a == b) as fn(&str, &str) -> bool, alike] {
        let mut found: Vec<PersonId> =
            known.iter().filter(|(_, names)| called(names).iter().any(|called| same(called, &typed))).map(|(id, _)| *id).collect();
        found.sort_unstable();
        found.dedup();
        match found[..] {
            [] => {}
            [one] => return Ok(one),
            _ => return Err(Problem::SeveralPeople(name.chars().take(80).collect())),
        }
    }
    Err(Problem::NoPerson(name.chars().take(80).collect()))
}

fn called(names: &Names) -> Vec<String> {
    let full = names.full_name.as_str();
    let plain = [Some(&names.full_name), names.badge_name.as_ref(), names.native_name.as_ref()];
    let before = [names.honorific.as_ref(), names.rank.as_ref()];
    let mut all: Vec<String> = plain.into_iter().flatten().map(ToString::to_string).collect();
    all.extend(before.into_iter().flatten().map(|title| format!("{title} {full}")));
    all
}
