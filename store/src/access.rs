//! Loading the [`Actor`]: every role and standing that the access table asks about.

use crate::{
    Failure,
    agenda::rows::{part, session},
    json,
    people::rows::role,
    registration::rows::registration,
};
use domain::{
    access::{Actor, Delegation, Place},
    country::Country,
    id::{PersonId, SessionId, WorkshopId},
    people::RoleKind,
    registration::Status,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QuerySelect};
use std::collections::HashMap;
use uuid::Uuid;

/// Loads the actor that a person is, in three queries whatever they take part in.
pub async fn actor<C: ConnectionTrait>(db: &C, person: PersonId) -> Result<Actor, Failure> {
    let found = actors(db, &[person]).await?.remove(&person);
    Ok(found.unwrap_or(Actor { person: Some(person), ..Actor::nobody() }))
}

/// Loads the actors that several people are, in three queries however many they are.
pub async fn actors<C: ConnectionTrait>(db: &C, people: &[PersonId]) -> Result<HashMap<PersonId, Actor>, Failure> {
    let mut actors: HashMap<PersonId, Actor> =
        people.iter().map(|person| (*person, Actor { person: Some(*person), ..Actor::nobody() })).collect();
    let ids: Vec<Uuid> = actors.keys().map(|person| person.0).collect();
    for row in role::Entity::find().filter(role::Column::PersonId.is_in(ids.iter().copied())).all(db).await? {
        let Some(actor) = actors.get_mut(&PersonId(row.person_id)) else { continue };
        let kind = json::word(RoleKind::from_word, &row.kind)?;
        match (kind, row.workshop_id.map(WorkshopId), row.country) {
            (RoleKind::Administrator, ..) => actor.administrator = true,
            (RoleKind::Organizer, Some(workshop), _) => actor.organizes.push(workshop),
            (RoleKind::FocalPoint, Some(workshop), Some(code)) => {
                actor.focal.push(Delegation { workshop, country: country(&code)? });
            }
            _ => return Err(Failure::broken("a role without its workshop")),
        }
    }
    let parts: Vec<(Uuid, Uuid, Uuid)> = part::Entity::find()
        .select_only()
        .column(part::Column::PersonId)
        .column(session::Column::WorkshopId)
        .column(part::Column::SessionId)
        .join(JoinType::InnerJoin, part::Entity::belongs_to(session::Entity).from(part::Column::SessionId).to(session::Column::Id).into())
        .filter(part::Column::PersonId.is_in(ids.iter().copied()))
        .filter(session::Column::Removed.eq(false))
        .into_tuple()
        .all(db)
        .await?;
    for (person, workshop, session) in parts {
        if let Some(actor) = actors.get_mut(&PersonId(person)) {
            actor.speaks.push((WorkshopId(workshop), SessionId(session)));
        }
    }
    for row in registration::Entity::find().filter(registration::Column::PersonId.is_in(ids)).all(db).await? {
        let Some(actor) = actors.get_mut(&PersonId(row.person_id)) else { continue };
        actor.places.push(Place {
            workshop: WorkshopId(row.workshop_id),
            country: row.country.as_deref().map(country).transpose()?,
            agency: Some(row.agency),
            status: json::word(Status::from_word, &row.status)?,
        });
    }
    Ok(actors)
}

pub(crate) fn country(code: &str) -> Result<Country, Failure> {
    code.parse().map_err(|_| Failure::Broken(format!("stored country {code:?}")))
}
