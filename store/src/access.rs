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
use uuid::Uuid;

/// Loads the actor that a person is, in three queries whatever they take part in.
pub async fn actor<C: ConnectionTrait>(db: &C, person: PersonId) -> Result<Actor, Failure> {
    let mut actor = Actor { person: Some(person), ..Actor::nobody() };
    for row in role::Entity::find().filter(role::Column::PersonId.eq(Uuid::from(person))).all(db).await? {
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
    let parts: Vec<(Uuid, Uuid)> = part::Entity::find()
        .select_only()
        .column(session::Column::WorkshopId)
        .column(part::Column::SessionId)
        .join(JoinType::InnerJoin, part::Entity::belongs_to(session::Entity).from(part::Column::SessionId).to(session::Column::Id).into())
        .filter(part::Column::PersonId.eq(Uuid::from(person)))
        .filter(session::Column::Removed.eq(false))
        .into_tuple()
        .all(db)
        .await?;
    actor.speaks = parts.into_iter().map(|(workshop, session)| (WorkshopId(workshop), SessionId(session))).collect();
    for row in registration::Entity::find().filter(registration::Column::PersonId.eq(Uuid::from(person))).all(db).await? {
        actor.places.push(Place {
            workshop: WorkshopId(row.workshop_id),
            country: row.country.as_deref().map(country).transpose()?,
            agency: Some(row.agency),
            status: json::word(Status::from_word, &row.status)?,
        });
    }
    Ok(actor)
}

pub(crate) fn country(code: &str) -> Result<Country, Failure> {
    code.parse().map_err(|_| Failure::Broken(format!("stored country {code:?}")))
}
