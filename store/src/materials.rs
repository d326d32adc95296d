//! Documents: the shelf as each reader sees it, uploads, versions, downloads.

mod edit;
mod naming;
pub mod rows;
mod shelf;
mod taking;

pub use edit::{Body, Facts, File, insert_material};
pub use naming::Beside;
pub use shelf::{Download, Kept, Shelved, Version};
pub(crate) use taking::Downloads;
pub use taking::Taken;

use crate::{Failure, json};
use chrono::{DateTime, Utc};
use domain::{
    access::{Audience, Labelled},
    id::{MaterialId, PersonId, SessionId, WorkshopId},
    materials::Release,
    tlp::Tlp,
};
use rows::material;

/// A document, without its versions.
#[derive(Clone, Debug, PartialEq)]
pub struct Material {
    /// Which.
    pub id: MaterialId,
    /// Of which workshop.
    pub workshop: WorkshopId,
    /// Of which session; else of the workshop as a whole.
    pub session: Option<SessionId>,
    /// Translations of one document share it.
    pub group: uuid::Uuid,
    /// What it is called.
    pub title: String,
    /// The language it is in, as a BCP 47 code.
    pub language: String,
    /// Its label.
    pub tlp: Tlp,
    /// Whom its label names.
    pub audience: Audience,
    /// From when it is open.
    pub release: Release,
    /// A link in place of a file.
    pub link: Option<String>,
    /// Who uploaded it.
    pub owner: Option<PersonId>,
    /// When it was put there first.
    pub at: DateTime<Utc>,
    /// For optimistic locking.
    pub version: i32,
}

impl Material {
    /// What the access table asks about.
    pub fn labelled(&self) -> Labelled {
        Labelled { workshop: self.workshop, session: self.session, tlp: self.tlp, audience: self.audience.clone(), owner: self.owner }
    }
}

pub(crate) fn material_of(row: &material::Model) -> Result<Material, Failure> {
    Ok(Material {
        id: MaterialId(row.id),
        workshop: WorkshopId(row.workshop_id),
        session: row.session_id.map(SessionId),
        group: row.group_id,
        title: row.title.clone(),
        language: row.language.clone(),
        tlp: json::word(Tlp::from_word, &row.tlp)?,
        audience: json::from(&row.audience)?,
        release: json::from(&row.release)?,
        link: row.link.clone(),
        owner: row.owner_id.map(PersonId),
        at: row.created_at,
        version: row.version,
    })
}
