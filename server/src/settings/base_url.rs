//! The one origin of the site.

use std::fmt;

use http::Uri;

const LOCAL: [&str; 3] = ["localhost", "127.0.0.1", "[::1]"];

/// Scheme, host and port under which people reach the site; links in letters begin with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl {
    https: bool,
    host: String,
    port: u16,
}

impl BaseUrl {
    /// `https://host[:port]`, or `http://` where the host is this machine.
    pub fn parse(text: &str) -> Result<Self, String> {
        let wrong = |fault: &str| Err(format!("is \"{text}\", {fault}"));
        let Ok(url) = text.parse::<Uri>() else {
            return wrong("which is no web address");
        };
        let (Some(scheme), Some(authority)) = (url.scheme_str(), url.authority()) else {
            return wrong("which does not begin with https:// and a host");
        };
        let https = match scheme {
            "https" => true,
            "http" => false,
            _ => return wrong("which begins with neither https:// nor http://"),
        };
        if !matches!(url.path(), "" | "/") || url.query().is_some() || text.contains('#') {
            return wrong("but must end after the host and port: the site lives at the root of its host");
        }
        let Some((host, port)) = split(authority.as_str(), https) else {
            return wrong("whose host or port is not valid");
        };
        let base = Self { https, host, port };
        if !https && !base.is_localhost() {
            return wrong("but only https keeps sign-in secret; plain http is for localhost");
        }
        Ok(base)
    }

    pub fn is_https(&self) -> bool {
        self.https
    }

    /// This machine only: development may drop `Secure` from cookies here.
    pub fn is_localhost(&self) -> bool {
        LOCAL.contains(&self.host.as_str())
    }

    pub fn host(&self) -> &str {
        &self.host
    }

    pub fn port(&self) -> u16 {
        self.port
    }

    /// The same origin at the port that was really bound.
    pub(crate) fn at_port(self, port: u16) -> Self {
        Self { port, ..self }
    }

    /// Whether a `Host` header or URL authority names this site.
    pub fn is_named_by(&self, authority: &str) -> bool {
        split(authority, self.https)
            .is_some_and(|(host, port)| port == self.port && (host == self.host || self.is_localhost() && LOCAL.contains(&host.as_str())))
    }

    /// Whether `origin` is the origin of a page that this site served as `host`.
    pub fn is_origin_at(&self, origin: &str, host: &str) -> bool {
        let scheme = if self.https { "https://" } else { "http://" };
        origin
            .strip_prefix(scheme)
            .is_some_and(|authority| self.is_named_by(authority) && split(authority, self.https) == split(host, self.https))
    }
}

impl fmt::Display for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = if self.https { "https" } else { "http" };
        write!(f, "{scheme}://{}", self.host)?;
        if self.port == standard_port(self.https) { Ok(()) } else { write!(f, ":{}", self.port) }
    }
}

fn standard_port(https: bool) -> u16 {
    if https { 443 } else { 80 }
}

/// Host in lower case and port; nothing else may stand in an authority.
fn split(authority: &str, https: bool) -> Option<(String, u16)> {
    let end_of_host = if authority.starts_with('[') { authority.find(']')? + 1 } else { authority.find(':').unwrap_or(authority.len()) };
    let (host, port) = authority.split_at(end_of_host);
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    let known = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':');
    if bare.is_empty() || !bare.chars().all(known) {
        return None;
    }
    let port = match port.strip_prefix(':') {
        None if port.is_empty() => standard_port(https),
        Some(digits) if digits.chars().all(|c| c.is_ascii_digit()) => digits.parse().ok()?,
        _ => return None,
    };
    Some((host.to_ascii_lowercase(), port))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn base(text: &str) -> BaseUrl {
        BaseUrl::parse(text).expect("a good address")
    }

    #[test]
    fn an_origin_shows_itself_without_its_standard_port() {
        assert_eq!(base("https://Plenary.Example.org/").to_string(), "https://plenary.example.org");
        assert_eq!(base("https://plenary.example.org:443").to_string(), "https://plenary.example.org");
        assert_eq!(base("http://[::1]:3000").to_string(), "http://[::1]:3000");
    }

    #[test]
    fn what_is_no_origin_is_refused() {
        for text in [
            "",
            "plenary",
            "localhost:3000",
            "ftp://localhost",
            "https://",
            "https://a/b",
            "https://a?x=1",
            "https://a#x",
            "http://plenary.example.org",
            "https://user@host",
            "https://host:0x1",
            "https://host:99999",
            "https://hôte",
        ] {
            assert!(BaseUrl::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn only_its_own_host_names_it() {
        let site = base("https://plenary.example.org");
        for host in ["plenary.example.org", "PLENARY.example.org", "plenary.example.org:443"] {
            assert!(site.is_named_by(host), "{host}");
        }
        for host in [
            "",
            "evil.example",
            "plenary.example.org.",
            "plenary.example.org:80",
            "a@plenary.example.org",
            "localhost",
            "x.plenary.example.org",
        ] {
            assert!(!site.is_named_by(host), "{host}");
        }
    }

    #[test]
    fn the_three_names_of_this_machine_are_one_host_but_three_origins() {
        let site = base("http://localhost:3000");
        for host in ["localhost:3000", "127.0.0.1:3000", "[::1]:3000"] {
            assert!(site.is_named_by(host), "{host}");
            assert!(site.is_origin_at(&format!("http://{host}"), host), "{host}");
        }
        assert!(!site.is_named_by("localhost"));
        assert!(!site.is_origin_at("http://127.0.0.1:3000", "localhost:3000"));
        assert!(!site.is_origin_at("https://localhost:3000", "localhost:3000"));
        assert!(!site.is_origin_at("null", "localhost:3000"));
    }
}
