//! Signing in through letters, as people and as mail scanners do.

use crate::support::{Site, sites};
use chrono::Duration;
use reqwest::StatusCode;

/// The path of the link in the last letter, and its six digits.
async fn letter(site: &Site) -> (String, String) {
    let mail = site.deliver_mail().await.pop().expect("a letter was sent");
    let link = mail.text.split_whitespace().find(|word| word.contains("/sign-in/")).unwrap();
    let path = format!("/sign-in/{}", link.rsplit_once("/sign-in/").unwrap().1);
    let code = mail.text.split_whitespace().find(|word| word.len() == 6 && word.bytes().all(|b| b.is_ascii_digit())).unwrap();
    (path, code.to_owned())
}

#[tokio::test]
async fn a_letters_link_signs_in_by_its_button_only_and_once() {
    for site in sites().await {
        let browser = site.stranger();
        let sent = browser.submit("/sign-in", &[("email", "anan@rtp.example"), ("next", "/me/details")]).await;
        assert!(sent.shows("Check your mail"));
        let (path, _) = letter(&site).await;
        for _ in 0..5 {
            assert!(browser.get(&path).await.shows("Press the button to sign in"));
        }
        assert_eq!(browser.get("/me").await.status, StatusCode::SEE_OTHER, "fetching the link signs nobody in");
        let scanner = site.stranger();
        assert!(scanner.get(&path).await.shows("another browser"));
        assert_eq!(scanner.post(&path, &[]).await.status, StatusCode::OK);
        assert_eq!(scanner.get("/me").await.status, StatusCode::SEE_OTHER, "another browser is not signed in");
        let answer = browser.post(&path, &[]).await;
        assert_eq!((answer.status, answer.location.as_str()), (StatusCode::SEE_OTHER, "/me/details"));
        assert!(browser.get("/me").await.shows("Signed in as Anan"));
        assert!(browser.get(&path).await.shows("This link does not work"));
        assert_eq!(browser.post("/sign-out", &[]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(browser.get("/me").await.status, StatusCode::SEE_OTHER);
    }
}

#[tokio::test]
async fn the_code_works_where_it_was_asked_for() {
    for site in sites().await {
        let browser = site.stranger();
        browser.submit("/sign-in", &[("email", "Anan@RTP.example")]).await;
        let (_, code) = letter(&site).await;
        assert_eq!(site.stranger().post("/sign-in/sent", &[("code", &code)]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(browser.post("/sign-in/sent", &[("code", "12")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        site.later(Duration::minutes(29));
        assert!(browser.submit("/sign-in/sent", &[("code", &code)]).await.shows("Signed in as Anan"));
    }
}

#[tokio::test]
async fn what_was_sent_after_the_session_ended_is_told_not_to_be_saved() {
    for site in sites().await {
        let organizer = site.organizer().await;
        site.later(chrono::Duration::minutes(31));
        let lost = organizer.post("/organize/bangkok/messages/new", &[("subject", "Arrivals")]).await;
        assert_eq!(lost.location, "/sign-in?next=%2Forganize%2Fbangkok%2Fmessages%2Fnew&unsaved=1");
        assert!(organizer.get(&lost.location).await.shows("what you sent was not saved"));
        let looked = organizer.get("/organize/bangkok").await;
        assert!(!organizer.get(&looked.location).await.shows("not saved"), "{}", looked.location);
    }
}

#[tokio::test]
async fn known_and_unknown_addresses_get_the_same_answer() {
    for site in sites().await {
        let (one, other) = (site.stranger(), site.stranger());
        let known = one.post("/sign-in", &[("email", "anan@rtp.example")]).await;
        let unknown = other.post("/sign-in", &[("email", "nobody@rtp.example")]).await;
        assert_eq!((known.status, &known.location, &known.text), (unknown.status, &unknown.location, &unknown.text));
        assert_eq!(site.deliver_mail().await.len(), 1);
    }
}

#[tokio::test]
async fn nobody_is_led_away_from_the_site() {
    for site in sites().await {
        for next in ["//evil.example", "https://evil.example/", "/\\evil.example", "\t//evil.example"] {
            let browser = site.stranger();
            browser.post("/sign-in", &[("email", "anan@rtp.example"), ("next", next)]).await;
            let (path, _) = letter(&site).await;
            assert_eq!(browser.post(&path, &[]).await.location, "/me", "{next:?}");
        }
    }
}

#[tokio::test]
async fn a_person_corrects_and_takes_along_what_is_theirs() {
    for site in sites().await {
        let anan = site.delegate().await;
        let page = anan.get("/me/details").await;
        assert!(page.text.contains("อนันต์") && page.text.contains("value=\"Pol. Col.\""));
        let refused =
            anan.post("/me/details", &[("full_name", ""), ("badge_name", "Khun Anan"), ("version", "1"), ("language", "vi")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text.contains("value=\"Khun Anan\""), "what was typed is kept");
        let fields = [("full_name", "Anan"), ("badge_name", "=1+1"), ("version", "1"), ("language", "vi")];
        assert!(anan.submit("/me/details", &fields).await.status == StatusCode::OK);
        let stale = anan.post("/me/details", &fields).await;
        assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY, "a form based on an older state is refused");
        assert!(anan.get("/me").await.text.starts_with("<!doctype html><html lang=\"vi\">"), "pages follow the language chosen");
        let export = anan.get("/me/export").await;
        assert!(export.text.contains("anan@rtp.example") && !export.text.contains("wayan"), "one's own data and nobody else's");
    }
}

#[tokio::test]
async fn roles_vetting_and_exports_ask_for_a_fresh_letter_and_lead_back() {
    for site in sites().await {
        let (organizer, people) = (site.organizer().await, "/organize/bangkok/people");
        let fields = [("role", "organizer"), ("full_name", "Narong Chai"), ("email", "narong@rtp.example"), ("language", "en")];
        site.later(Duration::minutes(6));
        let stale = organizer.post(people, &fields).await;
        assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(stale.problems().contains("Sign in again") && stale.text.contains("value=\"Narong Chai\""), "{}", stale.problems());
        let again = "/sign-in?again=1&next=%2Forganize%2Fbangkok%2Fpeople";
        assert!(stale.text.contains(&again.replace('&', "&amp;")), "the form leads to the sign-in page");
        assert!(!organizer.page(people).await.contains("Narong Chai"), "nothing was changed");
        let page = organizer.page(again).await;
        assert!(page.contains("Sign in again") && page.contains("value=\"daniel.reyes@partner.example\""));
        let asked = [("email", "daniel.reyes@partner.example"), ("next", people), ("again", "1")];
        assert!(organizer.submit("/sign-in", &asked).await.text.contains("again=1&amp;next=%2Forganize%2Fbangkok%2Fpeople"));
        let (path, _) = letter(&site).await;
        assert_eq!(organizer.post(&path, &[]).await.location, people, "it leads back");
        assert!(organizer.submit(people, &fields).await.shows("Narong Chai"));
        site.deliver_mail().await;
        let own = organizer.get("/me/export").await;
        assert_eq!(own.status, StatusCode::OK);
        site.later(Duration::minutes(6));
        let own = organizer.get("/me/export").await;
        assert_eq!((own.status, own.location.as_str()), (StatusCode::SEE_OTHER, "/sign-in?again=1&next=%2Fme%2Fexport"));
        let list = organizer.page("/organize/bangkok/registrations").await;
        let id: String = list.split("name=\"registration\" value=\"").nth(1).unwrap().chars().take(32).collect();
        let one = format!("/organize/bangkok/registrations/{id}");
        let vetted = organizer.post(&one, &[("go", "vetting"), ("vetting", "cleared"), ("vetting_reference", "V-77")]).await;
        assert_eq!(vetted.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(vetted.shows("Sign in again") && vetted.text.contains("value=\"V-77\""));
        let admin = site.administrator().await;
        site.later(Duration::minutes(6));
        let refused = admin.post("/admin", &fields).await;
        assert!(refused.status == StatusCode::UNPROCESSABLE_ENTITY && refused.shows("Sign in again"));
    }
}
