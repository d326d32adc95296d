//! `plenary export`

use std::path::PathBuf;

use clap::{Args, Subcommand};
use serde_json::json;
use store::{clock::Clock, upkeep::EXPORT};

use crate::{export, fault::Fault, opening, settings::Flags};

#[derive(Args, Debug)]
pub(super) struct Export {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Write everything into a folder: tables as JSON, lists as CSV, documents as they were uploaded
    Series(Series),
}

#[derive(Args, Debug)]
struct Series {
    /// A new or empty folder; only this user will be able to read it
    #[arg(long, value_name = "DIR")]
    to: PathBuf,
    #[command(flatten)]
    flags: Flags,
}

impl Export {
    pub(super) async fn run(self) -> Result<(), Fault> {
        let Task::Series(series) = self.task;
        series.run().await
    }
}

impl Series {
    async fn run(self) -> Result<(), Fault> {
        let settings = super::begin(&self.flags)?;
        let store = opening::open_existing(&settings).await?;
        let now = Clock::System.now();
        let exported = export::series(&store, &self.to, now).await?;
        let rows: u64 = exported.tables.values().sum();
        store.record_copy(EXPORT, json!({ "rows": rows, "files": exported.files }), now).await?;
        println!("exported {rows} rows and {} file(s) to {}; index.json there says what is what", exported.files, self.to.display());
        println!("It names everybody who attends: keep it as safe as the site itself.");
        match exported.missing.len() {
            0 => Ok(()),
            missing => Err(Fault::Other(format!(
                "{missing} file(s) were not there to be exported; index.json names them, `plenary verify` says more"
            ))),
        }
    }
}
