//! What hyper answers by itself, as the site says it.

use std::sync::Arc;

use bytes::Bytes;
use http::StatusCode;

/// Those that hyper 1 gives to a head that it cannot read; the first stands in for what a later version may add.
const STATUSES: [StatusCode; 3] = [StatusCode::BAD_REQUEST, StatusCode::URI_TOO_LONG, StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE];

/// Whole answers, status line and all, to what cannot be read as a request. The default has none: hyper's own go out.
#[derive(Clone, Debug, Default)]
pub struct Refusals(Arc<[(StatusCode, Bytes)]>);

impl Refusals {
    /// One for each status that hyper gives by itself; each asks for the connection to be closed.
    pub fn made_by(make: impl Fn(StatusCode) -> Vec<u8>) -> Self {
        Self(STATUSES.map(|status| (status, Bytes::from(make(status)))).into())
    }

    /// What is said instead of an answer that begins with these bytes; nothing, where it is no refusal.
    pub(super) fn instead_of(&self, answer: &[u8]) -> Option<(StatusCode, Bytes)> {
        // After a request by 1.0, hyper goes on to speak 1.0; an answer by 1.1 is as good to its client.
        let line = answer.strip_prefix(b"HTTP/1.1 ").or_else(|| answer.strip_prefix(b"HTTP/1.0 "))?;
        let status = StatusCode::from_bytes(line.get(..3)?).ok()?;
        if !status.is_client_error() {
            return None;
        }
        self.0.iter().find(|(prepared, _)| *prepared == status).or(self.0.first()).cloned()
    }
}
