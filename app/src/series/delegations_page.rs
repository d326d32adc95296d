//! `/organize/{slug}/delegations`: which countries take part and with how many places, all in one form.

use super::{
    setup_part::{self, REMOVE},
    workshop_for,
};
use crate::{
    lang::{self, countries, country_name, sort_by_country},
    page::{Page, see_other},
    posted::{Asked, Faults, Fields, Form, Named, Posted, Reading},
    site::Site,
    t,
    trouble::Trouble,
    ui::{Field, Select},
    visit::Visit,
};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use domain::{access::SetUpWorkshop, country::Country, lang::Lang, series::SeriesRefusal};
use leptos::prelude::*;
use store::{
    Failure, Refusal,
    series::{PlacesWanted, Quota, Workshop},
};

/// GET `/organize/{slug}/delegations`.
pub async fn show(State(site): State<Site>, visit: Visit, Named(slug): Named<String>, Asked(asked): Asked) -> Result<Page, Trouble> {
    let (workshop, _) = workshop_for(&site, &visit, &slug, SetUpWorkshop).await?;
    let there = site.store.delegations_with_taken(workshop.id).await?;
    Ok(page(&visit, &workshop, &there, Form::blank(filled(Fields::default(), &there)), asked.has("done")))
}

/// POST `/organize/{slug}/delegations`: everything that changed in the form, or nothing.
pub async fn save(
    State(site): State<Site>,
    visit: Visit,
    Named(slug): Named<String>,
    Posted(mut fields): Posted,
) -> Result<Response, Trouble> {
    let (workshop, grant) = workshop_for(&site, &visit, &slug, SetUpWorkshop).await?;
    let faults = match read(&fields, visit.lang) {
        Err(faults) => faults,
        Ok((removed, wanted)) => match site.store.change_delegations(&grant, &removed, &wanted, site.clock.now()).await {
            Ok(()) => return Ok(see_other(&format!("/organize/{slug}/delegations?done=1"))),
            Err(Failure::Refused(refusal)) => {
                // Whoever is told may save over it.
                if let Refusal::Series(SeriesRefusal::QuotaChanged { country, quota }) = &refusal {
                    fields.set(&was_of(*country), quota.to_string());
                }
                let mut faults = Faults::default();
                faults.add(&place_of(&refusal, &fields), lang::refusal(visit.lang, &refusal));
                faults
            }
            Err(other) => return Err(other.into()),
        },
    };
    let there = site.store.delegations_with_taken(workshop.id).await?;
    let fields = filled(fields, &there);
    Ok(page(&visit, &workshop, &there, Form::refused(fields, faults), false).into_response())
}

fn quota_of(country: Country) -> String {
    format!("delegation_quota-{country}")
}

/// The number as it stood when the page was opened: one that nobody touched changes nothing.
fn was_of(country: Country) -> String {
    format!("delegation_was-{country}")
}

/// The form's fields with every delegation there is; what was typed stays.
fn filled(mut fields: Fields, there: &[(Quota, u32)]) -> Fields {
    for (Quota { country, quota }, _) in there {
        if !fields.has(&quota_of(*country)) {
            fields.set(&was_of(*country), quota.to_string());
            fields.set(&quota_of(*country), quota.to_string());
        }
    }
    fields
}

fn rows(fields: &Fields) -> Vec<Country> {
    let read = |name: &str| name.strip_prefix("delegation_quota-")?.parse().ok();
    fields.each().filter_map(|(name, _)| read(name)).filter(|country| lang::is_country(*country)).collect()
}

/// The delegations that are to go, and those whose number changes or that are new.
fn read(fields: &Fields, lang: Lang) -> Result<(Vec<Country>, Vec<PlacesWanted>), Faults> {
    let mut reading = Reading::of(fields, lang);
    let places = |reading: &mut Reading, name: &str| reading.number(name, 0, 1_000);
    let (mut removed, mut wanted) = (Vec::new(), Vec::new());
    for country in rows(fields) {
        let name = quota_of(country);
        if fields.holds(REMOVE, country.code()) {
            removed.push(country);
        } else if fields.get(&name) != fields.get(&was_of(country)) {
            let was = fields.get(&was_of(country)).parse().ok();
            wanted.extend(places(&mut reading, &name).map(|quota| PlacesWanted { quota: Quota { country, quota }, was }));
        }
    }
    if ["delegation_country", "delegation_quota"].iter().any(|field| !fields.get(field).trim().is_empty()) {
        let (country, quota) = (reading.country("delegation_country"), places(&mut reading, "delegation_quota"));
        let was = country.and_then(|country| fields.get(&was_of(country)).parse().ok());
        wanted.extend(country.zip(quota).map(|(country, quota)| PlacesWanted { quota: Quota { country, quota }, was }));
    }
    if reading.faults.is_empty() { Ok((removed, wanted)) } else { Err(reading.faults) }
}

/// The field that a refusal is about: the delegation's own, or the one that adds it.
fn place_of(refusal: &Refusal, fields: &Fields) -> String {
    use SeriesRefusal::{DelegationInUse, QuotaBelowTaken, QuotaChanged};
    match refusal {
        Refusal::Series(DelegationInUse { country } | QuotaBelowTaken { country, .. } | QuotaChanged { country, .. })
            if fields.has(&quota_of(*country)) =>
        {
            quota_of(*country)
        }
        _ => "delegation_quota".to_owned(),
    }
}

fn page(visit: &Visit, workshop: &Workshop, there: &[(Quota, u32)], form: Form, saved: bool) -> Page {
    let lang = visit.lang;
    let mut shown = rows(form.fields());
    sort_by_country(lang, &mut shown, |country| *country);
    let mut options = vec![(String::new(), t!(lang, "choose"))];
    let absent = countries(lang).into_iter().filter(|(country, _)| !shown.contains(country));
    options.extend(absent.map(|(country, name)| (country.to_string(), name)));
    let none = [t!(lang, "setup-delegations-none"), t!(lang, "setup-delegations-none-hint")];
    let titles = (t!(lang, "setup-delegations"), t!(lang, "setup-delegation-add"), none);
    setup_part::page(visit, workshop, titles, &form, saved, || {
        let taken = |country| there.iter().find(|(it, _)| it.country == country).map_or(0, |(_, taken)| *taken);
        let rows = shown.iter().map(|country| row(&form, lang, *country, taken(*country))).collect();
        let one_more = view! {
            <Select form=form.clone() lang=lang name="delegation_country" label=t!(lang, "setup-delegation-country") options=options width="width-22"/>
            <Field form=form.clone() lang=lang name="delegation_quota" kind="number" label=t!(lang, "setup-delegation-quota") width="width-16"/>
        };
        (rows, one_more.into_any())
    })
}

fn row(form: &Form, lang: Lang, country: Country, taken: u32) -> AnyView {
    let (fields, name) = (form.fields(), country_name(lang, country));
    let whose = t!(lang, "setup-row-of", what = name.as_str());
    let remove = setup_part::remove(form, lang, country.code(), &name);
    view! {
        <li>
            <input type="hidden" name=was_of(country) value=fields.get(&was_of(country)).to_owned()/>
            <p><strong>{name}</strong>" "<span class="quiet">{t!(lang, "setup-delegation-taken", taken = taken)}</span></p>
            <Field form=form.clone() lang=lang name=quota_of(country) kind="number" label=t!(lang, "setup-delegation-quota") whose=whose/>
            {remove}
        </li>
    }
    .into_any()
}
