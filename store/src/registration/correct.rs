//! Stage 1 corrected by its person; a substitute completes it this way.

use super::{apply::Sent, decide::own, rows::registration, step};
use crate::{Failure, Store, people::own::set_names, series::offered};
use chrono::{DateTime, Utc};
use domain::{
    access::{Grant, KeepOwn},
    id::{RegistrationId, WorkshopId},
    lang::Lang,
    registration::{Candidate, RegistrationRefusal, Status},
};
use sea_orm::{ActiveModelTrait, ActiveValue::Set};
use serde_json::json;

impl Store {
    /// Corrects stage 1, all but the country. What was agreed to is recorded anew.
    pub async fn correct_own(
        &self,
        grant: &Grant<KeepOwn>,
        id: RegistrationId,
        sent: &Sent,
        seen: i32,
        lang: Lang,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        let mut change = self.begin(grant.by(), now).await?;
        let row = own(&change, grant, id).await?;
        let status = step::status(&row)?;
        if status.is_over() || status == Status::Invited {
            return Err(RegistrationRefusal::NotFrom(status).into());
        }
        if row.version != seen {
            return Err(RegistrationRefusal::Stale.into());
        }
        let known = Candidate { country: None, ..Candidate::from(sent.application.clone()) };
        known.check(&offered(change.tx()).await?, &[])?;
        let workshop = WorkshopId(row.workshop_id);
        let mut next = registration::ActiveModel { id: Set(row.id), complete: Set(true), version: Set(seen + 1), ..Default::default() };
        step::set_known(&mut next, &known);
        next.update(change.tx()).await?;
        set_names(&change, *grant.on(), &sent.application.names).await?;
        step::consent(&change, *grant.on(), workshop, &sent.consents, lang).await?;
        change.record("correct_own", "registration", id.0, workshop, json!({}));
        change.commit().await
    }
}
