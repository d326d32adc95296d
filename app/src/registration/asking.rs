//! What stage 1 may be answered with, and what is settled before anybody fills it in.

use crate::{site::Site, trouble::Trouble};
use domain::{
    country::Country,
    registration::Kind,
    series::Offered,
    text::{Email, Line},
};
use store::{
    registration::{Registration, correct::is_settled},
    series::Workshop,
};

/// What the form of stage 1 offers.
#[derive(Clone, Debug)]
pub(super) struct Asking {
    /// What the series offers.
    pub offered: Offered,
    /// The countries that take part.
    pub countries: Vec<Country>,
    /// The workshop's working languages.
    pub languages: Vec<String>,
    /// The address, where it is known to be the person's.
    pub email: Option<Email>,
    /// The country, where it is settled: none for guests and speakers.
    pub country: Option<Option<Country>>,
    /// The agency, where others have vouched for it.
    pub agency: Option<Line>,
}

impl Asking {
    /// For anybody who registers for a workshop.
    pub async fn anybody(site: &Site, workshop: &Workshop) -> Result<Asking, Trouble> {
        Ok(Asking {
            offered: site.store.offered().await?,
            countries: site.store.delegations(workshop.id).await?.iter().map(|it| it.country).collect(),
            languages: workshop.languages.clone(),
            email: None,
            country: None,
            agency: None,
        })
    }

    /// With the address that somebody is signed in with.
    pub fn at(self, email: Option<Email>) -> Asking {
        Asking { email, ..self }
    }

    /// With the country of a registration that is there already, and its agency once somebody has endorsed it.
    pub fn settled(self, registration: &Registration) -> Asking {
        let country = if registration.kind == Kind::Delegate { registration.country } else { None };
        let settled = is_settled(registration.status, registration.complete);
        Asking { country: Some(country), agency: Line::parse(&registration.agency).ok().filter(|_| settled), ..self }
    }
}
