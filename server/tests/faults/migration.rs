//! DB-4: `plenary migrate` ends inside each migration, and is run again. It is held at the migration's last statement and
//! killed there, or the system ends it in the middle of a write: at the copy before, and at any byte of the commit.
//!
//! Both fail where a migration is in no transaction (`use_transaction` is `Some(false)`): the next run finds half of it.

mod hold;
mod looks;
mod old;

use super::{
    journal::texts,
    process::{BINARY, Place, empty, servers},
    rounds,
};
use looks::Looks;
use sea_orm::DatabaseConnection;
use std::{fs, os::unix::process::ExitStatusExt, path::Path, process::Output};

/// What a database becomes without any fault.
struct Whole {
    before: Looks,
    after: Looks,
}

#[tokio::test]
async fn held_before_its_commit_and_ended_each_is_made_whole_by_the_next_run() {
    for server in servers() {
        for (applied, name) in old::names().iter().enumerate() {
            let whole = without_fault(server.as_deref(), applied).await;
            let (_folder, place, db) = filled(server.as_deref(), applied).await;
            match server {
                None => hold::on_sqlite(&place, db, name, &whole.before).await,
                Some(_) => hold::on_postgres(&place, db, name, &whole.before).await,
            }
            rerun(&place, applied, &whole).await;
        }
    }
}

#[tokio::test]
async fn torn_at_a_write_each_is_made_whole_by_the_next_run() {
    let (cuts, mut made) = ((rounds(20) / 10).max(1), 0);
    for applied in 0..old::names().len() {
        let whole = without_fault(None, applied).await;
        let (pristine, _, db) = filled(None, applied).await;
        let log = pristine.path().join("data/plenary.db-wal");
        let copies = tempfile::tempdir().unwrap();
        copy(&pristine.path().join("data"), &copies.path().join("data"));
        let begins = fs::metadata(&log).unwrap().len();
        // What the migration writes into the log, it writes there always.
        old::step(&db).await;
        let ends = fs::metadata(&log).unwrap().len();
        // All pages lie in the log as well, so that the copy made before is shorter than what is there already.
        let in_commit = (1..=cuts).map(|n| begins + (ends - begins) * n as u64 / (cuts as u64 + 1));
        let in_copy = (applied > 0).then_some(IN_COPY);
        for size in in_commit.chain(in_copy) {
            let folder = tempfile::tempdir().unwrap();
            copy(&copies.path().join("data"), &folder.path().join("data"));
            let place = site(folder.path());
            let output = cut(&place, size);
            assert!(output.status.signal().is_some(), "migration {}, at {size}: ended by itself: {output:?}", applied + 1);
            let copied = fs::read_dir(folder.path().join("data")).unwrap().flatten();
            let copied = copied.filter(|file| file.file_name().to_string_lossy().contains(".before-")).map(|file| file.path());
            let whole_copies = copied.filter(|file| file.extension().is_some_and(|end| end == "db")).count();
            assert_eq!(whole_copies, usize::from(applied > 0 && size != IN_COPY), "a copy has its name when it is whole");
            rerun(&place, applied, &whole).await;
            made += 1;
        }
    }
    println!("{made} cuts, nothing lost");
}

/// More than SQLite's shared index, less than any copy.
const IN_COPY: u64 = 36 * 1024;

/// Runs `plenary migrate` where no file may grow beyond this size: the system ends the process at the write that would, after
/// the part of it that fits.
fn cut(place: &Place, size: u64) -> Output {
    // In blocks of 512 bytes, as POSIX has it.
    let script = "ulimit -c 0; ulimit -f \"$1\"; exec \"$2\" migrate";
    place.program("sh", &["-c", script, "sh", &(size / 512).to_string(), BINARY]).output().unwrap()
}

/// Where a process finds the database of the test: its key is not in the folder.
fn site(folder: &Path) -> Place {
    Place::new(folder).with("PLENARY_SECRET_KEY", "BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=")
}

/// A database with the first migrations and rows, open for the test; a fresh folder for the process.
async fn filled(server: Option<&str>, applied: usize) -> (tempfile::TempDir, Place, DatabaseConnection) {
    let folder = tempfile::tempdir().unwrap();
    let mut place = site(folder.path());
    fs::create_dir(folder.path().join("data")).unwrap();
    let url = match server {
        Some(server) => {
            let url = empty(server).await;
            place = place.with("PLENARY_DATABASE_URL", url.clone());
            url
        }
        None => old::url(&place.file()),
    };
    let db = old::connect(&url).await;
    old::make(&db, applied).await;
    (folder, place, db)
}

/// The same database, migrated by the same binary, and nobody interrupts it.
async fn without_fault(server: Option<&str>, applied: usize) -> Whole {
    let (_folder, place, db) = filled(server, applied).await;
    let before = Looks::of(&db).await;
    let (done, told) = place.run(&["migrate"]);
    assert!(done, "{told}");
    let after = Looks::of(&db).await;
    for (table, count) in before.counts() {
        assert_eq!(after.counts().get(table), Some(&count), "rows of {table}");
    }
    db.close().await.unwrap();
    Whole { before, after }
}

/// The next run makes everything that the one that ended has not made, and the outcome is the same.
async fn rerun(place: &Place, applied: usize, whole: &Whole) {
    let (done, told) = place.run(&["migrate"]);
    assert!(done, "after migration {} was interrupted: {told}", applied + 1);
    let left = format!("applied {} migration(s)", old::names().len() - applied);
    assert!(told.contains(&left), "nothing of migration {} had come through: {told}", applied + 1);
    let db = old::connect(&place.database().replace("mode=ro", "mode=rw")).await;
    let after = Looks::of(&db).await;
    assert_eq!(after.differences(&whole.after), Vec::<&String>::new(), "after migration {} was interrupted", applied + 1);
    if place.file().exists() {
        assert_eq!(texts(&db, "PRAGMA integrity_check").await, ["ok"]);
        assert_eq!(texts(&db, "SELECT \"table\" FROM pragma_foreign_key_check").await, Vec::<String>::new());
    }
    db.close().await.unwrap();
    // The copy that the next run made beside the file is of all there was.
    let copy = place.file().with_extension(format!("before-{}.db", old::names()[applied]));
    assert_eq!(copy.exists(), applied > 0 && place.file().exists(), "{}", copy.display());
    if copy.exists() {
        let db = old::connect(&old::url(&copy)).await;
        assert_eq!(Looks::of(&db).await.differences(&whole.before), Vec::<&String>::new(), "{}", copy.display());
        db.close().await.unwrap();
    }
}

/// Copies a folder's files.
fn copy(from: &Path, to: &Path) {
    fs::create_dir(to).unwrap();
    for file in fs::read_dir(from).unwrap().flatten().filter(|file| !file.file_name().to_string_lossy().ends_with("-shm")) {
        fs::copy(file.path(), to.join(file.file_name())).unwrap();
    }
}
