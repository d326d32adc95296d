//! The site's own cookies: `__Host-` and Secure, but for plain http on localhost.

use axum::response::{IntoResponse, Response};
use domain::lang::Lang;
use http::{
    HeaderMap, HeaderValue,
    header::{COOKIE, SET_COOKIE},
};

/// Reads and writes cookies.
#[derive(Clone, Copy, Debug)]
pub struct Cookies {
    secure: bool,
}

impl Cookies {
    /// Signs a person in.
    pub const SESSION: &'static str = "plenary";
    /// Tells the browser that asked for a letter from others.
    pub const BROWSER: &'static str = "plenary-browser";
    /// A registration that is being filled in, sealed.
    pub const DRAFT: &'static str = "plenary-draft";
    /// When a reader looked at shelves last, sealed.
    pub const LOOKS: &'static str = "plenary-looks";
    /// The language chosen.
    pub const LANG: &'static str = "plenary-lang";

    /// `secure` unless the site is on plain http, which only localhost may be.
    pub const fn new(secure: bool) -> Cookies {
        Cookies { secure }
    }

    /// A cookie's value; of two with one name the first, as browsers send the more specific first.
    pub fn read(&self, headers: &HeaderMap, name: &str) -> Option<String> {
        let wanted = self.name(name);
        headers
            .get_all(COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|line| line.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .find(|(found, _)| *found == wanted)
            .map(|(_, value)| value.to_owned())
    }

    /// A `Set-Cookie` that lasts `seconds`, or as long as the browser where none are given.
    pub fn set(&self, name: &str, value: &str, seconds: Option<i64>) -> HeaderValue {
        let age = seconds.map(|seconds| format!("; Max-Age={seconds}")).unwrap_or_default();
        let secure = if self.secure { "; Secure" } else { "" };
        let line = format!("{}={value}; Path=/; HttpOnly; SameSite=Lax{age}{secure}", self.name(name));
        HeaderValue::from_str(&line).expect("cookie values are URL-safe words of ours")
    }

    /// A `Set-Cookie` that remembers a language for a year.
    pub fn remember(&self, lang: Lang) -> HeaderValue {
        const YEAR: i64 = 365 * 24 * 3600;
        self.set(Cookies::LANG, lang.code(), Some(YEAR))
    }

    /// A `Set-Cookie` that takes the cookie away.
    pub fn clear(&self, name: &str) -> HeaderValue {
        self.set(name, "", Some(0))
    }

    fn name(&self, name: &str) -> String {
        if self.secure { format!("__Host-{name}") } else { name.to_owned() }
    }
}

/// An answer that sets a cookie too.
pub fn with_cookie(answer: impl IntoResponse, cookie: HeaderValue) -> Response {
    let mut answer = answer.into_response();
    answer.headers_mut().append(SET_COOKIE, cookie);
    answer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_planted_cookie_without_the_prefix_is_not_read() {
        let mut headers = HeaderMap::new();
        headers.insert(COOKIE, HeaderValue::from_static("plenary=planted; __Host-plenary=own"));
        assert_eq!(Cookies::new(true).read(&headers, Cookies::SESSION).as_deref(), Some("own"));
        assert_eq!(Cookies::new(false).read(&headers, Cookies::SESSION).as_deref(), Some("planted"));
    }
}
