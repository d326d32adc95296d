//! What an address asks for: its query, and the parts of its path.

use super::Fields;
use crate::trouble::Trouble;
use axum::extract::FromRequestParts;
use chrono::NaiveDate;
use domain::id::{MaterialId, SessionId};
use http::request::Parts;

/// A query that is read like a form. What cannot be read is refused, not passed over: whoever asks for a day that is none
/// would take the first for it.
#[derive(Clone, Debug, Default)]
pub struct Asked(pub Fields);

impl<S: Send + Sync> FromRequestParts<S> for Asked {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Asked, Trouble> {
        let fields = Fields::parse(parts.uri.query().unwrap_or_default().as_bytes()).map_err(|_| Trouble::Mistyped)?;
        if fields.each().all(|(name, value)| value.is_empty() || is_readable(name, value)) {
            Ok(Asked(fields))
        } else {
            Err(Trouble::Mistyped)
        }
    }
}

/// What means the same on every page that asks for it.
fn is_readable(name: &str, value: &str) -> bool {
    match name {
        "day" => value == "none" || value.parse::<NaiveDate>().is_ok(),
        "mine" => value == "yes",
        "page" => value.parse::<u64>().is_ok(),
        "session" => value.parse::<SessionId>().is_ok(),
        "of" => value.parse::<MaterialId>().is_ok(),
        _ => true,
    }
}

/// A part of the path that names something; anything else is a page that does not exist.
#[derive(Clone, Copy, Debug)]
pub struct Named<T>(pub T);

impl<S: Send + Sync, T: serde::de::DeserializeOwned + Send> FromRequestParts<S> for Named<T> {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Named<T>, Trouble> {
        let path = axum::extract::Path::<T>::from_request_parts(parts, state).await;
        path.map(|path| Named(path.0)).map_err(|_| Trouble::NotFound)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_read_is_told() {
        for (name, value) in [("day", "2027-02-10"), ("day", "none"), ("page", "2"), ("q", "2027-02-30"), ("lang", "xx")] {
            assert!(is_readable(name, value), "{name}={value}");
        }
        for (name, value) in
            [("day", "2027-02-30"), ("day", "zzz"), ("page", "-1"), ("page", "two"), ("session", "zz"), ("of", "1"), ("mine", "zz")]
        {
            assert!(!is_readable(name, value), "{name}={value}");
        }
    }
}
