//! Bounds of a request: how large, how silent, how slow, how long.

use std::time::Duration;

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
use tower_http::timeout::TimeoutBody;

use super::{
    Client,
    gate::TurnedAway,
    pace::{Paced, TooSlow},
};
use crate::seats::{Full, Seat, Seats};

#[derive(Clone, Debug)]
pub(super) struct Bounds {
    pub(super) size: u64,
    pub(super) silence: Duration,
    /// How long a body may come as slowly as it likes; none, where all of it must have come by the end of `time`, which is soon.
    pub(super) slow: Option<Duration>,
    pub(super) time: Duration,
    /// How many large forms are read at the same time; none, where they do not lie in memory.
    pub(super) large: Option<Seats>,
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

    /// A place for what may be large, where places are counted.
    fn seat(&self, request: &Request) -> Result<Option<Seat>, Full> {
        let (Some(seats), Some(client)) = (&self.large, request.extensions().get::<Client>()) else { return Ok(None) };
        if request.body().size_hint().upper().is_some_and(|length| length <= LARGE) {
            return Ok(None);
        }
        seats.take(client.0).map(Some)
    }

    fn turned_away(&self, full: Full) -> Response {
        match full {
            Full::ForAll => Trouble::Unavailable.into_response(),
            // By then all that they have begun has come or was ended.
            Full::ForThem => TurnedAway::Until(self.time).into_response(),
        }
    }

    fn around_body(&self, body: Body) -> (Body, TooSlow) {
        let body = Body::new(TimeoutBody::new(self.silence, Limited::new(body, self.bytes())));
        match self.slow {
            None => (body, TooSlow::default()),
            Some(free) => {
                let paced = Paced::new(body, free);
                let slow = paced.slow();
                (Body::new(paced), slow)
            }
        }
    }
}

/// Refuses what announces too much, cuts off what sends too much, falls silent or comes by drops, ends what takes too long.
async fn keep(State(bounds): State<Bounds>, request: Request, next: Next) -> Response {
    if request.body().size_hint().lower() > bounds.size {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    }
    let seat = match bounds.seat(&request) {
        Ok(seat) => seat,
        Err(full) => return bounds.turned_away(full),
    };
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let (parts, body) = request.into_parts();
    let (body, slow) = bounds.around_body(body);
    let answer = tokio::time::timeout(bounds.time, next.run(Request::from_parts(parts, body))).await;
    drop(seat);
    match answer {
        // Whoever read it knows only that it broke.
        Ok(response) if response.status() == StatusCode::BAD_REQUEST && slow.is() => StatusCode::REQUEST_TIMEOUT.into_response(),
        Ok(response) => response,
        Err(_) if reads => Trouble::Unavailable.into_response(),
        Err(_) => StatusCode::REQUEST_TIMEOUT.into_response(),
    }
}
