//! The person confirms, with stage 2; and corrects it later.

use super::{decide::own, passport, rows::registration, step};
use crate::{
    Change, Failure, Store,
    series::{offered, workshop_by_id},
};
use chrono::{DateTime, Utc};
use domain::{
    access::{Grant, KeepOwn},
    id::{RegistrationId, WorkshopId},
    registration::{Details, Event, RegistrationRefusal, Status},
};
use sea_orm::{ActiveModelTrait, ActiveValue::Set};
use serde_json::json;

impl Store {
    /// The person confirms the place.
    pub async fn confirm(&self, grant: &Grant<KeepOwn>, id: RegistrationId, details: &Details, now: DateTime<Utc>) -> Result<(), Failure> {
        let mut change = self.begin(grant.by(), now).await?;
        let row = own(&change, grant, id).await?;
        domain::registration::transition(Some(step::status(&row)?), Event::Confirm)?;
        if !row.complete {
            return Err(RegistrationRefusal::Incomplete.into());
        }
        check(&change, &row, details).await?;
        self.keep_passport(&change, id, details).await?;
        step::take(&mut change, row, Event::Confirm, |row| set_details(row, details)).await?;
        change.commit().await
    }

    /// The person corrects stage 2 after confirming.
    pub async fn correct_stay(
        &self,
        grant: &Grant<KeepOwn>,
        id: RegistrationId,
        details: &Details,
        seen: i32,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        let mut change = self.begin(grant.by(), now).await?;
        let row = own(&change, grant, id).await?;
        let status = step::status(&row)?;
        if status != Status::Confirmed {
            return Err(RegistrationRefusal::NotFrom(status).into());
        }
        if row.version != seen {
            return Err(RegistrationRefusal::Stale.into());
        }
        check(&change, &row, details).await?;
        self.keep_passport(&change, id, details).await?;
        let workshop = WorkshopId(row.workshop_id);
        let mut next = registration::ActiveModel { id: Set(row.id), version: Set(seen + 1), ..Default::default() };
        set_details(&mut next, details);
        next.update(change.tx()).await?;
        change.record("correct_stay", "registration", id.0, workshop, json!({}));
        change.commit().await
    }

    async fn keep_passport(&self, change: &Change, id: RegistrationId, details: &Details) -> Result<(), Failure> {
        match &details.passport {
            Some(passport) => passport::keep(change, &self.secrets, id, passport).await,
            None => Ok(()),
        }
    }
}

async fn check(change: &Change, row: &registration::Model, details: &Details) -> Result<(), Failure> {
    let workshop = workshop_by_id(change.tx(), WorkshopId(row.workshop_id)).await?;
    Ok(details.check(workshop.days, &offered(change.tx()).await?)?)
}

fn set_details(row: &mut registration::ActiveModel, details: &Details) {
    row.arrival = Set(details.arrival);
    row.departure = Set(details.departure);
    row.meal = Set(details.meal.clone());
    row.access_needs = Set(details.access_needs.as_ref().map(ToString::to_string));
    row.emergency_name = Set(details.emergency_name.as_ref().map(ToString::to_string));
    row.emergency_phone = Set(details.emergency_phone.as_ref().map(ToString::to_string));
}
