//! Stage 2: asked only after acceptance.

use super::RegistrationRefusal;
use crate::{
    country::Country,
    series::Offered,
    text::{Line, Phone, Text},
    time::Days,
};
use chrono::{NaiveDate, TimeDelta};

/// What the person tells when confirming. All of it may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Details {
    /// The day of arrival.
    pub arrival: Option<NaiveDate>,
    /// The day of departure, not before arrival.
    pub departure: Option<NaiveDate>,
    /// One of the words offered ("halal", "vegetarian" …).
    pub meal: Option<String>,
    /// What the person needs for access.
    pub access_needs: Option<Text>,
    /// Whom to call.
    pub emergency_name: Option<Line>,
    /// At which number.
    pub emergency_phone: Option<Phone>,
    /// Encrypted before it is stored. Left out, a passport given before stays.
    pub passport: Option<Passport>,
}

/// A passport's fields. `Debug` shows none of them.
#[derive(Clone, PartialEq, Eq)]
pub struct Passport {
    /// The document's number.
    pub number: Line,
    /// The issuing country.
    pub issued_by: Country,
    /// The last day on which it is valid.
    pub expires: NaiveDate,
}

impl std::fmt::Debug for Passport {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Passport(…)")
    }
}

impl Passport {
    /// Enough of the number to recognise it by: its last two characters.
    pub fn masked(&self) -> String {
        let number: Vec<char> = self.number.as_str().chars().collect();
        let shown = if number.len() > 4 { number.len() - 2 } else { number.len() };
        format!("••••{}", number[shown..].iter().collect::<String>())
    }

    /// Whether one that is valid until this day lasts as long as a workshop.
    pub fn lasts(expires: NaiveDate, days: Days) -> bool {
        expires >= days.last
    }
}

impl Details {
    /// How long before and after a workshop somebody may come and go.
    pub const WEEKS_AROUND: i64 = 4;

    /// The first day of arrival and the last of departure that a workshop's participants may give.
    pub fn around(days: Days) -> (NaiveDate, NaiveDate) {
        let weeks = TimeDelta::weeks(Details::WEEKS_AROUND);
        (days.first.checked_sub_signed(weeks).unwrap_or(days.first), days.last.checked_add_signed(weeks).unwrap_or(days.last))
    }

    /// Whether they fit together and fit the workshop: the first of what does not.
    pub fn check(&self, days: Days, offered: &Offered) -> Result<(), RegistrationRefusal> {
        self.misfits(days, offered).into_iter().next().map_or(Ok(()), Err)
    }

    /// All that does not fit, so that whoever fills in the form is refused once.
    pub fn misfits(&self, days: Days, offered: &Offered) -> Vec<RegistrationRefusal> {
        let around = Details::around(days);
        let outside = |day: Option<NaiveDate>| day.is_some_and(|day| day < around.0 || day > around.1);
        let backwards = self.arrival.zip(self.departure).is_some_and(|(arrival, departure)| departure < arrival);
        let (arrives_outside, departs_outside) = (outside(self.arrival), outside(self.departure));
        let misses = self.arrival.is_some_and(|day| day > days.last) || self.departure.is_some_and(|day| day < days.first);
        let expires = self.passport.as_ref().is_some_and(|passport| !Passport::lasts(passport.expires, days));
        let unknown = self.meal.as_ref().is_some_and(|word| !offered.meals.iter().any(|offer| offer.word == *word));
        [
            (backwards, RegistrationRefusal::DepartsBeforeArrival),
            (arrives_outside, RegistrationRefusal::ArrivesOutside(around.0, days.last)),
            (departs_outside, RegistrationRefusal::DepartsOutside(days.first, around.1)),
            // Of days that are wrong by themselves it would say nothing more.
            (misses && !(backwards || arrives_outside || departs_outside), RegistrationRefusal::MissesWorkshop),
            (expires, RegistrationRefusal::PassportExpires),
            (unknown, RegistrationRefusal::NotOffered),
        ]
        .into_iter()
        .filter_map(|(found, refusal)| found.then_some(refusal))
        .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        lang::{Lang, Words},
        series::Offer,
    };

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    fn passport(expires: NaiveDate) -> Passport {
        Passport { number: Line::parse("C1234567").unwrap(), issued_by: "VN".parse().unwrap(), expires }
    }

    fn days() -> Days {
        Days::new(day(11, 18), day(11, 20)).unwrap()
    }

    fn offered() -> Offered {
        Offered { meals: vec![Offer { word: "halal".into(), label: Words::one(Lang::En, "Halal") }], ..Offered::default() }
    }

    fn whole() -> Details {
        Details {
            arrival: Some(day(11, 17)),
            departure: Some(day(11, 21)),
            meal: Some("halal".into()),
            passport: Some(passport(day(11, 20))),
            ..Details::default()
        }
    }

    #[test]
    fn details_fit_together_and_the_workshop() {
        let (days, offered, whole) = (days(), offered(), whole());
        for (details, outcome) in [
            (Details::default(), Ok(())),
            (whole.clone(), Ok(())),
            (Details { departure: Some(day(11, 16)), ..whole.clone() }, Err(RegistrationRefusal::DepartsBeforeArrival)),
            (Details { arrival: Some(day(11, 21)), ..whole.clone() }, Err(RegistrationRefusal::MissesWorkshop)),
            (Details { arrival: None, departure: Some(day(11, 17)), ..whole.clone() }, Err(RegistrationRefusal::MissesWorkshop)),
            (Details { arrival: Some(day(10, 21)), ..whole.clone() }, Ok(())),
            (Details { arrival: Some(day(10, 20)), ..whole.clone() }, Err(RegistrationRefusal::ArrivesOutside(day(10, 21), day(11, 20)))),
            (Details { departure: Some(day(12, 19)), ..whole.clone() }, Err(RegistrationRefusal::DepartsOutside(day(11, 18), day(12, 18)))),
            (Details { passport: Some(passport(day(11, 19))), ..whole.clone() }, Err(RegistrationRefusal::PassportExpires)),
            (Details { meal: Some("caviar".into()), ..whole }, Err(RegistrationRefusal::NotOffered)),
        ] {
            assert_eq!(details.check(days, &offered), outcome, "{details:?}");
        }
    }

    #[test]
    fn all_that_does_not_fit_is_told_at_once() {
        let details = Details {
            arrival: Some(day(12, 30)),
            departure: Some(day(11, 16)),
            meal: Some("caviar".into()),
            passport: Some(passport(day(11, 19))),
            ..whole()
        };
        let told = details.misfits(days(), &offered());
        let outside = RegistrationRefusal::ArrivesOutside(day(10, 21), day(11, 20));
        let rest = [RegistrationRefusal::PassportExpires, RegistrationRefusal::NotOffered];
        assert_eq!(told[..2], [RegistrationRefusal::DepartsBeforeArrival, outside]);
        assert_eq!(told[2..], rest, "days that are wrong by themselves are not said to miss the workshop as well");
    }

    #[test]
    fn a_masked_passport_shows_little_and_debug_nothing() {
        let passport = passport(day(11, 20));
        assert_eq!(passport.masked(), "••••67");
        assert!(!format!("{passport:?}").contains("67"));
        assert_eq!(Passport { number: Line::parse("12").unwrap(), ..passport }.masked(), "••••");
    }
}
