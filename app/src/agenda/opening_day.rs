//! On which day an agenda opens.

use chrono::NaiveDate;
use domain::time::day_at_venue;
use std::collections::BTreeSet;
use store::{agenda::Reading, series::Workshop};

/// The day asked for; where none is, today where the workshop is on, else its first. Nothing for a day that is not the workshop's.
pub(super) fn day_asked(workshop: &Workshop, asked: &str, today: NaiveDate) -> Option<NaiveDate> {
    let of = |day: &NaiveDate| workshop.days.contains(*day);
    if asked.is_empty() {
        return Some(today).filter(of).or(Some(workshop.days.first));
    }
    asked.parse().ok().filter(of)
}

/// The workshop's days with something of the reader's own.
pub(super) fn own_days(workshop: &Workshop, reading: &Reading) -> BTreeSet<NaiveDate> {
    let own = reading.sessions.iter().filter(|shown| shown.mine()).filter_map(|shown| shown.session.time);
    own.map(|time| day_at_venue(time.start, workshop.zone)).filter(|day| workshop.days.contains(*day)).collect()
}

/// The first day from `today` on with something of one's own, else the first with something; nothing where there is none.
pub(super) fn own_day(own: &BTreeSet<NaiveDate>, today: NaiveDate) -> Option<NaiveDate> {
    own.range(today..).next().or(own.first()).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ones_own_agenda_opens_where_something_of_ones_own_is() {
        let day = |day| NaiveDate::from_ymd_opt(2027, 2, day).unwrap();
        let own = BTreeSet::from([day(9), day(11)]);
        assert_eq!([1, 9, 10, 11, 12].map(|today| own_day(&own, day(today))), [9, 9, 11, 11, 9].map(|own| Some(day(own))));
        assert_eq!(own_day(&BTreeSet::new(), day(9)), None);
    }
}
