//! Forms as they were sent: read field by field, with what is wrong beside each.

mod asked;
mod reading;

pub use self::{
    asked::{Asked, Named},
    reading::{Faults, Form, Reading, sentence},
};
use crate::trouble::Trouble;
use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
};
use http::header::CONTENT_TYPE;
use leptos::prelude::*;
use store::once::Once;

/// More fields than any form of ours has.
const MOST_FIELDS: usize = 2_000;

/// Every field of a form in order, repeated ones included.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// Fields from pairs, for a form that starts out filled.
    pub fn of<N: Into<String>, V: Into<String>>(pairs: impl IntoIterator<Item = (N, V)>) -> Fields {
        Fields(pairs.into_iter().map(|(name, value)| (name.into(), value.into())).collect())
    }

    /// A field's first value, empty where there is none.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(found, _)| found == name).map_or("", |(_, value)| value)
    }

    /// Every value of a repeated field.
    pub fn all<'a>(&'a self, name: &str) -> Vec<&'a str> {
        self.0.iter().filter(|(found, _)| found == name).map(|(_, value)| value.as_str()).collect()
    }

    /// Whether the field was sent, or the box ticked.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(found, _)| found == name)
    }

    /// Whether a repeated field has this value among its own.
    pub fn holds(&self, name: &str, value: &str) -> bool {
        self.0.iter().any(|(found, held)| found == name && held == value)
    }

    /// Sets a field, in place of what was sent.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.0.retain(|(found, _)| found != name);
        self.0.push((name.to_owned(), value.into()));
    }

    /// Every field, in order.
    pub fn each(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Reads `application/x-www-form-urlencoded` text. Bytes that are not UTF-8 are refused.
    pub fn parse(body: &[u8]) -> Result<Fields, Trouble> {
        if body.iter().filter(|byte| **byte == b'&').count() >= MOST_FIELDS {
            return Err(Trouble::Malformed);
        }
        let pairs: Vec<(String, String)> = serde_urlencoded::from_bytes(body).map_err(|_| Trouble::Malformed)?;
        // serde_urlencoded replaces what is not UTF-8; nobody typed the replacement character.
        if pairs.iter().any(|(name, value)| name.contains('\u{FFFD}') || value.contains('\u{FFFD}')) {
            return Err(Trouble::Malformed);
        }
        Ok(Fields(pairs))
    }
}

/// The id of a form that can be shown again in another language, with what was typed; its page says so by [`Page::retold`].
///
/// [`Page::retold`]: crate::page::Page::retold
pub const TYPED: &str = "typed";

/// The field that asks for it. A form with it is read as one with a fault, and shown as one without.
pub const RETOLD: &str = "retold";

/// The hidden field that holds a form's own key.
pub const ONCE: &str = "once";

/// A form's own key, where it carries one: sent twice, it does once what it is for.
pub fn once(fields: &Fields) -> Option<Once> {
    Once::parse(fields.get(ONCE))
}

/// The key on its way through the page; none for a form that makes nothing.
pub fn once_field(fields: &Fields) -> Option<AnyView> {
    let key = fields.get(ONCE).to_owned();
    (!key.is_empty()).then(|| view! { <input type="hidden" name=ONCE value=key/> }.into_any())
}

/// A posted form.
#[derive(Clone, Debug)]
pub struct Posted(pub Fields);

impl<S: Send + Sync> FromRequest<S> for Posted {
    type Rejection = Trouble;

    async fn from_request(request: Request, state: &S) -> Result<Posted, Trouble> {
        let urlencoded = request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).is_some_and(|value| {
            value.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/x-www-form-urlencoded"))
        });
        if !urlencoded {
            return Err(Trouble::Malformed);
        }
        let body = Bytes::from_request(request, state).await.map_err(|_| Trouble::TooLarge)?;
        Fields::parse(&body).map(Posted)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_keeps_repeated_fields_and_refuses_what_is_not_text() {
        let fields = Fields::parse(b"language=vi&language=en&name=L%C3%AA").unwrap();
        assert_eq!(fields.all("language"), ["vi", "en"]);
        assert_eq!(fields.get("name"), "Lê");
        assert!(Fields::parse(b"name=%FF%FE").is_err());
        assert!(Fields::parse("a=1&".repeat(3000).as_bytes()).is_err());
    }
}
