//! Backups taken while people write, restored elsewhere; and what `verify` notices.

use crate::support::{Site, fresh_url, sites};
use domain::{
    lang::Lang,
    people::Names,
    text::{Email, Line},
};
use sea_orm::{ConnectionTrait, DbErr};
use server::{backup, finding::Finding, verify};
use std::sync::{
    Arc, Mutex,
    atomic::{AtomicBool, Ordering},
};
use store::{Store, clock::Clock, files::Files, people, secrets::Secrets, tables::Table};

/// An empty, migrated place on each database that is at hand.
async fn places() -> Vec<(Store, tempfile::TempDir)> {
    let mut places = Vec::new();
    for server in [None].into_iter().chain(std::env::var("PLENARY_TEST_POSTGRES").ok().map(Some)) {
        let folder = tempfile::tempdir().unwrap();
        let url = fresh_url(folder.path(), server).await;
        let files = Files::on_disk(&folder.path().join("materials")).unwrap();
        let store = Store::open(&url, files, Secrets::new(&[7; 32])).await.unwrap();
        store.migrate().await.unwrap();
        places.push((store, folder));
    }
    places
}

fn address(writer: usize, n: usize) -> Email {
    Email::parse(&format!("writer{writer}.{n}@busy.example")).unwrap()
}

/// Writes people and audit entries as fast as it can; tells what was acknowledged.
async fn keep_writing(store: Store, writer: usize, stop: Arc<AtomicBool>, acknowledged: Arc<Mutex<Vec<Email>>>) {
    for n in 0.. {
        if stop.load(Ordering::Relaxed) {
            return;
        }
        let email = address(writer, n);
        let mut change = store.begin(None, Clock::System.now()).await.unwrap();
        let names = Names::only(Line::parse("=Nguyễn Văn \"A\"\u{2019}").unwrap());
        let person = people::make_person(&change, &email, &names, Lang::Vi).await.unwrap();
        change.record("write", "person", person.0, None, serde_json::json!({ "z": n, "a": { "c": 1.5, "b": "Đặng" } }));
        change.commit().await.unwrap();
        acknowledged.lock().unwrap().push(email);
    }
}

fn faults(found: &[(&'static str, Vec<Finding>)]) -> Vec<String> {
    let all = found.iter().flat_map(|(part, findings)| findings.iter().map(move |finding| (part, finding)));
    all.filter(|(_, finding)| matches!(finding, Finding::Bad(_))).map(|(part, finding)| format!("{part}: {finding:?}")).collect()
}

async fn examine(store: &Store) -> Vec<String> {
    faults(&verify::examine(store, Clock::System.now()).await.unwrap())
}

#[tokio::test]
async fn a_backup_taken_while_people_write_holds_what_was_acknowledged_and_restores_into_either_database() {
    for site in sites().await {
        let store = site.running.store.clone();
        let (stop, acknowledged) = (Arc::new(AtomicBool::new(false)), Arc::new(Mutex::new(Vec::new())));
        let writers: Vec<_> = (0..4).map(|n| tokio::spawn(keep_writing(store.clone(), n, stop.clone(), acknowledged.clone()))).collect();
        while acknowledged.lock().unwrap().len() < 40 {
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        }
        let before = acknowledged.lock().unwrap().clone();
        let archive = site.folder.path().join("backup.zip");
        let taken = backup::take(&store, &archive, site.clock.now()).await.unwrap();
        stop.store(true, Ordering::Relaxed);
        for writer in writers {
            writer.await.unwrap();
        }
        assert!(acknowledged.lock().unwrap().len() > before.len(), "people wrote while it was taken");
        assert!(taken.lost.is_empty() && taken.files() > 0 && taken.rows_of("persons") >= 40);
        assert_private(&archive);
        assert!(backup::take(&store, &archive, site.clock.now()).await.is_err(), "no backup overwrites another");

        for (place, _folder) in places().await {
            let restored = backup::restore(&place, &archive, site.clock.now()).await.unwrap();
            assert_eq!(restored, taken);
            assert!(restored.has_key_of(&place));
            for email in &before {
                let found = people::person_by_email(place.reader(), email).await.unwrap();
                assert_eq!(found.map(|person| person.names.full_name.to_string()), Some("=Nguyễn Văn \"A\"\u{2019}".to_owned()));
            }
            assert_eq!(examine(&place).await, Vec::<String>::new(), "{}", site.database);
            let reading = place.reading().await.unwrap();
            for &table in Table::ALL {
                assert_eq!(reading.all(table).await.unwrap().len() as u64, taken.rows_of(table.name()), "{}", table.name());
            }
            drop(reading);
            let again = backup::restore(&place, &archive, site.clock.now()).await.unwrap_err().to_string();
            assert!(again.contains("holds data already"), "{again}");
            // What is written next continues the chain.
            keep_writing_once(&place).await;
            assert_eq!(examine(&place).await, Vec::<String>::new());
        }
    }
}

async fn keep_writing_once(store: &Store) {
    store.record_copy("write", serde_json::json!({}), Clock::System.now()).await.unwrap();
}

fn assert_private(path: &std::path::Path) {
    use std::os::unix::fs::PermissionsExt;
    assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    let names: Vec<_> = path.parent().unwrap().read_dir().unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(!names.iter().any(|name| name.to_string_lossy().ends_with(".part")), "{names:?}");
}

#[tokio::test]
async fn a_damaged_backup_leaves_the_place_empty() {
    let site = sites().await.remove(0);
    let archive = site.folder.path().join("backup.zip");
    backup::take(&site.running.store, &archive, site.clock.now()).await.unwrap();
    let whole = std::fs::read(&archive).unwrap();
    let (place, folder) = places().await.remove(0);
    for (name, damage) in [("torn", whole.len() / 2), ("changed", usize::MAX), ("foreign", 0)] {
        let mut bytes = whole.clone();
        match damage {
            0 => bytes = b"PK\x03\x04 not a backup".to_vec(),
            usize::MAX => bytes[whole.len() / 2..whole.len() / 2 + 8].iter_mut().for_each(|byte| *byte ^= 0xff),
            cut => bytes.truncate(cut),
        }
        let damaged = folder.path().join(name);
        std::fs::write(&damaged, bytes).unwrap();
        assert!(backup::restore(&place, &damaged, site.clock.now()).await.is_err(), "{name}");
        assert!(place.series().await.unwrap().is_none(), "{name}");
    }
    backup::restore(&place, &archive, site.clock.now()).await.unwrap();
}

async fn tamper(store: &Store, statement: &str) -> Result<(), DbErr> {
    let open = if store.is_postgres() {
        ["ALTER TABLE audit DISABLE TRIGGER ALL", "SELECT 1"]
    } else {
        ["DROP TRIGGER audit_no_update", "DROP TRIGGER audit_no_delete"]
    };
    for statement in open.into_iter().chain([statement]) {
        store.writer().execute_unprepared(statement).await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_tampered_audit_entry_is_noticed() {
    for (statement, told) in [
        ("UPDATE audit SET action = 'nothing' WHERE seq = 3", "entry 3"),
        ("DELETE FROM audit WHERE seq = 2", "entry 3"),
        ("DELETE FROM audit WHERE seq = (SELECT max(seq) FROM audit)", "breaks"),
    ] {
        for site in sites().await {
            let store = &site.running.store;
            assert_eq!(examine(store).await, Vec::<String>::new(), "{}", site.database);
            assert!(store.writer().execute_unprepared(statement).await.is_err(), "the trail is append-only");
            tamper(store, statement).await.unwrap();
            let found = examine(store).await;
            assert!(found.len() == 1 && found[0].contains("audit trail") && found[0].contains(told), "{found:?}");
        }
    }
}

fn kept_files(site: &Site) -> Vec<std::path::PathBuf> {
    let folders = site.folder.path().join("materials/kept").read_dir().unwrap();
    let files = folders.flat_map(|folder| folder.unwrap().path().read_dir().unwrap());
    files.map(|file| file.unwrap().path()).collect()
}

#[tokio::test]
async fn missing_changed_and_foreign_files_are_noticed_and_a_backup_names_what_it_lacks() {
    for site in sites().await {
        let store = &site.running.store;
        let files = kept_files(&site);
        std::fs::remove_file(&files[0]).unwrap();
        std::fs::write(&files[1], b"%PDF-1.7 something else").unwrap();
        let orphan = files[1].with_file_name("f".repeat(64));
        std::fs::write(&orphan, b"nobody's").unwrap();
        let found = examine(store).await;
        let of = |words: &str| found.iter().filter(|fault| fault.contains(words)).count();
        assert!(of("is missing") >= 1 && of("is not what was uploaded") >= 1, "{found:?}");
        assert_eq!(of("belongs to no document"), 0, "an upload may be under way");
        let later = Clock::System.now() + chrono::Duration::minutes(16);
        let found = faults(&verify::examine(store, later).await.unwrap());
        assert_eq!(found.iter().filter(|fault| fault.contains("belongs to no document")).count(), 1, "{found:?}");

        let archive = site.folder.path().join("backup.zip");
        let taken = backup::take(store, &archive, site.clock.now()).await.unwrap();
        assert_eq!(taken.lost.len(), 2);
        let (place, _folder) = places().await.remove(0);
        backup::restore(&place, &archive, site.clock.now()).await.unwrap();
        assert!(examine(&place).await.iter().all(|fault| fault.contains("is missing")));
    }
}
