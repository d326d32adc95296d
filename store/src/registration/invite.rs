//! Putting people forward: focal points nominate, organizers invite. The person completes it.

use super::{
    elsewhere,
    step::{self, Beginning},
};
use crate::{
    Change, Failure, Store,
    people::{make_person, person_by_email, person_by_id, renaming::carried, rows::token, tokens},
    secrets::fresh_id,
    series::{Workshop, delegations, setup::hold},
};
use chrono::{DateTime, Duration, Utc};
use domain::{
    access::{DecideRegistrations, Grant, LeadDelegation},
    country::Country,
    id::{PersonId, RegistrationId, WorkshopId},
    lang::Lang,
    mail::Letter,
    registration::{Candidate, Event, Kind, RegistrationRefusal, Status},
    time::{day_at_venue, whole_day},
};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use serde_json::json;

/// Whom organizers invite.
#[derive(Clone, Debug)]
pub struct Invited {
    /// What is known of them.
    pub candidate: Candidate,
    /// As what.
    pub kind: Kind,
    /// The language they are written to in, where the address is new.
    pub lang: Lang,
}

/// So many letters a day about one invitation, the first one counted: one may be lost, a flood is none.
const MOST_LETTERS: u64 = 3;

/// What whoever puts somebody forward may learn of who is registered already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    /// Organizers see every registration.
    Everything,
    /// Focal points see those of their own delegation: that somebody comes with another one is not told.
    Delegation,
}

impl Store {
    /// A focal point puts somebody of its own country forward.
    pub async fn nominate(
        &self,
        grant: &Grant<LeadDelegation>,
        who: &Candidate,
        lang: Lang,
        now: DateTime<Utc>,
    ) -> Result<RegistrationId, Failure> {
        let mut change = self.begin(grant.by(), now).await?;
        let workshop = hold(&change, grant.on().workshop).await?;
        elsewhere::may_name(&change, grant.by()).await?;
        let outcome = self.put_forward(&mut change, &workshop, grant.on().country, who, lang, Told::Delegation).await;
        if outcome.as_ref().is_err_and(elsewhere::tells) {
            drop(change);
            self.record_elsewhere(grant.by(), grant.on().workshop, now).await?;
            return outcome;
        }
        let id = outcome?;
        change.commit().await?;
        Ok(id)
    }

    /// One nomination, inside a change that holds the workshop.
    pub(super) async fn put_forward(
        &self,
        change: &mut Change,
        workshop: &Workshop,
        country: Country,
        who: &Candidate,
        lang: Lang,
        told: Told,
    ) -> Result<RegistrationId, Failure> {
        if !workshop.takes_registrations(change.now()) {
            return Err(RegistrationRefusal::DeadlineOver.into());
        }
        let who = Candidate { country: Some(country), ..who.clone() };
        let person = candidate(change, workshop, &who, lang, told).await?;
        self.open_invitation(change, workshop, person, &who, Kind::Delegate, Event::Nominate).await
    }

    /// An organizer invites a delegate, a guest or a speaker.
    pub async fn invite(&self, grant: &Grant<DecideRegistrations>, whom: &Invited, now: DateTime<Utc>) -> Result<RegistrationId, Failure> {
        let mut change = self.begin(grant.by(), now).await?;
        let workshop = hold(&change, *grant.on()).await?;
        if !workshop.takes_answers(now) {
            return Err(RegistrationRefusal::RegistrationClosed.into());
        }
        let country = if whom.kind == Kind::Delegate { whom.candidate.country } else { None };
        if whom.kind == Kind::Delegate && country.is_none() {
            return Err(RegistrationRefusal::CountryNotTakingPart.into());
        }
        let who = Candidate { country, ..whom.candidate.clone() };
        let person = candidate(&change, &workshop, &who, whom.lang, Told::Everything).await?;
        let id = self.open_invitation(&mut change, &workshop, person, &who, whom.kind, Event::Invite).await?;
        change.commit().await?;
        Ok(id)
    }

    async fn open_invitation(
        &self,
        change: &mut Change,
        workshop: &Workshop,
        person: PersonId,
        who: &Candidate,
        kind: Kind,
        event: Event,
    ) -> Result<RegistrationId, Failure> {
        let carried = carried(change, person).await?;
        let beginning = Beginning { id: fresh_id(), workshop, person, carried, kind, known: who, event, complete: false, takes_over: None };
        let id = step::begin(change, beginning).await?;
        self.send_invitation(change, workshop, person, id, event == Event::Nominate).await?;
        Ok(id)
    }

    /// Writes the letter whose link opens the registration: to the address that the person has here.
    async fn send_invitation(
        &self,
        change: &mut Change,
        workshop: &Workshop,
        to: PersonId,
        registration: RegistrationId,
        nominated: bool,
    ) -> Result<(), Failure> {
        let email = person_by_id(change.tx(), to).await?.email;
        let what = tokens::Issue {
            purpose: tokens::Purpose::Invitation,
            email: &email,
            registration: Some(registration.0),
            browser: None,
            next: Some(format!("/workshops/{}/register?invitation={registration}", workshop.slug)),
            ends: whole_day(workshop.answers_until(nominated), workshop.zone).map(|day| day.end),
        };
        let token = tokens::issue(change, &self.secrets, what).await?;
        change.tell_with_link(to, &Letter::Invitation { workshop: workshop.id, registration, nominated }, token).await
    }

    /// The focal point has the letter sent again to somebody who has not answered.
    pub async fn remind_nominated(&self, grant: &Grant<LeadDelegation>, id: RegistrationId, now: DateTime<Utc>) -> Result<(), Failure> {
        self.remind(grant.by(), grant.on().workshop, Some(grant.on().country), id, now).await
    }

    /// An organizer has the letter sent again to somebody who has not answered.
    pub async fn remind_invited(&self, grant: &Grant<DecideRegistrations>, id: RegistrationId, now: DateTime<Utc>) -> Result<(), Failure> {
        self.remind(grant.by(), *grant.on(), None, id, now).await
    }

    async fn remind(
        &self,
        by: Option<PersonId>,
        workshop: WorkshopId,
        within: Option<Country>,
        id: RegistrationId,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        let mut change = self.begin(by, now).await?;
        let workshop = hold(&change, workshop).await?;
        let row = step::load(&change, workshop.id, id).await?;
        if within.is_some_and(|country| row.country.as_deref() != Some(country.code())) {
            return Err(Failure::NotFound);
        }
        let status = step::status(&row)?;
        if status != Status::Invited {
            return Err(RegistrationRefusal::NotFrom(status).into());
        }
        if !workshop.takes_answer_on(row.nominated, day_at_venue(now, workshop.zone)) {
            return Err(RegistrationRefusal::DeadlineOver.into());
        }
        let written = token::Entity::find()
            .filter(token::Column::EmailKey.eq(person_by_id(change.tx(), PersonId(row.person_id)).await?.email.key()))
            .filter(token::Column::Purpose.eq(tokens::Purpose::Invitation.word()))
            .filter(token::Column::RegistrationId.eq(id.0))
            .filter(token::Column::CreatedAt.gt(now - Duration::days(1)));
        if written.count(change.tx()).await? >= MOST_LETTERS {
            return Err(RegistrationRefusal::RemindedEnough.into());
        }
        self.send_invitation(&mut change, &workshop, PersonId(row.person_id), id, row.nominated).await?;
        change.record("remind", "registration", id.0, workshop.id, json!({}));
        change.commit().await
    }
}

/// The person put forward: made known where nobody has the address yet. What is known of somebody
/// already is not overwritten by others.
pub(super) async fn candidate(change: &Change, workshop: &Workshop, who: &Candidate, lang: Lang, told: Told) -> Result<PersonId, Failure> {
    let countries: Vec<_> = delegations(change.tx(), workshop.id).await?.iter().map(|it| it.country).collect();
    who.check(&crate::series::offered(change.tx()).await?, &countries)?;
    let Some(person) = person_by_email(change.tx(), &who.email).await? else {
        return make_person(change, &who.email, &who.names, lang).await;
    };
    match step::of_person(change.tx(), workshop.id, person.id).await? {
        Some(row) if told == Told::Everything || row.country == who.country.map(String::from) => {
            Err(RegistrationRefusal::AlreadyRegistered.into())
        }
        Some(_) => Err(RegistrationRefusal::NotTakenHere.into()),
        None => Ok(person.id),
    }
}

/// Which column of a table a refusal is about.
pub(super) fn column_of(refusal: &RegistrationRefusal) -> &'static str {
    match refusal {
        RegistrationRefusal::CountryNotTakingPart => "country",
        RegistrationRefusal::NotOffered => "function",
        _ => "email",
    }
}
