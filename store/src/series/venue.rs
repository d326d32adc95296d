//! Rooms and delegations of an edition.

use super::{
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

impl Store {
    /// Adds a room, or changes one.
    pub async fn set_room(
        &self,
        grant: &Grant<SetUpWorkshop>,
        id: Option<RoomId>,
        name: &Line,
        seats: Option<u32>,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        let mut change = self.begin(grant.by(), now).await?;
        let workshop = *grant.on();
        let id = match id {
            Some(id) => {
                let row = own_room(&change, workshop, id).await?;
                let mut row = row.into_active_model();
                row.name = Set(name.to_string());
                row.seats = Set(seats.map(u32::cast_signed));
                row.update(change.tx()).await.map_err(room_name_taken)?;
                id
            }
            None => {
                let rooms = room::Entity::find().filter(room::Column::WorkshopId.eq(workshop.0)).all(change.tx()).await?;
                let position = rooms.iter().map(|room| room.position.unsigned_abs() + 1).max().unwrap_or(0);
                insert_room(&change, workshop, name, seats, position).await?
            }
        };
        change.record("set_room", "room", id.0, workshop, json!({ "seats": seats }));
        change.commit().await
    }

    /// Removes a room in which nothing is scheduled.
    pub async fn remove_room(&self, grant: &Grant<SetUpWorkshop>, id: RoomId, now: DateTime<Utc>) -> Result<(), Failure> {
        let mut change = self.begin(grant.by(), now).await?;
        own_room(&change, *grant.on(), id).await?;
        if session::Entity::find().filter(session::Column::RoomId.eq(id.0)).count(change.tx()).await? > 0 {
            return Err(SeriesRefusal::RoomInUse.into());
        }
        room::Entity::delete_by_id(id.0).exec(change.tx()).await?;
        change.record("remove_room", "room", id.0, *grant.on(), json!({}));
        change.commit().await
    }

    /// Gives a delegation its quota; a country that was not taking part joins.
    pub async fn set_quota(&self, grant: &Grant<SetUpWorkshop>, country: Country, quota: u32, now: DateTime<Utc>) -> Result<(), Failure> {
        let mut change = self.begin(grant.by(), now).await?;
        let workshop = hold(&change, *grant.on()).await?.id;
        let taken = places_taken(change.tx(), workshop, Some(country)).await?;
        if quota < taken {
            return Err(SeriesRefusal::QuotaBelowTaken { country, taken }.into());
        }
        delegation::Entity::delete_by_id((workshop.0, country.into())).exec(change.tx()).await?;
        insert_delegation(&change, workshop, country, quota).await?;
        change.record("set_quota", "delegation", workshop.0, workshop, json!({ "country": country.code(), "quota": quota }));
        change.commit().await
    }

    /// Removes a delegation without registrations.
    pub async fn remove_delegation(&self, grant: &Grant<SetUpWorkshop>, country: Country, now: DateTime<Utc>) -> Result<(), Failure> {
        let mut change = self.begin(grant.by(), now).await?;
        let workshop = hold(&change, *grant.on()).await?.id;
        let registrations = registration::Entity::find()
            .filter(registration::Column::WorkshopId.eq(workshop.0))
            .filter(registration::Column::Country.eq(country.code()));
        if registrations.count(change.tx()).await? > 0 {
            return Err(SeriesRefusal::DelegationInUse.into());
        }
        delegation::Entity::delete_by_id((workshop.0, country.into())).exec(change.tx()).await?;
        change.record("remove_delegation", "delegation", workshop.0, workshop, json!({ "country": country.code() }));
        change.commit().await
    }
}

async fn own_room(change: &Change, workshop: WorkshopId, id: RoomId) -> Result<room::Model, Failure> {
    let row = room::Entity::find_by_id(id.0).filter(room::Column::WorkshopId.eq(workshop.0)).one(change.tx()).await?;
    row.ok_or(Failure::NotFound)
}
