//! `plenary import`

use std::{fmt::Display, path::PathBuf};

use clap::{Args, Subcommand};
use domain::{id::WorkshopId, series::Slug};
use store::{Failure, Store, agenda, clock::Clock, registration::import, sheet::Sheet};

use crate::{fault::Fault, opening, settings::Flags};

/// No sheet of so many rows is larger.
const LARGEST: u64 = 20 << 20;

#[derive(Args, Debug)]
pub(super) struct Import {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Nominate the people in a sheet, for every delegation: full_name, email, country, and what else is known
    Nominations(Source),
    /// Bring the sessions in a sheet into a workshop's draft: day, start, end, kind, theme, priority, room, tlp, title, abstract, people
    Agenda(Source),
}

/// All rows come in, or none.
#[derive(Args, Debug)]
struct Source {
    /// CSV in UTF-8, or XLSX, of which the first sheet is read
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The workshop, as it stands in its address: /workshops/SLUG
    #[arg(long, value_name = "SLUG")]
    workshop: String,
    /// Try everything and change nothing
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    flags: Flags,
}

/// A fault's row (0 is the heading), column and words.
type Told = (usize, String, String);

impl Import {
    pub(super) async fn run(self) -> Result<(), Fault> {
        match self.task {
            Task::Nominations(source) => source.nominations().await,
            Task::Agenda(source) => source.agenda().await,
        }
    }
}

impl Source {
    async fn nominations(&self) -> Result<(), Fault> {
        let (store, workshop, sheet) = self.open().await?;
        match store.import_nominations(workshop, &sheet, self.dry_run, Clock::System.now()).await {
            Ok(count) => self.done(count, "nominated; their letters go out while the site runs"),
            Err(import::ImportFault::Rows(faults)) => {
                Err(refused(faults.into_iter().map(|it| (it.row, it.column.to_owned(), it.fault.to_string()))))
            }
            Err(import::ImportFault::Failure(failure)) => Err(failure.into()),
        }
    }

    async fn agenda(&self) -> Result<(), Fault> {
        let (store, workshop, sheet) = self.open().await?;
        match store.import_agenda(workshop, &sheet, self.dry_run, Clock::System.now()).await {
            Ok(count) => self.done(count, "brought into the draft; participants see it once an organizer publishes it"),
            Err(agenda::ImportFault::Rows(faults)) => {
                Err(refused(faults.into_iter().map(|it| (it.row, it.column, it.problem.to_string()))))
            }
            Err(agenda::ImportFault::Failure(failure)) => Err(failure.into()),
        }
    }

    async fn open(&self) -> Result<(Store, WorkshopId, Sheet), Fault> {
        let sheet = self.read()?;
        let settings = super::begin(&self.flags)?;
        let store = opening::open_existing(&settings).await?;
        let unknown = || Fault::Other(format!("there is no workshop {:?}: its word stands in its address, /workshops/SLUG", self.workshop));
        let slug = Slug::parse(&self.workshop).ok_or_else(unknown)?;
        match store.workshop(&slug).await {
            Ok(workshop) => Ok((store, workshop.id, sheet)),
            Err(Failure::NotFound) => Err(unknown()),
            Err(failure) => Err(failure.into()),
        }
    }

    fn read(&self) -> Result<Sheet, Fault> {
        let wrong = |fault: &dyn Display| Fault::Other(format!("{} cannot be read: {fault}", self.file.display()));
        let size = std::fs::metadata(&self.file).map_err(|fault| wrong(&fault))?.len();
        if size > LARGEST {
            return Err(wrong(&"it is larger than any sheet that is taken (20 MiB)"));
        }
        let bytes = std::fs::read(&self.file).map_err(|fault| wrong(&fault))?;
        Sheet::any(&bytes).map_err(|fault| wrong(&fault))
    }

    fn done(&self, count: usize, what: &str) -> Result<(), Fault> {
        if self.dry_run {
            println!("{count} row(s) can be imported into {}; this was a dry run, and nothing was changed", self.workshop);
        } else {
            println!("{}: {count} row(s) {what}", self.workshop);
        }
        Ok(())
    }
}

/// Every fault on a line of its own.
fn refused(faults: impl Iterator<Item = Told>) -> Fault {
    let mut count = 0;
    for (row, column, words) in faults {
        count += 1;
        let place = if row == 0 { "heading".to_owned() } else { format!("row {row}") };
        eprintln!("{place}, {column}: {words}");
    }
    Fault::Other(format!(
        "nothing was imported: {count} fault(s) above. Rows count from 1 under the heading; correct them and import the file again"
    ))
}
