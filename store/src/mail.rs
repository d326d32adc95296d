//! Messages that organizers write, and the letters that people read again.

pub mod group;
pub mod inbox;
pub mod lists;
pub mod mailbox;
pub mod send;
