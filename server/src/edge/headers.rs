//! Headers that every answer carries, errors and assets too.

use http::{HeaderMap, HeaderName, HeaderValue, header};

use super::Nonce;

const ALWAYS: [(HeaderName, HeaderValue); 6] = [
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    // `no-referrer` would make the Origin of form posts `null`.
    (header::REFERRER_POLICY, HeaderValue::from_static("same-origin")),
    (header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
    (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static("camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ),
];

const TWO_YEARS: HeaderValue = HeaderValue::from_static("max-age=63072000; includeSubDomains");

/// Puts them onto an answer.
pub(super) fn add(headers: &mut HeaderMap, nonce: &Nonce, https: bool) {
    for (name, value) in &ALWAYS {
        headers.insert(name, value.clone());
    }
    if https {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, TWO_YEARS);
    }
    // Downloads bring a stricter policy; assets and kept pages bring their own caching.
    headers.entry(header::CONTENT_SECURITY_POLICY).or_insert_with(|| policy(nonce));
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
}

/// What a page may load and do, with what is said of its scripts.
macro_rules! policy {
    ($scripts:literal) => {
        concat!(
            "default-src 'none'; ",
            $scripts,
            "style-src 'self'; img-src 'self'; connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; \
             frame-ancestors 'none'"
        )
    };
}

/// Of what brings no script.
pub const NO_SCRIPTS: HeaderValue = HeaderValue::from_static(policy!(""));

fn policy(Nonce(nonce): &Nonce) -> HeaderValue {
    let policy = format!(policy!("script-src 'nonce-{}' 'strict-dynamic' 'wasm-unsafe-eval'; "), nonce);
    policy.try_into().expect("base64 is fit for a header")
}
