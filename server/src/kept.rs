//! Public pages are rendered once and kept, packed, until something public changes: agendas, sessions,
//! calendars and exports as everybody sees them who is not signed in. Nothing personal is ever kept.

mod key;
mod leaf;

use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

use app::trouble::Trouble;
use axum::{
    extract::{Request, State},
    http::{Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use chrono::{DateTime, Duration, Utc};
use quick_cache::{Weighter, sync::Cache};
use store::clock::Clock;

use self::{key::Key, leaf::Leaf};

/// Another process on the same database may have changed something: nothing is older than this.
const FRESH: Duration = Duration::seconds(1);
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
    /// Pages that are being made, and whether that failed for now.
    flights: Mutex<HashMap<Key, Flight>>,
}

/// Held by whoever makes the page; true once the site could not make it just now.
type Flight = Arc<tokio::sync::Mutex<bool>>;

/// A page, and up to when it is known to be true.
#[derive(Clone)]
struct Fresh {
    leaf: Arc<Leaf>,
    changes: u64,
    at: DateTime<Utc>,
}

#[derive(Clone)]
struct Bytewise;

impl Weighter<Key, Fresh> for Bytewise {
    fn weight(&self, key: &Key, page: &Fresh) -> u64 {
        // Both packed copies together are smaller than the plain one.
        (key.length() + page.leaf.length() * 2 + 512) as u64
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
        let known = self.0.pages.get(key).map(|known| known.leaf).filter(|known| known.is_the_same_as(&leaf));
        let leaf = known.unwrap_or_else(|| Arc::new(leaf));
        self.0.pages.insert(key.clone(), Fresh { leaf: leaf.clone(), changes, at: self.0.clock.now() });
        leaf
    }

    /// A place among those who want a page that is not there yet.
    fn queue<'a>(&'a self, key: &'a Key) -> Place<'a> {
        Place { kept: self, key, flight: Some(self.flights().entry(key.clone()).or_default().clone()) }
    }

    fn flights(&self) -> std::sync::MutexGuard<'_, HashMap<Key, Flight>> {
        self.0.flights.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl std::fmt::Debug for Kept {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Kept").field("pages", &self.0.pages.len()).finish()
    }
}

/// One of those who want the same page. Given up however the waiting ends: readers hang up in the middle.
struct Place<'a> {
    kept: &'a Kept,
    key: &'a Key,
    flight: Option<Flight>,
}

impl Place<'_> {
    /// Waits for whoever makes the page.
    async fn turn(&self) -> Option<tokio::sync::MutexGuard<'_, bool>> {
        match &self.flight {
            Some(flight) => Some(flight.lock().await),
            None => None,
        }
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        let mut flights = self.kept.flights();
        // Given up under the lock: of two who leave at once, one is the last.
        self.flight = None;
        if flights.get(self.key).is_some_and(|flight| Arc::strong_count(flight) == 1) {
            flights.remove(self.key);
        }
    }
}

/// Answers from what is kept, or keeps what the handler answers. HEAD is told what GET is: axum takes the body away.
pub async fn keep(State(kept): State<Kept>, mut request: Request, next: Next) -> Response {
    let Some(key) = Key::of(&request, kept.0.secure) else { return next.run(request).await };
    if let Some(leaf) = kept.fresh(&key) {
        return leaf.answer(request.headers());
    }
    // One makes the page, the others wait for it.
    let place = kept.queue(&key);
    let mut turn = place.turn().await;
    if let Some(leaf) = kept.fresh(&key) {
        return leaf.answer(request.headers());
    }
    // Those who waited do not try one behind another what took the first its whole time.
    if turn.as_deref() == Some(&true) {
        return Trouble::Unavailable.into_response();
    }
    let headers = request.headers().clone();
    // Packed here, once.
    request.headers_mut().remove(header::ACCEPT_ENCODING);
    *request.method_mut() = Method::GET;
    // Read before the page is made: a change meanwhile makes it stale.
    let changes = kept.0.changes.load(Ordering::Acquire);
    match leaf::of(next.run(request).await).await {
        Ok(leaf) => kept.put(&key, leaf, changes).answer(&headers),
        Err(response) => {
            if let Some(failed) = turn.as_deref_mut().filter(|_| response.status() == StatusCode::SERVICE_UNAVAILABLE) {
                *failed = true;
            }
            response
        }
    }
}

#[cfg(test)]
mod tests;
