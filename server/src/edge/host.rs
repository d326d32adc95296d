//! Only the site's own host is served: links and cookies of another could not be trusted.

use http::{HeaderMap, StatusCode, Uri, header};

use crate::settings::BaseUrl;

/// One Host header that names the site; an absolute request line must agree.
pub(super) fn check(uri: &Uri, headers: &HeaderMap, base: &BaseUrl) -> Result<(), StatusCode> {
    let mut hosts = headers.get_all(header::HOST).iter();
    let (Some(host), None) = (hosts.next(), hosts.next()) else {
        return Err(StatusCode::BAD_REQUEST);
    };
    let own = |authority: &str| base.is_named_by(authority);
    if host.to_str().is_ok_and(own) && uri.authority().is_none_or(|named| own(named.as_str())) {
        Ok(())
    } else {
        Err(StatusCode::MISDIRECTED_REQUEST)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(uri: &str, hosts: &[&str]) -> Result<(), StatusCode> {
        let mut headers = HeaderMap::new();
        for host in hosts {
            headers.append(header::HOST, host.parse().expect("a header"));
        }
        let base = BaseUrl::parse("https://plenary.example.org").expect("good");
        check(&uri.parse().expect("an address"), &headers, &base)
    }

    #[test]
    fn another_host_is_misdirected() {
        assert_eq!(answer("/", &["plenary.example.org"]), Ok(()));
        assert_eq!(answer("/", &["evil.example"]), Err(StatusCode::MISDIRECTED_REQUEST));
        assert_eq!(answer("http://evil.example/", &["plenary.example.org"]), Err(StatusCode::MISDIRECTED_REQUEST));
    }

    #[test]
    fn none_or_two_hosts_are_malformed() {
        assert_eq!(answer("/", &[]), Err(StatusCode::BAD_REQUEST));
        assert_eq!(answer("/", &["plenary.example.org", "evil.example"]), Err(StatusCode::BAD_REQUEST));
    }
}
