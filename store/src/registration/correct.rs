//! Stage 1 corrected by its person; a substitute completes it this way.

use super::{decide::own, rows::registration, step};
use crate::{
    Failure, Store,
    people::{renaming::rename, rows::person},
    series::offered,
};
use chrono::{DateTime, Utc};
use domain::{
    access::{Grant, KeepOwn},
    id::{RegistrationId, WorkshopId},
    lang::Lang,
    registration::{Application, Candidate, Consents, RegistrationRefusal, Status},
    text::Line,
};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait};
use serde_json::json;

/// Whether country and agency stand as they are: somebody has put the person forward with them, endorsed or decided on them.
pub fn is_settled(status: Status) -> bool {
    !matches!(status, Status::Invited | Status::Submitted)
}

/// Stage 1 as its person corrects it.
#[derive(Clone, Debug)]
pub struct Correction {
    /// Stage 1.
    pub application: Application,
    /// What the person agrees to; needed where they have not been asked yet.
    pub consents: Option<Consents>,
    /// The version that the form was based on.
    pub seen: i32,
}

impl Store {
    /// Corrects stage 1, all but the country and the address.
    pub async fn correct_own(
        &self,
        grant: &Grant<KeepOwn>,
        id: RegistrationId,
        it: &Correction,
        lang: Lang,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        let mut change = self.begin(grant.by(), now).await?;
        let row = own(&change, grant, id).await?;
        let person = person::Entity::find_by_id(grant.on().0).one(change.tx()).await?.ok_or(Failure::NotFound)?;
        let status = step::status(&row)?;
        if status.is_over() || status == Status::Invited {
            return Err(RegistrationRefusal::NotFrom(status).into());
        }
        if row.version != it.seen {
            return Err(RegistrationRefusal::Stale.into());
        }
        if !row.complete && it.consents.is_none() {
            return Err(RegistrationRefusal::Incomplete.into());
        }
        let mut known = Candidate { country: None, ..Candidate::from(it.application.clone()) };
        // Documents open by agency: once others have vouched for it, it is no longer one's own to change.
        if is_settled(status) {
            known.agency = Line::parse(&row.agency).ok().or(known.agency);
        }
        known.check(&offered(change.tx()).await?, &[])?;
        let workshop = WorkshopId(row.workshop_id);
        let mut next = registration::ActiveModel { id: Set(row.id), complete: Set(true), version: Set(it.seen + 1), ..Default::default() };
        step::set_known(&mut next, &known);
        next.update(change.tx()).await?;
        rename(&mut change, &person, &it.application.names).await?;
        if let Some(consents) = &it.consents {
            step::consent(&mut change, *grant.on(), workshop, consents, lang).await?;
        }
        change.record("correct_own", "registration", id.0, workshop, json!({}));
        change.commit().await
    }
}
