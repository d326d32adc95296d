//! Where a way ends: a link that is used up, a page that is not there, a request that was refused.

use leptos::prelude::*;

/// What happened, what to do, and one way on.
#[component]
pub fn DeadEnd(
    /// The headline: a sentence.
    #[prop(into)]
    title: String,
    /// What a rule said, where one said no.
    #[prop(optional_no_strip)]
    told: Option<String>,
    /// What happened.
    #[prop(into)]
    happened: String,
    /// What to do.
    #[prop(into)]
    todo: String,
    /// The way on: its address and its words.
    way: (String, String),
    /// The number under which the log knows more, in words.
    #[prop(optional_no_strip)]
    number: Option<String>,
) -> impl IntoView {
    let (href, words) = way;
    view! {
        <div class="frame lost">
            <h1 class="display">{title}</h1>
            <div class="indent stack">
                <div class="prose">
                    {told.map(|words| view! { <p><strong>{words}</strong></p> })}
                    <p>{happened}</p>
                    <p>{todo}</p>
                </div>
                {number.map(|number| view! { <p class="ui quiet">{number}</p> })}
                <p class="row"><a class="button" href=href>{words}</a></p>
            </div>
        </div>
    }
}
