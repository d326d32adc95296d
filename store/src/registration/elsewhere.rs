//! Focal points who name people that come with another delegation. The refusal tells them so, which it must: it is on
//! record each time, and after a few of them nothing more is told for a day.

use crate::{Change, Failure, Refusal, Store, audit::rows::audit, people::rows::person};
use chrono::{DateTime, Duration, Utc};
use domain::{
    id::{PersonId, WorkshopId},
    registration::RegistrationRefusal,
};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect, sea_query::LockType};
use serde_json::json;
use uuid::Uuid;

/// So many in a day may be mistakes.
const MOST: u64 = 10;
const ACTION: &str = "name_elsewhere";

/// Refuses to whoever has named too many of them already. Several at once may pass: it is asked again before they are told.
pub(super) async fn may_name(change: &Change, by: Option<PersonId>) -> Result<(), Failure> {
    let Some(by) = by else { return Ok(()) };
    let named = audit::Entity::find()
        .filter(audit::Column::ObjectId.eq(Uuid::from(by)))
        .filter(audit::Column::Action.eq(ACTION))
        .filter(audit::Column::At.gt(change.now() - Duration::days(1)));
    if named.count(change.tx()).await? < MOST { Ok(()) } else { Err(RegistrationRefusal::NamedElsewhere.into()) }
}

/// Whether a failure tells that somebody comes with another delegation.
pub(super) fn tells(failure: &Failure) -> bool {
    matches!(failure, Failure::Refused(Refusal::Registration(RegistrationRefusal::NotTakenHere)))
}

impl Store {
    /// Puts on record that a focal point is about to be told so, or refuses: of many who ask at once the first few are told. What
    /// they tried is taken back, this is not.
    pub(super) async fn record_elsewhere(&self, by: Option<PersonId>, workshop: WorkshopId, now: DateTime<Utc>) -> Result<(), Failure> {
        let Some(by) = by else { return Ok(()) };
        let mut change = self.begin(Some(by), now).await?;
        // One after another: each counts those before it.
        person::Entity::find_by_id(by.0).lock(LockType::NoKeyUpdate).one(change.tx()).await?;
        may_name(&change, Some(by)).await?;
        change.record(ACTION, "person", Uuid::from(by), workshop, json!({}));
        change.commit().await
    }
}
