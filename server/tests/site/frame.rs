//! What holds on every page: languages, errors, headers, strangers.

use crate::support::{sites, text_of};
use reqwest::StatusCode;

#[tokio::test]
async fn the_public_pages_name_nobody() {
    for site in sites().await {
        let stranger = site.stranger();
        for path in ["/", "/workshops/bangkok", "/workshops/hanoi-2014", "/workshops/bangkok?lang=vi"] {
            let page = text_of(&stranger.page(path).await);
            for name in ["Anan", "Suharto", "Reyes", "Wanida", "Whitfield", "อนันต์"] {
                assert!(!page.contains(name), "{path} names {name}");
            }
        }
    }
}

#[tokio::test]
async fn a_page_says_once_where_and_when() {
    for site in sites().await {
        let stranger = site.stranger();
        assert!(!stranger.page("/workshops/bangkok").await.contains("locator-place"), "the heading says it");
        let registering = stranger.page("/workshops/bangkok/register").await;
        assert!(registering.contains("locator-place") && registering.contains("Register by <strong>"), "with the deadline");
    }
}

#[tokio::test]
async fn whoever_was_confirmed_took_part_once_it_is_over() {
    for site in sites().await {
        let me = text_of(&site.delegate().await.page("/me").await);
        assert!(me.contains("You are coming to Bangkok."));
        assert_eq!(me.matches("You took part").count(), 2, "in Hanoi and Vientiane: {me}");
    }
}

#[tokio::test]
async fn absent_and_forbidden_are_the_same_page() {
    for site in sites().await {
        let delegate = site.delegate().await;
        let absent = delegate.get("/organize/nowhere").await;
        for path in ["/organize/bangkok", "/organize/bangkok/setup", "/admin", "/workshops/nowhere", "/no/such/page"] {
            let answer = delegate.get(path).await;
            assert_eq!((answer.status, text_of(&answer.text)), (StatusCode::NOT_FOUND, text_of(&absent.text)), "{path}");
        }
        let stranger = site.stranger();
        for path in ["/organize/bangkok", "/organize/nowhere", "/admin", "/me", "/me/details"] {
            let answer = stranger.get(path).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}");
            assert!(answer.location.starts_with("/sign-in?next="), "{path} leads to {}", answer.location);
        }
    }
}

#[tokio::test]
async fn an_error_knows_who_asks_and_what_they_read() {
    for site in sites().await {
        let delegate = site.delegate().await;
        for path in ["/no/such/page", "/organize/bangkok", "/workshops/nowhere"] {
            let answer = delegate.get(path).await;
            assert!(answer.text.contains("href=\"/me\"") && answer.text.contains("action=\"/sign-out\""), "{path}");
            assert!(!answer.text.contains("href=\"/sign-in\""), "{path} does not ask to sign in");
        }
        let vietnamese = site.person("minhchau.nguyen@bca.example").await;
        assert!(vietnamese.page("/me").await.contains("<html lang=\"vi\">"), "by their profile");
        assert!(vietnamese.get("/no/such/page").await.text.contains("<html lang=\"vi\">"));
        vietnamese.post("/sign-out", &[]).await;
        assert!(vietnamese.page("/").await.contains("<html lang=\"vi\">"), "and after signing out");
        let stranger = site.stranger().get("/no/such/page").await;
        assert!(stranger.text.contains("href=\"/sign-in\"") && !stranger.text.contains("href=\"/me\""));
    }
}

#[tokio::test]
async fn a_query_that_cannot_be_read_is_told() {
    for site in sites().await {
        let organizer = site.organizer().await;
        for path in [
            "/workshops/hanoi-2014/agenda?day=2027-02-30",
            "/workshops/hanoi-2014/agenda?day=zzz",
            "/workshops/hanoi-2014/materials?day=%FF",
            "/organize/bangkok/agenda?day=tomorrow",
            "/organize/bangkok/agenda?session=1",
            "/organize/bangkok/registrations?status=zzz",
            "/organize/bangkok/registrations?page=two",
            "/me/messages?page=-1",
            "/workshops/bangkok/register?step=zzz",
            "/workshops/hanoi-2014/agenda?mine=zzz",
            "/workshops/hanoi-2014/agenda.ics?day=zzz",
            "/workshops/hanoi-2014/agenda.json?day=zzz",
        ] {
            let answer = organizer.get(path).await;
            assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{path}");
            assert!(answer.shows("This address cannot be read."), "{path}");
        }
        assert!(organizer.post("/organize/bangkok/setup?x=%FF", &[("slug", "a\u{FFFD}")]).await.shows("This request was refused."));
        for path in ["/workshops/hanoi-2014/agenda?day=2014-12-24", "/organize/bangkok/agenda?day=2014-11-19"] {
            assert_eq!(organizer.get(path).await.status, StatusCode::NOT_FOUND, "{path}: no day of the workshop");
        }
        assert_eq!(site.stranger().get("/sign-in/abc").await.status, StatusCode::GONE);
        let stranger = site.stranger();
        for _ in 0..2 {
            assert_eq!(stranger.get("/workshops/hanoi-2014/agenda?day=zzz").await.status, StatusCode::BAD_REQUEST);
            assert_eq!(stranger.get("/workshops/hanoi-2014/agenda?day=2014-11-20&status=zzz").await.status, StatusCode::OK);
        }
    }
}

#[tokio::test]
async fn pages_speak_the_readers_language() {
    for site in sites().await {
        let stranger = site.stranger();
        let chosen = stranger.get("/?lang=vi").await;
        assert!(chosen.text.contains("<html lang=\"vi\">") && chosen.shows("Các kỳ hội thảo"));
        assert!(stranger.get("/sign-in").await.shows("Đăng nhập"), "the choice is remembered");
        let asked = site.stranger();
        let answer = asked.client.get(format!("{}/nope", asked.base)).header("Accept-Language", "vi-VN, en;q=0.5").send().await.unwrap();
        assert!(answer.text().await.unwrap().contains("lang=\"vi\""), "error pages too");
    }
}

#[tokio::test]
async fn what_is_not_ours_to_read_is_refused_without_a_word_from_below() {
    for site in sites().await {
        let stranger = site.stranger();
        let url = |path: &str| format!("{}{path}", stranger.base);
        let form = "application/x-www-form-urlencoded";
        let cases = [
            stranger.client.post(url("/sign-in")).header("Sec-Fetch-Site", "same-origin").header("Content-Type", form).body("email=%FF"),
            stranger
                .client
                .post(url("/sign-in"))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "text/plain")
                .body("email=a"),
            stranger
                .client
                .post(url("/sign-in"))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", form)
                .body("a=1&".repeat(5000)),
            stranger
                .client
                .post(url("/sign-in"))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", form)
                .body("x".repeat(100_000)),
            stranger
                .client
                .post(url("/sign-in"))
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", form)
                .body("email=a@b.example"),
            stranger.client.post(url("/sign-in")).header("Content-Type", form).body("email=a@b.example"),
            stranger.client.post(url("/sign-in")).header("Origin", "null").header("Content-Type", form).body("email=a@b.example"),
            stranger.client.put(url("/sign-in")).header("Sec-Fetch-Site", "same-origin").body(""),
        ];
        for request in cases {
            let answer = request.send().await.unwrap();
            assert!(answer.status().is_client_error(), "{}", answer.status());
            assert!(answer.headers()["content-security-policy"].to_str().unwrap().contains("default-src 'none'"));
            let text = answer.text().await.unwrap();
            assert!(text.contains("<main") && !text.contains("Deserialize") && !text.contains("axum"), "{text}");
        }
    }
}

/// Whoever chooses another language in the middle of a form finds what they typed, and has sent nothing.
#[tokio::test]
async fn a_form_stays_as_it_is_in_another_language() {
    for site in sites().await {
        let forms = [
            (site.stranger(), "/workshops/bangkok/register", "full_name"),
            (site.delegate().await, "/me/details", "full_name"),
            (site.focal_point().await, "/delegation/bangkok/TH/nominate", "full_name"),
            (site.organizer().await, "/organize/bangkok/setup", "venue_en"),
            (site.organizer().await, "/organize/bangkok/rooms", "room_name"),
            (site.organizer().await, "/organize/bangkok/delegations", "delegation_quota"),
            (site.organizer().await, "/organize/hanoi-2014/clone", "venue_en"),
            (site.organizer().await, "/organize/bangkok/registrations/invite", "full_name"),
            (site.organizer().await, "/organize/bangkok/agenda/sessions/new", "title_en"),
            (site.organizer().await, "/organize/bangkok/messages/new", "subject"),
            (site.organizer().await, "/organize/bangkok/people", "full_name"),
            (site.organizer().await, "/organize/bangkok/agenda/publish", "reason"),
            (site.administrator().await, "/organize/bangkok/people", "full_name"),
            (site.administrator().await, "/admin", "full_name"),
            (site.administrator().await, "/admin/series", "title_vi"),
            (site.administrator().await, "/admin/workshops/new", "venue_en"),
        ];
        for (browser, path, field) in forms {
            let page = browser.page(path).await;
            let (address, mut fields) = chooser_of(&page).unwrap_or_else(|| panic!("{path} offers its form in another language"));
            for (name, value) in &mut fields {
                if name == field {
                    *value = "77".to_owned();
                }
            }
            fields.push(("retold".to_owned(), "1".to_owned()));
            let sent: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            let again = browser.post(&address, &sent).await;
            assert_eq!(again.status, StatusCode::OK, "{path}: {}", again.problems());
            assert!(again.text.contains("<html lang=\"vi\">") && !again.text.contains("error-summary"), "{path}");
            let (_, stands) = chooser_of(&again.text).expect("and back");
            assert!(stands.contains(&(field.to_owned(), "77".to_owned())), "{path} keeps {field}");
            if path != "/workshops/bangkok/register" {
                assert!(!browser.page(path).await.contains("value=\"77\""), "{path} saved nothing");
            }
            assert!(site.deliver_mail().await.is_empty(), "{path} sends nothing");
        }
    }
}

/// Where the chooser sends a page's form for Vietnamese or English, and the form's fields as a browser would send them.
fn chooser_of(page: &str) -> Option<(String, Vec<(String, String)>)> {
    let document = scraper::Html::parse_document(page);
    let select = |css: &str| scraper::Selector::parse(css).unwrap();
    let address = document.select(&select("button[name=retold]")).next()?.attr("formaction")?.to_owned();
    let form = document.select(&select("form#typed")).next()?;
    let mut fields = Vec::new();
    for field in form.select(&select("input, select, textarea")) {
        let Some(name) = field.attr("name") else { continue };
        let value = match field.value().name() {
            "textarea" => field.text().collect(),
            "select" => field.select(&select("option[selected]")).next().and_then(|it| it.attr("value")).unwrap_or_default().to_owned(),
            _ if matches!(field.attr("type"), Some("checkbox" | "radio")) && field.attr("checked").is_none() => continue,
            _ => field.attr("value").unwrap_or_default().to_owned(),
        };
        fields.push((name.to_owned(), value));
    }
    Some((address, fields))
}

/// Pages below those that the navigation names have one way back, in the same place.
#[tokio::test]
async fn every_page_below_has_one_way_back() {
    for site in sites().await {
        let organizer = site.organizer().await;
        let pages = [
            (&organizer, "/organize/bangkok/rooms", "/organize/bangkok/setup"),
            (&organizer, "/organize/bangkok/delegations", "/organize/bangkok/setup"),
            (&organizer, "/organize/bangkok/clone", "/organize/bangkok/setup"),
            (&organizer, "/organize/bangkok/registrations/invite", "/organize/bangkok/registrations"),
            (&organizer, "/organize/bangkok/agenda/publish", "/organize/bangkok/agenda"),
            (&organizer, "/organize/bangkok/agenda/history", "/organize/bangkok/agenda"),
            (&organizer, "/organize/bangkok/agenda/import", "/organize/bangkok/agenda"),
            (&organizer, "/organize/bangkok/agenda/sessions/new", "/organize/bangkok/agenda"),
            (&organizer, "/organize/bangkok/materials/new", "/organize/bangkok/materials"),
            (&organizer, "/organize/bangkok/messages/new", "/organize/bangkok/messages"),
            (&site.focal_point().await, "/delegation/bangkok/TH/nominate", "/delegation/bangkok/TH"),
            (&site.focal_point().await, "/delegation/bangkok/TH/upload", "/delegation/bangkok/TH"),
            (&site.delegate().await, "/me/details", "/me"),
            (&site.delegate().await, "/me/consents", "/me"),
            (&site.delegate().await, "/me/messages", "/me"),
            (&site.delegate().await, "/me/calendar", "/me"),
            (&site.administrator().await, "/admin/series", "/admin"),
            (&site.administrator().await, "/admin/audit", "/admin"),
            (&site.administrator().await, "/admin/mail", "/admin"),
        ];
        for (browser, path, up) in pages {
            let page = browser.page(path).await;
            let document = scraper::Html::parse_document(&page);
            let trail = scraper::Selector::parse("main .opening > nav.crumbs:first-child a").unwrap();
            let last = document.select(&trail).next_back().and_then(|link| link.attr("href"));
            assert_eq!(last, Some(up), "{path}");
            assert_eq!(page.matches("class=\"crumbs\"").count(), 1, "{path}");
        }
    }
}
