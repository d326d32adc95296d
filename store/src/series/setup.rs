//! Setting an edition up: cloned from another, then its facts, rooms and delegations.

use super::{
    Workshop,
    rows::{delegation, room, series, workshop},
    workshop_of,
};
use crate::{
    Change, Failure, Store, agenda::rows::session, failure::is_taken, json, people::roles::make_organizer,
    registration::rows::registration, secrets::fresh_id,
};
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::{
    access::{Grant, RunSeries, SetUpWorkshop},
    country::Country,
    id::{RoomId, WorkshopId},
    lang::Words,
    registration::Status,
    series::{SeriesRefusal, Slug, WorkshopStatus},
    text::Line,
    time::{Days, day_at_venue},
};
use sea_orm::{
    ActiveModelTrait,
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, ExprTrait, LockType},
};
use serde_json::json;
use uuid::Uuid;

/// The facts of an edition that organizers set.
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    /// Its part of addresses.
    pub slug: Slug,
    /// The host city.
    pub city: Words,
    /// The host country.
    pub country: Country,
    /// The venue, neutrally.
    pub venue: Words,
    /// The venue's zone.
    pub zone: Tz,
    /// First and last day.
    pub days: Days,
    /// Where it stands.
    pub status: WorkshopStatus,
    /// The last day to register.
    pub register_by: Option<NaiveDate>,
    /// The last day to confirm.
    pub confirm_by: Option<NaiveDate>,
    /// Places in all.
    pub capacity: u32,
    /// Whether acceptance waits for clearance.
    pub vetting_required: bool,
    /// Working languages.
    pub languages: Vec<String>,
    /// What it is about.
    pub about: Option<Words>,
    /// The governments that host it.
    pub hosts: Vec<Country>,
}

impl From<&Workshop> for Facts {
    fn from(it: &Workshop) -> Facts {
        Facts {
            slug: it.slug.clone(),
            city: it.city.clone(),
            country: it.country,
            venue: it.venue.clone(),
            zone: it.zone,
            days: it.days,
            status: it.status,
            register_by: it.register_by,
            confirm_by: it.confirm_by,
            capacity: it.capacity,
            vetting_required: it.vetting_required,
            languages: it.languages.clone(),
            about: it.about.clone(),
            hosts: it.hosts.clone(),
        }
    }
}

/// What every installation offers in forms until its administrators say otherwise.
pub fn first_offers() -> Result<domain::series::Offered, Failure> {
    Ok(serde_json::from_str(include_str!("offers.json"))?)
}

/// Writes the series' one row inside a change; a row that is there already stays as it is.
pub async fn insert_series(change: &Change, it: &super::Series) -> Result<(), Failure> {
    if series::Entity::find_by_id(1).one(change.tx()).await?.is_some() {
        return Ok(());
    }
    let row = series::ActiveModel {
        id: Set(1),
        title: Set(json::to(&it.title)),
        about: Set(json::to(&it.about)),
        contact: Set(it.contact.clone()),
        hosts: Set(json::to(&it.hosts)),
        offered: Set(json::to(&it.offered)),
        demo: Set(it.demo),
    };
    series::Entity::insert(row).exec_without_returning(change.tx()).await?;
    Ok(())
}

/// Writes a new edition inside a change: for cloning, and for loading history.
pub async fn insert_workshop(change: &Change, facts: &Facts, number: u32) -> Result<WorkshopId, Failure> {
    let id = fresh_id();
    let mut row = workshop::ActiveModel {
        id: Set(id),
        number: Set(number.cast_signed()),
        publication: Set(0),
        version: Set(1),
        created_at: Set(change.now()),
        ..Default::default()
    };
    set_facts(&mut row, facts);
    row.insert(change.tx())
        .await
        .map_err(|err| if is_taken(&err, &["slug"]) { SeriesRefusal::SlugTaken.into() } else { Failure::from(err) })?;
    Ok(WorkshopId(id))
}

/// Adds a room at the end, inside a change.
pub async fn insert_room(change: &Change, workshop: WorkshopId, name: &Line, seats: Option<u32>, position: u32) -> Result<RoomId, Failure> {
    let id = fresh_id();
    room::ActiveModel {
        id: Set(id),
        workshop_id: Set(workshop.into()),
        name: Set(name.to_string()),
        seats: Set(seats.map(u32::cast_signed)),
        position: Set(position.cast_signed()),
    }
    .insert(change.tx())
    .await
    .map_err(|err| room_name_taken(err, name))?;
    Ok(RoomId(id))
}

/// Two rooms of a workshop with one name.
pub(super) fn room_name_taken(err: sea_orm::DbErr, name: &Line) -> Failure {
    if is_taken(&err, &["rooms.", "rooms_name_key"]) {
        SeriesRefusal::RoomNameTaken { name: name.clone() }.into()
    } else {
        Failure::from(err)
    }
}

/// Adds a delegation, inside a change.
pub async fn insert_delegation(change: &Change, workshop: WorkshopId, country: Country, quota: u32) -> Result<(), Failure> {
    let row = delegation::ActiveModel { workshop_id: Set(workshop.into()), country: Set(country.into()), quota: Set(quota.cast_signed()) };
    delegation::Entity::insert(row).exec_without_returning(change.tx()).await?;
    Ok(())
}

fn set_facts(row: &mut workshop::ActiveModel, facts: &Facts) {
    row.slug = Set(facts.slug.to_string());
    row.city = Set(json::to(&facts.city));
    row.country = Set(facts.country.into());
    row.venue = Set(json::to(&facts.venue));
    row.zone = Set(facts.zone.name().to_owned());
    row.first_day = Set(facts.days.first);
    row.last_day = Set(facts.days.last);
    row.status = Set(facts.status.word().to_owned());
    row.register_by = Set(facts.register_by);
    row.confirm_by = Set(facts.confirm_by);
    row.capacity = Set(facts.capacity.cast_signed());
    row.vetting_required = Set(facts.vetting_required);
    row.languages = Set(json::to(&facts.languages));
    row.about = Set(facts.about.as_ref().map(json::to));
    row.hosts = Set(json::to(&facts.hosts));
}

/// Loads the workshop and holds it: nobody else counts or changes its places meanwhile. Rows that belong to it may come and go: what
/// only names it waits for nobody.
pub(crate) async fn hold(change: &Change, id: WorkshopId) -> Result<Workshop, Failure> {
    let row = workshop::Entity::find_by_id(Uuid::from(id)).lock(LockType::NoKeyUpdate).one(change.tx()).await?;
    workshop_of(&row.ok_or(Failure::NotFound)?)
}

/// Which registrations take a place, or have one held for them.
pub(crate) fn takes_place() -> Expr {
    registration::Column::Status.is_in([Status::Accepted.word(), Status::Confirmed.word()]).or(registration::Column::HoldsPlace.eq(true))
}

/// Places taken or held, in a delegation or in all.
pub(crate) async fn places_taken<C: ConnectionTrait>(db: &C, workshop: WorkshopId, country: Option<Country>) -> Result<u32, Failure> {
    let mut query = registration::Entity::find().filter(registration::Column::WorkshopId.eq(Uuid::from(workshop))).filter(takes_place());
    if let Some(country) = country {
        query = query.filter(registration::Column::Country.eq(country.code()));
    }
    Ok(u32::try_from(query.count(db).await?).unwrap_or(u32::MAX))
}

impl Store {
    /// Names the series on an installation's first start.
    pub async fn set_up_series(&self, it: &super::Series, now: DateTime<Utc>) -> Result<(), Failure> {
        let change = self.begin(None, now).await?;
        insert_series(&change, it).await?;
        change.commit().await
    }

    /// Changes how the series presents itself.
    pub async fn present_series(
        &self,
        grant: &Grant<RunSeries>,
        title: &Words,
        about: &Words,
        contact: &str,
        hosts: &[Country],
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        let mut change = self.begin(grant.by(), now).await?;
        let row = series::Entity::find_by_id(1).one(change.tx()).await?.ok_or(Failure::NotFound)?;
        let mut row = row.into_active_model();
        row.title = Set(json::to(title));
        row.about = Set(json::to(about));
        row.contact = Set(contact.to_owned());
        row.hosts = Set(json::to(&hosts));
        row.update(change.tx()).await?;
        change.record("present_series", "series", None, None, json!({}));
        change.commit().await
    }

    /// Creates an edition from nothing.
    pub async fn create_workshop(&self, grant: &Grant<RunSeries>, facts: &Facts, now: DateTime<Utc>) -> Result<Slug, Failure> {
        let mut change = self.begin(grant.by(), now).await?;
        let number = next_number(&change).await?;
        let id = insert_workshop(&change, facts, number).await?;
        change.record("create_workshop", "workshop", id.0, id, json!({}));
        if let Some(person) = grant.by() {
            make_organizer(&mut change, person, id).await?;
        }
        change.commit().await?;
        Ok(facts.slug.clone())
    }

    /// Changes an edition's facts.
    pub async fn set_up(&self, grant: &Grant<SetUpWorkshop>, facts: &Facts, seen: i32, now: DateTime<Utc>) -> Result<(), Failure> {
        let mut change = self.begin(grant.by(), now).await?;
        let before = hold(&change, *grant.on()).await?;
        if before.version != seen {
            return Err(SeriesRefusal::Stale.into());
        }
        let taken = places_taken(change.tx(), before.id, None).await?;
        if facts.capacity < taken {
            return Err(SeriesRefusal::CapacityBelowTaken { taken }.into());
        }
        let outside = sessions_outside(&change, &before, facts).await?;
        if outside > 0 {
            return Err(SeriesRefusal::SessionsOutside { sessions: outside, days: facts.days }.into());
        }
        let mut row = workshop::ActiveModel { id: Set(before.id.0), version: Set(seen + 1), ..Default::default() };
        set_facts(&mut row, facts);
        row.update(change.tx())
            .await
            .map_err(|err| if is_taken(&err, &["slug"]) { SeriesRefusal::SlugTaken.into() } else { Failure::from(err) })?;
        change.record("set_up", "workshop", before.id.0, before.id, json!({ "status": facts.status.word(), "capacity": facts.capacity }));
        change.commit().await
    }
}

/// The next edition's place in the series.
pub(super) async fn next_number(change: &Change) -> Result<u32, Failure> {
    let last = workshop::Entity::find().order_by_desc(workshop::Column::Number).limit(1).one(change.tx()).await?;
    Ok(last.map_or(1, |row| row.number.unsigned_abs() + 1))
}

/// How many scheduled sessions would lie outside the new days.
async fn sessions_outside(change: &Change, before: &Workshop, facts: &Facts) -> Result<u32, Failure> {
    if before.days == facts.days && before.zone == facts.zone {
        return Ok(0);
    }
    let rows = session::Entity::find()
        .filter(session::Column::WorkshopId.eq(before.id.0))
        .filter(session::Column::Removed.eq(false))
        .all(change.tx())
        .await?;
    let outside =
        rows.iter().filter_map(|row| row.starts_at).filter(|start| !facts.days.contains(day_at_venue(*start, facts.zone))).count();
    Ok(u32::try_from(outside).unwrap_or(u32::MAX))
}
