//! DB-7: the disk takes what is written and does not say that it is durable: `fsync` fails with EIO, by strace. Says so where
//! there is no strace, or where it may not look into a process.

use super::{
    journal::{Stored, texts},
    process::{Place, Process},
    rounds,
    writers::Writers,
};
use reqwest::StatusCode;
use sea_orm::Database;
use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// Registered, nominated, uploaded, moved.
const KINDS: usize = 4;
const SOON: Duration = Duration::from_secs(15);

/// While it is there, nothing that the process writes becomes durable.
struct Failing(Child);

impl Failing {
    fn begin(process: &Process) -> Option<Failing> {
        let mut command = Command::new("strace");
        command.args(["-f", "-e", "trace=fsync,fdatasync", "-e", "inject=fsync,fdatasync:error=EIO", "-p", &process.id().to_string()]);
        let mut child = command.stderr(Stdio::piped()).spawn().ok()?;
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let attached = lines.by_ref().map_while(Result::ok).find(|line| line.contains("attached"));
        if attached.is_none_or(|line| line.contains("not permitted")) {
            let _ = child.wait();
            return None;
        }
        // Who prints into a full pipe waits for ever.
        std::thread::spawn(move || lines.for_each(drop));
        Some(Failing(child))
    }
}

impl Drop for Failing {
    /// Asked to end, it lets go of the process first.
    fn drop(&mut self) {
        let _ = Command::new("kill").args(["-INT", &self.0.id().to_string()]).status();
        let _ = self.0.wait();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn where_nothing_becomes_durable_nothing_is_acknowledged_and_it_heals() {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::new(folder.path());
    let (mut process, links) = place.start();
    let writers = Writers::new(&place.base, &links).await;
    for round in 0..(rounds(20) / 10).max(1) {
        writers.rounds(KINDS, 1).await;
        let before = well(&writers, round);
        let Some(failing) = Failing::begin(&process) else {
            println!("skipped: strace is not installed, or may not look into a process of this user");
            return;
        };
        writers.rounds(KINDS, 1).await;
        {
            let mut journal = writers.journal.lock().unwrap();
            assert_eq!(journal.done[before..], [], "round {round}: acknowledged though it is not durable");
            assert!(journal.odd.is_empty() && journal.talk.is_empty(), "round {round}: {:#?} {:#?}", journal.odd, journal.talk);
            let told = std::mem::take(&mut journal.put_off);
            assert!(
                told.len() >= KINDS && told.iter().all(|it| it.ends_with(&StatusCode::SERVICE_UNAVAILABLE.to_string())),
                "round {round}: {told:#?}"
            );
        }
        for path in ["/", "/workshops/hanoi-2014/agenda", "/organize/bangkok/registrations"] {
            assert_eq!(status(&place, &writers, path).await, StatusCode::OK, "round {round}: reads go on: {path}");
        }
        until(&place, &writers, StatusCode::SERVICE_UNAVAILABLE).await;
        assert_eq!(status(&place, &writers, "/healthz").await, StatusCode::OK);
        drop(failing);
        until(&place, &writers, StatusCode::OK).await;
        writers.rounds(KINDS, 1).await;
        assert!(well(&writers, round) > before, "round {round}: it heals by itself");
        // Whatever is acknowledged after a fault outlives the process.
        process.kill();
        let db = Database::connect(place.database()).await.unwrap();
        assert_eq!(texts(&db, "PRAGMA integrity_check").await, ["ok"], "round {round}");
        let stored = Stored::read(&db).await;
        db.close().await.unwrap();
        {
            let journal = writers.journal.lock().unwrap();
            assert!(journal.lost(&stored).is_empty(), "round {round}: acknowledged and lost: {:?}", journal.lost(&stored));
            assert_eq!(journal.misplaced(&stored), Vec::<String>::new(), "round {round}");
        }
        process = place.start().0;
    }
    process.kill();
    let (sound, told) = place.run(&["verify"]);
    assert!(sound, "{told}");
}

/// How many writes are acknowledged; none was put off.
fn well(writers: &Writers, round: usize) -> usize {
    let journal = writers.journal.lock().unwrap();
    let faults: Vec<&String> = [&journal.odd, &journal.put_off, &journal.talk].into_iter().flatten().collect();
    assert!(faults.is_empty(), "round {round}: {faults:#?}");
    journal.done.len()
}

async fn status(place: &Place, writers: &Writers, path: &str) -> StatusCode {
    writers.organizer.get(format!("{}{path}", place.base)).send().await.unwrap().status()
}

/// What `/readyz` says, at the latest after a few times that its answer is kept for.
async fn until(place: &Place, writers: &Writers, wanted: StatusCode) {
    let begun = Instant::now();
    while status(place, writers, "/readyz").await != wanted {
        assert!(begun.elapsed() < SOON, "/readyz never says {wanted}");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}
