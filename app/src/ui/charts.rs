//! Small charts, drawn in the page and labelled directly. Each stands beside a table that says the same.

use leptos::prelude::*;

/// How long the longest bar is.
const LENGTH: f64 = 200.0;

/// One quota as a bar: confirmed, then accepted, then free. Bars of one table share the measure `most`, so that their
/// lengths compare.
#[component]
pub fn Bar(
    /// Confirmed.
    confirmed: u32,
    /// Accepted, or held for a substitute.
    accepted: u32,
    /// Places in all.
    quota: u32,
    /// The largest quota of the table.
    most: u32,
) -> impl IntoView {
    let scale = |places: u32| f64::from(places.min(most.max(1))) / f64::from(most.max(1)) * LENGTH;
    let (full, part, whole) = (scale(confirmed), scale(confirmed + accepted) - scale(confirmed), scale(quota.max(confirmed + accepted)));
    // The cell beside says the same in words.
    view! {
        <svg class="bar" viewBox="0 0 200 12" width="200" height="12" aria-hidden="true">
            <rect class="bar-track" x="0.5" y="0.5" width=format!("{:.1}", (whole - 1.0).max(0.0)) height="11"></rect>
            <rect class="bar-full" x="0" y="0" width=format!("{full:.1}") height="12"></rect>
            <rect class="bar-part" x=format!("{full:.1}") y="0" width=format!("{part:.1}") height="12"></rect>
        </svg>
    }
}

/// Width of one column with the space after it, and the tallest column's height.
const STEP: u32 = 34;
const TALL: f64 = 72.0;

/// Columns along time: the number above each, words under the first and the last.
#[component]
pub fn Columns(
    /// Words and number of each, in order.
    columns: Vec<(String, u32)>,
    /// The sentence that says what is shown.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    let most = columns.iter().map(|(_, count)| *count).max().unwrap_or_default().max(1);
    let count = u32::try_from(columns.len()).unwrap_or(1).max(1);
    let width = (count * STEP).max(5 * STEP);
    let last = columns.len().saturating_sub(1);
    let drawn: Vec<_> = columns
        .into_iter()
        .zip(0_u32..)
        .map(|((words, number), place)| {
            let height = f64::from(number) / f64::from(most) * TALL;
            let (x, top) = (f64::from(place * STEP), 18.0 + TALL - height);
            let at_end = place as usize == last && last > 1;
            let under = (place == 0 || at_end).then(|| {
                let (x, anchor) = if at_end { (x + 26.0, "end") } else { (x, "start") };
                view! { <text x=format!("{x:.0}") y="108" text-anchor=anchor>{words}</text> }
            });
            view! {
                <g>
                    <rect class="bar-full" x=format!("{x:.0}") y=format!("{top:.1}") width="26" height=format!("{height:.1}")></rect>
                    <text class="strong" x=format!("{:.0}", x + 13.0) y=format!("{:.1}", top - 5.0) text-anchor="middle">{number}</text>
                    {under}
                </g>
            }
        })
        .collect();
    view! {
        <svg class="chart-columns" viewBox=format!("0 0 {width} 112") width=width.to_string() height="112" role="img" aria-label=label>
            <path class="axis" d=format!("M0 90.5H{width}")></path>
            {drawn}
        </svg>
    }
}
