//! What holds for whoever registers, read once for the form and for its check.

use crate::{
    Failure, Store,
    series::{Workshop, delegations, offered},
};
use chrono::{DateTime, Utc};
use domain::{
    country::Country,
    registration::{Application, Candidate, RegistrationRefusal},
    series::Offered,
};

/// A workshop as those who register see it.
#[derive(Clone, Debug)]
pub struct Terms {
    /// Which.
    pub workshop: Workshop,
    /// What its forms offer.
    pub offered: Offered,
    /// The countries that take part.
    pub countries: Vec<Country>,
}

impl Store {
    /// What holds for whoever registers for a workshop.
    pub async fn terms(&self, workshop: Workshop) -> Result<Terms, Failure> {
        let countries = delegations(self.reader(), workshop.id).await?.iter().map(|it| it.country).collect();
        Ok(Terms { offered: offered(self.reader()).await?, countries, workshop })
    }
}

impl Terms {
    /// What holds for everybody who registers unasked; `workshop` as it stands now.
    pub(super) fn check(&self, workshop: &Workshop, application: &Application, now: DateTime<Utc>) -> Result<(), Failure> {
        if !workshop.takes_registrations(now) {
            return Err(RegistrationRefusal::RegistrationClosed.into());
        }
        if application.country.is_none() {
            return Err(RegistrationRefusal::CountryNotTakingPart.into());
        }
        Ok(Candidate::from(application.clone()).check(&self.offered, &self.countries)?)
    }
}
