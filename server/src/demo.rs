//! The demo series, loaded into an empty database by the same code that imports real files.

mod documents;
mod editions;
mod pdf;
mod people;

pub use people::{PERSONAS, Persona};

use chrono::{DateTime, Utc};
use domain::{
    id::WorkshopId,
    lang::Lang,
    people::{Names, RoleKind},
    registration::{Candidate, Kind, Status, Vetting, VettingRecord},
    series::WorkshopStatus,
    text::{Email, Line, Text},
    time::day_at_venue,
};
use editions::{Edition, QUOTA, code, words};
use store::{
    Change, Failure, Store,
    agenda::{load_agenda, published, quietly, show_red_to},
    files::Files,
    people::{give_role, make_person},
    registration::{Past, import, load_imported},
    series::{
        Series,
        setup::{first_offers, insert_delegation, insert_room, insert_series, insert_workshop},
    },
    sheet::Sheet,
};

/// What became of the wish to load the demo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loaded {
    /// It was loaded now.
    Now,
    /// It was there from an earlier start.
    Before,
    /// The database holds something else, which stays as it is.
    NotEmpty,
}

/// Loads the demo into an empty database.
pub async fn load(store: &Store, now: DateTime<Utc>) -> Result<Loaded, Failure> {
    match store.series().await? {
        Some(series) if series.demo => return Ok(Loaded::Before),
        Some(_) => return Ok(Loaded::NotEmpty),
        None => {}
    }
    let today = day_at_venue(now, chrono_tz::Asia::Bangkok);
    let mut change = store.begin(None, now).await?;
    insert_series(&change, &series()?).await?;
    for person in std::iter::once(people::ADMINISTRATOR).chain(people::GUESTS) {
        known(&change, person.0, person.1).await?;
    }
    for (number, edition) in (1..).zip(editions::all(today)) {
        load_edition(&mut change, &store.files, number, &edition, now).await?;
    }
    change.commit().await?;
    Ok(Loaded::Now)
}

fn series() -> Result<Series, Failure> {
    Ok(Series {
        title: words(
            "Regional workshops on wildlife-trafficking law enforcement",
            "Hội thảo khu vực về thực thi pháp luật chống buôn bán trái phép động vật hoang dã",
        ),
        about: words(
            "Investigators and prosecutors of neighbouring countries meet for three days, take real cases apart, and leave knowing whom to call. Governments host, by turns. Participation is by registration and endorsement.",
            "Điều tra viên và kiểm sát viên các nước láng giềng gặp nhau trong ba ngày, cùng mổ xẻ những vụ án có thật và biết rõ cần liên hệ với ai. Các chính phủ luân phiên đăng cai. Việc tham dự cần đăng ký và được đầu mối quốc gia giới thiệu.",
        ),
        contact: "secretariat@plenary.example".to_owned(),
        hosts: ["ID", "LA", "TH", "VN", "US"].map(code).to_vec(),
        offered: first_offers()?,
        demo: true,
    })
}

/// What an installation is called until its administrators say otherwise.
pub fn first_series() -> Result<Series, Failure> {
    Ok(Series {
        title: words("Workshop series", "Chuỗi hội thảo"),
        about: words("The administrators have not introduced this series yet.", "Quản trị viên chưa giới thiệu chuỗi hội thảo này."),
        contact: "secretariat@localhost.example".to_owned(),
        hosts: Vec::new(),
        offered: first_offers()?,
        demo: false,
    })
}

/// Somebody of the demo who serves.
async fn known(change: &Change, name: &str, email: &str) -> Result<domain::id::PersonId, Failure> {
    let who = people::appointee(name, email);
    if let Some(person) = store::people::person_by_email(change.tx(), &who.email).await? {
        return Ok(person.id);
    }
    let person = make_person(change, &who.email, &Names::only(who.full_name), who.lang).await?;
    if email == people::ADMINISTRATOR.1 {
        give_role(change, person, RoleKind::Administrator, None, None).await?;
    }
    Ok(person)
}

async fn load_edition(
    change: &mut Change,
    files: &Files,
    number: u32,
    edition: &Edition,
    now: DateTime<Utc>,
) -> Result<WorkshopId, Failure> {
    let slug = edition.facts.slug.as_str();
    let workshop = insert_workshop(change, &edition.facts, number).await?;
    for (position, (name, seats)) in (0..).zip(edition.rooms) {
        insert_room(change, workshop, &Line::parse(name).map_err(Failure::broken)?, *seats, position).await?;
    }
    for country in edition.delegations {
        insert_delegation(change, workshop, code(country), QUOTA).await?;
    }
    for (name, email, editions) in people::ORGANIZERS {
        if editions.contains(&slug) {
            let person = known(change, name, email).await?;
            give_role(change, person, RoleKind::Organizer, Some(workshop), None).await?;
        }
    }
    for (country, name, email) in people::FOCAL_POINTS {
        if edition.delegations.contains(&country) {
            let person = known(change, name, email).await?;
            give_role(change, person, RoleKind::FocalPoint, Some(workshop), Some(code(country))).await?;
        }
    }
    let since = now - chrono::Duration::days(9);
    let mut registrations = delegates(edition, since)?;
    registrations.extend(guests(since)?);
    load_imported(change, workshop, &registrations).await?;
    load_agenda_of(change, files, workshop, edition).await?;
    Ok(workshop)
}

/// The agenda of an edition's file: published where the edition was held, else left half built.
async fn load_agenda_of(change: &mut Change, files: &Files, workshop: WorkshopId, edition: &Edition) -> Result<(), Failure> {
    let sheet = Sheet::csv(dated(edition).as_bytes()).map_err(Failure::broken)?;
    load_agenda(change, workshop, &sheet).await.map_err(|fault| Failure::broken(format!("{}: {fault:?}", edition.facts.slug)))?;
    if edition.facts.status != WorkshopStatus::Past {
        return Ok(());
    }
    let mut shown_red = Vec::new();
    for address in people::RED_TABLETOP {
        let email = Email::parse(address).map_err(Failure::broken)?;
        shown_red.extend(store::people::person_by_email(change.tx(), &email).await?.map(|person| person.id));
    }
    show_red_to(change, workshop, &shown_red).await?;
    let reason = Text::parse("Loaded as history").map_err(Failure::broken)?;
    quietly(change, workshop, &reason).await?;
    let sessions = published(change, workshop).await?.sessions;
    documents::load(change, files, workshop, &edition.facts.city, &sessions).await
}

/// The file's rows with dates: the next edition's say "1", "2", "3" for its days.
fn dated(edition: &Edition) -> String {
    let lines = edition.agenda.lines().map(|line| match line.split_once(',') {
        Some((day, rest)) if day.len() == 1 => {
            let nth = day.parse::<usize>().ok().and_then(|nth| edition.facts.days.each().nth(nth - 1));
            nth.map_or_else(|| line.to_owned(), |date| format!("{date},{rest}"))
        }
        _ => line.to_owned(),
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The delegates of an edition's file: confirmed where the file names no status.
fn delegates(edition: &Edition, since: DateTime<Utc>) -> Result<Vec<Past>, Failure> {
    let sheet = Sheet::csv(edition.people.as_bytes()).map_err(Failure::broken)?;
    let candidates = import::read(&sheet).map_err(|faults| Failure::broken(format!("{faults:?}")))?;
    let mut past = Vec::with_capacity(candidates.len());
    for (row, candidate) in candidates.into_iter().enumerate() {
        let lang = if candidate.languages.iter().any(|code| code == "vi") { Lang::Vi } else { Lang::En };
        let vetting = Vetting::from_word(sheet.cell(row, "vetting")).unwrap_or_default();
        past.push(Past {
            candidate,
            kind: Kind::Delegate,
            status: Status::from_word(sheet.cell(row, "status")).unwrap_or(Status::Confirmed),
            since: since + chrono::Duration::hours(i64::try_from(row).unwrap_or_default() * 5),
            vetting: VettingRecord { vetting, ..VettingRecord::default() },
            lang,
        });
    }
    Ok(past)
}

/// The guest speakers, who come in no delegation.
fn guests(since: DateTime<Utc>) -> Result<Vec<Past>, Failure> {
    let line = |text: &str| Line::parse(text).map_err(Failure::broken);
    people::GUESTS
        .iter()
        .map(|(name, email)| {
            Ok(Past {
                candidate: Candidate {
                    names: Names::only(line(name)?),
                    email: Email::parse(email).map_err(Failure::broken)?,
                    country: None,
                    agency: Some(line("Partner agency")?),
                    position: Some(line("Special agent")?),
                    function: Some("investigator".to_owned()),
                    languages: vec!["en".to_owned()],
                    gender: None,
                    phone: None,
                },
                kind: Kind::Speaker,
                status: Status::Confirmed,
                since,
                vetting: VettingRecord::default(),
                lang: Lang::En,
            })
        })
        .collect()
}
