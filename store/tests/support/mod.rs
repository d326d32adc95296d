//! Fresh, migrated databases for tests: SQLite always, PostgreSQL where `PLENARY_TEST_POSTGRES`
//! names a server on which databases can be created.
#![allow(dead_code, clippy::unwrap_used)]

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    country::Country,
    id::{PersonId, WorkshopId},
    lang::{Lang, Words},
    people::{Names, RoleKind},
    series::{Slug, WorkshopStatus},
    text::{Email, Line},
    time::Days,
};
use sea_orm::{ConnectionTrait, Database};
use store::{
    Store,
    files::Files,
    secrets::{Secrets, fresh_id},
    series::{
        Series,
        setup::{Facts, first_offers, insert_delegation, insert_series, insert_workshop},
    },
};

/// A store whose folder goes with it.
pub struct Fresh {
    pub store: Store,
    pub name: &'static str,
    pub folder: tempfile::TempDir,
}

impl std::ops::Deref for Fresh {
    type Target = Store;
    fn deref(&self) -> &Store {
        &self.store
    }
}

/// One fresh store on each database that is at hand.
pub async fn databases() -> Vec<Fresh> {
    let mut all = vec![open("sqlite", None).await];
    if let Ok(server) = std::env::var("PLENARY_TEST_POSTGRES") {
        all.push(open("postgres", Some(&server)).await);
    }
    all
}

async fn open(name: &'static str, server: Option<&str>) -> Fresh {
    let folder = tempfile::tempdir().unwrap();
    let url = empty(folder.path(), server).await;
    let files = Files::on_disk(&folder.path().join("materials")).unwrap();
    let store = Store::open(&url, files, Secrets::new(&[7; 32])).await.unwrap();
    store.migrate().await.unwrap();
    Fresh { store, name, folder }
}

/// The URL of a database with nothing in it.
pub async fn empty(folder: &std::path::Path, server: Option<&str>) -> String {
    match server {
        None => format!("sqlite://{}/plenary.db", folder.display()),
        Some(server) => {
            let database = format!("t{}", fresh_id().simple());
            let admin = Database::connect(server).await.unwrap();
            admin.execute_unprepared(&format!("CREATE DATABASE {database}")).await.unwrap();
            let (base, _) = server.rsplit_once('/').unwrap();
            format!("{base}/{database}")
        }
    }
}

/// 1 September 2026, 08:00 UTC: when tests take place unless they say otherwise.
pub fn now() -> DateTime<Utc> {
    NaiveDate::from_ymd_opt(2026, 9, 1).unwrap().and_hms_opt(8, 0, 0).unwrap().and_utc()
}

pub fn country(code: &str) -> Country {
    code.parse().unwrap()
}

pub fn email(address: &str) -> Email {
    Email::parse(address).unwrap()
}

/// A workshop in Bangkok that takes registrations, with `quota` places for each of TH and VN.
pub async fn bangkok(store: &Store, quota: u32, capacity: u32) -> WorkshopId {
    let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
    let words = |text: &str| Words::one(Lang::En, text);
    let change = store.begin(None, now()).await.unwrap();
    let series = Series {
        title: words("Workshops"),
        about: words("About"),
        contact: "secretariat@plenary.example".into(),
        hosts: vec![],
        offered: first_offers().unwrap(),
        demo: false,
    };
    insert_series(&change, &series).await.unwrap();
    let facts = Facts {
        slug: Slug::parse("bangkok").unwrap(),
        city: words("Bangkok"),
        country: country("TH"),
        venue: words("A training centre"),
        zone: "Asia/Bangkok".parse().unwrap(),
        days: Days::new(day(18), day(20)).unwrap(),
        status: WorkshopStatus::Open,
        register_by: Some(day(1)),
        confirm_by: Some(day(8)),
        capacity,
        vetting_required: false,
        languages: vec!["en".into(), "vi".into()],
        about: None,
        hosts: vec![],
    };
    let id = insert_workshop(&change, &facts, 1).await.unwrap();
    for code in ["TH", "VN"] {
        insert_delegation(&change, id, country(code), quota).await.unwrap();
    }
    change.commit().await.unwrap();
    id
}

/// Somebody known, by address; the name is the address's first part.
pub async fn person(store: &Store, address: &str) -> PersonId {
    let change = store.begin(None, now()).await.unwrap();
    let name = address.split('@').next().unwrap();
    let id = store::people::make_person(&change, &email(address), &Names::only(Line::parse(name).unwrap()), Lang::En).await.unwrap();
    change.commit().await.unwrap();
    id
}

/// Gives a role.
pub async fn role(store: &Store, person: PersonId, kind: RoleKind, workshop: Option<WorkshopId>, country: Option<Country>) {
    let change = store.begin(None, now()).await.unwrap();
    store::people::give_role(&change, person, kind, workshop, country).await.unwrap();
    change.commit().await.unwrap();
}
