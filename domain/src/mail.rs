//! Letters: what is written to whom, and what follows an attempt to send.
//!
//! The outbox holds a [`Letter`]: typed facts, ids instead of names. The worker renders it in its
//! recipient's language when it sends.

use crate::{
    id::{MessageId, RegistrationId, SessionId, WorkshopId},
    time::Interval,
};
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

/// The facts of a letter. Subjects stay neutral; no letter names another person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "letter")]
pub enum Letter {
    /// A link and a code to sign in, asked for at the sign-in page. The token's id; its secret is
    /// made when sending.
    SignIn {
        /// Where to go after signing in: a local path.
        next: String,
    },
    /// Verify the address of a registration just filled in.
    VerifyRegistration {
        /// Of which workshop.
        workshop: WorkshopId,
        /// Which registration.
        registration: RegistrationId,
    },
    /// An organizer invites, or a focal point nominates.
    Invitation {
        /// To which workshop.
        workshop: WorkshopId,
        /// Which registration.
        registration: RegistrationId,
        /// Whether a focal point nominated.
        nominated: bool,
    },
    /// The status changed.
    Status {
        /// Of which workshop.
        workshop: WorkshopId,
        /// Which registration.
        registration: RegistrationId,
        /// What happened.
        event: StatusNews,
    },
    /// A new publication moved, cancelled or brought sessions of this person.
    AgendaChanged {
        /// Of which workshop.
        workshop: WorkshopId,
        /// Which publication.
        publication: u32,
        /// This person's sessions only.
        changes: Vec<SessionNews>,
    },
    /// A publication about which everyone is told.
    AgendaPublished {
        /// Of which workshop.
        workshop: WorkshopId,
        /// Which publication.
        publication: u32,
    },
    /// Organizers wrote to a group.
    Message {
        /// Of which workshop.
        workshop: WorkshopId,
        /// Which message; its subject and body stand there.
        message: MessageId,
    },
    /// A role was given: organizer, focal point, administrator.
    RoleGiven {
        /// In which workshop; none for administrators.
        workshop: Option<WorkshopId>,
        /// The role's word.
        role: String,
    },
}

impl Letter {
    /// The word in the database and in message ids.
    pub const fn kind(&self) -> &'static str {
        match self {
            Letter::SignIn { .. } => "sign_in",
            Letter::VerifyRegistration { .. } => "verify_registration",
            Letter::Invitation { .. } => "invitation",
            Letter::Status { .. } => "status",
            Letter::AgendaChanged { .. } => "agenda_changed",
            Letter::AgendaPublished { .. } => "agenda_published",
            Letter::Message { .. } => "message",
            Letter::RoleGiven { .. } => "role_given",
        }
    }

    /// The workshop it is about.
    pub fn workshop(&self) -> Option<WorkshopId> {
        match self {
            Letter::SignIn { .. } => None,
            Letter::RoleGiven { workshop, .. } => *workshop,
            Letter::VerifyRegistration { workshop, .. }
            | Letter::Invitation { workshop, .. }
            | Letter::Status { workshop, .. }
            | Letter::AgendaChanged { workshop, .. }
            | Letter::AgendaPublished { workshop, .. }
            | Letter::Message { workshop, .. } => Some(*workshop),
        }
    }

    /// Letters that carry a key to an account never show under "my place".
    pub fn is_readable_later(&self) -> bool {
        !matches!(self, Letter::SignIn { .. })
    }
}

/// What a person is told about their registration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StatusNews {
    /// It arrived and the address is verified.
    Submitted,
    /// The focal point endorsed it.
    Endorsed,
    /// It was not endorsed, or declined: the letter gives no reason.
    Declined,
    /// A place is given; confirm by the date that the workshop says.
    Accepted,
    /// Waiting for a place.
    Waitlisted,
    /// The person confirmed.
    Confirmed,
    /// Withdrawn by the person or the organizers.
    Withdrawn,
    /// The place passed to another person.
    Substituted,
    /// This person takes over a place, which is held until the organizers decide.
    TakesOver,
}

/// One session's change, for one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionNews {
    /// Which session.
    pub session: SessionId,
    /// What happened to it.
    pub what: Happened,
    /// Whether it is RED: then the letter says "a closed session".
    pub closed: bool,
    /// When it was before.
    pub was: Option<Interval>,
    /// When it is now.
    pub now: Option<Interval>,
    /// Its room before, by name, where that changed.
    pub was_in: Option<String>,
    /// Its room now, by name.
    pub now_in: Option<String>,
}

/// What a publication did to a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Happened {
    /// It is new.
    New,
    /// Its time or room changed.
    Moved,
    /// Something else about it changed.
    Changed,
    /// It is called off.
    Cancelled,
    /// This person has no part in it any more.
    Left,
}

/// What a transport said about one attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Attempt {
    /// The next server has it.
    Sent,
    /// Not now (4xx, no connection).
    RetryLater(String),
    /// Never (5xx, or a letter that cannot be built).
    GiveUp(String),
}

/// What follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Done.
    Sent,
    /// Try again then.
    RetryAt(DateTime<Utc>),
    /// Nobody tries again; the organizers are shown it.
    Dead,
}

/// How long a letter is retried: as long as mail servers do (RFC 5321, 4.5.4.1: four to five days).
pub const MOST_ATTEMPTS: u32 = 24;

/// Decides what follows the `attempts`-th attempt (from 1): one minute, doubling, at most six hours apart.
pub fn after_attempt(outcome: &Attempt, attempts: u32, now: DateTime<Utc>) -> Next {
    match outcome {
        Attempt::Sent => Next::Sent,
        Attempt::GiveUp(_) => Next::Dead,
        Attempt::RetryLater(_) if attempts >= MOST_ATTEMPTS => Next::Dead,
        Attempt::RetryLater(_) => {
            let minutes = 1i64 << attempts.saturating_sub(1).min(9);
            Next::RetryAt(now + Duration::minutes(minutes.min(360)))
        }
    }
}

/// Why something about mail is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MailRefusal {
    /// Nobody would get it.
    #[error("nobody would get this message")]
    NoRecipients,
    /// The group has changed since it was shown.
    #[error("{now} people would get it now; you were shown {shown}")]
    GroupChanged {
        /// How many were shown.
        shown: usize,
        /// How many there are.
        now: usize,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refused_letter_is_retried_ever_more_slowly_and_given_up_after_days() {
        let now = DateTime::from_timestamp(0, 0).unwrap();
        let later = Attempt::RetryLater("451".into());
        assert_eq!(after_attempt(&later, 1, now), Next::RetryAt(now + Duration::minutes(1)));
        assert_eq!(after_attempt(&later, 4, now), Next::RetryAt(now + Duration::minutes(8)));
        assert_eq!(after_attempt(&later, 20, now), Next::RetryAt(now + Duration::minutes(360)));
        assert_eq!(after_attempt(&later, MOST_ATTEMPTS, now), Next::Dead);
        assert_eq!(after_attempt(&Attempt::GiveUp("550".into()), 1, now), Next::Dead);
        assert_eq!(after_attempt(&Attempt::Sent, 7, now), Next::Sent);
    }
}
