//! Places: counted, given, and offered again when they fall free.

use super::{lists::registrants, registration_of, rows::registration};
use crate::{
    Change, Failure, Store,
    series::{Quota, Workshop, delegations, rows::delegation, setup::places_taken},
};
use domain::{
    access::{DecideRegistrations, Grant, LeadDelegation},
    country::Country,
    id::WorkshopId,
    registration::{RegistrationRefusal, Seats, Status},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::HashSet;
use uuid::Uuid;

/// How a delegation's places stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Places {
    /// How many there are.
    pub quota: u32,
    /// Confirmed.
    pub confirmed: u32,
    /// Accepted, not confirmed.
    pub accepted: u32,
    /// Held for a substitute.
    pub held: u32,
}

impl Places {
    /// Taken or held.
    pub fn taken(&self) -> u32 {
        self.confirmed + self.accepted + self.held
    }

    /// Neither taken nor held.
    pub fn free(&self) -> u32 {
        self.quota.saturating_sub(self.taken())
    }
}

/// A free place for which somebody waits: shown to organizers, never given silently.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// Of which delegation; none for guests and speakers.
    pub country: Option<Country>,
    /// How many places are free.
    pub free: u32,
    /// Who waits longest.
    pub longest: super::Registrant,
}

/// What accepting this registration depends on, counted inside a change that holds the workshop.
pub(super) async fn seats(change: &Change, workshop: &Workshop, row: &registration::Model) -> Result<Seats, Failure> {
    let registration = registration_of(row.clone())?;
    let delegation = match registration.country {
        Some(country) => {
            let quota = delegation::Entity::find_by_id((workshop.id.0, country.into())).one(change.tx()).await?;
            let quota = quota.ok_or(RegistrationRefusal::CountryNotTakingPart)?.quota.unsigned_abs();
            Some((quota, places_taken(change.tx(), workshop.id, Some(country)).await?))
        }
        None => None,
    };
    Ok(Seats {
        delegation,
        workshop: (workshop.capacity, places_taken(change.tx(), workshop.id, None).await?),
        held_for_this: registration.holds_place,
        vetting_required: workshop.vetting_required,
        vetting: registration.vetting.on(workshop.days.last),
    })
}

/// How a delegation's places stand.
async fn places<C: ConnectionTrait>(db: &C, workshop: WorkshopId, country: Country) -> Result<Places, Failure> {
    let quota = delegation::Entity::find_by_id((workshop.0, country.into())).one(db).await?.ok_or(Failure::NotFound)?;
    let counted: Vec<(String, bool, i64)> = registration::Entity::find()
        .select_only()
        .columns([registration::Column::Status, registration::Column::HoldsPlace])
        .column_as(registration::Column::Id.count(), "n")
        .filter(registration::Column::WorkshopId.eq(workshop.0))
        .filter(registration::Column::Country.eq(country.code()))
        .group_by(registration::Column::Status)
        .group_by(registration::Column::HoldsPlace)
        .into_tuple()
        .all(db)
        .await?;
    let sum = |counts: &dyn Fn(&str, bool) -> bool| {
        let n: i64 = counted.iter().filter(|(status, held, _)| counts(status, *held)).map(|(_, _, n)| n).sum();
        u32::try_from(n).unwrap_or(u32::MAX)
    };
    Ok(Places {
        quota: quota.quota.unsigned_abs(),
        confirmed: sum(&|status, _| status == Status::Confirmed.word()),
        accepted: sum(&|status, _| status == Status::Accepted.word()),
        held: sum(&|status, held| held && status != Status::Confirmed.word() && status != Status::Accepted.word()),
    })
}

impl Store {
    /// How a delegation's places stand, for its focal point.
    pub async fn delegation_places(&self, grant: &Grant<LeadDelegation>) -> Result<Places, Failure> {
        places(self.reader(), grant.on().workshop, grant.on().country).await
    }

    /// How a delegation's places stand, for organizers.
    pub async fn places_of(&self, grant: &Grant<DecideRegistrations>, country: Country) -> Result<Places, Failure> {
        places(self.reader(), *grant.on(), country).await
    }

    /// Free places for which somebody waits, by delegation, the longest waiting first.
    pub async fn offers(&self, grant: &Grant<DecideRegistrations>) -> Result<Vec<Offer>, Failure> {
        let db = self.reader();
        let workshop = crate::series::workshop_by_id(db, *grant.on()).await?;
        let free_here = workshop.capacity.saturating_sub(places_taken(db, workshop.id, None).await?);
        if free_here == 0 {
            return Ok(Vec::new());
        }
        // Only those who may be named are read whole: a list may be long, and one of each country is asked for.
        let waiting: Vec<(Uuid, Option<String>)> = registration::Entity::find()
            .select_only()
            .columns([registration::Column::Id, registration::Column::Country])
            .filter(registration::Column::WorkshopId.eq(workshop.id.0))
            .filter(registration::Column::Status.eq(Status::Waitlisted.word()))
            .order_by_asc(registration::Column::Since)
            .order_by_asc(registration::Column::Id)
            .into_tuple()
            .all(db)
            .await?;
        let mut seen = HashSet::new();
        let longest = waiting.into_iter().filter(|(_, country)| seen.insert(country.clone())).map(|(id, _)| id);
        let longest = registration::Entity::find()
            .filter(registration::Column::Id.is_in(longest))
            .order_by_asc(registration::Column::Since)
            .order_by_asc(registration::Column::Id);
        let longest = registrants(db, longest).await?;
        if longest.is_empty() {
            return Ok(Vec::new());
        }
        let quotas = delegations(db, workshop.id).await?;
        let taken = taken_by_country(db, workshop.id).await?;
        let free = |country: Option<Country>| match country {
            None => free_here,
            Some(country) => {
                let quota = quotas.iter().find(|it| it.country == country).map_or(0, |Quota { quota, .. }| *quota);
                let taken = taken.iter().find(|(code, _)| code == country.code()).map_or(0, |(_, taken)| *taken);
                quota.saturating_sub(taken).min(free_here)
            }
        };
        let offers = longest.into_iter().map(|longest| {
            let country = longest.registration.country;
            Offer { country, free: free(country), longest }
        });
        Ok(offers.filter(|offer| offer.free > 0).collect())
    }
}

async fn taken_by_country<C: ConnectionTrait>(db: &C, workshop: WorkshopId) -> Result<Vec<(String, u32)>, Failure> {
    let counted: Vec<(Option<String>, i64)> = registration::Entity::find()
        .select_only()
        .column(registration::Column::Country)
        .column_as(registration::Column::Id.count(), "n")
        .filter(registration::Column::WorkshopId.eq(workshop.0))
        .filter(crate::series::setup::takes_place())
        .group_by(registration::Column::Country)
        .into_tuple()
        .all(db)
        .await?;
    Ok(counted.into_iter().filter_map(|(country, n)| Some((country?, u32::try_from(n).unwrap_or(u32::MAX)))).collect())
}

/// How many registrations lie on each status, in one query.
pub(super) async fn by_status<C: ConnectionTrait>(db: &C, workshop: WorkshopId) -> Result<Vec<(Status, u64)>, Failure> {
    let counted: Vec<(String, i64)> = registration::Entity::find()
        .select_only()
        .column(registration::Column::Status)
        .column_as(registration::Column::Id.count(), "n")
        .filter(registration::Column::WorkshopId.eq(workshop.0))
        .group_by(registration::Column::Status)
        .into_tuple()
        .all(db)
        .await?;
    counted.into_iter().map(|(word, n)| Ok((crate::json::word(Status::from_word, &word)?, n.unsigned_abs()))).collect()
}
