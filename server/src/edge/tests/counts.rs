//! How often.

use super::*;

fn from(peer: &str, forwarded: &str) -> http::request::Builder {
    let peer: SocketAddr = peer.parse().expect("an address");
    request("POST", "/sign-in").extension(ConnectInfo(peer)).header("x-forwarded-for", forwarded)
}

fn rate(count: u32) -> Option<crate::settings::Rate> {
    Some(crate::settings::Rate { count: count.try_into().expect("not zero"), per: Duration::from_secs(600) })
}

#[tokio::test]
async fn a_network_that_asks_too_often_is_told_when_to_come_back() {
    let site = site_with(|settings| settings.limits.sign_in = rate(2));
    let post = |peer: &'static str, forwarded: &'static str| send(&site, from(peer, forwarded), "code=1");
    assert_eq!(post("203.0.113.9:1", "1.1.1.1").await.0.status(), StatusCode::OK);
    assert_eq!(post("203.0.113.7:1", "2.2.2.2").await.0.status(), StatusCode::OK);
    let (refused, page) = post("203.0.113.9:1", "3.3.3.3").await;
    assert_eq!((refused.status(), page.as_str()), (StatusCode::TOO_MANY_REQUESTS, "the site's 429 page None"));
    let wait: u64 = refused.headers()["retry-after"].to_str().expect("text").parse().expect("seconds");
    assert!((200..=301).contains(&wait), "{wait}");
    assert_eq!(post("198.51.100.1:1", "").await.0.status(), StatusCode::OK, "others are not concerned");
    let looked = send(&site, request("GET", "/sign-in").extension(ConnectInfo::<SocketAddr>(([203, 0, 113, 9], 1).into())), "").await;
    assert_eq!(looked.0.status(), StatusCode::OK, "looking is free");
}

#[tokio::test]
async fn one_mail_address_is_asked_for_so_often_from_wherever() {
    let site = site_with(|settings| settings.limits.address = rate(2));
    let ask = |peer: &'static str, body: &'static str| send(&site, from(peer, ""), body);
    assert_eq!(ask("192.0.2.1:1", "email=anan%40example.org").await.1, "email=anan%40example.org", "the body comes through whole");
    assert_eq!(ask("198.51.100.1:1", "email=Anan%40example.org").await.0.status(), StatusCode::OK);
    assert_eq!(ask("203.0.113.1:1", "x=1&email=anan%40example.org").await.0.status(), StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(ask("203.0.113.1:1", "email=mai%40example.org").await.0.status(), StatusCode::OK);
}

#[tokio::test]
async fn all_requests_of_a_network_have_a_limit_too() {
    let site = site_with(|settings| settings.limits.requests = rate(3));
    for expected in [200, 200, 200, 429] {
        assert_eq!(send(&site, request("GET", "/"), "").await.0.status().as_u16(), expected);
    }
    assert_eq!(send(&site, request("GET", "/healthz"), "").await.0.status(), StatusCode::OK);
}

#[tokio::test]
async fn the_steps_of_a_form_ask_for_no_mail() {
    let site = site_with(|settings| (settings.limits.sign_in, settings.limits.address) = (rate(2), rate(2)));
    let post = |path: &'static str, body: &'static str| {
        let peer = ConnectInfo::<SocketAddr>(([203, 0, 113, 9], 1).into());
        send(&site, request("POST", path).extension(peer), body)
    };
    for step in ["go=about&email=anan%40example.org", "email=anan%40example.org&go=work", "go=check&email=anan%40example.org"] {
        for _ in 0..3 {
            let (answer, body) = post("/register", step).await;
            assert_eq!((answer.status(), body.as_str()), (StatusCode::OK, step), "the body comes through whole");
        }
    }
    for sent in ["go=send&email=anan%40example.org", "go=anything&go=work&email=anan%40example.org"] {
        assert_eq!(post("/register", sent).await.0.status(), StatusCode::OK);
    }
    assert_eq!(post("/register", "email=anan%40example.org").await.0.status(), StatusCode::TOO_MANY_REQUESTS, "it is sent in");
    assert_eq!(post("/register", "go=work").await.0.status(), StatusCode::OK, "the way there stays open");
    assert_eq!(post("/sign-in", "go=work").await.0.status(), StatusCode::TOO_MANY_REQUESTS, "signing in has no steps");
}
