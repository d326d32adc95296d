//! What is no page: files and archives.

pub mod archive;
pub mod calendar;
pub mod exports;
pub mod files;
mod frab;
