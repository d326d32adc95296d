//! Letters: what is written to whom, and what follows an attempt to send.
//!
//! The outbox holds a [`Letter`]: typed facts, ids instead of names. The worker renders it in its
//! recipient's language when it sends.

use crate::{
    id::{MessageId, RegistrationId, SessionId, WorkshopId},
    time::Interval,
};
use serde::{Deserialize, Serialize};

mod attempt;
mod group;
mod template;
pub use attempt::{Attempt, DeliveryState, MOST_ATTEMPTS, Next, after_attempt};
pub use group::Group;
pub use template::{Placeholder, Template, TemplateFault};

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

impl Happened {
    /// Whether the person's calendar loses the session.
    pub const fn frees(self) -> bool {
        matches!(self, Happened::Cancelled | Happened::Left)
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
    /// A place in the text is none that can be filled.
    #[error(transparent)]
    Template(#[from] TemplateFault),
    /// The letter is being sent at this moment, or was sent.
    #[error("this letter is not waiting to be decided about")]
    NotStuck,
}
