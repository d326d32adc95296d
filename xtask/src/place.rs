//! Where things stand in the source tree.

use std::path::{Path, PathBuf};

/// The top of the source tree.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask stands in the source tree")
}

/// A path below the top.
pub fn at(path: impl AsRef<Path>) -> PathBuf {
    root().join(path)
}

/// As it reads in a message.
pub fn short(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}
