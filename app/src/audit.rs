//! Who did what to which object, when.

pub mod trail_page;
mod words;
