//! How large, how silent, how long.

use super::*;

#[tokio::test]
async fn what_takes_too_long_is_ended() {
    let site = site_with(|settings| settings.limits.request_time = Duration::from_millis(50));
    assert_eq!(send(&site, request("GET", "/stuck"), "").await.0.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(send(&site, request("POST", "/stuck"), "").await.0.status(), StatusCode::REQUEST_TIMEOUT);
}

#[tokio::test]
async fn a_body_is_64_kib_except_for_uploads() {
    let site = site_with(|settings| settings.max_upload = 1 << 20);
    let large = || vec![b'x'; (64 << 10) + 1];
    for path in ["/form", "/raw", "/sign-in"] {
        let (response, page) = send(&site, request("POST", path), large()).await;
        assert_eq!(response.status(), StatusCode::PAYLOAD_TOO_LARGE, "{path}");
        assert_eq!(page, "the site's 413 page None");
    }
    assert_eq!(send(&site, request("POST", "/raw"), vec![b'x'; 64 << 10]).await.1, "65536");
    assert_eq!(send(&site, request("POST", "/upload"), vec![b'x'; 1 << 20]).await.1, "1048576");
    assert_eq!(
        send(&site, request("POST", "/upload"), vec![b'x'; 2 << 20]).await.1,
        "2097152",
        "the page itself refuses the file, with what was typed"
    );
    assert_eq!(send(&site, request("POST", "/upload"), vec![b'x'; 3 << 20]).await.0.status(), StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn what_does_not_announce_its_length_is_cut_off_never_cut_short() {
    let site = site_with(|settings| settings.max_upload = 1 << 20);
    for (path, status) in [("/raw", 400), ("/sign-in", 413), ("/upload", 400)] {
        let (response, _) = send(&site, request("POST", path), chunked(300, 8 << 10)).await;
        assert_eq!(response.status().as_u16(), status, "{path}");
    }
    assert_eq!(send(&site, request("POST", "/upload"), chunked(100, 8 << 10)).await.1, (800 << 10).to_string());
}

#[tokio::test]
async fn a_body_that_falls_silent_is_an_error_for_its_reader() {
    let silent = Body::from_stream(stream::pending::<Result<Bytes, std::convert::Infallible>>());
    let site = site_with(|settings| settings.limits.body_silence = Duration::from_millis(50));
    let answer = tokio::time::timeout(Duration::from_secs(5), send(&site, request("POST", "/upload"), silent)).await;
    assert_eq!(answer.expect("in time").0.status(), StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn large_forms_that_hang_keep_no_small_one_waiting() {
    let site = site_with(|settings| settings.limits.body_silence = Duration::from_secs(60));
    let half = || {
        Body::from_stream(
            stream::iter([Ok(Bytes::from(vec![b'x'; 9 << 10]))]).chain(stream::pending::<Result<_, std::convert::Infallible>>()),
        )
    };
    let mut hanging: Vec<_> = (0..LARGE_FORMS).map(|_| Box::pin(send(&site, request("POST", "/raw"), half()))).collect();
    for one in &mut hanging {
        assert!(futures_util::poll!(one).is_pending());
    }
    let (refused, _) = send(&site, request("POST", "/raw"), vec![b'x'; 9 << 10]).await;
    assert_eq!((refused.status(), refused.headers().contains_key("retry-after")), (StatusCode::SERVICE_UNAVAILABLE, true));
    assert_eq!(send(&site, request("POST", "/raw"), vec![b'x'; 8 << 10]).await.1, "8192");
    hanging.pop();
    assert_eq!(send(&site, request("POST", "/raw"), vec![b'x'; 9 << 10]).await.1, "9216", "a place is free again");
}
