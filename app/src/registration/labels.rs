//! The words of registrations.

use crate::{lang::country_name, t};
use domain::{
    country::Country,
    lang::Lang,
    registration::{Event, Gender, Kind, Standing, Vetting},
    series::Offer,
    text::search_key,
};

/// "Delegate".
pub fn kind_name(lang: Lang, kind: Kind) -> String {
    match kind {
        Kind::Delegate => t!(lang, "reg-kind-delegate"),
        Kind::Guest => t!(lang, "reg-kind-guest"),
        Kind::Speaker => t!(lang, "reg-kind-speaker"),
    }
}

/// Countries with their names, in the order of the reader's alphabet.
pub fn named(lang: Lang, countries: &[Country]) -> Vec<(String, String)> {
    let mut named: Vec<_> = countries.iter().map(|country| (country.to_string(), country_name(lang, *country))).collect();
    named.sort_by_cached_key(|(_, name)| search_key(name));
    named
}

/// What people read for a word that the series offers; a word that is offered no more stands itself.
pub fn offer_name(lang: Lang, offers: &[Offer], word: &str) -> String {
    offers.iter().find(|offer| offer.word == word).map_or_else(|| word.to_owned(), |offer| offer.label.for_reader(lang).1.to_owned())
}

/// What is offered, as (word, what people read).
pub fn offers(lang: Lang, offers: &[Offer]) -> Vec<(String, String)> {
    offers.iter().map(|offer| (offer.word.clone(), offer.label.for_reader(lang).1.to_owned())).collect()
}

/// "Pending".
pub fn vetting_name(lang: Lang, vetting: Vetting) -> String {
    match vetting {
        Vetting::NotNeeded => t!(lang, "reg-vetting-not-needed"),
        Vetting::Pending => t!(lang, "reg-vetting-pending"),
        Vetting::Cleared => t!(lang, "reg-vetting-cleared"),
        Vetting::NotCleared => t!(lang, "reg-vetting-not-cleared"),
    }
}

/// "Female".
pub fn gender_name(lang: Lang, gender: Gender) -> String {
    match gender {
        Gender::F => t!(lang, "reg-gender-f"),
        Gender::M => t!(lang, "reg-gender-m"),
        Gender::X => t!(lang, "reg-gender-x"),
    }
}

/// "To decide".
pub fn standing_name(lang: Lang, standing: Standing) -> String {
    match standing {
        Standing::All => t!(lang, "regs-all"),
        Standing::ToDecide => t!(lang, "regs-to-decide"),
        Standing::Waiting => t!(lang, "regs-waiting"),
        Standing::Accepted => t!(lang, "regs-accepted"),
        Standing::Confirmed => t!(lang, "regs-confirmed"),
        Standing::NotYet => t!(lang, "regs-not-yet"),
        Standing::Over => t!(lang, "regs-over"),
    }
}

/// What happened, as those who decide read it.
pub fn event_name(lang: Lang, event: Event) -> String {
    match event {
        Event::Invite => t!(lang, "reg-event-invite"),
        Event::Nominate => t!(lang, "reg-event-nominate"),
        Event::Submit => t!(lang, "reg-event-submit"),
        Event::SubmitNominated => t!(lang, "reg-event-submit-nominated"),
        Event::Endorse => t!(lang, "reg-event-endorse"),
        Event::NotEndorse => t!(lang, "reg-event-not-endorse"),
        Event::Accept => t!(lang, "reg-event-accept"),
        Event::Waitlist => t!(lang, "reg-event-waitlist"),
        Event::Decline => t!(lang, "reg-event-decline"),
        Event::Confirm => t!(lang, "reg-event-confirm"),
        Event::Withdraw => t!(lang, "reg-event-withdraw"),
        Event::Substitute => t!(lang, "reg-event-substitute"),
        Event::TakeOver => t!(lang, "reg-event-take-over"),
    }
}

/// What happened, as the person reads it: who said no is not told.
pub fn own_event_name(lang: Lang, event: Event, country: Option<Country>) -> String {
    match (event, country) {
        (Event::Endorse, Some(country)) => t!(lang, "place-event-endorse", country = country_name(lang, country)),
        (Event::Nominate, Some(country)) => t!(lang, "place-event-nominate", country = country_name(lang, country)),
        (Event::NotEndorse | Event::Decline, _) => t!(lang, "place-event-decline"),
        (Event::Confirm, _) => t!(lang, "place-event-confirm"),
        (Event::SubmitNominated, Some(_)) => t!(lang, "place-event-submit-nominated"),
        (Event::SubmitNominated, None) => t!(lang, "reg-event-submit"),
        (Event::TakeOver, _) => t!(lang, "place-event-take-over"),
        (event, _) => event_name(lang, event),
    }
}
