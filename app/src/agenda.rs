//! The agenda: what participants and the public read, the board on which organizers schedule, and
//! what publishing does.

pub mod agenda_page;
pub mod calendar_page;
mod item;
mod programme;
pub mod session_page;
pub mod star;
pub mod words;
