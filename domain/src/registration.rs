//! A person's place in one workshop: its status, its data, its quota.

use crate::{
    country::Country,
    people::Names,
    series::Offered,
    text::{Email, Line, Phone},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

mod consent;
mod details;
mod quota;
mod standing;
mod status;
mod vetting;
pub use consent::{Consents, NOTICE_VERSION, Purpose};
pub use details::{Details, Passport};
pub use quota::Seats;
pub use standing::Standing;
pub use status::{Event, Status, transition};
pub use vetting::{Vetting, VettingRecord};

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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
    /// Working languages, as BCP 47 codes.
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

/// Somebody put forward by others: what is known before the person has written anything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Their names.
    pub names: Names,
    /// Where mail reaches them.
    pub email: Email,
    /// The delegation; none for guests and speakers.
    pub country: Option<Country>,
    /// Where they work.
    pub agency: Option<Line>,
    /// As what.
    pub position: Option<Line>,
    /// Their work, one of the words that the series offers.
    pub function: Option<String>,
    /// Working languages.
    pub languages: Vec<String>,
    /// For aggregate reports only.
    pub gender: Option<Gender>,
    /// A number to call.
    pub phone: Option<Phone>,
}

impl Candidate {
    /// Whether the words are among those offered and the country takes part.
    pub fn check(&self, offered: &Offered, countries: &[Country]) -> Result<(), RegistrationRefusal> {
        if self.country.is_some_and(|country| !countries.contains(&country)) {
            return Err(RegistrationRefusal::CountryNotTakingPart);
        }
        match &self.function {
            Some(word) if !offered.functions.iter().any(|offer| offer.word == *word) => Err(RegistrationRefusal::NotOffered),
            _ => Ok(()),
        }
    }
}

impl From<Application> for Candidate {
    fn from(it: Application) -> Candidate {
        Candidate {
            names: it.names,
            email: it.email,
            country: it.country,
            agency: Some(it.agency),
            position: Some(it.position),
            function: Some(it.function),
            languages: it.languages,
            gender: it.gender,
            phone: it.phone,
        }
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
    /// The address cannot be put forward here; why is told to nobody who may not see it.
    #[error("this address cannot be put forward here: ask the organizers")]
    NotTakenHere,
    /// Too many of those whom a focal point named come with another delegation.
    #[error("too many addresses that come with another delegation: nobody more can be put forward today")]
    NamedElsewhere,
    /// They were written to often enough for a day.
    #[error("three letters went to this person within a day")]
    RemindedEnough,
    /// Departure before arrival.
    #[error("departure is before arrival")]
    DepartsBeforeArrival,
    /// The passport expires before the workshop ends.
    #[error("the passport expires before the workshop ends")]
    PassportExpires,
    /// Neither arrival nor departure lets the person be there.
    #[error("these dates miss the workshop")]
    MissesWorkshop,
    /// Arrival is not from the first of these days to the second.
    #[error("arrival is not from {0} to {1}")]
    ArrivesOutside(NaiveDate, NaiveDate),
    /// Departure is not from the first of these days to the second.
    #[error("departure is not from {0} to {1}")]
    DepartsOutside(NaiveDate, NaiveDate),
    /// The registration was put in by others, and its person has not completed it.
    #[error("some details are still missing")]
    Incomplete,
    /// The form was based on an older state of the registration.
    #[error("this registration has changed since the page was opened")]
    Stale,
    /// What was asked for needs a fresh proof of who asks.
    #[error("sign in again to do this")]
    ProofNotFresh,
    /// A reason is required.
    #[error("a reason is needed")]
    ReasonNeeded,
    /// The deadline for nominations is over.
    #[error("the deadline is over")]
    DeadlineOver,
}
