//! Hours of a working day in which nothing takes place.

use super::{Conflict, Matter, Session, VenueDay};
use crate::time::Interval;
use chrono::Duration;

/// An hour or more, between 09:00 and 17:00. People arrive on the first day and leave on the last:
/// nothing before its first session and nothing after its last is missed there.
pub(super) fn gaps(live: &[(&Session, Interval)], days: &[VenueDay]) -> Vec<Conflict> {
    // A draft in which nothing is placed yet has other worries.
    if live.is_empty() {
        return Vec::new();
    }
    let last = days.len().saturating_sub(1);
    let of_day = |(index, day): (usize, &VenueDay)| {
        let times: Vec<Interval> = live.iter().map(|(_, time)| *time).filter(|time| time.overlaps(&day.whole)).collect();
        let mut from = day.working.start;
        let mut until = day.working.end;
        if index == 0 {
            from = times.iter().map(|time| time.start).min().map_or(from, |first| from.max(first));
        }
        if index == last {
            until = times.iter().map(|time| time.end).max().map_or(until, |end| until.min(end));
        }
        let date = day.date;
        holes(from, until, &times)
            .into_iter()
            .map(move |time| Conflict { matter: Matter::NothingScheduled { day: date, time }, sessions: Vec::new() })
    };
    days.iter().enumerate().flat_map(of_day).collect()
}

/// What `times`, in order of start, leave free of at least an hour.
fn holes(from: chrono::DateTime<chrono::Utc>, until: chrono::DateTime<chrono::Utc>, times: &[Interval]) -> Vec<Interval> {
    let mut free = from;
    let mut found = Vec::new();
    for time in times {
        found.extend(Interval::new(free, time.start.min(until)));
        free = free.max(time.end);
    }
    found.extend(Interval::new(free, until));
    found.retain(|hole| hole.length() >= Duration::hours(1));
    found
}
