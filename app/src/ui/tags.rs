//! Status, TLP and theme: each a word and a shape, never colour alone.

use super::icon;
use crate::lang::status_name;
use domain::{lang::Lang, registration::Status, tlp::Tlp};
use leptos::prelude::*;

/// A status is a moon that fills.
pub fn status_icon(status: Status) -> AnyView {
    match status {
        Status::Invited => icon::dashed(),
        Status::Submitted => icon::quarter(),
        Status::Endorsed => icon::half(),
        Status::Accepted => icon::three_quarters(),
        Status::Confirmed => icon::full(),
        Status::Waitlisted => icon::pause(),
        Status::Declined => icon::slash(),
        Status::Withdrawn => icon::minus(),
        Status::Substituted => icon::swap(),
    }
}

/// A registration's status.
#[component]
pub fn StatusTag(
    /// Which.
    status: Status,
    /// The reader's language.
    lang: Lang,
) -> impl IntoView {
    let class = match status {
        Status::Waitlisted => "status status-wait",
        _ if status.is_over() => "status status-over",
        _ => "status",
    };
    view! { <span class=class>{status_icon(status)}{status_name(lang, status)}</span> }
}

/// A label, as FIRST sets it.
#[component]
pub fn TlpTag(
    /// Which.
    tlp: Tlp,
) -> impl IntoView {
    let class = match tlp {
        Tlp::Clear => "tlp tlp-clear",
        Tlp::Green => "tlp tlp-green",
        Tlp::Amber | Tlp::AmberStrict => "tlp tlp-amber",
        Tlp::Red => "tlp tlp-red",
    };
    view! { <span class=class>{format!("TLP:{}", tlp.word())}</span> }
}

/// A theme's mark by its place in the series' list: square, disc, triangle, then again.
pub fn theme_mark(place: usize, words: String) -> AnyView {
    let mark = match place % 3 {
        0 => icon::square(),
        1 => icon::disc(),
        _ => icon::triangle(),
    };
    view! { <span class="mark">{mark}{words}</span> }.into_any()
}
