//! Stops a migration where it has done everything and committed nothing: a trigger on the list of migrations, which gets its
//! row last, waits there. Nothing in the product knows of it.

use super::{looks::Looks, old};
use crate::{
    journal::texts,
    process::{Place, Process},
};
use sea_orm::{ConnectionTrait, DatabaseConnection};
use std::{fs, path::Path, time::Duration};

/// How often it is looked whether a migration is there, at most: half a minute.
const LOOKS: usize = 3000;

/// More than SQLite keeps in memory, so that the log grows before any commit; then counts for ever.
const TRIGGER: &str = "CREATE TRIGGER held AFTER INSERT ON seaql_migrations WHEN NEW.version = '{name}' BEGIN
    INSERT INTO ballast SELECT zeroblob(1000000) FROM
        (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 16) SELECT i FROM n);
    SELECT count(*) FROM (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n);
END";

/// PostgreSQL's waits for a lock that the test holds.
const FUNCTION: &str =
    "CREATE FUNCTION held() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_advisory_xact_lock(4); RETURN NULL; END $$";
const WAITING: &str = "FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";

/// `kill -9`, with uncommitted pages in SQLite's log.
pub async fn on_sqlite(place: &Place, db: DatabaseConnection, name: &str, before: &Looks) {
    all(&db, &["CREATE TABLE ballast (bytes BLOB)", &TRIGGER.replace("{name}", name)]).await;
    // The last one to leave moves the log into the file.
    db.close().await.unwrap();
    let log = place.file().with_extension("db-wal");
    let mut process = place.spawn(&["migrate"]);
    let mut looks = 0;
    while !has_grown(&log) {
        looks = look_again(&mut process, name, looks).await;
    }
    process.kill();
    let db = old::connect(&old::url(&place.file())).await;
    all(&db, &["DROP TRIGGER held", "DROP TABLE ballast"]).await;
    assert_eq!(Looks::of(&db).await.differences(before), Vec::<&String>::new(), "nothing of {name} is left");
    db.close().await.unwrap();
}

/// The server ends the connection, and another time the process is killed.
pub async fn on_postgres(place: &Place, db: DatabaseConnection, name: &str, before: &Looks) {
    let trigger =
        format!("CREATE TRIGGER held AFTER INSERT ON seaql_migrations FOR EACH ROW WHEN (NEW.version = '{name}') EXECUTE FUNCTION held()");
    all(&db, &[FUNCTION, &trigger, "SELECT pg_advisory_lock(4)"]).await;

    let mut process = held(place, &db, name).await;
    all(&db, &[&format!("SELECT pg_terminate_backend(pid) {WAITING}")]).await;
    assert!(!process.wait().success(), "{name} is not said to be applied");

    let mut process = held(place, &db, name).await;
    process.kill();
    // The server's half of it goes on, finds nobody who would commit, and ends; what drops the trigger waits for that.
    all(&db, &["SELECT pg_advisory_unlock(4)", "DROP TRIGGER held ON seaql_migrations", "DROP FUNCTION held"]).await;
    assert_eq!(Looks::of(&db).await.differences(before), Vec::<&String>::new(), "nothing of {name} is left");
    db.close().await.unwrap();
}

/// A process whose migration waits for the test's lock.
async fn held(place: &Place, db: &DatabaseConnection, name: &str) -> Process {
    let mut process = place.spawn(&["migrate"]);
    let mut looks = 0;
    while texts(db, &format!("SELECT pid::text {WAITING}")).await.is_empty() {
        looks = look_again(&mut process, name, looks).await;
    }
    process
}

async fn all(db: &DatabaseConnection, statements: &[&str]) {
    for statement in statements {
        db.execute_unprepared(statement).await.unwrap();
    }
}

/// Beyond what any migration writes.
fn has_grown(log: &Path) -> bool {
    fs::metadata(log).is_ok_and(|log| log.len() > 4_000_000)
}

async fn look_again(process: &mut Process, name: &str, looks: usize) -> usize {
    assert!(process.ended().is_none(), "{name} was not held");
    assert!(looks < LOOKS, "{name} is never reached");
    tokio::time::sleep(Duration::from_millis(10)).await;
    looks + 1
}
