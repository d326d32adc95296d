//! Operations and lists of series.

pub mod rows;
