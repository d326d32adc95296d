//! What stands in each other's way in a draft.
//!
//! Errors block publishing unless a reason is given; warnings only tell. A session in all rooms leaves
//! room for nothing else; a pause in the way only warns. What is called off is in nobody's way.

use super::{Part, Place, Room, Session};
use crate::{
    id::{PersonId, RoomId, SessionId},
    series::Offered,
    time::Interval,
};
use chrono::{Duration, NaiveDate};
use std::collections::{BTreeMap, HashMap, HashSet};

mod gaps;
mod meetings;
mod people;
#[cfg(test)]
mod tests;

/// Less than this between two rooms is not enough for one person.
pub const WALK: Duration = Duration::minutes(10);

/// How grave it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// It tells.
    Warning,
    /// It blocks publishing unless overridden with a reason.
    Error,
}

/// What the matter is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Matter {
    /// Two sessions in one room at once.
    RoomTwice(RoomId),
    /// Something else beside a session in all rooms.
    BesideAllRooms,
    /// A session goes on in a room that a pause takes, or takes with all others.
    BesidePause,
    /// One person in two places at once.
    PersonTwice(PersonId),
    /// Outside the workshop's days.
    OutsideDays,
    /// The end is not after the start.
    EndsBeforeStart,
    /// More people expected than the room seats.
    TooFewSeats {
        /// Expected.
        expected: u32,
        /// Seats.
        seats: u32,
    },
    /// Nobody chairs or guides it.
    NoChair,
    /// Working languages into which nobody interprets: in one session, or in any of those listed.
    NoInterpreter(Vec<String>),
    /// Too little time for one person to change rooms.
    ShortWalk {
        /// Who.
        person: PersonId,
        /// Minutes between the sessions.
        minutes: i64,
    },
    /// Somebody with a part has withdrawn, was declined or has passed their place on.
    HasLeft(PersonId),
    /// Nothing is scheduled for an hour or more of a working day.
    NothingScheduled {
        /// The day.
        day: NaiveDate,
        /// From when to when.
        time: Interval,
    },
}

/// Something that stands in the way, or deserves a look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// What the matter is.
    pub matter: Matter,
    /// The sessions concerned, in order of time.
    pub sessions: Vec<SessionId>,
}

impl Conflict {
    /// How grave it is.
    pub fn severity(&self) -> Severity {
        match self.matter {
            Matter::RoomTwice(_) | Matter::BesideAllRooms | Matter::PersonTwice(_) | Matter::OutsideDays | Matter::EndsBeforeStart => {
                Severity::Error
            }
            _ => Severity::Warning,
        }
    }

    /// Whether it concerns this session.
    pub fn concerns(&self, session: SessionId) -> bool {
        self.sessions.contains(&session)
    }
}

/// How many of them block publishing.
pub fn errors(conflicts: &[Conflict]) -> usize {
    conflicts.iter().filter(|conflict| conflict.severity() == Severity::Error).count()
}

/// A day of the workshop, as the venue's clocks have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VenueDay {
    /// Which.
    pub date: NaiveDate,
    /// From midnight to midnight.
    pub whole: Interval,
    /// The hours in which something is expected to take place, 09:00–17:00.
    pub working: Interval,
}

#[cfg(feature = "zones")]
impl VenueDay {
    /// The days of a workshop at its venue, in order.
    pub fn each(days: crate::time::Days, zone: chrono_tz::Tz) -> Vec<VenueDay> {
        let hour = |date, hour| crate::time::instant(date, chrono::NaiveTime::from_hms_opt(hour, 0, 0)?, zone);
        days.each()
            .filter_map(|date| {
                let working = Interval::new(hour(date, 9)?, hour(date, 17)?)?;
                Some(VenueDay { date, whole: crate::time::whole_day(date, zone)?, working })
            })
            .collect()
    }
}

/// What the draft is held against.
#[derive(Clone, Copy, Debug)]
pub struct Venue<'a> {
    /// The rooms.
    pub rooms: &'a [Room],
    /// The workshop's days, in order.
    pub days: &'a [VenueDay],
    /// The working languages, the first of which everybody follows.
    pub languages: &'a [String],
    /// The languages of those who interpret.
    pub interpreters: &'a HashMap<PersonId, Vec<String>>,
    /// Those with a part who have left the workshop.
    pub left: &'a HashSet<PersonId>,
    /// What the kinds of session ask for.
    pub offered: &'a Offered,
}

/// Everything that stands in the way, gravest first, then by time.
pub fn conflicts(sessions: &[Session], venue: &Venue<'_>) -> Vec<Conflict> {
    let mut live: Vec<(&Session, Interval)> =
        sessions.iter().filter(|session| !session.cancelled).filter_map(|session| Some((session, session.time?))).collect();
    live.sort_by_key(|(session, time)| (time.start, time.end, session.id));
    let mut found = Vec::new();
    for (session, time) in &live {
        found.extend(bounds(*time, venue).map(|matter| Conflict { matter, sessions: vec![session.id] }));
    }
    let busy: Vec<(&Session, Interval)> = live.iter().filter(|(session, _)| !venue.offered.is_pause(&session.kind)).copied().collect();
    found.extend(meetings::rooms(&live, |session| venue.offered.is_pause(&session.kind)));
    found.extend(people::places(&busy));
    found.extend(busy.iter().filter_map(|(session, _)| seats(session, venue.rooms)));
    found.extend(busy.iter().filter(|(session, _)| unchaired(session, venue.offered)).map(|(session, _)| just(Matter::NoChair, session)));
    found.extend(people::departed(&live, venue.left));
    found.extend(people::interpretation(&busy, venue));
    found.extend(gaps::gaps(&live, venue.days));
    let starts: BTreeMap<SessionId, Interval> = live.iter().map(|(session, time)| (session.id, *time)).collect();
    let begins = |conflict: &Conflict| match &conflict.matter {
        Matter::NothingScheduled { time, .. } => Some(time.start),
        _ => conflict.sessions.first().and_then(|id| starts.get(id)).map(|time| time.start),
    };
    found.sort_by(|a, b| (b.severity(), begins(a), &a.matter, &a.sessions).cmp(&(a.severity(), begins(b), &b.matter, &b.sessions)));
    found
}

fn just(matter: Matter, session: &Session) -> Conflict {
    Conflict { matter, sessions: vec![session.id] }
}

/// Errors of a session by itself.
fn bounds(time: Interval, venue: &Venue<'_>) -> Option<Matter> {
    if time.end <= time.start {
        return Some(Matter::EndsBeforeStart);
    }
    // Neighbouring days join, so that a reception may last past midnight, but not past the last day.
    let mut reached = time.start;
    for day in venue.days {
        if day.whole.contains(reached) {
            reached = day.whole.end;
        }
    }
    (reached < time.end || reached == time.start).then_some(Matter::OutsideDays)
}

fn seats(session: &Session, rooms: &[Room]) -> Option<Conflict> {
    let Some(Place::Room(id)) = session.place else { return None };
    let seats = rooms.iter().find(|room| room.id == id)?.seats?;
    let expected = session.expected.filter(|expected| *expected > seats)?;
    Some(just(Matter::TooFewSeats { expected, seats }, session))
}

/// Group work is guided by a facilitator, which counts.
fn unchaired(session: &Session, offered: &Offered) -> bool {
    offered.wants_chair(&session.kind) && !session.people.iter().any(|(_, part)| matches!(part, Part::Chair | Part::Facilitator))
}
