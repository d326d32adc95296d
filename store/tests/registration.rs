//! Registrations on both databases: the whole status table, places under a rush, forms sent twice.
#![allow(clippy::unwrap_used)]

mod support;

#[path = "registration/cast.rs"]
mod cast;
#[path = "registration/forged.rs"]
mod forged;
#[path = "registration/forms.rs"]
mod forms;
#[path = "registration/importing.rs"]
mod importing;
#[path = "registration/places.rs"]
mod places;
#[path = "registration/privacy.rs"]
mod privacy;
#[path = "registration/seen.rs"]
mod seen;
#[path = "registration/table.rs"]
mod table;
