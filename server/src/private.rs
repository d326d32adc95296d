//! Files and folders that only this user may read: they hold who attends.

use std::{
    io,
    os::unix::fs::{DirBuilderExt, OpenOptionsExt},
    path::Path,
};

use tokio::fs::File;

/// Makes a file; it must not be there yet.
pub async fn create(path: &Path) -> io::Result<File> {
    File::options().write(true).create_new(true).mode(0o600).open(path).await
}

/// The same for what writes at once.
pub fn create_sync(path: &Path) -> io::Result<std::fs::File> {
    std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)
}

/// Makes a folder, where it is not there.
pub fn folder(path: &Path) -> io::Result<()> {
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(path)
}
