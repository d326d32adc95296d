//! A copy of everything: that it is everything, and that it fills an empty database.
#![allow(clippy::unwrap_used)]

mod support;

use sea_orm::{ConnectionTrait, Statement};
use std::collections::{BTreeMap, BTreeSet};
use store::{
    Store,
    registration::{Past, load_imported},
    tables::{FillFault, Table},
};
use support::{bangkok, country, databases, email, now};

/// What is no table of a copy: signed-in browsers, the chain's head, the migrations' own.
const APART: [&str; 4] = ["web_sessions", "audit_head", "seaql_migrations", "sqlite_sequence"];

async fn schema(store: &Store) -> BTreeMap<String, BTreeSet<String>> {
    let sql = if store.is_postgres() {
        "SELECT table_name::text AS t, column_name::text AS c FROM information_schema.columns WHERE table_schema = 'public'"
    } else {
        "SELECT m.name AS t, c.name AS c FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table'"
    };
    let rows = store.reader().query_all_raw(Statement::from_string(store.reader().get_database_backend(), sql)).await.unwrap();
    let mut tables: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for row in rows {
        tables.entry(row.try_get("", "t").unwrap()).or_default().insert(row.try_get("", "c").unwrap());
    }
    tables.retain(|name, _| !APART.contains(&name.as_str()));
    tables
}

#[tokio::test]
async fn a_copy_has_every_table_and_every_column() {
    for db in databases().await {
        let copied = Table::ALL.iter().map(|table| (table.name().to_owned(), table.columns().into_iter().map(str::to_owned).collect()));
        assert_eq!(copied.collect::<BTreeMap<_, BTreeSet<_>>>(), schema(&db).await, "{}", db.name);
    }
}

/// Registrations, one of which takes over from another whose id comes after its own.
async fn fill_some(store: &Store) {
    let workshop = bangkok(store, 5, 60).await;
    let past = ["anan", "malee", "suda"].map(|name| Past {
        candidate: domain::registration::Candidate {
            names: domain::people::Names::only(domain::text::Line::parse(name).unwrap()),
            email: email(&format!("{name}@rtp.example")),
            country: Some(country("TH")),
            agency: None,
            position: None,
            function: None,
            languages: vec!["th".into()],
            gender: None,
            phone: None,
        },
        kind: domain::registration::Kind::Delegate,
        status: domain::registration::Status::Confirmed,
        since: now(),
        vetting: domain::registration::VettingRecord::default(),
        lang: domain::lang::Lang::En,
    });
    let mut change = store.begin(None, now()).await.unwrap();
    load_imported(&mut change, workshop, &past).await.unwrap();
    change.commit().await.unwrap();
    let linked = "UPDATE registrations SET takes_over_id = (SELECT id FROM registrations ORDER BY id DESC LIMIT 1)
                  WHERE id = (SELECT id FROM registrations ORDER BY id LIMIT 1)";
    store.writer().execute_unprepared(linked).await.unwrap();
}

#[tokio::test]
async fn a_copy_fills_an_empty_database_of_either_kind_and_no_other() {
    for from in databases().await {
        fill_some(&from).await;
        for to in databases().await {
            let reading = from.reading().await.unwrap();
            let mut filling = to.filling(now()).await.unwrap();
            for &table in Table::ALL {
                filling.take(table, reading.all(table).await.unwrap()).await.unwrap();
            }
            filling.commit(reading.audit_head()).await.unwrap();
            let copy = to.reading().await.unwrap();
            assert_eq!(copy.audit_head(), reading.audit_head());
            for &table in Table::ALL {
                assert_eq!(
                    copy.all(table).await.unwrap(),
                    reading.all(table).await.unwrap(),
                    "{} to {}: {}",
                    from.name,
                    to.name,
                    table.name()
                );
            }
            assert!(to.verify_audit().await.unwrap().is_ok_and(|entries| entries > 0));
            assert_eq!(to.database_faults().await.unwrap(), Vec::<String>::new());
            assert!(matches!(to.filling(now()).await, Err(FillFault::NotEmpty(_))));
        }
    }
}

#[tokio::test]
async fn a_reading_sees_nothing_of_what_is_written_meanwhile() {
    for db in databases().await {
        bangkok(&db, 5, 60).await;
        let reading = db.reading().await.unwrap();
        support::person(&db, "late@rtp.example").await;
        assert_eq!(reading.all(Table::Persons).await.unwrap().len(), 0, "{}", db.name);
        assert_eq!(db.reading().await.unwrap().all(Table::Persons).await.unwrap().len(), 1);
    }
}
