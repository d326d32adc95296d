//! Who is asking for what, in which language.

use crate::{
    cookies::Cookies,
    lang::OFFERED,
    shell::Nonce,
    site::{Assets, Site},
    trouble::Trouble,
};
use axum::extract::{FromRef, FromRequestParts};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::{
    access::{Action, Actor, Grant, authorize},
    lang::Lang,
    people::is_proof_fresh,
};
use http::{header::ACCEPT_LANGUAGE, request::Parts};
use std::{convert::Infallible, sync::LazyLock};
use store::{people::Viewer, secrets::is_fresh_token};

/// A request, as far as pages care about it.
#[derive(Clone, Debug)]
pub struct Visit {
    /// The person, where signed in.
    pub viewer: Option<Viewer>,
    /// The language of the page.
    pub lang: Lang,
    /// Whether `?lang=` asked for it, so that the page remembers it.
    pub chose_lang: bool,
    /// The path asked for.
    pub path: String,
    /// The query asked for, without `?`.
    pub query: String,
    /// Whether it sends a form.
    pub posts: bool,
    /// This answer's nonce.
    pub nonce: Nonce,
    /// The reader's own zone, where they told it in their details.
    pub zone: Option<Tz>,
    /// The asking browser's own secret, where it has one.
    pub browser: Option<String>,
    /// Where style sheet, loader and marks lie.
    pub assets: Assets,
    /// Whether cookies are Secure.
    pub secure: bool,
}

static NOBODY: LazyLock<Actor> = LazyLock::new(Actor::nobody);

impl Visit {
    /// A visit of which nothing is known but the language, for pages of the edge: without a path no
    /// link is the current one, and the languages' links stay on the page that they stand on.
    pub fn unknown(lang: Lang, nonce: Nonce, assets: Assets) -> Visit {
        let (path, query) = (String::new(), String::new());
        Visit { viewer: None, lang, chose_lang: false, path, query, posts: false, nonce, zone: None, browser: None, assets, secure: true }
    }

    /// The person, or the way to the sign-in page.
    pub fn signed_in(&self) -> Result<&Viewer, Trouble> {
        self.viewer.as_ref().ok_or_else(|| self.to_sign_in())
    }

    /// Whether this browser proved lately enough who sits before it, for what asks more than being signed in.
    pub fn proved(&self, now: DateTime<Utc>) -> bool {
        self.viewer.as_ref().is_some_and(|viewer| is_proof_fresh(viewer.step_up_at, now))
    }

    /// The same for a page: one without a fresh proof leads to the sign-in page and back here.
    pub fn proof(&self, now: DateTime<Utc>) -> Result<(), Trouble> {
        if self.proved(now) { Ok(()) } else { Err(Trouble::SignInAgain { next: self.address() }) }
    }

    /// The one who acts; nobody when signed out.
    pub fn actor(&self) -> &Actor {
        self.viewer.as_ref().map_or(&NOBODY, |viewer| &viewer.actor)
    }

    /// Asks the access table. Signed out, every personal address leads to the sign-in page, whether it
    /// exists or not; signed in, no is the same as absent.
    pub fn may<A: Action>(&self, action: A, on: A::On) -> Result<Grant<A>, Trouble> {
        match authorize(self.actor(), action, on) {
            Ok(grant) => Ok(grant),
            Err(_) if self.viewer.is_none() => Err(self.to_sign_in()),
            Err(denied) => Err(denied.into()),
        }
    }

    /// The way to the sign-in page, and back here afterwards.
    pub fn to_sign_in(&self) -> Trouble {
        Trouble::SignIn { next: self.address(), unsaved: self.posts }
    }

    /// Path and query, to come back to.
    pub fn address(&self) -> String {
        if self.query.is_empty() { self.path.clone() } else { format!("{}?{}", self.path, self.query) }
    }

    /// The same page in another language.
    pub fn in_lang(&self, lang: Lang) -> String {
        let rest = self.query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("lang="));
        let query: Vec<_> = rest.map(str::to_owned).chain([format!("lang={}", lang.code())]).collect();
        format!("{}?{}", self.path, query.join("&"))
    }
}

fn offered(code: &str) -> Option<Lang> {
    Lang::from_code(code).filter(|lang| OFFERED.contains(lang))
}

/// The first language of `Accept-Language` that is offered, by its order of preference.
fn accepted(header: &str) -> Option<Lang> {
    let mut wanted: Vec<(f32, &str)> = header
        .split(',')
        .take(20)
        .map(|item| {
            let mut parts = item.trim().split(';');
            let code = parts.next().unwrap_or_default();
            let quality = parts.find_map(|p| p.trim().strip_prefix("q=")).and_then(|q| q.parse().ok()).unwrap_or(1.0);
            (quality, code)
        })
        .filter(|(quality, _)| *quality > 0.0)
        .collect();
    wanted.sort_by(|a, b| b.0.total_cmp(&a.0));
    wanted.into_iter().find_map(|(_, code)| offered(code))
}

/// The language of an answer: asked for, remembered, the person's own, the browser's, English.
pub fn lang_of(uri: &http::Uri, headers: &http::HeaderMap, secure: bool, own: Option<Lang>) -> (Lang, bool) {
    let asked = uri.query().unwrap_or_default().split('&').find_map(|pair| pair.strip_prefix("lang=")).and_then(offered);
    let lang = asked
        .or_else(|| Cookies::new(secure).read(headers, Cookies::LANG).as_deref().and_then(offered))
        .or_else(|| own.filter(|lang| OFFERED.contains(lang)))
        .or_else(|| headers.get(ACCEPT_LANGUAGE).and_then(|header| header.to_str().ok()).and_then(accepted))
        .unwrap_or_default();
    (lang, asked.is_some())
}

impl<S: Send + Sync> FromRequestParts<S> for Visit
where
    Site: FromRef<S>,
{
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Visit, Infallible> {
        let site = Site::from_ref(state);
        let viewer = parts.extensions.get::<Option<Viewer>>().cloned().flatten();
        let nonce = parts.extensions.get::<Nonce>().cloned().unwrap_or_default();
        let cookies = Cookies::new(site.secure);
        let (lang, chose_lang) = lang_of(&parts.uri, &parts.headers, site.secure, viewer.as_ref().map(|viewer| viewer.person.lang));
        Ok(Visit {
            lang,
            chose_lang,
            path: parts.uri.path().to_owned(),
            query: parts.uri.query().unwrap_or_default().to_owned(),
            posts: parts.method == http::Method::POST,
            nonce,
            zone: viewer.as_ref().and_then(|viewer| viewer.zone),
            browser: cookies.read(&parts.headers, Cookies::BROWSER).filter(|secret| is_fresh_token(secret)),
            assets: site.assets.clone(),
            secure: site.secure,
            viewer,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_wanted_language_that_is_offered_is_taken() {
        assert_eq!(accepted("fr, vi;q=0.8, en;q=0.9"), Some(Lang::En));
        assert_eq!(accepted("vi-VN,vi;q=0.9,en;q=0.8"), Some(Lang::Vi));
        assert_eq!(accepted("th;q=1, vi;q=0"), None);
        assert_eq!(accepted(";;;,,q=x"), None);
    }
}
