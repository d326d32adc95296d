//! Lists inside a sentence.

use crate::t;
use domain::lang::Lang;

/// "Indonesia, the Lao PDR and Viet Nam".
pub fn and(lang: Lang, mut names: Vec<String>) -> String {
    match (names.pop(), names.is_empty()) {
        (None, _) => String::new(),
        (Some(only), true) => only,
        (Some(last), false) => t!(lang, "series-and", before = names.join(", "), last = last),
    }
}
