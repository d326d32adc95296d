//! Rooms and delegations on the setup page: a small form each.

use super::{
    setup_form,
    setup_page::{self, Done},
    workshop_for,
};
use crate::{
    lang::{self, countries, country_name},
    page::see_other,
    posted::{Faults, Fields, Form, Named, Posted, Reading},
    site::Site,
    t,
    trouble::Trouble,
    ui::{Field, Select, field_message, note_label},
    visit::Visit,
};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use domain::{access::SetUpWorkshop, agenda::Room, country::Country, id::RoomId, lang::Lang};
use leptos::prelude::*;
use store::{
    Failure,
    series::{Quota, setup::Facts},
};

/// POST `/organize/{slug}/rooms`: adds a room, changes one, or removes one.
pub async fn save_room(
    State(site): State<Site>,
    visit: Visit,
    Named(slug): Named<String>,
    Posted(fields): Posted,
) -> Result<Response, Trouble> {
    let (_, grant) = workshop_for(&site, &visit, &slug, SetUpWorkshop).await?;
    let now = site.clock.now();
    let room: Option<RoomId> = fields.get("room").parse().ok();
    let row = room.map(room_row);
    let mut reading = Reading::of(&fields, visit.lang);
    let outcome = match (fields.has("remove"), room) {
        (true, Some(room)) => site.store.remove_room(&grant, room, now).await,
        _ => {
            reading.asks("room_name", &t!(visit.lang, "setup-room-name"));
            let (name, seats) = (reading.line("room_name"), reading.optional_number("room_seats", 1, 10_000));
            match name {
                Some(name) if reading.faults.is_empty() => site.store.set_room(&grant, room, &name, seats, now).await,
                _ => {
                    let faults = reading.faults;
                    return refused(&site, &visit, &slug, fields, row, faults).await;
                }
            }
        }
    };
    answer(&site, &visit, &slug, fields, row, outcome, Done::Rooms).await
}

/// POST `/organize/{slug}/delegations`: adds a delegation, changes its places, or removes it.
pub async fn save_delegation(
    State(site): State<Site>,
    visit: Visit,
    Named(slug): Named<String>,
    Posted(fields): Posted,
) -> Result<Response, Trouble> {
    let (workshop, grant) = workshop_for(&site, &visit, &slug, SetUpWorkshop).await?;
    let now = site.clock.now();
    let mut reading = Reading::of(&fields, visit.lang);
    let country = reading.country("delegation_country");
    let there = site.store.delegations(workshop.id).await?;
    let row = country.filter(|country| there.iter().any(|it| it.country == *country)).map(delegation_row);
    let quota = if fields.has("remove") { None } else { reading.number("delegation_quota", 0, 1_000) };
    let outcome = match (country, quota) {
        (Some(country), None) if fields.has("remove") => site.store.remove_delegation(&grant, country, now).await,
        (Some(country), Some(quota)) => site.store.set_quota(&grant, country, quota, now).await,
        _ => {
            let faults = reading.faults;
            return refused(&site, &visit, &slug, fields, row, faults).await;
        }
    };
    answer(&site, &visit, &slug, fields, row, outcome, Done::Delegations).await
}

/// What the fields of a room's own form are called before their names: what is wrong stands there.
fn room_row(room: RoomId) -> String {
    format!("room-{room}")
}

fn delegation_row(country: Country) -> String {
    format!("delegation-{country}")
}

async fn answer(
    site: &Site,
    visit: &Visit,
    slug: &str,
    fields: Fields,
    row: Option<String>,
    outcome: Result<(), Failure>,
    part: Done,
) -> Result<Response, Trouble> {
    match outcome {
        Ok(()) => Ok(see_other(&format!("/organize/{slug}/setup?done={0}#{0}", part.word()))),
        Err(Failure::Refused(refusal)) => {
            let mut faults = Faults::default();
            let field = if part == Done::Rooms { "room_name" } else { "delegation_quota" };
            faults.add(field, lang::refusal(visit.lang, &refusal));
            refused(site, visit, slug, fields, row, faults).await
        }
        Err(other) => Err(other.into()),
    }
}

/// The page again; `row` names the form that was sent, nothing where it was the one that adds.
async fn refused(
    site: &Site,
    visit: &Visit,
    slug: &str,
    mut fields: Fields,
    row: Option<String>,
    faults: Faults,
) -> Result<Response, Trouble> {
    let (workshop, _) = workshop_for(site, visit, slug, SetUpWorkshop).await?;
    let mut placed = Faults::default();
    faults.each().for_each(|(field, message)| match &row {
        Some(row) => placed.add(&format!("{row}-{field}"), message),
        None => placed.add(field, message),
    });
    fields.set("row", row.unwrap_or_default());
    // The page's own address: this one only takes what is sent.
    let visit = &Visit { path: format!("/organize/{slug}/setup"), query: String::new(), ..visit.clone() };
    let facts = Form::blank(setup_form::fields_of(&Facts::from(&workshop)));
    Ok(setup_page::page(site, visit, &workshop, facts, Form::refused(fields, placed), None).await?.into_response())
}

/// The form that adds: what was typed into another is not its own.
fn adding(venue: &Form) -> Form {
    if venue.fields().get("row").is_empty() { venue.clone() } else { Form::default() }
}

/// A field of a row's form: as it is, or as it was typed, with what is wrong.
fn cell(venue: &Form, row: &str, name: &'static str, label: String, is: String, numeric: bool) -> AnyView {
    let id = format!("{row}-{name}");
    let value = if venue.fields().get("row") == row && venue.fields().has(name) { venue.fields().get(name).to_owned() } else { is };
    note_label(&id, &label);
    let fault = venue.faults().of(&id).map(str::to_owned);
    let (told, invalid) = (format!("{id}-error"), fault.as_ref().map(|_| "true"));
    let described = fault.as_ref().map(|_| told.clone());
    let class = fault.as_ref().map(|_| "field field-error");
    view! {
        <div class=class>
            <label for=id.clone()>{label}</label>
            {fault.map(|fault| field_message(told, fault))}
            <input id=id name=name inputmode=numeric.then_some("numeric") value=value aria-describedby=described aria-invalid=invalid/>
        </div>
    }
    .into_any()
}

/// The rooms, each with its form, and one to add.
pub(super) fn rooms(lang: Lang, slug: &str, rooms: &[Room], venue: &Form, saved: Option<AnyView>) -> AnyView {
    let action = format!("/organize/{slug}/rooms");
    let rows: Vec<_> = rooms
        .iter()
        .map(|room| {
            let of = |words: String| format!("{words}: {}", room.name);
            let (row, seats) = (room_row(room.id), room.seats.map(|seats| seats.to_string()).unwrap_or_default());
            view! {
                <li>
                    <form class="tools" method="post" action=action.clone() novalidate>
                        <input type="hidden" name="room" value=room.id.to_string()/>
                        {cell(venue, &row, "room_name", t!(lang, "setup-room-name"), room.name.clone(), false)}
                        {cell(venue, &row, "room_seats", t!(lang, "setup-room-seats"), seats, true)}
                        <button class="button button-second button-small" type="submit" aria-label=of(t!(lang, "setup-room-save"))>{t!(lang, "setup-room-save")}</button>
                        <button class="text-button" type="submit" name="remove" value="1" aria-label=of(t!(lang, "setup-room-remove"))>{t!(lang, "setup-room-remove")}</button>
                    </form>
                </li>
            }
        })
        .collect();
    let form = adding(venue);
    view! {
        <section class="passage" aria-labelledby="rooms">
            <h2 id="rooms">{t!(lang, "setup-rooms")}</h2>
            <div class="stack">
                {saved}
                <ul class="venue">{rows}</ul>
                <h3>{t!(lang, "setup-room-add")}</h3>
                <form class="form stack" method="post" action=action novalidate>
                    <Field form=form.clone() lang=lang name="room_name" label=t!(lang, "setup-room-name") width="width-22"/>
                    <Field form=form lang=lang name="room_seats" kind="number" label=t!(lang, "setup-room-seats") optional=true width="width-16"/>
                    <button class="button button-second" type="submit">{t!(lang, "setup-room-add")}</button>
                </form>
            </div>
        </section>
    }
    .into_any()
}

/// The delegations, each with its form, and one to add.
pub(super) fn delegations(lang: Lang, slug: &str, delegations: &[(Quota, u32)], venue: &Form, saved: Option<AnyView>) -> AnyView {
    let action = format!("/organize/{slug}/delegations");
    let rows: Vec<_> = delegations
        .iter()
        .map(|(it, taken)| {
            let row = delegation_row(it.country);
            let of = |words: String| format!("{words}: {}", country_name(lang, it.country));
            view! {
                <li>
                    <form class="tools" method="post" action=action.clone() novalidate>
                        <input type="hidden" name="delegation_country" value=it.country.to_string()/>
                        <p><strong>{country_name(lang, it.country)}</strong>" "<span class="quiet">{t!(lang, "setup-delegation-taken", taken = *taken)}</span></p>
                        {cell(venue, &row, "delegation_quota", t!(lang, "setup-delegation-quota"), it.quota.to_string(), true)}
                        <button class="button button-second button-small" type="submit" aria-label=of(t!(lang, "setup-delegation-save"))>{t!(lang, "setup-delegation-save")}</button>
                        <button class="text-button" type="submit" name="remove" value="1" aria-label=of(t!(lang, "setup-delegation-remove"))>{t!(lang, "setup-delegation-remove")}</button>
                    </form>
                </li>
            }
        })
        .collect();
    let form = adding(venue);
    let absent = |country: &Country| !delegations.iter().any(|(it, _)| it.country == *country);
    let mut options = vec![(String::new(), t!(lang, "choose"))];
    options.extend(countries(lang).into_iter().filter(|(country, _)| absent(country)).map(|(country, name)| (country.to_string(), name)));
    view! {
        <section class="passage" aria-labelledby="delegations">
            <h2 id="delegations">{t!(lang, "setup-delegations")}</h2>
            <div class="stack">
                {saved}
                <ul class="venue">{rows}</ul>
                <h3>{t!(lang, "setup-delegation-add")}</h3>
                <form class="form stack" method="post" action=action novalidate>
                    <Select form=form.clone() lang=lang name="delegation_country" label=t!(lang, "setup-delegation-country") options=options width="width-22"/>
                    <Field form=form lang=lang name="delegation_quota" kind="number" label=t!(lang, "setup-delegation-quota") width="width-16"/>
                    <button class="button button-second" type="submit">{t!(lang, "setup-delegation-add")}</button>
                </form>
            </div>
        </section>
    }
    .into_any()
}
