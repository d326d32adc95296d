//! Letters, the messages that organizers write, and the pages where mail is read and watched.

mod compose_form;
pub mod compose_page;
mod fate;
pub mod health_page;
pub mod inbox_page;
pub mod letters;
mod linked;
pub mod mailbox_page;
pub mod message_page;
pub mod messages_page;
mod preview_page;
mod reflow;
mod stuck;
mod words;
pub mod workshops;
