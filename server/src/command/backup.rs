//! `plenary backup` and `plenary restore`

use std::path::PathBuf;

use clap::Args;
use serde_json::json;
use store::{Store, clock::Clock, upkeep::BACK_UP};

use crate::{
    backup::{self, Manifest},
    fault::Fault,
    opening,
    settings::{Flags, Settings},
};

/// Database and documents in one archive, consistent, while the site serves. secret.key is NOT in it.
#[derive(Args, Debug)]
pub(super) struct Backup {
    /// The archive to make; it must not be there yet
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    flags: Flags,
}

/// Puts a backup into an empty place: a database and a storage that hold nothing.
#[derive(Args, Debug)]
pub(super) struct Restore {
    /// An archive that `plenary backup` made
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    flags: Flags,
}

impl Backup {
    pub(super) async fn run(self) -> Result<(), Fault> {
        let settings = super::begin(&self.flags)?;
        let store = opening::open_existing(&settings).await?;
        let now = Clock::System.now();
        let manifest = backup::take(&store, &self.file, now).await?;
        store.record_copy(BACK_UP, json!({ "rows": manifest.rows(), "files": manifest.files() }), now).await?;
        println!("backed up {} rows and {} file(s) to {}", manifest.rows(), manifest.files(), self.file.display());
        println!("It names everybody who attends: keep it as safe as the site itself.");
        println!("{} is NOT in it. Keep a copy of it apart from the backups: without it a restored site", key_of(&settings));
        println!("cannot read passports, and links in letters already sent do not work.");
        match manifest.lost.len() {
            0 => Ok(()),
            lost => Err(Fault::Other(format!(
                "the backup is complete but for {lost} document file(s) that are missing or changed. `plenary verify` names them"
            ))),
        }
    }
}

impl Restore {
    pub(super) async fn run(self) -> Result<(), Fault> {
        let settings = super::begin(&self.flags)?;
        backup::open(&self.file).await?;
        let store = opening::open(&settings).await?;
        store.migrate().await.map_err(|fault| opening::database(&settings.database, fault))?;
        let manifest = backup::restore(&store, &self.file, Clock::System.now()).await?;
        let taken = manifest.taken_at.format("%-d %B %Y, %H:%M UTC");
        println!("restored {} rows and {} file(s) from the backup of {taken}", manifest.rows(), manifest.files());
        if !manifest.lost.is_empty() {
            println!(
                "mind: {} document file(s) were missing or changed when the backup was taken, and are missing here",
                manifest.lost.len()
            );
        }
        tell_about_key(&store, &manifest, &settings);
        println!("Everybody signs in again. Letters that were waiting go out when the site starts.");
        println!("next: plenary verify, then plenary serve");
        Ok(())
    }
}

fn tell_about_key(store: &Store, manifest: &Manifest, settings: &Settings) {
    if manifest.has_key_of(store) {
        println!("The secret key here is the one that the backup was taken with.");
        return;
    }
    println!("mind: the secret key here is NOT the one that the backup was taken with; backups do not contain it.");
    println!("      {} passport(s) cannot be read, and links in letters already sent do not work.", manifest.rows_of("passports"));
    println!("      Put the old key in the place of {} before anybody uses the site.", key_of(settings));
}

fn key_of(settings: &Settings) -> String {
    match settings.secret_key {
        Some(_) => "the value of PLENARY_SECRET_KEY".to_owned(),
        None => settings.data_folder().join("secret.key").display().to_string(),
    }
}
