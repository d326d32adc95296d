//! Half-open intervals and the venue's time.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// From `start`, up to and without `end`: 10:00–11:00 and 11:00–12:00 do not overlap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Interval {
    /// The first instant.
    pub start: DateTime<Utc>,
    /// The first instant after it.
    pub end: DateTime<Utc>,
}

impl Interval {
    /// An interval of positive length, or nothing.
    pub fn new(start: DateTime<Utc>, end: DateTime<Utc>) -> Option<Interval> {
        (start < end).then_some(Interval { start, end })
    }

    /// Whether some instant lies in both.
    pub fn overlaps(&self, other: &Interval) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// How long it lasts.
    pub fn length(&self) -> Duration {
        self.end - self.start
    }

    /// Whether `at` lies in it.
    pub fn contains(&self, at: DateTime<Utc>) -> bool {
        self.start <= at && at < self.end
    }
}

/// A workshop's days, first and last included, in the venue's calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Days {
    /// The first day.
    pub first: NaiveDate,
    /// The last day.
    pub last: NaiveDate,
}

impl Days {
    /// The longest workshop that an organizer may enter, in days.
    pub const MOST: i64 = 31;

    /// Days in order, at most [`Days::MOST`] of them.
    pub fn new(first: NaiveDate, last: NaiveDate) -> Option<Days> {
        let length = (last - first).num_days() + 1;
        (1..=Days::MOST).contains(&length).then_some(Days { first, last })
    }

    /// Each day in turn.
    pub fn each(&self) -> impl Iterator<Item = NaiveDate> + use<> {
        let last = self.last;
        self.first.iter_days().take_while(move |day| *day <= last)
    }

    /// Whether `day` is one of them.
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.first <= day && day <= self.last
    }
}

#[cfg(feature = "zones")]
mod zones {
    use super::*;
    use chrono::{LocalResult, NaiveTime, Offset, TimeZone};
    use chrono_tz::Tz;

    /// An instant in the venue's zone.
    pub fn at_venue(at: DateTime<Utc>, zone: Tz) -> DateTime<Tz> {
        at.with_timezone(&zone)
    }

    /// The instant at which the venue's clocks show this day and time. Of an hour that they show
    /// twice it is the first; one that they skip is none.
    pub fn instant(day: NaiveDate, time: NaiveTime, zone: Tz) -> Option<DateTime<Utc>> {
        match zone.from_local_datetime(&day.and_time(time)) {
            LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => Some(at.with_timezone(&Utc)),
            LocalResult::None => None,
        }
    }

    /// The day that the venue's calendar shows at this instant.
    pub fn day_at_venue(at: DateTime<Utc>, zone: Tz) -> NaiveDate {
        at.with_timezone(&zone).date_naive()
    }

    /// The interval that a day covers at the venue.
    pub fn whole_day(day: NaiveDate, zone: Tz) -> Option<Interval> {
        let start = instant(day, NaiveTime::MIN, zone)?;
        let end = instant(day.succ_opt()?, NaiveTime::MIN, zone)?;
        Interval::new(start, end)
    }

    /// "GMT+7", "GMT+5:30", "GMT".
    pub fn offset_label(at: DateTime<Utc>, zone: Tz) -> String {
        let seconds = at.with_timezone(&zone).offset().fix().local_minus_utc();
        let (sign, minutes) = (if seconds < 0 { '-' } else { '+' }, seconds.abs() / 60);
        match (minutes / 60, minutes % 60) {
            (0, 0) => "GMT".to_owned(),
            (hours, 0) => format!("GMT{sign}{hours}"),
            (hours, rest) => format!("GMT{sign}{hours}:{rest:02}"),
        }
    }
}
#[cfg(feature = "zones")]
pub use zones::*;

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hour: u32, minute: u32) -> DateTime<Utc> {
        NaiveDate::from_ymd_opt(2014, 11, 19).unwrap().and_hms_opt(hour, minute, 0).unwrap().and_utc()
    }

    #[test]
    fn neighbours_do_not_overlap() {
        let first = Interval::new(at(10, 0), at(11, 0)).unwrap();
        let second = Interval::new(at(11, 0), at(12, 0)).unwrap();
        assert!(!first.overlaps(&second) && !second.overlaps(&first));
        assert!(first.overlaps(&Interval::new(at(10, 59), at(11, 1)).unwrap()));
        assert_eq!(Interval::new(at(10, 0), at(10, 0)), None);
    }

    #[test]
    fn a_workshop_has_its_days_in_order() {
        let day = |d| NaiveDate::from_ymd_opt(2014, 11, d).unwrap();
        assert_eq!(Days::new(day(19), day(21)).unwrap().each().count(), 3);
        assert_eq!(Days::new(day(21), day(19)), None);
    }
}
