//! One archive with everything: the tables' rows as JSON lines, and the documents' files. The same
//! for both databases, so that a backup of one is restored into the other. The installation's
//! secret key is not in it.
//!
//! `data/{table}.jsonl` has a row in each line, `files/{sha256}` a document's bytes,
//! `manifest.json` what must be there.

mod archive;
mod restore;
mod take;

pub use restore::{open, restore};
pub use take::take;

use chrono::{DateTime, Utc};
use migrations::{Migrator, MigratorTrait};
use serde::{Deserialize, Serialize};
use store::tables::AuditHead;

/// Changes when an older release could not read the archive any more.
const FORMAT: u32 = 1;
const MANIFEST: &str = "manifest.json";

/// Whatever can go wrong with an archive; told as a sentence.
type Outcome<T> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// What an archive holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    format: u32,
    /// The release that made it.
    pub release: String,
    pub taken_at: DateTime<Utc>,
    /// The migrations of that release.
    schema: Vec<String>,
    /// Tells whether another key is the same, and nothing else about it.
    key: String,
    tables: Vec<TablePart>,
    files: Vec<FilePart>,
    /// Files that were missing or changed when the backup was taken.
    pub lost: Vec<String>,
    audit: AuditHead,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct TablePart {
    name: String,
    rows: u64,
    /// Of the whole `.jsonl`.
    sha256: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct FilePart {
    sha256: String,
    size: u64,
}

impl Manifest {
    /// How many rows it holds.
    pub fn rows(&self) -> u64 {
        self.tables.iter().map(|table| table.rows).sum()
    }

    /// How many rows of one table.
    pub fn rows_of(&self, table: &str) -> u64 {
        self.tables.iter().find(|part| part.name == table).map_or(0, |part| part.rows)
    }

    /// How many files it holds.
    pub fn files(&self) -> usize {
        self.files.len()
    }

    /// Whether it was taken with this installation's key.
    pub fn has_key_of(&self, store: &store::Store) -> bool {
        self.key == store.secrets.fingerprint()
    }
}

/// The migrations of this release, by name.
fn schema() -> Vec<String> {
    Migrator::migrations().iter().map(|migration| migration.name().to_owned()).collect()
}

fn data_path(table: &str) -> String {
    format!("data/{table}.jsonl")
}

fn file_path(hash: &str) -> String {
    format!("files/{hash}")
}
