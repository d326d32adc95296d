//! Past editions load as history: statuses set directly, one audit entry, no mail.

use super::{rows::registration, step::set_known};
use crate::{
    Change, Failure,
    people::{
        make_person, person_by_email,
        renaming::{carried, follow},
    },
    secrets::fresh_id,
};
use chrono::{DateTime, Utc};
use domain::{
    id::{PersonId, RegistrationId, WorkshopId},
    lang::Lang,
    registration::{Candidate, Kind, Status, VettingRecord},
};
use sea_orm::{ActiveValue::Set, EntityTrait};
use serde_json::json;

/// A registration as it stood.
#[derive(Clone, Debug)]
pub struct Past {
    /// Who, and what is known of them.
    pub candidate: Candidate,
    /// What it was for.
    pub kind: Kind,
    /// Where it stood.
    pub status: Status,
    /// Since when.
    pub since: DateTime<Utc>,
    /// What was written down about vetting.
    pub vetting: VettingRecord,
    /// The language they are written to in, where the address is new.
    pub lang: Lang,
}

/// Loads registrations of an edition as history, inside a change. A person who is known keeps what
/// is known of them.
pub async fn load_imported(change: &mut Change, workshop: WorkshopId, past: &[Past]) -> Result<Vec<(PersonId, RegistrationId)>, Failure> {
    let mut loaded = Vec::with_capacity(past.len());
    for it in past {
        let person = match person_by_email(change.tx(), &it.candidate.email).await? {
            Some(person) => person.id,
            None => make_person(change, &it.candidate.email, &it.candidate.names, it.lang).await?,
        };
        let id = fresh_id();
        let country = if it.kind == Kind::Delegate { it.candidate.country } else { None };
        let mut row = registration::ActiveModel {
            id: Set(id),
            workshop_id: Set(workshop.0),
            person_id: Set(person.0),
            kind: Set(it.kind.word().to_owned()),
            country: Set(country.map(String::from)),
            status: Set(it.status.word().to_owned()),
            since: Set(it.since),
            nominated: Set(it.kind == Kind::Delegate && it.status != Status::Submitted),
            complete: Set(it.status != Status::Invited),
            holds_place: Set(false),
            vetting: Set(it.vetting.vetting.word().to_owned()),
            vetting_reference: Set(it.vetting.reference.as_ref().map(ToString::to_string)),
            vetting_date: Set(it.vetting.date),
            vetting_expires: Set(it.vetting.expires),
            version: Set(1),
            created_at: Set(it.since),
            ..Default::default()
        };
        set_known(&mut row, &it.candidate);
        registration::Entity::insert(row).exec_without_returning(change.tx()).await?;
        let keys = carried(change, person).await?;
        follow(change, person, &keys, false).await?;
        loaded.push((person, RegistrationId(id)));
    }
    change.record("imported", "workshop", workshop.0, workshop, json!({ "registrations": past.len() }));
    Ok(loaded)
}
