//! A form sent in by somebody who is not signed in. It becomes a registration when the address is
//! verified. Whether the address is known here shows in nothing: the same rows are written, the
//! same letter is sent, the same page follows.

use super::{
    Terms,
    rows::application,
    step::of_person,
    submit::{Author, enter},
};
use crate::{
    Change, Failure, Store, json, once,
    people::{
        Made, make_once, person_by_email, person_by_key,
        renaming::{Carried, carried},
        rows::token,
        tokens,
    },
    secrets::{fresh_id, hash},
    series::{Workshop, setup::hold},
};
use chrono::{DateTime, Utc};
use domain::{
    id::{PersonId, RegistrationId, WorkshopId},
    lang::Lang,
    mail::Letter,
    people::PeopleRefusal,
    registration::{Application, Consents, RegistrationRefusal},
    series::WorkshopStatus,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select, sea_query::Expr};
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

/// A filled-in form, as it is sent and as it waits for its address to be verified.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sent {
    /// Stage 1.
    pub application: Application,
    /// What the person agreed to.
    pub consents: Consents,
}

impl Store {
    /// Takes a form in and writes to its address. `receipt` is the form's own key: the same form sent
    /// twice leaves one row and one letter (REG-1).
    pub async fn submit_application(
        &self,
        terms: &Terms,
        sent: &Sent,
        receipt: &str,
        lang: Lang,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        // Asked before writers queue up; what holds by then is asked again when the address is verified.
        let workshop = &terms.workshop;
        terms.check(workshop, &sent.application, now)?;
        let mut change = self.begin(None, now).await?;
        let location = format!("/workshops/{}/register/sent", workshop.slug);
        let body = hash(&json::to(&(workshop.id, sent)).to_string());
        if once::taken(&change, receipt, &body, &location).await?.is_some() {
            return Ok(());
        }
        let id = keep(&mut change, workshop, sent, lang).await?;
        let email = &sent.application.email;
        let what = tokens::Issue {
            purpose: tokens::Purpose::Verify,
            email,
            registration: Some(id),
            browser: None,
            next: Some("/me".to_owned()),
            ends: None,
        };
        let token = tokens::issue(&mut change, &self.secrets, what).await?;
        let letter = Letter::VerifyRegistration { workshop: workshop.id, registration: RegistrationId(id) };
        change.tell_address(email.as_str(), lang, &letter, Some(token)).await?;
        change.commit().await
    }

    /// The form that a letter's link sends in, for whoever holds the link to see; none once it is sent in.
    pub async fn form_behind(&self, secret: &str) -> Result<Option<Sent>, Failure> {
        let verifies = token::Column::Purpose.eq(tokens::Purpose::Verify.word());
        let token = token::Entity::find().filter(token::Column::Hash.eq(hash(secret))).filter(verifies).one(self.reader()).await?;
        let Some(id) = token.and_then(|token| token.registration_id) else { return Ok(None) };
        let row = application::Entity::find_by_id(id).one(self.reader()).await?;
        row.filter(|row| row.body != json!({})).map(|row| json::from(&row.body)).transpose()
    }
}

/// The most forms that wait for one address in one workshop; the oldest go first.
const MOST_WAITING: u64 = 8;

/// Keeps the form until its address is verified. Each is kept for itself: whoever writes in another's name
/// changes nothing of what the other's own letter sends in.
async fn keep(change: &mut Change, workshop: &Workshop, sent: &Sent, lang: Lang) -> Result<Uuid, Failure> {
    let id = fresh_id();
    let row = application::ActiveModel {
        id: Set(id),
        workshop_id: Set(workshop.id.0),
        email_key: Set(sent.application.email.key()),
        body: Set(json::to(sent)),
        language: Set(lang.code().to_owned()),
        created_at: Set(change.now()),
        expires_at: Set(change.now() + tokens::Purpose::Verify.lifetime()),
    };
    application::Entity::insert(row).exec_without_returning(change.tx()).await?;
    let waiting = of_address(workshop.id.0, &sent.application.email.key()).select_only().column(application::Column::Id);
    let newest_first = waiting.order_by_desc(application::Column::CreatedAt).order_by_desc(application::Column::Id);
    let oldest = newest_first.offset(MOST_WAITING).limit(1_000).into_query();
    change.later(&application::Entity::delete_many().filter(application::Column::Id.in_subquery(oldest))).await?;
    Ok(id)
}

fn of_address(workshop: Uuid, email_key: &str) -> Select<application::Entity> {
    application::Entity::find().filter(application::Column::WorkshopId.eq(workshop)).filter(application::Column::EmailKey.eq(email_key))
}

/// The address of a form that was sent in is verified: it becomes a registration, unless the person
/// has one already; then it is let be, and the link leads to their place. Whose it is, and whether it was taken in.
pub(crate) async fn verified(change: &mut Change, application: Uuid) -> Result<(PersonId, bool), Failure> {
    // Not locked: another form of this address may be verified just now, which holds the workshop and uses this one up too.
    let row = application::Entity::find_by_id(application).one(change.tx()).await?;
    let row = row.ok_or(PeopleRefusal::TokenVoid)?;
    // A second letter about a form that is a registration by now: its link still leads to its owner.
    if row.body == json!({}) {
        return Ok((person_by_key(change.tx(), &row.email_key).await?.ok_or(PeopleRefusal::TokenVoid)?.id, false));
    }
    let sent: Sent = json::from(&row.body)?;
    // Whoever has an account keeps their names: this form may be somebody else's. Read before others wait for this change.
    let known = person_by_email(change.tx(), &sent.application.email).await?;
    let workshop = hold(change, WorkshopId(row.workshop_id)).await?;
    // The deadline was kept when the form was sent; a letter may be read after it.
    if !matches!(workshop.status, WorkshopStatus::Open | WorkshopStatus::Closed) {
        return Err(RegistrationRefusal::RegistrationClosed.into());
    }
    let lang = json::word(Lang::from_code, &row.language)?;
    let (email, names) = (&sent.application.email, &sent.application.names);
    let made = match known {
        Some(person) => Made::Before(person.id),
        None => make_once(change, email, names, lang).await?,
    };
    let (person, before, carries) = match made {
        Made::Now(person) => (person, None, Carried::of(email, names, lang)),
        Made::Before(person) => (person, of_person(change.tx(), workshop.id, person).await?, carried(change, person).await?),
    };
    change.made_by(person);
    let taken_in = match enter(change, &workshop, before, &sent, Author { person, carried: carries, lang, id: row.id }).await {
        Ok(_) => true,
        Err(Failure::Refused(crate::Refusal::Registration(RegistrationRefusal::AlreadyRegistered))) => false,
        Err(failure) => return Err(failure),
    };
    let used = application::Entity::update_many()
        .col_expr(application::Column::Body, Expr::value(json!({})))
        .filter(application::Column::WorkshopId.eq(row.workshop_id))
        .filter(application::Column::EmailKey.eq(row.email_key));
    change.later(&used).await?;
    Ok((person, taken_in))
}
