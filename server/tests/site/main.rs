//! The whole site through real HTTP, on SQLite and, where `PLENARY_TEST_POSTGRES` names a server,
//! on PostgreSQL. One file per subject.
#![allow(clippy::unwrap_used)]

mod agenda;
mod anything;
mod commands;
mod edge;
mod frame;
mod gate;
mod keeping;
mod mail;
mod materials;
mod registration;
mod setup;
mod signing_in;
mod support;
mod wire;
