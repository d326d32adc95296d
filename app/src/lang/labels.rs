//! Closed sets of words: statuses, labels, languages.

use crate::t;
use domain::{access::Audience, lang::Lang, registration::Status, series::WorkshopStatus, tlp::Tlp};

/// "Confirmed".
pub fn status_name(lang: Lang, status: Status) -> String {
    match status {
        Status::Invited => t!(lang, "status-invited"),
        Status::Submitted => t!(lang, "status-submitted"),
        Status::Endorsed => t!(lang, "status-endorsed"),
        Status::Waitlisted => t!(lang, "status-waitlisted"),
        Status::Accepted => t!(lang, "status-accepted"),
        Status::Confirmed => t!(lang, "status-confirmed"),
        Status::Declined => t!(lang, "status-declined"),
        Status::Withdrawn => t!(lang, "status-withdrawn"),
        Status::Substituted => t!(lang, "status-substituted"),
    }
}

/// "Registration open".
pub fn workshop_status_name(lang: Lang, status: WorkshopStatus) -> String {
    match status {
        WorkshopStatus::Draft => t!(lang, "workshop-draft"),
        WorkshopStatus::Open => t!(lang, "workshop-open"),
        WorkshopStatus::Closed => t!(lang, "workshop-closed"),
        WorkshopStatus::Past => t!(lang, "workshop-past"),
        WorkshopStatus::Cancelled => t!(lang, "workshop-cancelled"),
    }
}

/// Who may know, in a line.
pub fn tlp_meaning(lang: Lang, tlp: Tlp) -> String {
    match tlp {
        Tlp::Clear => t!(lang, "tlp-clear"),
        Tlp::Green => t!(lang, "tlp-green"),
        Tlp::Amber => t!(lang, "tlp-amber"),
        Tlp::AmberStrict => t!(lang, "tlp-amber-strict"),
        Tlp::Red => t!(lang, "tlp-red"),
    }
}

/// What the labels that stand on a page mean, each once, the most open first; AMBER+STRICT by whom those that stand there name.
pub fn tlp_key<'a>(lang: Lang, there: impl Iterator<Item = (Tlp, &'a Audience)>) -> Vec<(Tlp, String)> {
    let there: Vec<_> = there.collect();
    let strict = |names: bool| {
        there.iter().any(|(tlp, it)| *tlp == Tlp::AmberStrict && names != (it.delegations.is_empty() && it.agencies.is_empty()))
    };
    let meaning = |tlp| match tlp {
        Tlp::AmberStrict if !strict(false) => t!(lang, "tlp-amber-strict-named"),
        Tlp::AmberStrict if !strict(true) => t!(lang, "tlp-amber-strict-every"),
        tlp => tlp_meaning(lang, tlp),
    };
    Tlp::ALL.into_iter().filter(|tlp| there.iter().any(|(it, _)| it == tlp)).map(|tlp| (tlp, meaning(tlp))).collect()
}

/// Languages that people work and write in, as far as they have names here: for people, documents and workshops alike.
pub const LANGUAGES: [&str; 11] = ["en", "id", "ms", "th", "vi", "lo", "km", "my", "fil", "zh", "fr"];

/// The languages of a list: in Vietnamese only the first begins with a capital letter.
pub fn language_names(lang: Lang, codes: impl IntoIterator<Item = impl AsRef<str>>) -> Vec<String> {
    let name = |place: usize, code: &str| if place == 0 { language_name(lang, code) } else { language_in_text(lang, code) };
    codes.into_iter().enumerate().map(|(place, code)| name(place, code.as_ref())).collect()
}

/// A language as a sentence holds it: "Thai", "tiếng Thái".
pub fn language_in_text(lang: Lang, code: &str) -> String {
    let name = language_name(lang, code);
    if lang == Lang::Vi { name.replacen("Tiếng", "tiếng", 1) } else { name }
}

/// A language by its BCP 47 code, in the reader's: "Thai"; a code that has no name here stands itself.
pub fn language_name(lang: Lang, code: &str) -> String {
    match code.split(['-', '_']).next().unwrap_or_default() {
        "en" => t!(lang, "language-en"),
        "id" => t!(lang, "language-id"),
        "ms" => t!(lang, "language-ms"),
        "th" => t!(lang, "language-th"),
        "vi" => t!(lang, "language-vi"),
        "lo" => t!(lang, "language-lo"),
        "km" => t!(lang, "language-km"),
        "my" => t!(lang, "language-my"),
        "zh" => t!(lang, "language-zh"),
        "fr" => t!(lang, "language-fr"),
        "tl" | "fil" => t!(lang, "language-fil"),
        _ => code.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_says_what_stands_there_and_of_amber_strict_whom_it_means_there() {
        let nobody = Audience::default();
        let thai = Audience { delegations: vec!["TH".parse().unwrap()], ..Audience::default() };
        let key = |there: &[(Tlp, &Audience)]| tlp_key(Lang::En, there.iter().copied());
        let strict = |there: &[&Audience]| key(&there.iter().map(|it| (Tlp::AmberStrict, *it)).collect::<Vec<_>>())[0].1.clone();
        assert_eq!(strict(&[&thai]), "Named delegations or agencies");
        assert_eq!(strict(&[&nobody, &nobody]), "Every delegation that takes part in this workshop");
        assert_eq!(strict(&[&nobody, &thai]), tlp_meaning(Lang::En, Tlp::AmberStrict));
        let labels: Vec<Tlp> =
            key(&[(Tlp::Amber, &thai), (Tlp::Clear, &nobody), (Tlp::Amber, &nobody)]).into_iter().map(|(tlp, _)| tlp).collect();
        assert_eq!(labels, [Tlp::Clear, Tlp::Amber]);
    }
}
