//! How an edition is named: "Fourth workshop", "Bangkok, 16–18 March 2016".

use super::dates;
use crate::t;
use domain::{lang::Lang, time::Days};

/// "Fourth workshop"; beyond the twelfth, "Workshop 13".
pub fn edition(lang: Lang, number: u32) -> String {
    t!(lang, "edition", number = number)
}

/// "Bangkok, 16–18 March 2016".
pub fn edition_place(lang: Lang, city: &str, days: Days) -> String {
    t!(lang, "edition-place", city = city, days = dates::days(lang, days))
}
