//! The two ways to build.

use std::path::PathBuf;

use crate::place;

/// What a build is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// As small and fast as it gets.
    Release,
    /// For tests and for `dev`: quick to build.
    Debug,
}

impl Kind {
    /// Names its folders and stamps.
    pub fn name(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::Debug => "debug",
        }
    }

    /// Where cargo builds the server.
    pub fn server_target() -> PathBuf {
        place::at("target")
    }

    /// Where cargo builds the browser's half, beside the server's, so that neither waits for the other.
    pub fn wasm_target() -> PathBuf {
        place::at("target/wasm")
    }

    /// The cargo profile of the browser's half, and the folder it builds into.
    pub fn wasm_profile(self) -> (&'static str, &'static str) {
        if self == Self::Release { ("wasm", "wasm") } else { ("dev", "debug") }
    }

    /// The finished `plenary`.
    pub fn binary(self) -> PathBuf {
        Self::server_target().join(if self == Self::Release { "release" } else { "debug" }).join("plenary")
    }
}
