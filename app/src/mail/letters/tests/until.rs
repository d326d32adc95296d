//! Until when a letter's link works.

use super::*;

/// An invitation whose link ends at this instant, in one line.
fn invited(lang: Lang, ends: DateTime<Utc>) -> String {
    let about = About { link_until: Some(ends), ..about() };
    let (workshop, registration) = (WorkshopId(Uuid::from_u128(1)), RegistrationId(Uuid::from_u128(2)));
    let letter = Letter::Invitation { workshop, registration, nominated: false };
    let Rendered { text, .. } = render(&letter, &about, &envelope(lang), &links()).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_link_that_ends_within_a_day_says_when_and_promises_the_day_before() {
    let ends = at(11, 22);
    let said = invited(Lang::En, ends);
    assert!(said.contains("register by 11 March 2016.") && said.contains("until 12 March 2016, 04:59 (GMT+7)."), "{said}");
    let said = invited(Lang::Vi, ends);
    assert!(said.contains("chậm nhất ngày 11 tháng 3 năm 2016.") && said.contains("đến 04:59 (GMT+7) ngày 12 tháng 3"), "{said}");
    assert!(!said.contains("đến hết"), "{said}");
}

#[test]
fn a_link_that_ends_with_a_day_works_on_all_of_it() {
    let said = invited(Lang::En, at(12, 17));
    assert!(said.contains("register by 12 March 2016.") && said.contains("until 12 March 2016, 23:59 (GMT+7)."), "{said}");
}
