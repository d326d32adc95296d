//! A person's own registrations, as their pages show them.

use super::{
    Registration,
    lists::{stations, without_secrets},
    registration_of,
    rows::registration,
};
use crate::{Failure, Store, series::Workshop};
use chrono::{DateTime, Utc};
use domain::{
    access::{Grant, KeepOwn},
    id::{PersonId, RegistrationId, WorkshopId},
    registration::{Event, Status, Vetting},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

/// One thing that happened to a registration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Station {
    /// What.
    pub event: Event,
    /// Where it stood after it.
    pub status: Status,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom; nobody for what the site did by itself.
    pub by: Option<PersonId>,
    /// By whom, as looked up now. For those who decide; a person's own page names nobody.
    pub by_name: Option<String>,
    /// Whose place it took, or who took its place, where the reader sees that person. For those who decide, as above.
    pub other: Option<String>,
}

/// A person's own registration.
#[derive(Clone, Debug, PartialEq)]
pub struct Mine {
    /// The registration, without reasons and without the outcome of vetting.
    pub registration: Registration,
    /// Its workshop.
    pub workshop: Workshop,
    /// What has happened, first things first.
    pub stations: Vec<Station>,
    /// Whether it is under review, which is all that its person is told of vetting.
    pub under_review: bool,
}

impl Mine {
    /// Whether this person may still answer an invitation or a nomination on the venue's `today`.
    pub fn takes_answer_on(&self, today: chrono::NaiveDate) -> bool {
        self.workshop.takes_answer_on(self.registration.nominated, today)
    }

    /// The same at `now`.
    pub fn takes_answer(&self, now: DateTime<Utc>) -> bool {
        self.takes_answer_on(domain::time::day_at_venue(now, self.workshop.zone))
    }
}

impl Store {
    /// A person's registrations, the latest workshop first. History of workshops set aside is kept.
    pub async fn my_registrations(&self, grant: &Grant<KeepOwn>) -> Result<Vec<Mine>, Failure> {
        let rows = registration::Entity::find()
            .filter(registration::Column::PersonId.eq(grant.on().0))
            .order_by_desc(registration::Column::CreatedAt)
            .all(self.reader())
            .await?;
        self.mine(rows).await
    }

    /// One of a person's own registrations.
    pub async fn my_registration(&self, grant: &Grant<KeepOwn>, id: RegistrationId) -> Result<Mine, Failure> {
        let rows =
            registration::Entity::find_by_id(id.0).filter(registration::Column::PersonId.eq(grant.on().0)).all(self.reader()).await?;
        self.mine(rows).await?.pop().ok_or(Failure::NotFound)
    }

    /// A person's own registration in one workshop.
    pub async fn my_registration_in(&self, grant: &Grant<KeepOwn>, workshop: WorkshopId) -> Result<Option<Mine>, Failure> {
        let rows = registration::Entity::find()
            .filter(registration::Column::PersonId.eq(grant.on().0))
            .filter(registration::Column::WorkshopId.eq(workshop.0))
            .all(self.reader())
            .await?;
        Ok(self.mine(rows).await?.pop())
    }

    /// A person's own passport number, masked; nothing where none is kept.
    pub async fn my_passport(&self, mine: &Mine) -> Result<Option<String>, Failure> {
        self.masked_passport(mine.registration.id).await
    }

    async fn mine(&self, rows: Vec<registration::Model>) -> Result<Vec<Mine>, Failure> {
        let ids: Vec<RegistrationId> = rows.iter().map(|row| RegistrationId(row.id)).collect();
        let workshops: Vec<WorkshopId> = rows.iter().map(|row| WorkshopId(row.workshop_id)).collect();
        let workshops = self.workshops(&workshops).await?;
        let stations = stations(self.reader(), &ids).await?;
        let mut mine = Vec::with_capacity(rows.len());
        for row in rows {
            let registration = registration_of(row)?;
            let workshop = workshops.iter().find(|workshop| workshop.id == registration.workshop).cloned().ok_or(Failure::NotFound)?;
            let stations = stations.iter().filter(|(id, _)| *id == registration.id);
            mine.push(Mine {
                workshop,
                stations: stations.map(|(_, station)| Station { by: None, by_name: None, other: None, ..station.clone() }).collect(),
                under_review: is_under_review(&registration),
                registration: without_secrets(registration),
            });
        }
        mine.sort_by_key(|it| std::cmp::Reverse(it.workshop.days.first));
        Ok(mine)
    }
}

/// While a decision is open, whatever the vetting office has said so far.
fn is_under_review(registration: &Registration) -> bool {
    let open = matches!(registration.status, Status::Submitted | Status::Endorsed | Status::Waitlisted);
    open && registration.vetting.vetting != Vetting::NotNeeded
}
