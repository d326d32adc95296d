//! Pages for what went wrong: the same words to everyone.

use super::{frame, head};
use crate::{lang, page::html, t, trouble::Told, visit::Visit};
use http::StatusCode;
use leptos::prelude::*;

/// What is known about the fault.
#[derive(Clone, Copy, Debug, Default)]
pub struct Known<'a> {
    /// The number under which the log knows more.
    pub incident: Option<&'a str>,
    /// What a rule said.
    pub told: Option<&'a Told>,
    /// Whether the address is at fault.
    pub mistyped: bool,
}

/// The page for a status that no handler has rendered itself.
pub fn error_page(status: StatusCode, visit: &Visit, known: Known<'_>) -> String {
    let lang = visit.lang;
    let told = known.told.map(|Told(refusal)| lang::refusal(lang, refusal));
    let (title, lead) = match status {
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED | StatusCode::GONE => {
            (t!(lang, "frame-not-found-title"), t!(lang, "frame-not-found-lead"))
        }
        StatusCode::TOO_MANY_REQUESTS => (t!(lang, "frame-busy-title"), t!(lang, "frame-busy-lead")),
        StatusCode::PAYLOAD_TOO_LARGE => (t!(lang, "frame-too-large-title"), t!(lang, "frame-too-large-lead")),
        StatusCode::CONFLICT if told.is_some() => (t!(lang, "frame-stale-title"), t!(lang, "frame-stale-told-lead")),
        StatusCode::CONFLICT => (t!(lang, "frame-stale-title"), t!(lang, "frame-stale-lead")),
        StatusCode::BAD_REQUEST if known.mistyped => (t!(lang, "frame-address-title"), t!(lang, "frame-address-lead")),
        _ if status.is_client_error() => (t!(lang, "frame-refused-title"), t!(lang, "frame-refused-lead")),
        StatusCode::SERVICE_UNAVAILABLE => {
            (t!(lang, "frame-later-title"), t!(lang, "frame-later-lead", incident = known.incident.unwrap_or("–")))
        }
        _ => (t!(lang, "frame-broken-title"), t!(lang, "frame-broken-lead", incident = known.incident.unwrap_or("–"))),
    };
    let (own, own_words) = match visit.viewer {
        Some(_) => ("/me", t!(lang, "frame-nav-my-place")),
        None => ("/sign-in", t!(lang, "frame-not-found-sign-in")),
    };
    let content = html(|| {
        view! {
            <div class="frame lost">
                <h1 class="display">{title.clone()}</h1>
                <div class="prose indent">
                    {told.map(|words| view! { <p><strong>{words}</strong></p> })}
                    <p>{lead}</p>
                    <p class="row">
                        <a href=own>{own_words}</a>
                        <a href="/">{t!(lang, "frame-not-found-workshops")}</a>
                    </p>
                </div>
            </div>
        }
        .into_any()
    });
    let framed = html(|| frame(visit, None, None));
    let body = framed.replacen(super::CONTENT, &format!("<main id=\"content\">{content}</main>"), 1);
    format!("<!doctype html><html lang=\"{}\">{}<body>{body}</body></html>", lang.code(), head(visit, &title, false))
}
