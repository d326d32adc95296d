//! A person's place in one workshop: its status, its data, its quota.

use crate::{
    country::Country,
    people::Names,
    text::{Email, Line, Phone, Text},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

mod quota;
mod status;
pub use quota::Seats;
pub use status::{Event, Status, Vetting, transition};

/// What a registration is for: only delegates come in a delegation and count against a quota.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Sent by a country.
    Delegate,
    /// Invited by the organizers.
    Guest,
    /// Invited to speak.
    Speaker,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 3] = [Kind::Delegate, Kind::Guest, Kind::Speaker];

    /// The word in the database and in forms.
    pub const fn word(self) -> &'static str {
        match self {
            Kind::Delegate => "delegate",
            Kind::Guest => "guest",
            Kind::Speaker => "speaker",
        }
    }

    /// Reads the word.
    pub fn from_word(word: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// Stage 1: what the decision needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Application {
    /// The person's names.
    pub names: Names,
    /// Where mail reaches them.
    pub email: Email,
    /// The delegation; none for guests and speakers.
    pub country: Option<Country>,
    /// Where they work.
    pub agency: Line,
    /// As what.
    pub position: Line,
    /// Their work, one of the words that the series offers.
    pub function: String,
    /// Working languages, as BCP 47 codes that the workshop offers.
    pub languages: Vec<String>,
    /// For aggregate reports only.
    pub gender: Option<Gender>,
    /// A number to call.
    pub phone: Option<Phone>,
}

/// Asked for aggregate reports, never required.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Gender {
    /// Female.
    F,
    /// Male.
    M,
    /// Another, or prefers to describe it otherwise.
    X,
}

impl Gender {
    /// Every answer offered.
    pub const ALL: [Gender; 3] = [Gender::F, Gender::M, Gender::X];

    /// The word in the database and in forms.
    pub const fn word(self) -> &'static str {
        match self {
            Gender::F => "f",
            Gender::M => "m",
            Gender::X => "x",
        }
    }

    /// Reads the word.
    pub fn from_word(word: &str) -> Option<Gender> {
        Gender::ALL.into_iter().find(|gender| gender.word() == word)
    }
}

/// Stage 2: asked only after acceptance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Details {
    /// The day of arrival.
    pub arrival: Option<NaiveDate>,
    /// The day of departure, not before arrival.
    pub departure: Option<NaiveDate>,
    /// One of the words offered ("halal", "vegetarian" …).
    pub meal: Option<String>,
    /// What the person needs for access.
    pub access_needs: Option<Text>,
    /// Whom to call.
    pub emergency_name: Option<Line>,
    /// At which number.
    pub emergency_phone: Option<Phone>,
    /// Encrypted before it is stored.
    pub passport: Option<Passport>,
}

/// A passport's fields. `Debug` shows none of them.
#[derive(Clone, PartialEq, Eq)]
pub struct Passport {
    /// The document's number.
    pub number: Line,
    /// The issuing country.
    pub issued_by: Country,
    /// The last day on which it is valid.
    pub expires: NaiveDate,
}

impl std::fmt::Debug for Passport {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Passport(…)")
    }
}

/// Why a rule said no: each a sentence that a delegate may read, translated at the edge.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RegistrationRefusal {
    /// The workshop does not take registrations (any more).
    #[error("registration is closed")]
    RegistrationClosed,
    /// The status does not allow this event: somebody else was quicker.
    #[error("this registration is {status:?} now", status = .0)]
    NotFrom(Status),
    /// The delegation's places are all given.
    #[error("the delegation has no free place")]
    DelegationFull,
    /// The workshop's places are all given.
    #[error("the workshop has no free place")]
    WorkshopFull,
    /// Vetting is required and not cleared.
    #[error("vetting is not cleared yet")]
    NotCleared,
    /// The country does not take part.
    #[error("this country does not take part")]
    CountryNotTakingPart,
    /// The word is not among those offered.
    #[error("this is not among the answers offered")]
    NotOffered,
    /// The person is registered for this workshop already.
    #[error("this person is registered already")]
    AlreadyRegistered,
    /// Departure before arrival.
    #[error("departure is before arrival")]
    DepartsBeforeArrival,
    /// The passport expires before the workshop ends.
    #[error("the passport expires before the workshop ends")]
    PassportExpires,
    /// A reason is required.
    #[error("a reason is needed")]
    ReasonNeeded,
    /// The deadline for nominations is over.
    #[error("the deadline is over")]
    DeadlineOver,
}
