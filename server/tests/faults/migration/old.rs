//! A database as it was before a migration, with rows in every table that it then had.

use migrations::{Migrator, MigratorTrait};
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseBackend, DatabaseConnection, TransactionTrait};
use std::path::Path;

/// Since which migration a row can be there, and the row.
const ROWS: [(usize, &str); 18] = [
    (
        1,
        "INSERT INTO series (id, title, about, contact, hosts, offered, demo)
            VALUES (1, '{\"en\":\"Workshops\"}', '{}', 'secretariat@plenary.example', '[\"VN\"]', '{}', false)",
    ),
    (
        1,
        "INSERT INTO workshops (id, slug, number, city, country, venue, zone, first_day, last_day, status, capacity, vetting_required,
            languages, hosts, created_at)
            VALUES ({1}, 'hanoi', 1, '{\"en\":\"Hanoi\"}', 'VN', '{\"en\":\"A centre\"}', 'Asia/Ho_Chi_Minh', '2014-11-19', '2014-11-21',
            'open', 30, false, '[\"en\"]', '[]', {now})",
    ),
    (1, "INSERT INTO rooms (id, workshop_id, name, seats, position) VALUES ({2}, {1}, 'Sen', 120, 0)"),
    (1, "INSERT INTO delegations (workshop_id, country, quota) VALUES ({1}, 'VN', 10), ({1}, 'TH', 10)"),
    (
        2,
        "INSERT INTO persons (id, email, email_key, full_name, order_key, search_key, language, created_at)
            VALUES ({3}, 'hong@vks.example', 'hong@vks.example', 'Lê Thị Hồng', 'le thi hong', 'le thi hong hong@vks.example', 'vi', {now})",
    ),
    (2, "INSERT INTO roles (id, person_id, kind, workshop_id, country, created_at) VALUES ({4}, {3}, 'focal_point', {1}, 'VN', {now})"),
    (
        2,
        "INSERT INTO tokens (id, hash, purpose, email_key, created_at, expires_at)
            VALUES ({4}, {bytes}, 'sign_in', 'hong@vks.example', {now}, {now})",
    ),
    (
        3,
        "INSERT INTO registrations (id, workshop_id, person_id, kind, country, agency, position, function, languages, status, since,
            vetting, created_at)
            VALUES ({5}, {1}, {3}, 'delegate', 'VN', 'Procuracy', 'Prosecutor', 'prosecutor', '[\"vi\"]', 'confirmed', {now}, 'none', {now})",
    ),
    (
        3,
        "INSERT INTO passports (registration_id, wrapped_key, number, issued_by, expires, updated_at)
            VALUES ({5}, {bytes}, {bytes}, {bytes}, {bytes}, {now})",
    ),
    (
        3,
        "INSERT INTO applications (id, workshop_id, email_key, body, language, created_at, expires_at)
            VALUES ({6}, {1}, 'new@rtp.example', '{}', 'en', {now}, {now})",
    ),
    (3, "INSERT INTO registration_steps (id, registration_id, event, status, at) VALUES ({4}, {5}, 'submit', 'submitted', {now})"),
    (
        4,
        "INSERT INTO sessions (id, workshop_id, kind, room_id, starts_at, ends_at, tlp, audience, title, created_at)
            VALUES ({7}, {1}, 'plenary', {2}, {now}, {now}, 'AMBER', '{}', '{\"vi\":\"Khai mạc\"}', {now})",
    ),
    (4, "INSERT INTO parts (session_id, person_id, part, position) VALUES ({7}, {3}, 'speaker', 0)"),
    (4, "INSERT INTO publications (workshop_id, number, at, snapshot) VALUES ({1}, 1, {now}, '{}')"),
    (
        5,
        "INSERT INTO materials (id, workshop_id, session_id, group_id, title, language, tlp, audience, release, created_at)
            VALUES ({8}, {1}, {7}, {8}, 'Slides', 'en', 'AMBER', '{}', '{}', {now})",
    ),
    (
        5,
        "INSERT INTO material_versions (material_id, number, hash, name, media_type, size, tlp, audience, at)
            VALUES ({8}, 1, 'abc', 'slides.pdf', 'application/pdf', 9, 'AMBER', '{}', {now})",
    ),
    (
        6,
        "INSERT INTO deliveries (id, person_id, address, language, kind, facts, state, due_at, created_at)
            VALUES ({9}, {3}, 'hong@vks.example', 'vi', 'status', '{}', 'waiting', {now}, {now})",
    ),
    (
        7,
        "INSERT INTO audit (seq, at, action, object, details, previous, hash) VALUES (1, {now}, 'register', 'registration', '{}', {bytes},
            {bytes})",
    ),
];

/// The same for everybody of a crowd, so that what a migration rewrites is more than a page.
const CROWD: [(usize, &str); 3] = [
    (
        2,
        "INSERT INTO persons (id, email, email_key, full_name, order_key, search_key, language, created_at)
            VALUES ({id}, 'p{n}@rtp.example', 'p{n}@rtp.example', 'Anan {n}', 'anan {n}', 'anan {n} p{n}@rtp.example', 'en', {now})",
    ),
    (
        3,
        "INSERT INTO registrations (id, workshop_id, person_id, kind, country, agency, position, function, languages, status, since,
            vetting, created_at)
            VALUES ({id}, {1}, {id}, 'delegate', 'TH', 'Police', 'Officer {n}', 'investigator', '[\"en\"]', 'submitted', {now}, 'none',
            {now})",
    ),
    (
        3,
        "INSERT INTO applications (id, workshop_id, email_key, body, language, created_at, expires_at)
            VALUES ({id}, {1}, 'a{n}@rtp.example', '{\"n\":{n}}', 'en', {now}, {now})",
    ),
];

/// The names of all migrations, the first one first.
pub fn names() -> Vec<String> {
    Migrator::migrations().iter().map(|migration| migration.name().to_owned()).collect()
}

/// A connection for the test itself: one, so that locks and files are under control; it moves nothing out of SQLite's log.
pub async fn connect(url: &str) -> DatabaseConnection {
    let mut options = ConnectOptions::new(url);
    options.max_connections(1).map_sqlx_sqlite_opts(|sqlite| sqlite.pragma("journal_mode", "WAL").pragma("wal_autocheckpoint", "0"));
    Database::connect(options).await.unwrap()
}

/// The URL of a file that may not be there yet.
pub fn url(file: &Path) -> String {
    format!("sqlite://{}?mode=rwc", file.display())
}

/// Brings an empty database to the first `applied` migrations, and fills it.
pub async fn make(db: &DatabaseConnection, applied: usize) {
    Migrator::up(db, Some(u32::try_from(applied).unwrap())).await.unwrap();
    let rows = db.begin().await.unwrap();
    for (_, row) in ROWS.into_iter().filter(|(since, _)| *since <= applied) {
        rows.execute_unprepared(&filled(db, row, 0)).await.unwrap();
    }
    for (_, row) in CROWD.into_iter().filter(|(since, _)| *since <= applied) {
        for n in 100..220 {
            rows.execute_unprepared(&filled(db, row, n)).await.unwrap();
        }
    }
    rows.commit().await.unwrap();
}

/// The next migration.
pub async fn step(db: &DatabaseConnection) {
    Migrator::up(db, Some(1)).await.unwrap();
}

/// The statement in this database's words.
fn filled(db: &DatabaseConnection, row: &str, n: usize) -> String {
    let postgres = db.get_database_backend() == DatabaseBackend::Postgres;
    let id = |n: usize| if postgres { format!("'00000000-0000-0000-0000-{n:012}'") } else { format!("x'{n:032}'") };
    let bytes = if postgres { "'\\x00ff'" } else { "x'00ff'" };
    let row = row.replace("{now}", "'2014-11-01 08:00:00+00:00'").replace("{bytes}", bytes);
    let row = row.replace("{n}", &n.to_string()).replace("{id}", &id(n));
    (1..=9).fold(row, |row, n| row.replace(&format!("{{{n}}}"), &id(n)))
}
