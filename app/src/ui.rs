//! Parts that any page may use. None knows a domain word, but status, TLP, theme and seats.
//!
//! Parts are functions or components that take plain values; a form's parts take the [`Form`], from
//! which they read what was typed and what is wrong with it.
//!
//! [`Form`]: crate::posted::Form

mod breaks;
mod charts;
mod choices;
mod crumbs;
mod dead_end;
mod errors;
mod field;
mod filters;
pub mod icon;
mod labels;
mod names;
mod notices;
mod pager;
mod safe_url;
mod seats;
mod select;
mod tags;
mod textarea;

pub use breaks::breaking;
pub use charts::{Bar, Columns};
pub use choices::{Check, Choices};
pub use crumbs::Crumbs;
pub use dead_end::DeadEnd;
pub use errors::ErrorSummary;
pub(crate) use errors::in_page_order;
pub use field::{Field, field_message};
pub use filters::Filters;
pub(crate) use labels::{Labels, note_label};
pub use names::{NativeName, script_of, title_language};
pub use notices::{Empty, Notice, Tone};
pub use pager::{Pager, Span};
pub use safe_url::SafeUrl;
pub use seats::Seats;
pub use select::{Select, Selects};
pub use tags::{StatusTag, TlpTag, status_icon, theme_mark};
pub use textarea::SafeTextarea;
