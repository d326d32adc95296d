//! Deciding: focal points endorse, organizers accept, put on the waiting list and decline.

use super::{Seen, places::seats, rows::registration, step};
use crate::{
    Change, Failure, Refusal, Store,
    series::{Workshop, setup::hold},
};
use chrono::{DateTime, Utc};
use domain::{
    access::{DecideRegistrations, EndorseDelegate, Grant, KeepOwn},
    id::RegistrationId,
    registration::{Event, RegistrationRefusal},
    text::Reason,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

/// What organizers decide about a registration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Decision {
    /// Give a place.
    Accept,
    /// Put on the waiting list.
    Waitlist,
    /// Give none.
    Decline,
    /// Take it back in the person's stead.
    Withdraw,
}

impl Decision {
    /// Every decision.
    pub const ALL: [Decision; 4] = [Decision::Accept, Decision::Waitlist, Decision::Decline, Decision::Withdraw];

    /// The event that it is.
    pub const fn event(self) -> Event {
        match self {
            Decision::Accept => Event::Accept,
            Decision::Waitlist => Event::Waitlist,
            Decision::Decline => Event::Decline,
            Decision::Withdraw => Event::Withdraw,
        }
    }

    /// The word in forms.
    pub const fn word(self) -> &'static str {
        self.event().word()
    }

    /// Reads the word.
    pub fn from_word(word: &str) -> Option<Decision> {
        Decision::ALL.into_iter().find(|decision| decision.word() == word)
    }
}

/// What became of each registration of a bulk decision.
pub type Decided = Vec<(RegistrationId, Result<(), RegistrationRefusal>)>;

impl Store {
    /// Decides about one registration; the reason is kept for those who decide. `seen` is the status that the
    /// organizer had before their eyes: what a colleague decided meanwhile is not overruled unseen.
    pub async fn decide_registration(
        &self,
        grant: &Grant<DecideRegistrations>,
        id: RegistrationId,
        decision: Decision,
        reason: Option<&Reason>,
        seen: Seen,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        let mut change = self.begin(grant.by(), now).await?;
        let workshop = hold(&change, *grant.on()).await?;
        let row = step::load(&change, workshop.id, id).await?;
        seen.holds(&row)?;
        decide(&mut change, &workshop, row, decision, reason).await?;
        change.commit().await
    }

    /// Decides about many registrations, each for itself: what is refused for one stands beside it,
    /// and the others go through. With each comes how the organizer had it before their eyes.
    pub async fn decide_registrations(
        &self,
        grant: &Grant<DecideRegistrations>,
        seen: &[(RegistrationId, Seen)],
        decision: Decision,
        now: DateTime<Utc>,
    ) -> Result<Decided, Failure> {
        let mut change = self.begin(grant.by(), now).await?;
        let workshop = hold(&change, *grant.on()).await?;
        let mut decided = Vec::with_capacity(seen.len());
        for (id, seen) in seen {
            let row = step::load(&change, workshop.id, *id).await?;
            let outcome = match seen.holds(&row) {
                Ok(()) => decide(&mut change, &workshop, row, decision, None).await,
                stale => stale,
            };
            match outcome {
                Ok(()) => decided.push((*id, Ok(()))),
                Err(Failure::Refused(Refusal::Registration(refusal))) => decided.push((*id, Err(refusal))),
                Err(failure) => return Err(failure),
            }
        }
        change.commit().await?;
        Ok(decided)
    }

    /// The country's focal point endorses a delegate; a reason is kept for those who decide.
    pub async fn endorse(
        &self,
        grant: &Grant<EndorseDelegate>,
        id: RegistrationId,
        seen: Seen,
        reason: Option<&Reason>,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        self.say_as_focal_point(grant, (id, seen), Event::Endorse, reason, now).await
    }

    /// The country's focal point does not endorse a delegate; the reason is kept private.
    pub async fn not_endorse(
        &self,
        grant: &Grant<EndorseDelegate>,
        id: RegistrationId,
        seen: Seen,
        reason: Option<&Reason>,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        self.say_as_focal_point(grant, (id, seen), Event::NotEndorse, reason, now).await
    }

    async fn say_as_focal_point(
        &self,
        grant: &Grant<EndorseDelegate>,
        (id, seen): (RegistrationId, Seen),
        event: Event,
        reason: Option<&Reason>,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        let mut change = self.begin(grant.by(), now).await?;
        let row = of_delegation(&change, grant, id).await?;
        seen.holds(&row)?;
        let before = row.private_reason.clone();
        step::take(&mut change, row, event, |row| set_reason(row, before, reason)).await?;
        change.commit().await
    }

    /// The person takes their own registration back.
    pub async fn withdraw_own(&self, grant: &Grant<KeepOwn>, id: RegistrationId, now: DateTime<Utc>) -> Result<(), Failure> {
        let mut change = self.begin(grant.by(), now).await?;
        let row = own(&change, grant, id).await?;
        step::take(&mut change, row, Event::Withdraw, |_| {}).await?;
        change.commit().await
    }
}

async fn decide(
    change: &mut Change,
    workshop: &Workshop,
    row: registration::Model,
    decision: Decision,
    reason: Option<&Reason>,
) -> Result<(), Failure> {
    // The table comes first: whoever is withdrawn is told so, not that the delegation is full.
    domain::registration::transition(Some(step::status(&row)?), decision.event())?;
    if decision == Decision::Accept {
        seats(change, workshop, &row).await?.admit()?;
    }
    let before = row.private_reason.clone();
    step::take(change, row, decision.event(), |row| set_reason(row, before, reason)).await
}

/// Beneath what was said before: a later reason does not undo an earlier one.
fn set_reason(row: &mut registration::ActiveModel, before: Option<String>, reason: Option<&Reason>) {
    if let Some(reason) = reason {
        row.private_reason = Set(Some(before.into_iter().chain([reason.to_string()]).collect::<Vec<_>>().join("\n")));
    }
}

/// A registration of the grant's delegation, its workshop held.
async fn of_delegation(change: &Change, grant: &Grant<EndorseDelegate>, id: RegistrationId) -> Result<registration::Model, Failure> {
    let delegation = grant.on().delegation;
    hold(change, delegation.workshop).await?;
    let row = step::load(change, delegation.workshop, id).await?;
    if row.country.as_deref() == Some(delegation.country.code()) { Ok(row) } else { Err(Failure::NotFound) }
}

/// A person's own registration, its workshop held.
pub(super) async fn own(change: &Change, grant: &Grant<KeepOwn>, id: RegistrationId) -> Result<registration::Model, Failure> {
    let mine = || registration::Entity::find_by_id(id.0).filter(registration::Column::PersonId.eq(grant.on().0)).one(change.tx());
    let row = mine().await?.ok_or(Failure::NotFound)?;
    hold(change, domain::id::WorkshopId(row.workshop_id)).await?;
    mine().await?.ok_or(Failure::NotFound)
}
