//! Plenary's rules. Everything here is a pure function of its arguments: no I/O, no clock, no
//! randomness. Times come in as parameters, people as [`access::Actor`]s.

pub mod access;
pub mod agenda;
pub mod country;
pub mod id;
pub mod lang;
pub mod mail;
pub mod materials;
pub mod people;
pub mod registration;
pub mod series;
pub mod text;
pub mod time;
pub mod tlp;
