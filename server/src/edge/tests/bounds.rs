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

/// A form that has begun and does not go on, from somebody of this network.
fn half(network: u8) -> (http::request::Builder, Body) {
    let begun = stream::iter([Ok(Bytes::from(vec![b'x'; 9 << 10]))]);
    let body = Body::from_stream(begun.chain(stream::pending::<Result<_, std::convert::Infallible>>()));
    (from(network), body)
}

fn from(network: u8) -> http::request::Builder {
    request("POST", "/raw").extension(ConnectInfo(SocketAddr::from(([192, 0, network, 7], 4711))))
}

const LARGE: usize = 9 << 10;

#[tokio::test]
async fn large_forms_that_hang_keep_no_small_one_waiting() {
    let site = site_with(|settings| settings.limits.body_silence = Duration::from_secs(60));
    let network = |number: usize| u8::try_from(number / LARGE_FORMS_OF_ONE).expect("few");
    let hang = |number| {
        let (request, body) = half(network(number));
        Box::pin(send(&site, request, body))
    };
    let mut hanging: Vec<_> = (0..LARGE_FORMS).map(hang).collect();
    for one in &mut hanging {
        assert!(futures_util::poll!(one).is_pending());
    }
    let (refused, _) = send(&site, from(99), vec![b'x'; LARGE]).await;
    assert_eq!((refused.status(), refused.headers().contains_key("retry-after")), (StatusCode::SERVICE_UNAVAILABLE, true));
    assert_eq!(send(&site, from(99), vec![b'x'; 8 << 10]).await.1, "8192");
    hanging.pop();
    assert_eq!(send(&site, from(99), vec![b'x'; LARGE]).await.1, "9216", "a place is free again");
}

#[tokio::test]
async fn large_forms_of_one_network_that_hang_keep_no_other_waiting() {
    let site = site_with(|settings| settings.limits.body_silence = Duration::from_secs(60));
    let hang = |_| {
        let (request, body) = half(1);
        Box::pin(send(&site, request, body))
    };
    let mut hanging: Vec<_> = (0..LARGE_FORMS_OF_ONE).map(hang).collect();
    for one in &mut hanging {
        assert!(futures_util::poll!(one).is_pending());
    }
    let (refused, _) = send(&site, from(1), vec![b'x'; LARGE]).await;
    assert_eq!((refused.status(), refused.headers().contains_key("retry-after")), (StatusCode::TOO_MANY_REQUESTS, true));
    assert_eq!(send(&site, from(1), vec![b'x'; 8 << 10]).await.1, "8192");
    assert_eq!(send(&site, from(2), vec![b'x'; LARGE]).await.1, "9216");
    hanging.pop();
    assert_eq!(send(&site, from(1), vec![b'x'; LARGE]).await.1, "9216", "a place is free again");
}

/// So many pieces of this size, one every few milliseconds.
fn slowly(pieces: usize, size: usize) -> Body {
    let pieces = stream::iter(0..pieces).then(move |_| async move {
        tokio::time::sleep(Duration::from_millis(20)).await;
        Ok::<_, std::convert::Infallible>(Bytes::from(vec![b'x'; size]))
    });
    Body::from_stream(pieces)
}

#[tokio::test]
async fn an_upload_by_drops_is_ended_and_one_that_is_only_slow_goes_on() {
    let site = site_with(|settings| settings.limits.request_time = Duration::from_millis(200));
    let drops = tokio::time::timeout(Duration::from_secs(20), send(&site, request("POST", "/upload"), slowly(usize::MAX, 1))).await;
    assert_eq!(drops.expect("an end").0.status(), StatusCode::REQUEST_TIMEOUT);
    let (slow, read) = send(&site, request("POST", "/upload"), slowly(50, 1 << 10)).await;
    assert_eq!((slow.status(), read.as_str()), (StatusCode::OK, "51200"));
    let (soon, read) = send(&site, request("POST", "/upload"), slowly(2, 1)).await;
    assert_eq!((soon.status(), read.as_str()), (StatusCode::OK, "2"), "before that any pace will do");
}
