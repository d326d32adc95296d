//! People in two places, on the way between them, and those who interpret.

use super::{Conflict, Matter, Part, Place, Session, Venue, WALK, meetings::pairs};
use crate::{id::PersonId, time::Interval};
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// People who would be in two places at once, or who have too little time to change rooms.
pub(super) fn places(busy: &[(&Session, Interval)]) -> Vec<Conflict> {
    let mut found = Vec::new();
    for (a, b) in pairs(busy) {
        // Two sessions in one room are the room's conflict already.
        if a.place.is_some() && a.place == b.place {
            continue;
        }
        let both: BTreeSet<PersonId> = people(a).intersection(&people(b)).copied().collect();
        found.extend(both.into_iter().map(|person| Conflict { matter: Matter::PersonTwice(person), sessions: vec![a.id, b.id] }));
    }
    found.extend(walks(busy));
    found
}

fn people(session: &Session) -> BTreeSet<PersonId> {
    session.people.iter().map(|(person, _)| *person).collect()
}

fn walks(busy: &[(&Session, Interval)]) -> Vec<Conflict> {
    let mut last: BTreeMap<PersonId, (&Session, Interval)> = BTreeMap::new();
    let mut found = Vec::new();
    for (session, time) in busy {
        for person in people(session) {
            if let Some((before, ended)) = last.get(&person)
                && let (Some(Place::Room(from)), Some(Place::Room(to))) = (before.place, session.place)
                && from != to
                && ended.end <= time.start
                && time.start - ended.end < WALK
            {
                let minutes = (time.start - ended.end).num_minutes();
                found.push(Conflict { matter: Matter::ShortWalk { person, minutes }, sessions: vec![before.id, session.id] });
            }
            if last.get(&person).is_none_or(|(_, ended)| ended.end <= time.end) {
                last.insert(person, (session, *time));
            }
        }
    }
    found
}

/// Sessions that still count on somebody who has left.
pub(super) fn departed(live: &[(&Session, Interval)], left: &HashSet<PersonId>) -> Vec<Conflict> {
    let of = |session: &Session| people(session).into_iter().filter(|person| left.contains(person)).collect::<Vec<_>>();
    let matter = |person, session: &Session| Conflict { matter: Matter::HasLeft(person), sessions: vec![session.id] };
    live.iter().flat_map(|(session, _)| of(session).into_iter().map(move |person| matter(person, session))).collect()
}

/// Working languages, but for the first, into which nobody interprets. Where nobody interprets
/// anywhere that is said once, not for each session.
pub(super) fn interpretation(busy: &[(&Session, Interval)], venue: &Venue<'_>) -> Vec<Conflict> {
    let Some((_, wanted)) = venue.languages.split_first().filter(|(_, others)| !others.is_empty()) else { return Vec::new() };
    let spoken: Vec<&Session> =
        busy.iter().map(|(session, _)| *session).filter(|session| venue.offered.wants_chair(&session.kind)).collect();
    let interpreters = |session: &Session| -> Vec<PersonId> {
        session.people.iter().filter(|(_, part)| *part == Part::Interpreter).map(|(person, _)| *person).collect()
    };
    if spoken.is_empty() {
        return Vec::new();
    }
    if spoken.iter().all(|session| interpreters(session).is_empty()) {
        return vec![Conflict {
            matter: Matter::NoInterpreter(wanted.to_vec()),
            sessions: spoken.iter().map(|session| session.id).collect(),
        }];
    }
    let missing = |session: &&Session| {
        let known: Vec<&String> = interpreters(session).iter().filter_map(|person| venue.interpreters.get(person)).flatten().collect();
        let missing: Vec<String> = wanted.iter().filter(|language| !known.contains(language)).cloned().collect();
        (!missing.is_empty()).then(|| Conflict { matter: Matter::NoInterpreter(missing), sessions: vec![session.id] })
    };
    spoken.iter().filter_map(missing).collect()
}
