//! The demo's editions: three that were held and the next one, ten weeks after the day of loading.

use chrono::{Datelike, Days as Shift, NaiveDate, Weekday};
use domain::{
    country::Country,
    lang::{Lang, Words},
    series::{Slug, WorkshopStatus},
    time::Days,
};
use store::series::setup::Facts;

/// One edition as the demo describes it.
#[derive(Debug)]
pub struct Edition {
    /// Its facts.
    pub facts: Facts,
    /// Its rooms with their seats.
    pub rooms: &'static [(&'static str, Option<u32>)],
    /// The countries that take part, and the places of each.
    pub delegations: &'static [&'static str],
    /// The agenda's file.
    pub agenda: &'static str,
    /// The registrations' file.
    pub people: &'static str,
}

/// The places of each delegation.
pub const QUOTA: u32 = 10;

/// Every edition, in order. `today` is the day of loading at the next venue.
pub fn all(today: NaiveDate) -> Vec<Edition> {
    let next = next_wednesday(today + Shift::new(70));
    let past = |year, month, day| Days::new(date(year, month, day), date(year, month, day + 2));
    vec![
        Edition {
            facts: held(
                "bogor-2014",
                ["Bogor", "Bogor"],
                "ID",
                ["A conference hotel beside the botanical garden", "Một khách sạn hội nghị bên vườn bách thảo"],
                "Asia/Jakarta",
                past(2014, 5, 6),
                &["US", "ID"],
            ),
            rooms: &[("Kebun Raya", Some(80)), ("Rafflesia", Some(30)), ("Lobi", None)],
            delegations: &["ID", "MY", "TH", "VN"],
            agenda: include_str!("../../demo/agenda-bogor-2014.csv"),
            people: include_str!("../../demo/nominations-bogor-2014.csv"),
        },
        Edition {
            facts: held(
                "hanoi-2014",
                ["Hanoi", "Hà Nội"],
                "VN",
                ["A conference centre by the lake", "Một trung tâm hội nghị bên hồ"],
                "Asia/Ho_Chi_Minh",
                past(2014, 11, 19),
                &["US", "VN"],
            ),
            rooms: &[("Hồng Hà", Some(100)), ("Ba Vì", Some(30)), ("Tây Hồ", Some(30)), ("Sen", Some(120)), ("Foyer", None)],
            delegations: &["ID", "MY", "TH", "VN"],
            agenda: include_str!("../../demo/agenda-hanoi-2014.csv"),
            people: include_str!("../../demo/nominations-hanoi-2014.csv"),
        },
        Edition {
            facts: held(
                "vientiane-2015",
                ["Vientiane", "Viêng Chăn"],
                "LA",
                ["A riverside conference hall", "Một hội trường bên sông"],
                "Asia/Vientiane",
                past(2015, 5, 6),
                &["US", "LA"],
            ),
            rooms: &[("Mekong", Some(80)), ("Nam Ngum", Some(30))],
            delegations: &["ID", "LA", "MY", "TH", "VN"],
            agenda: include_str!("../../demo/agenda-vientiane-2015.csv"),
            people: include_str!("../../demo/nominations-vientiane-2015.csv"),
        },
        Edition {
            facts: Facts {
                status: WorkshopStatus::Open,
                register_by: Some(next - Shift::new(26)),
                confirm_by: Some(next - Shift::new(14)),
                ..held(
                    "bangkok",
                    ["Bangkok", "Băng Cốc"],
                    "TH",
                    ["A training centre", "Một trung tâm đào tạo"],
                    "Asia/Bangkok",
                    Days::new(next, next + Shift::new(2)),
                    &["US", "TH"],
                )
            },
            rooms: &[("Chao Phraya", Some(90)), ("Ping", Some(30)), ("Wang", Some(30))],
            delegations: &["ID", "KH", "LA", "MY", "TH", "VN"],
            agenda: include_str!("../../demo/agenda-bangkok.csv"),
            people: include_str!("../../demo/registrations-bangkok.csv"),
        },
    ]
}

fn held(
    slug: &str,
    [city, city_vi]: [&str; 2],
    country: &str,
    [venue, venue_vi]: [&str; 2],
    zone: &str,
    days: Option<Days>,
    hosts: &[&str],
) -> Facts {
    Facts {
        slug: Slug::parse(slug).expect("a demo slug"),
        city: words(city, city_vi),
        country: code(country),
        venue: words(venue, venue_vi),
        zone: zone.parse().expect("a demo zone"),
        days: days.expect("demo days in order"),
        status: WorkshopStatus::Past,
        register_by: None,
        confirm_by: None,
        capacity: 60,
        vetting_required: false,
        languages: ["en", "th", "vi"].map(str::to_owned).to_vec(),
        about: Some(words(
            "Registration is open to investigators, prosecutors, customs and forensic officers whose country takes part. Your national focal point endorses; the organizers decide.",
            "Dành cho điều tra viên, kiểm sát viên, cán bộ hải quan và giám định của các nước tham gia. Đầu mối quốc gia giới thiệu; ban tổ chức quyết định.",
        )),
        hosts: hosts.iter().map(|host| code(host)).collect(),
    }
}

/// Words in English and Vietnamese.
pub fn words(en: &str, vi: &str) -> Words {
    Words::several([(Lang::En, en.to_owned()), (Lang::Vi, vi.to_owned())]).expect("words are given")
}

/// A country of the demo.
pub fn code(country: &str) -> Country {
    country.parse().expect("a demo country")
}

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a demo date")
}

fn next_wednesday(from: NaiveDate) -> NaiveDate {
    from.iter_days().find(|day| day.weekday() == Weekday::Wed).expect("a Wednesday comes every week")
}
