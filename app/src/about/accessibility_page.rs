//! `/accessibility`: what the site holds itself to, and whom to tell.

use super::statement;
use crate::{page::Page, t, visit::Visit};

/// GET `/accessibility`.
pub async fn show(visit: Visit) -> Page {
    let lang = visit.lang;
    let passages = vec![
        (t!(lang, "accessibility-aim"), t!(lang, "accessibility-aim-text")),
        (t!(lang, "accessibility-times"), t!(lang, "accessibility-times-text")),
        (t!(lang, "accessibility-print"), t!(lang, "accessibility-print-text")),
        (t!(lang, "accessibility-tell"), t!(lang, "accessibility-tell-text")),
    ];
    statement(&visit, t!(lang, "frame-accessibility"), t!(lang, "accessibility-lead"), passages)
}
