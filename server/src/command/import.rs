//! `plenary import`

use std::{fs, path::PathBuf};

use clap::{Args, Subcommand};
use domain::series::Slug;
use store::{Failure, Store, agenda, clock::Clock, registration, series::Workshop, sheet::Sheet};

use crate::{fault::Fault, opening, settings::Flags};

#[derive(Args, Debug)]
pub(super) struct Import {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Bring sessions into a workshop's agenda draft
    Agenda(Table),
    /// Nominate people; each gets a letter with a link
    Nominations(Table),
}

#[derive(Args, Debug)]
struct Table {
    /// CSV in UTF-8, or XLSX
    file: PathBuf,
    /// The workshop's part of its address, such as bangkok
    #[arg(long, value_name = "SLUG")]
    workshop: String,
    /// Try every row and leave nothing behind
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    flags: Flags,
}

impl Import {
    pub(super) async fn run(self) -> Result<(), Fault> {
        let (nominations, table) = match self.what {
            What::Agenda(table) => (false, table),
            What::Nominations(table) => (true, table),
        };
        let settings = super::begin(&table.flags)?;
        let sheet = table.sheet()?;
        let store = opening::open(&settings).await?;
        store.check_schema().await.map_err(|fault| opening::database(&settings.database, fault))?;
        let workshop = table.workshop(&store).await?;
        let now = Clock::default().now();
        let (outcome, things) = if nominations {
            (rows_told(store.import_nominations(workshop.id, &sheet, table.dry_run, now).await), "nomination")
        } else {
            (sessions_told(store.import_agenda(workshop.id, &sheet, table.dry_run, now).await), "session")
        };
        let count = outcome.map_err(|faults| table.refused(&faults))?;
        let done = if table.dry_run { "would come in; nothing was changed" } else { "came in" };
        println!("{count} {things}(s) {done}");
        Ok(())
    }
}

impl Table {
    fn sheet(&self) -> Result<Sheet, Fault> {
        let path = self.file.display();
        let bytes = fs::read(&self.file).map_err(|fault| Fault::Other(format!("{path} cannot be read: {fault}")))?;
        Sheet::any(&bytes).map_err(|fault| Fault::Other(format!("{path}: {fault}. Save it as “CSV UTF-8”, or as .xlsx")))
    }

    async fn workshop(&self, store: &Store) -> Result<Workshop, Fault> {
        let unknown = || Fault::Other(format!("there is no workshop {:?}; its name is the last part of its address, such as bangkok", self.workshop));
        let slug = Slug::parse(&self.workshop).ok_or_else(unknown)?;
        match store.workshop(&slug).await {
            Ok(workshop) => Ok(workshop),
            Err(Failure::NotFound) => Err(unknown()),
            Err(other) => Err(Fault::Database(other.to_string())),
        }
    }

    fn refused(&self, faults: &[String]) -> Fault {
        let list = faults.join("\n");
        Fault::Other(format!("{list}\nnothing of {} came in: correct it and run this again", self.file.display()))
    }
}

fn rows_told(outcome: Result<usize, registration::import::ImportFault>) -> Result<usize, Vec<String>> {
    use registration::import::ImportFault;
    outcome.map_err(|fault| match fault {
        ImportFault::Rows(faults) => faults.iter().map(ToString::to_string).collect(),
        ImportFault::Failure(failure) => vec![failure.to_string()],
    })
}

fn sessions_told(outcome: Result<usize, agenda::ImportFault>) -> Result<usize, Vec<String>> {
    use agenda::ImportFault;
    outcome.map_err(|fault| match fault {
        ImportFault::Rows(faults) => faults.iter().map(ToString::to_string).collect(),
        ImportFault::Failure(failure) => vec![failure.to_string()],
    })
}
