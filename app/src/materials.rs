//! Documents: the shelf, uploading, keeping.

pub mod archive_index;
pub mod documents;
mod facts_form;
mod held;
pub mod keep_page;
pub mod list_page;
mod looks;
pub mod received;
pub mod shelf_page;
pub mod upload_page;
