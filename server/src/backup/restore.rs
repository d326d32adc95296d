//! Restoring a backup into an empty place: everything, or nothing.

use std::{collections::HashSet, path::Path};

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};
use store::{
    Store,
    tables::{Filling, PAGE, Table},
};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio_util::io::ReaderStream;

use super::{Manifest, Outcome, archive::Archive, data_path, file_path, schema};
use crate::fault::Fault;

/// Reads what an archive says of itself; refuses one that this release cannot restore.
pub async fn open(from: &Path) -> Result<Manifest, Fault> {
    let (_, manifest) = Archive::open(from).await.map_err(|fault| unreadable(from, &fault))?;
    let (ours, release) = (schema(), &manifest.release);
    if manifest.schema == ours {
        return Ok(manifest);
    }
    let newer = manifest.schema.iter().any(|name| !ours.contains(name));
    Err(Fault::Other(if newer {
        format!("{} was taken by a newer release, {release}: restore it with that release", from.display())
    } else {
        format!(
            "{} was taken by an older release, {release}: restore it with that release, then start this one, which migrates it",
            from.display()
        )
    }))
}

/// Fills an empty, migrated store. Files come first; the rows are there all at once, last.
pub async fn restore(store: &Store, from: &Path, now: DateTime<Utc>) -> Result<Manifest, Fault> {
    open(from).await?;
    let nothing = "The database is as empty as before; mend this and run the same command again";
    fill(store, from, now).await.map_err(|fault| Fault::Other(format!("{} cannot be restored: {fault}. {nothing}", from.display())))
}

async fn fill(store: &Store, from: &Path, now: DateTime<Utc>) -> Outcome<Manifest> {
    let (mut archive, manifest) = Archive::open(from).await?;
    let mut filling = store.filling(now).await?;
    refuse_other_files(store, &manifest).await?;
    for &table in Table::ALL {
        load(&mut archive, &manifest, &mut filling, table).await?;
    }
    for file in &manifest.files {
        let bytes = ReaderStream::with_capacity(archive.part(&file_path(&file.sha256)).await?, 64 * 1024);
        let received = store.files.receive(bytes, file.size).await?;
        if received.hash != file.sha256 {
            return Err(format!("the file {} is damaged", file.sha256).into());
        }
    }
    filling.commit(&manifest.audit).await?;
    Ok(manifest)
}

/// A place is empty where its storage holds nothing but what an interrupted restore left.
async fn refuse_other_files(store: &Store, manifest: &Manifest) -> Outcome<()> {
    let own: HashSet<&str> = manifest.files.iter().map(|file| file.sha256.as_str()).collect();
    match store.files.list().await?.iter().find(|(hash, _)| !own.contains(hash.as_str())) {
        Some(_) => Err("the storage holds files of another site: name an empty PLENARY_STORAGE_URL".into()),
        None => Ok(()),
    }
}

async fn load(archive: &mut Archive, manifest: &Manifest, filling: &mut Filling, table: Table) -> Outcome<()> {
    let name = table.name();
    let part = manifest.tables.iter().find(|part| part.name == name).ok_or_else(|| format!("it lacks the table {name}"))?;
    let mut lines = BufReader::new(archive.part(&data_path(name)).await?).lines();
    let (mut hash, mut rows, mut count) = (Sha256::new(), Vec::new(), 0);
    while let Some(line) = lines.next_line().await? {
        hash.update(line.as_bytes());
        hash.update(b"\n");
        rows.push(serde_json::from_str(&line)?);
        count += 1;
        if rows.len() == PAGE {
            filling.take(table, std::mem::take(&mut rows)).await?;
        }
    }
    filling.take(table, rows).await?;
    let whole = count == part.rows && hex::encode(hash.finalize()) == part.sha256;
    if whole { Ok(()) } else { Err(format!("the table {name} is damaged").into()) }
}

fn unreadable(from: &Path, fault: &dyn std::fmt::Display) -> Fault {
    Fault::Other(format!("{} is no backup that can be read: {fault}", from.display()))
}
