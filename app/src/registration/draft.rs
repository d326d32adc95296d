//! A registration that is being filled in lives in the visitor's own browser, sealed, so that each
//! step is a page of its own that Back, a reload or another language leads to. The site keeps nothing
//! of it before the last button.

use super::stage_one::{ABOUT, WORK};
use crate::{
    cookies::{Cookies, with_cookie},
    posted::Fields,
    site::Site,
    visit::Visit,
};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Duration, Utc};
use domain::id::WorkshopId;
use http::HeaderMap;

/// A desk may be shared: what was left unfinished is not there for long.
const KEEPS: Duration = Duration::hours(1);
/// Browsers refuse cookies of more than 4,096 bytes, name and attributes included.
const LARGEST: usize = 3_800;

/// The draft that a browser holds for one form.
pub(super) struct Draft {
    place: String,
    /// What it holds; nothing where the browser has none, or keeps no cookies.
    pub fields: Option<Fields>,
}

impl Draft {
    /// Reads what the browser sent. What is stale, of another workshop or another person is not there.
    pub fn read(site: &Site, visit: &Visit, workshop: WorkshopId, headers: &HeaderMap) -> Draft {
        let whose = visit.viewer.as_ref().map(|viewer| viewer.person.id.to_string()).unwrap_or_default();
        let place = format!("draft/{workshop}/{whose}");
        let lent = Cookies::new(site.secure).read(headers, Cookies::DRAFT);
        let fields =
            lent.and_then(|lent| site.store.secrets.take_back(&place, &lent).ok()).and_then(|plain| unpack(&plain, site.clock.now()));
        Draft { place, fields }
    }

    /// Gives `fields` to the browser along with the answer. Whether it took them shows in its next
    /// request; where they are too much for a cookie, it keeps nothing.
    pub fn keep(&self, site: &Site, fields: &Fields, answer: impl IntoResponse) -> Response {
        let lent = site.store.secrets.lend(&self.place, &pack(fields, site.clock.now()));
        if lent.len() > LARGEST {
            self.forget(site, answer)
        } else {
            with_cookie(answer, Cookies::new(site.secure).set(Cookies::DRAFT, &lent, None))
        }
    }

    /// Whether a page can be left to what the browser keeps.
    pub fn holds(&self, site: &Site, fields: &Fields) -> bool {
        self.fields.is_some() && site.store.secrets.lend(&self.place, &pack(fields, site.clock.now())).len() <= LARGEST
    }

    /// Takes it back for good.
    pub fn forget(&self, site: &Site, answer: impl IntoResponse) -> Response {
        with_cookie(answer, Cookies::new(site.secure).clear(Cookies::DRAFT))
    }
}

fn is_kept(name: &str) -> bool {
    name == "receipt" || ABOUT.contains(&name) || WORK.contains(&name)
}

fn pack(fields: &Fields, now: DateTime<Utc>) -> Vec<u8> {
    let kept: Vec<(&str, &str)> = fields.each().filter(|(name, value)| is_kept(name) && !value.is_empty()).collect();
    serde_json::to_vec(&(now.timestamp(), kept)).expect("pairs of text are JSON")
}

fn unpack(plain: &[u8], now: DateTime<Utc>) -> Option<Fields> {
    let (at, pairs): (i64, Vec<(String, String)>) = serde_json::from_slice(plain).ok()?;
    let age = now - DateTime::from_timestamp(at, 0)?;
    (age <= KEEPS).then(|| Fields::of(pairs))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_keeps_what_was_typed_for_an_hour_and_nothing_else() {
        let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        let fields = Fields::of([("full_name", "Lê Thị Hồng"), ("language", "vi"), ("language", "en"), ("go", "work"), ("rank", "")]);
        let packed = pack(&fields, now);
        let kept = Fields::of([("full_name", "Lê Thị Hồng"), ("language", "vi"), ("language", "en")]);
        assert_eq!(unpack(&packed, now + KEEPS), Some(kept));
        assert_eq!(unpack(&packed, now + KEEPS + Duration::seconds(1)), None);
        assert_eq!(unpack(b"[]", now), None);
    }
}
