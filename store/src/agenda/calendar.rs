//! The address of a personal calendar, to subscribe to. Whoever knows it reads that agenda, so it can
//! be revoked. It is derived from the row that says it is valid: nothing but its hash is stored.

use super::rows::calendar;
use crate::{
    Failure, Store, access,
    agenda::Reading,
    secrets::{hash, same},
    series::{Workshop, rows::workshop, workshop_of},
};
use chrono::{DateTime, Utc};
use domain::{
    access::{Actor, Grant, KeepOwn},
    id::PersonId,
    series::WorkshopStatus,
};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::json;

impl Store {
    /// The secret part of the address, while there is one.
    pub async fn own_calendar(&self, grant: &Grant<KeepOwn>) -> Result<Option<String>, Failure> {
        let row = calendar::Entity::find_by_id(grant.on().0).one(self.reader()).await?;
        Ok(row.map(|row| self.calendar_secret(*grant.on(), row.created_at)).filter(|secret| !secret.is_empty()))
    }

    /// Makes the address, in place of an earlier one, which then leads nowhere.
    pub async fn make_calendar(&self, grant: &Grant<KeepOwn>, now: DateTime<Utc>) -> Result<(), Failure> {
        let mut change = self.begin(grant.by(), now).await?;
        calendar::Entity::delete_by_id(grant.on().0).exec(change.tx()).await?;
        let secret = self.calendar_secret(*grant.on(), now);
        calendar::ActiveModel { person_id: Set(grant.on().0), hash: Set(hash(&secret)), created_at: Set(now) }.insert(change.tx()).await?;
        change.record("make_calendar", "person", grant.on().0, None, json!({}));
        change.commit().await
    }

    /// Revokes the address.
    pub async fn revoke_calendar(&self, grant: &Grant<KeepOwn>, now: DateTime<Utc>) -> Result<(), Failure> {
        let mut change = self.begin(grant.by(), now).await?;
        calendar::Entity::delete_by_id(grant.on().0).exec(change.tx()).await?;
        change.record("revoke_calendar", "person", grant.on().0, None, json!({}));
        change.commit().await
    }

    /// What the person sees to whom an address belongs, edition by edition: of those that were
    /// published and in which they take part.
    pub async fn calendar(&self, secret: &str, now: DateTime<Utc>) -> Result<(PersonId, Vec<(Workshop, Reading)>), Failure> {
        let sought = hash(secret);
        let row = calendar::Entity::find().filter(calendar::Column::Hash.eq(sought.clone())).one(self.reader()).await?;
        let row = row.filter(|row| same(&row.hash, &sought)).ok_or(Failure::NotFound)?;
        let actor = access::actor(self.reader(), PersonId(row.person_id)).await?;
        let mut all = Vec::new();
        for workshop in self.of_actor(&actor).await? {
            let reading = self.read_agenda(&workshop, &actor, workshop.publication, now).await?;
            if reading.participant {
                all.push((workshop, reading));
            }
        }
        Ok((PersonId(row.person_id), all))
    }

    async fn of_actor(&self, actor: &Actor) -> Result<Vec<Workshop>, Failure> {
        let places = actor.places.iter().map(|place| place.workshop);
        let ids = places.chain(actor.speaks.iter().map(|(workshop, _)| *workshop)).chain(actor.organizes.iter().copied());
        let rows = workshop::Entity::find()
            .filter(workshop::Column::Id.is_in(ids.map(|id| id.0)))
            .filter(workshop::Column::Publication.gt(0))
            .filter(workshop::Column::Status.ne(WorkshopStatus::Draft.word()))
            .order_by_asc(workshop::Column::Number)
            .all(self.reader())
            .await?;
        rows.iter().map(workshop_of).collect()
    }

    fn calendar_secret(&self, person: PersonId, made: DateTime<Utc>) -> String {
        let made = made.timestamp_micros().to_string();
        hex::encode(self.secrets.keyed_hash(&["calendar", &person.to_string(), &made]))
    }
}
