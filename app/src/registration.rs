//! Registering, being decided about, confirming: the delegate's, the focal point's and the
//! organizers' pages.

mod asking;
pub mod confirm_page;
pub mod correct_page;
mod course;
pub mod delegate_page;
pub mod delegation_page;
pub mod desk_passport_page;
mod draft;
mod facts;
mod filters;
pub mod invite_page;
pub mod labels;
pub mod list_page;
mod list_table;
pub mod nominate_page;
mod nomination;
mod one_forms;
pub mod one_page;
mod one_passages;
pub mod passport_page;
mod place;
pub mod place_page;
pub mod register_page;
mod register_steps;
mod stage_one;
mod stay;
pub mod substitute_page;
mod sure;
pub mod upload_page;
pub mod withdraw_page;

pub use course::course;
pub use place::{my_place, own_places};
pub(crate) use register_steps::consent_words;
pub use register_steps::is_step;
