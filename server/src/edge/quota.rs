//! How often one network, or one mail address, may ask.

use std::hash::{BuildHasher, Hash, RandomState};

use axum::{
    body::{Body, Bytes},
    extract::{FromRequest, Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use governor::{DefaultKeyedRateLimiter, clock::Clock};
use http::Method;
use ipnet::IpNet;

use super::{Client, Edge, gate::TurnedAway};
use crate::settings::Rate;

/// Counts by key; without a rate it never says no.
pub(super) struct Quota<K: Clone + Hash + Eq>(Option<DefaultKeyedRateLimiter<K>>);

impl<K: Clone + Hash + Eq> Quota<K> {
    pub(super) fn new(rate: Option<Rate>) -> Self {
        let quota = rate.and_then(|Rate { count, per }| Some(governor::Quota::with_period(per / count.get())?.allow_burst(count)));
        Self(quota.map(DefaultKeyedRateLimiter::keyed))
    }

    /// One more; or how long to wait.
    pub(super) fn take(&self, key: K) -> Result<(), TurnedAway> {
        let Some(limiter) = &self.0 else { return Ok(()) };
        limiter.check_key(&key).map_err(|early| TurnedAway::Until(early.wait_time_from(limiter.clock().now())))
    }

    pub(super) fn forget_the_quiet(&self) {
        if let Some(limiter) = &self.0 {
            limiter.retain_recent();
            limiter.shrink_to_fit();
        }
    }
}

/// The posts that ask for mail.
pub(super) struct Doors {
    networks: Quota<IpNet>,
    /// By a keyed hash: the addresses themselves are kept nowhere.
    addresses: Quota<u64>,
    key: RandomState,
}

impl Doors {
    pub(super) fn new(network: Option<Rate>, address: Option<Rate>) -> Self {
        Self { networks: Quota::new(network), addresses: Quota::new(address), key: RandomState::new() }
    }

    fn take_address(&self, address: &str) -> Result<(), TurnedAway> {
        self.addresses.take(self.key.hash_one(address.trim().to_lowercase()))
    }

    pub(super) fn forget_the_quiet(&self) {
        self.networks.forget_the_quiet();
        self.addresses.forget_the_quiet();
    }
}

/// Which posts ask for mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asking {
    Always,
    /// Those that lead to no other step of their form.
    InTheEnd,
}

/// Known and unknown addresses are counted alike, so that the count tells nothing.
pub(super) async fn count_posts(State((edge, asking)): State<(Edge, Asking)>, request: Request, next: Next) -> Response {
    if *request.method() != Method::POST {
        return next.run(request).await;
    }
    match counted(&edge.0.doors, asking, request).await {
        Ok(request) => next.run(request).await,
        Err(refused) => refused,
    }
}

async fn counted(doors: &Doors, asking: Asking, request: Request) -> Result<Request, Response> {
    let turn_away = IntoResponse::into_response;
    let client = request.extensions().get::<Client>().copied();
    let count_network = || client.map_or(Ok(()), |client| doors.networks.take(client.network()));
    // Before the body is read, where it need not be known.
    if asking == Asking::Always {
        count_network().map_err(turn_away)?;
    }
    let (parts, body) = request.into_parts();
    let body = Bytes::from_request(Request::from_parts(parts.clone(), body), &()).await.map_err(|refused| refused.into_response())?;
    let fields = fields(&body);
    let on_the_way = asking == Asking::InTheEnd && leads_to_a_step(&fields);
    if asking == Asking::InTheEnd && !on_the_way {
        count_network().map_err(turn_away)?;
    }
    if let Some(address) = mail_address(&fields).filter(|_| !on_the_way) {
        doors.take_address(address).map_err(turn_away)?;
    }
    Ok(Request::from_parts(parts, Body::from(body)))
}

fn fields(form: &[u8]) -> Vec<(String, String)> {
    serde_urlencoded::from_bytes(form).unwrap_or_default()
}

fn mail_address(fields: &[(String, String)]) -> Option<&str> {
    fields.iter().find_map(|(name, value)| (name == "email" && !value.is_empty()).then_some(value.as_str()))
}

/// By the first `go`, which is the one that the handler reads; a form in another language stays at its step.
fn leads_to_a_step(fields: &[(String, String)]) -> bool {
    if fields.iter().any(|(name, _)| name == app::posted::RETOLD) {
        return true;
    }
    fields.iter().find(|(name, _)| name == "go").is_some_and(|(_, to)| app::registration::is_step(to))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn twice_an_hour() -> Option<Rate> {
        Some(Rate { count: 2.try_into().expect("not zero"), per: Duration::from_secs(3600) })
    }

    #[test]
    fn each_key_has_its_own_count() {
        let quota = Quota::new(twice_an_hour());
        assert_eq!((quota.take("a"), quota.take("a")), (Ok(()), Ok(())));
        let TurnedAway::Until(wait) = quota.take("a").expect_err("a third") else { panic!("no time") };
        assert!(wait > Duration::from_secs(1700) && wait <= Duration::from_secs(1800), "{wait:?}");
        assert_eq!(quota.take("b"), Ok(()));
    }

    #[test]
    fn without_a_rate_nobody_waits() {
        let quota = Quota::new(None);
        assert!((0..10_000).all(|_| quota.take(()).is_ok()));
    }

    #[test]
    fn one_address_in_other_letters_is_the_same_address() {
        let doors = Doors::new(None, twice_an_hour());
        assert!(doors.take_address("Anan@example.org").is_ok() && doors.take_address(" anan@EXAMPLE.org").is_ok());
        assert!(doors.take_address("anan@example.org").is_err());
    }

    #[test]
    fn the_address_is_found_among_the_fields() {
        assert_eq!(mail_address(&fields(b"full_name=X&email=a%40b.example&x=")), Some("a@b.example"));
        assert_eq!(mail_address(&fields(b"code=123456")), None);
        assert_eq!(mail_address(&fields(b"\xff\xfe=%")), None);
    }

    #[test]
    fn only_known_steps_are_on_the_way() {
        for (form, on_the_way) in [
            ("go=work&email=a%40b.example", true),
            ("email=a%40b.example&go=check&go=send", true),
            ("go=about", true),
            ("retold=1&email=a%40b.example", true),
            ("go=send&go=work", false),
            ("go=&go=work", false),
            ("go=Work", false),
            ("email=a%40b.example", false),
            ("", false),
        ] {
            assert_eq!(leads_to_a_step(&fields(form.as_bytes())), on_the_way, "{form}");
        }
    }
}
