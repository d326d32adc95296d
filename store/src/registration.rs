//! Operations and lists of registrations.

use crate::{Failure, access::country, json};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    country::Country,
    id::{PersonId, RegistrationId, WorkshopId},
    people::Person,
    registration::{Gender, Kind, Status, Vetting, VettingRecord},
    text::Line,
};

mod apply;
mod confirm;
pub mod correct;
mod decide;
mod elsewhere;
mod history;
pub mod import;
mod invite;
mod listed;
pub mod lists;
mod own;
mod passport;
mod places;
pub mod rows;
mod seen;
mod step;
mod submit;
mod substitute;
mod tally;
mod terms;
mod vetting;

pub use apply::Sent;
pub(crate) use apply::verified;
pub use correct::Correction;
pub use decide::{Decided, Decision};
pub use history::{Past, load_imported};
pub use invite::Invited;
pub use listed::{Entry, Listed};
pub use own::{Mine, Station};
pub use places::{Offer, Places};
pub use seen::Seen;
pub use tally::Tally;
pub use terms::Terms;

/// A registration as it is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Registration {
    /// Which.
    pub id: RegistrationId,
    /// Of which workshop.
    pub workshop: WorkshopId,
    /// Whose.
    pub person: PersonId,
    /// What it is for.
    pub kind: Kind,
    /// The delegation; none for guests and speakers.
    pub country: Option<Country>,
    /// Where the person works; empty until known.
    pub agency: String,
    /// As what; empty until known.
    pub position: String,
    /// Their work's word; empty until known.
    pub function: String,
    /// Working languages.
    pub languages: Vec<String>,
    /// For aggregate reports only.
    pub gender: Option<Gender>,
    /// A number to call.
    pub phone: Option<String>,
    /// Where it stands.
    pub status: Status,
    /// Since when.
    pub since: DateTime<Utc>,
    /// Whether a focal point put it forward.
    pub nominated: bool,
    /// Whether the person has written stage 1 themselves.
    pub complete: bool,
    /// Whether a place is held for it.
    pub holds_place: bool,
    /// Whose place it takes over.
    pub takes_over: Option<RegistrationId>,
    /// Why it was not endorsed, declined or withdrawn: for those who decide, never for the person.
    pub private_reason: Option<String>,
    /// Whether the person may be let in.
    pub vetting: VettingRecord,
    /// What was told when confirming.
    pub stay: Stay,
    /// For optimistic locking.
    pub version: i32,
}

impl Registration {
    /// Whether it was nominated, and waits to be endorsed again: the answer names another agency than the nomination.
    pub fn names_another_agency(&self) -> bool {
        self.nominated && self.status == Status::Submitted
    }
}

/// Stage 2 without the passport.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stay {
    /// The day of arrival.
    pub arrival: Option<NaiveDate>,
    /// The day of departure.
    pub departure: Option<NaiveDate>,
    /// The meal's word.
    pub meal: Option<String>,
    /// What the person needs for access.
    pub access_needs: Option<String>,
    /// Whom to call.
    pub emergency_name: Option<String>,
    /// At which number.
    pub emergency_phone: Option<String>,
}

/// A registration with its person.
#[derive(Clone, Debug, PartialEq)]
pub struct Registrant {
    /// The registration.
    pub registration: Registration,
    /// The person.
    pub person: Person,
}

/// Reads the registration that a row holds.
pub(crate) fn registration_of(row: rows::registration::Model) -> Result<Registration, Failure> {
    Ok(Registration {
        id: RegistrationId(row.id),
        workshop: WorkshopId(row.workshop_id),
        person: PersonId(row.person_id),
        kind: json::word(Kind::from_word, &row.kind)?,
        country: row.country.as_deref().map(country).transpose()?,
        agency: row.agency,
        position: row.position,
        function: row.function,
        languages: json::from(&row.languages)?,
        gender: row.gender.as_deref().and_then(Gender::from_word),
        phone: row.phone,
        status: json::word(Status::from_word, &row.status)?,
        since: row.since,
        nominated: row.nominated,
        complete: row.complete,
        holds_place: row.holds_place,
        takes_over: row.takes_over_id.map(RegistrationId),
        private_reason: row.private_reason,
        vetting: VettingRecord {
            vetting: json::word(Vetting::from_word, &row.vetting)?,
            reference: row.vetting_reference.as_deref().and_then(|text| Line::parse(text).ok()),
            date: row.vetting_date,
            expires: row.vetting_expires,
        },
        stay: Stay {
            arrival: row.arrival,
            departure: row.departure,
            meal: row.meal,
            access_needs: row.access_needs,
            emergency_name: row.emergency_name,
            emergency_phone: row.emergency_phone,
        },
        version: row.version,
    })
}
