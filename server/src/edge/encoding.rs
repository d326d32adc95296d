//! No compressed request bodies: nothing of ours sends them, and they hide bombs.

use http::{HeaderMap, StatusCode, header};

pub(super) fn check(headers: &HeaderMap) -> Result<(), StatusCode> {
    if headers.contains_key(header::CONTENT_ENCODING) { Err(StatusCode::UNSUPPORTED_MEDIA_TYPE) } else { Ok(()) }
}
