//! Attacks at the edge and in forms, one by one, each by its id in the table of what must hold.

mod kept;
mod posts;
mod signing;
mod typed;
mod unread;
mod uploads;
