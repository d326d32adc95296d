//! Operations and lists of agenda.

pub mod rows;
