//! The agenda on both databases: drafts, publications, who is told, what shows to whom.
#![allow(clippy::unwrap_used)]

mod support;

#[path = "agenda/calendars.rs"]
mod calendars;
#[path = "agenda/cast.rs"]
mod cast;
#[path = "agenda/editing.rs"]
mod editing;
#[path = "agenda/importing.rs"]
mod importing;
#[path = "agenda/publishing.rs"]
mod publishing;
#[path = "agenda/reading.rs"]
mod reading;
