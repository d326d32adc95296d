//! Where a page stands, for pages more than one step below what the navigation names.

use crate::t;
use domain::lang::Lang;
use leptos::prelude::*;

/// The pages above this one, then this one.
#[component]
pub fn Crumbs(
    /// The reader's language.
    lang: Lang,
    /// Address and words of each page above, the highest first.
    trail: Vec<(String, String)>,
    /// This page.
    #[prop(into)]
    here: String,
    /// Its language, where that is another than the reader's.
    #[prop(optional_no_strip)]
    here_lang: Option<&'static str>,
) -> impl IntoView {
    let above: Vec<_> = trail.into_iter().map(|(href, words)| view! { <li><a href=href>{words}</a></li> }).collect();
    view! { <nav class="crumbs" aria-label=t!(lang, "frame-crumbs")><ol>{above}<li aria-current="page" lang=here_lang>{here}</li></ol></nav> }
}
