//! What the vetting office said: outcome, reference, date and expiry, never reasons.

use super::{Seen, rows::registration, step};
use crate::{Failure, Store, series::setup::hold};
use chrono::{DateTime, Utc};
use domain::{
    access::{DecideRegistrations, Grant},
    id::RegistrationId,
    registration::VettingRecord,
};
use sea_orm::{ActiveModelTrait, ActiveValue::Set};
use serde_json::json;

impl Store {
    /// Records vetting of whom the page showed: a clearance is for a name.
    pub async fn record_vetting(
        &self,
        grant: &Grant<DecideRegistrations>,
        id: RegistrationId,
        seen: Seen,
        record: &VettingRecord,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        let mut change = self.begin(grant.by(), now).await?;
        let workshop = hold(&change, *grant.on()).await?;
        let row = step::load(&change, workshop.id, id).await?;
        seen.holds(&row)?;
        registration::ActiveModel {
            id: Set(row.id),
            vetting: Set(record.vetting.word().to_owned()),
            vetting_reference: Set(record.reference.as_ref().map(ToString::to_string)),
            vetting_date: Set(record.date),
            vetting_expires: Set(record.expires),
            version: Set(row.version + 1),
            ..Default::default()
        }
        .update(change.tx())
        .await?;
        change.record("record_vetting", "registration", id.0, workshop.id, json!({ "from": row.vetting, "to": record.vetting.word() }));
        change.commit().await
    }
}
