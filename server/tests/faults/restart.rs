//! DB-5: PostgreSQL restarts under traffic. What a restart looks like from here: all connections end, new ones are refused,
//! then told that the server is not up yet, then taken.

use super::{
    journal::{Journal, Stored, Written},
    process::{Place, Process, empty},
    proxy::{Mood, Proxy},
    rounds,
    writers::Writers,
};
use futures_util::future::join_all;
use reqwest::{Client, StatusCode};
use sea_orm::Database;
use std::{
    collections::HashSet,
    mem::discriminant,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

/// Each half of the time for which it is away.
const HALF: Duration = Duration::from_secs(1);
/// For how long errors may be seen once it is back.
const SOON: Duration = Duration::from_secs(5);
/// Registered, nominated, uploaded, moved.
const KINDS: usize = 4;
/// What nobody who reads a page is told.
const FROM_BELOW: [&str; 7] = ["postgres", "sqlx", "sqlstate", "os error", "refused", "starting up", "pool"];

/// A site whose way to its database can be cut.
struct Restarted {
    place: Place,
    /// Past the proxy.
    database: String,
    proxy: Proxy,
    writers: Writers,
    process: Process,
    _folder: tempfile::TempDir,
}

/// Says so where there is no PostgreSQL.
async fn begin() -> Option<Restarted> {
    let Ok(server) = std::env::var("PLENARY_TEST_POSTGRES") else {
        println!("skipped: PLENARY_TEST_POSTGRES names no server");
        return None;
    };
    let (folder, database) = (tempfile::tempdir().unwrap(), empty(&server).await);
    let (before, rest) = database.split_once('@').unwrap();
    let (address, name) = rest.split_once('/').unwrap();
    let target = if address.contains(':') { address.to_owned() } else { format!("{address}:5432") };
    let proxy = Proxy::before(&[target]).await;
    let url = format!("{before}@127.0.0.1:{}/{name}", proxy.port);
    let place = Place::new(folder.path()).with("PLENARY_DATABASE_URL", url);
    let (process, links) = place.start();
    let writers = Writers::new(&place.base, &links).await;
    Some(Restarted { place, database, proxy, writers, process, _folder: folder })
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_restart_of_postgres_costs_seconds_and_nothing_acknowledged() {
    let Some(mut it) = begin().await else { return };
    for round in 0..(rounds(20) / 10).max(1) {
        let (stop, reads) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicBool::new(false)));
        let tasks = it.writers.begin(&stop);
        let reader = tokio::spawn(read(it.place.base.clone(), it.writers.organizer.clone(), reads.clone()));
        it.all_write(round).await;
        // Those who are about to be told that it is done are the ones who would be told wrongly.
        it.proxy.feel(Mood::Holding);
        tokio::time::sleep(HALF / 2).await;
        it.proxy.feel(Mood::Away);
        tokio::time::sleep(HALF).await;
        it.proxy.feel(Mood::Starting);
        tokio::time::sleep(HALF).await;
        it.proxy.feel(Mood::To(0));
        let back = Instant::now();
        it.all_write(round).await;
        assert!(back.elapsed() < SOON, "round {round}: writes succeed {:?} after it is back", back.elapsed());
        stop.store(true, Ordering::Relaxed);
        for task in tasks {
            task.await.unwrap();
        }
        reads.store(true, Ordering::Relaxed);
        let put_off = reader.await.unwrap();
        it.check(round).await;
        // Whatever waited while it was away has been answered: from here on nothing is put off.
        let before = it.journal(|journal| journal.put_off.len());
        it.writers.rounds(KINDS, 1).await;
        it.journal(|journal| assert_eq!(journal.put_off[before..], [] as [String; 0], "round {round}: {put_off} pages put off"));
        it.a_letter_goes_out().await;
        it.nobody_notices_a_restart_in_a_quiet_moment(round).await;
    }
    assert!(it.process.ended().is_none());
    let (sound, told) = it.place.run(&["verify"]);
    assert!(sound, "{told}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn while_postgres_is_away_for_long_everybody_is_told_to_come_again() {
    let Some(mut it) = begin().await else { return };
    let (base, organizer) = (it.place.base.clone(), it.writers.organizer.clone());
    it.proxy.feel(Mood::Away);
    let done = it.journal(|journal| journal.done.len());
    let begun = Instant::now();
    let writes = tokio::spawn({
        let writers = it.writers.clone();
        async move { writers.each().await }
    });
    let paths = ["/organize/bangkok/registrations", "/me", "/workshops/bangkok/agenda"];
    let pages = join_all(paths.map(|path| look(&base, &organizer, path))).await;
    for (path, (status, text)) in paths.iter().zip(pages) {
        assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE, "{path}: {text}");
    }
    assert_eq!(look(&base, &organizer, "/readyz").await.0, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(look(&base, &organizer, "/healthz").await.0, StatusCode::OK);
    writes.await.unwrap();
    it.journal(|journal| {
        assert_eq!((journal.done.len(), &journal.odd), (done, &Vec::new()), "nothing is acknowledged: {:?}", journal.put_off);
        assert!(
            journal.put_off.iter().all(|it| it.ends_with(&StatusCode::SERVICE_UNAVAILABLE.to_string())),
            "each is told so in time: {:?}",
            journal.put_off
        );
    });
    println!("all were told so within {:?}", begun.elapsed());
    it.proxy.feel(Mood::To(0));
    let back = Instant::now();
    while look(&base, &organizer, "/readyz").await.0 != StatusCode::OK {
        assert!(back.elapsed() < SOON, "not ready {:?} after it is back", back.elapsed());
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    it.writers.rounds(KINDS, 1).await;
    it.check(0).await;
    it.a_letter_goes_out().await;
    assert!(it.process.ended().is_none());
}

impl Restarted {
    fn journal<T>(&self, look: impl FnOnce(&Journal) -> T) -> T {
        look(&self.writers.journal.lock().unwrap())
    }

    /// Waits until somebody has succeeded with each kind of write since now.
    async fn all_write(&self, round: usize) {
        let (begun, from) = (Instant::now(), self.journal(|journal| journal.done.len()));
        while self.journal(|journal| journal.done[from..].iter().map(discriminant).collect::<HashSet<_>>().len()) < KINDS {
            assert!(begun.elapsed() < 4 * SOON, "round {round}: not everybody writes: {:#?}", self.journal(|it| it.put_off.clone()));
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    /// Connections that ended while nobody needed them are found so before they are used.
    async fn nobody_notices_a_restart_in_a_quiet_moment(&self, round: usize) {
        let before = self.journal(|journal| (journal.done.len(), journal.put_off.len()));
        self.proxy.feel(Mood::Away);
        tokio::time::sleep(HALF).await;
        self.proxy.feel(Mood::To(0));
        // Another moment: a connection that was used less than a second ago is trusted.
        tokio::time::sleep(HALF / 4).await;
        self.writers.rounds(KINDS, 1).await;
        self.journal(|journal| {
            assert_eq!(journal.put_off[before.1..], [] as [String; 0], "round {round}: somebody noticed");
            assert!(journal.done.len() > before.0, "round {round}: nobody wrote");
        });
    }

    /// All that was acknowledged is there, and nobody saw another fault than "later".
    async fn check(&self, round: usize) {
        let db = Database::connect(&self.database).await.unwrap();
        let stored = Stored::read(&db).await;
        db.close().await.unwrap();
        assert!(stored.torn.is_empty(), "round {round}: a half-made publication of {:?}", stored.torn);
        self.journal(|journal| {
            let broken: Vec<_> = journal
                .put_off
                .iter()
                .filter(|it| it.ends_with(&StatusCode::INTERNAL_SERVER_ERROR.to_string()))
                .chain(&journal.odd)
                .collect();
            assert!(broken.is_empty() && journal.talk.is_empty(), "round {round}: {broken:#?} {:#?}", journal.talk);
            assert!(journal.lost(&stored).is_empty(), "round {round}: acknowledged and lost: {:?}", journal.lost(&stored));
            assert_eq!(journal.misplaced(&stored), Vec::<String>::new(), "round {round}");
        });
    }

    /// The worker lives: the letter of the last who registered is sent. Those on their way when the connection broke wait for
    /// their leases to run out.
    async fn a_letter_goes_out(&self) {
        let registered = |written: &Written| if let Written::Registered(email) = written { Some(email.clone()) } else { None };
        let email = self.journal(|journal| journal.done.iter().rev().find_map(registered)).unwrap();
        let db = Database::connect(&self.database).await.unwrap();
        let sent = format!("SELECT state FROM deliveries WHERE address = '{email}' AND state = 'sent'");
        let begun = Instant::now();
        while super::journal::texts(&db, &sent).await.is_empty() {
            assert!(begun.elapsed() < 6 * SOON, "no letter goes out");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        db.close().await.unwrap();
    }
}

/// Reads until told to stop; tells how many pages were put off.
async fn read(base: String, reader: Client, stop: Arc<AtomicBool>) -> usize {
    let mut put_off = 0;
    for path in ["/organize/bangkok/registrations", "/me", "/workshops/bangkok/agenda", "/"].iter().cycle() {
        if stop.load(Ordering::Relaxed) {
            break;
        }
        match look(&base, &reader, path).await.0 {
            StatusCode::OK => {}
            StatusCode::SERVICE_UNAVAILABLE => put_off += 1,
            other => panic!("{path}: {other}"),
        }
    }
    put_off
}

/// A page that comes, in time, whatever it says; "later" names the time and nothing of what lies below.
async fn look(base: &str, reader: &Client, path: &str) -> (StatusCode, String) {
    let answer = reader.get(format!("{base}{path}")).send().await.expect("an answer within the browser's patience");
    let (status, later) = (answer.status(), answer.headers().contains_key("retry-after"));
    let text = answer.text().await.unwrap();
    if status != StatusCode::OK {
        let lower = text.to_lowercase();
        assert!(later && !FROM_BELOW.iter().any(|word| lower.contains(word)), "{path}: {text}");
    }
    (status, text)
}
