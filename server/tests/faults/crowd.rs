//! DB-3: thirty-two write at once, and on SQLite another program writes beside them. Nobody hears of it.

use super::{
    journal::{Stored, talk_of_locks},
    process::{Place, empty, servers},
    rounds,
    writers::Writers,
};
use sea_orm::{ConnectOptions, Database, SqliteTransactionMode, TransactionOptions, TransactionTrait};
use std::{
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

const WRITERS: usize = 32;
/// Registered, nominated, withdrawn, uploaded, moved.
const WRITES: usize = 5;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn thirty_two_at_once_are_all_served_and_hear_of_no_lock() {
    // Fails, by 503, where a connection does not wait for its turn: `busy_timeout(Duration::ZERO)` in store/src/connect.rs.
    let rounds = (rounds(10) / 10).max(1);
    for server in servers() {
        let folder = tempfile::tempdir().unwrap();
        let mut place = Place::new(folder.path()).with("PLENARY_LOG", "info");
        if let Some(server) = &server {
            place = place.with("PLENARY_DATABASE_URL", empty(server).await);
        }
        let (mut process, links) = place.start();
        let writers = Writers::new(&place.base, &links).await;
        let stop = Arc::new(AtomicBool::new(false));
        let beside = server.is_none().then(|| tokio::spawn(write_beside(place.file(), stop.clone())));
        writers.rounds(WRITERS, rounds).await;
        stop.store(true, Ordering::Relaxed);
        if let Some(beside) = beside {
            assert!(beside.await.unwrap() > 0, "the other program had its turns");
        }
        all_is_well(&writers, rounds).await;
        process.kill();
        all_is_there(&place, &writers).await;
        nothing_is_told(&place.log());
        let (sound, told) = place.run(&["verify"]);
        assert!(sound, "{told}");
    }
}

/// Holds the lock of a SQLite file now and then, as `plenary import` does while the site serves.
async fn write_beside(file: PathBuf, stop: Arc<AtomicBool>) -> usize {
    let mut options = ConnectOptions::new(format!("sqlite://{}?mode=rw", file.display()));
    options.max_connections(1).map_sqlx_sqlite_opts(|sqlite| sqlite.busy_timeout(Duration::from_secs(30)));
    let db = Database::connect(options).await.unwrap();
    let mut turns = 0;
    while !stop.load(Ordering::Relaxed) {
        let options = TransactionOptions { sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate), ..Default::default() };
        let change = db.begin_with_options(options).await.unwrap();
        tokio::time::sleep(Duration::from_millis(100)).await;
        change.rollback().await.unwrap();
        turns += 1;
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    turns
}

/// Every write was acknowledged, and each session stands where its last move has put it.
async fn all_is_well(writers: &Writers, rounds: usize) {
    let moved: Vec<(String, String)> = {
        let journal = writers.journal.lock().unwrap();
        let faults: Vec<&String> = [&journal.odd, &journal.put_off, &journal.talk].into_iter().flatten().collect();
        assert!(faults.is_empty(), "{faults:#?}");
        assert_eq!(journal.done.len(), WRITERS * WRITES * rounds, "everything was done");
        journal.starts().into_iter().map(|(session, start)| (session.to_owned(), start.to_owned())).collect()
    };
    for (session, start) in moved {
        assert_eq!(writers.slot(&session).await.unwrap().start, start, "{session}");
    }
}

/// What was acknowledged outlives the process.
async fn all_is_there(place: &Place, writers: &Writers) {
    let db = Database::connect(place.database()).await.unwrap();
    let stored = Stored::read(&db).await;
    let journal = writers.journal.lock().unwrap();
    assert!(journal.lost(&stored).is_empty(), "acknowledged and lost: {:?}", journal.lost(&stored));
}

fn nothing_is_told(log: &Path) {
    let log = std::fs::read_to_string(log).unwrap();
    assert!(!log.is_empty(), "the process keeps a log");
    assert_eq!(talk_of_locks(&log), Vec::<String>::new());
}
