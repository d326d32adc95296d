use super::*;
use app::cookies::Cookies;
use axum::{Router, body::Body, http::StatusCode, middleware::from_fn_with_state, routing::get};
use http_body_util::BodyExt;
use std::sync::atomic::AtomicU32;
use tower::ServiceExt;

struct Counting {
    routes: Router,
    kept: Kept,
    changes: Arc<AtomicU64>,
    clock: Clock,
    rendered: Arc<AtomicU32>,
}

const AGENDA: &str = "/workshops/bangkok/agenda";

/// One page that says how often it was rendered, and one that greets with a cookie.
#[allow(clippy::disallowed_methods, reason = "a router of its own, not the site's")]
fn counting() -> Counting {
    let (changes, clock, rendered) = (Arc::default(), Clock::standing(DateTime::UNIX_EPOCH), Arc::new(AtomicU32::new(0)));
    let (kept, count) = (Kept::new(Arc::clone(&changes), clock.clone(), false), rendered.clone());
    let page = move || {
        let count = count.clone();
        async move {
            // As long as a query takes.
            tokio::task::yield_now().await;
            axum::response::Html(format!("<p>{}</p>{}", count.fetch_add(1, Ordering::Relaxed), "programme ".repeat(100)))
        }
    };
    let greeting = || async { ([(header::SET_COOKIE, "lang=vi")], "hello") };
    let routes = Router::new()
        .route("/workshops/bangkok/agenda", get(page))
        .route("/greeting", get(greeting))
        .layer(from_fn_with_state(kept.clone(), keep));
    Counting { routes, kept, changes, clock, rendered }
}

impl Counting {
    async fn ask(&self, address: &str, headers: &[(&str, &str)]) -> Response {
        self.asked("GET", address, headers).await
    }

    async fn asked(&self, method: &str, address: &str, headers: &[(&str, &str)]) -> Response {
        let mut request = Request::builder().method(method).uri(address);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.routes.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap()
    }

    fn times(&self) -> u32 {
        self.rendered.load(Ordering::Relaxed)
    }
}

async fn text(response: Response) -> Vec<u8> {
    response.into_body().collect().await.unwrap().to_bytes().to_vec()
}

#[tokio::test]
async fn a_public_page_is_rendered_once_until_something_changes() {
    let site = counting();
    let first = text(site.ask("/workshops/bangkok/agenda", &[]).await).await;
    assert_eq!(text(site.ask("/workshops/bangkok/agenda", &[]).await).await, first);
    assert_eq!(site.times(), 1);
    site.changes.fetch_add(1, Ordering::Release);
    assert_ne!(text(site.ask("/workshops/bangkok/agenda", &[]).await).await, first);
    site.clock.set(DateTime::UNIX_EPOCH + FRESH);
    site.ask("/workshops/bangkok/agenda", &[]).await;
    assert_eq!(site.times(), 3, "what another process changed shows within a second");
}

#[tokio::test]
#[allow(clippy::disallowed_methods, reason = "a router of its own, not the site's")]
async fn those_who_wait_for_a_page_that_cannot_be_made_share_the_answer() {
    let tried = Arc::new(AtomicU32::new(0));
    let (kept, count) = (Kept::new(Arc::default(), Clock::standing(DateTime::UNIX_EPOCH), false), tried.clone());
    let page = move || {
        let first = count.fetch_add(1, Ordering::Relaxed) == 0;
        async move {
            tokio::task::yield_now().await;
            if first { Err(Trouble::Unavailable) } else { Ok("programme") }
        }
    };
    let routes = Router::new().route(AGENDA, get(page)).layer(from_fn_with_state(kept, keep));
    let ask = || routes.clone().oneshot(Request::get(AGENDA).body(Body::empty()).unwrap());
    let answers = futures_util::future::join_all((0..8).map(|_| ask())).await;
    assert_eq!(tried.load(Ordering::Relaxed), 1, "one tried for all");
    for answer in answers {
        let answer = answer.unwrap();
        assert_eq!(answer.status(), StatusCode::SERVICE_UNAVAILABLE);
        assert!(answer.headers().contains_key(header::RETRY_AFTER));
    }
    assert_eq!(ask().await.unwrap().status(), StatusCode::OK, "the next one tries again");
}

#[tokio::test]
async fn languages_and_days_are_kept_apart() {
    let site = counting();
    for address in ["/workshops/bangkok/agenda", "/workshops/bangkok/agenda?day=2014-11-19", "/workshops/bangkok/agenda?day=2014-11-20"] {
        for lang in ["en", "vi"] {
            site.ask(address, &[("accept-language", lang)]).await;
            site.ask(address, &[("accept-language", lang)]).await;
        }
    }
    assert_eq!(site.times(), 6);
}

#[tokio::test]
async fn whoever_is_signed_in_or_asks_oddly_is_answered_anew() {
    let site = counting();
    let session = format!("{}=secret", Cookies::SESSION);
    for (address, headers) in [
        ("/workshops/bangkok/agenda", &[("cookie", session.as_str())][..]),
        ("/workshops/bangkok/agenda?lang=vi", &[]),
        ("/workshops/bangkok/agenda?day=2014-11-19&x=1", &[]),
        ("/workshops/bangkok/agenda?q=x", &[]),
    ] {
        let before = site.times();
        let answer = site.ask(address, headers).await;
        assert!(answer.headers().get(header::ETAG).is_none(), "{address}");
        site.ask(address, headers).await;
        assert_eq!(site.times(), before + 2, "{address}");
    }
    assert!(site.ask("/greeting", &[]).await.headers().contains_key(header::SET_COOKIE));
    assert!(site.ask("/greeting", &[]).await.headers().contains_key(header::SET_COOKIE), "a cookie is never kept");
}

#[tokio::test]
async fn pages_travel_packed_and_not_at_all_to_whom_has_them() {
    let site = counting();
    let plain = text(site.ask("/workshops/bangkok/agenda", &[]).await).await;
    for coding in ["br", "gzip"] {
        let packed = site.ask("/workshops/bangkok/agenda", &[("accept-encoding", coding)]).await;
        assert_eq!(packed.headers()[header::CONTENT_ENCODING], coding);
        let etag = packed.headers()[header::ETAG].to_str().unwrap().to_owned();
        let bytes = text(packed).await;
        let unpacked = match coding {
            "br" => {
                let mut found = Vec::new();
                brotli::BrotliDecompress(&mut &bytes[..], &mut found).unwrap();
                found
            }
            _ => {
                let mut found = Vec::new();
                std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(&bytes[..]), &mut found).unwrap();
                found
            }
        };
        assert!(bytes.len() < plain.len() / 3 && unpacked == plain);
        let again = site.ask("/workshops/bangkok/agenda", &[("accept-encoding", coding), ("if-none-match", &etag)]).await;
        assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
        assert!(text(again).await.is_empty());
    }
    assert_eq!(site.times(), 1);
}

#[tokio::test]
async fn a_crowd_has_a_page_made_once() {
    let site = counting();
    let all = futures_util::future::join_all((0..64).map(|_| site.ask("/workshops/bangkok/agenda", &[]))).await;
    assert!(all.iter().all(|answer| answer.status() == StatusCode::OK));
    assert_eq!(site.times(), 1);
}

#[tokio::test]
async fn head_says_what_get_says() {
    let site = counting();
    for coding in ["identity", "gzip", "br"] {
        let asked = [("accept-encoding", coding)];
        let (head, get) = (site.asked("HEAD", AGENDA, &asked).await, site.ask(AGENDA, &asked).await);
        assert_eq!((head.status(), head.headers()), (StatusCode::OK, get.headers()));
        let (told, length) = (head.headers()[header::CONTENT_LENGTH].clone(), text(get).await.len());
        assert_eq!(told.to_str().unwrap(), length.to_string());
        let etag = head.headers()[header::ETAG].to_str().unwrap().to_owned();
        assert!(text(head).await.is_empty());
        let known = site.asked("HEAD", AGENDA, &[("accept-encoding", coding), ("if-none-match", &etag)]).await;
        assert_eq!(known.status(), StatusCode::NOT_MODIFIED);
    }
    assert_eq!(site.times(), 1);
}

#[tokio::test]
async fn whatever_is_there_is_known_to_whom_any_will_do() {
    let site = counting();
    for (known, status) in [("*", 304), ("\"other\"", 200), ("\"other\", *", 304)] {
        for method in ["GET", "HEAD"] {
            assert_eq!(site.asked(method, AGENDA, &[("if-none-match", known)]).await.status().as_u16(), status, "{known}");
        }
    }
    assert_eq!(site.ask("/absent", &[("if-none-match", "*")]).await.status(), StatusCode::NOT_FOUND);
    let etag = site.ask(AGENDA, &[]).await.headers()[header::ETAG].to_str().unwrap().to_owned();
    let twice = site.ask(AGENDA, &[("if-none-match", "\"other\""), ("if-none-match", &etag)]).await;
    assert_eq!(twice.status(), StatusCode::NOT_MODIFIED, "the header may stand there twice");
}

#[tokio::test]
async fn only_addresses_as_the_site_writes_them_take_up_room() {
    let site = counting();
    for address in ["?day=aaaaaaaaaa", "?day=2014-02-30", "?day=%32014-11-1"] {
        let answer = site.ask(&format!("{AGENDA}{address}"), &[]).await;
        assert_eq!((answer.status(), answer.headers().get(header::ETAG)), (StatusCode::OK, None), "{address}");
    }
    assert_eq!(site.kept.0.pages.len(), 0);
    site.ask(AGENDA, &[]).await;
    assert_eq!(site.kept.0.pages.len(), 1);
}

#[tokio::test]
async fn whoever_hangs_up_in_the_middle_leaves_nothing_behind() {
    let site = counting();
    let (making, waiting) = (site.ask(AGENDA, &[]), site.ask(AGENDA, &[]));
    let mut both = (Box::pin(making), Box::pin(waiting));
    assert!(futures_util::poll!(&mut both.0).is_pending() && futures_util::poll!(&mut both.1).is_pending());
    assert_eq!(site.kept.flights().len(), 1);
    drop(both.0);
    assert_eq!(site.kept.flights().len(), 1, "somebody waits");
    assert_eq!(both.1.await.status(), StatusCode::OK);
    assert!(site.kept.flights().is_empty());

    site.changes.fetch_add(1, Ordering::Release);
    let mut alone = Box::pin(site.ask(AGENDA, &[]));
    assert!(futures_util::poll!(&mut alone).is_pending());
    drop(alone);
    assert!(site.kept.flights().is_empty());
    assert_eq!(site.ask(AGENDA, &[]).await.status(), StatusCode::OK);
    assert!(site.kept.flights().is_empty());
}
