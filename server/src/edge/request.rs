//! Following one request: its id, its line in the log, its place in the metrics.

use std::{sync::Arc, time::Instant};

use axum::{
    extract::{MatchedPath, Request},
    middleware::Next,
    response::Response,
};
use http::{HeaderValue, Method};
use tracing::Instrument;

/// Names a request in the log and, on an error page, to the person who saw it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestId(pub Arc<str>);

impl RequestId {
    fn fresh() -> Self {
        let hex = hex::encode(store::secrets::random::<8>());
        // In fours, because people read it out on the telephone.
        Self(format!("{}-{}-{}-{}", &hex[..4], &hex[4..8], &hex[8..12], &hex[12..]).into())
    }
}

/// Logs the route, never the path: paths hold tokens and names.
pub(super) async fn follow(mut request: Request, next: Next) -> Response {
    let id = RequestId::fresh();
    let route = route(&request);
    let method = method(request.method());
    let span = tracing::info_span!("request", id = %id.0, method, route = %route);
    request.extensions_mut().insert(id.clone());
    let begun = Instant::now();
    let mut response = next.run(request).instrument(span.clone()).await;
    let (status, took) = (response.status(), begun.elapsed());
    span.in_scope(|| {
        let ms = took.as_secs_f64() * 1000.0;
        if status.is_server_error() {
            tracing::warn!(status = status.as_u16(), ms, "failed");
        } else {
            tracing::debug!(status = status.as_u16(), ms, "answered");
        }
    });
    crate::metrics::answered(method, &route, status, took);
    if let Ok(value) = HeaderValue::from_str(&id.0) {
        response.headers_mut().insert("x-request-id", value);
    }
    response
}

fn route(request: &Request) -> Arc<str> {
    match request.extensions().get::<MatchedPath>() {
        Some(path) => path.as_str().into(),
        None => "none".into(),
    }
}

/// A closed set, so that nobody can fill log and metrics with words of their own.
fn method(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        _ => "other",
    }
}
