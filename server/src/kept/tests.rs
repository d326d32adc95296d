use super::*;
use axum::{Router, middleware::from_fn_with_state, routing::get};
use std::sync::atomic::AtomicU32;
use tower::ServiceExt;

struct Counting {
    routes: Router,
    changes: Arc<AtomicU64>,
    clock: Clock,
    rendered: Arc<AtomicU32>,
}

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
    let routes = Router::new().route("/agenda", get(page)).route("/greeting", get(greeting)).layer(from_fn_with_state(kept, keep));
    Counting { routes, changes, clock, rendered }
}

impl Counting {
    async fn ask(&self, address: &str, headers: &[(&str, &str)]) -> Response {
        let mut request = Request::builder().uri(address);
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
    let first = text(site.ask("/agenda", &[]).await).await;
    assert_eq!(text(site.ask("/agenda", &[]).await).await, first);
    assert_eq!(site.times(), 1);
    site.changes.fetch_add(1, Ordering::Release);
    assert_ne!(text(site.ask("/agenda", &[]).await).await, first);
    site.clock.set(DateTime::UNIX_EPOCH + FRESH);
    site.ask("/agenda", &[]).await;
    assert_eq!(site.times(), 3, "what another process changed shows within a second");
}

#[tokio::test]
async fn languages_and_days_are_kept_apart() {
    let site = counting();
    for address in ["/agenda", "/agenda?day=2014-11-19", "/agenda?day=2014-11-20"] {
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
        ("/agenda", &[("cookie", session.as_str())][..]),
        ("/agenda?lang=vi", &[]),
        ("/agenda?day=2014-11-19&x=1", &[]),
        ("/agenda?q=x", &[]),
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
    let plain = text(site.ask("/agenda", &[]).await).await;
    for coding in ["br", "gzip"] {
        let packed = site.ask("/agenda", &[("accept-encoding", coding)]).await;
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
        let again = site.ask("/agenda", &[("accept-encoding", coding), ("if-none-match", &etag)]).await;
        assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
        assert!(text(again).await.is_empty());
    }
    assert_eq!(site.times(), 1);
}

#[tokio::test]
async fn a_crowd_has_a_page_made_once() {
    let site = counting();
    let all = futures_util::future::join_all((0..64).map(|_| site.ask("/agenda", &[]))).await;
    assert!(all.iter().all(|answer| answer.status() == StatusCode::OK));
    assert_eq!(site.times(), 1);
}
