//! Uploading, relabelling, new versions, withdrawing.

use super::{
    Material, material_of,
    rows::{material, version},
};
use crate::{
    Change, Failure, Store,
    agenda::rows::session,
    files::Received,
    json,
    once::{Once, Turn, turn},
    secrets::fresh_id,
};
use chrono::{DateTime, Utc};
use domain::{
    access::{Audience, Grant, KeepMaterial, UploadMaterial},
    id::{MaterialId, PersonId, SessionId, WorkshopId},
    materials::{FileKind, MaterialRefusal, Release, kind_of},
    text::Line,
    tlp::Tlp,
};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::LockType};
use serde_json::json;
use uuid::Uuid;

/// What is said of a document.
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    /// What it is called.
    pub title: Line,
    /// The language it is in.
    pub language: String,
    /// Its label.
    pub tlp: Tlp,
    /// Whom its label names.
    pub audience: Audience,
    /// From when it is open.
    pub release: Release,
}

/// A file that arrived, and its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// What it is called; see [`domain::materials::file_name`].
    pub name: String,
    /// What arrived.
    pub received: Received,
}

impl File {
    /// What kind of file it is, by its name and by what it holds; a refusal where it is of none that is taken.
    pub fn kind(&self) -> Result<FileKind, MaterialRefusal> {
        let Received { head, entries, .. } = &self.received;
        kind_of(&self.name, infer::get(head).map(|kind| kind.mime_type()), head, entries)
    }
}

/// What a document consists of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// A file.
    File(File),
    /// A link to a page elsewhere.
    Link(String),
}

impl Facts {
    /// RED without anyone named would be for nobody; a rule about the session needs one.
    fn check(&self, session: Option<SessionId>) -> Result<(), MaterialRefusal> {
        if self.tlp == Tlp::Red && self.audience.persons.is_empty() {
            return Err(MaterialRefusal::NobodyNamed);
        }
        if session.is_none() && matches!(self.release, Release::SessionStart | Release::SessionEnd) {
            return Err(MaterialRefusal::NoSession);
        }
        Ok(())
    }
}

/// Writes a document inside a change: for uploads, and for the demo.
pub async fn insert_material(
    change: &mut Change,
    workshop: WorkshopId,
    session: Option<SessionId>,
    group: Option<Uuid>,
    facts: &Facts,
    body: &Body,
    owner: Option<PersonId>,
) -> Result<MaterialId, Failure> {
    facts.check(session)?;
    let id = fresh_id();
    let link = if let Body::Link(link) = body { Some(link.clone()) } else { None };
    let row = material::ActiveModel {
        id: Set(id),
        workshop_id: Set(workshop.0),
        session_id: Set(session.map(Uuid::from)),
        group_id: Set(group.unwrap_or(id)),
        title: Set(facts.title.to_string()),
        language: Set(facts.language.clone()),
        tlp: Set(facts.tlp.word().to_owned()),
        audience: Set(json::to(&facts.audience)),
        release: Set(json::to(&facts.release)),
        link: Set(link),
        owner_id: Set(owner.map(Uuid::from)),
        withdrawn: Set(false),
        version: Set(1),
        created_at: Set(change.now()),
    };
    material::Entity::insert(row).exec_without_returning(change.tx()).await?;
    if let Body::File(file) = body {
        insert_version(change, MaterialId(id), 1, facts.tlp, &facts.audience, file).await?;
    }
    change.record("upload", "material", id, workshop, json!({ "tlp": facts.tlp.word(), "session": session.map(|id| id.to_string()) }));
    Ok(MaterialId(id))
}

async fn insert_version(
    change: &Change,
    material: MaterialId,
    number: i32,
    tlp: Tlp,
    audience: &Audience,
    file: &File,
) -> Result<(), Failure> {
    let kind = file.kind()?;
    let row = version::ActiveModel {
        material_id: Set(material.0),
        number: Set(number),
        hash: Set(file.received.hash.clone()),
        name: Set(file.name.clone()),
        media_type: Set(kind.media_type.to_owned()),
        size: Set(file.received.size.cast_signed()),
        tlp: Set(tlp.word().to_owned()),
        audience: Set(json::to(audience)),
        by_id: Set(change.by().map(Uuid::from)),
        at: Set(change.now()),
    };
    version::Entity::insert(row).exec_without_returning(change.tx()).await?;
    Ok(())
}

impl Store {
    /// Puts a document on the shelf; the same form sent twice puts one there. `group` makes it a translation of another.
    pub async fn upload(
        &self,
        grant: &Grant<UploadMaterial>,
        group: Option<Uuid>,
        facts: &Facts,
        body: &Body,
        once: Option<&Once>,
        now: DateTime<Utc>,
    ) -> Result<MaterialId, Failure> {
        let mut change = self.begin(grant.by(), now).await?;
        let shelf = grant.on();
        let note = match turn(&change, once, "material", &(shelf, group, facts, body)).await? {
            Turn::Again(id) => return Ok(id),
            Turn::First(note) => note,
        };
        if let Some(id) = shelf.session {
            let found = session::Entity::find_by_id(id.0).filter(session::Column::WorkshopId.eq(shelf.workshop.0)).one(change.tx()).await?;
            found.filter(|row| !row.removed).ok_or(Failure::NotFound)?;
        }
        let id = insert_material(&mut change, shelf.workshop, shelf.session, group, facts, body, grant.by()).await?;
        note.made(&change, id).await?;
        change.commit().await?;
        Ok(id)
    }

    /// Changes what is said of a document. Versions that are there keep their own label where it is stricter.
    pub async fn edit_material(
        &self,
        grant: &Grant<KeepMaterial>,
        id: MaterialId,
        facts: &Facts,
        seen: i32,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        let mut change = self.begin(grant.by(), now).await?;
        let before = held(&change, grant, id).await?;
        if before.version != seen {
            return Err(MaterialRefusal::Stale.into());
        }
        facts.check(before.session)?;
        material::ActiveModel {
            id: Set(id.0),
            title: Set(facts.title.to_string()),
            language: Set(facts.language.clone()),
            tlp: Set(facts.tlp.word().to_owned()),
            audience: Set(json::to(&facts.audience)),
            release: Set(json::to(&facts.release)),
            version: Set(seen + 1),
            ..Default::default()
        }
        .update(change.tx())
        .await?;
        change.record("relabel", "material", id.0, before.workshop, json!({ "from": before.tlp.word(), "to": facts.tlp.word() }));
        change.commit().await
    }

    /// Adds a version; the ones before stay. The same form sent twice adds one.
    pub async fn add_version(
        &self,
        grant: &Grant<KeepMaterial>,
        id: MaterialId,
        file: &File,
        once: Option<&Once>,
        now: DateTime<Utc>,
    ) -> Result<u32, Failure> {
        let mut change = self.begin(grant.by(), now).await?;
        let it = held(&change, grant, id).await?;
        let note = match turn(&change, once, "version", &(id, file)).await? {
            Turn::Again(number) => return Ok(number),
            Turn::First(note) => note,
        };
        let last = version::Entity::find().filter(version::Column::MaterialId.eq(id.0)).order_by_desc(version::Column::Number).limit(1);
        let number = last.one(change.tx()).await?.map_or(1, |row| row.number + 1);
        insert_version(&change, id, number, it.tlp, &it.audience, file).await?;
        note.made(&change, number).await?;
        change.record("add_version", "material", id.0, it.workshop, json!({ "number": number }));
        change.commit().await?;
        Ok(number.unsigned_abs())
    }

    /// Takes a document off the shelf.
    pub async fn withdraw_material(&self, grant: &Grant<KeepMaterial>, id: MaterialId, now: DateTime<Utc>) -> Result<(), Failure> {
        let mut change = self.begin(grant.by(), now).await?;
        let it = held(&change, grant, id).await?;
        material::ActiveModel { id: Set(id.0), withdrawn: Set(true), version: Set(it.version + 1), ..Default::default() }
            .update(change.tx())
            .await?;
        change.record("withdraw", "material", id.0, it.workshop, json!({}));
        change.commit().await
    }
}

/// The document that was decided on, unless its label has changed since.
async fn held(change: &Change, grant: &Grant<KeepMaterial>, id: MaterialId) -> Result<Material, Failure> {
    let row = material::Entity::find_by_id(id.0)
        .filter(material::Column::Withdrawn.eq(false))
        .lock(LockType::NoKeyUpdate)
        .one(change.tx())
        .await?;
    let it = material_of(&row.ok_or(Failure::NotFound)?)?;
    if it.labelled() == *grant.on() { Ok(it) } else { Err(Failure::NotFound) }
}
