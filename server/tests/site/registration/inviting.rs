//! Organizers invite: guests and speakers come in no delegation, and nobody endorses them.

use super::{FORM, link, row, stage_one, with};
use crate::support::sites;
use reqwest::StatusCode;

const INVITE: &str = "/organize/bangkok/registrations/invite";

#[tokio::test]
async fn a_speaker_comes_in_no_delegation_and_needs_no_endorsement() {
    for site in sites().await {
        let organizer = site.organizer().await;
        let speaker = [("kind", "speaker"), ("country", ""), ("full_name", "Ada"), ("email", "ada@un.example"), ("letters", "en")];
        let dropped = organizer.post(INVITE, &with(speaker.to_vec(), "country", "TH")).await;
        assert_eq!(dropped.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(dropped.shows("Guests and speakers come in no delegation") && dropped.text.contains("id=\"country-error\""));
        organizer.submit(INVITE, &speaker).await;
        let secret = link(&site, "ada@un.example").await;
        let ada = site.stranger();
        ada.submit(&format!("/sign-in/{secret}"), &[("email", "ada@un.example")]).await;
        let sent = ada.submit(FORM, &with(stage_one("Ada", "ada@un.example", "TH"), "country", "")).await;
        assert!(sent.shows("Submitted"), "{}", sent.problems());
        let list = organizer.page("/organize/bangkok/registrations").await;
        let one = organizer.get(&format!("/organize/bangkok/registrations/{}", row(&list, "Ada"))).await;
        assert!(one.shows("Submitted at the organizers’ invitation: no endorsement needed"), "{}", one.text);
        assert!(!one.shows("after nomination"));
        site.deliver_mail().await;
    }
}
