//! Bounds of a request: how large, how silent, how long.

use std::{sync::Arc, time::Duration};

use app::trouble::Trouble;
use axum::{
    Router,
    body::{Body, HttpBody},
    extract::{DefaultBodyLimit, Request, State},
    middleware::{self, Next},
    response::{IntoResponse, Response},
};
use http::{Method, StatusCode};
use http_body_util::Limited;
use tokio::sync::Semaphore;
use tower_http::timeout::TimeoutBody;

#[derive(Clone, Debug)]
pub(super) struct Bounds {
    pub(super) size: u64,
    pub(super) silence: Duration,
    pub(super) time: Duration,
    /// How many large forms are read at the same time.
    pub(super) large: Arc<Semaphore>,
}

/// Few forms are larger, in bytes. What is kept in memory of a form that comes slowly is as large as what has come of it.
const LARGE: u64 = 8 << 10;

impl Bounds {
    pub(super) fn around<S: Clone + Send + Sync + 'static>(self, routes: Router<S>) -> Router<S> {
        // axum's own limit makes its extractors answer 413; `keep` holds for those who read the body themselves.
        routes.layer(DefaultBodyLimit::max(self.bytes())).layer(middleware::from_fn_with_state(self, keep))
    }

    fn bytes(&self) -> usize {
        usize::try_from(self.size).unwrap_or(usize::MAX)
    }
}

/// Refuses what announces too much, cuts off what sends too much or falls silent, ends what takes too long.
async fn keep(State(bounds): State<Bounds>, request: Request, next: Next) -> Response {
    if request.body().size_hint().lower() > bounds.size {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    }
    let seat = match request.body().size_hint().upper() {
        Some(length) if length <= LARGE => None,
        _ => match bounds.large.clone().try_acquire_owned() {
            Ok(seat) => Some(seat),
            Err(_) => return Trouble::Unavailable.into_response(),
        },
    };
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let request = request.map(|body| Body::new(TimeoutBody::new(bounds.silence, Limited::new(body, bounds.bytes()))));
    let answer = tokio::time::timeout(bounds.time, next.run(request)).await;
    drop(seat);
    match answer {
        Ok(response) => response,
        Err(_) if reads => Trouble::Unavailable.into_response(),
        Err(_) => StatusCode::REQUEST_TIMEOUT.into_response(),
    }
}
