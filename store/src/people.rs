//! People, their roles, and signing in.

use crate::{Change, Failure, json, secrets::fresh_id};
use domain::{
    country::Country,
    id::{PersonId, WorkshopId},
    lang::Lang,
    people::{Names, Person, RoleKind},
    text::{Email, Line},
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, sea_query::OnConflict,
};
use std::collections::HashMap;
use uuid::Uuid;

pub mod opening;
pub mod own;
pub(crate) mod renaming;
pub mod roles;
pub mod rows;
mod session;
pub mod tokens;
use rows::{person, role};
pub use session::Viewer;

/// Reads the names that a row holds.
pub(crate) fn names(row: &person::Model) -> Result<Names, Failure> {
    let others = [&row.badge_name, &row.form_of_address, &row.native_name, &row.sort_key, &row.rank, &row.honorific];
    names_from(&row.full_name, others.map(Option::as_deref))
}

/// Reads names as they are kept: the full one, then those for the badge, for addressing, in the own script, for sorting, rank, honorific.
pub(crate) fn names_from(full_name: &str, others: [Option<&str>; 6]) -> Result<Names, Failure> {
    let line = |text: &str| Line::parse(text).map_err(|fault| Failure::Broken(format!("stored name: {fault}")));
    let [badge_name, form_of_address, native_name, sort_key, rank, honorific] = others.map(|text| text.map(line).transpose());
    Ok(Names {
        full_name: line(full_name)?,
        badge_name: badge_name?,
        form_of_address: form_of_address?,
        native_name: native_name?,
        sort_key: sort_key?,
        rank: rank?,
        honorific: honorific?,
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
    use person::Column as C;
    type Text = Option<String>;
    let mut ids: Vec<Uuid> = ids.into_iter().collect();
    ids.sort_unstable();
    ids.dedup();
    let mut found = HashMap::with_capacity(ids.len());
    // SQLite takes up to 32,766 parameters.
    for some in ids.chunks(10_000) {
        let rows = person::Entity::find()
            .select_only()
            .columns([C::Id, C::FullName, C::BadgeName, C::FormOfAddress, C::NativeName, C::SortKey, C::Rank, C::Honorific])
            .filter(C::Id.is_in(some.iter().copied()))
            .into_tuple::<(Uuid, String, Text, Text, Text, Text, Text, Text)>();
        for (id, full, badge, address, native, sort, rank, honorific) in rows.all(db).await? {
            let others = [&badge, &address, &native, &sort, &rank, &honorific];
            found.insert(PersonId(id), names_from(&full, others.map(Option::as_deref))?);
        }
    }
    Ok(found)
}

/// One person.
pub async fn person_by_id<C: ConnectionTrait>(db: &C, id: PersonId) -> Result<Person, Failure> {
    person_of(&person::Entity::find_by_id(id.0).one(db).await?.ok_or(Failure::NotFound)?)
}

/// The person whose mailbox this is.
pub async fn person_by_email<C: ConnectionTrait>(db: &C, email: &Email) -> Result<Option<Person>, Failure> {
    person_by_key(db, &email.key()).await
}

/// The person whose mailbox has this key ([`Email::key`]).
pub(crate) async fn person_by_key<C: ConnectionTrait>(db: &C, key: &str) -> Result<Option<Person>, Failure> {
    let row = person::Entity::find().filter(person::Column::EmailKey.eq(key)).one(db).await?;
    row.as_ref().map(person_of).transpose()
}

/// Whose a new address turned out to be.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Made {
    /// Somebody new.
    Now(PersonId),
    /// Somebody whom another change had made known meanwhile.
    Before(PersonId),
}

/// Makes a person known.
pub async fn make_person(change: &Change, email: &Email, names: &Names, lang: Lang) -> Result<PersonId, Failure> {
    let (Made::Now(person) | Made::Before(person)) = make_once(change, email, names, lang).await?;
    Ok(person)
}

/// The same. Two changes at once may find an address new: the first makes the person, the other gets them as they are.
pub(crate) async fn make_once(change: &Change, email: &Email, names: &Names, lang: Lang) -> Result<Made, Failure> {
    let (id, key) = (fresh_id(), email.key());
    let row = person::ActiveModel {
        email: Set(email.to_string()),
        language: Set(lang.code().to_owned()),
        zone: Set(None),
        version: Set(1),
        created_at: Set(change.now()),
        email_key: Set(key.clone()),
        ..renaming::named(id, &key, names)
    };
    let once = OnConflict::column(person::Column::EmailKey).do_nothing().to_owned();
    if person::Entity::insert(row).on_conflict(once).exec_without_returning(change.tx()).await? == 1 {
        return Ok(Made::Now(PersonId(id)));
    }
    let found = person_by_email(change.tx(), email).await?;
    Ok(Made::Before(found.ok_or_else(|| Failure::Broken("an address that is taken and not there".into()))?.id))
}

/// The person with this address; made known by the address alone where nobody has it yet.
pub async fn find_or_make(change: &Change, email: &Email, lang: Lang) -> Result<PersonId, Failure> {
    if let Some(person) = person_by_email(change.tx(), email).await? {
        return Ok(person.id);
    }
    let local = email.as_str().split('@').next().unwrap_or_default();
    let name = Line::parse(local).map_err(|fault| Failure::Broken(format!("an address as a name: {fault}")))?;
    make_person(change, email, &Names::only(name), lang).await
}

/// Gives a role; giving it twice changes nothing. Whoever calls it records and tells.
pub async fn give_role(
    change: &Change,
    person: PersonId,
    kind: RoleKind,
    workshop: Option<WorkshopId>,
    country: Option<Country>,
) -> Result<(), Failure> {
    let held = role::Entity::find()
        .filter(role::Column::PersonId.eq(Uuid::from(person)))
        .filter(role::Column::Kind.eq(kind.word()))
        .all(change.tx())
        .await?;
    let (workshop, country) = (workshop.map(Uuid::from), country.map(String::from));
    if held.iter().any(|row| row.workshop_id == workshop && row.country == country) {
        return Ok(());
    }
    role::ActiveModel {
        id: Set(fresh_id()),
        person_id: Set(person.into()),
        kind: Set(kind.word().to_owned()),
        workshop_id: Set(workshop),
        country: Set(country),
        created_at: Set(change.now()),
    }
    .insert(change.tx())
    .await?;
    Ok(())
}
