//! A handler that panicked answers with one 500.

use std::panic::AssertUnwindSafe;

use axum::response::{IntoResponse, Response};
use futures_util::FutureExt;
use http::StatusCode;

use super::RequestId;

/// The process's panic hook logs where it happened; the request's id is the incident's.
pub(super) async fn caught(answering: impl Future<Output = Response>, id: &RequestId) -> Response {
    AssertUnwindSafe(answering).catch_unwind().await.unwrap_or_else(|_| {
        tracing::error!(id = &*id.0, "a handler panicked");
        StatusCode::INTERNAL_SERVER_ERROR.into_response()
    })
}
