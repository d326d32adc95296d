//! Rooms and delegations on the setup page: a small form each.

use super::{setup_form, setup_page, workshop_for};
use crate::{
    lang::{self, countries, country_name},
    page::see_other,
    posted::{Faults, Fields, Form, Named, Posted, Reading},
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
    let mut reading = Reading::of(&fields, visit.lang);
    let outcome = match (fields.has("remove"), room) {
        (true, Some(room)) => site.store.remove_room(&grant, room, now).await,
        _ => {
            let (name, seats) = (reading.line("room_name"), reading.optional_number("room_seats", 1, 10_000));
            match name {
                Some(name) if reading.faults.is_empty() => site.store.set_room(&grant, room, &name, seats, now).await,
                _ => return refused(&site, &visit, &slug, fields.clone(), reading.faults).await,
            }
        }
    };
    answer(&site, &visit, &slug, &fields, outcome, "room_name").await
}

/// POST `/organize/{slug}/delegations`: adds a delegation, changes its places, or removes it.
pub async fn save_delegation(
    State(site): State<Site>,
    visit: Visit,
    Named(slug): Named<String>,
    Posted(fields): Posted,
) -> Result<Response, Trouble> {
    let (_, grant) = workshop_for(&site, &visit, &slug, SetUpWorkshop).await?;
    let now = site.clock.now();
    let mut reading = Reading::of(&fields, visit.lang);
    let Some(country) = reading.country("delegation_country") else {
        return refused(&site, &visit, &slug, fields.clone(), reading.faults).await;
    };
    let outcome = if fields.has("remove") {
        site.store.remove_delegation(&grant, country, now).await
    } else {
        match reading.number("delegation_quota", 0, 1_000) {
            Some(quota) => site.store.set_quota(&grant, country, quota, now).await,
            None => return refused(&site, &visit, &slug, fields.clone(), reading.faults).await,
        }
    };
    answer(&site, &visit, &slug, &fields, outcome, "delegation_quota").await
}

async fn answer(
    site: &Site,
    visit: &Visit,
    slug: &str,
    fields: &Fields,
    outcome: Result<(), Failure>,
    field: &str,
) -> Result<Response, Trouble> {
    match outcome {
        Ok(()) => Ok(see_other(&format!("/organize/{slug}/setup?done=1"))),
        Err(Failure::Refused(refusal)) => {
            let mut faults = Faults::default();
            faults.add(field, lang::refusal(visit.lang, &refusal));
            refused(site, visit, slug, fields.clone(), faults).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn refused(site: &Site, visit: &Visit, slug: &str, fields: Fields, faults: Faults) -> Result<Response, Trouble> {
    let (workshop, _) = workshop_for(site, visit, slug, SetUpWorkshop).await?;
    let facts = Form::blank(setup_form::fields_of(&Facts::from(&workshop)));
    Ok(setup_page::page(site, visit, &workshop, facts, Form::refused(fields, faults), false).await?.into_response())
}

/// The rooms, each with its form, and one to add.
pub(super) fn rooms(lang: Lang, slug: &str, rooms: &[Room], venue: &Form) -> AnyView {
    let action = format!("/organize/{slug}/rooms");
    let rows: Vec<_> = rooms
        .iter()
        .map(|room| {
            let (id, name) = (room.id.to_string(), room.name.clone());
            let seats = room.seats.map(|seats| seats.to_string());
            let (name_id, seats_id) = (format!("room-{id}-name"), format!("room-{id}-seats"));
            view! {
                <li>
                    <form class="tools" method="post" action=action.clone()>
                        <input type="hidden" name="room" value=id/>
                        <div><label for=name_id.clone()>{t!(lang, "setup-room-name")}</label><input id=name_id name="room_name" value=name/></div>
                        <div><label for=seats_id.clone()>{t!(lang, "setup-room-seats")}</label><input id=seats_id name="room_seats" inputmode="numeric" value=seats/></div>
                        <button class="button button-second" type="submit">{t!(lang, "setup-room-save")}</button>
                        <button class="button button-danger" type="submit" name="remove" value="1">{t!(lang, "setup-room-remove")}</button>
                    </form>
                </li>
            }
        })
        .collect();
    view! {
        <section class="passage" aria-labelledby="rooms">
            <h2 id="rooms">{t!(lang, "setup-rooms")}</h2>
            <div class="stack">
                <ul>{rows}</ul>
                <form class="form stack" method="post" action=action novalidate>
                    <Field form=venue.clone() lang=lang name="room_name" label=t!(lang, "setup-room-name") width="width-22"/>
                    <Field form=venue.clone() lang=lang name="room_seats" kind="number" label=t!(lang, "setup-room-seats") optional=true width="width-16"/>
                    <button class="button button-second" type="submit">{t!(lang, "setup-room-add")}</button>
                </form>
            </div>
        </section>
    }
    .into_any()
}

/// The delegations, each with its form, and one to add.
pub(super) fn delegations(lang: Lang, slug: &str, delegations: &[(Quota, u32)], venue: &Form) -> AnyView {
    let action = format!("/organize/{slug}/delegations");
    let rows: Vec<_> = delegations
        .iter()
        .map(|(it, taken)| {
            let id = format!("quota-{}", it.country);
            view! {
                <li>
                    <form class="tools" method="post" action=action.clone()>
                        <input type="hidden" name="delegation_country" value=it.country.to_string()/>
                        <p><strong>{country_name(lang, it.country)}</strong>" "<span class="quiet">{t!(lang, "setup-delegation-taken", taken = *taken)}</span></p>
                        <div><label for=id.clone()>{t!(lang, "setup-delegation-quota")}</label><input id=id name="delegation_quota" inputmode="numeric" value=it.quota.to_string()/></div>
                        <button class="button button-second" type="submit">{t!(lang, "setup-delegation-save")}</button>
                        <button class="button button-danger" type="submit" name="remove" value="1">{t!(lang, "setup-delegation-remove")}</button>
                    </form>
                </li>
            }
        })
        .collect();
    let absent = |country: &Country| !delegations.iter().any(|(it, _)| it.country == *country);
    let mut options = vec![(String::new(), String::new())];
    options.extend(countries(lang).into_iter().filter(|(country, _)| absent(country)).map(|(country, name)| (country.to_string(), name)));
    view! {
        <section class="passage" aria-labelledby="delegations">
            <h2 id="delegations">{t!(lang, "setup-delegations")}</h2>
            <div class="stack">
                <ul>{rows}</ul>
                <form class="form stack" method="post" action=action novalidate>
                    <Select form=venue.clone() lang=lang name="delegation_country" label=t!(lang, "setup-delegation-country") options=options width="width-22"/>
                    <Field form=venue.clone() lang=lang name="delegation_quota" kind="number" label=t!(lang, "setup-delegation-quota") width="width-16"/>
                    <button class="button button-second" type="submit">{t!(lang, "setup-delegation-add")}</button>
                </form>
            </div>
        </section>
    }
    .into_any()
}
