//! Why a page is not what was asked for. The answer is a bare status; the edge shows its page, so
//! that absent, forbidden and unknown look the same everywhere.

use axum::response::{IntoResponse, Redirect, Response};
use domain::access::Denied;
use http::{StatusCode, header};
use store::{Failure, Refusal};

/// Why a page is not what was asked for.
#[derive(Debug)]
pub enum Trouble {
    /// Nobody is signed in: to the sign-in page, and back afterwards.
    SignIn {
        /// The local path to come back to.
        next: String,
        /// Whether a form was sent, which is told not to be saved.
        unsaved: bool,
    },
    /// Signed in, but not lately enough for this: to the sign-in page once more, and back afterwards.
    SignInAgain {
        /// The local path to come back to.
        next: String,
    },
    /// Absent or forbidden: the same.
    NotFound,
    /// An address of ours whose query cannot be read.
    Mistyped,
    /// A form that is not in a form that we read.
    Malformed,
    /// More than we take.
    TooLarge,
    /// A rule said no where no form could show it: somebody was quicker.
    Refused(Refusal),
    /// The site cannot do it just now, and may soon; it has been logged.
    Unavailable,
    /// Something below broke; it has been logged.
    Broken,
}

/// What a rule said, on its way from the handler to the edge's page, which tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told(pub Refusal);

/// That the address is at fault, on its way to the edge's page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mistyped;

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Trouble {
        match failure {
            Failure::NotFound => Trouble::NotFound,
            Failure::Refused(refusal) => Trouble::Refused(refusal),
            Failure::Unavailable(what) => {
                tracing::error!(what, "not available now");
                Trouble::Unavailable
            }
            Failure::Broken(what) => {
                // The span around every request carries the incident's number.
                tracing::error!(what, "something below broke");
                Trouble::Broken
            }
        }
    }
}

impl From<Denied> for Trouble {
    fn from(_: Denied) -> Trouble {
        Trouble::NotFound
    }
}

impl IntoResponse for Trouble {
    fn into_response(self) -> Response {
        match self {
            Trouble::SignIn { next, unsaved } => {
                let unsaved = if unsaved { "&unsaved=1" } else { "" };
                Redirect::to(&format!("/sign-in?next={}{unsaved}", encode(&next))).into_response()
            }
            Trouble::SignInAgain { next } => Redirect::to(&again_address(&next)).into_response(),
            Trouble::NotFound => StatusCode::NOT_FOUND.into_response(),
            Trouble::Mistyped => {
                let mut response = StatusCode::BAD_REQUEST.into_response();
                response.extensions_mut().insert(Mistyped);
                response
            }
            Trouble::Malformed => StatusCode::BAD_REQUEST.into_response(),
            Trouble::TooLarge => StatusCode::PAYLOAD_TOO_LARGE.into_response(),
            Trouble::Refused(refusal) => {
                let mut response = StatusCode::CONFLICT.into_response();
                response.extensions_mut().insert(Told(refusal));
                response
            }
            Trouble::Unavailable => (StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, "5")]).into_response(),
            Trouble::Broken => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        }
    }
}

/// Where somebody who is signed in proves once more who they are, on the way to `next`.
pub fn again_address(next: &str) -> String {
    format!("/sign-in?again=1&next={}", encode(next))
}

/// Percent-encodes for a query's value.
pub fn encode(text: &str) -> String {
    serde_urlencoded::to_string([("q", text)]).map(|pair| pair[2..].to_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::registration::RegistrationRefusal;

    #[test]
    fn what_a_rule_said_travels_with_the_bare_status() {
        let refusal = Refusal::Registration(RegistrationRefusal::RegistrationClosed);
        let response = Trouble::from(Failure::Refused(refusal.clone())).into_response();
        assert_eq!(response.status(), StatusCode::CONFLICT);
        assert_eq!(response.extensions().get::<Told>(), Some(&Told(refusal)));
    }
}
