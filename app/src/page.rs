//! A page: rendered whole, synchronously; the body first, then the head, since the loader of
//! islands stands there exactly when the body holds one.

use crate::{
    cookies::Cookies,
    shell::{Button, Locator, frame, head},
    t,
    ui::{Labels, in_page_order},
    visit::Visit,
};
use axum::response::{Html, IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use std::sync::Arc;

/// A page on its way out.
#[derive(Debug)]
pub struct Page {
    status: StatusCode,
    title: String,
    body_class: &'static str,
    main: String,
    locator: Option<Locator>,
    secret: bool,
    retold: Option<Button>,
    visit: Visit,
}

/// Renders a view to HTML, with islands but without inline scripts.
pub fn html(view: impl FnOnce() -> AnyView) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let html = owner.with(|| {
        Labels::provide();
        view().to_html()
    });
    owner.unset_with_forced_cleanup();
    let html = in_page_order(html);
    // Marks between pieces of text are for islands to find their way; nothing else needs them.
    if html.contains("<leptos-island") { html } else { html.replace("<!>", "") }
}

impl Page {
    /// A page with this title (the site's name is added) around this content.
    pub fn new(visit: &Visit, title: impl Into<String>, content: impl FnOnce() -> AnyView) -> Page {
        Page {
            status: StatusCode::OK,
            title: title.into(),
            body_class: "",
            main: html(content),
            locator: None,
            secret: false,
            retold: None,
            visit: visit.clone(),
        }
    }

    /// With a status other than 200: 422 for a form that was refused.
    pub fn status(self, status: StatusCode) -> Page {
        Page { status, ..self }
    }

    /// Under the line that says which workshop this is about.
    pub fn locator(self, locator: Locator) -> Page {
        Page { locator: Some(locator), ..self }
    }

    /// With a class on the body, for pages that print in their own way.
    pub fn body_class(self, body_class: &'static str) -> Page {
        Page { body_class, ..self }
    }

    /// With a secret on it: it travels unpacked, since lengths of packed pages tell.
    pub fn secret(self) -> Page {
        Page { secret: true, ..self }
    }

    /// With its form ([`TYPED`](crate::posted::TYPED)) kept as it stands by whoever chooses another language. The chooser's
    /// buttons are that form's first in the page: `send`, name and value of the form's own main button, says what Enter does.
    pub fn retold(self, name: &'static str, value: &'static str) -> Page {
        Page { retold: Some(Button { name, value }), ..self }
    }

    /// The document.
    pub fn document(&self) -> String {
        let Page { title, body_class, main, locator, visit, retold, .. } = self;
        let framed = html(|| frame(visit, locator.as_ref(), *retold, true));
        // The frame is rendered around a mark in whose place the content goes.
        let (before, after) = framed.split_once(crate::shell::CONTENT).unwrap_or((&framed, ""));
        let islands = main.contains("<leptos-island");
        let refused = self.status == StatusCode::UNPROCESSABLE_ENTITY;
        let title = if refused { t!(visit.lang, "frame-title-error", title = title.as_str()) } else { title.clone() };
        format!(
            "<!doctype html><html lang=\"{}\">{}<body class=\"{body_class}\">{before}<main id=\"content\">{main}</main>{after}</body></html>",
            visit.lang.code(),
            head(visit, &title, islands),
        )
    }
}

impl IntoResponse for Page {
    fn into_response(self) -> Response {
        let mut response = (self.status, Html(self.document())).into_response();
        let headers = response.headers_mut();
        let caching = if self.secret { "no-store, no-transform" } else { "no-store" };
        headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static(caching));
        if self.visit.chose_lang {
            headers.append(header::SET_COOKIE, Cookies::new(self.visit.secure).remember(self.visit.lang));
        }
        response
    }
}

/// After a change: to a local page, by GET.
pub fn see_other(path: &str) -> Response {
    // Paths are made of ids and slugs of ours; a query's text is encoded where it is put in.
    match HeaderValue::from_str(path) {
        Ok(location) if store::people::tokens::is_local(path) => (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response(),
        _ => (StatusCode::SEE_OTHER, [(header::LOCATION, HeaderValue::from_static("/"))]).into_response(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{shell::Nonce, site::Assets};
    use domain::lang::Lang;

    #[test]
    fn the_content_stands_between_masthead_and_colophon() {
        let visit = Visit::unknown(Lang::En, Nonce("n".into()), Assets::default());
        let document = Page::new(&visit, "A & B", || view! { <p>"here"</p> }.into_any()).document();
        let at = |part: &str| document.find(part).unwrap_or_else(|| panic!("{part} in {document}"));
        assert!(at("</header>") < at("<main id=\"content\"><p>here</p></main>") && at("<p>here</p>") < at("<footer"));
        assert!(document.contains("<title>A &amp; B · Plenary</title>") && !document.contains("<script"));
    }

    #[test]
    fn a_refused_form_says_so_in_its_title() {
        let visit = Visit::unknown(Lang::Vi, Nonce::default(), Assets::default());
        let page = Page::new(&visit, "Đăng ký", || view! { <p>"…"</p> }.into_any()).status(StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.document().contains("<title>Lỗi: Đăng ký · Plenary</title>"));
    }

    #[test]
    fn a_page_of_the_edge_stands_nowhere_and_offers_itself_in_other_languages() {
        let document = Page::new(&Visit::unknown(Lang::En, Nonce::default(), Assets::default()), "Lost", || ().into_any()).document();
        assert!(document.contains("href=\"?lang=vi\"") && !document.contains("aria-current=\"page\""), "{document}");
    }
}
