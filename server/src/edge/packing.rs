//! Pages travel packed: many readers are on slow lines.

use axum::Router;
use http::{Extensions, HeaderMap, HeaderValue, StatusCode, Version, header};
use tower_http::{CompressionLevel, compression::CompressionLayer};

use crate::coding;

/// Packs text, quickly; what is packed already, and what must not be, stays as it is.
pub fn around<S: Clone + Send + Sync + 'static>(routes: Router<S>) -> Router<S> {
    routes.layer(CompressionLayer::new().gzip(true).quality(CompressionLevel::Precise(4)).compress_when(is_worth_it))
}

/// Whoever refuses plain bytes is asked for those codings only that the site has, or for none: tower-http would answer
/// 406 once the handler has done its work.
pub(super) fn settle(headers: &mut HeaderMap) {
    let lines = || headers.get_all(header::ACCEPT_ENCODING).iter().filter_map(|line| line.to_str().ok());
    if !lines().any(coding::refuses_plain) {
        return;
    }
    let accepted = lines().collect::<Vec<_>>().join(",");
    let ours = coding::by_preference(&accepted).filter_map(coding::Coding::name).collect::<Vec<_>>().join(", ");
    headers.remove(header::ACCEPT_ENCODING);
    if !ours.is_empty() {
        headers.insert(header::ACCEPT_ENCODING, HeaderValue::try_from(ours).expect("names of codings are fit for a header"));
    }
}

/// `no-transform` keeps apart what an attacker could guess by the length of a packed answer: a secret on a
/// page that repeats words of its address.
fn is_worth_it(_: StatusCode, _: Version, headers: &HeaderMap, _: &Extensions) -> bool {
    let says = |name, test: fn(&str) -> bool| headers.get(name).and_then(|value: &http::HeaderValue| value.to_str().ok()).is_some_and(test);
    says(header::CONTENT_TYPE, |kind| {
        kind.starts_with("text/") || kind.starts_with("application/json") || kind.starts_with("application/xml")
    }) && !says(header::CACHE_CONTROL, |caching| caching.contains("no-transform"))
        && !headers.contains_key(header::CONTENT_RANGE)
        && !headers.contains_key(header::ETAG)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(header::HeaderName, &str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.clone(), value.parse().unwrap())).collect()
    }

    #[test]
    fn pages_are_packed_and_secrets_and_files_are_not() {
        let packs = |pairs: &[_]| is_worth_it(StatusCode::OK, Version::HTTP_11, &headers(pairs), &Extensions::default());
        let html = (header::CONTENT_TYPE, "text/html; charset=utf-8");
        assert!(packs(&[html.clone(), (header::CACHE_CONTROL, "no-store")]));
        assert!(!packs(&[html.clone(), (header::CACHE_CONTROL, "no-store, no-transform")]));
        assert!(!packs(&[(header::CONTENT_TYPE, "application/pdf")]));
        assert!(!packs(&[(header::CONTENT_TYPE, "text/csv"), (header::ETAG, "\"a\"")]), "a document's mark is of its own bytes");
    }

    #[test]
    fn nobody_refuses_every_answer() {
        for (lines, left) in [
            (&["gzip;q=0.5, br"][..], &["gzip;q=0.5, br"][..]),
            (&["identity;q=0"], &[]),
            (&["*;q=0"], &[]),
            (&["*;q=0, gzip"], &["gzip"]),
            (&["gzip", "identity;q=0"], &["gzip"]),
            (&["zstd, *;q=0.5, identity;q=0"], &["br, gzip"]),
        ] {
            let mut headers = HeaderMap::new();
            for line in lines {
                headers.append(header::ACCEPT_ENCODING, HeaderValue::from_static(line));
            }
            settle(&mut headers);
            assert_eq!(headers.get_all(header::ACCEPT_ENCODING).iter().collect::<Vec<_>>(), left, "{lines:?}");
        }
    }
}
