//! DB-1, MAT-7: `kill -9` in the middle of writes.

use super::{
    journal::{Stored, Written, texts},
    process::Place,
    rounds,
    writers::Writers,
};
use sea_orm::Database;
use std::{
    sync::{Arc, atomic::AtomicBool, atomic::Ordering},
    time::Duration,
};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_acknowledged_is_there_after_every_kill() {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::new(folder.path());
    let (mut process, links) = place.start();
    let writers = Writers::new(&place.base, &links).await;
    let published = || writers.journal.lock().unwrap().done.iter().filter(|it| matches!(it, Written::Published(_))).count();
    let mut round = 0;
    // On a slow machine some more, until somebody has published.
    while round < rounds(5) || (published() == 0 && round < rounds(5) + 20) {
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
        round += 1;
    }
    drop(process);
    let (sound, told) = place.run(&["verify"]);
    assert!(sound, "{told}");
    let (published, done) = (published(), writers.journal.lock().unwrap().done.len());
    println!("{round} rounds, {done} acknowledged writes, {published} of them publications, none lost");
    assert!(done > rounds(5) && published > 0, "the writers wrote and published");
}

/// Compares what is stored with what was promised.
async fn check(place: &Place, writers: &Writers, round: usize) {
    let db = Database::connect(place.database()).await.unwrap();
    assert_eq!(texts(&db, "PRAGMA integrity_check").await, ["ok"], "round {round}");
    let stored = Stored::read(&db).await;
    assert!(stored.torn.is_empty(), "round {round}: a half-made publication of {:?}", stored.torn);
    let journal = writers.journal.lock().unwrap();
    assert_eq!(journal.odd, Vec::<String>::new(), "round {round}");
    assert!(journal.lost(&stored).is_empty(), "round {round}: acknowledged and lost: {:?}", journal.lost(&stored));
    assert_eq!(journal.misplaced(&stored), Vec::<String>::new(), "round {round}");
    for torn in std::fs::read_dir(place.folder.join("data/materials/kept")).into_iter().flatten().flatten() {
        for file in std::fs::read_dir(torn.path()).unwrap().flatten() {
            assert_eq!(file.file_name().len(), 64, "only whole files are kept: {:?}", file.path());
        }
    }
}
