//! Who may come in at all, before any handler runs.

use std::time::Duration;

use axum::{
    extract::Request,
    response::{IntoResponse, Response},
};

use http::{StatusCode, header};

use super::{Edge, client, encoding, host, origin};

/// Machines ask these by whatever address they know; they tell nothing.
const FOR_MACHINES: [&str; 2] = ["/healthz", "/readyz"];

/// Lets a request in, or answers a bare status that `refusal` turns into a page.
pub(super) fn check(edge: &Edge, request: &mut Request) -> Result<(), TurnedAway> {
    if FOR_MACHINES.contains(&request.uri().path()) {
        return Ok(());
    }
    let client = client::find(request, &edge.0.proxies);
    request.extensions_mut().insert(client);
    edge.0.requests.take(client.network())?;
    host::check(request.uri(), request.headers(), &edge.0.base_url)?;
    encoding::check(request.headers())?;
    Ok(origin::check(request.method(), request.uri().path(), request.headers(), &edge.0.base_url)?)
}

/// Why a request goes no further.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TurnedAway {
    For(StatusCode),
    /// Asked too often; welcome again after that time.
    Until(Duration),
}

impl From<StatusCode> for TurnedAway {
    fn from(status: StatusCode) -> Self {
        Self::For(status)
    }
}

impl IntoResponse for TurnedAway {
    fn into_response(self) -> Response {
        match self {
            Self::For(status) => status.into_response(),
            Self::Until(wait) => {
                let seconds = wait.as_secs() + 1;
                (StatusCode::TOO_MANY_REQUESTS, [(header::RETRY_AFTER, seconds.to_string())]).into_response()
            }
        }
    }
}
