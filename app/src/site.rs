//! What every handler is given: the store, the clock, and where the site stands.

use std::{ops::Deref, sync::Arc};
use store::{Store, clock::Clock};

/// The site, as axum's state: one for all requests, since every layer of every request takes a clone.
#[derive(Clone, Debug)]
pub struct Site(Arc<Parts>);

impl From<Parts> for Site {
    fn from(parts: Parts) -> Site {
        Site(Arc::new(parts))
    }
}

impl Deref for Site {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

/// What the site consists of.
#[derive(Debug)]
pub struct Parts {
    /// Everything that is remembered.
    pub store: Store,
    /// What time it is.
    pub clock: Clock,
    /// The one origin, without a slash at its end.
    pub base_url: String,
    /// Where style sheet, loader and marks lie.
    pub assets: Assets,
    /// Whether the development mailbox is offered.
    pub mailbox: bool,
    /// The largest upload, in bytes.
    pub max_upload: u64,
    /// The sender of letters.
    pub mail_from: String,
    /// Whether cookies are Secure: always, but for plain http on localhost.
    pub secure: bool,
}

/// Addresses of what lies beside the pages; none where the build did not make it.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    /// The style sheet.
    pub css: Option<String>,
    /// The module that wakes islands.
    pub loader: Option<String>,
    /// The icon.
    pub favicon: Option<String>,
    /// The wordmark.
    pub wordmark: Option<String>,
}
