//! `/do/…`: server functions for islands, kept to JSON.

use axum::{
    extract::Request,
    middleware::Next,
    response::{IntoResponse, Response},
};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};

const PREFIX: &str = "/do/";
/// server_fn marks the answers of its functions that failed.
const FAILED: HeaderName = HeaderName::from_static("serverfnerror");

pub(super) fn is_path(path: &str) -> bool {
    path.starts_with(PREFIX)
}

/// JSON in and out, and honest statuses: server_fn takes text/plain, redirects browsers to their Referer, answers bad
/// arguments with 500 and unknown names with 400.
pub(super) async fn speak_json(mut request: Request, next: Next) -> Response {
    if !is_json(request.headers()) {
        return StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response();
    }
    let headers = request.headers_mut();
    headers.insert(header::ACCEPT, HeaderValue::from_static("application/json"));
    headers.remove(header::REFERER);
    let mut response = next.run(request).await;
    let failed = response.headers_mut().remove(FAILED).is_some();
    response.headers_mut().remove(header::LOCATION);
    match (response.status(), failed) {
        (StatusCode::INTERNAL_SERVER_ERROR, true) => *response.status_mut() = StatusCode::BAD_REQUEST,
        (StatusCode::BAD_REQUEST, false) => return StatusCode::NOT_FOUND.into_response(),
        _ => {}
    }
    response
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
}
