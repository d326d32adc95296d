//! What people put into their own agenda.

use super::rows::{session, star};
use crate::{Failure, Store, access::actors};
use chrono::{DateTime, Utc};
use domain::{
    access::{Grant, SeeSession},
    agenda::{
        Snapshot,
        publication::Star,
        sight::{sight, takes_part},
    },
    id::{PersonId, SessionId, WorkshopId},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait, sea_query::OnConflict};
use std::collections::BTreeSet;

/// The ids of a workshop's sessions, as a subquery.
pub(super) fn of_workshop(workshop: WorkshopId) -> sea_orm::sea_query::SelectStatement {
    session::Entity::find().select_only().column(session::Column::Id).filter(session::Column::WorkshopId.eq(workshop.0)).into_query()
}

/// The stars of those who still take part and still see the session in `snapshot`, as it will be.
pub(super) async fn still_seen<C: ConnectionTrait>(db: &C, workshop: WorkshopId, snapshot: &Snapshot) -> Result<Vec<Star>, Failure> {
    let rows = star::Entity::find().filter(star::Column::SessionId.in_subquery(of_workshop(workshop))).all(db).await?;
    let people: BTreeSet<PersonId> = rows.iter().map(|row| PersonId(row.person_id)).collect();
    let actors = actors(db, &people.into_iter().collect::<Vec<_>>()).await?;
    let mut seen = BTreeSet::new();
    for (person, actor) in actors.iter().filter(|(_, actor)| takes_part(actor, workshop)) {
        let sight = sight(snapshot, None, actor, workshop, false);
        seen.extend(sight.sessions.iter().map(|session| Star { person: *person, session: session.id }));
    }
    let stars = rows.iter().map(|row| Star { person: PersonId(row.person_id), session: SessionId(row.session_id) });
    Ok(stars.filter(|star| seen.contains(star)).collect())
}

impl Store {
    /// Puts a session into one's own agenda, or takes it out. Doing so twice changes nothing.
    pub async fn star(&self, grant: &Grant<SeeSession>, starred: bool, now: DateTime<Utc>) -> Result<(), Failure> {
        let (Some(person), Some(session)) = (grant.by(), grant.on().session) else { return Err(Failure::NotFound) };
        let change = self.begin(Some(person), now).await?;
        let row = star::ActiveModel { person_id: Set(person.0), session_id: Set(session.0) };
        if starred {
            let once = OnConflict::columns([star::Column::PersonId, star::Column::SessionId]).do_nothing().to_owned();
            star::Entity::insert(row).on_conflict(once).exec_without_returning(change.tx()).await?;
        } else {
            star::Entity::delete_by_id((person.0, session.0)).exec(change.tx()).await?;
        }
        change.commit().await
    }
}
