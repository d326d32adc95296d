//! People, their roles, and signing in.

use crate::{Failure, json};
use domain::{
    id::PersonId,
    lang::Lang,
    people::{Names, Person},
    text::{Email, Line},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use std::collections::HashMap;
use uuid::Uuid;

pub mod rows;
mod session;
use rows::person;
pub use session::Viewer;

/// Reads the names that a row holds.
pub(crate) fn names(row: &person::Model) -> Result<Names, Failure> {
    let line = |text: &str| Line::parse(text).map_err(|fault| Failure::Broken(format!("stored name: {fault}")));
    let some = |text: &Option<String>| text.as_deref().map(line).transpose();
    Ok(Names {
        full_name: line(&row.full_name)?,
        badge_name: some(&row.badge_name)?,
        form_of_address: some(&row.form_of_address)?,
        native_name: some(&row.native_name)?,
        sort_key: some(&row.sort_key)?,
        rank: some(&row.rank)?,
        honorific: some(&row.honorific)?,
    })
}

/// Reads the person that a row holds.
pub(crate) fn person_of(row: &person::Model) -> Result<Person, Failure> {
    Ok(Person {
        id: PersonId(row.id),
        names: names(row)?,
        email: Email::parse(&row.email).map_err(|fault| Failure::Broken(format!("stored address: {fault}")))?,
        lang: json::word(Lang::from_code, &row.language)?,
    })
}

/// The names of several people, in one query.
pub async fn names_of<C: ConnectionTrait>(db: &C, ids: impl IntoIterator<Item = Uuid>) -> Result<HashMap<PersonId, Names>, Failure> {
    let mut ids: Vec<Uuid> = ids.into_iter().collect();
    ids.sort_unstable();
    ids.dedup();
    let mut found = HashMap::with_capacity(ids.len());
    // SQLite takes up to 32,766 parameters.
    for some in ids.chunks(10_000) {
        for row in person::Entity::find().filter(person::Column::Id.is_in(some.iter().copied())).all(db).await? {
            found.insert(PersonId(row.id), names(&row)?);
        }
    }
    Ok(found)
}
