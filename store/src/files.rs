//! The documents' bytes, kept by content hash on disk or in S3.

use object_store::ObjectStore;
use std::sync::Arc;

/// Where the bytes lie.
#[derive(Clone, Debug)]
pub struct Files {
    store: Arc<dyn ObjectStore>,
}

impl Files {
    /// Keeps files in `folder`, which is made where it is missing.
    pub fn on_disk(folder: &std::path::Path) -> std::io::Result<Files> {
        std::fs::create_dir_all(folder)?;
        let store = object_store::local::LocalFileSystem::new_with_prefix(folder).map_err(std::io::Error::other)?;
        Ok(Files { store: Arc::new(store.with_automatic_cleanup(false)) })
    }

    /// The store itself.
    pub fn object_store(&self) -> &dyn ObjectStore {
        self.store.as_ref()
    }
}
