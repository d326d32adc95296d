//! Operations and lists of materials.

pub mod rows;
