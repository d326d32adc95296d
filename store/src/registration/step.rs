//! One step of a registration: the table decides, the row and its history are saved, the trail
//! records it, the person is told.

use super::rows::{registration, step};
use crate::{
    Change, Failure,
    failure::is_taken,
    json,
    people::{renaming::Carried, rows::consent},
    secrets::fresh_id,
    series::Workshop,
};
use domain::{
    id::{PersonId, RegistrationId, WorkshopId},
    lang::Lang,
    mail::Letter,
    registration::{Candidate, Consents, Event, Kind, NOTICE_VERSION, RegistrationRefusal, Status, Vetting, transition},
    text::search_key,
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect,
    sea_query::LockType,
};
use serde_json::json;
use uuid::Uuid;

/// Loads a registration of this workshop, inside a change that holds the workshop. Its person may rename themselves without
/// holding it: until the end of the change they wait.
pub(super) async fn load(change: &Change, workshop: WorkshopId, id: RegistrationId) -> Result<registration::Model, Failure> {
    let row = registration::Entity::find_by_id(id.0).filter(registration::Column::WorkshopId.eq(workshop.0));
    let row = row.lock(LockType::NoKeyUpdate).one(change.tx()).await?;
    row.ok_or(Failure::NotFound)
}

/// A person's registration in a workshop.
pub(super) async fn of_person<C: ConnectionTrait>(
    db: &C,
    workshop: WorkshopId,
    person: PersonId,
) -> Result<Option<registration::Model>, Failure> {
    Ok(registration::Entity::find()
        .filter(registration::Column::WorkshopId.eq(workshop.0))
        .filter(registration::Column::PersonId.eq(person.0))
        .one(db)
        .await?)
}

/// Where a row stands.
pub(super) fn status(row: &registration::Model) -> Result<Status, Failure> {
    json::word(Status::from_word, &row.status)
}

/// Takes a registration one step on. `more` sets what else the step changes. A place that was held
/// for it is held no more: whatever happens to a substitute decides about that place.
pub(super) async fn take(
    change: &mut Change,
    row: registration::Model,
    event: Event,
    more: impl FnOnce(&mut registration::ActiveModel),
) -> Result<(), Failure> {
    let from = status(&row)?;
    let to = transition(Some(from), event)?;
    let (id, workshop, person, version) = (row.id, WorkshopId(row.workshop_id), PersonId(row.person_id), row.version);
    let mut next = row.into_active_model();
    next.status = Set(to.word().to_owned());
    next.since = Set(change.now());
    next.holds_place = Set(false);
    next.version = Set(version + 1);
    more(&mut next);
    next.update(change.tx()).await?;
    passed(change, id, workshop, event, Some(from), to).await?;
    tell(change, RegistrationId(id), workshop, person, event).await
}

/// A registration that begins.
pub(super) struct Beginning<'a> {
    /// Its identity.
    pub id: Uuid,
    /// Of which workshop.
    pub workshop: &'a Workshop,
    /// Whose.
    pub person: PersonId,
    /// What it carries of them.
    pub carried: Carried,
    /// What it is for.
    pub kind: Kind,
    /// What is known.
    pub known: &'a Candidate,
    /// How it begins.
    pub event: Event,
    /// Whether the person wrote it themselves.
    pub complete: bool,
    /// Whose place it takes over.
    pub takes_over: Option<Uuid>,
}

/// Writes a registration's first row and its first step.
pub(super) async fn begin(change: &mut Change, it: Beginning<'_>) -> Result<RegistrationId, Failure> {
    let to = transition(None, it.event)?;
    let vetting = if it.workshop.vetting_required { Vetting::Pending } else { Vetting::NotNeeded };
    let person = it.carried;
    let mut row = registration::ActiveModel {
        id: Set(it.id),
        workshop_id: Set(it.workshop.id.0),
        person_id: Set(it.person.0),
        kind: Set(it.kind.word().to_owned()),
        country: Set(it.known.country.map(String::from)),
        status: Set(to.word().to_owned()),
        since: Set(change.now()),
        nominated: Set(matches!(it.event, Event::Nominate | Event::SubmitNominated)),
        complete: Set(it.complete),
        holds_place: Set(it.takes_over.is_some()),
        takes_over_id: Set(it.takes_over),
        vetting: Set(vetting.word().to_owned()),
        named: Set((!it.complete).then(|| it.known.names.full_name.to_string())),
        order_key: Set(person.order_key),
        person_key: Set(person.search_key),
        version: Set(1),
        created_at: Set(change.now()),
        ..Default::default()
    };
    set_known(&mut row, it.known);
    registration::Entity::insert(row).exec_without_returning(change.tx()).await.map_err(|err| {
        let again = is_taken(&err, &["registrations.", "registrations_once"]);
        if again { RegistrationRefusal::AlreadyRegistered.into() } else { Failure::from(err) }
    })?;
    passed(change, it.id, it.workshop.id, it.event, None, to).await?;
    let (id, workshop) = (RegistrationId(it.id), it.workshop.id);
    if let Some(event) = it.event.news() {
        let letter = Letter::Status { workshop, registration: id, event };
        change.tell_at(it.person, &person.email, &person.language, &letter).await?;
    }
    Ok(id)
}

/// Sets what is known of stage 1, but neither the country nor the person's own names.
pub(super) fn set_known(row: &mut registration::ActiveModel, known: &Candidate) {
    let text = |line: &Option<_>| line.as_ref().map(ToString::to_string).unwrap_or_default();
    let (agency, position) = (text(&known.agency), text(&known.position));
    row.search_key = Set(search_key(&format!("{agency} {position}")));
    row.agency = Set(agency);
    row.position = Set(position);
    row.function = Set(known.function.clone().unwrap_or_default());
    row.languages = Set(json::to(&known.languages));
    row.gender = Set(known.gender.map(|gender| gender.word().to_owned()));
    row.phone = Set(known.phone.as_ref().map(ToString::to_string));
}

async fn passed(
    change: &mut Change,
    id: Uuid,
    workshop: WorkshopId,
    event: Event,
    from: Option<Status>,
    to: Status,
) -> Result<(), Failure> {
    let row = step::ActiveModel {
        id: Set(fresh_id()),
        registration_id: Set(id),
        event: Set(event.word().to_owned()),
        status: Set(to.word().to_owned()),
        at: Set(change.now()),
        by_id: Set(change.by().map(Uuid::from)),
    };
    change.later(&step::Entity::insert(row)).await?;
    change.record(event.word(), "registration", id, workshop, json!({ "from": from.map(Status::word), "to": to.word() }));
    Ok(())
}

async fn tell(change: &mut Change, registration: RegistrationId, workshop: WorkshopId, to: PersonId, event: Event) -> Result<(), Failure> {
    match event.news() {
        Some(event) => change.tell(to, &Letter::Status { workshop, registration, event }).await,
        None => Ok(()),
    }
}

/// Records what a person agreed to, purpose by purpose.
pub(super) async fn consent(
    change: &mut Change,
    person: PersonId,
    workshop: WorkshopId,
    given: &Consents,
    lang: Lang,
) -> Result<(), Failure> {
    let now = change.now();
    let rows = given.each().map(|(purpose, given)| consent::ActiveModel {
        id: Set(fresh_id()),
        person_id: Set(person.0),
        workshop_id: Set(Some(workshop.0)),
        purpose: Set(purpose.word().to_owned()),
        given: Set(given),
        notice_version: Set(NOTICE_VERSION),
        language: Set(lang.code().to_owned()),
        at: Set(now),
    });
    change.later(&consent::Entity::insert_many(rows)).await
}
