//! What people type, and what is typed to break something.

use crate::{
    gate::world::{self, World},
    support::{sites, sites_at, text_of},
};
use domain::{
    access::{Audience, ScheduleSessions, authorize},
    lang::{Lang, Words},
    text::Text,
    tlp::Tlp,
};
use reqwest::StatusCode;
use std::time::{Duration, Instant};

const FORM: &str = "/workshops/bangkok/register";

const STAGE_ONE: [(&str, &str); 10] = [
    ("receipt", "a-receipt-of-this-very-form-of-enough-length"),
    ("full_name", "Preecha"),
    ("country", "TH"),
    ("agency", "Agency"),
    ("function", "investigator"),
    ("email", "preecha@rtp.example"),
    ("position", "Officer"),
    ("language", "en"),
    ("consent_registration", "yes"),
    ("go", "send"),
];

fn with<'a>(field: &str, value: &'a str) -> Vec<(&'static str, &'a str)> {
    STAGE_ONE.iter().map(|(name, old)| if *name == field { (*name, value) } else { (*name, *old) }).collect()
}

/// REG-4: a name of a megabyte, 10⁵ fields, deep nesting: 400 or 413 in under 50 ms.
#[tokio::test]
async fn too_much_is_refused_at_once() {
    for site in sites().await {
        let stranger = site.stranger();
        let deep = format!("a{}=1", "[b]".repeat(10_000));
        for (what, body) in [
            ("a megabyte", format!("full_name={}", "x".repeat(1 << 20))),
            ("fields", "a=1&".repeat(100_000)),
            ("few fields", "a=&".repeat(20_000)),
            ("deep", deep),
        ] {
            let mut fastest = Duration::MAX;
            for _ in 0..3 {
                let request = stranger.client.post(format!("{}{FORM}", stranger.base)).header("Sec-Fetch-Site", "same-origin");
                let request = request.header("Content-Type", "application/x-www-form-urlencoded").body(body.clone());
                let begun = Instant::now();
                let status = request.send().await.unwrap().status().as_u16();
                fastest = fastest.min(begun.elapsed());
                // A field with a strange name is a form without its fields.
                let expected: &[u16] = if what == "deep" { &[400, 422] } else { &[400, 413] };
                assert!(expected.contains(&status), "{what}: {status}");
            }
            let most = if what == "deep" { 250 } else { 50 };
            assert!(fastest < Duration::from_millis(most), "{what}: {fastest:?}");
        }
        let long = "x".repeat(60_000);
        let refused = stranger.post(FORM, &with("full_name", &long)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "what fits into a form is told beside its field");
        assert!(refused.problems().contains("200"), "{}", refused.problems());
    }
}

/// REG-6: names with Thai, Khmer and Vietnamese marks are kept as they are; a stack of 300 marks is no name.
#[tokio::test]
async fn real_names_are_kept_and_stacks_are_not() {
    for site in sites().await {
        let anan = site.delegate().await;
        for (version, name) in (1..).zip(["ปรีชา สุวรรณศรี", "ញ៉ុក ស៊ីញ៉ូ", "Nguyễn Thị Ánh Nguyệt", "กี๊ดด็อก", "Siti Nur’ain binti Abd. Rahman"])
        {
            let version = version.to_string();
            let fields = [("full_name", name), ("native_name", name), ("version", version.as_str()), ("language", "en")];
            let saved = anan.submit("/me/details", &fields).await;
            assert_eq!(saved.status, StatusCode::OK);
            let export = anan.get("/me/export").await.text;
            let export: serde_json::Value = serde_json::from_str(&export).unwrap();
            assert!(export.to_string().contains(name), "{name}");
        }
        let stack = format!("e{}", "\u{0301}".repeat(300));
        let refused = site.stranger().post(FORM, &with("full_name", &stack)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.problems().contains("marks"), "{}", refused.problems());
    }
}

/// REG-7: characters that cannot be seen or turn the line around are refused beside their field; what is no UTF-8 is no form.
#[tokio::test]
async fn what_cannot_be_seen_is_told_beside_its_field() {
    for site in sites().await {
        let stranger = site.stranger();
        for field in ["full_name", "agency", "position", "email"] {
            for bad in ["a\u{202E}b", "a\u{200B}b", "a\u{0}b", "a\u{2066}b", "a\u{7}b"] {
                let refused = stranger.post(FORM, &with(field, bad)).await;
                assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{field} {bad:?}");
                assert!(refused.text.contains(&format!("href=\"#{field}\"")), "{field} {bad:?} is named: {}", refused.problems());
                assert!(!refused.text.contains('\u{0}'), "{field} {bad:?}");
            }
        }
        for body in ["full_name=%FF%FE", "full_name=%C3%28", "%FF=x"] {
            let request = stranger.client.post(format!("{}{FORM}", stranger.base)).header("Sec-Fetch-Site", "same-origin");
            let answer = request.header("Content-Type", "application/x-www-form-urlencoded").body(body).send().await.unwrap();
            assert_eq!(answer.status(), StatusCode::BAD_REQUEST, "{body}");
        }
    }
}

/// REG-10: SQL, HTML and scripts are text in every field, in searches, text areas and the preview of a message.
#[tokio::test]
async fn what_is_typed_stays_text() {
    for site in sites().await {
        let evil =
            "'); DROP TABLE registrations; --</textarea></title><script>alert(1)</script><img src=x onerror=alert(1)>\"onfocus=alert(1) ";
        // What a browser would make of it: a quotation mark in text is text.
        let alive = |page: &str| {
            let document = scraper::Html::parse_document(page);
            let handlers = scraper::Selector::parse("[onfocus], [onerror]").unwrap();
            let scripts = scraper::Selector::parse("script").unwrap();
            document.select(&handlers).next().is_some() || document.select(&scripts).any(|script| script.inner_html().contains("alert"))
        };
        let (stranger, organizer) = (site.stranger(), site.organizer().await);
        for field in ["full_name", "agency", "position", "email", "country", "function", "language", "phone", "receipt", "go", "badge_name"]
        {
            let mut fields = with(field, evil);
            fields.push(("badge_name", evil));
            let answer = stranger.post(FORM, &fields).await;
            assert!(!alive(&answer.text) && answer.status.as_u16() < 500, "{field}");
        }
        let anan = site.delegate().await;
        let fields = [
            ("full_name", "Anan <script>alert(1)</script>"),
            ("badge_name", "\"><img src=x onerror=alert(1)>"),
            ("version", "1"),
            ("language", "en"),
        ];
        assert_eq!(anan.submit("/me/details", &fields).await.status, StatusCode::OK);
        let encoded = serde_urlencoded::to_string([("q", evil)]).unwrap();
        for path in [
            "/organize/bangkok/registrations",
            "/workshops/hanoi-2014/materials",
            "/workshops/hanoi-2014/agenda",
            "/sign-in",
            "/organize/bangkok/messages/new",
        ] {
            for query in [
                encoded.clone(),
                encoded.replace("q=", "next="),
                encoded.replace("q=", "subject="),
                encoded.replace("q=", "day="),
                encoded.replace("q=", "body="),
            ] {
                let page = organizer.get(&format!("{path}?{query}")).await;
                assert!(!alive(&page.text) && page.status.as_u16() < 500, "{path}?{query}");
            }
        }
        for path in ["/organize/bangkok/registrations?q=anan", "/organize/bangkok", "/organize/bangkok/audit"] {
            assert!(!alive(&organizer.page(path).await), "{path}");
        }
        assert!(!alive(&anan.page("/me").await));
        let message = [("subject", "A <script>alert(1)</script>"), ("body", evil), ("status", "confirmed"), ("do", "preview")];
        let preview = organizer.post("/organize/bangkok/messages/new", &message).await;
        assert!(preview.status.as_u16() < 500 && !alive(&preview.text) && text_of(&preview.text).contains("DROP TABLE"));
        assert!(organizer.page("/organize/bangkok/registrations").await.contains("Pimchanok"), "the table is still there");
    }
}

/// An agenda with one session whose words are an attack.
async fn attacked(world: &World) {
    let store = world.site.running.store.clone();
    let (now, grant) = (world.site.clock.now(), authorize(&world.organizer, ScheduleSessions, world.here).unwrap());
    let words = |text: &str| Words::several([(Lang::En, text.to_owned())]).unwrap();
    for (hour, title) in (11..).zip(["=HYPERLINK(\"http://evil.example\")", "+1+1", "-2+3", "@SUM(A1)"]) {
        let mut facts = world::session("x", hour, world.room, Tlp::Clear, Audience::default(), Vec::new());
        facts.title = words(title);
        facts.summary = Some(words("One\r\nATTENDEE:mailto:evil@evil.example\nEND:VEVENT\nX-EVIL:1"));
        store.create_session(&grant, &facts, None, now).await.unwrap();
    }
    let mut change = store.begin(grant.by(), now).await.unwrap();
    store::agenda::quietly(&mut change, world.here, &Text::parse("For the test").unwrap()).await.unwrap();
    change.commit().await.unwrap();
}

/// REG-12 and REG-14: no cell of an export is a formula, and no text adds a property to a calendar.
#[tokio::test]
async fn exports_and_calendars_hold_text_as_text() {
    for site in sites_at(Some(&format!("https://{}", world::HOST))).await {
        let world = world::build(site).await;
        attacked(&world).await;
        let organizer = world.persona("organizer");
        let table = organizer.get(&world, "/workshops/gate-here/agenda.csv").await.text();
        for title in ["'=HYPERLINK(", "'+1+1", "'-2+3", "'@SUM(A1)"] {
            assert!(table.contains(title), "{title}: {table}");
        }
        let cells = |line: &str| line.split(',').map(|cell| cell.trim_matches('"').to_owned()).collect::<Vec<_>>();
        let begins = |cell: &String| cell.starts_with(['=', '@', '\t', '\r']);
        assert!(!table.lines().flat_map(cells).any(|cell| begins(&cell)), "{table}");
        let calendar = organizer.get(&world, "/workshops/gate-here/agenda.ics").await.text();
        let unfolded = calendar.replace("\r\n ", "").replace("\r\n\t", "");
        for line in unfolded.split(['\r', '\n']) {
            assert!(!line.starts_with("ATTENDEE") && !line.starts_with("X-EVIL"), "{unfolded}");
        }
        let count = |name: &str| unfolded.split("\r\n").filter(|line| line.starts_with(name)).count();
        assert_eq!(count("BEGIN:VEVENT"), count("END:VEVENT"));
        assert_eq!(count("BEGIN:VEVENT"), count("UID:"));
    }
}

/// REG-13: line breaks on their way into a letter's head are refused where they are typed, and letters go on being sent.
#[tokio::test]
async fn no_line_break_reaches_a_letters_head() {
    for site in sites().await {
        let (organizer, stranger) = (site.organizer().await, site.stranger());
        for bad in ["Hello\r\nBcc: evil@evil.example", "Hello\nBcc: evil@evil.example", "Hello\rBcc: x"] {
            let message = [("subject", bad), ("body", "Text"), ("status", "confirmed"), ("do", "preview")];
            assert_eq!(
                organizer.post("/organize/bangkok/messages/new", &message).await.status,
                StatusCode::UNPROCESSABLE_ENTITY,
                "{bad:?}"
            );
            assert_eq!(stranger.post(FORM, &with("full_name", bad)).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{bad:?}");
            let address = format!("{}@rtp.example", bad.replace(' ', ""));
            assert_eq!(stranger.post("/sign-in", &[("email", &address)]).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{bad:?}");
        }
        stranger.post("/sign-in", &[("email", "anan@rtp.example")]).await;
        let letters = site.deliver_mail().await;
        assert_eq!(letters.len(), 1);
        assert!(!letters[0].subject.contains(['\r', '\n']));
    }
}

/// REG-15: whatever `next` says, the way leads to a page of ours.
#[tokio::test]
async fn next_is_a_page_of_ours() {
    for site in sites().await {
        let anan = site.delegate().await;
        for next in [
            "//evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "https://evil.example",
            "javascript:alert(1)",
            "/\t/evil.example",
            "/\n/evil.example",
            "%2F%2Fevil.example",
            "/%0d%0aX:y",
            " //evil.example",
            "/..//evil.example",
        ] {
            let query = serde_urlencoded::to_string([("next", next)]).unwrap();
            let answer = anan.get(&format!("/sign-in?{query}")).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{next:?}");
            let to = reqwest::Url::parse(&anan.base).unwrap().join(&answer.location).unwrap();
            assert_eq!(to.host_str(), Some("localhost"), "{next:?} leads to {}", answer.location);
            let sent = site.stranger().post("/sign-in", &[("email", "x@y.example"), ("next", next)]).await;
            assert!(
                sent.location.starts_with("/sign-in/sent?next=%2F") && !sent.location.contains("%2F%2F"),
                "{next:?}: {}",
                sent.location
            );
        }
    }
}
