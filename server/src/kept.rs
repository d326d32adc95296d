//! Public pages are rendered once and kept, packed, until something public changes: agendas, sessions,
//! calendars and exports as everybody sees them who is not signed in. Nothing personal is ever kept.

use std::{
    collections::HashMap,
    io::Write,
    sync::{
        Arc, Mutex, OnceLock, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

use app::{cookies::Cookies, visit::lang_of};
use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use chrono::{DateTime, Duration, Utc};
use domain::lang::Lang;
use http_body_util::BodyExt;
use quick_cache::{Weighter, sync::Cache};
use sha2::{Digest, Sha256};
use store::clock::Clock;

use crate::coding::{self, Coding};

/// Another process on the same database may have changed something: nothing is older than this.
const FRESH: Duration = Duration::seconds(1);
/// The longest page that is kept.
const LARGEST: usize = 2 << 20;
/// How many bytes are kept in all.
const MOST_BYTES: u64 = 48 << 20;
const FEW_PAGES: usize = 1_000;

/// What is kept, for all who ask.
#[derive(Clone)]
pub struct Kept(Arc<Shelf>);

struct Shelf {
    changes: Arc<AtomicU64>,
    clock: Clock,
    secure: bool,
    pages: Cache<Key, Fresh, Bytewise>,
    /// Pages that are being made.
    flights: Mutex<HashMap<Key, Arc<tokio::sync::Mutex<()>>>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Key {
    address: String,
    lang: Lang,
}

/// A page, and up to when it is known to be true.
#[derive(Clone)]
struct Fresh {
    leaf: Arc<Leaf>,
    changes: u64,
    at: DateTime<Utc>,
}

/// A page's bytes, plain and packed.
struct Leaf {
    kind: HeaderValue,
    disposition: Option<HeaderValue>,
    mark: String,
    plain: Bytes,
    brotli: OnceLock<Bytes>,
    gzip: OnceLock<Bytes>,
}

#[derive(Clone)]
struct Bytewise;

impl Weighter<Key, Fresh> for Bytewise {
    fn weight(&self, key: &Key, page: &Fresh) -> u64 {
        // Both packed copies together are smaller than the plain one.
        (key.address.len() + page.leaf.plain.len() * 2 + 512) as u64
    }
}

impl Kept {
    /// Nothing yet. `changes` counts what changes the public pages; `secure` is how cookies are named.
    pub fn new(changes: Arc<AtomicU64>, clock: Clock, secure: bool) -> Kept {
        Kept(Arc::new(Shelf {
            changes,
            clock,
            secure,
            flights: Mutex::default(),
            pages: Cache::with_weighter(FEW_PAGES, MOST_BYTES, Bytewise),
        }))
    }

    /// What is kept, where it is true now.
    fn fresh(&self, key: &Key) -> Option<Arc<Leaf>> {
        let (changes, now) = (self.0.changes.load(Ordering::Acquire), self.0.clock.now());
        let fresh = self.0.pages.get(key)?;
        (fresh.changes == changes && fresh.at <= now && now - fresh.at < FRESH).then_some(fresh.leaf)
    }

    fn put(&self, key: &Key, leaf: Leaf, changes: u64) -> Arc<Leaf> {
        // The same page again keeps its packed copies.
        let known = self.0.pages.get(key).map(|known| known.leaf).filter(|known| known.mark == leaf.mark && known.kind == leaf.kind);
        let leaf = known.unwrap_or_else(|| Arc::new(leaf));
        self.0.pages.insert(key.clone(), Fresh { leaf: leaf.clone(), changes, at: self.0.clock.now() });
        leaf
    }

    fn flight(&self, key: &Key) -> Arc<tokio::sync::Mutex<()>> {
        self.flights().entry(key.clone()).or_default().clone()
    }

    /// Forgets whose turn it was, once nobody waits any more.
    fn land(&self, key: &Key) {
        let mut flights = self.flights();
        if flights.get(key).is_some_and(|flight| Arc::strong_count(flight) == 1) {
            flights.remove(key);
        }
    }

    fn flights(&self) -> std::sync::MutexGuard<'_, HashMap<Key, Arc<tokio::sync::Mutex<()>>>> {
        self.0.flights.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl std::fmt::Debug for Kept {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Kept").field("pages", &self.0.pages.len()).finish()
    }
}

/// Answers from what is kept, or keeps what the handler answers.
pub async fn keep(State(kept): State<Kept>, mut request: Request, next: Next) -> Response {
    let Some(key) = key(&request, kept.0.secure) else { return next.run(request).await };
    if let Some(leaf) = kept.fresh(&key) {
        return leaf.answer(request.headers());
    }
    // One makes the page, the others wait for it.
    let flight = kept.flight(&key);
    let turn = flight.clone().lock_owned().await;
    if let Some(leaf) = kept.fresh(&key) {
        drop((turn, flight));
        kept.land(&key);
        return leaf.answer(request.headers());
    }
    let headers = request.headers().clone();
    // Packed here, once.
    request.headers_mut().remove(header::ACCEPT_ENCODING);
    // Read before the page is made: a change meanwhile makes it stale.
    let changes = kept.0.changes.load(Ordering::Acquire);
    let made = leaf_of(next.run(request).await).await;
    let answer = match made {
        Ok(leaf) => kept.put(&key, leaf, changes).answer(&headers),
        Err(response) => response,
    };
    drop((turn, flight));
    kept.land(&key);
    answer
}

/// Under what a request's answer is kept; none where it may be personal or is asked for in an odd way.
fn key(request: &Request, secure: bool) -> Option<Key> {
    let (uri, headers) = (request.uri(), request.headers());
    let plain = request.method() == Method::GET && Cookies::new(secure).read(headers, Cookies::SESSION).is_none();
    let query = uri.query().unwrap_or_default();
    // `?lang=` sets a cookie, other parameters are anybody's words: only a day is worth keeping.
    let tame = query.is_empty() || query.strip_prefix("day=").is_some_and(|day| day.len() == 10 && !day.contains('&'));
    (plain && tame).then(|| Key { address: format!("{}?{query}", uri.path()), lang: lang_of(uri, headers, secure, None).0 })
}

/// What may be kept of an answer; else the answer as it was.
async fn leaf_of(response: Response) -> Result<Leaf, Response> {
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
    fn answer(&self, asked: &HeaderMap) -> Response {
        let accepted = asked.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let coding = coding::by_preference(accepted).next().unwrap_or(Coding::Plain);
        let etag = format!("\"{}{}\"", self.mark, coding.suffix());
        let known = asked.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
        let same = known.is_some_and(|known| known.split(',').any(|each| each.trim().trim_start_matches("W/") == etag));
        let mut response = if same { StatusCode::NOT_MODIFIED.into_response() } else { Body::from(self.bytes(coding)).into_response() };
        let headers = response.headers_mut();
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

#[cfg(test)]
mod tests;
