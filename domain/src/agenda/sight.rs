//! What a reader sees of a publication. What they may not see does not show; where that would leave
//! a hole in a participant's day, the time stands there as closed, and nothing but the time.

use super::{Session, Snapshot, has_part};
use crate::{
    access::{Actor, Labelled, SeeSession, authorize},
    id::{PersonId, WorkshopId},
    time::Interval,
    tlp::Tlp,
};
use chrono::Duration;

#[cfg(test)]
mod tests;

/// Shorter gaps than this are no holes.
const HOLE: Duration = Duration::minutes(10);

/// What a reader sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sight {
    /// The sessions, in order; without people where the reader takes no part in the workshop.
    pub sessions: Vec<Session>,
    /// Times at which something takes place that the reader may not see.
    pub closed: Vec<Interval>,
    /// Whether the reader takes part in this workshop, or serves it.
    pub participant: bool,
}

impl Session {
    /// The session as the access table looks at it. Whoever has a part in what was published sees it,
    /// though the draft has meanwhile given that part to another.
    pub fn labelled(&self, workshop: WorkshopId, reader: Option<PersonId>) -> Labelled {
        let owner = reader.filter(|person| has_part(self, *person));
        Labelled { workshop, session: Some(self.id), tlp: self.tlp, audience: self.audience.clone(), owner }
    }

    fn shows_to(&self, actor: &Actor, workshop: WorkshopId) -> bool {
        authorize(actor, SeeSession, self.labelled(workshop, actor.person)).is_ok()
    }
}

/// Whether somebody takes part in a workshop or serves it: who may know that others do.
pub fn takes_part(actor: &Actor, workshop: WorkshopId) -> bool {
    let amber = Labelled { workshop, session: None, tlp: Tlp::Amber, audience: Default::default(), owner: None };
    authorize(actor, SeeSession, amber).is_ok()
}

/// What `actor` sees of a publication. An older one also follows the labels of the one in force,
/// `present`. What was called off shows until the workshop is over.
pub fn sight(shown: &Snapshot, present: Option<&Snapshot>, actor: &Actor, workshop: WorkshopId, over: bool) -> Sight {
    let participant = takes_part(actor, workshop);
    let visible = |session: &Session| {
        let now = present.and_then(|present| present.session(session.id));
        session.shows_to(actor, workshop) && now.is_none_or(|now| now.shows_to(actor, workshop))
    };
    let (mut sessions, mut hidden) = (Vec::new(), Vec::new());
    for session in shown.sessions.iter().filter(|session| !(session.cancelled && over)) {
        if visible(session) {
            let people = if participant { session.people.clone() } else { Vec::new() };
            // For whom it is meant and how many are expected is the organizers' business.
            sessions.push(Session { people, audience: Default::default(), expected: None, ..session.clone() });
        } else if !session.cancelled {
            hidden.extend(session.time);
        }
    }
    let open = sessions.iter().filter(|session| !session.cancelled).filter_map(|session| session.time);
    let closed = if participant { holes(hidden, open.collect()) } else { Vec::new() };
    Sight { sessions, closed, participant }
}

/// What `hidden` covers and `open` does not, joined, so that neither number nor bounds of what is
/// hidden show.
fn holes(mut hidden: Vec<Interval>, mut open: Vec<Interval>) -> Vec<Interval> {
    hidden.sort_by_key(|time| (time.start, time.end));
    open.sort_by_key(|time| (time.start, time.end));
    let mut joined: Vec<Interval> = Vec::new();
    for time in hidden {
        match joined.last_mut() {
            Some(last) if time.start <= last.end => last.end = last.end.max(time.end),
            _ => joined.push(time),
        }
    }
    let mut found = Vec::new();
    for time in joined {
        let mut free = time.start;
        for other in open.iter().filter(|other| other.overlaps(&time)) {
            found.extend(Interval::new(free, other.start));
            free = free.max(other.end);
        }
        found.extend(Interval::new(free, time.end));
    }
    found.retain(|hole| hole.length() >= HOLE);
    found
}
