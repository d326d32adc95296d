//! People and their registrations, as rows: a hundred thousand, some thousand in a statement.

use chrono::Duration;
use domain::{
    id::{PersonId, WorkshopId},
    lang::Lang,
    people::{Names, RoleKind},
    registration::{Event, Kind, Status, Vetting},
    text::{Email, Line, search_key},
};
use sea_orm::{ActiveValue::Set, EntityTrait, IntoActiveModel};
use store::{
    Change,
    people::{find_or_make, give_role, rows::person, rows::web_session},
    registration::rows::{registration, step},
    secrets::{fresh_id, fresh_token, hash},
};

use super::editions::COUNTRIES;
use crate::Done;

const GIVEN: [&str; 12] =
    ["Anan", "Siti", "Đặng Hữu", "Nurul", "Somchai", "Lê Văn", "Wayan", "Phan Thị", "Khamla", "Sokha", "Preecha", "Eleanor"];
const FAMILY: [&str; 11] =
    ["Suwan", "Rahman", "Phước", "Kamaruddin", "Jaidee", "Thành", "Sudiarta", "Hương Giang", "Vongsa", "Chea", "Whitfield"];
const AGENCIES: [&str; 5] = [
    "Royal Thai Police",
    "Supreme People’s Procuracy",
    "Department of Wildlife and National Parks",
    "Customs Department",
    "Forensic Institute",
];
const FUNCTIONS: [&str; 4] = ["investigator", "prosecutor", "customs", "forensics"];

/// SQLite takes 32,766 parameters in a statement; a registration has the most columns.
const AT_ONCE: usize = 900;

/// Registers so many people in an edition; gives those who are coming.
pub async fn insert(change: &Change, workshop: WorkshopId, edition: usize, count: usize) -> Done<Vec<(PersonId, String)>> {
    let mut coming = Vec::new();
    let mut from = 0;
    while from < count {
        let (mut people, mut places, mut steps) = (Vec::new(), Vec::new(), Vec::new());
        for nth in from..count.min(from + AT_ONCE) {
            let person = someone(change, edition, nth)?;
            let place = place(change, workshop, &person, nth)?;
            if place.status == Status::Confirmed.word() {
                coming.push((PersonId(person.id), person.full_name.clone()));
            }
            steps.extend(steps_of(&place));
            places.push(place.into_active_model());
            people.push(person.into_active_model());
        }
        from += people.len();
        person::Entity::insert_many(people).exec_without_returning(change.tx()).await?;
        registration::Entity::insert_many(places).exec_without_returning(change.tx()).await?;
        step::Entity::insert_many(steps).exec_without_returning(change.tx()).await?;
    }
    Ok(coming)
}

fn someone(change: &Change, edition: usize, nth: usize) -> Done<person::Model> {
    let (given, family) = (GIVEN[nth % GIVEN.len()], FAMILY[(nth / 3 + edition) % FAMILY.len()]);
    let names = Names {
        form_of_address: Some(Line::parse(&format!("Dear {given}"))?),
        ..Names::only(Line::parse(&format!("{given} {family} {edition}-{nth}"))?)
    };
    let email = Email::parse(&format!("person-{edition}-{nth}@delegation.example"))?;
    Ok(person::Model {
        id: fresh_id(),
        email: email.to_string(),
        email_key: email.key(),
        full_name: names.full_name.to_string(),
        badge_name: None,
        form_of_address: names.form_of_address.as_ref().map(ToString::to_string),
        native_name: None,
        sort_key: None,
        rank: None,
        honorific: None,
        order_key: names.order(),
        search_key: format!("{} {}", names.searchable(), email.key()),
        language: if nth.is_multiple_of(3) { Lang::Vi } else { Lang::En }.code().to_owned(),
        zone: None,
        version: 1,
        created_at: change.now(),
    })
}

/// Of twenty, ten are confirmed; the others stand everywhere else.
fn status(nth: usize) -> Status {
    match nth % 20 {
        0..10 => Status::Confirmed,
        10 | 11 => Status::Accepted,
        12 | 13 => Status::Endorsed,
        14 | 15 => Status::Submitted,
        16 => Status::Invited,
        17 => Status::Waitlisted,
        18 => Status::Declined,
        _ => Status::Withdrawn,
    }
}

fn place(change: &Change, workshop: WorkshopId, person: &person::Model, nth: usize) -> Done<registration::Model> {
    let (agency, position) = (AGENCIES[nth % AGENCIES.len()], "Senior officer");
    Ok(registration::Model {
        id: fresh_id(),
        workshop_id: workshop.0,
        person_id: person.id,
        kind: Kind::Delegate.word().to_owned(),
        country: Some(COUNTRIES[nth % COUNTRIES.len()].to_owned()),
        agency: agency.to_owned(),
        position: position.to_owned(),
        function: FUNCTIONS[nth % FUNCTIONS.len()].to_owned(),
        languages: serde_json::json!(["en"]),
        gender: None,
        phone: None,
        status: status(nth).word().to_owned(),
        since: change.now() - Duration::minutes(i64::try_from(nth)?),
        nominated: false,
        complete: true,
        holds_place: false,
        takes_over_id: None,
        private_reason: None,
        vetting: Vetting::NotNeeded.word().to_owned(),
        vetting_reference: None,
        vetting_date: None,
        vetting_expires: None,
        arrival: None,
        departure: None,
        meal: None,
        access_needs: None,
        emergency_name: None,
        emergency_phone: None,
        search_key: search_key(&format!("{agency} {position}")),
        order_key: person.order_key.clone(),
        person_key: person.search_key.clone(),
        named: None,
        version: 1,
        created_at: change.now(),
    })
}

/// How it came there: sent in, and for most endorsed and more.
fn steps_of(place: &registration::Model) -> Vec<step::ActiveModel> {
    let mut events = vec![(Event::Submit, Status::Submitted)];
    if place.status != Status::Submitted.word() {
        events.push((Event::Endorse, Status::Endorsed));
    }
    if place.status == Status::Confirmed.word() {
        events.extend([(Event::Accept, Status::Accepted), (Event::Confirm, Status::Confirmed)]);
    }
    let row = |(event, status): (Event, Status)| step::ActiveModel {
        id: Set(fresh_id()),
        registration_id: Set(place.id),
        event: Set(event.word().to_owned()),
        status: Set(status.word().to_owned()),
        at: Set(place.since),
        by_id: Set(None),
    };
    events.into_iter().map(row).collect()
}

/// Somebody who organizes these editions.
pub async fn organizer(change: &Change, editions: &[WorkshopId]) -> Done<PersonId> {
    let person = find_or_make(change, &Email::parse("organizer@plenary.example")?, Lang::En).await?;
    for edition in editions {
        give_role(change, person, RoleKind::Organizer, Some(*edition), None).await?;
    }
    Ok(person)
}

/// Signs somebody in without a letter; gives the cookie's value.
pub async fn sign_in(change: &Change, person: PersonId) -> Done<String> {
    let secret = fresh_token();
    let row = web_session::ActiveModel {
        hash: Set(hash(&secret)),
        person_id: Set(person.0),
        created_at: Set(change.now()),
        seen_at: Set(change.now()),
        step_up_at: Set(Some(change.now())),
    };
    web_session::Entity::insert(row).exec_without_returning(change.tx()).await?;
    Ok(secret)
}
