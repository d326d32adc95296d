//! The one place where a bare status becomes a page.
//!
//! Handlers and layers answer errors as a status without a body (or with axum's plain text, which nobody shall read);
//! so an unknown path and a forbidden one are the same page.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Arc,
};

use app::trouble::{Mistyped, Told};
use axum::{body::Body, extract::Request, response::Response};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header};

use store::people::Viewer;

use super::{Nonce, RequestId, headers, islands};

/// What an error page may need to know.
#[derive(Debug)]
pub struct Refused<'a> {
    pub status: StatusCode,
    /// Set for what is the site's own fault: the log knows more under this id.
    pub incident: Option<&'a str>,
    /// What a rule said, where one said no.
    pub told: Option<Told>,
    /// Whether the address is at fault.
    pub mistyped: bool,
    /// Who asked, where they were recognised.
    pub viewer: Option<Viewer>,
    pub nonce: &'a Nonce,
    pub uri: &'a Uri,
    /// Of the request: language and cookies.
    pub headers: &'a HeaderMap,
}

const HTML: &str = "text/html; charset=utf-8";

/// Renders a whole HTML document for an error.
pub type ErrorPage = Arc<dyn Fn(&Refused<'_>) -> String + Send + Sync>;

/// What of a request is kept for an error page, should there be one.
pub(super) struct Asked {
    uri: Uri,
    kept: [(HeaderName, Option<HeaderValue>); 2],
}

impl Asked {
    pub(super) fn of(request: &Request) -> Self {
        let headers = request.headers();
        let kept = [header::ACCEPT_LANGUAGE, header::COOKIE].map(|name| (name.clone(), headers.get(&name).cloned()));
        Self { uri: request.uri().clone(), kept }
    }

    fn headers(&self) -> HeaderMap {
        self.kept.iter().filter_map(|(name, value)| Some((name.clone(), value.clone()?))).collect()
    }
}

/// A bare error as the site's page, or as JSON for islands; any other answer as it was.
pub(super) fn dressed(page: &ErrorPage, answer: Response, asked: &Asked, nonce: &Nonce, id: &RequestId) -> Response {
    if !is_bare_error(&answer) {
        return answer;
    }
    let status = answer.status();
    let incident = status.is_server_error().then_some(&*id.0);
    if islands::is_path(asked.uri.path()) {
        let json = serde_json::json!({ "status": status.as_u16(), "incident": incident });
        return dress(answer, "application/json", json.to_string());
    }
    let told = answer.extensions().get::<Told>().cloned();
    let mistyped = answer.extensions().get::<Mistyped>().is_some();
    let viewer = answer.extensions().get::<Viewer>().cloned();
    let refused = Refused { status, incident, told, mistyped, viewer, nonce, uri: &asked.uri, headers: &asked.headers() };
    let text = render(page, &refused);
    dress(answer, HTML, text)
}

/// The page with its head, byte for byte, for what could not be read: nothing is known of whoever sent it.
pub(super) fn whole(page: &ErrorPage, status: StatusCode, nonce: &Nonce, https: bool) -> Vec<u8> {
    let (uri, nothing) = (Uri::from_static("/"), HeaderMap::new());
    let refused = Refused { status, incident: None, told: None, mistyped: false, viewer: None, nonce, uri: &uri, headers: &nothing };
    let text = render(page, &refused);
    let mut head = HeaderMap::new();
    head.insert(header::CONTENT_TYPE, HeaderValue::from_static(HTML));
    head.insert(header::CONTENT_LENGTH, text.len().into());
    head.insert(header::CONNECTION, HeaderValue::from_static("close"));
    headers::add(&mut head, nonce, https);
    let mut bytes = format!("HTTP/1.1 {status}\r\n").into_bytes();
    for (name, value) in &head {
        bytes.extend([name.as_str().as_bytes(), b": ", value.as_bytes(), b"\r\n"].concat());
    }
    bytes.extend(b"\r\n");
    bytes.extend(text.into_bytes());
    bytes
}

fn is_bare_error(response: &Response) -> bool {
    let status = response.status();
    let kind = response.headers().get(header::CONTENT_TYPE);
    (status.is_client_error() || status.is_server_error()) && kind.is_none_or(|kind| kind.as_bytes().starts_with(b"text/plain"))
}

/// Keeps status and headers (Allow, Retry-After, Content-Range …); body and its description are new.
fn dress(bare: Response, kind: &'static str, text: String) -> Response {
    let (mut parts, _) = bare.into_parts();
    for name in [header::ETAG, header::ACCEPT_RANGES, header::CONTENT_DISPOSITION, header::CONTENT_TYPE, header::CONTENT_LENGTH] {
        parts.headers.remove(name);
    }
    parts.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    // Said here, because axum says it for some routes and hyper for the others: no difference may show.
    parts.headers.insert(header::CONTENT_LENGTH, text.len().into());
    Response::from_parts(parts, Body::from(text))
}

/// An error page that panics must not take the answer with it.
fn render(page: &ErrorPage, refused: &Refused<'_>) -> String {
    catch_unwind(AssertUnwindSafe(|| page(refused))).unwrap_or_else(|_| plain(refused))
}

/// The page of last resort.
pub fn plain(refused: &Refused<'_>) -> String {
    let reason = refused.status.canonical_reason().unwrap_or("Error");
    let incident = refused.incident.map(|id| format!("<p>Incident {id}</p>")).unwrap_or_default();
    format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{reason}</title></head>\
         <body><h1>{reason}</h1>{incident}</body></html>"
    )
}
