//! Signing in, and what is a person's own.

pub mod details_page;
pub mod link_page;
pub mod me_page;
pub mod own_pages;
pub mod proof;
pub mod sign_in_page;
