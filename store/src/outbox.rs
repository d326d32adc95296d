//! The outbox: letters are put in with the change that causes them; the worker claims, sends
//! outside any transaction, and settles.

use crate::{Change, Failure, json, people::rows::person, secrets::fresh_id};
use domain::{
    id::PersonId,
    lang::Lang,
    mail::{DeliveryState, Letter},
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, EntityTrait, QueryFilter, QuerySelect,
    sea_query::{Expr, ExprTrait},
};
use std::collections::HashMap;
use uuid::Uuid;

pub mod claim;
pub mod content;
pub mod health;
pub mod rows;
pub use claim::{Claimed, Settled};
pub use content::About;
use rows::delivery;

/// A row has 21 columns, and PostgreSQL takes 65,535 parameters, SQLite 32,766.
const ROWS_AT_ONCE: usize = 1000;

/// That a letter stands in this state. The word is part of the statement: an index of the letters that wait serves only a question
/// that names them before any value is known.
pub(crate) fn is_in(state: DeliveryState) -> Expr {
    Expr::col((delivery::Entity, delivery::Column::State)).eq(Expr::cust(format!("'{}'", state.word())))
}

/// Puts a letter to a person into the outbox, in the language they are written to.
pub(crate) async fn enqueue_to_person(change: &mut Change, to: PersonId, letter: &Letter) -> Result<(), Failure> {
    enqueue_many(change, &[(to, letter.clone())]).await
}

/// Puts a letter to a person into the outbox, whose address and language are known.
pub(crate) async fn enqueue_at(change: &mut Change, to: PersonId, address: &str, lang: &str, letter: &Letter) -> Result<(), Failure> {
    let row = row(change, Some(to), address, lang, letter, None);
    change.later(&delivery::Entity::insert(row)).await
}

/// Puts a letter to an address into the outbox: its owner may have no account. A letter with a
/// link names the token whose secret the worker derives when sending.
pub(crate) async fn enqueue_to_address(
    change: &mut Change,
    address: &str,
    lang: Lang,
    letter: &Letter,
    token: Option<Uuid>,
) -> Result<(), Failure> {
    let row = row(change, None, address, lang.code(), letter, token);
    change.later(&delivery::Entity::insert(row)).await
}

/// Puts a letter with a link to a person into the outbox.
pub(crate) async fn enqueue_with_link(change: &mut Change, to: PersonId, letter: &Letter, token: Uuid) -> Result<(), Failure> {
    let person = person::Entity::find_by_id(Uuid::from(to)).one(change.tx()).await?.ok_or(Failure::NotFound)?;
    let row = row(change, Some(to), &person.email, &person.language, letter, Some(token));
    change.later(&delivery::Entity::insert(row)).await
}

/// Puts letters to many people into the outbox, a thousand in a statement.
pub(crate) async fn enqueue_many(change: &mut Change, letters: &[(PersonId, Letter)]) -> Result<(), Failure> {
    for some in letters.chunks(ROWS_AT_ONCE) {
        let people: Vec<(Uuid, String, String)> = person::Entity::find()
            .select_only()
            .columns([person::Column::Id, person::Column::Email, person::Column::Language])
            .filter(person::Column::Id.is_in(some.iter().map(|(to, _)| Uuid::from(*to))))
            .into_tuple()
            .all(change.tx())
            .await?;
        let people: HashMap<Uuid, (String, String)> = people.into_iter().map(|(id, email, lang)| (id, (email, lang))).collect();
        let rows = some.iter().map(|(to, letter)| {
            let (address, lang) = people.get(&Uuid::from(*to)).ok_or(Failure::NotFound)?;
            Ok(row(change, Some(*to), address, lang, letter, None))
        });
        let rows = rows.collect::<Result<Vec<_>, Failure>>()?;
        change.later(&delivery::Entity::insert_many(rows)).await?;
    }
    Ok(())
}

fn row(change: &Change, to: Option<PersonId>, address: &str, lang: &str, letter: &Letter, token: Option<Uuid>) -> delivery::ActiveModel {
    let message = if let Letter::Message { message, .. } = letter { Some(Uuid::from(*message)) } else { None };
    delivery::ActiveModel {
        id: Set(fresh_id()),
        person_id: Set(to.map(Uuid::from)),
        address: Set(address.to_owned()),
        language: Set(lang.to_owned()),
        kind: Set(letter.kind().to_owned()),
        facts: Set(json::to(letter)),
        workshop_id: Set(letter.workshop().map(Uuid::from)),
        message_id: Set(message),
        token_id: Set(token),
        state: Set(DeliveryState::Waiting.word().to_owned()),
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
}
