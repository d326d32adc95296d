//! The documents' bytes, kept by content hash. What is coming in lies apart and is invisible.

mod held;
mod on_disk;
mod pieces;

use self::pieces::PIECE;
pub use self::{
    held::{HELD, MOST_HELD},
    on_disk::{Held, OnDisk, Part},
};
use crate::{Failure, secrets::fresh_id};
use chrono::{DateTime, Duration, Utc};
use domain::materials::{
    MaterialRefusal,
    archive::{self, Entry},
    is_archive,
};
use futures_util::{
    Stream, StreamExt, TryStreamExt,
    stream::{self, BoxStream},
};
use object_store::{GetResultPayload, ObjectStore, ObjectStoreExt, WriteMultipart, path::Path};
use sha2::{Digest, Sha256};
use std::{collections::HashSet, ops::Range, sync::Arc};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// How much of an upload is held in memory before it is written, in bytes.
const PART: usize = 256 << 10;

/// Where the bytes lie.
#[derive(Clone, Debug)]
pub struct Files {
    store: Arc<dyn ObjectStore>,
    /// Where uploads lie while they come in, if that is on this machine.
    incoming: Option<std::path::PathBuf>,
    /// How many more may be open at the same time.
    room: Arc<Semaphore>,
}

/// Room for one open file, until the last clone is dropped.
#[derive(Clone, Debug)]
pub struct Room {
    _held: Arc<OwnedSemaphorePermit>,
}

/// A file's bytes, as they are read.
pub type Content = BoxStream<'static, Result<bytes::Bytes, object_store::Error>>;

/// A file that arrived whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// SHA-256 of its bytes, in hexadecimal.
    pub hash: String,
    /// How many bytes.
    pub size: u64,
    /// Its first bytes, by which its type is recognised.
    pub head: Vec<u8>,
    /// What its directory lists, where it is an archive.
    pub entries: Vec<Entry>,
}

/// How many first bytes are looked at.
const HEAD: usize = 8 * 1024;

/// An upload that was cut off is swept away after this.
pub const ABANDONED: Duration = Duration::minutes(15);

impl Files {
    /// Keeps files in `folder`, which is made where it is missing.
    pub fn on_disk(folder: &std::path::Path) -> std::io::Result<Files> {
        std::fs::create_dir_all(folder)?;
        let store = object_store::local::LocalFileSystem::new_with_prefix(folder).map_err(std::io::Error::other)?;
        let room = Arc::new(Semaphore::new(Semaphore::MAX_PERMITS));
        Ok(Files { store: Arc::new(store.with_fsync(true)), incoming: Some(folder.join("incoming")), room })
    }

    /// Opens at most so many at the same time: each takes a descriptor, without which nobody could connect any more.
    #[must_use]
    pub fn at_most(self, open: usize) -> Files {
        Files { room: Arc::new(Semaphore::new(open)), ..self }
    }

    /// Room for one open file. Where there is none, whoever asks comes again.
    pub fn room(&self) -> Result<Room, Failure> {
        let room = self.room.clone().try_acquire_owned();
        room.map(|permit| Room { _held: Arc::new(permit) }).map_err(|_| Failure::Unavailable("as many files are open as may be".to_owned()))
    }

    /// Takes a file in, at most `most` bytes of it. Any fault of the stream is a failure: there is no
    /// half a file. The bytes are under their hash, durable, before this returns.
    pub async fn receive<S, E>(&self, stream: S, most: u64) -> Result<Received, Failure>
    where
        S: Stream<Item = Result<bytes::Bytes, E>>,
    {
        let _room = self.room()?;
        let incoming = Path::from(format!("incoming/{}", fresh_id().simple()));
        let mut upload = WriteMultipart::new_with_chunk_size(self.store.put_multipart(&incoming).await?, PART);
        let (mut hash, mut size, mut head) = (Sha256::new(), 0u64, Vec::new());
        let mut stream = std::pin::pin!(stream);
        let outcome = loop {
            match stream.next().await {
                None => break Ok(()),
                Some(Err(_)) => break Err(MaterialRefusal::Truncated),
                Some(Ok(chunk)) => {
                    size += chunk.len() as u64;
                    if size > most {
                        break Err(MaterialRefusal::TooLarge(most));
                    }
                    head.extend(chunk.iter().take(HEAD - head.len()));
                    hash.update(&chunk);
                    upload.wait_for_capacity(4).await?;
                    upload.write(&chunk);
                }
            }
        };
        if let Err(refusal) = outcome {
            upload.abort().await?;
            return Err(refusal.into());
        }
        // Where the last write fails, object_store says that it was aborted, not why: the disk is at fault whatever it says.
        upload.finish().await.map_err(|fault| Failure::Unavailable(fault.to_string()))?;
        let entries = match is_archive(&head) {
            true => self.entries(&incoming, size).await,
            false => Ok(Vec::new()),
        };
        let entries = match entries {
            Ok(entries) => entries,
            Err(failure) => {
                self.store.delete(&incoming).await?;
                return Err(failure);
            }
        };
        let hash = hex::encode(hash.finalize());
        // The same bytes twice are one file.
        self.store.rename(&incoming, &place(&hash)).await?;
        Ok(Received { hash, size, head, entries })
    }

    /// The directory of an archive; nothing of it is unpacked.
    async fn entries(&self, path: &Path, size: u64) -> Result<Vec<Entry>, Failure> {
        let tail = self.store.get_range(path, size.saturating_sub(archive::TAIL)..size).await?;
        let place = archive::directory(&tail, size)?;
        Ok(archive::entries(&self.store.get_range(path, place).await?)?)
    }

    /// A file's bytes, or a part of them.
    pub async fn open(&self, hash: &str, range: Option<Range<u64>>) -> Result<Content, Failure> {
        Ok(self.open_in(self.room()?, hash, range).await?.0)
    }

    /// Likewise, in room that was taken before: one file after another may stand in it. Beside the bytes, where they lie on this
    /// machine's disk: for whoever can send them without reading them.
    pub async fn open_in(&self, room: Room, hash: &str, range: Option<Range<u64>>) -> Result<(Content, Option<OnDisk>), Failure> {
        let path = place(hash);
        let found = self.store.get(&path).await?;
        let size = found.meta.size;
        let Range { start, end } = range.unwrap_or(0..size);
        let range = start.min(size)..end.min(size);
        if let GetResultPayload::File(file, _) = found.payload {
            let file = Arc::new(file);
            let on_disk = OnDisk::new(file.clone(), range.clone(), room.clone());
            let told = move |fault: std::io::Error| {
                let _room = &room;
                object_store::Error::Generic { store: "disk", source: fault.into() }
            };
            return Ok((pieces::of(file, range).map_err(told).boxed(), Some(on_disk)));
        }
        let pieces = range.clone().step_by(PIECE).map(move |from| from..(from + PIECE as u64).min(range.end));
        let store = self.store.clone();
        let read = move |piece| {
            let (store, path) = (store.clone(), path.clone());
            async move { store.get_range(&path, piece).await }
        };
        Ok((stream::iter(pieces.map(read)).buffered(2).boxed(), None))
    }

    /// Whether the file is there and is what its name says.
    pub async fn is_sound(&self, hash: &str) -> Result<bool, Failure> {
        let mut bytes = match self.open(hash, None).await {
            Ok(bytes) => bytes,
            Err(Failure::NotFound) => return Ok(false),
            Err(other) => return Err(other),
        };
        let mut found = Sha256::new();
        while let Some(chunk) = bytes.try_next().await? {
            found.update(&chunk);
        }
        Ok(hex::encode(found.finalize()) == hash)
    }

    /// Every file kept, by its hash, with its size.
    pub async fn list(&self) -> Result<Vec<(String, u64)>, Failure> {
        let found: Vec<_> = self.store.list(Some(&Path::from("kept"))).try_collect().await?;
        Ok(found.into_iter().filter_map(|it| Some((it.location.filename()?.to_owned(), it.size))).collect())
    }

    /// Removes what came in only half, and what no version names (any more): the file of an upload
    /// whose rows were never written. Both only when older than [`ABANDONED`], and no refused form's file
    /// that is still held. Returns how many.
    pub async fn sweep(&self, named: &HashSet<String>, now: DateTime<Utc>) -> Result<usize, Failure> {
        let mut swept = 0;
        for it in self.abandoned(named, now).await? {
            // The same bytes may have come in again since they were listed.
            let still = self.store.head(&it).await.is_ok_and(|found| now - found.last_modified > ABANDONED);
            if still {
                self.store.delete(&it).await?;
                swept += 1;
            }
        }
        Ok(swept + self.sweep_incoming(now).await?)
    }

    /// What a killed process left of uploads: the store does not list these.
    async fn sweep_incoming(&self, now: DateTime<Utc>) -> Result<usize, Failure> {
        let Some(folder) = &self.incoming else { return Ok(0) };
        let Ok(mut entries) = tokio::fs::read_dir(folder).await else { return Ok(0) };
        let mut swept = 0;
        while let Some(entry) = entries.next_entry().await.map_err(Failure::broken)? {
            let changed = entry.metadata().await.and_then(|data| data.modified());
            if changed.is_ok_and(|changed| now - DateTime::<Utc>::from(changed) > ABANDONED) {
                tokio::fs::remove_file(entry.path()).await.map_err(Failure::broken)?;
                swept += 1;
            }
        }
        Ok(swept)
    }

    /// What [`Files::sweep`] would remove.
    pub async fn unnamed(&self, named: &HashSet<String>, now: DateTime<Utc>) -> Result<Vec<String>, Failure> {
        Ok(self.abandoned(named, now).await?.iter().map(ToString::to_string).collect())
    }

    async fn abandoned(&self, named: &HashSet<String>, now: DateTime<Utc>) -> Result<Vec<Path>, Failure> {
        let all: Vec<_> = self.store.list(None).try_collect().await?;
        let marked = held::marked(&all, now);
        let kept = |path: &Path| {
            path.as_ref().starts_with("kept/") && path.filename().is_some_and(|hash| named.contains(hash) || marked.contains(hash))
        };
        let old = all.iter().filter(|it| now - it.last_modified > held::lasts(&it.location));
        Ok(old.map(|it| it.location.clone()).filter(|path| !kept(path)).collect())
    }
}

fn place(hash: &str) -> Path {
    Path::from(format!("kept/{}/{hash}", hash.get(..2).unwrap_or("__")))
}

#[cfg(test)]
mod tests;
