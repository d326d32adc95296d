//! One kept page, plain and packed.

use std::{io::Write, sync::OnceLock};

use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use http_body_util::BodyExt;
use sha2::{Digest, Sha256};

use crate::{
    coding::{self, Coding},
    edge::NO_SCRIPTS,
};

/// The longest page that is kept.
const LARGEST: usize = 2 << 20;
/// What an answer carries, and some room.
const MOST_HEADERS: usize = 18;

/// A page's bytes, plain and packed.
pub(super) struct Leaf {
    kind: HeaderValue,
    disposition: Option<HeaderValue>,
    mark: String,
    plain: Bytes,
    brotli: OnceLock<Bytes>,
    gzip: OnceLock<Bytes>,
}

/// What may be kept of an answer; else the answer as it was.
pub(super) async fn of(response: Response) -> Result<Leaf, Response> {
    let headers = response.headers();
    let public =
        response.status() == StatusCode::OK && !headers.contains_key(header::SET_COOKIE) && !headers.contains_key(header::CONTENT_ENCODING);
    let kind = headers.get(header::CONTENT_TYPE).filter(|_| public).cloned();
    let Some(kind) = kind else { return Err(response) };
    let disposition = headers.get(header::CONTENT_DISPOSITION).cloned();
    let (parts, body) = response.into_parts();
    let Ok(body) = body.collect().await else { return Err(StatusCode::INTERNAL_SERVER_ERROR.into_response()) };
    let plain = body.to_bytes();
    // A page with an island carries this answer's nonce.
    let whole = plain.len() <= LARGEST && !plain.windows(7).any(|seven| seven == b"nonce=\"");
    if !whole {
        return Err(Response::from_parts(parts, Body::from(plain)));
    }
    let mark = hex::encode(&Sha256::digest(&plain)[..16]);
    Ok(Leaf { kind, disposition, mark, plain, brotli: OnceLock::new(), gzip: OnceLock::new() })
}

impl Leaf {
    /// How long it is, plain.
    pub(super) fn length(&self) -> usize {
        self.plain.len()
    }

    pub(super) fn is_the_same_as(&self, other: &Leaf) -> bool {
        self.mark == other.mark && self.kind == other.kind
    }

    /// To whoever asked so: packed as they take it, or not at all where they have it.
    pub(super) fn answer(&self, asked: &HeaderMap) -> Response {
        let accepted = asked.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let coding = coding::by_preference(accepted).next().unwrap_or(Coding::Plain);
        let etag = format!("\"{}{}\"", self.mark, coding.suffix());
        let known = asked.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok()).flat_map(|known| known.split(','));
        let same = known.map(str::trim).any(|each| each == "*" || each.trim_start_matches("W/") == etag);
        let mut response = if same { StatusCode::NOT_MODIFIED.into_response() } else { Body::from(self.bytes(coding)).into_response() };
        let headers = response.headers_mut();
        // The edge adds its own to these: grown once, not again and again.
        headers.reserve(MOST_HEADERS);
        // Without a nonce there is none.
        headers.insert(header::CONTENT_SECURITY_POLICY, NO_SCRIPTS);
        headers.insert(header::ETAG, etag.try_into().expect("hexadecimal is fit for a header"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding, accept-language, cookie"));
        if !same {
            headers.insert(header::CONTENT_TYPE, self.kind.clone());
            if let Some(disposition) = &self.disposition {
                headers.insert(header::CONTENT_DISPOSITION, disposition.clone());
            }
            if let Some(name) = coding.name() {
                headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
            }
        }
        response
    }

    fn bytes(&self, coding: Coding) -> Bytes {
        match coding {
            Coding::Plain => self.plain.clone(),
            Coding::Brotli => self.brotli.get_or_init(|| brotli(&self.plain)).clone(),
            Coding::Gzip => self.gzip.get_or_init(|| gzip(&self.plain)).clone(),
        }
    }
}

fn brotli(plain: &[u8]) -> Bytes {
    let mut packed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut packed, 4096, 6, 20);
    writer.write_all(plain).and_then(|()| writer.flush()).expect("memory takes every byte");
    drop(writer);
    packed.into()
}

fn gzip(plain: &[u8]) -> Bytes {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    writer.write_all(plain).and_then(|()| writer.finish()).expect("memory takes every byte").into()
}
