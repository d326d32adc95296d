//! The next edition, made from one that was held.

use super::{
    Workshop,
    setup::{Facts, insert_delegation, insert_room, insert_workshop, next_number},
    workshop_by_id,
};
use crate::{
    Change, Failure, Store,
    agenda::rows::session,
    people::{roles::make_organizer, rows::role},
    secrets::fresh_id,
};
use chrono::{DateTime, Utc};
use domain::{
    access::{CloneWorkshop, Grant},
    id::{PersonId, RoomId, WorkshopId},
    people::RoleKind,
    series::{Slug, WorkshopStatus},
    text::Line,
    time::instant,
};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};
use serde_json::json;
use std::collections::BTreeSet;
use uuid::Uuid;

impl Store {
    /// Makes the next edition from this one: rooms, delegations, organizers and the agenda's
    /// sessions (shifted to the new days, without people) come along.
    pub async fn clone_workshop(&self, grant: &Grant<CloneWorkshop>, facts: &Facts, now: DateTime<Utc>) -> Result<Slug, Failure> {
        let mut change = self.begin(grant.by(), now).await?;
        let source = workshop_by_id(change.tx(), *grant.on()).await?;
        let number = next_number(&change).await?;
        let id = insert_workshop(&change, &Facts { status: WorkshopStatus::Draft, ..facts.clone() }, number).await?;
        for quota in super::delegations(change.tx(), source.id).await? {
            insert_delegation(&change, id, quota.country, quota.quota).await?;
        }
        let mut rooms = Vec::new();
        for (position, room) in (0..).zip(super::rooms(change.tx(), source.id).await?) {
            let name = Line::parse(&room.name).map_err(Failure::broken)?;
            rooms.push((Uuid::from(room.id), insert_room(&change, id, &name, room.seats, position).await?));
        }
        let organizers =
            role::Entity::find().filter(role::Column::WorkshopId.eq(source.id.0)).filter(role::Column::Kind.eq(RoleKind::Organizer.word()));
        let organizers = organizers.all(change.tx()).await?.into_iter().map(|row| PersonId(row.person_id)).chain(grant.by());
        let organizers: BTreeSet<PersonId> = organizers.collect();
        copy_sessions(&change, &source, id, facts, &rooms).await?;
        change.record("clone_workshop", "workshop", id.0, id, json!({ "from": source.slug.as_str() }));
        for person in organizers {
            make_organizer(&mut change, person, id).await?;
        }
        change.commit().await?;
        Ok(facts.slug.clone())
    }
}

/// The source's sessions, on the same day of the workshop at the same time by the venue's clocks;
/// what would fall behind the last day goes to the tray.
async fn copy_sessions(change: &Change, source: &Workshop, to: WorkshopId, facts: &Facts, rooms: &[(Uuid, RoomId)]) -> Result<(), Failure> {
    let rows = session::Entity::find()
        .filter(session::Column::WorkshopId.eq(source.id.0))
        .filter(session::Column::Removed.eq(false))
        .filter(session::Column::Cancelled.eq(false))
        .all(change.tx())
        .await?;
    let shift = facts.days.first - source.days.first;
    let moved = |at: DateTime<Utc>| {
        let local = at.with_timezone(&source.zone).naive_local() + shift;
        facts.days.contains(local.date()).then(|| instant(local.date(), local.time(), facts.zone)).flatten()
    };
    for row in rows {
        let times = row.starts_at.and_then(moved).zip(row.ends_at.and_then(moved));
        let room = row.room_id.and_then(|old| rooms.iter().find(|(from, _)| *from == old)).map(|(_, new)| new.0);
        session::ActiveModel {
            id: Set(fresh_id()),
            workshop_id: Set(to.0),
            room_id: Set(room),
            starts_at: Set(times.map(|(start, _)| start)),
            ends_at: Set(times.map(|(_, end)| end)),
            audience: Set(json!({})),
            version: Set(1),
            created_at: Set(change.now()),
            ..row.into_active_model()
        }
        .insert(change.tx())
        .await?;
    }
    Ok(())
}
