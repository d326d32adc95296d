//! Pages about the site itself, the same for everyone.

use crate::{page::Page, visit::Visit};
use leptos::prelude::*;

pub mod accessibility_page;
pub mod privacy_page;

/// A page of a few headed paragraphs.
fn statement(visit: &Visit, title: String, lead: String, passages: Vec<(String, String)>) -> Page {
    let heading = title.clone();
    Page::new(visit, title, || {
        let passages: Vec<_> = passages
            .into_iter()
            .map(|(heading, text)| view! { <section class="passage"><h2>{heading}</h2><div class="prose"><p>{text}</p></div></section> })
            .collect();
        view! {
            <div class="frame">
                <div class="opening">
                    <h1 class="display">{heading}</h1>
                    <p class="lead indent">{lead}</p>
                </div>
                {passages}
            </div>
        }
        .into_any()
    })
}
