//! What is not translated yet.

use super::{CATALOGUES, OFFERED};
use domain::lang::Lang;
use std::collections::BTreeSet;

/// Messages that an offered language lacks, so that its readers see English.
pub fn missing() -> Vec<(Lang, &'static str)> {
    let english = ids(Lang::En);
    let others = OFFERED.into_iter().filter(|lang| *lang != Lang::En);
    others.flat_map(|lang| english.difference(&ids(lang)).map(|id| (lang, *id)).collect::<Vec<_>>()).collect()
}

/// In Fluent only a message's id begins a line with a letter.
fn ids(lang: Lang) -> BTreeSet<&'static str> {
    let path = format!("{}/app.ftl", lang.code());
    let texts = CATALOGUES.iter().filter(|(name, _)| *name == path);
    let id = |line: &'static str| {
        line.split_once('=').map(|(id, _)| id.trim_end()).filter(|_| line.starts_with(|c: char| c.is_ascii_alphabetic()))
    };
    texts.flat_map(|(_, text)| text.lines().filter_map(id)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_offered_language_has_every_message() {
        assert!(ids(Lang::En).len() > 300 && ids(Lang::En).contains("audit-did-download"));
        assert_eq!(missing(), []);
    }
}
