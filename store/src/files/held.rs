//! The files of refused forms: each waits for its form to come again. The bytes lie where all bytes lie; an empty mark of its own,
//! `held/{person}/{hash}`, keeps them from the sweep.

use super::{ABANDONED, Files, HEAD, Received, place};
use crate::Failure;
use chrono::{DateTime, Duration, Utc};
use domain::{id::PersonId, materials::is_archive};
use futures_util::TryStreamExt;
use object_store::{Error, ObjectMeta, ObjectStore, ObjectStoreExt, PutPayload, path::Path};
use std::{cmp::Reverse, collections::HashSet};

/// How long the file of a refused form waits for the form to come again.
pub const HELD: Duration = Duration::hours(1);
/// How many files wait for one person at most: as many forms as anybody fills in side by side.
pub const MOST_HELD: usize = 3;

/// Where the marks lie.
const MARKS: &str = "held";

impl Files {
    /// Keeps a file that arrived from the sweep for [`HELD`] from now on. Of one person the latest [`MOST_HELD`] are kept.
    pub async fn hold(&self, whose: PersonId, hash: &str) -> Result<(), Failure> {
        let own = mark(whose, hash);
        self.store.put(&own, PutPayload::new()).await?;
        let mut others: Vec<ObjectMeta> = self.store.list(Some(&Path::from(format!("{MARKS}/{whose}")))).try_collect().await?;
        others.retain(|it| it.location != own);
        others.sort_by_key(|it| Reverse(it.last_modified));
        for it in others.iter().skip(MOST_HELD - 1) {
            match self.store.delete(&it.location).await {
                // Another form of the same person may have been quicker.
                Ok(()) | Err(Error::NotFound { .. }) => {}
                Err(fault) => return Err(fault.into()),
            }
        }
        Ok(())
    }

    /// A file that is held for this person, as it was received; nothing where it is not, or no longer.
    pub async fn held(&self, whose: PersonId, hash: &str, size: u64) -> Result<Option<Received>, Failure> {
        match self.received_before(whose, hash, size).await {
            Err(Failure::NotFound) => Ok(None),
            found => found.map(Some),
        }
    }

    async fn received_before(&self, whose: PersonId, hash: &str, size: u64) -> Result<Received, Failure> {
        let path = place(hash);
        self.store.head(&mark(whose, hash)).await?;
        if self.store.head(&path).await?.size != size {
            return Err(Failure::NotFound);
        }
        let head = self.store.get_range(&path, 0..size.min(HEAD as u64)).await?.to_vec();
        let entries = if is_archive(&head) { self.entries(&path, size).await? } else { Vec::new() };
        Ok(Received { hash: hash.to_owned(), size, head, entries })
    }
}

fn mark(whose: PersonId, hash: &str) -> Path {
    Path::from(format!("{MARKS}/{whose}/{hash}"))
}

fn is_mark(path: &Path) -> bool {
    path.as_ref().starts_with("held/")
}

/// How old something becomes that nobody names. A mark outlives what it is for, so that no file goes while the form that comes
/// again in the last second is read.
pub(super) fn lasts(path: &Path) -> Duration {
    if is_mark(path) { HELD + ABANDONED } else { ABANDONED }
}

/// The hashes that marks keep.
pub(super) fn marked(all: &[ObjectMeta], now: DateTime<Utc>) -> HashSet<&str> {
    let marks = all.iter().filter(|it| is_mark(&it.location) && now - it.last_modified <= lasts(&it.location));
    marks.filter_map(|it| it.location.filename()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::secrets::fresh_id;
    use bytes::Bytes;
    use futures_util::stream;

    async fn received(files: &Files, bytes: &[u8]) -> Received {
        let chunk: Result<Bytes, &'static str> = Ok(Bytes::copy_from_slice(bytes));
        files.receive(stream::iter([chunk]), 1_000_000).await.unwrap()
    }

    #[tokio::test]
    async fn what_is_held_outlives_the_sweep_for_an_hour_and_is_its_owners_alone() {
        let folder = tempfile::tempdir().unwrap();
        let files = Files::on_disk(folder.path()).unwrap();
        let (own, other) = (PersonId(fresh_id()), PersonId(fresh_id()));
        let it = received(&files, &[b"%PDF-1.7\n".as_slice(), &[7; 20_000]].concat()).await;
        assert_eq!(files.held(own, &it.hash, it.size).await.unwrap(), None, "nobody asked for it to be kept");
        files.hold(own, &it.hash).await.unwrap();
        assert_eq!(files.held(own, &it.hash, it.size).await.unwrap().as_ref(), Some(&it));
        assert_eq!(files.held(other, &it.hash, it.size).await.unwrap(), None);
        assert_eq!(files.held(own, &it.hash, it.size + 1).await.unwrap(), None);
        #[allow(clippy::disallowed_methods, reason = "files carry the machine's own time")]
        let now = Utc::now();
        let nothing = HashSet::new();
        assert_eq!(files.sweep(&nothing, now + HELD).await.unwrap(), 0);
        assert_eq!(files.unnamed(&nothing, now + HELD).await.unwrap(), Vec::<String>::new(), "it waits: no orphan");
        assert_eq!(files.held(own, &it.hash, it.size).await.unwrap().as_ref(), Some(&it));
        assert_eq!(files.sweep(&nothing, now + HELD + ABANDONED + Duration::minutes(1)).await.unwrap(), 2, "the file and its mark");
        assert_eq!(files.held(own, &it.hash, it.size).await.unwrap(), None);
        assert!(files.list().await.unwrap().is_empty());
    }

    #[tokio::test]
    async fn of_one_person_the_latest_few_are_kept() {
        let folder = tempfile::tempdir().unwrap();
        let files = Files::on_disk(folder.path()).unwrap();
        let (own, other) = (PersonId(fresh_id()), PersonId(fresh_id()));
        let first = received(&files, b"first").await;
        files.hold(other, &first.hash).await.unwrap();
        let mut last = first;
        for number in 0..2 * MOST_HELD {
            last = received(&files, format!("number {number}").as_bytes()).await;
            files.hold(own, &last.hash).await.unwrap();
        }
        assert!(files.held(own, &last.hash, last.size).await.unwrap().is_some(), "the latest");
        #[allow(clippy::disallowed_methods, reason = "files carry the machine's own time")]
        let now = Utc::now();
        files.sweep(&HashSet::new(), now + Duration::minutes(16)).await.unwrap();
        assert_eq!(files.list().await.unwrap().len(), MOST_HELD + 1, "and another person's own");
    }

    #[tokio::test]
    async fn an_archive_comes_back_with_what_it_lists() {
        let folder = tempfile::tempdir().unwrap();
        let files = Files::on_disk(folder.path()).unwrap();
        let own = PersonId(fresh_id());
        let mut archive = [b"PK\x01\x02".as_slice(), &[0; 42], b"a", b"PK\x05\x06", &[0; 18]].concat();
        // One name of one letter; one entry; a directory of 47 bytes that begins the file.
        (archive[28], archive[47 + 10], archive[47 + 12]) = (1, 1, 47);
        let it = received(&files, &archive).await;
        assert_eq!(it.entries.len(), 1);
        files.hold(own, &it.hash).await.unwrap();
        assert_eq!(files.held(own, &it.hash, it.size).await.unwrap().as_ref(), Some(&it));
    }
}
