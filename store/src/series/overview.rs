//! What waits for an organizer, in a constant number of queries.

use super::{Quota, delegations, rows::workshop};
use crate::{
    Failure, Store,
    access::country,
    json,
    outbox::{is_in, rows::delivery},
    people::rows::role,
    registration::rows::registration,
};
use chrono::{DateTime, Utc};
use domain::{
    access::{DecideRegistrations, Grant, RunSeries},
    country::Country,
    id::WorkshopId,
    mail::DeliveryState,
    people::RoleKind,
    registration::Status,
};
use sea_orm::{
    ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Asterisk, Expr, Func},
};
use std::collections::HashMap;

/// Registrations of a workshop, counted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Overview {
    /// How many stand at each status.
    pub by_status: HashMap<Status, u64>,
    /// How many stand at each status, for each delegation; for none, guests and speakers.
    pub by_delegation: HashMap<(Option<Country>, Status), u64>,
    /// Places taken or held.
    pub taken: u64,
    /// Those of them that count against no delegation.
    pub taken_by_guests: u64,
    /// Letters of this workshop that nobody tries to send any more.
    pub dead_letters: u64,
}

impl Overview {
    /// How many stand at one of these.
    pub fn at(&self, statuses: &[Status]) -> u64 {
        statuses.iter().filter_map(|status| self.by_status.get(status)).sum()
    }

    /// How many of a delegation stand at one of these; of none, guests and speakers.
    pub fn of(&self, delegation: Option<Country>, statuses: &[Status]) -> u64 {
        statuses.iter().filter_map(|status| self.by_delegation.get(&(delegation, *status))).sum()
    }
}

impl Store {
    /// What waits for a workshop's organizers.
    pub async fn overview(&self, grant: &Grant<DecideRegistrations>) -> Result<Overview, Failure> {
        let workshop = *grant.on();
        let counts: Vec<(String, Option<String>, bool, i64)> = registration::Entity::find()
            .select_only()
            .column(registration::Column::Status)
            .column(registration::Column::Country)
            .column(registration::Column::HoldsPlace)
            .column_as(Expr::from(Func::count(Expr::col(Asterisk))), "n")
            .filter(registration::Column::WorkshopId.eq(workshop.0))
            .group_by(registration::Column::Status)
            .group_by(registration::Column::Country)
            .group_by(registration::Column::HoldsPlace)
            .into_tuple()
            .all(self.reader())
            .await?;
        let mut overview = Overview::default();
        for (status, code, holds, count) in counts {
            let (status, count) = (json::word(Status::from_word, &status)?, count.unsigned_abs());
            *overview.by_status.entry(status).or_default() += count;
            let delegation = code.as_deref().map(country).transpose()?;
            *overview.by_delegation.entry((delegation, status)).or_default() += count;
            if status.takes_place() || holds {
                overview.taken += count;
                overview.taken_by_guests += if delegation.is_none() { count } else { 0 };
            }
        }
        let dead = delivery::Entity::find().filter(delivery::Column::WorkshopId.eq(workshop.0)).filter(is_in(DeliveryState::Dead));
        overview.dead_letters = dead.count(self.reader()).await?;
        Ok(overview)
    }

    /// When each registration of a workshop began, oldest first.
    pub async fn registrations_begun(&self, grant: &Grant<DecideRegistrations>) -> Result<Vec<DateTime<Utc>>, Failure> {
        let begun = registration::Entity::find()
            .select_only()
            .column(registration::Column::CreatedAt)
            .filter(registration::Column::WorkshopId.eq(grant.on().0))
            .order_by_asc(registration::Column::CreatedAt);
        Ok(begun.into_tuple().all(self.reader()).await?)
    }

    /// The delegations with the places that are taken or held in each.
    pub async fn delegations_with_taken(&self, workshop: WorkshopId) -> Result<Vec<(Quota, u32)>, Failure> {
        let counts: Vec<(Option<String>, i64)> = registration::Entity::find()
            .select_only()
            .column(registration::Column::Country)
            .column_as(Expr::from(Func::count(Expr::col(Asterisk))), "n")
            .filter(registration::Column::WorkshopId.eq(workshop.0))
            .filter(
                sea_orm::Condition::any()
                    .add(registration::Column::Status.is_in([Status::Accepted.word(), Status::Confirmed.word()]))
                    .add(registration::Column::HoldsPlace.eq(true)),
            )
            .group_by(registration::Column::Country)
            .into_tuple()
            .all(self.reader())
            .await?;
        let taken: HashMap<String, i64> = counts.into_iter().filter_map(|(code, count)| Some((code?, count))).collect();
        let quotas = delegations(self.reader(), workshop).await?;
        let of = |quota: &Quota| taken.get(quota.country.code()).copied().unwrap_or_default();
        Ok(quotas.into_iter().map(|quota| (quota, u32::try_from(of(&quota)).unwrap_or_default())).collect())
    }

    /// Every workshop, drafts included, newest first, and how many organizers each has.
    pub async fn every_workshop(&self, _grant: &Grant<RunSeries>) -> Result<Vec<(super::Workshop, u64)>, Failure> {
        let rows = workshop::Entity::find().order_by_desc(workshop::Column::Number).all(self.reader()).await?;
        let organizers: Vec<(Option<uuid::Uuid>, i64)> = role::Entity::find()
            .select_only()
            .column(role::Column::WorkshopId)
            .column_as(role::Column::Id.count(), "n")
            .filter(role::Column::Kind.eq(RoleKind::Organizer.word()))
            .group_by(role::Column::WorkshopId)
            .into_tuple()
            .all(self.reader())
            .await?;
        let count = |id| organizers.iter().find(|(of, _)| *of == Some(id)).map_or(0, |(_, count)| count.unsigned_abs());
        rows.iter().map(|row| Ok((super::workshop_of(row)?, count(row.id)))).collect()
    }
}
