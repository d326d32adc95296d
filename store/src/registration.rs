//! Operations and lists of registration.

pub mod rows;
