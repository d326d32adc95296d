//! The news of a publication for each person: their own sessions only.

use super::{Change, Fact, Snapshot, changes, has_part};
use crate::{
    agenda::Session,
    id::{PersonId, SessionId},
    mail::{Happened, SessionNews},
    tlp::Tlp,
};
use std::collections::{BTreeMap, BTreeSet};

/// A session that somebody has put into their own agenda. Whoever gives these has checked that the
/// person may still see the session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Star {
    /// Who.
    pub person: PersonId,
    /// Which session.
    pub session: SessionId,
}

/// What each person is told: of sessions in which they have, had or lose a part, or which they
/// starred. Nobody stands in it for whom nothing changed.
pub fn news(before: Option<&Snapshot>, after: &Snapshot, stars: &[Star]) -> BTreeMap<PersonId, Vec<SessionNews>> {
    let mut told: BTreeMap<PersonId, Vec<SessionNews>> = BTreeMap::new();
    for change in changes(before, after) {
        let Some(now) = after.session(change.session) else { continue };
        let old = before.and_then(|before| before.session(change.session)).filter(|old| !old.cancelled);
        let starred = stars.iter().filter(|star| star.session == change.session).map(|star| star.person);
        let with_part = [old, Some(now)].into_iter().flatten().flat_map(|session| session.people.iter().map(|(person, _)| *person));
        for person in with_part.chain(starred).collect::<BTreeSet<_>>() {
            if let Some(what) = for_person(&change, old, now, person) {
                told.entry(person).or_default().push(words(what, before, after, old, now));
            }
        }
    }
    told
}

fn for_person(change: &Change, old: Option<&Session>, now: &Session, person: PersonId) -> Option<Happened> {
    let (had, has) = (old.is_some_and(|old| has_part(old, person)), has_part(now, person));
    match (had, has) {
        (true, false) if change.what != Happened::Cancelled => Some(Happened::Left),
        (false, true) if change.what != Happened::Cancelled => Some(Happened::New),
        // Given a part in what is called off at once: there was never anything to tell.
        (false, true) => None,
        _ if change.what == Happened::Changed && !change.facts.iter().copied().any(Fact::is_read) => None,
        _ => Some(change.what),
    }
}

fn words(what: Happened, before: Option<&Snapshot>, after: &Snapshot, old: Option<&Session>, now: &Session) -> SessionNews {
    let closed = now.tlp == Tlp::Red || old.is_some_and(|old| old.tlp == Tlp::Red);
    let room = |snapshot: Option<&Snapshot>, session: Option<&Session>| Some(snapshot?.room_of(session?)?.name.clone());
    let (was_in, now_in) = (room(before, old), room(Some(after), Some(now)));
    let changed_room = was_in != now_in && !closed;
    let (was, is) = (old.and_then(|old| old.time), now.time);
    let (was, is) = match what {
        Happened::New => (None, is),
        Happened::Left => (was, None),
        _ => (was, is),
    };
    let stays = !what.frees();
    SessionNews {
        session: now.id,
        what,
        closed,
        was,
        now: is,
        was_in: was_in.filter(|_| changed_room && stays && what != Happened::New),
        now_in: now_in.filter(|_| changed_room && stays || what == Happened::New && !closed),
    }
}
