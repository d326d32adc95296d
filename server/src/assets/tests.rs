use axum::extract::Request;
use tower::ServiceExt;

use super::*;

async fn get(path: &str) -> Response {
    let request = Request::get(path).body(Body::empty()).expect("a request");
    routes().into_parts().0.oneshot(request).await.expect("infallible")
}

#[tokio::test]
async fn robots_are_asked_to_stay_away() {
    let response = get("/robots.txt").await;
    assert_eq!(response.status(), StatusCode::OK);
    let body = axum::body::to_bytes(response.into_body(), 1000).await.expect("read");
    assert_eq!(body, NO_ROBOTS);
}

#[tokio::test]
async fn only_files_meant_for_browsers_are_served() {
    let id = build_id();
    for name in ["build-id", "plenary.css.br", "nothing.css", "../Cargo.toml", "%2e%2e/build.rs", "..%2fsrc%2flib.rs", ""] {
        assert_eq!(get(&format!("/pkg-{id}/{name}")).await.status(), StatusCode::NOT_FOUND, "{name}");
    }
    assert_eq!(get("/pkg-other/plenary.css").await.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_embedded_is_served_for_ever_by_its_kind() {
    // Without xtask's build there may be nothing to serve yet.
    for name in Embedded::iter().filter(|name| kinds::of(name).is_some()) {
        let address = path(&name).expect("embedded");
        let response = get(&address).await;
        assert_eq!(response.status(), StatusCode::OK, "{address}");
        assert_eq!(response.headers()[header::CACHE_CONTROL], FOR_EVER);
        assert_eq!(response.headers()[header::CONTENT_TYPE], kinds::of(&name).expect("known"));
        let etag = response.headers()[header::ETAG].clone();
        let again = Request::get(&address).header(header::IF_NONE_MATCH, etag).body(Body::empty()).expect("a request");
        let again = routes::<()>().into_parts().0.oneshot(again).await.expect("infallible");
        assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
    }
}
