//! Pages of a long list.

use crate::t;
use domain::lang::Lang;
use leptos::prelude::*;

/// More pages than any list has.
const MOST_PAGES: u64 = 1_000_000;

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
    /// From a query's `page` (from 1); anything else is the first, and a number beyond all lists stands for the last.
    fn asked(page: &str, size: u64) -> Span {
        let digits = !page.is_empty() && page.bytes().all(|byte| byte.is_ascii_digit());
        let page = page.parse::<u64>().unwrap_or(if digits { MOST_PAGES } else { 1 }).clamp(1, MOST_PAGES) - 1;
        Span { page, size, total: 0 }
    }

    /// Reads the page of a list that a query's `page` asks for: `read` gives its rows and how many there are in all.
    /// Behind the end, that is the last page: the list was longer when its link was made.
    pub async fn of<Rows, Fault, Read: Future<Output = Result<(Rows, u64), Fault>>>(
        asked: &str,
        size: u64,
        read: impl Fn(u64) -> Read,
    ) -> Result<(Span, Rows), Fault> {
        let span = Span::asked(asked, size);
        let (rows, total) = read(span.page).await?;
        let last = total.saturating_sub(1) / size;
        if span.page <= last {
            return Ok((Span { total, ..span }, rows));
        }
        let (rows, total) = read(last).await?;
        Ok((Span { page: last, size, total }, rows))
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
    let previous = (page > 0).then(|| link(page, t!(lang, "frame-page-previous")));
    let next = (to < total).then(|| link(page + 2, t!(lang, "frame-page-next")));
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

#[cfg(test)]
mod tests {
    use super::*;
    use futures_util::FutureExt;

    #[test]
    fn whatever_page_is_asked_for_one_is_shown() {
        let of = |asked: &str, total: u64| {
            let read = |page: u64| std::future::ready(Ok::<_, ()>(((page * 50 + 1)..=((page + 1) * 50).min(total), total)));
            let (span, rows) = Span::of(asked, 50, read).now_or_never().unwrap().unwrap();
            (span.page + 1, rows.count())
        };
        for (asked, shown) in [("", 1), ("1", 1), ("3", 3), ("4", 3), ("99999", 3), ("99999999999999999999", 3)] {
            assert_eq!(of(asked, 120).0, shown, "{asked}");
        }
        for first in ["0", "-1", "x", "1.5", "٣", "99999999999999999999999x"] {
            assert_eq!(of(first, 120), (1, 50), "{first}");
        }
        assert_eq!(of("7", 120), (3, 20));
        assert_eq!((of("7", 0), of("2", 100), of("3", 100)), ((1, 0), (2, 50), (2, 50)));
    }
}
