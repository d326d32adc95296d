//! The whole series in open formats: every table as JSON, lists as CSV, the documents as they were
//! uploaded. Secrets stay out of it.

mod lists;
mod originals;

use std::{collections::BTreeMap, io::Write, path::Path};

use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use store::{
    Store,
    tables::{PAGE, Reading, Table},
};

use self::lists::Lists;
use crate::{fault::Fault, private};

type Outcome<T> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// Tables of nothing but secrets: hashes of links, calendars and forms; ciphertext.
const SECRET: [Table; 4] = [Table::Tokens, Table::Calendars, Table::Receipts, Table::Passports];
/// Fields that mean something to the running site only.
const UNTOLD: [(Table, &str); 3] = [(Table::Deliveries, "token_id"), (Table::Deliveries, "lease"), (Table::Deliveries, "lease_until")];

/// What was exported.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exported {
    /// Rows of each table.
    pub tables: BTreeMap<&'static str, u64>,
    /// Documents' files.
    pub files: usize,
    /// Versions whose file was not there.
    pub missing: Vec<String>,
}

/// Writes everything into a folder, which is new or empty.
pub async fn series(store: &Store, to: &Path, now: DateTime<Utc>) -> Result<Exported, Fault> {
    if std::fs::read_dir(to).is_ok_and(|mut there| there.next().is_some()) {
        return Err(Fault::Other(format!("{} is not empty: choose a new folder", to.display())));
    }
    let written = write(store, to, now).await;
    written.map_err(|fault| Fault::Other(format!("the export to {} is not complete: {fault}. Remove it and export again", to.display())))
}

async fn write(store: &Store, to: &Path, now: DateTime<Utc>) -> Outcome<Exported> {
    for folder in ["data", "lists", "files"] {
        private::folder(&to.join(folder))?;
    }
    let reading = store.reading().await?;
    let (mut exported, mut lists) = (Exported::default(), Lists::begin(&to.join("lists"))?);
    for &table in Table::ALL.iter().filter(|table| !SECRET.contains(table)) {
        let file = to.join(format!("data/{}.json", table.name()));
        let rows = write_table(&reading, table, &file, &mut lists).await?;
        exported.tables.insert(table.name(), rows);
    }
    drop(reading);
    for version in lists.finish()? {
        if originals::write(store, &version, &to.join("files")).await? {
            exported.files += 1;
        } else {
            exported.missing.push(version.path);
        }
    }
    let index = json!({
        "what": "a series of workshops: data/ holds every table as JSON, lists/ the same as CSV for reading, files/ the documents as they were uploaded",
        "release": env!("CARGO_PKG_VERSION"),
        "exported_at": now,
        "tables": exported.tables,
        "files": exported.files,
        "missing_files": exported.missing,
        "left_out": ["passports (encrypted)", "links, codes and signed-in browsers (hashes)", "addresses of personal calendars (hashes)", "receipts of forms (hashes)"],
    });
    writeln!(private::create_sync(&to.join("index.json"))?, "{index:#}")?;
    Ok(exported)
}

/// A JSON array, written as it is read.
async fn write_table(reading: &Reading, table: Table, path: &Path, lists: &mut Lists) -> Outcome<u64> {
    let mut file = std::io::BufWriter::new(private::create_sync(path)?);
    let mut count = 0;
    loop {
        let mut rows = reading.rows(table, count).await?;
        rows.iter_mut().for_each(|row| keep_quiet(table, row));
        lists.take(table, &rows)?;
        for row in &rows {
            write!(file, "{}{row}", if count == 0 { "[\n" } else { ",\n" })?;
            count += 1;
        }
        if rows.len() < PAGE {
            break;
        }
    }
    file.write_all(if count == 0 { b"[]\n" } else { b"\n]\n" })?;
    file.flush()?;
    Ok(count)
}

fn keep_quiet(table: Table, row: &mut Value) {
    let Some(row) = row.as_object_mut() else { return };
    for (_, field) in UNTOLD.iter().filter(|(of, _)| *of == table) {
        row.remove(*field);
    }
}
