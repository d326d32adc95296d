//! What a reader sees of the shelf, and what they may take from it.

use super::{
    Material, material_of,
    rows::{material, version},
};
use crate::{
    Failure, Store, json,
    series::{Workshop, rows::workshop, workshop_by_id},
};
use chrono::{DateTime, Utc};
use domain::{
    access::{Actor, Audience, Grant, Labelled, SeeMaterial, SetUpWorkshop, Shown},
    id::{MaterialId, WorkshopId},
    materials::Opens,
    series::WorkshopStatus,
    time::Interval,
    tlp::Tlp,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect};
use std::collections::{HashMap, HashSet};

/// One version of a document's file.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    /// Its number, from 1.
    pub number: u32,
    /// SHA-256 of its bytes.
    pub hash: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub media_type: String,
    /// How many bytes.
    pub size: u64,
    /// The label it was uploaded under.
    pub tlp: Tlp,
    /// Whom that label named.
    pub audience: Audience,
    /// When it was uploaded.
    pub at: DateTime<Utc>,
}

/// A document on the shelf of somebody who may know that it is there.
#[derive(Clone, Debug, PartialEq)]
pub struct Shelved {
    /// The document; without its session where this reader does not see that.
    pub material: Material,
    /// Its versions that this reader may have, newest first; none for a link, none before it opens.
    pub versions: Vec<Version>,
    /// When it opens.
    pub opens: Opens,
    /// Its session's time, from the publication in force, where this reader sees that session.
    pub time: Option<Interval>,
}

impl Shelved {
    /// Since when this reader may take its newest file or follow its link; none while they may not.
    pub fn since(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let put = match self.versions.first() {
            Some(version) => version.at,
            None if self.material.link.is_some() => self.material.at,
            None => return None,
        };
        match self.opens {
            Opens::Now => Some(put),
            Opens::At(at) => (at <= now).then(|| put.max(at)),
            Opens::Unknown => None,
        }
    }
}

/// A document as those see it who keep the shelf.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// The document.
    pub material: Material,
    /// All its versions, newest first.
    pub versions: Vec<Version>,
}

/// A file that may be sent now.
#[derive(Clone, Debug, PartialEq)]
pub struct Download {
    /// SHA-256 of its bytes.
    pub hash: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub media_type: String,
    /// How many bytes.
    pub size: u64,
    /// The label that it travels under.
    pub tlp: Tlp,
    /// Which version it is.
    pub number: u32,
}

fn version_of(row: version::Model) -> Result<Version, Failure> {
    Ok(Version {
        number: row.number.unsigned_abs(),
        hash: row.hash,
        name: row.name,
        media_type: row.media_type,
        size: row.size.unsigned_abs(),
        tlp: json::word(Tlp::from_word, &row.tlp)?,
        audience: json::from(&row.audience)?,
        at: row.at,
    })
}

/// The newest version follows the document's present label; an older one is shown to those only whom
/// both its own label and the present one show it.
fn is_shown(material: &Material, version: &Version, newest: bool, actor: &Actor) -> bool {
    let own = Labelled { tlp: version.tlp, audience: version.audience.clone(), ..material.labelled() };
    material.labelled().shown_to(actor, Shown::Material) && (newest || own.shown_to(actor, Shown::Material))
}

/// The label that a version's bytes travel under.
fn label_of(material: &Material, version: &Version, newest: bool) -> Tlp {
    if newest { material.tlp } else { material.tlp.max(version.tlp) }
}

async fn versions<C: ConnectionTrait>(db: &C, materials: &[Material]) -> Result<HashMap<MaterialId, Vec<Version>>, Failure> {
    let mut found: HashMap<MaterialId, Vec<Version>> = HashMap::new();
    let ids = materials.iter().map(|it| it.id.0);
    let rows =
        version::Entity::find().filter(version::Column::MaterialId.is_in(ids)).order_by_desc(version::Column::Number).all(db).await?;
    for row in rows {
        found.entry(MaterialId(row.material_id)).or_default().push(version_of(row)?);
    }
    Ok(found)
}

impl Store {
    /// The shelf as this person sees it: what its label shows them, closed documents named without
    /// their files.
    pub async fn shelf(&self, workshop: &Workshop, actor: &Actor, now: DateTime<Utc>) -> Result<Vec<Shelved>, Failure> {
        let mine: Vec<Material> =
            self.all_materials(workshop.id).await?.into_iter().filter(|it| it.labelled().shown_to(actor, Shown::Material)).collect();
        let times = self.published_times(workshop).await?;
        // A label that opens a document to somebody does not tell them when its session is.
        let seen = self.agenda_times(workshop, actor, now).await?;
        let mut versions = versions(self.reader(), &mine).await?;
        let shelved = mine.into_iter().map(|material| {
            let (mut material, mut time) = (material, None);
            let mut opens = material.release.opens(material.session.and_then(|id| times.get(&id).copied()));
            match material.session.map(|id| seen.get(&id)) {
                Some(Some(seen)) => time = Some(*seen),
                Some(None) => {
                    // Neither that there is such a session nor its hours: the document stands among those of the workshop.
                    material.session = None;
                    if material.release.follows_session() && !opens.is_open(now) {
                        opens = Opens::Unknown;
                    }
                }
                None => {}
            }
            let mut files = versions.remove(&material.id).unwrap_or_default();
            let newest = files.first().map(|version| version.number);
            files.retain(|version| opens.is_open(now) && is_shown(&material, version, Some(version.number) == newest, actor));
            Shelved { versions: files, opens, time, material }
        });
        Ok(shelved.collect())
    }

    /// The shelf as organizers keep it: what their labels let them see, released or not.
    pub async fn kept_shelf(&self, grant: &Grant<SetUpWorkshop>, actor: &Actor) -> Result<Vec<Kept>, Failure> {
        let mut kept = self.all_materials(*grant.on()).await?;
        kept.retain(|it| it.labelled().shown_to(actor, Shown::Material));
        let mut versions = versions(self.reader(), &kept).await?;
        Ok(kept.into_iter().map(|material| Kept { versions: versions.remove(&material.id).unwrap_or_default(), material }).collect())
    }

    async fn all_materials(&self, workshop: WorkshopId) -> Result<Vec<Material>, Failure> {
        let rows = material::Entity::find()
            .filter(material::Column::WorkshopId.eq(workshop.0))
            .filter(material::Column::Withdrawn.eq(false))
            .order_by_asc(material::Column::CreatedAt)
            .order_by_asc(material::Column::Id)
            .all(self.reader())
            .await?;
        rows.iter().map(material_of).collect()
    }

    /// A document by its id, for the access table to decide on.
    pub async fn material(&self, id: MaterialId) -> Result<Material, Failure> {
        Ok(self.material_within(id).await?.0)
    }

    /// The same, and how the workshop stands that it belongs to.
    pub async fn material_within(&self, id: MaterialId) -> Result<(Material, WorkshopStatus), Failure> {
        let to_workshop = material::Entity::belongs_to(workshop::Entity).from(material::Column::WorkshopId).to(workshop::Column::Id);
        let there = material::Entity::find_by_id(id.0).filter(material::Column::Withdrawn.eq(false));
        let found = there.join(JoinType::InnerJoin, to_workshop.into()).select_two_required(workshop::Entity).one(self.reader()).await?;
        let (material, workshop) = found.ok_or(Failure::NotFound)?;
        Ok((material_of(&material)?, json::word(WorkshopStatus::from_word, &workshop.status)?))
    }

    /// A document's versions, for those who keep it.
    pub async fn versions_of(&self, material: &Material) -> Result<Vec<Version>, Failure> {
        Ok(versions(self.reader(), std::slice::from_ref(material)).await?.remove(&material.id).unwrap_or_default())
    }

    /// When a document's content opens.
    pub async fn opens(&self, workshop: &Workshop, material: &Material) -> Result<Opens, Failure> {
        let time = match material.session.filter(|_| material.release.follows_session()) {
            Some(id) => self.published_times(workshop).await?.get(&id).copied(),
            None => None,
        };
        Ok(material.release.opens(time))
    }

    /// A file to be sent now: open, of a version whose label shows it too. Without a number the newest
    /// such version. Whoever asks for what is closed, strict or absent gets the same answer.
    pub async fn download(
        &self,
        grant: &Grant<SeeMaterial>,
        actor: &Actor,
        material: &Material,
        number: Option<u32>,
        now: DateTime<Utc>,
    ) -> Result<Download, Failure> {
        self.must_be_open(grant, material, now).await?;
        let versions = self.versions_of(material).await?;
        let newest = versions.first().map(|version| version.number);
        let is_newest = |version: &Version| Some(version.number) == newest;
        let wanted = |version: &Version| number.is_none_or(|wanted| version.number == wanted);
        let found = versions.iter().find(|version| wanted(version) && is_shown(material, version, is_newest(version), actor));
        let version = found.cloned().ok_or(Failure::NotFound)?;
        let tlp = label_of(material, &version, is_newest(&version));
        Ok(Download {
            hash: version.hash,
            name: version.name,
            media_type: version.media_type,
            size: version.size,
            tlp,
            number: version.number,
        })
    }

    /// Where a document that is a link leads, once it is open.
    pub async fn document_link(&self, grant: &Grant<SeeMaterial>, material: &Material, now: DateTime<Utc>) -> Result<String, Failure> {
        self.must_be_open(grant, material, now).await?;
        material.link.clone().ok_or(Failure::NotFound)
    }

    async fn must_be_open(&self, grant: &Grant<SeeMaterial>, material: &Material, now: DateTime<Utc>) -> Result<(), Failure> {
        if material.labelled() != *grant.on() {
            return Err(Failure::NotFound);
        }
        let opens = if material.release.follows_session() {
            self.opens(&workshop_by_id(self.reader(), material.workshop).await?, material).await?
        } else {
            material.release.opens(None)
        };
        if opens.is_open(now) { Ok(()) } else { Err(Failure::NotFound) }
    }

    /// The hashes that versions name, for sweeping and verifying.
    pub async fn named_files(&self) -> Result<HashSet<String>, Failure> {
        let rows: Vec<version::Model> = version::Entity::find().all(self.reader()).await?;
        Ok(rows.into_iter().map(|row| row.hash).collect())
    }
}
