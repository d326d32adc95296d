//! Whatever changes something comes from a page of this very origin.

use http::{HeaderMap, HeaderName, Method, StatusCode, header};

use super::islands;
use crate::settings::BaseUrl;

const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// `Sec-Fetch-Site: same-origin`; where absent, the exact Origin; where both are absent, refused.
pub(super) fn check(method: &Method, path: &str, headers: &HeaderMap, base: &BaseUrl) -> Result<(), StatusCode> {
    let reads = matches!(*method, Method::GET | Method::HEAD) && !islands::is_path(path);
    if reads || is_same_origin(headers, base) { Ok(()) } else { Err(StatusCode::FORBIDDEN) }
}

fn is_same_origin(headers: &HeaderMap, base: &BaseUrl) -> bool {
    let only = |name: HeaderName| {
        let mut values = headers.get_all(name).iter();
        (values.next(), values.next().is_some())
    };
    match only(SEC_FETCH_SITE) {
        (Some(site), false) => site == "same-origin",
        (_, true) => false,
        (None, _) => match only(header::ORIGIN) {
            (Some(origin), false) => origin.to_str().is_ok_and(|origin| is_own(origin, headers, base)),
            _ => false,
        },
    }
}

fn is_own(origin: &str, headers: &HeaderMap, base: &BaseUrl) -> bool {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok());
    host.is_some_and(|host| base.is_origin_at(origin, host))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allowed(method: Method, path: &str, headers: &[(&str, &str)]) -> bool {
        let mut map = HeaderMap::new();
        map.insert(header::HOST, "plenary.example.org".parse().expect("a header"));
        for (name, value) in headers {
            map.append(name.parse::<HeaderName>().expect("a name"), value.parse().expect("a value"));
        }
        let base = BaseUrl::parse("https://plenary.example.org").expect("good");
        check(&method, path, &map, &base) == Ok(())
    }

    #[test]
    fn reading_is_free_for_links_from_anywhere() {
        assert!(allowed(Method::GET, "/", &[("sec-fetch-site", "cross-site")]));
        assert!(allowed(Method::HEAD, "/", &[]));
    }

    #[test]
    fn changing_needs_a_page_of_this_origin() {
        let post = |headers: &[(&str, &str)]| allowed(Method::POST, "/sign-in", headers);
        assert!(post(&[("sec-fetch-site", "same-origin")]));
        assert!(post(&[("origin", "https://plenary.example.org")]));
        for headers in [
            &[][..],
            &[("sec-fetch-site", "same-site")],
            &[("sec-fetch-site", "none")],
            &[("sec-fetch-site", "cross-site"), ("origin", "https://plenary.example.org")],
            &[("sec-fetch-site", "same-origin"), ("sec-fetch-site", "cross-site")],
            &[("origin", "null")],
            &[("origin", "http://plenary.example.org")],
            &[("origin", "https://plenary.example.org.evil.example")],
            &[("origin", "https://plenary.example.org/")],
            &[("referer", "https://plenary.example.org/")],
        ] {
            assert!(!post(headers), "{headers:?}");
        }
    }

    #[test]
    fn the_functions_of_islands_need_it_whatever_the_method() {
        assert!(!allowed(Method::GET, "/do/move_session", &[]));
        assert!(!allowed(Method::GET, "/do/move_session", &[("sec-fetch-site", "cross-site")]));
        assert!(allowed(Method::GET, "/do/move_session", &[("sec-fetch-site", "same-origin")]));
        assert!(!allowed(Method::OPTIONS, "/", &[]));
        assert!(!allowed(Method::DELETE, "/", &[("sec-fetch-site", "cross-site")]));
    }
}
