//! DB-1, MAT-7: `kill -9` in the middle of writes.

use super::{
    process::Place,
    rounds,
    writers::{Writers, Written},
};
use sea_orm::{ConnectionTrait, Database, Statement};
use std::{
    collections::HashMap,
    sync::{Arc, atomic::AtomicBool, atomic::Ordering},
    time::Duration,
};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_acknowledged_is_there_after_every_kill() {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::new(folder.path());
    let (mut process, links) = place.start();
    let writers = Writers::new(&place.base, &links).await;
    for round in 0..rounds(5) {
        let stop = Arc::new(AtomicBool::new(false));
        let tasks = writers.begin(&stop);
        // Never the same moment: between a tenth and half of a second.
        tokio::time::sleep(Duration::from_millis(100 + (round as u64 * 97) % 400)).await;
        process.kill();
        stop.store(true, Ordering::Relaxed);
        for task in tasks {
            task.await.unwrap();
        }
        process = place.start().0;
        check(&place, &writers, round).await;
    }
    drop(process);
    let (sound, told) = place.run(&["verify"]);
    assert!(sound, "{told}");
    let journal = writers.journal.lock().unwrap();
    println!("{} rounds, {} acknowledged writes, none lost", rounds(5), journal.done.len());
    assert!(journal.done.len() > rounds(5), "the writers wrote");
}

/// Compares what is stored with what was promised.
async fn check(place: &Place, writers: &Writers, round: usize) {
    let db = Database::connect(place.database()).await.unwrap();
    let column = async |sql: &str| {
        let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await.unwrap();
        rows.iter().map(|row| row.try_get_by_index::<String>(0).unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(column("PRAGMA integrity_check").await, ["ok"], "round {round}");
    let addresses = column("SELECT address FROM deliveries").await;
    let people = column("SELECT p.email FROM persons p JOIN registrations r ON r.person_id = p.id").await;
    let titles = column("SELECT title FROM materials").await;
    let starts =
        column("SELECT lower(hex(id)) || ' ' || strftime('%H:%M', starts_at, '+7 hours') FROM sessions WHERE starts_at IS NOT NULL").await;
    let starts: HashMap<&str, &str> = starts.iter().filter_map(|row| row.split_once(' ')).collect();
    let torn =
        column("SELECT w.slug FROM workshops w WHERE w.publication <> (SELECT count(*) FROM publications p WHERE p.workshop_id = w.id)")
            .await;
    assert!(torn.is_empty(), "round {round}: a half-made publication of {torn:?}");
    let journal = writers.journal.lock().unwrap();
    assert_eq!(journal.odd, Vec::<String>::new(), "round {round}");
    let mut moved: HashMap<&str, &str> = HashMap::new();
    for written in &journal.done {
        let kept = match written {
            Written::Registered(email) => addresses.contains(email),
            Written::Nominated(email) => people.contains(email),
            Written::Uploaded(title) => titles.contains(title),
            Written::Moved(session, start) => {
                moved.insert(session, start);
                true
            }
        };
        assert!(kept, "round {round}: {written:?} was acknowledged and is lost");
    }
    for (session, start) in moved {
        // The move that was cut off may have come through or not.
        let cut_off = journal.on_its_way.iter().find(|(id, _)| id == session).map(|(_, start)| start.as_str());
        let found = starts.get(session).copied();
        assert!(found == Some(start) || found == cut_off, "round {round}: session {session} starts at {found:?}, acknowledged {start}");
    }
    for torn in std::fs::read_dir(place.folder.join("data/materials/kept")).into_iter().flatten().flatten() {
        for file in std::fs::read_dir(torn.path()).unwrap().flatten() {
            assert_eq!(file.file_name().len(), 64, "only whole files are kept: {:?}", file.path());
        }
    }
}
