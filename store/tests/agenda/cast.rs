//! A workshop in Bangkok with two rooms, an organizer, speakers and delegates.

use crate::support::{bangkok, country, email, now};
use chrono::{DateTime, Utc};
use domain::{
    access::{Actor, Grant, KeepOwn, ScheduleSessions, SeeSession, authorize},
    agenda::{Part, Place, Slot},
    id::{PersonId, RoomId, SessionId, WorkshopId},
    lang::{Lang, Words},
    mail::Letter,
    people::Names,
    registration::{Kind, Status},
    text::Line,
    time::{Interval, instant},
    tlp::Tlp,
};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, QueryOrder};
use std::ops::Deref;
use store::{
    Store,
    agenda::{Facts, Publish},
    outbox::rows::delivery,
    registration::rows::registration,
    secrets::fresh_id,
    series::{Workshop, setup::insert_room, workshop_by_id},
};

/// The stage.
pub struct Cast<'a> {
    store: &'a Store,
    pub workshop: WorkshopId,
    pub hall: RoomId,
    pub side: RoomId,
    pub organizer: PersonId,
}

impl Deref for Cast<'_> {
    type Target = Store;
    fn deref(&self) -> &Store {
        self.store
    }
}

pub async fn cast(store: &Store) -> Cast<'_> {
    let workshop = bangkok(store, 10, 100).await;
    let change = store.begin(None, now()).await.unwrap();
    let hall = insert_room(&change, workshop, &Line::parse("Hồng Hà").unwrap(), Some(100), 0).await.unwrap();
    let side = insert_room(&change, workshop, &Line::parse("Ba Vì").unwrap(), Some(30), 1).await.unwrap();
    change.commit().await.unwrap();
    let organizer = crate::support::person(store, "ratchanee.b@onep.example").await;
    Cast { store, workshop, hall, side, organizer }
}

impl Cast<'_> {
    pub fn grant(&self) -> Grant<ScheduleSessions> {
        let actor = Actor { person: Some(self.organizer), organizes: vec![self.workshop], ..Actor::nobody() };
        authorize(&actor, ScheduleSessions, self.workshop).unwrap()
    }

    pub async fn row(&self) -> Workshop {
        workshop_by_id(self.reader(), self.workshop).await.unwrap()
    }

    /// Somebody with a place in the workshop.
    pub async fn registered(&self, name: &str, status: Status) -> PersonId {
        let address = format!("{}@delegate.example", name.to_lowercase().replace(' ', "."));
        let change = self.begin(None, now()).await.unwrap();
        let names = Names::only(Line::parse(name).unwrap());
        let person = store::people::make_person(&change, &email(&address), &names, Lang::En).await.unwrap();
        change.commit().await.unwrap();
        registration::ActiveModel {
            id: Set(fresh_id()),
            workshop_id: Set(self.workshop.0),
            person_id: Set(person.0),
            kind: Set(Kind::Delegate.word().into()),
            country: Set(Some(country("TH").into())),
            agency: Set("Police".into()),
            position: Set("Officer".into()),
            function: Set("investigator".into()),
            languages: Set(serde_json::json!(["vi"])),
            status: Set(status.word().into()),
            since: Set(now()),
            vetting: Set("not_needed".into()),
            version: Set(1),
            created_at: Set(now()),
            ..Default::default()
        }
        .insert(self.writer())
        .await
        .unwrap();
        person
    }

    pub async fn actor(&self, person: PersonId) -> Actor {
        store::access::actor(self.reader(), person).await.unwrap()
    }

    pub fn own(&self, person: PersonId) -> Grant<KeepOwn> {
        authorize(&Actor { person: Some(person), ..Actor::nobody() }, KeepOwn, person).unwrap()
    }

    /// A session of that title in the hall.
    pub async fn session(&self, title: &str, from: (u32, u32), to: (u32, u32), people: &[PersonId]) -> SessionId {
        self.create_session(&self.grant(), &self.facts(title, from, to, people), None, now()).await.unwrap()
    }

    pub fn facts(&self, title: &str, from: (u32, u32), to: (u32, u32), people: &[PersonId]) -> Facts {
        Facts {
            kind: "panel".into(),
            theme: Some("policy".into()),
            priority: None,
            slot: self.slot(self.hall, from, to),
            tlp: Tlp::Amber,
            audience: Default::default(),
            title: Words::one(Lang::En, title),
            summary: None,
            people: people.iter().map(|person| (*person, Part::Chair)).collect(),
            expected: None,
        }
    }

    /// On the first day.
    pub fn slot(&self, room: RoomId, from: (u32, u32), to: (u32, u32)) -> Slot {
        Slot { place: Some(Place::Room(room)), time: Interval::new(at(18, from), at(18, to)) }
    }

    pub async fn version(&self, session: SessionId) -> i32 {
        self.draft(&self.grant()).await.unwrap().session(session).unwrap().version
    }

    /// Publishes the draft as it is.
    pub async fn out(&self, reason: Option<&str>, everyone: bool) -> Result<u32, store::Failure> {
        let print = self.review(&self.grant()).await.unwrap().print;
        let reason = reason.map(|reason| domain::text::Text::parse(reason).unwrap());
        self.publish(&self.grant(), &Publish { print, reason, everyone }, now()).await
    }

    pub async fn star_for(&self, person: PersonId, session: SessionId, starred: bool) {
        let actor = self.actor(person).await;
        let reading = self.agenda(&self.row().await, &actor, now()).await.unwrap().unwrap();
        let labelled = reading.session(session).unwrap().labelled.clone();
        self.star(&authorize(&actor, SeeSession, labelled).unwrap(), starred, now()).await.unwrap();
    }

    /// Every letter about the agenda, by address.
    pub async fn letters(&self) -> Vec<(String, Letter)> {
        let rows = delivery::Entity::find().order_by_asc(delivery::Column::Address).all(self.reader()).await.unwrap();
        rows.into_iter().map(|row| (row.address, serde_json::from_value(row.facts).unwrap())).collect()
    }

    pub async fn forget_letters(&self) {
        delivery::Entity::delete_many().exec(self.writer()).await.unwrap();
    }
}

/// In November 2026, by Bangkok's clocks.
pub fn at(day: u32, (hour, minute): (u32, u32)) -> DateTime<Utc> {
    let date = chrono::NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
    instant(date, chrono::NaiveTime::from_hms_opt(hour, minute, 0).unwrap(), "Asia/Bangkok".parse().unwrap()).unwrap()
}
