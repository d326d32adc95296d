//! How registering and registrations end: asked once more, at the close, after the workshop.

use super::{FORM, registers, row, stage_one, with};
use crate::support::sites;
use reqwest::StatusCode;

#[tokio::test]
async fn what_cannot_be_taken_back_is_asked_once_more_with_its_reason() {
    for site in sites().await {
        let organizer = site.organizer().await;
        let page = organizer.page("/organize/bangkok/registrations").await;
        let path = format!("/organize/bangkok/registrations/{}", row(&page, "Chanthavong"));
        let decline = [("seen", "endorsed"), ("reason", "<b>Not the right office</b>"), ("go", "decline")];
        let asked = organizer.post(&path, &decline).await;
        assert!(asked.status == StatusCode::OK && asked.shows("Decline Chanthavong?") && asked.shows("<b>Not the right office</b>"));
        assert!(organizer.post(&path, &with(decline.to_vec(), "go", "withdraw")).await.shows("Withdraw Chanthavong?"));
        let answer =
            [("seen", "endorsed"), ("reason", "<b>Not the right office</b>"), ("sure", "yes"), ("asks", "decline"), ("retold", "1")];
        let in_vietnamese = organizer.post(&format!("{path}?lang=vi"), &answer).await;
        assert!(
            in_vietnamese.status == StatusCode::OK && in_vietnamese.shows("<b>Not the right office</b>"),
            "{}",
            in_vietnamese.problems()
        );
        assert!(in_vietnamese.text.contains("name=\"asks\" value=\"decline\"") && in_vietnamese.text.contains("<html lang=\"vi\">"));
        organizer.get("/me?lang=en").await;
        assert!(site.deliver_mail().await.is_empty(), "asked, not done");
        let long = "x".repeat(5000);
        let refused = organizer.post(&path, &with(decline.to_vec(), "reason", &long)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.problems().contains("Private reason: Use at most 500 characters") && refused.text.contains(&long));
        let done = organizer.submit(&path, &with(decline.to_vec(), "sure", "yes")).await;
        assert!(done.shows("Declined. A letter is on its way.") && done.shows("<b>Not the right office</b>"));
        assert_eq!(site.deliver_mail().await.len(), 1);
        registers(&site, "Preecha Suwan", "preecha.s@rtp.example", "TH").await;
        site.deliver_mail().await;
        let focal = site.focal_point().await;
        let page = focal.page("/delegation/bangkok/TH").await;
        let id: String = page.split("name=\"endorse\" value=\"").nth(1).unwrap().chars().take(32).collect();
        let path = format!("/delegation/bangkok/TH/{id}");
        assert!(focal.post(&path, &[("go", "not_endorse")]).await.shows("Not endorse Preecha Suwan?"));
        assert!(site.deliver_mail().await.is_empty());
        assert!(focal.submit(&path, &[("go", "not_endorse"), ("sure", "yes")]).await.shows("Not endorsed."));
        assert_eq!(site.deliver_mail().await.len(), 1);
    }
}

#[tokio::test]
async fn a_nomination_ends_with_registration_and_says_so() {
    for site in sites().await {
        let focal = site.focal_point().await;
        let nominate = "/delegation/bangkok/TH/nominate";
        for (name, email) in [("Narong", "narong@rtp.example"), ("Malee", "malee@rtp.example")] {
            focal.submit(nominate, &[("full_name", name), ("email", email), ("letters", "en")]).await;
        }
        let letters = site.deliver_mail().await;
        let secret = |to: &str| {
            let text = &letters.iter().find(|mail| mail.to_address == to).unwrap().text;
            assert!(text.contains("until 8 January 2027"), "{text}");
            text.split("/sign-in/").nth(1).unwrap().split_whitespace().next().unwrap().to_owned()
        };
        let (narong, malee) = (secret("narong@rtp.example"), secret("malee@rtp.example"));
        let person = site.stranger();
        person.submit(&format!("/sign-in/{malee}"), &[("email", "malee@rtp.example")]).await;
        site.clock.set(chrono::DateTime::parse_from_rfc3339("2027-01-08T23:59:00+07:00").unwrap().to_utc());
        assert!(site.stranger().get(&format!("/sign-in/{narong}")).await.shows("You are invited"), "the last day counts");
        site.clock.set(chrono::DateTime::parse_from_rfc3339("2027-01-09T00:00:00+07:00").unwrap().to_utc());
        let over = site.stranger().get(&format!("/sign-in/{narong}")).await;
        assert!(over.shows("The time to answer is over.") && over.shows("until the end of Friday 8 January 2027"));
        let malee = site.person("malee@rtp.example").await;
        assert!(
            malee.get(FORM).await.shows("Registration for Bangkok is closed.")
                && !malee.page("/me").await.contains("Fill in my registration")
        );
        assert!(malee.post(FORM, &stage_one("Malee", "malee@rtp.example", "TH")).await.shows("Registration for Bangkok is closed."));
        let focal = site.focal_point().await;
        assert!(!focal.page("/delegation/bangkok/TH").await.contains("name=\"remind\""));
    }
}

#[tokio::test]
async fn whoever_is_registered_is_led_to_the_registration() {
    for site in sites().await {
        let (anan, stranger) = (site.delegate().await, site.stranger());
        for page in ["/", "/workshops/bangkok"] {
            assert!(stranger.page(page).await.contains("Register for Bangkok"), "{page}");
            let own = anan.page(page).await;
            assert!(own.contains("See my registration") && !own.contains("Register for Bangkok"), "{page}");
        }
        // Nobody registers for what is over, whatever its status says.
        site.clock.set(chrono::DateTime::parse_from_rfc3339("2027-06-01T12:00:00+07:00").unwrap().to_utc());
        let over = site.stranger().get("/workshops/bangkok").await;
        assert!(over.shows("This workshop has taken place.") && !over.shows("Register for Bangkok"));
    }
}
