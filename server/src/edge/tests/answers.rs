//! What every answer looks like, errors above all.

use super::*;

#[tokio::test]
async fn every_answer_carries_the_security_headers() {
    for path in ["/", "/absent", "/nowhere", "/own", "/panic", "/number/x", "/healthz"] {
        let (response, _) = answer(path).await;
        let headers = response.headers();
        assert_eq!(headers["x-content-type-options"], "nosniff", "{path}");
        assert_eq!(headers["referrer-policy"], "same-origin");
        assert_eq!(headers["cache-control"], "no-store");
        assert!(headers["strict-transport-security"].to_str().expect("text").contains("max-age=63072000"));
        assert!(headers["content-security-policy"].to_str().expect("text").starts_with("default-src 'none'; script-src 'nonce-"));
        assert!(headers.contains_key("x-request-id"));
    }
    let plain = site_with(|settings| settings.base_url = BaseUrl::parse("http://localhost:3000").expect("good"));
    let local = Request::get("/").header("host", "127.0.0.1:3000");
    let (response, _) = send(&plain, local, Body::empty()).await;
    assert_eq!(response.status(), StatusCode::OK);
    assert!(!response.headers().contains_key("strict-transport-security"));
}

#[tokio::test]
async fn the_nonce_of_the_page_is_the_one_in_the_policy_and_never_the_same() {
    let (response, nonce) = answer("/").await;
    let policy = response.headers()["content-security-policy"].to_str().expect("text").to_owned();
    assert!(nonce.len() >= 22 && policy.contains(&format!("'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'")), "{policy}");
    assert_ne!(answer("/").await.1, nonce);
}

#[tokio::test]
async fn a_handlers_own_policy_and_caching_stay() {
    let (response, _) = answer("/kept").await;
    assert_eq!(response.headers()["cache-control"], "max-age=60");
    assert_eq!(response.headers()["content-security-policy"], "sandbox");
}

#[tokio::test]
async fn absent_and_forbidden_are_the_same_page() {
    let (unknown, absent) = (answer("/nowhere").await, answer("/absent").await);
    assert_eq!((unknown.0.status(), absent.0.status()), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND));
    assert_eq!(unknown.1, "the site's 404 page None");
    assert_eq!(unknown.1, absent.1);
    let names = |response: &Response| response.headers().keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&unknown.0), names(&absent.0));
}

#[tokio::test]
async fn no_text_from_below_reaches_anybody() {
    let site = site_with(|_| {});
    let form = |body: &'static str| send(&site, request("POST", "/form").header("content-type", "application/x-www-form-urlencoded"), body);
    for (got, status) in [
        (answer("/number/x?places=1").await, 400),
        (answer("/number/1?places=x").await, 400),
        (form("places=1&places=2").await, 422),
        (form("places=%ff").await, 422),
        (send(&site, request("POST", "/form"), "places=1").await, 415),
        (send(&site, request("POST", "/absent"), "").await, 405),
    ] {
        assert_eq!(got.1, format!("the site's {status} page None"));
        assert_eq!(got.0.headers()["content-type"], "text/html; charset=utf-8");
    }
    let (refused, _) = send(&site, request("POST", "/absent"), "").await;
    assert_eq!(refused.headers()["allow"], "GET,HEAD");
    assert_eq!(answer("/own").await.1, "its own page");
}

#[tokio::test]
async fn a_panic_is_one_500_with_the_incidents_number() {
    let (response, page) = answer("/panic").await;
    assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
    let id = response.headers()["x-request-id"].to_str().expect("text");
    assert_eq!(page, format!("the site's 500 page Some(\"{id}\")"));
}

#[tokio::test]
async fn an_error_page_that_panics_is_replaced() {
    let settings = Settings::read(&Flags::default(), &|_| None).expect("good");
    let edge = Edge::new(&settings, Arc::new(|_: &Refused<'_>| panic!("in the page")));
    let site = edge.around(Router::new());
    let (response, page) = send(&site, Request::get("/").header("host", "localhost:3000"), Body::empty()).await;
    assert_eq!(response.status(), StatusCode::NOT_FOUND);
    assert!(page.contains("<h1>Not Found</h1>"), "{page}");
}

#[tokio::test]
async fn nobody_is_refused_for_the_codings_they_take() {
    let site = site_with(|_| {});
    for (accepted, coding) in [
        ("identity;q=0", None),
        ("*;q=0", None),
        ("br, identity;q=0", None),
        ("*;q=0, gzip;q=0.0000", None),
        ("gzip, identity;q=0", Some("gzip")),
        ("*, identity;q=0", Some("gzip")),
        ("gzip;q=0.5, *;q=0", Some("gzip")),
    ] {
        for method in ["GET", "POST"] {
            let (answer, _) = send(&site, request(method, "/packed").header("accept-encoding", accepted), "").await;
            let packed = answer.headers().get("content-encoding").map(|value| value.to_str().expect("text"));
            assert_eq!((answer.status(), packed), (StatusCode::OK, coding), "{accepted}");
        }
    }
}
