//! Countries as the United Nations spell them, for every code of ISO 3166-1.

use domain::{country::Country, lang::Lang, text::search_key};
use std::{collections::HashMap, sync::OnceLock};

/// Code, English, Vietnamese; a row each.
const TABLE: &str = include_str!("countries.tsv");

type Names = HashMap<Country, [&'static str; 2]>;

fn names() -> &'static Names {
    static NAMES: OnceLock<Names> = OnceLock::new();
    NAMES.get_or_init(|| TABLE.lines().filter_map(row).collect())
}

fn row(line: &'static str) -> Option<(Country, [&'static str; 2])> {
    let mut cells = line.split('\t');
    let code = cells.next()?.parse().ok()?;
    Some((code, [cells.next()?, cells.next()?]))
}

/// "Viet Nam", "Việt Nam"; a code that is not assigned stands itself.
pub fn country_name(lang: Lang, country: Country) -> String {
    let column = usize::from(lang == Lang::Vi);
    names().get(&country).map_or_else(|| country.to_string(), |names| names[column].to_owned())
}

/// Countries that English names with an article inside a sentence.
const WITH_ARTICLE: [&str; 11] = ["AE", "BS", "CF", "DO", "GB", "GM", "LA", "NL", "PH", "RU", "US"];

/// "the Lao PDR", "the United States of America", "Viet Nam": a name as a sentence holds it.
pub fn country_in_text(lang: Lang, country: Country) -> String {
    let name = country_name(lang, country);
    if lang == Lang::En && WITH_ARTICLE.contains(&country.code()) { format!("the {name}") } else { name }
}

/// Whether the code is assigned.
pub fn is_country(country: Country) -> bool {
    names().contains_key(&country)
}

/// Places with a code whose people carry another country's passport, and those where nobody lives.
const WITHOUT_PASSPORTS: [&str; 38] = [
    "AQ", "AS", "AW", "AX", "BL", "BQ", "BV", "CC", "CK", "CW", "CX", "EH", "FO", "GF", "GL", "GP", "GS", "GU", "HM", "IO", "MF", "MP",
    "MQ", "NC", "NF", "NU", "PF", "PM", "PR", "RE", "SJ", "SX", "TF", "TK", "UM", "VI", "WF", "YT",
];

/// Whether passports are issued in this country's name.
pub fn issues_passports(country: Country) -> bool {
    is_country(country) && !WITHOUT_PASSPORTS.contains(&country.code())
}

/// Every country with its name, in the order of a reader's alphabet.
pub fn countries(lang: Lang) -> Vec<(Country, String)> {
    let mut all: Vec<_> = names().keys().map(|country| (*country, country_name(lang, *country))).collect();
    all.sort_by_cached_key(|(_, name)| search_key(name));
    all
}

/// Puts what is by country into the order of a reader's alphabet.
pub fn sort_by_country<T>(lang: Lang, items: &mut [T], country: impl Fn(&T) -> Country) {
    items.sort_by_cached_key(|it| search_key(&country_name(lang, country(it))));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_assigned_code_has_its_names() {
        assert_eq!(TABLE.lines().count(), 249);
        assert_eq!(names().len(), 249);
        let named = |lang, code: &str| country_name(lang, code.parse().unwrap());
        assert_eq!(
            [named(Lang::En, "VN"), named(Lang::En, "LA"), named(Lang::En, "US")],
            ["Viet Nam", "Lao PDR", "United States of America"]
        );
        assert_eq!([named(Lang::Vi, "TH"), named(Lang::Vi, "ID"), named(Lang::Vi, "QQ")], ["Thái Lan", "Indonesia", "QQ"]);
    }

    #[test]
    fn passports_are_issued_by_countries_and_not_by_ice() {
        let issues = |code: &str| issues_passports(code.parse().unwrap());
        assert!(["VN", "LA", "US", "TL", "HK", "VA"].into_iter().all(issues));
        assert!(!["AQ", "BV", "GU", "WF", "QQ"].into_iter().any(issues));
        assert!(WITHOUT_PASSPORTS.iter().all(|code| is_country(code.parse().unwrap())));
    }

    #[test]
    fn lists_are_in_the_readers_order() {
        let first = |lang| countries(lang).into_iter().next().unwrap().1;
        assert_eq!(first(Lang::En), "Afghanistan");
        let vietnamese: Vec<_> = countries(Lang::Vi).into_iter().map(|(_, name)| search_key(&name)).collect();
        assert!(vietnamese.is_sorted());
    }
}
