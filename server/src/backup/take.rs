//! Taking a backup, while the site serves.

use std::path::{Path, PathBuf};

use async_zip::{Compression, ZipEntryBuilder, base::write::ZipFileWriter};
use chrono::{DateTime, Utc};
use futures_util::{AsyncWriteExt as _, TryStreamExt};
use sha2::{Digest, Sha256};
use store::{
    Store,
    tables::{PAGE, Reading, Table},
};
use tokio::{
    fs::{self, File},
    io::{AsyncWriteExt as _, BufWriter},
};
use tokio_util::compat::{Compat, TokioAsyncWriteCompatExt};

use super::{FORMAT, FilePart, MANIFEST, Manifest, Outcome, TablePart, data_path, file_path, schema};
use crate::{fault::Fault, private};

type Zip = ZipFileWriter<Compat<BufWriter<File>>>;

/// Writes everything into a new file. It stands under its name when it is complete and on the disk.
pub async fn take(store: &Store, to: &Path, now: DateTime<Utc>) -> Result<Manifest, Fault> {
    let wrong = |fault: &dyn std::fmt::Display| {
        Fault::Other(format!(
            "the backup cannot be written to {}: {fault}. Nothing was left there; choose another place or make room",
            to.display()
        ))
    };
    if to.exists() {
        return Err(Fault::Other(format!("{} is there already, and no backup overwrites another: choose another name", to.display())));
    }
    let draft = draft_of(to);
    let finished = async {
        let manifest = write(store, &draft, now).await?;
        fs::rename(&draft, to).await?;
        sync_folder_of(to).await?;
        Outcome::Ok(manifest)
    };
    match finished.await {
        Ok(manifest) => Ok(manifest),
        Err(fault) => {
            let _ = fs::remove_file(&draft).await;
            Err(wrong(&fault))
        }
    }
}

fn draft_of(to: &Path) -> PathBuf {
    let mut name = to.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.part", hex::encode(store::secrets::random::<4>())));
    to.with_file_name(name)
}

/// A new name is durable once its folder is.
async fn sync_folder_of(to: &Path) -> Outcome<()> {
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    Ok(File::open(folder).await?.sync_all().await?)
}

async fn write(store: &Store, draft: &Path, now: DateTime<Utc>) -> Outcome<Manifest> {
    let file = private::create(draft).await?;
    let mut zip = ZipFileWriter::new(BufWriter::new(file).compat_write());
    let reading = store.reading().await?;
    let mut tables = Vec::new();
    for &table in Table::ALL {
        tables.push(write_table(&mut zip, &reading, table).await?);
    }
    // Files are kept under their content's hash: those that the rows name are still the same later.
    let (named, audit) = (reading.files().await?, reading.audit_head().clone());
    drop(reading);
    let (mut files, mut lost) = (Vec::new(), Vec::new());
    for (sha256, size) in named {
        if store.files.is_sound(&sha256).await? {
            write_file(&mut zip, store, &sha256).await?;
            files.push(FilePart { sha256, size });
        } else {
            lost.push(sha256);
        }
    }
    let release = env!("CARGO_PKG_VERSION").to_owned();
    let key = store.secrets.fingerprint();
    let manifest = Manifest { format: FORMAT, release, taken_at: now, schema: schema(), key, tables, files, lost, audit };
    zip.write_entry_whole(entry(MANIFEST, Compression::Deflate), &serde_json::to_vec_pretty(&manifest)?).await?;
    let mut file = zip.close().await?.into_inner();
    file.flush().await?;
    file.get_ref().sync_all().await?;
    Ok(manifest)
}

fn entry(name: &str, compression: Compression) -> ZipEntryBuilder {
    ZipEntryBuilder::new(name.to_owned().into(), compression).unix_permissions(0o100_600)
}

async fn write_table(zip: &mut Zip, reading: &Reading, table: Table) -> Outcome<TablePart> {
    let mut part = zip.write_entry_stream(entry(&data_path(table.name()), Compression::Deflate)).await?;
    let (mut hash, mut count) = (Sha256::new(), 0);
    loop {
        let rows = reading.rows(table, count).await?;
        let lines: String = rows.iter().map(|row| format!("{row}\n")).collect();
        hash.update(&lines);
        part.write_all(lines.as_bytes()).await?;
        count += rows.len() as u64;
        if rows.len() < PAGE {
            break;
        }
    }
    part.close().await?;
    Ok(TablePart { name: table.name().to_owned(), rows: count, sha256: hex::encode(hash.finalize()) })
}

/// Documents are compressed already.
async fn write_file(zip: &mut Zip, store: &Store, sha256: &str) -> Outcome<()> {
    let mut part = zip.write_entry_stream(entry(&file_path(sha256), Compression::Stored)).await?;
    let (mut bytes, mut hash) = (store.files.open(sha256, None).await?, Sha256::new());
    while let Some(chunk) = bytes.try_next().await? {
        hash.update(&chunk);
        part.write_all(&chunk).await?;
    }
    part.close().await?;
    if hex::encode(hash.finalize()) == sha256 { Ok(()) } else { Err(format!("the file {sha256} changed while it was read").into()) }
}
