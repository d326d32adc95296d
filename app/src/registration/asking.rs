//! What stage 1 may be answered with, and what is settled before anybody fills it in.

use crate::{
    lang::{LANGUAGES, country_in_text},
    site::Site,
    t,
    trouble::Trouble,
};
use domain::{
    country::Country,
    lang::Lang,
    registration::{Kind, Status},
    text::{Email, Line},
};
use leptos::prelude::*;
use store::{
    registration::{Registration, Terms, correct::is_settled},
    series::Workshop,
};

/// What the form of stage 1 offers.
#[derive(Clone, Debug)]
pub(super) struct Asking {
    /// What holds for whoever registers.
    pub terms: Terms,
    /// What people work in: the workshop's working languages first, since sessions are held in them.
    pub languages: Vec<String>,
    /// The address, where it is known to be the person's.
    pub email: Option<Email>,
    /// The country, where it is settled: none for guests and speakers.
    pub country: Option<Option<Country>>,
    /// The agency, where others have vouched for it.
    pub agency: Option<Line>,
    /// Who put the person forward, where somebody did.
    pub forward: Option<Forward>,
}

/// Who put a person forward. Nobody is named: a person's own pages name no one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Forward {
    /// The focal point of this country.
    Nominated { country: Country, with_agency: bool },
    /// The organizers, for a delegation that then endorses.
    InvitedDelegate,
    /// The organizers, as a guest or speaker.
    Invited,
}

/// Somebody who speaks none of the workshop's languages registers too: interpretation is planned by what they tell.
fn languages(workshop: &Workshop) -> Vec<String> {
    let others = LANGUAGES.iter().map(|code| (*code).to_owned()).filter(|code| !workshop.languages.contains(code));
    workshop.languages.iter().cloned().chain(others).collect()
}

impl Asking {
    /// For anybody who registers for a workshop.
    pub async fn anybody(site: &Site, workshop: &Workshop) -> Result<Asking, Trouble> {
        Ok(Asking {
            terms: site.store.terms(workshop.clone()).await?,
            languages: languages(workshop),
            email: None,
            country: None,
            agency: None,
            forward: None,
        })
    }

    /// With the address that somebody is signed in with.
    pub fn at(self, email: Option<Email>) -> Asking {
        Asking { email, ..self }
    }

    /// With the country of a registration that is there already, and its agency once somebody has endorsed it.
    pub fn settled(self, registration: &Registration) -> Asking {
        let country = if registration.kind == Kind::Delegate { registration.country } else { None };
        let settled = is_settled(registration.status);
        let forward = match (registration.status, registration.kind, registration.country) {
            (Status::Invited, Kind::Delegate, Some(country)) if registration.nominated => {
                Some(Forward::Nominated { country, with_agency: !registration.agency.is_empty() })
            }
            (Status::Invited, Kind::Delegate, _) => Some(Forward::InvitedDelegate),
            (Status::Invited, ..) => Some(Forward::Invited),
            _ => None,
        };
        Asking { country: Some(country), agency: Line::parse(&registration.agency).ok().filter(|_| settled), forward, ..self }
    }

    /// Whether a focal point has put this person forward from an agency, and is not yet answered.
    pub fn is_nominated_from_agency(&self) -> bool {
        matches!(self.forward, Some(Forward::Nominated { with_agency: true, .. }))
    }

    /// By whose decision one takes part, from where this person stands.
    pub fn way(&self, lang: Lang) -> AnyView {
        let (by, way) = match self.forward {
            Some(Forward::Nominated { country, .. }) => {
                (Some(t!(lang, "reg-know-nominated", country = country_in_text(lang, country))), t!(lang, "reg-know-way-nominated"))
            }
            Some(Forward::InvitedDelegate) => (Some(t!(lang, "reg-know-invited")), t!(lang, "reg-know-way")),
            Some(Forward::Invited) => (Some(t!(lang, "reg-know-invited")), t!(lang, "reg-know-way-invited")),
            None => (None, t!(lang, "reg-know-way")),
        };
        view! { {by.map(|words| view! { <p class="ui">{words}</p> })}<p class="ui">{way}</p> }.into_any()
    }
}
