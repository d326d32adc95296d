//! Following one request: its id, its line in the log, its place in the metrics.

use std::{sync::Arc, time::Instant};

use axum::{
    extract::{MatchedPath, Request},
    response::Response,
};
use http::{HeaderValue, Method};

/// Names a request in the log and, on an error page, to the person who saw it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestId(pub Arc<str>);

impl RequestId {
    /// Of eight random bytes.
    pub(super) fn of(random: &[u8]) -> Self {
        let hex = hex::encode(random);
        // In fours, because people read it out on the telephone.
        Self(format!("{}-{}-{}-{}", &hex[..4], &hex[4..8], &hex[8..12], &hex[12..]).into())
    }
}

/// A request on its way.
pub(super) struct Followed {
    id: RequestId,
    route: Option<MatchedPath>,
    method: &'static str,
    begun: Instant,
}

impl Followed {
    pub(super) fn begin(request: &Request, id: RequestId) -> Self {
        let route = request.extensions().get::<MatchedPath>().cloned();
        Self { id, route, method: method(request.method()), begun: Instant::now() }
    }

    /// The answer has been made.
    pub(super) fn end(self, answer: &mut Response) {
        let (status, took) = (answer.status(), self.begun.elapsed());
        let (id, method, route, ms) = (&*self.id.0, self.method, name(self.route.as_ref()), took.as_secs_f64() * 1000.0);
        if status.is_server_error() {
            tracing::warn!(id, method, route, status = status.as_u16(), ms, "failed");
        } else {
            tracing::debug!(id, method, route, status = status.as_u16(), ms, "answered");
        }
        crate::metrics::answered(method, route, status, took);
        if let Ok(value) = HeaderValue::from_str(&self.id.0) {
            answer.headers_mut().insert("x-request-id", value);
        }
    }
}

/// What is logged in it names the request. Begun where somebody is recognised: what is answered before that logs nothing of its
/// own. The route, never the path: paths hold tokens and names.
pub fn span(request: &Request) -> tracing::Span {
    let id = request.extensions().get::<RequestId>().map_or("none", |id| &id.0);
    let route = name(request.extensions().get::<MatchedPath>());
    tracing::info_span!("request", id, method = method(request.method()), route)
}

fn name(route: Option<&MatchedPath>) -> &str {
    route.map_or("none", MatchedPath::as_str)
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
