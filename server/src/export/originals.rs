//! The documents as they were uploaded, under names that people recognise.

use std::path::Path;

use domain::materials::file_name;
use futures_util::TryStreamExt;
use store::{Failure, Store};
use tokio::io::AsyncWriteExt;

use super::Outcome;
use crate::private;

/// A version of a document, and where its file goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Original {
    pub(super) hash: String,
    /// Below `files/`.
    pub(super) path: String,
}

impl Original {
    /// The workshop's folder, the document, the version, the name it was uploaded under.
    pub(super) fn of(slug: &str, material: &str, number: &str, name: &str, hash: &str) -> Original {
        let name = file_name(name).unwrap_or_else(|_| hash.to_owned());
        let material = material.get(..8).unwrap_or(material);
        Original { hash: hash.to_owned(), path: format!("{slug}/{material}-v{number}-{name}") }
    }
}

/// Copies one; says whether it was there.
pub(super) async fn write(store: &Store, it: &Original, folder: &Path) -> Outcome<bool> {
    let mut bytes = match store.files.open(&it.hash, None).await {
        Ok(bytes) => bytes,
        Err(Failure::NotFound) => return Ok(false),
        Err(other) => return Err(other.into()),
    };
    let path = folder.join(&it.path);
    if let Some(folder) = path.parent() {
        private::folder(folder)?;
    }
    let mut file = private::create(&path).await?;
    while let Some(chunk) = bytes.try_next().await? {
        file.write_all(&chunk).await?;
    }
    file.flush().await?;
    Ok(true)
}
