//! Every mark of the design, drawn once. Decoration unless a label is given beside it.

use leptos::prelude::*;

/// A mark from its paths. Its measures are for where no stylesheet comes.
fn draw(paths: &'static str) -> AnyView {
    view! { <svg class="icon" viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" aria-hidden="true" inner_html=paths></svg> }.into_any()
}

macro_rules! icons {
    ($($(#[$doc:meta])* $name:ident = $paths:literal;)+) => {$(
        $(#[$doc])*
        pub fn $name() -> AnyView { draw($paths) }
    )+};
}

icons! {
    /// Languages.
    globe = r#"<circle cx="8" cy="8" r="6.3"/><path d="M1.7 8h12.6M8 1.7c-4.5 3.6-4.5 9 0 12.6M8 1.7c4.5 3.6 4.5 9 0 12.6"/>"#;
    /// Something is wrong.
    warning = r#"<path d="M8 1.8L15 14H1z" stroke-linejoin="round"/><path d="M8 6v4M8 11.3v1.2"/>"#;
    /// Mine.
    star = r#"<path d="M8 1.6l2 4.3 4.7.6-3.5 3.2.9 4.7L8 12.1l-4.1 2.3.9-4.7L1.3 6.5 6 5.9z" stroke-linejoin="round"/>"#;
    /// It moved.
    arrow = r#"<path d="M2 8h11M9 4l4 4-4 4"/>"#;
    /// Closed.
    lock = r#"<rect x="3" y="7" width="10" height="7"/><path d="M5.3 7V4.7a2.7 2.7 0 0 1 5.4 0V7"/>"#;
    /// Download.
    download = r#"<path d="M8 2v8.5M4.5 7L8 10.5 11.5 7M2.5 14h11"/>"#;
    /// Search.
    lens = r#"<circle cx="7" cy="7" r="4.7"/><path d="M10.5 10.5L14.5 14.5"/>"#;
    /// The first theme; done.
    square = r#"<rect class="solid" fill="currentColor" x="2" y="2" width="12" height="12"/>"#;
    /// The second theme; takes part.
    disc = r#"<circle class="solid" fill="currentColor" cx="8" cy="8" r="6.5"/>"#;
    /// The third theme.
    triangle = r#"<path class="solid" fill="currentColor" d="M8 1.5L15 14.5H1z"/>"#;
    /// Joins with this one: a disc in a ring.
    joined = r#"<circle cx="8" cy="8" r="6.3"/><circle class="solid" fill="currentColor" cx="8" cy="8" r="3"/>"#;
    /// A date that must be kept.
    clock = r#"<circle cx="8" cy="8" r="6.3"/><path d="M8 4.4V8l2.6 1.8"/>"#;
    /// Written to someone.
    letter = r#"<rect x="1.7" y="3.5" width="12.6" height="9"/><path d="M1.7 4l6.3 5 6.3-5"/>"#;
    /// A free place; a step that lies ahead.
    ring = r#"<circle cx="8" cy="8" r="6.3"/>"#;
    /// Invited.
    dashed = r#"<circle cx="8" cy="8" r="6.3" stroke-dasharray="2.2 1.76"/>"#;
    /// Submitted.
    quarter = r#"<circle cx="8" cy="8" r="6.3"/><path class="solid" fill="currentColor" d="M8 8V1.7A6.3 6.3 0 0 1 14.3 8z"/>"#;
    /// Endorsed.
    half = r#"<circle cx="8" cy="8" r="6.3"/><path class="solid" fill="currentColor" d="M8 1.7a6.3 6.3 0 0 1 0 12.6z"/>"#;
    /// Accepted.
    three_quarters = r#"<circle cx="8" cy="8" r="6.3"/><path class="solid" fill="currentColor" d="M8 8V1.7A6.3 6.3 0 1 1 1.7 8z"/>"#;
    /// Confirmed.
    full = r#"<circle cx="8" cy="8" r="6.3"/><circle class="solid" fill="currentColor" cx="8" cy="8" r="6.5"/>"#;
    /// Waitlisted.
    pause = r#"<circle cx="8" cy="8" r="6.3"/><path d="M6 5.3v5.4M10 5.3v5.4"/>"#;
    /// Declined.
    slash = r#"<circle cx="8" cy="8" r="6.3"/><path d="M3.6 12.4l8.8-8.8"/>"#;
    /// Withdrawn.
    minus = r#"<circle cx="8" cy="8" r="6.3"/><path d="M5 8h6"/>"#;
    /// Substituted.
    swap = r#"<path d="M2 5.5h11M10 2.5l3 3-3 3M14 10.5H3M6 7.5l-3 3 3 3"/>"#;
}
