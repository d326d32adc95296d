//! The whole site through real HTTP, on SQLite and, where `PLENARY_TEST_POSTGRES` names a server,
//! on PostgreSQL. One file per subject.
#![allow(clippy::unwrap_used)]

mod frame;
mod materials;
mod mail;
mod setup;
mod signing_in;
mod support;
