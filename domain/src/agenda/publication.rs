//! From the draft to the next publication, and what it changes: for everybody, and for each person.

use super::{Place, Room, Session, Snapshot};
use crate::{
    id::{PersonId, SessionId},
    mail::Happened,
    time::Interval,
};

mod news;
#[cfg(test)]
mod tests;
pub use news::{Star, news};

/// A fact of a session that changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "each is the fact that it names")]
pub enum Fact {
    Time,
    Place,
    Title,
    Summary,
    Kind,
    Theme,
    Label,
    People,
    Audience,
    Expected,
}

impl Fact {
    /// Whether people who read the agenda see it: nobody is written to about the others.
    pub const fn is_read(self) -> bool {
        !matches!(self, Fact::Audience | Fact::Expected)
    }
}

/// What a publication does to one session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Which session.
    pub session: SessionId,
    /// New, moved, changed or cancelled.
    pub what: Happened,
    /// The facts that differ, where it is moved or changed.
    pub facts: Vec<Fact>,
}

/// The draft as it would be published after `last`: what has a time, and what was published and is
/// called off or went back to the tray, which stays visible as cancelled.
pub fn freeze(rooms: &[Room], draft: &[Session], last: Option<&Snapshot>) -> Snapshot {
    let known = |session: &Session| last.and_then(|last| last.session(session.id));
    let mut sessions: Vec<Session> = draft
        .iter()
        .filter_map(|session| match known(session) {
            _ if !session.cancelled && session.time.is_some() => Some(session.clone()),
            // Called off where and when it was announced.
            Some(before) => Some(Session { cancelled: true, time: before.time, place: before.place, ..session.clone() }),
            None => None,
        })
        .collect();
    for session in &mut sessions {
        session.place = session.place.filter(|place| match place {
            Place::All => true,
            Place::Room(id) => rooms.iter().any(|room| room.id == *id),
        });
    }
    let position = |session: &Session| match session.place {
        Some(Place::Room(id)) => rooms.iter().position(|room| room.id == id),
        _ => None,
    };
    sessions.sort_by_key(|session| (session.time.map(|time| (time.start, time.end)), position(session), session.id));
    Snapshot { rooms: rooms.to_vec(), sessions }
}

impl Snapshot {
    /// A session of it.
    pub fn session(&self, id: SessionId) -> Option<&Session> {
        self.sessions.iter().find(|session| session.id == id)
    }

    /// A room's name, where the session has one room.
    pub fn room_of(&self, session: &Session) -> Option<&Room> {
        let Some(Place::Room(id)) = session.place else { return None };
        self.rooms.iter().find(|room| room.id == id)
    }
}

/// What `after` changes, in its order.
pub fn changes(before: Option<&Snapshot>, after: &Snapshot) -> Vec<Change> {
    after.sessions.iter().filter_map(|session| change(before.and_then(|before| before.session(session.id)), session)).collect()
}

fn change(before: Option<&Session>, after: &Session) -> Option<Change> {
    let told = |what, facts| Some(Change { session: after.id, what, facts });
    match before.filter(|before| !before.cancelled) {
        None if after.cancelled => None,
        None => told(Happened::New, Vec::new()),
        Some(_) if after.cancelled => told(Happened::Cancelled, Vec::new()),
        Some(before) => {
            let facts = differences(before, after);
            let moved = facts.iter().any(|fact| matches!(fact, Fact::Time | Fact::Place));
            if facts.is_empty() { None } else { told(if moved { Happened::Moved } else { Happened::Changed }, facts) }
        }
    }
}

fn differences(before: &Session, after: &Session) -> Vec<Fact> {
    let facts = [
        (Fact::Time, before.time != after.time),
        (Fact::Place, before.place != after.place),
        (Fact::Title, before.title != after.title),
        (Fact::Summary, before.summary != after.summary),
        (Fact::Kind, before.kind != after.kind),
        (Fact::Theme, (&before.theme, &before.priority) != (&after.theme, &after.priority)),
        (Fact::Label, before.tlp != after.tlp),
        (Fact::People, before.people != after.people),
        (Fact::Audience, before.audience != after.audience),
        (Fact::Expected, before.expected != after.expected),
    ];
    facts.into_iter().filter(|(_, differs)| *differs).map(|(fact, _)| fact).collect()
}

/// How many sessions are new, moved, changed, cancelled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "each counts what it names")]
pub struct Tally {
    pub new: usize,
    pub moved: usize,
    pub changed: usize,
    pub cancelled: usize,
}

impl Tally {
    /// Counts.
    pub fn of(changes: &[Change]) -> Tally {
        let count = |what| changes.iter().filter(|change| change.what == what).count();
        Tally {
            new: count(Happened::New),
            moved: count(Happened::Moved),
            changed: count(Happened::Changed),
            cancelled: count(Happened::Cancelled),
        }
    }
}

/// Where and when a session was before it moved, for marks in the agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// When it was, where that changed.
    pub was: Option<Interval>,
    /// The room that it was in, where that changed.
    pub was_in: Option<Room>,
}

/// Where a session was in `before`, if it moved since.
pub fn moved(before: &Snapshot, after: &Session) -> Option<Moved> {
    let old = before.session(after.id).filter(|old| !old.cancelled && !after.cancelled)?;
    let (time, place) = (old.time != after.time, old.place != after.place);
    (time || place).then(|| Moved { was: old.time.filter(|_| time), was_in: before.room_of(old).filter(|_| place).cloned() })
}

/// Whether a person has a part in it.
pub fn has_part(session: &Session, person: PersonId) -> bool {
    session.people.iter().any(|(id, _)| *id == person)
}
