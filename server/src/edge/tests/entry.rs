//! Who may come in, and what islands may say.

use super::*;

#[tokio::test]
async fn other_hosts_packed_bodies_and_other_origins_stay_outside() {
    let site = site_with(|_| {});
    let (response, _) = send(&site, Request::get("/").header("host", "evil.example"), "").await;
    assert_eq!(response.status(), StatusCode::MISDIRECTED_REQUEST);
    let (response, _) = send(&site, request("POST", "/raw").header("content-encoding", "gzip"), "x").await;
    assert_eq!(response.status(), StatusCode::UNSUPPORTED_MEDIA_TYPE);
    let cross = Request::post("/raw").header("host", "plenary.example.org").header("sec-fetch-site", "cross-site");
    assert_eq!(send(&site, cross, "x").await.0.status(), StatusCode::FORBIDDEN);
    // Machines ask for health under whatever name they know.
    assert_eq!(send(&site, Request::get("/healthz").header("host", "10.0.0.7:3000"), "").await.0.status(), StatusCode::OK);
}

#[tokio::test]
async fn islands_speak_json_with_honest_statuses() {
    let site = site_with(|_| {});
    let call = |name: &str| {
        let builder = request("POST", &format!("/do/{name}")).header("content-type", "application/json").header("accept", "text/html");
        send(&site, builder, "{}")
    };
    assert_eq!(call("good").await.1, r#""done""#);
    for (name, status, body) in
        [("bad-arguments", 400, r#""Malformed""#), ("refused", 409, r#""Stale""#), ("unknown", 404, r#"{"incident":null,"status":404}"#)]
    {
        let (response, text) = call(name).await;
        assert_eq!((response.status().as_u16(), text.as_str()), (status, body), "{name}");
        assert_eq!(response.headers()["content-type"], "application/json");
    }
    let plain = request("POST", "/do/good").header("content-type", "text/plain");
    assert_eq!(send(&site, plain, "{}").await.0.status(), StatusCode::UNSUPPORTED_MEDIA_TYPE);
    let read = Request::get("/do/good").header("host", "plenary.example.org");
    assert_eq!(send(&site, read, "").await.0.status(), StatusCode::FORBIDDEN);
}
