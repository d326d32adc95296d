//! The steps of registering are pages: Back, a reload and another language lead to them again.

use super::{FORM, stage_one, with};
use crate::support::{Browser, sites, sites_with};
use domain::text::Email;
use reqwest::StatusCode;

const WORK: &str = "/workshops/bangkok/register?step=work";
const CHECK: &str = "/workshops/bangkok/register?step=check";
const NAME: &str = "Nguyễn Thị Ánh Nguyệt";

fn typed(go: &'static str) -> Vec<(&'static str, &'static str)> {
    with(stage_one(NAME, "anh.nguyet@vks.example", "VN"), "go", go)
}

/// Opens the form, as everybody does before filling it in, and goes on from the first step.
async fn begins(browser: &Browser) {
    browser.page(FORM).await;
    let on = browser.post(FORM, &typed("work")).await;
    assert_eq!((on.status, on.location.as_str()), (StatusCode::SEE_OTHER, WORK));
}

#[tokio::test]
async fn each_step_is_a_page_that_back_and_reload_lead_to() {
    for site in sites().await {
        let browser = site.stranger();
        begins(&browser).await;
        assert!(browser.page(FORM).await.contains(NAME), "back at the first step");
        let on = browser.post(WORK, &typed("check")).await;
        assert_eq!((on.status, on.location.as_str()), (StatusCode::SEE_OTHER, CHECK));
        for _ in 0..2 {
            let check = browser.page(CHECK).await;
            assert!(check.contains(NAME) && check.contains("Supreme People’s Procuracy"));
        }
        let vietnamese = browser.page(&format!("{CHECK}&lang=vi")).await;
        assert!(vietnamese.contains(NAME) && vietnamese.contains("lang=\"vi\""));
        assert!(browser.page(WORK).await.contains("value=\"Prosecutor\""), "back at the second step");
        let refused = browser.post(WORK, &with(typed("check"), "position", "")).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(browser.page(FORM).await.contains(NAME), "a refusal loses nothing");
    }
}

#[tokio::test]
async fn a_step_that_was_not_reached_leads_to_the_first() {
    for site in sites().await {
        let first = "/workshops/bangkok/register?step=about";
        for step in [WORK, CHECK] {
            let answer = site.stranger().get(step).await;
            assert_eq!((answer.status, answer.location.as_str()), (StatusCode::SEE_OTHER, first));
        }
        let browser = site.stranger();
        browser.page(FORM).await;
        browser.post(FORM, &with(typed("work"), "position", "")).await;
        assert_eq!(browser.get(CHECK).await.status, StatusCode::SEE_OTHER, "the second step is not answered");
        assert_eq!(browser.get(&format!("{FORM}?step=%00&step=wizard")).await.status, StatusCode::BAD_REQUEST);
    }
}

#[tokio::test]
async fn a_draft_is_sealed_short_lived_and_gone_once_sent() {
    for site in sites().await {
        let browser = site.stranger();
        begins(&browser).await;
        let page = browser.get(FORM).await;
        let cookie = page.headers["set-cookie"].to_str().unwrap().to_owned();
        assert!(cookie.contains("HttpOnly") && !cookie.contains("vks") && !cookie.contains("Max-Age"), "{cookie}");
        assert!(!site.stranger().page(FORM).await.contains(NAME));

        let shared = site.stranger();
        begins(&shared).await;
        let secret =
            site.running.store.persona_link(&Email::parse("administrator@plenary.example").unwrap(), "/me", site.clock.now()).await;
        shared.post(&format!("/sign-in/{}", secret.unwrap()), &[]).await;
        assert!(!shared.page(FORM).await.contains(NAME), "whoever signs in at the same desk finds nothing there");

        site.later(chrono::Duration::minutes(61));
        assert!(!browser.page(FORM).await.contains(NAME), "an hour later it is gone");
        begins(&browser).await;
        let sent = browser.post(CHECK, &typed("send")).await;
        assert_eq!((sent.status, sent.location.as_str()), (StatusCode::SEE_OTHER, "/workshops/bangkok/register/sent"));
        assert!(!browser.page(FORM).await.contains(NAME), "what was sent is no draft");
    }
}

#[tokio::test]
async fn a_browser_that_keeps_no_cookies_still_registers() {
    for site in sites().await {
        let browser = site.stranger();
        let work = browser.post(FORM, &typed("work")).await;
        assert_eq!(work.status, StatusCode::OK);
        assert!(work.text.contains(&format!("value=\"{NAME}\"")), "what was typed travels along in the form");
    }
}

#[tokio::test]
async fn more_than_a_cookie_holds_travels_in_the_form() {
    for site in sites().await {
        let browser = site.stranger();
        browser.page(FORM).await;
        // 200 characters of three bytes in each line.
        let long = "ก".repeat(200);
        let mut fields = typed("work");
        for name in ["full_name", "form_of_address", "native_name", "agency", "position", "rank", "honorific"] {
            fields.retain(|(field, _)| *field != name);
            fields.push((name, &long));
        }
        let work = browser.post(FORM, &fields).await;
        assert_eq!(work.status, StatusCode::OK, "{}", work.problems());
        assert!(work.text.matches(&long).count() >= 7);
    }
}

/// Going back and forth, and being corrected, asks for no mail; sending in does.
#[tokio::test]
async fn only_what_is_sent_in_counts_as_asking_for_mail() {
    let twice = Some(server::settings::Rate { count: 2.try_into().unwrap(), per: std::time::Duration::from_secs(900) });
    for site in sites_with(None, |settings| (settings.limits.sign_in, settings.limits.address) = (twice, twice)).await {
        let browser = site.stranger();
        for _ in 0..3 {
            begins(&browser).await;
            for (go, at) in [("check", CHECK), ("about", "/workshops/bangkok/register?step=about")] {
                let on = browser.post(WORK, &typed(go)).await;
                assert_eq!((on.status, on.location.as_str()), (StatusCode::SEE_OTHER, at));
            }
            let corrected = browser.post(FORM, &with(typed("work"), "full_name", "")).await;
            assert_eq!(corrected.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        for status in [StatusCode::SEE_OTHER, StatusCode::SEE_OTHER, StatusCode::TOO_MANY_REQUESTS] {
            assert_eq!(browser.post(CHECK, &typed("send")).await.status, status);
        }
        let neither = browser.post(CHECK, &typed("anything")).await;
        assert_eq!(neither.status, StatusCode::TOO_MANY_REQUESTS, "what is no step is sent in");
    }
}
