//! The outbox: letters are put in with the change that causes them; the worker claims, sends
//! outside any transaction, and settles.

use crate::{Change, Failure, json, people::rows::person, secrets::fresh_id};
use domain::{id::PersonId, lang::Lang, mail::Letter};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait};
use uuid::Uuid;

pub mod rows;
use rows::delivery;

/// Puts a letter to a person into the outbox, in the language they are written to.
pub(crate) async fn enqueue_to_person(change: &Change, to: PersonId, letter: &Letter) -> Result<(), Failure> {
    let person = person::Entity::find_by_id(Uuid::from(to)).one(change.tx()).await?.ok_or(Failure::NotFound)?;
    let lang = Lang::from_code(&person.language).unwrap_or_default();
    enqueue(change, Some(to), &person.email, lang, letter, None).await
}

/// Puts a letter to an address into the outbox: its owner may have no account. A letter with a
/// link names the token whose secret the worker derives when sending.
pub(crate) async fn enqueue_to_address(
    change: &Change,
    address: &str,
    lang: Lang,
    letter: &Letter,
    token: Option<Uuid>,
) -> Result<(), Failure> {
    enqueue(change, None, address, lang, letter, token).await
}

/// Puts a letter with a link to a person into the outbox.
pub(crate) async fn enqueue_with_link(change: &Change, to: PersonId, letter: &Letter, token: Uuid) -> Result<(), Failure> {
    let person = person::Entity::find_by_id(Uuid::from(to)).one(change.tx()).await?.ok_or(Failure::NotFound)?;
    let lang = Lang::from_code(&person.language).unwrap_or_default();
    enqueue(change, Some(to), &person.email, lang, letter, Some(token)).await
}

async fn enqueue(
    change: &Change,
    to: Option<PersonId>,
    address: &str,
    lang: Lang,
    letter: &Letter,
    token: Option<Uuid>,
) -> Result<(), Failure> {
    let message = if let Letter::Message { message, .. } = letter { Some(Uuid::from(*message)) } else { None };
    delivery::ActiveModel {
        id: Set(fresh_id()),
        person_id: Set(to.map(Uuid::from)),
        address: Set(address.to_owned()),
        language: Set(lang.code().to_owned()),
        kind: Set(letter.kind().to_owned()),
        facts: Set(json::to(letter)),
        workshop_id: Set(letter.workshop().map(Uuid::from)),
        message_id: Set(message),
        token_id: Set(token),
        state: Set("waiting".to_owned()),
        attempts: Set(0),
        due_at: Set(change.now()),
        lease: Set(None),
        lease_until: Set(None),
        last_error: Set(None),
        subject: Set(None),
        body: Set(None),
        created_at: Set(change.now()),
        sent_at: Set(None),
        read_at: Set(None),
    }
    .insert(change.tx())
    .await?;
    Ok(())
}
