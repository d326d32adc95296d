//! The series and its editions.

use chrono::{Days as Shift, NaiveDate};
use domain::{
    country::Country,
    id::WorkshopId,
    lang::{Lang, Words},
    series::{Slug, WorkshopStatus},
    text::Line,
    time::Days,
};
use store::{
    Change,
    series::{
        Series,
        setup::{Facts, first_offers, insert_delegation, insert_room, insert_series, insert_workshop},
    },
};

use crate::{Done, scale::Scale};

/// The countries that take part in every edition.
pub const COUNTRIES: [&str; 6] = ["ID", "KH", "LA", "MY", "TH", "VN"];
/// The rooms of every edition.
pub const ROOMS: [&str; 3] = ["Mekong", "Nam Ngum", "Chao Phraya"];

/// The series' own row.
pub async fn series(change: &Change) -> Done {
    let it = Series {
        title: words("Regional workshops on wildlife-trafficking law enforcement"),
        about: words("Investigators and prosecutors of neighbouring countries meet for three days and take real cases apart."),
        contact: "secretariat@plenary.example".to_owned(),
        hosts: vec![country("ID")?, country("VN")?],
        offered: first_offers()?,
        demo: false,
    };
    Ok(insert_series(change, &it).await?)
}

/// One edition with rooms and delegations; all but the last few lie in the past, a month apart.
pub async fn insert(change: &Change, number: usize, scale: &Scale) -> Done<(WorkshopId, String)> {
    let slug = format!("edition-{}", number + 1);
    let back = scale.workshops - super::OPEN;
    let today = change.now().date_naive();
    let first = if number < back { today - Shift::new(30 * (back - number) as u64) } else { today + Shift::new(60 + number as u64) };
    let registered = u32::try_from(scale.registered(number))?;
    let facts = facts(&slug, number, first, registered)?;
    let id = insert_workshop(change, &facts, u32::try_from(number + 1)?).await?;
    for (position, name) in (0..).zip(ROOMS) {
        insert_room(change, id, &Line::parse(name)?, Some(120), position).await?;
    }
    for code in COUNTRIES {
        insert_delegation(change, id, country(code)?, registered + 10_000).await?;
    }
    Ok((id, slug))
}

fn facts(slug: &str, number: usize, first: NaiveDate, registered: u32) -> Done<Facts> {
    Ok(Facts {
        slug: Slug::parse(slug).ok_or("no slug")?,
        city: words(["Bogor", "Hanoi", "Vientiane", "Bangkok"][number % 4]),
        country: country(["ID", "VN", "LA", "TH"][number % 4])?,
        venue: words("A conference centre by the river"),
        zone: chrono_tz::Asia::Bangkok,
        days: Days::new(first, first + Shift::new(2)).ok_or("days in order")?,
        status: WorkshopStatus::Past,
        register_by: Some(first - Shift::new(26)),
        confirm_by: Some(first - Shift::new(14)),
        capacity: registered + 20_000,
        vetting_required: false,
        languages: ["en", "th", "vi"].map(str::to_owned).to_vec(),
        about: Some(words("Registration is open to investigators, prosecutors, customs and forensic officers whose country takes part.")),
        hosts: vec![country("US")?, country("VN")?],
    })
}

/// In English and Vietnamese, as the demo's are.
pub fn words(text: &str) -> Words {
    let both = [(Lang::En, text.to_owned()), (Lang::Vi, format!("{text} (tiếng Việt)"))];
    Words::several(both).expect("words are given")
}

fn country(code: &str) -> Done<Country> {
    Ok(code.parse()?)
}
