//! When a reader looked at a shelf last, so that it can say what has come since. Their own browser keeps it, sealed: the
//! site has no record of who looked when.

use crate::{
    cookies::{Cookies, with_cookie},
    site::Site,
};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Duration, TimeDelta, Utc};
use domain::id::{PersonId, WorkshopId};
use http::HeaderMap;
use serde::{Deserialize, Serialize};

/// Whoever comes back within this has not been away.
const AWAY: TimeDelta = Duration::minutes(30);
/// Shelves that are remembered, the one looked at last first.
const MOST: usize = 4;
/// How long, in seconds.
const YEAR: i64 = 365 * 24 * 3600;

/// The looks at one shelf, in seconds since 1970.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
struct Look {
    shelf: WorkshopId,
    /// The last one of the visit before this.
    before: Option<i64>,
    last: i64,
}

/// What a reader's browser remembers.
pub(super) struct Looks {
    place: String,
    looks: Vec<Look>,
}

impl Looks {
    /// Reads what the browser sent; what is another person's is not there.
    pub fn read(site: &Site, reader: PersonId, headers: &HeaderMap) -> Looks {
        let place = format!("looks/{reader}");
        let lent = Cookies::new(site.secure).read(headers, Cookies::LOOKS);
        let plain = lent.and_then(|lent| site.store.secrets.take_back(&place, &lent).ok());
        let looks = plain.and_then(|plain| serde_json::from_slice(&plain).ok()).unwrap_or_default();
        Looks { place, looks }
    }

    /// The reader looks at a shelf. Until when they had looked the time before; none at the first visit.
    pub fn look(&mut self, shelf: WorkshopId, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        look(&mut self.looks, shelf, now)
    }

    /// Gives it to the browser along with the answer.
    pub fn keep(&self, site: &Site, answer: impl IntoResponse) -> Response {
        let plain = serde_json::to_vec(&self.looks).expect("numbers and ids are JSON");
        with_cookie(answer, Cookies::new(site.secure).set(Cookies::LOOKS, &site.store.secrets.lend(&self.place, &plain), Some(YEAR)))
    }
}

fn look(looks: &mut Vec<Look>, shelf: WorkshopId, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let known = looks.iter().position(|it| it.shelf == shelf).map(|place| looks.remove(place));
    let before = known.and_then(|it| if now.timestamp() - it.last > AWAY.num_seconds() { Some(it.last) } else { it.before });
    looks.insert(0, Look { shelf, before, last: now.timestamp() });
    looks.truncate(MOST);
    before.and_then(|seconds| DateTime::from_timestamp(seconds, 0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn at(minutes: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + minutes * 60, 0).unwrap()
    }

    #[test]
    fn a_visit_lasts_while_the_reader_is_not_away() {
        let (mut looks, shelf) = (Vec::new(), WorkshopId(Uuid::from_u128(1)));
        assert_eq!(look(&mut looks, shelf, at(0)), None, "nothing is new at the first visit");
        assert_eq!(look(&mut looks, shelf, at(30)), None, "which goes on");
        assert_eq!(look(&mut looks, shelf, at(100)), Some(at(30)));
        assert_eq!(look(&mut looks, shelf, at(120)), Some(at(30)), "filtering takes nothing away");
        assert_eq!(look(&mut looks, shelf, at(200)), Some(at(120)));
    }

    #[test]
    fn each_shelf_for_itself_and_only_so_many() {
        let (mut looks, shelf) = (Vec::new(), |number| WorkshopId(Uuid::from_u128(number)));
        for number in 0..6 {
            assert_eq!(look(&mut looks, shelf(number), at(0)), None);
        }
        assert_eq!(looks.len(), MOST);
        assert_eq!(look(&mut looks, shelf(5), at(60)), Some(at(0)));
        assert_eq!(look(&mut looks, shelf(0), at(60)), None, "the oldest is forgotten");
    }
}
