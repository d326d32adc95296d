//! The closed state machine of product.md, "Registration status".

use super::RegistrationRefusal;
use crate::mail::StatusNews;
use serde::{Deserialize, Serialize};

/// Where a registration stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Asked to register; the person has not answered.
    Invited,
    /// Sent in and the address verified.
    Submitted,
    /// Put forward by the country.
    Endorsed,
    /// Endorsed, and waiting for a place.
    Waitlisted,
    /// Given a place, which the person has not confirmed.
    Accepted,
    /// Coming.
    Confirmed,
    /// Not endorsed, or not accepted.
    Declined,
    /// Taken back by the person or the organizers.
    Withdrawn,
    /// The place has passed to another person.
    Substituted,
}

impl Status {
    /// Every status, in the order of a registration's life.
    pub const ALL: [Status; 9] = [
        Status::Invited,
        Status::Submitted,
        Status::Endorsed,
        Status::Waitlisted,
        Status::Accepted,
        Status::Confirmed,
        Status::Declined,
        Status::Withdrawn,
        Status::Substituted,
    ];

    /// The word in the database, in addresses and in message ids.
    pub const fn word(self) -> &'static str {
        match self {
            Status::Invited => "invited",
            Status::Submitted => "submitted",
            Status::Endorsed => "endorsed",
            Status::Waitlisted => "waitlisted",
            Status::Accepted => "accepted",
            Status::Confirmed => "confirmed",
            Status::Declined => "declined",
            Status::Withdrawn => "withdrawn",
            Status::Substituted => "substituted",
        }
    }

    /// Reads the word.
    pub fn from_word(word: &str) -> Option<Status> {
        Status::ALL.into_iter().find(|status| status.word() == word)
    }

    /// Whether the registration takes one of the delegation's places.
    pub fn takes_place(self) -> bool {
        matches!(self, Status::Accepted | Status::Confirmed)
    }

    /// Whether nothing more happens to it.
    pub fn is_over(self) -> bool {
        matches!(self, Status::Declined | Status::Withdrawn | Status::Substituted)
    }
}

/// What happens to a registration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// By an organizer.
    Invite,
    /// By a focal point: an invitation that counts as endorsed once its person submits.
    Nominate,
    /// By the person, whose address is verified.
    Submit,
    /// By the person, whom the focal point had nominated.
    SubmitNominated,
    /// By the focal point.
    Endorse,
    /// By the focal point.
    NotEndorse,
    /// By an organizer, quota permitting.
    Accept,
    /// By an organizer.
    Waitlist,
    /// By an organizer.
    Decline,
    /// By the person, with stage-2 details.
    Confirm,
    /// By the person or an organizer.
    Withdraw,
    /// By the focal point or an organizer: the place passes to another person.
    Substitute,
    /// By a focal point or an organizer: this person takes over another's place.
    TakeOver,
}

impl Event {
    /// Every event.
    pub const ALL: [Event; 13] = [
        Event::Invite,
        Event::Nominate,
        Event::Submit,
        Event::SubmitNominated,
        Event::Endorse,
        Event::NotEndorse,
        Event::Accept,
        Event::Waitlist,
        Event::Decline,
        Event::Confirm,
        Event::Withdraw,
        Event::Substitute,
        Event::TakeOver,
    ];

    /// The verb in the audit trail and the database.
    pub const fn word(self) -> &'static str {
        match self {
            Event::Invite => "invite",
            Event::Nominate => "nominate",
            Event::Submit => "submit",
            Event::SubmitNominated => "submit_nominated",
            Event::Endorse => "endorse",
            Event::NotEndorse => "not_endorse",
            Event::Accept => "accept",
            Event::Waitlist => "waitlist",
            Event::Decline => "decline",
            Event::Confirm => "confirm",
            Event::Withdraw => "withdraw",
            Event::Substitute => "substitute",
            Event::TakeOver => "take_over",
        }
    }

    /// Reads the verb.
    pub fn from_word(word: &str) -> Option<Event> {
        Event::ALL.into_iter().find(|event| event.word() == word)
    }

    /// What the person is told; an invitation is a letter of its own.
    pub const fn news(self) -> Option<StatusNews> {
        match self {
            Event::Invite | Event::Nominate => None,
            Event::Submit | Event::SubmitNominated => Some(StatusNews::Submitted),
            Event::Endorse => Some(StatusNews::Endorsed),
            Event::NotEndorse | Event::Decline => Some(StatusNews::Declined),
            Event::Accept => Some(StatusNews::Accepted),
            Event::Waitlist => Some(StatusNews::Waitlisted),
            Event::Confirm => Some(StatusNews::Confirmed),
            Event::Withdraw => Some(StatusNews::Withdrawn),
            Event::Substitute => Some(StatusNews::Substituted),
            Event::TakeOver => Some(StatusNews::TakesOver),
        }
    }
}

/// The one transition function. `from` is `None` where there is no registration yet.
pub fn transition(from: Option<Status>, event: Event) -> Result<Status, RegistrationRefusal> {
    use Status as S;
    match (from, event) {
        (None, Event::Invite | Event::Nominate) => Ok(S::Invited),
        (None | Some(S::Invited), Event::Submit) => Ok(S::Submitted),
        (None | Some(S::Invited), Event::SubmitNominated) => Ok(S::Endorsed),
        (None, Event::TakeOver) => Ok(S::Endorsed),
        (Some(S::Submitted), Event::Endorse) => Ok(S::Endorsed),
        (Some(S::Submitted), Event::NotEndorse) => Ok(S::Declined),
        (Some(S::Endorsed | S::Waitlisted), Event::Accept) => Ok(S::Accepted),
        (Some(S::Endorsed), Event::Waitlist) => Ok(S::Waitlisted),
        (Some(S::Endorsed | S::Waitlisted), Event::Decline) => Ok(S::Declined),
        (Some(S::Accepted), Event::Confirm) => Ok(S::Confirmed),
        (Some(S::Invited | S::Submitted | S::Endorsed | S::Waitlisted | S::Accepted | S::Confirmed), Event::Withdraw) => Ok(S::Withdrawn),
        (Some(S::Accepted | S::Confirmed), Event::Substitute) => Ok(S::Substituted),
        (Some(status), _) => Err(RegistrationRefusal::NotFrom(status)),
        (None, _) => Err(RegistrationRefusal::NotFrom(Status::Invited)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// product.md's table, event by event: from which statuses, to which.
    #[test]
    fn the_table_is_closed() {
        use Event as E;
        use Status as S;
        let table: [(E, &[Option<S>], S); 13] = [
            (E::Invite, &[None], S::Invited),
            (E::Nominate, &[None], S::Invited),
            (E::Submit, &[None, Some(S::Invited)], S::Submitted),
            (E::SubmitNominated, &[None, Some(S::Invited)], S::Endorsed),
            (E::Endorse, &[Some(S::Submitted)], S::Endorsed),
            (E::NotEndorse, &[Some(S::Submitted)], S::Declined),
            (E::Accept, &[Some(S::Endorsed), Some(S::Waitlisted)], S::Accepted),
            (E::Waitlist, &[Some(S::Endorsed)], S::Waitlisted),
            (E::Decline, &[Some(S::Endorsed), Some(S::Waitlisted)], S::Declined),
            (E::Confirm, &[Some(S::Accepted)], S::Confirmed),
            (
                E::Withdraw,
                &[Some(S::Invited), Some(S::Submitted), Some(S::Endorsed), Some(S::Waitlisted), Some(S::Accepted), Some(S::Confirmed)],
                S::Withdrawn,
            ),
            (E::Substitute, &[Some(S::Accepted), Some(S::Confirmed)], S::Substituted),
            (E::TakeOver, &[None], S::Endorsed),
        ];
        for (event, froms, to) in table {
            for from in std::iter::once(None).chain(S::ALL.map(Some)) {
                assert_eq!(transition(from, event).ok(), froms.contains(&from).then_some(to), "{from:?} {event:?}");
            }
        }
    }

    #[test]
    fn words_read_back() {
        assert!(S_ALL.iter().all(|s| Status::from_word(s.word()) == Some(*s)));
        assert!(Event::ALL.iter().all(|e| Event::from_word(e.word()) == Some(*e)));
    }
    const S_ALL: [Status; 9] = Status::ALL;
}
