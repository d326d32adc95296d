//! Places: counted, given, and offered again when they fall free.

use super::{lists::registrants, registration_of, rows::registration, tally::Tally};
use crate::{
    Change, Failure, Store,
    series::{Quota, Workshop, rows::delegation, setup::places_taken},
};
use chrono::{DateTime, Utc};
use domain::{
    access::{DecideRegistrations, Grant, LeadDelegation},
    country::Country,
    id::WorkshopId,
    registration::{RegistrationRefusal, Seats, Status},
};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Asterisk, Expr, Func},
};
use std::collections::HashSet;

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
        .column_as(Expr::from(Func::count(Expr::col(Asterisk))), "n")
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

    /// Free places for which somebody waits, by delegation, the longest waiting first. Of places and quotas it is told what is known
    /// already: `capacity` of the workshop, the `quotas` of its delegations, and how its registrations lie.
    pub async fn offers(
        &self,
        grant: &Grant<DecideRegistrations>,
        capacity: u32,
        quotas: &[Quota],
        tally: &Tally,
    ) -> Result<Vec<Offer>, Failure> {
        let free_here = capacity.saturating_sub(tally.taken());
        if free_here == 0 || !tally.anybody_waits() {
            return Ok(Vec::new());
        }
        let free = |country: Option<Country>| match country {
            None => free_here,
            Some(country) => {
                let quota = quotas.iter().find(|it| it.country == country).map_or(0, |Quota { quota, .. }| *quota);
                quota.saturating_sub(tally.taken_by(country)).min(free_here)
            }
        };
        let offers = longest_waiting(self.reader(), *grant.on()).await?.into_iter().map(|longest| {
            let country = longest.registration.country;
            Offer { country, free: free(country), longest }
        });
        Ok(offers.filter(|offer| offer.free > 0).collect())
    }
}

/// Who waits longest for each delegation, and of guests and speakers. A list may be long: those alone are read whole.
async fn longest_waiting<C: ConnectionTrait>(db: &C, workshop: WorkshopId) -> Result<Vec<super::Registrant>, Failure> {
    use registration::Column as C;
    let waiting = || registration::Entity::find().filter(C::WorkshopId.eq(workshop.0)).filter(C::Status.eq(Status::Waitlisted.word()));
    let first = waiting().select_only().column(C::Country).column_as(C::Since.min(), "since").group_by(C::Country);
    let first: Vec<(Option<String>, DateTime<Utc>)> = first.into_tuple().all(db).await?;
    let theirs = first.into_iter().fold(Condition::any(), |any, (country, since)| {
        let country = country.map_or_else(|| C::Country.is_null(), |country| C::Country.eq(country));
        any.add(Condition::all().add(country).add(C::Since.eq(since)))
    });
    if theirs.is_empty() {
        return Ok(Vec::new());
    }
    let mut longest = registrants(db, waiting().filter(theirs).order_by_asc(C::Since).order_by_asc(C::Id)).await?;
    // Of several since the same moment, the first.
    let mut seen = HashSet::new();
    longest.retain(|it| seen.insert(it.registration.country));
    Ok(longest)
}
