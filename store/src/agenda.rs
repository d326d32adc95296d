//! The agenda: the draft that organizers edit, its publications, what readers see of them.

mod affiliations;
pub mod calendar;
mod draft;
mod edit;
mod import;
mod publications;
mod publish;
mod reading;
pub mod rows;
mod stars;

pub(crate) use publications::Publications;

pub use affiliations::Affiliation;
pub use draft::{Candidate, Draft, Drafted};
pub use edit::{Facts, Move, Moved};
pub use import::{ImportFault, load_agenda, show_red_to};
pub use publish::{Publish, Review, published, quietly, snapshot_print};
pub use reading::{Publication, Reading, Shown};

use crate::{Failure, json};
use domain::{
    agenda::{Part, Place, Session},
    id::{PersonId, RoomId, SessionId},
    time::Interval,
    tlp::Tlp,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use std::collections::HashMap;
use uuid::Uuid;

/// Reads the session that a row and its parts hold.
fn session_of(row: rows::session::Model, people: Vec<(PersonId, Part)>) -> Result<Session, Failure> {
    Ok(Session {
        id: SessionId(row.id),
        place: if row.all_rooms { Some(Place::All) } else { row.room_id.map(|id| Place::Room(RoomId(id))) },
        time: row.starts_at.zip(row.ends_at).and_then(|(start, end)| Interval::new(start, end)),
        tlp: json::word(Tlp::from_word, &row.tlp)?,
        audience: json::from(&row.audience)?,
        title: json::from(&row.title)?,
        summary: row.summary.as_ref().map(json::from).transpose()?,
        people,
        expected: row.expected.map(i32::unsigned_abs),
        cancelled: row.cancelled,
        kind: row.kind,
        theme: row.theme,
        priority: row.priority,
    })
}

/// The parts of several sessions, each in order.
async fn parts<C: ConnectionTrait>(db: &C, sessions: &[Uuid]) -> Result<HashMap<Uuid, Vec<(PersonId, Part)>>, Failure> {
    let mut found: HashMap<Uuid, Vec<(PersonId, Part)>> = HashMap::new();
    let rows = rows::part::Entity::find()
        .filter(rows::part::Column::SessionId.is_in(sessions.iter().copied()))
        .order_by_asc(rows::part::Column::Position)
        .all(db)
        .await?;
    for row in rows {
        found.entry(row.session_id).or_default().push((PersonId(row.person_id), json::word(Part::from_word, &row.part)?));
    }
    Ok(found)
}
