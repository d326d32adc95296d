//! Days and times as each language writes them (CLDR patterns): the month is always named, the
//! venue's time is always labelled. Vietnamese sentences put "ngày" before a day themselves. A day's
//! number and its month stay on one line: no-break spaces stand between them.

use crate::t;
use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Timelike, Utc};
use chrono_tz::Tz;
use domain::{
    lang::Lang,
    time::{Days, Interval, at_venue, offset_label},
};

mod names;
use names::{month, month_short, weekday_name, weekday_short};

/// "19 November 2014", "19 tháng 11 năm 2014": the year stays with its word.
pub fn day(lang: Lang, day: NaiveDate) -> String {
    match lang {
        Lang::Vi => format!("{} năm\u{a0}{}", day_of_year(lang, day), day.year()),
        _ => format!("{} {}", day_of_year(lang, day), day.year()),
    }
}

/// "19 November", "19 tháng 11": where the year is plain.
pub fn day_of_year(lang: Lang, day: NaiveDate) -> String {
    format!("{}\u{a0}{}", day.day(), month(lang, day))
}

/// "Wednesday 19 November", "Thứ Tư, 19 tháng 11": a heading.
pub fn weekday(lang: Lang, day: NaiveDate) -> String {
    format!("{}{} {}", weekday_name(lang, day), comma(lang), day_of_year(lang, day))
}

/// "Friday 19 February 2016", "Thứ Sáu, 19 tháng 2 năm 2016".
pub fn weekday_year(lang: Lang, date: NaiveDate) -> String {
    format!("{}{} {}", weekday_name(lang, date), comma(lang), day(lang, date))
}

/// "Wednesday", "Thứ Tư".
pub fn weekday_alone(lang: Lang, day: NaiveDate) -> String {
    weekday_name(lang, day).to_owned()
}

/// "Wed 16 March", "Th 4, 16 tháng 3".
pub fn short_weekday(lang: Lang, day: NaiveDate) -> String {
    format!("{}{} {}", weekday_short(lang, day), comma(lang), day_of_year(lang, day))
}

/// "19 Nov 2014", "19 thg 11, 2014".
pub fn short_day(lang: Lang, day: NaiveDate) -> String {
    format!("{}{} {}", short_day_of_year(lang, day), comma(lang), day.year())
}

/// "20 Feb", "20 thg 2".
pub fn short_day_of_year(lang: Lang, day: NaiveDate) -> String {
    format!("{}\u{a0}{}", day.day(), month_short(lang, day))
}

/// "6–8 May 2014", "30 June – 2 July 2014", "30 December 2014 – 2 January 2015"; one day stands alone. No line ends behind
/// "6–", and none begins with a dash.
pub fn days(lang: Lang, days: Days) -> String {
    let Days { first, last } = days;
    if first == last {
        day(lang, first)
    } else if first.year() != last.year() {
        format!("{}\u{a0}– {}", day(lang, first), day(lang, last))
    } else if first.month() != last.month() {
        format!("{}\u{a0}– {}", day_of_year(lang, first), day(lang, last))
    } else {
        format!("{}–\u{2060}{}", first.day(), day(lang, last))
    }
}

/// "13:30", everywhere.
pub fn clock(time: NaiveTime) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// "13:30" by the venue's clocks.
pub fn time(at: DateTime<Utc>, zone: Tz) -> String {
    clock(at_venue(at, zone).time())
}

/// "13:30–14:45" by the venue's clocks, on one line: a word joiner stands behind the dash.
pub fn times(interval: Interval, zone: Tz) -> String {
    format!("{}–\u{2060}{}", time(interval.start, zone), time(interval.end, zone))
}

/// "13:30 (GMT+7)".
pub fn labelled_time(at: DateTime<Utc>, zone: Tz) -> String {
    format!("{} ({})", time(at, zone), offset_label(at, zone))
}

/// "19 Nov 2014, 13:30 (GMT+7)".
pub fn moment(lang: Lang, at: DateTime<Utc>, zone: Tz) -> String {
    format!("{}, {}", short_day(lang, at_venue(at, zone).date_naive()), labelled_time(at, zone))
}

/// "17 November 2014, 16:20 (GMT+7)".
pub fn long_moment(lang: Lang, at: DateTime<Utc>, zone: Tz) -> String {
    format!("{}, {}", day(lang, at_venue(at, zone).date_naive()), labelled_time(at, zone))
}

/// With ordinary spaces and no joiners: letters are plain text too, and wrap where their reader's program does.
pub fn plain(date: &str) -> String {
    date.replace('\u{a0}', " ").replace('\u{2060}', "")
}

/// For `datetime` attributes: "2014-11-19T13:30+07:00".
pub fn machine(at: DateTime<Utc>, zone: Tz) -> String {
    at_venue(at, zone).format("%Y-%m-%dT%H:%M%:z").to_string()
}

/// "Hanoi time (GMT+7)".
pub fn venue_clock(lang: Lang, city: &str, at: DateTime<Utc>, zone: Tz) -> String {
    t!(lang, "venue-time", city = city, offset = offset_label(at, zone))
}

/// "today is the last day", "9 days left", "over".
pub fn days_left(lang: Lang, today: NaiveDate, last: NaiveDate) -> String {
    match (last - today).num_days() {
        ..0 => t!(lang, "deadline-over"),
        left => t!(lang, "days-left", count = left),
    }
}

fn comma(lang: Lang) -> &'static str {
    if lang == Lang::Vi { "," } else { "" }
}

#[cfg(test)]
mod tests;
