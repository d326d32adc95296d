use super::*;

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

#[test]
fn days_name_their_month() {
    let hanoi = date(2014, 11, 19);
    assert_eq!(day(Lang::En, hanoi), "19\u{a0}November 2014");
    assert_eq!(day(Lang::Vi, hanoi), "19\u{a0}tháng\u{a0}11 năm\u{a0}2014");
    assert_eq!(weekday(Lang::En, hanoi), "Wednesday 19\u{a0}November");
    assert_eq!(weekday(Lang::Vi, hanoi), "Thứ Tư, 19\u{a0}tháng\u{a0}11");
    assert_eq!(short_day(Lang::Vi, hanoi), "19\u{a0}thg\u{a0}11, 2014");
    assert_eq!(plain(&weekday(Lang::Vi, hanoi)), "Thứ Tư, 19 tháng 11", "in letters");
    assert_eq!(short_weekday(Lang::En, hanoi), "Wed 19\u{a0}November");
    assert_eq!(day(Lang::Th, hanoi), "19\u{a0}November 2014", "an incomplete language falls back to English");
}

#[test]
fn ranges_say_what_differs() {
    let said = |first, last| days(Lang::En, Days::new(first, last).unwrap());
    assert_eq!(said(date(2014, 5, 6), date(2014, 5, 8)), "6–\u{2060}8\u{a0}May 2014");
    assert_eq!(said(date(2014, 6, 30), date(2014, 7, 2)), "30\u{a0}June\u{a0}– 2\u{a0}July 2014");
    assert_eq!(said(date(2014, 12, 30), date(2015, 1, 2)), "30\u{a0}December 2014\u{a0}– 2\u{a0}January 2015");
    assert_eq!(said(date(2014, 5, 6), date(2014, 5, 6)), "6\u{a0}May 2014");
    assert_eq!(days(Lang::Vi, Days::new(date(2016, 3, 16), date(2016, 3, 18)).unwrap()), "16–\u{2060}18\u{a0}tháng\u{a0}3 năm\u{a0}2016");
}

#[test]
fn moments_are_the_venues() {
    let at = date(2014, 11, 19).and_hms_opt(6, 30, 0).unwrap().and_utc();
    let zone = chrono_tz::Asia::Ho_Chi_Minh;
    assert_eq!(moment(Lang::En, at, zone), "19\u{a0}Nov 2014, 13:30 (GMT+7)");
    assert_eq!(machine(at, zone), "2014-11-19T13:30+07:00");
    assert_eq!(venue_clock(Lang::Vi, "Hà Nội", at, zone), "Giờ Hà Nội (GMT+7)");
}

#[test]
fn days_left_count_down_to_the_last_day() {
    let last = date(2016, 2, 19);
    let left = |day| days_left(Lang::En, date(2016, 2, day), last);
    assert_eq!([left(10), left(18), left(19), left(20)], ["9\u{a0}days left", "1\u{a0}day left", "today is the last day", "over"]);
}
