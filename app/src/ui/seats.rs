//! Places of a quota: drawn one by one up to twenty, as a bar above that; always a sentence too.

use super::icon;
use leptos::prelude::*;

/// Places, those confirmed and accepted first, then free ones.
#[component]
pub fn Seats(
    /// Confirmed.
    confirmed: u32,
    /// Accepted, or held for a substitute.
    accepted: u32,
    /// Places in all.
    quota: u32,
    /// The sentence that says the same.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    if quota > 20 {
        let share = |places: u32| f64::from(places.min(quota)) / f64::from(quota) * 320.0;
        let (full, part) = (share(confirmed), share(confirmed + accepted) - share(confirmed));
        return view! {
            <svg class="chart" viewBox="0 0 320 16" role="img" aria-label=label>
                <rect class="bar-track" x="0.5" y="2.5" width="319" height="11"></rect>
                <rect class="bar-full" x="0" y="2" width=format!("{full:.1}") height="12"></rect>
                <rect class="bar-part" x=format!("{full:.1}") y="2" width=format!("{part:.1}") height="12"></rect>
            </svg>
        }
        .into_any();
    }
    let seats: Vec<_> = (0..quota)
        .map(|place| {
            let (class, drawn) = match place {
                _ if place < confirmed => (None, icon::full()),
                _ if place < confirmed + accepted => (None, icon::three_quarters()),
                _ => (Some("free"), icon::ring()),
            };
            view! { <span class=class>{drawn}</span> }
        })
        .collect();
    view! { <p class="seats" role="img" aria-label=label>{seats}</p> }.into_any()
}
