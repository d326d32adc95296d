//! Every letter, word for word, in every language that is offered.

use super::*;
use crate::lang::OFFERED;
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    id::{MessageId, RegistrationId, SessionId, WorkshopId},
    lang::Words,
    mail::{Happened, SessionNews, StatusNews},
    people::Names,
    series::{Slug, WorkshopStatus},
    text::Line,
    time::{Days, Interval},
};
use icalendar::parser;
use std::collections::HashMap;
use store::{
    outbox::content::{SessionFacts, Written},
    series::Workshop,
};
use uuid::Uuid;

mod calendars;
mod until;

const STATUSES: [StatusNews; 9] = [
    StatusNews::Submitted,
    StatusNews::Endorsed,
    StatusNews::Declined,
    StatusNews::Accepted,
    StatusNews::Waitlisted,
    StatusNews::Confirmed,
    StatusNews::Withdrawn,
    StatusNews::Substituted,
    StatusNews::TakesOver,
];

fn words(en: &str, vi: &str) -> Words {
    Words::several([(Lang::En, en.to_owned()), (Lang::Vi, vi.to_owned())]).unwrap()
}

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2016, month, day).unwrap()
}

fn at(d: u32, hour: u32) -> DateTime<Utc> {
    day(3, d).and_hms_opt(hour, 0, 0).unwrap().and_utc()
}

fn workshop() -> Workshop {
    Workshop {
        id: WorkshopId(Uuid::from_u128(1)),
        slug: Slug::parse("bangkok").unwrap(),
        number: 4,
        city: words("Bangkok", "Băng Cốc"),
        country: "TH".parse().unwrap(),
        venue: words("Hotel Chao Phraya Riverside", "Khách sạn Chao Phraya"),
        zone: "Asia/Bangkok".parse().unwrap(),
        days: Days::new(day(3, 16), day(3, 18)).unwrap(),
        status: WorkshopStatus::Open,
        register_by: Some(day(2, 19)),
        confirm_by: Some(day(3, 2)),
        capacity: 60,
        vetting_required: false,
        languages: vec!["en".into()],
        about: None,
        hosts: vec![],
        publication: 2,
        version: 1,
    }
}

fn wayan() -> Names {
    let line = |text: &str| Some(Line::parse(text).unwrap());
    Names { form_of_address: line("Pak Wayan"), ..Names::only(Line::parse("I Wayan Sudiarta").unwrap()) }
}

fn session(n: u128) -> SessionId {
    SessionId(Uuid::from_u128(n))
}

/// Everything that a letter could say, more than any letter may.
fn about() -> About {
    let facts = |en: &str, vi: &str, room: &str| SessionFacts { title: words(en, vi), room: Some(room.into()) };
    About {
        series: words("Workshops on wildlife-trafficking law enforcement", "Hội thảo thực thi pháp luật về buôn bán động vật hoang dã"),
        contact: "secretariat@plenary.example".into(),
        names: Some(wayan()),
        workshop: Some(workshop()),
        sessions: HashMap::from([
            (session(1), facts("Evidence from seized phones", "Chứng cứ từ điện thoại bị thu giữ", "Room A")),
            (session(2), facts("Controlled deliveries", "Vận chuyển có kiểm soát", "Room B")),
            (session(3), facts("Operation Night Heron, with Maj. Chanthavong", "Chiến dịch Diệc Đêm", "Vault")),
            (session(4), facts("Opening", "Khai mạc", "Plenary hall")),
            (session(5), facts("Asset recovery", "Thu hồi tài sản", "Room A")),
        ]),
        published_at: Some(at(1, 2)),
        message: Some(Written {
            subject: "Arrivals on 15 March".into(),
            body: "Dear {greeting},\n\nthe workshop in {city} ({dates}) begins at nine. <b>Please</b> arrive the evening before:\nthe doors close at ten.\n\nYour details: {link}\n\nThe organizers".into(),
            lang: Lang::En,
        }),
        link_until: Some(at(12, 2)),
    }
}

fn changes() -> Vec<SessionNews> {
    let hours = |d, from, to| Interval::new(at(d, from), at(d, to));
    let news = |n, what| SessionNews { session: session(n), what, closed: false, was: None, now: None, was_in: None, now_in: None };
    vec![
        SessionNews {
            was: hours(16, 3, 4),
            now: hours(17, 6, 7),
            was_in: Some("Room A".into()),
            now_in: Some("Room B".into()),
            ..news(1, Happened::Moved)
        },
        SessionNews { now: hours(17, 2, 3), now_in: Some("Room B".into()), ..news(2, Happened::New) },
        SessionNews { closed: true, was: hours(18, 2, 3), now: hours(18, 4, 5), ..news(3, Happened::Moved) },
        SessionNews { was: hours(16, 2, 3), now: hours(16, 2, 3), ..news(4, Happened::Cancelled) },
        SessionNews { was: hours(18, 6, 7), ..news(5, Happened::Left) },
    ]
}

fn letters() -> Vec<(String, Letter)> {
    let (workshop, registration) = (WorkshopId(Uuid::from_u128(1)), RegistrationId(Uuid::from_u128(2)));
    let invitation = |nominated| Letter::Invitation { workshop, registration, nominated };
    let role = |role: &str, workshop| Letter::RoleGiven { workshop, role: role.into() };
    let mut all = vec![
        ("sign-in".to_owned(), Letter::SignIn { next: "/me".into() }),
        ("verify".to_owned(), Letter::VerifyRegistration { workshop, registration }),
        ("invited".to_owned(), invitation(false)),
        ("nominated".to_owned(), invitation(true)),
        ("agenda-changed".to_owned(), Letter::AgendaChanged { workshop, publication: 2, changes: changes() }),
        ("agenda-one-changed".to_owned(), Letter::AgendaChanged { workshop, publication: 2, changes: changes()[..1].to_vec() }),
        ("agenda-first".to_owned(), Letter::AgendaPublished { workshop, publication: 1 }),
        ("agenda-next".to_owned(), Letter::AgendaPublished { workshop, publication: 2 }),
        ("message".to_owned(), Letter::Message { workshop, message: MessageId(Uuid::from_u128(3)) }),
        ("organizer".to_owned(), role("organizer", Some(workshop))),
        ("focal-point".to_owned(), role("focal_point", Some(workshop))),
        ("administrator".to_owned(), role("administrator", None)),
    ];
    all.extend(STATUSES.map(|event| (format!("status-{event:?}").to_lowercase(), Letter::Status { workshop, registration, event })));
    all
}

fn envelope(lang: Lang) -> Envelope<'static> {
    Envelope { lang, address: "wayan.sudiarta@polri.example", from: "plenary@plenary.example" }
}

fn links() -> Links<'static> {
    let key = Some(Key { secret: "SECRET".into(), code: "123456".into() });
    Links::new("https://plenary.example", key)
}

fn rendered(letter: &Letter, lang: Lang) -> Rendered {
    render(letter, &about(), &envelope(lang), &links()).unwrap()
}

#[test]
fn letters_read_as_they_should() {
    for (name, letter) in letters() {
        for lang in OFFERED {
            let Rendered { subject, text, html, .. } = rendered(&letter, lang);
            let name = format!("{name}-{}", lang.code());
            insta::assert_snapshot!(format!("{name}-text"), format!("Subject: {subject}\n\n{text}"));
            insta::assert_snapshot!(format!("{name}-html"), html);
        }
    }
}

#[test]
fn what_was_not_there_before_is_new_and_not_changed() {
    let new = vec![changes().remove(1)];
    for (publication, en, vi) in
        [(1, "The agenda is published.", "Chương trình đã được công bố."), (2, "A new session is yours.", "Quý vị có 1 phiên mới.")]
    {
        let letter = Letter::AgendaChanged { workshop: WorkshopId(Uuid::from_u128(1)), publication, changes: new.clone() };
        for (lang, words) in [(Lang::En, en), (Lang::Vi, vi)] {
            let Rendered { text, .. } = rendered(&letter, lang);
            assert!(text.contains(words) && !text.contains("changed") && !text.contains("thay đổi"), "{text}");
        }
    }
}

/// The words of a page, in order, without white space.
fn spoken(html: &str) -> String {
    let body = html.split_once("<body").unwrap().1;
    let mut words = String::new();
    for piece in body.split('<').skip(1) {
        words.push_str(piece.split_once('>').map_or("", |(_, words)| words));
        words.push(' ');
    }
    html_escape::decode_html_entities(&words).split_whitespace().collect::<Vec<_>>().concat()
}

#[test]
fn text_and_html_say_the_same() {
    for (name, letter) in letters() {
        for lang in OFFERED {
            let Rendered { text, html, .. } = rendered(&letter, lang);
            let html = spoken(&html);
            for word in text.split_whitespace().map(|word| word.trim_end_matches(':')).filter(|word| !["*", "--", ""].contains(word)) {
                assert!(html.contains(word), "{name} {lang:?}: {word:?} not in {html}");
            }
        }
    }
}

#[test]
fn no_letter_names_another_person_a_hotel_or_a_red_session() {
    for (name, letter) in letters() {
        for lang in OFFERED {
            let Rendered { subject, text, html, invites, .. } = rendered(&letter, lang);
            let calendars: String = invites.into_iter().map(|invite| invite.body).collect();
            for secret in ["Chao Phraya", "Heron", "Diệc", "Chanthavong", "Vault"] {
                for said in [&subject, &text, &html, &calendars] {
                    assert!(!said.contains(secret), "{name} {lang:?} says {secret}: {said}");
                }
            }
            assert!(!subject.contains("Wayan"), "{subject}");
        }
    }
}

#[test]
fn keys_stand_in_the_letter_and_nowhere_else() {
    for (name, letter) in letters() {
        let Rendered { text, html, kept, subject, .. } = rendered(&letter, Lang::En);
        let carries = matches!(letter, Letter::SignIn { .. } | Letter::VerifyRegistration { .. } | Letter::Invitation { .. });
        assert_eq!((text.contains("/sign-in/SECRET"), html.contains("/sign-in/SECRET")), (carries, carries), "{name}");
        assert_eq!(kept.subject, subject);
        assert_eq!(kept.body.is_none(), matches!(letter, Letter::SignIn { .. }), "{name}");
        let kept = kept.body.unwrap_or_default();
        assert!(!kept.contains("SECRET") && !kept.contains("123456"), "{name}: {kept}");
    }
}

#[test]
fn the_host_is_the_origins_without_port() {
    for (base, host) in [("https://a.example", "a.example"), ("http://localhost:3000", "localhost"), ("http://[::1]:3000", "[::1]")] {
        assert_eq!(Links::new(base, None).host, host);
    }
}

#[test]
fn links_lead_to_the_site_and_nowhere_else() {
    for (name, letter) in letters() {
        for lang in OFFERED {
            let Rendered { text, html, .. } = rendered(&letter, lang);
            for said in [text, html] {
                for (start, _) in said.match_indices("http") {
                    assert!(said[start..].starts_with("https://plenary.example/"), "{name}: {}", &said[start..start + 40]);
                }
                assert!(!said.contains("src=") && !said.contains("<img") && !said.contains("<script"), "{name}");
            }
        }
    }
}

#[test]
fn what_organizers_and_names_hold_stays_text() {
    let mut about = about();
    about.names = Some(Names::only(Line::parse("<script>alert(1)</script>").unwrap()));
    about.message = Some(Written {
        subject: "Hello\r\nBcc: all@example.org".into(),
        body: "Dear {greeting}, <a href=\"https://evil.example\">here</a>".into(),
        lang: Lang::En,
    });
    let letter = Letter::Message { workshop: WorkshopId(Uuid::from_u128(1)), message: MessageId(Uuid::from_u128(3)) };
    let Rendered { subject, html, text, .. } = render(&letter, &about, &envelope(Lang::En), &links()).unwrap();
    assert_eq!(subject, "Hello Bcc: all@example.org");
    assert!(!html.contains("<script") && !html.contains("<a href=\"https://evil"), "{html}");
    assert!(text.contains("Dear <script>alert(1)</script>"), "{text}");
}

#[test]
fn an_address_without_an_account_is_not_greeted_by_a_name_that_somebody_typed() {
    let about = About { names: None, ..about() };
    let letter = Letter::VerifyRegistration { workshop: WorkshopId(Uuid::from_u128(1)), registration: RegistrationId(Uuid::from_u128(2)) };
    let Rendered { text, .. } = render(&letter, &about, &envelope(Lang::En), &links()).unwrap();
    assert!(text.starts_with("Good day,"), "{text}");
}

#[test]
fn facts_that_do_not_fit_together_are_no_letter_and_no_panic() {
    let nothing =
        About { names: None, workshop: None, sessions: HashMap::new(), published_at: None, message: None, link_until: None, ..about() };
    let keyless = Links { key: None, ..links() };
    for (name, letter) in letters() {
        if name != "administrator" {
            assert!(render(&letter, &nothing, &envelope(Lang::En), &keyless).is_err(), "{name}");
        }
    }
    assert!(render(&Letter::RoleGiven { workshop: None, role: "emperor".into() }, &about(), &envelope(Lang::En), &links()).is_err());
}
