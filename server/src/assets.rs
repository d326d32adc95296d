//! What pages load: styles, the islands' loader and wasm, fonts and drawings, embedded in the binary.

mod kinds;

use std::borrow::Cow;

use axum::{
    body::Body,
    extract::Path,
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use rust_embed::{Embed, EmbeddedFile};

use crate::{
    coding::{self, Coding},
    router::{Routes, at},
};

/// Filled by `cargo xtask`; each file stands there plain, and where that is smaller as `.br` and `.gz` too.
#[derive(Embed)]
#[folder = "assets/"]
struct Embedded;

const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const A_DAY: HeaderValue = HeaderValue::from_static("public, max-age=86400");
const NO_ROBOTS: &str = "User-agent: *\nDisallow: /\n";

/// Where pages find their assets; None where this build has none of that name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paths {
    pub css: Option<String>,
    /// The module that starts the islands of a page.
    pub loader: Option<String>,
    pub favicon: Option<String>,
    pub wordmark: Option<String>,
}

impl Paths {
    /// Of this build.
    pub fn of_this_build() -> Self {
        Self { css: path("plenary.css"), loader: path("loader.js"), favicon: path("favicon.svg"), wordmark: path("wordmark.svg") }
    }
}

/// Names what was built: old pages must not load new modules.
pub fn build_id() -> String {
    let file = Embedded::get("build-id");
    let id = file.and_then(|file| String::from_utf8(file.data.into_owned()).ok());
    let id = id.map(|id| id.trim().to_owned()).filter(|id| !id.is_empty() && id.chars().all(|c| c.is_ascii_alphanumeric()));
    id.unwrap_or_else(|| "dev".to_owned())
}

/// The versioned address of an asset, if it is there.
pub fn path(name: &str) -> Option<String> {
    Embedded::get(name).map(|_| format!("/pkg-{}/{name}", build_id()))
}

/// `/pkg-{build id}/…`, `/favicon.svg` and `/robots.txt`.
pub fn routes<S: Clone + Send + Sync + 'static>() -> Routes<S> {
    let package = format!("/pkg-{}/{{*name}}", build_id());
    Routes::new()
        .page_at(at!("/pkg-{build}/{*name}"), &package, |Path(name): Path<String>, headers: HeaderMap| async move {
            answer(&name, &headers, FOR_EVER)
        })
        .page(at!("/favicon.svg"), |headers: HeaderMap| async move { answer("favicon.svg", &headers, A_DAY) })
        .page(at!("/robots.txt"), || async { ([(header::CACHE_CONTROL, A_DAY)], NO_ROBOTS) })
}

fn answer(name: &str, headers: &HeaderMap, caching: HeaderValue) -> Response {
    let Some(kind) = kinds::of(name) else { return StatusCode::NOT_FOUND.into_response() };
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let Some((file, coding)) = find(name, accepted) else { return StatusCode::NOT_FOUND.into_response() };
    let etag = format!("\"{}{}\"", hex::encode(&file.metadata.sha256_hash()[..16]), coding.suffix());
    let known = headers.get(header::IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == etag.as_bytes());
    let mut response = if known { StatusCode::NOT_MODIFIED.into_response() } else { Body::from(bytes(file)).into_response() };
    let fields = response.headers_mut();
    fields.insert(header::CACHE_CONTROL, caching);
    fields.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    fields.insert(header::ETAG, etag.try_into().expect("hexadecimal is fit for a header"));
    if !known {
        fields.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
        if let Some(name) = coding.name() {
            fields.insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
        }
    }
    response
}

/// The smallest form that the client takes.
fn find(name: &str, accepted: &str) -> Option<(EmbeddedFile, Coding)> {
    let plain = || Embedded::get(name).map(|file| (file, Coding::Plain));
    let packed = coding::by_preference(accepted).find_map(|coding| {
        let file = Embedded::get(&format!("{name}{}", coding.suffix()))?;
        Some((file, coding))
    });
    packed.or_else(plain)
}

fn bytes(file: EmbeddedFile) -> Bytes {
    match file.data {
        Cow::Borrowed(data) => Bytes::from_static(data),
        Cow::Owned(data) => data.into(),
    }
}

#[cfg(test)]
mod tests;
