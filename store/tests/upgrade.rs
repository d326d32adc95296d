//! A database with rows in it is brought to the schema of this release, and loses nothing.
#![allow(clippy::unwrap_used)]

mod support;

use migrations::{Migrator, MigratorTrait};
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseBackend, DatabaseConnection, Statement};
use store::{Store, files::Files, secrets::Secrets};

/// What the first installations ran.
const FIRST: u32 = 7;

/// A workshop with two delegates and a form that waits for its address.
const ROWS: [&str; 6] = [
    "INSERT INTO workshops (id, slug, number, city, country, venue, zone, first_day, last_day, status, capacity, vetting_required,
        languages, hosts, created_at)
        VALUES ({1}, 'hanoi', 1, '{\"en\":\"Hanoi\"}', 'VN', '{\"en\":\"A centre\"}', 'Asia/Ho_Chi_Minh', '2014-11-19', '2014-11-21', 'open', 30,
        false, '[\"en\"]', '[]', {now})",
    "INSERT INTO persons (id, email, email_key, full_name, order_key, search_key, language, created_at)
        VALUES ({2}, 'hong@vks.example', 'hong@vks.example', 'Lê Thị Hồng', 'le thi hong', 'le thi hong hong@vks.example', 'vi', {now})",
    "INSERT INTO persons (id, email, email_key, full_name, order_key, search_key, language, created_at)
        VALUES ({3}, 'anan@rtp.example', 'anan@rtp.example', 'Anan', 'anan', 'anan anan@rtp.example', 'en', {now})",
    "INSERT INTO registrations (id, workshop_id, person_id, kind, country, agency, position, function, languages, status, since, vetting,
        created_at)
        VALUES ({4}, {1}, {2}, 'delegate', 'VN', 'Procuracy', 'Prosecutor', 'prosecutor', '[\"vi\"]', 'confirmed', {now}, 'none', {now})",
    "INSERT INTO registrations (id, workshop_id, person_id, kind, country, agency, position, function, languages, status, since, vetting,
        created_at)
        VALUES ({5}, {1}, {3}, 'delegate', 'TH', 'Police', 'Officer', 'investigator', '[\"en\"]', 'submitted', {now}, 'none', {now})",
    "INSERT INTO applications (id, workshop_id, email_key, body, language, created_at, expires_at)
        VALUES ({6}, {1}, 'new@rtp.example', '{}', 'en', {now}, {now})",
];

fn sql(db: &DatabaseConnection, statement: &str) -> String {
    let postgres = db.get_database_backend() == DatabaseBackend::Postgres;
    (1..=6).fold(statement.replace("{now}", "'2014-11-01 08:00:00+00:00'"), |sql, n| {
        let id = if postgres { format!("'00000000-0000-0000-0000-{n:012}'") } else { format!("x'{n:032}'") };
        sql.replace(&format!("{{{n}}}"), &id)
    })
}

async fn texts(db: &DatabaseConnection, query: &str) -> Vec<String> {
    let statement = Statement::from_string(db.get_database_backend(), sql(db, query));
    let rows = db.query_all_raw(statement).await.unwrap();
    rows.iter().map(|row| row.try_get_by_index::<String>(0).unwrap()).collect()
}

#[tokio::test]
async fn a_database_of_the_first_release_keeps_its_rows() {
    let servers: Vec<Option<String>> = [None].into_iter().chain(std::env::var("PLENARY_TEST_POSTGRES").ok().map(Some)).collect();
    for server in servers {
        let folder = tempfile::tempdir().unwrap();
        let url = support::empty(folder.path(), server.as_deref()).await;
        let opened = if server.is_some() { url.clone() } else { format!("{url}?mode=rwc") };
        let db = Database::connect(ConnectOptions::new(opened)).await.unwrap();
        Migrator::up(&db, Some(FIRST)).await.unwrap();
        for row in ROWS {
            db.execute_unprepared(&sql(&db, row)).await.unwrap();
        }

        let files = Files::on_disk(&folder.path().join("materials")).unwrap();
        let store = Store::open(&url, files, Secrets::new(&[7; 32])).await.unwrap();
        assert!(store.check_schema().await.is_err(), "an old schema is not served");
        store.migrate().await.unwrap();
        store.check_schema().await.unwrap();

        let keys = "SELECT order_key FROM registrations WHERE workshop_id = {1} ORDER BY order_key";
        assert_eq!(texts(&db, keys).await, ["anan", "le thi hong"], "a list is sorted by the keys that its rows took over");
        let found = texts(&db, "SELECT person_key FROM registrations WHERE status = 'confirmed'").await;
        assert_eq!(found, ["le thi hong hong@vks.example"]);
        assert_eq!(texts(&db, "SELECT email_key FROM applications WHERE workshop_id = {1}").await, ["new@rtp.example"]);
        assert_eq!(texts(&db, "SELECT full_name FROM persons WHERE language = 'vi'").await, ["Lê Thị Hồng"]);
        store.migrate().await.unwrap();
    }
}
