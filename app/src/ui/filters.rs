//! Links that filter a list: in a line, and on phones folded under the one that holds.

use leptos::prelude::*;

/// A line of such links.
#[component]
pub fn Filters(
    /// What they filter by.
    #[prop(into)]
    label: String,
    /// What is chosen now: on phones it names the fold.
    chosen: AnyView,
    /// An entry for each choice.
    children: Children,
) -> impl IntoView {
    let by = format!("{label}: ");
    view! {
        <nav aria-label=label>
            <details class="fold">
                <summary>{by}{chosen}</summary>
                <ul class="filters">{children()}</ul>
            </details>
        </nav>
    }
}
