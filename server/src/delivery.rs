//! What is no page: files and archives.

pub mod archive;
pub mod files;
