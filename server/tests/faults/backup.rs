//! DB-6: a backup is taken while everybody writes, and restored elsewhere: all that was acknowledged before it began is in it.

use super::{
    journal::{Journal, Stored, Written},
    process::{Place, empty, servers},
    rounds,
    writers::Writers,
};
use sea_orm::Database;
use std::{
    fs,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

/// Acknowledged in each round before its backup begins.
const SOME: usize = 30;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_acknowledged_before_a_backup_began_is_in_it() {
    for server in servers() {
        // Documents pile up, and each backup holds them all.
        for _ in 0..(rounds(20) / 20).max(1) {
            twice(server.as_deref()).await;
        }
    }
}

async fn twice(server: Option<&str>) {
    let folder = tempfile::tempdir().unwrap();
    let place = site(&folder.path().join("here"), server).await;
    let (_process, links) = place.start();
    let writers = Writers::new(&place.base, &links).await;
    for round in 0..2 {
        let stop = Arc::new(AtomicBool::new(false));
        let tasks = writers.begin(&stop);
        let before = acknowledged(&writers, SOME).await;
        let archive = folder.path().join(format!("{round}.zip"));
        let (done, told) = place.run(&["backup", archive.to_str().unwrap()]);
        let after = writers.journal.lock().unwrap().clone();
        assert!(done, "round {round}: {told}");
        assert!(after.done.len() > before.done.len(), "round {round}: the writers wrote meanwhile");
        stop.store(true, Ordering::Relaxed);
        for task in tasks {
            task.await.unwrap();
        }
        {
            let journal = writers.journal.lock().unwrap();
            let faults: Vec<&String> = [&journal.odd, &journal.put_off, &journal.talk].into_iter().flatten().collect();
            assert!(faults.is_empty(), "round {round}: nobody hears of a backup: {faults:#?}");
        }
        // A backup of one database is restored into the other, too.
        let elsewhere = if round == 0 { server } else { None };
        let copy = site(&folder.path().join(format!("there{round}")), elsewhere).await;
        let (done, told) = copy.run(&["restore", archive.to_str().unwrap()]);
        assert!(done && told.contains("secret key here is the one"), "round {round}: {told}");
        is_whole(&copy, with_moves_since(before, &after), round).await;
        fs::remove_file(archive).unwrap();
        fs::remove_dir_all(&copy.folder).unwrap();
    }
}

/// A place with an empty database and the installation's key.
async fn site(folder: &Path, server: Option<&str>) -> Place {
    fs::create_dir(folder).unwrap();
    let place = Place::new(folder).with("PLENARY_SECRET_KEY", "BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=");
    match server {
        Some(server) => place.with("PLENARY_DATABASE_URL", empty(server).await),
        None => place,
    }
}

/// The journal once it holds so many acknowledged writes more.
async fn acknowledged(writers: &Writers, more: usize) -> Journal {
    let (begun, from) = (Instant::now(), writers.journal.lock().unwrap().done.len());
    loop {
        let journal = writers.journal.lock().unwrap().clone();
        if journal.done.len() >= from + more {
            return journal;
        }
        assert!(begun.elapsed() < Duration::from_secs(60), "nobody writes: {:?}", journal.put_off);
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

/// What was promised before; a session may have been moved on while the backup was taken.
fn with_moves_since(mut before: Journal, after: &Journal) -> Journal {
    let moves = after.done[before.done.len()..].iter().filter_map(|written| match written {
        Written::Moved(session, start) => Some((session.clone(), start.clone())),
        _ => None,
    });
    before.on_its_way.extend(moves.chain(after.on_its_way.iter().cloned()));
    before
}

async fn is_whole(copy: &Place, promised: Journal, round: usize) {
    let (sound, told) = copy.run(&["verify"]);
    assert!(sound, "round {round}: {told}");
    let db = Database::connect(copy.database()).await.unwrap();
    let stored = Stored::read(&db).await;
    db.close().await.unwrap();
    assert!(stored.torn.is_empty(), "round {round}: a half-made publication of {:?}", stored.torn);
    assert!(promised.lost(&stored).is_empty(), "round {round}: acknowledged and not in the backup: {:?}", promised.lost(&stored));
    assert_eq!(promised.misplaced(&stored), Vec::<String>::new(), "round {round}");
    assert!(promised.done.len() >= SOME);
}
