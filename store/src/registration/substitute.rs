//! A place passes to another person; the clearance does not.

use super::{
    Registrant, Registration, Station, elsewhere,
    invite::{Told, candidate},
    rows::registration,
    step::{self, Beginning},
};
use crate::{Failure, Store, people::renaming::carried, secrets::fresh_id, series::setup::hold};
use chrono::{DateTime, Utc};
use domain::{
    access::{Grant, SubstituteDelegate},
    id::RegistrationId,
    lang::Lang,
    registration::{Candidate, Event, Kind, RegistrationRefusal},
};
use sea_orm::{ColumnTrait, Condition, QueryFilter, Select};

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
        if told == Told::Delegation {
            elsewhere::may_name(&change, grant.by()).await?;
        }
        let person = match candidate(&change, &workshop, &by, lang, told).await {
            Err(failure) if elsewhere::tells(&failure) => {
                drop(change);
                self.record_elsewhere(grant.by(), workshop.id, now).await?;
                return Err(failure);
            }
            person => person?,
        };
        let beginning = Beginning {
            id: fresh_id(),
            workshop: &workshop,
            person,
            carried: carried(&change, person).await?,
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

/// Of those whom a query finds: whose place a registration takes, and who takes its own.
pub(super) fn exchanged(query: Select<registration::Entity>, it: &Registration) -> Select<registration::Entity> {
    let before = it.takes_over.map(|id| registration::Column::Id.eq(id.0));
    query.filter(Condition::any().add(registration::Column::TakesOverId.eq(it.id.0)).add_option(before))
}

/// What has happened to a registration; a place that passed names whose it was, or who took it, if they are among `others`.
pub(super) fn with_others(stations: Vec<(RegistrationId, Station)>, it: &Registration, others: &[Registrant]) -> Vec<Station> {
    let name = |other: &Registrant| other.person.names.full_name.to_string();
    let before = others.iter().find(|other| Some(other.registration.id) == it.takes_over).map(name);
    let after = others.iter().find(|other| other.registration.takes_over == Some(it.id)).map(name);
    let other = |event| match event {
        Event::TakeOver => before.clone(),
        Event::Substitute => after.clone(),
        _ => None,
    };
    stations.into_iter().map(|(_, station)| Station { other: other(station.event), ..station }).collect()
}
