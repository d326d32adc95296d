//! Months and weekdays.

use chrono::{Datelike, NaiveDate};
use domain::lang::Lang;

const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const WEEKDAYS_VI: [&str; 7] = ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật"];
const WEEKDAYS_VI_SHORT: [&str; 7] = ["Th 2", "Th 3", "Th 4", "Th 5", "Th 6", "Th 7", "CN"];

pub(super) fn month(lang: Lang, day: NaiveDate) -> String {
    match lang {
        Lang::Vi => format!("tháng\u{a0}{}", day.month()),
        _ => MONTHS[day.month0() as usize].to_owned(),
    }
}

pub(super) fn month_short(lang: Lang, day: NaiveDate) -> String {
    match lang {
        Lang::Vi => format!("thg\u{a0}{}", day.month()),
        _ => MONTHS[day.month0() as usize][..3].to_owned(),
    }
}

pub(super) fn weekday_name(lang: Lang, day: NaiveDate) -> &'static str {
    let names = if lang == Lang::Vi { WEEKDAYS_VI } else { WEEKDAYS };
    names[day.weekday().num_days_from_monday() as usize]
}

pub(super) fn weekday_short(lang: Lang, day: NaiveDate) -> &'static str {
    let index = day.weekday().num_days_from_monday() as usize;
    if lang == Lang::Vi { WEEKDAYS_VI_SHORT[index] } else { &WEEKDAYS[index][..3] }
}
