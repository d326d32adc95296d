//! The series and its workshops: what nearly every page needs to know first.

use crate::{Failure, Store, access::country, json};
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::{
    agenda::Room,
    country::Country,
    id::{RoomId, WorkshopId},
    lang::Words,
    series::{Offered, Slug, WorkshopStatus},
    time::{Days, day_at_venue},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, JsonValue, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

mod cloning;
pub mod overview;
pub mod rows;
pub mod setup;
mod venue;

pub use self::venue::{PlacesWanted, RoomWanted};
use rows::{delegation, room, series, workshop};

/// The series, as its public pages show it.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// What it is called.
    pub title: Words,
    /// What it is, in a few sentences.
    pub about: Words,
    /// The secretariat's address.
    pub contact: String,
    /// The governments that organise it.
    pub hosts: Vec<Country>,
    /// What forms offer.
    pub offered: Offered,
    /// Whether the database holds the demo.
    pub demo: bool,
}

/// One edition.
#[derive(Clone, Debug, PartialEq)]
pub struct Workshop {
    /// Which.
    pub id: WorkshopId,
    /// Its part of addresses.
    pub slug: Slug,
    /// Its place in the series, from 1.
    pub number: u32,
    /// The host city.
    pub city: Words,
    /// The host country.
    pub country: Country,
    /// The venue, neutrally ("a training centre").
    pub venue: Words,
    /// The venue's zone.
    pub zone: Tz,
    /// First and last day.
    pub days: Days,
    /// Where it stands.
    pub status: WorkshopStatus,
    /// The last day to register, in the venue's calendar.
    pub register_by: Option<NaiveDate>,
    /// The last day to confirm.
    pub confirm_by: Option<NaiveDate>,
    /// Places in all.
    pub capacity: u32,
    /// Whether acceptance waits for clearance.
    pub vetting_required: bool,
    /// Working languages, as BCP 47 codes.
    pub languages: Vec<String>,
    /// What it is about.
    pub about: Option<Words>,
    /// The governments that host this edition.
    pub hosts: Vec<Country>,
    /// The number of the publication in force; 0 before the first.
    pub publication: u32,
    /// For optimistic locking.
    pub version: i32,
}

impl Workshop {
    /// Whether people may register at `now`: open, not past the deadline's end at the venue, and not over.
    pub fn takes_registrations(&self, now: DateTime<Utc>) -> bool {
        self.takes_registrations_on(day_at_venue(now, self.zone))
    }

    fn takes_registrations_on(&self, today: NaiveDate) -> bool {
        self.status == WorkshopStatus::Open && today <= self.answers_until(true)
    }

    /// Whether people whom the organizers invited may still answer: until the workshop is over.
    pub fn takes_answers(&self, now: DateTime<Utc>) -> bool {
        self.takes_answer_on(false, day_at_venue(now, self.zone))
    }

    /// Whether somebody put forward may still answer on the venue's `today`: nominations end with registration.
    pub fn takes_answer_on(&self, nominated: bool, today: NaiveDate) -> bool {
        if nominated {
            return self.takes_registrations_on(today);
        }
        matches!(self.status, WorkshopStatus::Open | WorkshopStatus::Closed) && today <= self.days.last
    }

    /// The last day on which somebody put forward may answer, in the venue's calendar.
    pub fn answers_until(&self, nominated: bool) -> NaiveDate {
        self.register_by.filter(|by| nominated && *by < self.days.last).unwrap_or(self.days.last)
    }
}

/// A country's place in a workshop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quota {
    /// The country.
    pub country: Country,
    /// How many of its people may be accepted.
    pub quota: u32,
}

/// Reads the workshop that a row holds.
pub(crate) fn workshop_of(row: &workshop::Model) -> Result<Workshop, Failure> {
    Ok(Workshop {
        id: WorkshopId(row.id),
        slug: json::word(Slug::parse, &row.slug)?,
        number: row.number.unsigned_abs(),
        city: json::from(&row.city)?,
        country: country(&row.country)?,
        venue: json::from(&row.venue)?,
        zone: json::word(|zone| zone.parse().ok(), &row.zone)?,
        days: Days::new(row.first_day, row.last_day).ok_or_else(|| Failure::broken("a workshop without days"))?,
        status: json::word(WorkshopStatus::from_word, &row.status)?,
        register_by: row.register_by,
        confirm_by: row.confirm_by,
        capacity: row.capacity.unsigned_abs(),
        vetting_required: row.vetting_required,
        languages: json::from(&row.languages)?,
        about: row.about.as_ref().map(json::from).transpose()?,
        hosts: json::from(&row.hosts)?,
        publication: row.publication.unsigned_abs(),
        version: row.version,
    })
}

/// One workshop by its id, inside or outside a transaction.
pub async fn workshop_by_id<C: ConnectionTrait>(db: &C, id: WorkshopId) -> Result<Workshop, Failure> {
    workshop_of(&workshop::Entity::find_by_id(Uuid::from(id)).one(db).await?.ok_or(Failure::NotFound)?)
}

/// What forms offer, inside or outside a transaction; empty before the series was set up.
pub async fn offered<C: ConnectionTrait>(db: &C) -> Result<Offered, Failure> {
    let offered: Option<JsonValue> =
        series::Entity::find_by_id(1).select_only().column(series::Column::Offered).into_tuple().one(db).await?;
    Ok(offered.as_ref().map(json::from).transpose()?.unwrap_or_default())
}

/// The rooms of a workshop, in order.
pub async fn rooms<C: ConnectionTrait>(db: &C, workshop: WorkshopId) -> Result<Vec<Room>, Failure> {
    let rows =
        room::Entity::find().filter(room::Column::WorkshopId.eq(Uuid::from(workshop))).order_by_asc(room::Column::Position).all(db).await?;
    Ok(rows.into_iter().map(|row| Room { id: RoomId(row.id), name: row.name, seats: row.seats.map(i32::unsigned_abs) }).collect())
}

/// The delegations of a workshop, by country code.
pub async fn delegations<C: ConnectionTrait>(db: &C, workshop: WorkshopId) -> Result<Vec<Quota>, Failure> {
    let rows = delegation::Entity::find()
        .filter(delegation::Column::WorkshopId.eq(Uuid::from(workshop)))
        .order_by_asc(delegation::Column::Country)
        .all(db)
        .await?;
    rows.iter().map(|row| Ok(Quota { country: country(&row.country)?, quota: row.quota.unsigned_abs() })).collect()
}

impl Store {
    /// The series; nothing before it was set up.
    pub async fn series(&self) -> Result<Option<Series>, Failure> {
        let Some(row) = series::Entity::find_by_id(1).one(self.reader()).await? else { return Ok(None) };
        Ok(Some(Series {
            title: json::from(&row.title)?,
            about: json::from(&row.about)?,
            contact: row.contact,
            hosts: json::from(&row.hosts)?,
            offered: json::from(&row.offered)?,
            demo: row.demo,
        }))
    }

    /// What forms offer; empty before the series was set up.
    pub async fn offered(&self) -> Result<Offered, Failure> {
        offered(self.reader()).await
    }

    /// One workshop by its slug, a draft included: whoever shows it checks its status.
    pub async fn workshop(&self, slug: &Slug) -> Result<Workshop, Failure> {
        let row = workshop::Entity::find().filter(workshop::Column::Slug.eq(slug.as_str())).one(self.reader()).await?;
        workshop_of(&row.ok_or(Failure::NotFound)?)
    }

    /// The workshops of the public pages, first edition first.
    pub async fn public_workshops(&self) -> Result<Vec<Workshop>, Failure> {
        let rows = workshop::Entity::find()
            .filter(workshop::Column::Status.ne(WorkshopStatus::Draft.word()))
            .order_by_asc(workshop::Column::Number)
            .all(self.reader())
            .await?;
        rows.iter().map(workshop_of).collect()
    }

    /// Several workshops by their ids, first edition first.
    pub async fn workshops(&self, ids: &[WorkshopId]) -> Result<Vec<Workshop>, Failure> {
        let rows = workshop::Entity::find()
            .filter(workshop::Column::Id.is_in(ids.iter().map(|id| id.0)))
            .order_by_asc(workshop::Column::Number)
            .all(self.reader())
            .await?;
        rows.iter().map(workshop_of).collect()
    }

    /// Which countries take part in which workshop, in one query.
    pub async fn countries_by_workshop(&self) -> Result<std::collections::HashMap<WorkshopId, Vec<Country>>, Failure> {
        let mut found: std::collections::HashMap<WorkshopId, Vec<Country>> = std::collections::HashMap::new();
        for row in delegation::Entity::find().order_by_asc(delegation::Column::Country).all(self.reader()).await? {
            found.entry(WorkshopId(row.workshop_id)).or_default().push(country(&row.country)?);
        }
        Ok(found)
    }

    /// The rooms of a workshop, in order.
    pub async fn rooms(&self, workshop: WorkshopId) -> Result<Vec<Room>, Failure> {
        rooms(self.reader(), workshop).await
    }

    /// The delegations of a workshop, by country code.
    pub async fn delegations(&self, workshop: WorkshopId) -> Result<Vec<Quota>, Failure> {
        delegations(self.reader(), workshop).await
    }
}
