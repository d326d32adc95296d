//! What stands in the way, in words: a sentence for lists, a few words for blocks of the board.

use super::words::{day_and_times, place, title};
use crate::{
    lang::{dates, language_in_text},
    t,
};
use chrono::NaiveDate;
use domain::{
    agenda::{
        Session,
        conflicts::{Conflict, Matter},
    },
    id::{PersonId, SessionId},
    lang::Lang,
    time::{Interval, day_at_venue},
};
use store::agenda::Draft;

/// Says conflicts of a draft.
#[derive(Clone, Copy)]
pub(super) struct Teller<'a> {
    pub(super) lang: Lang,
    pub(super) draft: &'a Draft,
}

impl Teller<'_> {
    fn session(&self, id: Option<&SessionId>) -> Option<&Session> {
        self.draft.session(*id?).map(|drafted| &drafted.session)
    }

    fn title(&self, id: Option<&SessionId>) -> String {
        self.session(id).map(|session| title(self.lang, session)).unwrap_or_default()
    }

    fn room(&self, session: Option<&Session>) -> String {
        session.and_then(|session| place(self.lang, session.place, &self.draft.rooms)).unwrap_or_else(|| t!(self.lang, "agenda-no-room"))
    }

    fn name(&self, person: PersonId) -> String {
        self.draft.names.get(&person).map(|names| names.full_name.to_string()).unwrap_or_default()
    }

    fn languages(&self, codes: &[String]) -> String {
        codes.iter().map(|code| language_in_text(self.lang, code)).collect::<Vec<_>>().join(", ")
    }

    /// When both take place at once.
    fn when(&self, conflict: &Conflict) -> String {
        let times = conflict.sessions.iter().filter_map(|id| self.session(Some(id))?.time);
        let both = times.reduce(|a, b| Interval { start: a.start.max(b.start), end: a.end.min(b.end) });
        both.map(|time| day_and_times(self.lang, time, self.draft.workshop.zone)).unwrap_or_default()
    }

    /// A sentence for a list.
    pub(super) fn sentence(&self, conflict: &Conflict) -> String {
        let (lang, sessions) = (self.lang, &conflict.sessions);
        let (first, second) = (self.title(sessions.first()), self.title(sessions.get(1)));
        let when = self.when(conflict);
        match &conflict.matter {
            Matter::RoomTwice(_) => {
                let room = self.room(self.session(sessions.first()));
                t!(lang, "conflict-room-twice", room = room, first = first, second = second, when = when)
            }
            Matter::BesideAllRooms => t!(lang, "conflict-all-rooms", first = first, second = second, when = when),
            Matter::BesidePause => t!(lang, "conflict-beside-pause", first = first, second = second, when = when),
            Matter::PersonTwice(person) => {
                t!(lang, "conflict-person-twice", name = self.name(*person), first = first, second = second, when = when)
            }
            Matter::OutsideDays => t!(lang, "conflict-outside", session = first),
            Matter::EndsBeforeStart => t!(lang, "conflict-ends-early", session = first),
            Matter::TooFewSeats { expected, seats } => t!(lang, "conflict-seats", session = first, expected = *expected, seats = *seats),
            Matter::NoChair => t!(lang, "conflict-no-chair", session = first),
            Matter::NoInterpreter(codes) if sessions.len() > 1 => {
                t!(lang, "conflict-no-interpreter-anywhere", languages = self.languages(codes))
            }
            Matter::NoInterpreter(codes) => t!(lang, "conflict-no-interpreter", session = first, languages = self.languages(codes)),
            Matter::ShortWalk { person, minutes } => {
                t!(lang, "conflict-short-walk", name = self.name(*person), minutes = *minutes, first = first, second = second)
            }
            Matter::HasLeft(person) => t!(lang, "conflict-has-left", name = self.name(*person), session = first),
            Matter::NothingScheduled { day, time } => {
                let times = dates::times(*time, self.draft.workshop.zone);
                t!(lang, "conflict-nothing-scheduled", day = dates::weekday(lang, *day), times = times)
            }
        }
    }

    /// The day of the workshop on whose board it shows; nothing where it is of none.
    pub(super) fn day(&self, conflict: &Conflict) -> Option<NaiveDate> {
        if let Matter::NothingScheduled { day, .. } = conflict.matter {
            return Some(day);
        }
        let workshop = &self.draft.workshop;
        let time = conflict.sessions.iter().find_map(|id| self.session(Some(id))?.time)?;
        Some(day_at_venue(time.start, workshop.zone)).filter(|day| workshop.days.contains(*day))
    }

    /// Where its first session stands on the board, chosen for a move.
    pub(super) fn address(&self, conflict: &Conflict) -> Option<String> {
        let session = self.session(conflict.sessions.first())?;
        let workshop = &self.draft.workshop;
        let day = session.time.map(|time| format!("day={}&", day_at_venue(time.start, workshop.zone))).unwrap_or_default();
        Some(format!("/organize/{}/agenda?{day}session={}#move", workshop.slug, session.id))
    }

    /// A few words for the block of one of its sessions; nothing where the block need not say it.
    pub(super) fn why(&self, conflict: &Conflict, of: SessionId) -> Option<String> {
        let lang = self.lang;
        let other = conflict.sessions.iter().find(|id| **id != of);
        let elsewhere = || self.room(self.session(other));
        Some(match &conflict.matter {
            Matter::RoomTwice(_) | Matter::BesideAllRooms => t!(lang, "conflict-short-room", other = self.title(other)),
            Matter::BesidePause => t!(lang, "conflict-short-beside", other = self.title(other)),
            Matter::PersonTwice(_) => t!(lang, "conflict-short-person", room = elsewhere()),
            Matter::OutsideDays => t!(lang, "conflict-short-outside"),
            Matter::EndsBeforeStart => t!(lang, "conflict-short-ends-early"),
            Matter::TooFewSeats { expected, seats } => t!(lang, "conflict-short-seats", expected = *expected, seats = *seats),
            Matter::NoChair => t!(lang, "conflict-short-no-chair"),
            // Said once, not on each block.
            Matter::NoInterpreter(_) if conflict.sessions.len() > 1 => return None,
            Matter::NoInterpreter(codes) => t!(lang, "conflict-short-no-interpreter", languages = self.languages(codes)),
            Matter::ShortWalk { person, minutes } => {
                t!(lang, "conflict-short-walk-short", name = self.name(*person), minutes = *minutes, room = elsewhere())
            }
            Matter::HasLeft(person) => t!(lang, "conflict-short-has-left", name = self.name(*person)),
            Matter::NothingScheduled { .. } => return None,
        })
    }
}
