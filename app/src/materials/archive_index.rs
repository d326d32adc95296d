//! The text that every archive begins with.

use super::documents::opens_words;
use crate::{
    lang::{dates, edition},
    t,
};
use chrono::{DateTime, Utc};
use domain::{lang::Lang, tlp::Tlp};
use store::{
    materials::{Shelved, Version},
    series::Workshop,
};

/// What an archive is made of.
#[derive(Clone, Copy, Debug)]
pub struct Packed<'a> {
    /// All that its reader may know of, but RED.
    pub shelf: &'a [Shelved],
    /// The files in it, by the names that they have there, under the labels that they travel with.
    pub held: &'a [(String, Version, Tlp)],
    /// Whether something RED was left out.
    pub had_red: bool,
}

/// What is in the archive, and what is not and why: only of what this person may know. Links lead by way of the site.
pub fn index(
    lang: Lang,
    workshop: &Workshop,
    base_url: &str,
    name: &str,
    Packed { shelf, held, had_red }: Packed<'_>,
    now: DateTime<Utc>,
) -> String {
    let place = format!("{}, {}", edition(lang, workshop.number), workshop.city.for_reader(lang).1);
    let mut lines =
        vec![t!(lang, "archive-index", edition = place, name = name, at = dates::moment(lang, now, workshop.zone)), String::new()];
    lines.push(format!("{}:", t!(lang, "archive-held")));
    lines.extend(held.iter().map(|(name, _, tlp)| format!("- {name} [TLP:{}]", tlp.word())));
    lines.extend([String::new(), format!("{}:", t!(lang, "archive-left-out"))]);
    let mut left_out: Vec<String> = shelf
        .iter()
        .filter(|it| it.versions.is_empty())
        .map(|it| match &it.material.link {
            // By way of the site: the archive goes further than its reader may.
            Some(_) if it.opens.is_open(now) => format!("- {}: {base_url}/materials/{}", it.material.title, it.material.id),
            _ => format!(
                "- {}",
                t!(lang, "archive-closed", title = it.material.title.as_str(), opens = opens_words(lang, workshop.zone, it))
            ),
        })
        .collect();
    if had_red {
        left_out.push(format!("- {}", t!(lang, "archive-red")));
    }
    if left_out.is_empty() {
        left_out.push(format!("- {}", t!(lang, "archive-nothing-left-out")));
    }
    lines.extend(left_out);
    lines.join("\r\n")
}
