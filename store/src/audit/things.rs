//! What entries are about, by name: for those who may see the things themselves.

use super::rows::audit;
use crate::{
    Failure, agenda::rows::session, json, materials::rows::material, outbox::rows::message, people::names_of,
    registration::rows::registration, series::rows::room,
};
use domain::{id::PersonId, lang::Words, registration::Event, tlp::Tlp};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use std::collections::HashMap;
use uuid::Uuid;

/// What something is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Called {
    /// Somebody, and who that is: names are not one person's alone.
    Person(PersonId, String),
    /// A room, by name; a document by its title, a message by its subject.
    Name(String),
    /// A session, by its title.
    Title(Words),
}

/// Looks up what a workshop's organizers may see: people, sessions, rooms, messages, and documents up to AMBER, in six queries.
pub(super) async fn called<C: ConnectionTrait>(db: &C, rows: &[audit::Model]) -> Result<HashMap<Uuid, Called>, Failure> {
    let of = |object: &str| rows.iter().filter(|row| row.object == object).filter_map(|row| row.object_id).collect::<Vec<Uuid>>();
    let registrations = registration::Entity::find().filter(registration::Column::Id.is_in(of("registration"))).all(db).await?;
    let people = of("person").into_iter().map(|id| (id, id));
    let people: Vec<(Uuid, Uuid)> = registrations.iter().map(|row| (row.id, row.person_id)).chain(people).collect();
    let names = names_of(db, people.iter().map(|(_, person)| *person)).await?;
    let mut found: HashMap<Uuid, Called> = people
        .into_iter()
        .filter_map(|(id, person)| {
            let person = PersonId(person);
            Some((id, Called::Person(person, names.get(&person)?.full_name.to_string())))
        })
        .collect();
    for row in session::Entity::find().filter(session::Column::Id.is_in(of("session"))).all(db).await? {
        found.insert(row.id, Called::Title(json::from(&row.title)?));
    }
    for row in room::Entity::find().filter(room::Column::Id.is_in(of("room"))).all(db).await? {
        found.insert(row.id, Called::Name(row.name));
    }
    for row in message::Entity::find().filter(message::Column::Id.is_in(of("message"))).all(db).await? {
        found.insert(row.id, Called::Name(row.subject));
    }
    let open = [Tlp::Clear, Tlp::Green, Tlp::Amber].map(Tlp::word);
    let materials = material::Entity::find().filter(material::Column::Id.is_in(of("material")));
    for row in materials.filter(material::Column::Tlp.is_in(open)).all(db).await? {
        found.insert(row.id, Called::Name(row.title));
    }
    Ok(found)
}

/// Of the entries by which a place passed, whose place it was, by their numbers.
pub(super) async fn instead_of<C: ConnectionTrait>(db: &C, rows: &[audit::Model]) -> Result<HashMap<i64, String>, Failure> {
    let passed: HashMap<Uuid, i64> =
        rows.iter().filter(|row| row.action == Event::TakeOver.word()).filter_map(|row| Some((row.object_id?, row.seq))).collect();
    if passed.is_empty() {
        return Ok(HashMap::new());
    }
    let after = registration::Entity::find().filter(registration::Column::Id.is_in(passed.keys().copied())).all(db).await?;
    let before = after.iter().filter_map(|row| row.takes_over_id);
    let before = registration::Entity::find().filter(registration::Column::Id.is_in(before)).all(db).await?;
    let names = names_of(db, before.iter().map(|row| row.person_id)).await?;
    let name = |id: Uuid| Some(names.get(&PersonId(before.iter().find(|row| row.id == id)?.person_id))?.full_name.to_string());
    Ok(after.iter().filter_map(|row| Some((*passed.get(&row.id)?, name(row.takes_over_id?)?))).collect())
}
