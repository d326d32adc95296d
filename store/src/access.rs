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
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, JoinType, QueryFilter, QuerySelect, QueryTrait, TryGetableMany,
    sea_query::{Expr, SelectStatement, UnionType},
};
use std::collections::HashMap;
use uuid::Uuid;

/// Loads the actor that a person is, in one query whatever they take part in.
pub async fn actor<C: ConnectionTrait>(db: &C, person: PersonId) -> Result<Actor, Failure> {
    let found = actors(db, &[person]).await?.remove(&person);
    Ok(found.unwrap_or(Actor { person: Some(person), ..Actor::nobody() }))
}

/// Whose it is, from which table, its word, in which workshop, of which country and agency, in which session.
type Held = (Uuid, i32, Option<String>, Option<Uuid>, Option<String>, Option<String>, Option<Uuid>);

/// The tables that standings come from.
const ROLE: i32 = 0;
const PART: i32 = 1;
const REGISTRATION: i32 = 2;

/// Loads the actors that several people are, in one query however many they are.
pub async fn actors<C: ConnectionTrait>(db: &C, people: &[PersonId]) -> Result<HashMap<PersonId, Actor>, Failure> {
    let mut actors: HashMap<PersonId, Actor> =
        people.iter().map(|person| (*person, Actor { person: Some(*person), ..Actor::nobody() })).collect();
    let ids: Vec<Uuid> = actors.keys().map(|person| person.0).collect();
    // SQLite takes up to 32,766 parameters, and each person is asked for thrice.
    for some in ids.chunks(10_000) {
        for row in db.query_all(&held(some)).await? {
            let held = Held::try_get_many_by_index(&row).map_err(DbErr::from)?;
            if let Some(actor) = actors.get_mut(&PersonId(held.0)) {
                add(actor, held)?;
            }
        }
    }
    Ok(actors)
}

fn add(actor: &mut Actor, (_, table, word, workshop, code, agency, session): Held) -> Result<(), Failure> {
    let (word, country) = (word.unwrap_or_default(), code.as_deref().map(country).transpose()?);
    match (table, workshop.map(WorkshopId), session.map(SessionId)) {
        (ROLE, workshop, _) => match (json::word(RoleKind::from_word, &word)?, workshop, country) {
            (RoleKind::Administrator, ..) => actor.administrator = true,
            (RoleKind::Organizer, Some(workshop), _) => actor.organizes.push(workshop),
            (RoleKind::FocalPoint, Some(workshop), Some(country)) => actor.focal.push(Delegation { workshop, country }),
            _ => return Err(Failure::broken("a role without its workshop")),
        },
        (PART, Some(workshop), Some(session)) => actor.speaks.push((workshop, session)),
        (REGISTRATION, Some(workshop), _) => {
            let status = json::word(Status::from_word, &word)?;
            actor.places.push(Place { workshop, country, agency, status });
        }
        _ => return Err(Failure::broken("a standing without its workshop")),
    }
    Ok(())
}

/// Asks for every role, part and registration of some people.
fn held(people: &[Uuid]) -> SelectStatement {
    let (no_text, no_id) = (|| Expr::value(None::<String>), || Expr::value(None::<Uuid>));
    let mut roles = role::Entity::find()
        .select_only()
        .column(role::Column::PersonId)
        .expr(Expr::value(ROLE))
        .columns([role::Column::Kind, role::Column::WorkshopId, role::Column::Country])
        .expr(no_text())
        .expr(no_id())
        .filter(role::Column::PersonId.is_in(people.iter().copied()))
        .into_query();
    let parts = part::Entity::find()
        .select_only()
        .column(part::Column::PersonId)
        .expr(Expr::value(PART))
        .expr(no_text())
        .column(session::Column::WorkshopId)
        .expr(no_text())
        .expr(no_text())
        .column(part::Column::SessionId)
        .join(JoinType::InnerJoin, part::Entity::belongs_to(session::Entity).from(part::Column::SessionId).to(session::Column::Id).into())
        .filter(part::Column::PersonId.is_in(people.iter().copied()))
        .filter(session::Column::Removed.eq(false))
        .into_query();
    let registrations = registration::Entity::find()
        .select_only()
        .column(registration::Column::PersonId)
        .expr(Expr::value(REGISTRATION))
        .columns([
            registration::Column::Status,
            registration::Column::WorkshopId,
            registration::Column::Country,
            registration::Column::Agency,
        ])
        .expr(no_id())
        .filter(registration::Column::PersonId.is_in(people.iter().copied()))
        .into_query();
    roles.union(UnionType::All, parts).union(UnionType::All, registrations).take()
}

pub(crate) fn country(code: &str) -> Result<Country, Failure> {
    code.parse().map_err(|_| Failure::Broken(format!("stored country {code:?}")))
}
