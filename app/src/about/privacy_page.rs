//! `/privacy`: what is held, why, and what a person can do about it.

use super::statement;
use crate::{page::Page, t, visit::Visit};

/// GET `/privacy`.
pub async fn show(visit: Visit) -> Page {
    let lang = visit.lang;
    let passages = vec![
        (t!(lang, "privacy-who"), t!(lang, "privacy-who-text")),
        (t!(lang, "privacy-what"), t!(lang, "privacy-what-text")),
        (t!(lang, "privacy-mail"), t!(lang, "privacy-mail-text")),
        (t!(lang, "privacy-trail"), t!(lang, "privacy-trail-text")),
        (t!(lang, "privacy-cookies"), t!(lang, "privacy-cookies-text")),
        (t!(lang, "privacy-yours"), t!(lang, "privacy-yours-text")),
    ];
    statement(&visit, t!(lang, "frame-privacy-notice"), t!(lang, "privacy-lead"), passages)
}
