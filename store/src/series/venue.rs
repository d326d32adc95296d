//! Rooms and delegations of an edition.

use super::{
    Quota,
    rows::{delegation, room},
    setup::{hold, insert_delegation, insert_room, places_taken, room_name_taken},
};
use crate::{Change, Failure, Store, agenda::rows::session, registration::rows::registration};
use chrono::{DateTime, Utc};
use domain::{
    access::{Grant, SetUpWorkshop},
    country::Country,
    id::{RoomId, WorkshopId},
    series::SeriesRefusal,
    text::Line,
};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter};
use serde_json::json;

/// A room as its organizers want it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomWanted {
    /// The room that changes; none for one that is new.
    pub id: Option<RoomId>,
    /// Its name.
    pub name: Line,
    /// How many it seats.
    pub seats: Option<u32>,
    /// Name and seats as they stood when the form was opened: whoever changed them since is not overwritten.
    pub was: Option<(String, Option<u32>)>,
}

/// A delegation's places as organizers want them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlacesWanted {
    /// The country and its places.
    pub quota: Quota,
    /// Its places when the form was opened; none for a delegation that is new.
    pub was: Option<u32>,
}

impl Store {
    /// Removes rooms in which nothing is scheduled, changes others, adds new ones: all of it, or nothing.
    pub async fn change_rooms(
        &self,
        grant: &Grant<SetUpWorkshop>,
        removed: &[RoomId],
        wanted: &[RoomWanted],
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        let mut change = self.begin(grant.by(), now).await?;
        let workshop = *grant.on();
        for &id in removed {
            own_room(&change, workshop, id).await?;
            if session::Entity::find().filter(session::Column::RoomId.eq(id.0)).count(change.tx()).await? > 0 {
                return Err(SeriesRefusal::RoomInUse { room: id }.into());
            }
            room::Entity::delete_by_id(id.0).exec(change.tx()).await?;
            change.record("remove_room", "room", id.0, workshop, json!({}));
        }
        for room in wanted {
            let id = set_room(&change, workshop, room).await?;
            change.record("set_room", "room", id.0, workshop, json!({ "seats": room.seats }));
        }
        change.commit().await
    }

    /// Removes delegations without registrations and gives others their quota; a country that was not taking part joins.
    /// All of it, or nothing.
    pub async fn change_delegations(
        &self,
        grant: &Grant<SetUpWorkshop>,
        removed: &[Country],
        wanted: &[PlacesWanted],
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        let mut change = self.begin(grant.by(), now).await?;
        let workshop = hold(&change, *grant.on()).await?.id;
        for &country in removed {
            let registrations = registration::Entity::find()
                .filter(registration::Column::WorkshopId.eq(workshop.0))
                .filter(registration::Column::Country.eq(country.code()));
            if registrations.count(change.tx()).await? > 0 {
                return Err(SeriesRefusal::DelegationInUse { country }.into());
            }
            delegation::Entity::delete_by_id((workshop.0, country.into())).exec(change.tx()).await?;
            change.record("remove_delegation", "delegation", workshop.0, workshop, json!({ "country": country.code() }));
        }
        for &PlacesWanted { quota: Quota { country, quota }, was } in wanted {
            let there = delegation::Entity::find_by_id((workshop.0, country.into())).one(change.tx()).await?;
            let now = there.map(|row| row.quota.unsigned_abs());
            if let Some(now) = now.filter(|now| was != Some(*now) && *now != quota) {
                return Err(SeriesRefusal::QuotaChanged { country, quota: now }.into());
            }
            let taken = places_taken(change.tx(), workshop, Some(country)).await?;
            if quota < taken {
                return Err(SeriesRefusal::QuotaBelowTaken { country, taken }.into());
            }
            delegation::Entity::delete_by_id((workshop.0, country.into())).exec(change.tx()).await?;
            insert_delegation(&change, workshop, country, quota).await?;
            change.record("set_quota", "delegation", workshop.0, workshop, json!({ "country": country.code(), "quota": quota }));
        }
        change.commit().await
    }
}

async fn set_room(change: &Change, workshop: WorkshopId, wanted: &RoomWanted) -> Result<RoomId, Failure> {
    let RoomWanted { id, name, seats, was } = wanted;
    if let Some(id) = *id {
        let row = own_room(change, workshop, id).await?;
        let now = (row.name.clone(), row.seats.map(i32::unsigned_abs));
        if was.as_ref() != Some(&now) && now != (name.to_string(), *seats) {
            return Err(SeriesRefusal::RoomChanged { room: id }.into());
        }
        let mut row = row.into_active_model();
        row.name = Set(name.to_string());
        row.seats = Set(seats.map(u32::cast_signed));
        row.update(change.tx()).await.map_err(|err| room_name_taken(err, name))?;
        return Ok(id);
    }
    let rooms = room::Entity::find().filter(room::Column::WorkshopId.eq(workshop.0)).all(change.tx()).await?;
    let position = rooms.iter().map(|room| room.position.unsigned_abs() + 1).max().unwrap_or(0);
    insert_room(change, workshop, name, *seats, position).await
}

async fn own_room(change: &Change, workshop: WorkshopId, id: RoomId) -> Result<room::Model, Failure> {
    let row = room::Entity::find_by_id(id.0).filter(room::Column::WorkshopId.eq(workshop.0)).one(change.tx()).await?;
    row.ok_or(Failure::NotFound)
}
