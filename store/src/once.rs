//! A form sent twice (a double click, a page loaded again) does once what it is for. Each form that makes
//! something carries a key of its own; what it made stands beside the key, in the transaction that made it.

use crate::{Change, Failure, registration::rows::receipt, secrets::hash};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, EntityTrait, QueryFilter, QuerySelect,
    sea_query::{Expr, OnConflict},
};
use std::{fmt::Debug, str::FromStr};

/// A form's own key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Once(String);

impl Once {
    /// Reads a key: letters, digits, hyphens and underscores, too many to be guessed.
    pub fn parse(key: &str) -> Option<Once> {
        let shape = (20..=64).contains(&key.len()) && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
        shape.then(|| Once(key.to_owned()))
    }
}

/// Whether a form comes in for the first time.
pub(crate) enum Turn<Made> {
    /// It does; what it makes is to be noted.
    First(Note),
    /// It does not; this is what it made.
    Again(Made),
}

/// Where what a form makes is noted; nowhere for one without a key.
pub(crate) struct Note(Option<String>);

impl Note {
    /// Notes what was made.
    pub(crate) async fn made(self, change: &Change, made: impl ToString) -> Result<(), Failure> {
        let Some(key) = self.0 else { return Ok(()) };
        receipt::Entity::update_many()
            .col_expr(receipt::Column::Location, Expr::value(made.to_string()))
            .filter(receipt::Column::Key.eq(key))
            .exec(change.tx())
            .await?;
        Ok(())
    }
}

/// Takes a form's turn. `purpose` and whoever acts are part of the key: nobody meets another's.
pub(crate) async fn turn<Made: FromStr>(
    change: &Change,
    once: Option<&Once>,
    purpose: &str,
    body: &impl Debug,
) -> Result<Turn<Made>, Failure> {
    let Some(Once(key)) = once else { return Ok(Turn::First(Note(None))) };
    let by = change.by().map(|person| person.to_string()).unwrap_or_default();
    let (key, body) = (format!("{purpose} {by} {key}"), hash(&format!("{body:?}")));
    match taken(change, &key, &body, "").await? {
        Some(made) => Ok(Turn::Again(made.parse().map_err(|_| Failure::broken("a receipt that names nothing"))?)),
        None => Ok(Turn::First(Note(Some(row_of(&key, &body))))),
    }
}

/// The name of a receipt: of the key and of what came with it, so that a form that comes back changed does not make
/// the one before be forgotten.
fn row_of(key: &str, body_hash: &[u8]) -> String {
    format!("{key} {}", hex::encode(body_hash))
}

/// Where the same form led before; nothing where it comes in for the first time. One that came back changed is
/// taken in as well, once.
pub(crate) async fn taken(change: &Change, key: &str, body_hash: &[u8], location: &str) -> Result<Option<String>, Failure> {
    let row = receipt::ActiveModel {
        key: Set(row_of(key, body_hash)),
        body_hash: Set(body_hash.to_vec()),
        location: Set(location.to_owned()),
        at: Set(change.now()),
    };
    let untouched = OnConflict::column(receipt::Column::Key).do_nothing().to_owned();
    // On PostgreSQL a second sender waits here until the first has committed.
    if receipt::Entity::insert(row).on_conflict(untouched).exec_without_returning(change.tx()).await? == 1 {
        return Ok(None);
    }
    let known = receipt::Entity::find_by_id(row_of(key, body_hash)).lock_exclusive().one(change.tx()).await?;
    Ok(Some(known.ok_or_else(|| Failure::broken("a receipt that is gone"))?.location))
}
