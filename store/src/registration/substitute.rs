//! A place passes to another person; the clearance does not.

use super::{
    invite::{Told, candidate},
    step::{self, Beginning},
};
use crate::{Failure, Store, secrets::fresh_id, series::setup::hold};
use chrono::{DateTime, Utc};
use domain::{
    access::{Grant, SubstituteDelegate},
    id::RegistrationId,
    lang::Lang,
    registration::{Candidate, Event, Kind, RegistrationRefusal},
};

impl Store {
    /// Passes a delegate's place on. The new person starts at endorsed, with the place held until
    /// the organizers decide; both are told.
    pub async fn substitute(
        &self,
        grant: &Grant<SubstituteDelegate>,
        id: RegistrationId,
        by: &Candidate,
        lang: Lang,
        now: DateTime<Utc>,
    ) -> Result<RegistrationId, Failure> {
        let mut change = self.begin(grant.by(), now).await?;
        let workshop = hold(&change, grant.on().workshop).await?;
        if !workshop.takes_answers(now) {
            return Err(RegistrationRefusal::DeadlineOver.into());
        }
        let row = step::load(&change, workshop.id, id).await?;
        if row.country.as_deref() != Some(grant.on().country.code()) {
            return Err(Failure::NotFound);
        }
        step::take(&mut change, row, Event::Substitute, |_| {}).await?;
        let by = Candidate { country: Some(grant.on().country), ..by.clone() };
        let organizes = match grant.by() {
            Some(by) => crate::access::actor(change.tx(), by).await?.organizes(workshop.id),
            None => false,
        };
        let told = if organizes { Told::Everything } else { Told::Delegation };
        let person = candidate(&change, &workshop, &by, lang, told).await?;
        let beginning = Beginning {
            id: fresh_id(),
            workshop: &workshop,
            person,
            kind: Kind::Delegate,
            known: &by,
            event: Event::TakeOver,
            complete: false,
            takes_over: Some(id.0),
        };
        let new = step::begin(&mut change, beginning).await?;
        change.commit().await?;
        Ok(new)
    }
}
