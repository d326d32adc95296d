//! Pages for what went wrong: the same words to everyone.

use super::{frame, head};
use crate::{lang, page::html, t, trouble::Told, ui::DeadEnd, visit::Visit};
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

/// What a page says of a fault: its headline, what happened, what to do.
type Words = [String; 3];

fn words(status: StatusCode, visit: &Visit, known: Known<'_>) -> Words {
    let lang = visit.lang;
    match status {
        status if is_absent(status) => {
            let todo = if visit.viewer.is_some() { t!(lang, "frame-not-found-todo-own") } else { t!(lang, "frame-not-found-todo") };
            [t!(lang, "frame-not-found-title"), t!(lang, "frame-not-found-lead"), todo]
        }
        StatusCode::TOO_MANY_REQUESTS => [t!(lang, "frame-busy-title"), t!(lang, "frame-busy-lead"), t!(lang, "frame-busy-todo")],
        StatusCode::PAYLOAD_TOO_LARGE => {
            [t!(lang, "frame-too-large-title"), t!(lang, "frame-too-large-lead"), t!(lang, "frame-too-large-todo")]
        }
        StatusCode::REQUEST_TIMEOUT => [t!(lang, "frame-slow-title"), t!(lang, "frame-slow-lead"), t!(lang, "frame-slow-todo")],
        StatusCode::CONFLICT if known.told.is_some() => {
            [t!(lang, "frame-stale-title"), t!(lang, "frame-stale-told-lead"), t!(lang, "frame-stale-todo")]
        }
        StatusCode::CONFLICT => [t!(lang, "frame-stale-title"), t!(lang, "frame-stale-lead"), t!(lang, "frame-stale-todo")],
        StatusCode::BAD_REQUEST if known.mistyped => {
            [t!(lang, "frame-address-title"), t!(lang, "frame-address-lead"), t!(lang, "frame-address-todo")]
        }
        _ if status.is_client_error() => [t!(lang, "frame-refused-title"), t!(lang, "frame-refused-lead"), t!(lang, "frame-refused-todo")],
        StatusCode::SERVICE_UNAVAILABLE => [t!(lang, "frame-later-title"), t!(lang, "frame-later-lead"), t!(lang, "frame-later-todo")],
        _ => [t!(lang, "frame-broken-title"), t!(lang, "frame-broken-lead"), t!(lang, "frame-broken-todo")],
    }
}

/// Whether nothing is there for whoever asks.
fn is_absent(status: StatusCode) -> bool {
    matches!(status, StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED | StatusCode::GONE)
}

/// The one way on: to one's own page, to what a stranger may see, or to the door where it may be theirs to open.
fn way(status: StatusCode, visit: &Visit) -> (String, String) {
    let lang = visit.lang;
    let (href, words) = match (&visit.viewer, status) {
        (Some(_), _) => ("/me", t!(lang, "frame-nav-my-place")),
        (None, status) if is_absent(status) => ("/sign-in", t!(lang, "frame-nav-sign-in")),
        _ => ("/", t!(lang, "frame-to-workshops")),
    };
    (href.to_owned(), words)
}

/// The page for a status that no handler has rendered itself.
pub fn error_page(status: StatusCode, visit: &Visit, known: Known<'_>) -> String {
    let lang = visit.lang;
    let told = known.told.map(|Told(refusal)| lang::refusal(lang, refusal));
    let [title, happened, todo] = words(status, visit, known);
    let number = status.is_server_error().then(|| t!(lang, "frame-incident", number = known.incident.unwrap_or("–")));
    let way = way(status, visit);
    let content = html(|| view! { <DeadEnd title=title.clone() told=told happened=happened todo=todo way=way number=number/> }.into_any());
    // Refused at the edge before it was looked at who asks: they may be signed in.
    let door = is_absent(status);
    let framed = html(|| frame(visit, None, None, door));
    let body = framed.replacen(super::CONTENT, &format!("<main id=\"content\">{content}</main>"), 1);
    format!("<!doctype html><html lang=\"{}\">{}<body>{body}</body></html>", lang.code(), head(visit, &title, false))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{shell::Nonce, site::Assets};
    use domain::lang::Lang;

    #[test]
    fn every_fault_says_what_happened_and_shows_one_way_on() {
        for lang in [Lang::En, Lang::Vi] {
            let visit = Visit::unknown(lang, Nonce("n".into()), Assets::default());
            for code in [400, 403, 404, 405, 408, 409, 410, 413, 421, 422, 429, 431, 500, 503] {
                let page = error_page(StatusCode::from_u16(code).unwrap(), &visit, Known { incident: Some("4f2a"), ..Known::default() });
                let main = page.split_once("<main").and_then(|(_, rest)| rest.split_once("</main>")).unwrap().0.to_owned();
                assert_eq!((main.matches("<a ").count(), main.matches("<h1").count()), (1, 1), "{code}: {main}");
                assert_eq!(page.contains("href=\"/sign-in"), matches!(code, 404 | 405 | 410), "{code}: who asks may be signed in");
                assert_eq!(main.contains("4f2a"), code >= 500, "{code}: only what the log knows has a number");
            }
        }
    }
}
