//! The person sends stage 1 in: unasked, or in answer to an invitation.

use super::{
    Terms,
    apply::Sent,
    rows::registration,
    step::{self, Beginning},
};
use crate::{
    Change, Failure, Store,
    people::{
        renaming::{Carried, rename},
        rows::person,
    },
    secrets::fresh_id,
    series::{Workshop, setup::hold},
};
use chrono::{DateTime, Utc};
use domain::{
    access::{Grant, KeepOwn},
    id::{PersonId, RegistrationId},
    lang::Lang,
    registration::{Candidate, Event, Kind, RegistrationRefusal, Status},
    text::search_key,
    time::day_at_venue,
};
use sea_orm::{ActiveValue::Set, EntityTrait};
use uuid::Uuid;

/// Who sends it in, whose address is verified.
pub(super) struct Author {
    /// Who.
    pub person: PersonId,
    /// What the registration carries of them.
    pub carried: Carried,
    /// In which language.
    pub lang: Lang,
    /// The identity of the registration, should one begin.
    pub id: Uuid,
}

impl Store {
    /// Somebody who is signed in registers, or answers an invitation. Their address is the one they
    /// are signed in with, whatever the form says.
    pub async fn submit(
        &self,
        grant: &Grant<KeepOwn>,
        terms: &Terms,
        sent: &Sent,
        lang: Lang,
        now: DateTime<Utc>,
    ) -> Result<RegistrationId, Failure> {
        let mut change = self.begin(grant.by(), now).await?;
        // Read before others wait for this change.
        let person = person::Entity::find_by_id(grant.on().0).one(change.tx()).await?.ok_or(Failure::NotFound)?;
        let workshop = hold(&change, terms.workshop.id).await?;
        let before = step::of_person(change.tx(), workshop.id, *grant.on()).await?;
        // Whoever holds an invitation answers it, anybody else registers unasked.
        if !is_invited(before.as_ref())? {
            terms.check(&workshop, &sent.application, now)?;
            if before.is_some() {
                return Err(RegistrationRefusal::AlreadyRegistered.into());
            }
        }
        let carried = rename(&mut change, &person, &sent.application.names).await?;
        let author = Author { person: *grant.on(), carried, lang, id: fresh_id() };
        let id = enter(&mut change, &workshop, before, sent, author).await?;
        change.commit().await?;
        Ok(id)
    }
}

fn is_invited(row: Option<&registration::Model>) -> Result<bool, Failure> {
    Ok(row.map(step::status).transpose()? == Some(Status::Invited))
}

/// Stage 1 enters: as a new registration, or into the one `before` that an invitation has opened.
pub(super) async fn enter(
    change: &mut Change,
    workshop: &Workshop,
    before: Option<registration::Model>,
    sent: &Sent,
    author: Author,
) -> Result<RegistrationId, Failure> {
    let known = Candidate::from(sent.application.clone());
    let id = match before {
        None => {
            let beginning = Beginning {
                id: author.id,
                workshop,
                person: author.person,
                carried: author.carried,
                kind: Kind::Delegate,
                known: &known,
                event: Event::Submit,
                complete: true,
                takes_over: None,
            };
            step::begin(change, beginning).await?
        }
        Some(row) if is_invited(Some(&row))? => answer(change, workshop, row, &known).await?,
        Some(_) => return Err(RegistrationRefusal::AlreadyRegistered.into()),
    };
    step::consent(change, author.person, workshop.id, &sent.consents, author.lang).await?;
    Ok(id)
}

/// An invitation is answered. The country stays the one that was invited.
async fn answer(change: &mut Change, workshop: &Workshop, row: registration::Model, known: &Candidate) -> Result<RegistrationId, Failure> {
    if !workshop.takes_answer_on(row.nominated, day_at_venue(change.now(), workshop.zone)) {
        return Err(RegistrationRefusal::RegistrationClosed.into());
    }
    let id = RegistrationId(row.id);
    // A nomination endorses whom it names, from the agency that it names: documents open by agency.
    let as_nominated = row.nominated
        && (row.agency.is_empty() || known.agency.as_ref().is_some_and(|given| search_key(given.as_str()) == search_key(&row.agency)));
    // Nobody endorses guests and speakers: the organizers themselves have asked them.
    let event = if as_nominated || row.kind != Kind::Delegate.word() { Event::SubmitNominated } else { Event::Submit };
    step::take(change, row, event, |row| {
        step::set_known(row, known);
        row.complete = Set(true);
    })
    .await?;
    Ok(id)
}
