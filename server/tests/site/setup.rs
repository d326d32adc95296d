//! Setting an edition up: cloning, facts, rooms, delegations, roles.

use crate::{
    agenda::hidden,
    support::{sites, text_of},
};
use reqwest::StatusCode;

const NEXT: [(&str, &str); 13] = [
    ("slug", "jakarta-2027"),
    ("city_en", "Jakarta"),
    ("city_vi", ""),
    ("country", "ID"),
    ("venue_en", "A training centre"),
    ("zone", "Asia/Jakarta"),
    ("first_day", "2027-05-04"),
    ("last_day", "2027-05-06"),
    ("status", "draft"),
    ("register_by", "2027-03-01"),
    ("capacity", "60"),
    ("language", "en"),
    ("hosts", "US ID"),
];

fn with<'a>(field: &'a str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    NEXT.iter().map(|(name, old)| if *name == field { (*name, value) } else { (*name, *old) }).collect()
}

#[tokio::test]
async fn an_organizer_makes_the_next_edition_from_one_that_was_held() {
    for site in sites().await {
        let organizer = site.organizer().await;
        let refused = organizer.post("/organize/hanoi-2014/clone", &with("slug", "bangkok")).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.shows("Another workshop has this address") && refused.text.contains("value=\"Jakarta\""));
        let both: Vec<_> =
            with("slug", "bangkok").into_iter().map(|(name, value)| (name, if name == "zone" { "" } else { value })).collect();
        let told = organizer.post("/organize/hanoi-2014/clone", &both).await.problems();
        assert!(told.contains("Another workshop has this address") && told.contains("time zone"), "in one round: {told}");
        let asked = organizer.page("/organize/hanoi-2014/clone").await;
        assert!(!asked.contains("name=\"status\""), "it is a draft whatever is chosen");
        let chosen = |country: &str| {
            let options = scraper::Selector::parse(&format!("option[selected][value={country}]")).unwrap();
            scraper::Html::parse_document(&asked).select(&options).count()
        };
        assert_eq!((chosen("VN"), chosen("US")), (0, 1), "who receives the next edition is asked, co-hosts stay");
        let unasked: Vec<_> = NEXT.into_iter().filter(|(name, _)| *name != "status").collect();
        let made = organizer.submit("/organize/hanoi-2014/clone", &unasked).await;
        assert!(made.shows("Jakarta") && made.shows("0 of 60 places are taken"));
        let setup = organizer.page("/organize/jakarta-2027/setup").await;
        assert!(setup.contains("Hồng Hà") && setup.contains("Malaysia"), "rooms and delegations came along");
        assert_eq!(site.stranger().get("/workshops/jakarta-2027").await.status, StatusCode::NOT_FOUND, "a draft is not public");
        assert_eq!(site.delegate().await.get("/workshops/jakarta-2027").await.status, StatusCode::NOT_FOUND);
        let open: Vec<_> = with("status", "open").into_iter().chain([("version", "1")]).collect();
        assert!(organizer.submit("/organize/jakarta-2027/setup", &open).await.shows("Saved."));
        assert!(site.stranger().page("/workshops/jakarta-2027").await.contains("Register for Jakarta"));
        let stale = organizer.post("/organize/jakarta-2027/setup", &open).await;
        assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY, "two editors: the second is told");
    }
}

/// Whoever makes an edition makes organizers: both ways ask for a fresh proof, and each role is on record.
#[tokio::test]
async fn an_edition_is_made_with_a_fresh_proof_and_its_organizers_are_on_record() {
    for site in sites().await {
        for (browser, path) in
            [(site.organizer().await, "/organize/hanoi-2014/clone"), (site.administrator().await, "/admin/workshops/new")]
        {
            site.later(chrono::Duration::minutes(6));
            let stale = browser.post(path, &NEXT).await;
            assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
            assert!(
                stale.problems().contains("Sign in again") && stale.text.contains("value=\"Jakarta\""),
                "{path}: what was typed is kept"
            );
            assert!(stale.text.contains("/sign-in?again=1"), "{path}: it leads to a fresh letter");
        }
        let store = &site.running.store;
        let administrator = site.administrator().await;
        assert_eq!(administrator.get("/organize/jakarta-2027/people").await.status, StatusCode::NOT_FOUND, "nothing was made");
        for (browser, path, slug) in
            [(site.organizer().await, "/organize/hanoi-2014/clone", "jakarta-2027"), (administrator, "/admin/workshops/new", "manado-2028")]
        {
            browser.submit(path, &with("slug", slug)).await;
            let workshop = store.workshop(&domain::series::Slug::parse(slug).unwrap()).await.unwrap().id;
            let holders = store.role_holders(workshop).await.unwrap().len();
            let trail = browser.page(&format!("/organize/{slug}/audit")).await;
            assert!(holders > 0);
            let given = ["gave somebody a role", "gave themselves a role"].map(|words| trail.matches(words).count());
            assert_eq!((given[0] + given[1], given[1]), (holders, 1), "{slug}: {trail}");
        }
    }
}

#[tokio::test]
async fn wrong_facts_are_told_beside_their_fields() {
    for site in sites().await {
        let organizer = site.organizer().await;
        for (field, value, told) in [
            ("slug", "Not A Slug", "Use 2 to 60 small letters"),
            ("country", "XX", "Choose one of the answers"),
            ("zone", "Mars/Olympus", "time zone by its IANA name"),
            ("last_day", "2027-05-01", "The last day cannot be before the first"),
            ("first_day", "61 March", "Enter a day"),
            ("register_by", "2028-01-01", "The deadline cannot be after the first day"),
            ("capacity", "-3", "Enter a whole number"),
            ("hosts", "United States", "Choose countries from the lists"),
            ("city_en", "a\u{202E}b", "invisible"),
        ] {
            let refused = organizer.post("/organize/hanoi-2014/clone", &with(field, value)).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
            assert!(refused.problems().contains(told), "{field}: {}", refused.problems());
        }
        assert_eq!(organizer.get("/organize/jakarta-2027").await.status, StatusCode::NOT_FOUND, "nothing was made");
    }
}

#[tokio::test]
async fn rooms_and_quotas_cannot_be_taken_from_under_those_who_have_them() {
    for site in sites().await {
        let organizer = site.organizer().await;
        let places =
            [("delegation_was-TH", "10"), ("delegation_quota-TH", "1"), ("delegation_was-MY", "10"), ("delegation_quota-MY", "16")];
        let refused = organizer.post("/organize/bangkok/delegations", &places).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.shows("3 places of Thailand are taken already"));
        assert_eq!(hidden(&refused.text, "delegation_quota-MY"), "16", "what was typed in another row stays");
        let stands = organizer.page("/organize/bangkok/delegations").await;
        assert_ne!(hidden(&stands, "delegation_quota-MY"), "16", "all of it, or nothing");
        let refused = organizer.post("/organize/bangkok/delegations", &[("delegation_quota-TH", "1"), ("remove", "TH")]).await;
        assert!(refused.problems().contains("has registrations"), "{}", refused.problems());
        let joined = organizer.submit("/organize/bangkok/delegations", &[("delegation_country", "PH"), ("delegation_quota", "4")]).await;
        assert!(joined.shows("Philippines"));
        assert!(organizer.submit("/organize/bangkok/rooms", &[("room_name", "Sala"), ("room_seats", "12")]).await.shows("Saved."));
        let again = organizer.post("/organize/bangkok/rooms", &[("room_name", "Sala")]).await;
        assert!(again.problems().contains("Another room has this name"), "{}", again.problems());
    }
}

/// Rooms of the form: their ids, and how each stood when it was opened.
fn rows_of(page: &str) -> Vec<(String, String)> {
    let document = scraper::Html::parse_document(page);
    let selector = scraper::Selector::parse("input[name^=room_was-]").unwrap();
    let row = |input: scraper::ElementRef<'_>| {
        let id = input.attr("name")?.strip_prefix("room_was-")?.to_owned();
        Some((id, input.attr("value")?.to_owned()))
    };
    document.select(&selector).filter_map(row).collect()
}

/// Two organizers with the same form open: each changes a row of their own, and neither undoes the other's.
#[tokio::test]
async fn a_row_that_nobody_touched_changes_nothing() {
    for site in sites().await {
        let organizer = site.organizer().await;
        let opened = organizer.page("/organize/bangkok/rooms").await;
        let rows = rows_of(&opened);
        let [(first, first_was), (second, second_was), ..] = rows.as_slice() else { panic!("two rooms at least: {rows:?}") };
        let form = |changed: &str, name: &str| -> Vec<(String, String)> {
            let row = |(id, was): &(String, String)| {
                let (seats, old) = was.split_once(' ').unwrap_or_default();
                let name = if id == changed { name } else { old };
                [
                    (format!("room_was-{id}"), was.clone()),
                    (format!("room_name-{id}"), name.to_owned()),
                    (format!("room_seats-{id}"), seats.to_owned()),
                ]
            };
            rows.iter().flat_map(row).collect()
        };
        for (changed, name) in [(first, "Orchid"), (second, "Banyan")] {
            let fields = form(changed, name);
            let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            assert!(organizer.submit("/organize/bangkok/rooms", &fields).await.shows("Saved."), "{name}");
        }
        // The same row twice: the second is told, and may save over it once told.
        let fields = form(first, "Third");
        let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let told = organizer.post("/organize/bangkok/rooms", &fields).await;
        assert!(told.problems().contains("Somebody has changed this room"), "{}", told.problems());
        assert!(hidden(&told.text, &format!("room_was-{first}")).ends_with("Orchid"), "what is there now has been seen");
        assert_eq!(hidden(&told.text, &format!("room_name-{first}")), "Third");
        let places = [("delegation_was-TH", "9"), ("delegation_quota-TH", "11")];
        let told = organizer.post("/organize/bangkok/delegations", &places).await;
        assert!(told.problems().contains("it is 10 now"), "{}", told.problems());
        let stands = organizer.page("/organize/bangkok/rooms").await;
        assert_eq!(hidden(&stands, &format!("room_name-{first}")), "Orchid", "{first_was}");
        assert_eq!(hidden(&stands, &format!("room_name-{second}")), "Banyan", "{second_was}");
        // A room in which sessions are is kept, and so is what was typed beside it.
        let refused = organizer
            .post("/organize/bangkok/rooms", &[(&format!("room_name-{first}"), "Orchid"), ("remove", first), ("room_name", "Teak")])
            .await;
        assert!(refused.problems().contains("Sessions are scheduled in this room"), "{}", refused.problems());
        assert_eq!(hidden(&refused.text, "room_name"), "Teak");
        assert!(!organizer.page("/organize/bangkok/setup").await.contains("Teak"));
    }
}

#[tokio::test]
async fn whoever_is_appointed_is_told_and_whoever_is_dismissed_loses_it_at_once() {
    for site in sites().await {
        let organizer = site.organizer().await;
        let fields = [("role", "organizer"), ("full_name", "Anan"), ("email", "anan@rtp.example")];
        assert!(organizer.submit("/organize/bangkok/people", &fields).await.shows("Appointed."));
        let letters = site.deliver_mail().await;
        assert_eq!(letters.iter().map(|mail| mail.to_address.clone()).collect::<Vec<_>>(), ["anan@rtp.example"]);
        let anan = site.delegate().await;
        let people = anan.page("/organize/bangkok/people").await;
        let row = people.split("<tr>").find(|row| text_of(row).contains("anan@rtp.example")).unwrap();
        let role = row.split("name=\"dismiss\" value=\"").nth(1).unwrap().split('"').next().unwrap();
        organizer.submit("/organize/bangkok/people", &[("role", "organizer"), ("dismiss", role)]).await;
        assert_eq!(anan.get("/organize/bangkok/people").await.status, StatusCode::NOT_FOUND);
        let stranger =
            organizer.post("/organize/bangkok/people", &[("role", "administrator"), ("full_name", "X"), ("email", "x@y.example")]).await;
        assert_eq!(stranger.status, StatusCode::BAD_REQUEST, "nobody becomes administrator here");
    }
}

#[tokio::test]
async fn an_administrator_gives_an_edition_its_organizer_and_sees_no_delegation() {
    for site in sites().await {
        let administrator = site.administrator().await;
        let before = administrator.page("/organize/bangkok/people").await;
        let named = text_of(&before);
        assert!(named.contains("daniel.reyes@partner.example"), "its organizers stand there");
        let store = &site.running.store;
        let bangkok = store.workshop(&domain::series::Slug::parse("bangkok").unwrap()).await.unwrap().id;
        let focal_point = store.role_holders(bangkok).await.unwrap().into_iter().find(|it| it.country.is_some());
        let focal_point = focal_point.expect("a focal point who could be seen");
        assert!(!named.contains(&focal_point.email));
        assert!(!before.contains("value=\"focal_point\""));
        let anan = [("role", "organizer"), ("full_name", "Anan"), ("email", "anan@rtp.example")];
        assert!(administrator.submit("/organize/bangkok/people", &anan).await.shows("Appointed."));
        let kept = administrator.post("/organize/bangkok/people", &[("role", "organizer"), ("full_name", ""), ("email", "x")]).await;
        assert_eq!(kept.status, StatusCode::UNPROCESSABLE_ENTITY);
        let role = focal_point.role.to_string();
        for fields in [
            &[("role", "focal_point"), ("country", "TH"), ("full_name", "Anan"), ("email", "anan@rtp.example")][..],
            &[("role", "focal_point"), ("dismiss", &role)],
        ] {
            assert_eq!(administrator.post("/organize/bangkok/people", fields).await.status, StatusCode::NOT_FOUND);
        }
        let after = store.role_holders(bangkok).await.unwrap();
        assert!(after.iter().any(|it| it.role == focal_point.role), "the focal point stays");
    }
}

#[tokio::test]
async fn the_last_administrator_stays_and_is_told_so_beside_the_list() {
    for site in sites().await {
        let administrator = site.administrator().await;
        let page = administrator.page("/admin").await;
        let role = page.split("name=\"dismiss\" value=\"").nth(1).unwrap().split('"').next().unwrap();
        let refused = administrator.post("/admin", &[("role", "administrator"), ("dismiss", role)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text.contains("href=\"#administrators\""), "{}", refused.problems());
        let told = refused.problems();
        assert!(told.contains("Someone must remain administrator") && !told.contains("Full name"), "{told}");
    }
}

#[tokio::test]
async fn deadlines_in_an_odd_order_and_no_language_are_told_beside_their_fields() {
    for site in sites().await {
        let organizer = site.organizer().await;
        let confirm = |by: &'static str| with("city_vi", "Gia-các-ta").into_iter().chain([("confirm_by", by)]).collect::<Vec<_>>();
        let mut silent = confirm("2027-04-01");
        silent.retain(|(name, _)| *name != "language");
        let backwards: Vec<_> = with("last_day", "2027-05-03");
        for (fields, field, told) in [
            (confirm("2027-02-28"), "confirm_by", "The last day to confirm cannot be before the last day to register"),
            (confirm("2027-05-05"), "confirm_by", "The deadline cannot be after the first day"),
            (silent, "language", "Choose one language at least"),
            (backwards, "last_day", "The last day cannot be before the first"),
        ] {
            let refused = organizer.post("/organize/hanoi-2014/clone", &fields).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
            assert!(refused.problems().contains(told), "{field}: {}", refused.problems());
            assert!(refused.text.contains(&format!("id=\"{field}-error\"")), "{field}: beside the field");
            assert!(refused.text.contains("value=\"Jakarta\"") && refused.text.contains("value=\"2027-03-01\""), "{field}: kept");
        }
    }
}

/// A new edition tells its organizer what it lacks, where that is done, and no more once it is.
#[tokio::test]
async fn a_new_editions_first_steps_end_by_themselves() {
    for site in sites().await {
        let organizer = site.administrator().await;
        organizer.submit("/admin/workshops/new", &with("slug", "manado-2028")).await;
        let desk = "/organize/manado-2028";
        let page = organizer.page(desk).await;
        let all = ["rooms", "delegations", "people#appoint", "setup#status", "agenda/sessions/new", "agenda/publish"];
        let waits = |page: &str, step: &str| page.contains(&format!("<a href=\"{desk}/{step}\">"));
        assert!(all.iter().all(|step| waits(&page, step)), "{page}");
        assert!(page.contains("The first steps of a new edition"));
        assert!(organizer.get(&format!("{desk}/rooms")).await.shows("No rooms yet"));
        assert!(organizer.get(&format!("{desk}/delegations")).await.shows("No delegations yet"));
        assert!(!organizer.get(&format!("{desk}/messages/new")).await.text.contains("name=\"country\""), "nobody to choose by country");
        organizer.submit(&format!("{desk}/rooms"), &[("room_name", "Bunaken")]).await;
        organizer.submit(&format!("{desk}/delegations"), &[("delegation_country", "ID"), ("delegation_quota", "5")]).await;
        let page = organizer.page(desk).await;
        let left: Vec<_> = all.into_iter().filter(|step| waits(&page, step)).collect();
        assert_eq!(left, all[2..]);
        assert!(organizer.get(&format!("{desk}/messages/new")).await.text.contains("name=\"country\""));
        let held = site.organizer().await.page("/organize/hanoi-2014").await;
        assert!(!held.contains("The first steps"), "nor does one that was held lack anything");
    }
}
