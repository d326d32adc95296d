//! Pages for those who build the site, offered where the development mailbox is.

pub mod ui_page;
