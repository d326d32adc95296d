//! Pages of a long list.

use crate::t;
use domain::lang::Lang;
use leptos::prelude::*;

/// Which part of a list is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The page, from 0.
    pub page: u64,
    /// Rows a page.
    pub size: u64,
    /// Rows in all.
    pub total: u64,
}

impl Span {
    /// From a query's `page` (from 1); anything else is the first.
    pub fn asked(page: &str, size: u64) -> Span {
        let page = page.parse::<u64>().unwrap_or(1).clamp(1, 1_000_000) - 1;
        Span { page, size, total: 0 }
    }
}

/// "1–50 of 212", and links to the pages beside it; nothing where one page holds everything. `href` is the address without `page=`.
#[component]
pub fn Pager(
    /// Which part is shown.
    span: Span,
    /// The address of the list with its filters: `/list?` or `/list?q=a&`.
    #[prop(into)]
    href: String,
    /// The reader's language.
    lang: Lang,
) -> impl IntoView {
    let Span { page, size, total } = span;
    let (from, to) = ((page * size + 1).min(total), ((page + 1) * size).min(total));
    let link = |page: u64, words: String| view! { <a href=format!("{href}page={page}")>{words}</a> };
    let previous = (page > 0).then(|| link(page, t!(lang, "frame-page-previous", size = size)));
    let next = (to < total).then(|| link(page + 2, t!(lang, "frame-page-next", size = size.min(total - to))));
    // A page after the end keeps its way back.
    (total > 0 && (page > 0 || total > size)).then(|| {
        view! {
            <nav class="pager" aria-label=t!(lang, "frame-pages")>
                <span>{t!(lang, "frame-page-range", from = from, to = to, total = total)}</span>
                <span class="row">{previous}{next}</span>
            </nav>
        }
    })
}
