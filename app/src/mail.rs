//! Letters, and the pages of messages.

pub mod letters;
