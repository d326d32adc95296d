//! The agenda: what participants and the public read, the board on which organizers schedule, and
//! what publishing does.

pub mod api;
pub mod board;
mod board_carry;
pub mod board_island;
mod pointing;

#[cfg(feature = "ssr")]
pub mod agenda_page;
#[cfg(feature = "ssr")]
mod board_now;
#[cfg(feature = "ssr")]
pub mod board_page;
#[cfg(feature = "ssr")]
mod board_tray;
#[cfg(feature = "ssr")]
pub mod calendar_page;
#[cfg(feature = "ssr")]
mod conflicts;
#[cfg(feature = "ssr")]
pub mod history_page;
#[cfg(feature = "ssr")]
pub mod import_page;
#[cfg(feature = "ssr")]
mod item;
#[cfg(feature = "ssr")]
mod lanes;
#[cfg(feature = "ssr")]
mod legend;
#[cfg(feature = "ssr")]
mod move_form;
#[cfg(feature = "ssr")]
mod moving;
#[cfg(feature = "ssr")]
mod opening_day;
#[cfg(feature = "ssr")]
mod programme;
#[cfg(feature = "ssr")]
pub mod publish_page;
#[cfg(feature = "ssr")]
mod session_form;
#[cfg(feature = "ssr")]
pub mod session_form_page;
#[cfg(feature = "ssr")]
pub mod session_page;
#[cfg(feature = "ssr")]
mod session_view;
#[cfg(feature = "ssr")]
pub mod star;
#[cfg(feature = "ssr")]
pub mod words;
