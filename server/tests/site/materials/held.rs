//! The file of a refused form: kept for the form that comes again, for nobody else, and not for long.

use super::{FACTS, address, pdf, upload, with};
use crate::support::{Answer, sites};
use chrono::Duration;
use reqwest::StatusCode;

const NEW: &str = "/organize/bangkok/materials/new";
const AGAIN: &str = "Choose the file again";
const KEPT: &str = "was received and is kept";

/// The reference that a refused page carries.
fn reference(answer: &Answer) -> Option<String> {
    let tag = answer.text.split("<input").find(|tag| tag.contains("name=\"held\""))?;
    Some(tag.split("value=\"").nth(1)?.split('"').next()?.to_owned())
}

#[tokio::test]
async fn a_corrected_form_needs_no_file() {
    for site in sites().await {
        let organizer = site.organizer().await;
        let bytes = pdf(3_000_000);
        let file = || Some(("Report.pdf", bytes.clone()));
        let refused = upload(&organizer, NEW, &with(&[("title", "")]), file()).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.shows(&format!("Report.pdf (3 MB) {KEPT}")) && !refused.shows(AGAIN), "{}", refused.problems());
        // A rule refuses it once more: its hour begins anew.
        site.later(Duration::minutes(50));
        let organizer = site.organizer().await;
        let held = reference(&refused).unwrap();
        let once_more = upload(&organizer, NEW, &with(&[("tlp", "RED"), ("held", &held)]), None).await;
        assert_eq!(once_more.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(once_more.shows(KEPT) && !once_more.shows(AGAIN), "{}", once_more.problems());
        site.later(Duration::minutes(20));
        let organizer = site.organizer().await;
        assert!(organizer.get("/organize/bangkok/materials").await.shows("No documents yet"));
        let held = reference(&once_more).unwrap();
        let done = upload(&organizer, NEW, &with(&[("held", &held)]), None).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.problems());
        let anan = site.delegate().await;
        let path = address(&anan.page("/workshops/bangkok/materials").await, "Seizure report").unwrap();
        let whole = anan.client.get(format!("{}{path}", anan.base)).send().await.unwrap();
        assert_eq!(whole.headers()["content-type"], "application/pdf");
        assert_eq!(whole.bytes().await.unwrap(), bytes);
    }
}

#[tokio::test]
async fn another_language_keeps_the_file_and_what_was_typed() {
    for site in sites().await {
        let organizer = site.organizer().await;
        let again = upload(&organizer, &format!("{NEW}?lang=vi"), &with(&[("retold", "1")]), Some(("Report.pdf", pdf(3_000)))).await;
        assert_eq!(again.status, StatusCode::OK, "{}", again.problems());
        assert!(again.text.contains("<html lang=\"vi\">") && again.shows("Report.pdf") && !again.text.contains("error-summary"));
        assert!(again.text.contains("value=\"Seizure report\""), "the title");
        organizer.get("/me?lang=en").await;
        assert!(organizer.get("/organize/bangkok/materials").await.shows("No documents yet"), "nothing was sent");
        let held = reference(&again).unwrap();
        assert_eq!(upload(&organizer, NEW, &with(&[("held", &held)]), None).await.status, StatusCode::SEE_OTHER);
    }
}

#[tokio::test]
async fn another_file_or_a_link_takes_the_place_of_the_one_that_is_kept() {
    for site in sites().await {
        let organizer = site.organizer().await;
        let untitled = with(&[("title", "")]);
        let held = reference(&upload(&organizer, NEW, &untitled, Some(("a.pdf", pdf(900)))).await).unwrap();
        // What was to replace it is refused itself: the one before is kept.
        let empty = upload(&organizer, NEW, &with(&[("held", &held)]), Some(("b.pdf", Vec::new()))).await;
        assert!(empty.shows("The file is empty") && empty.shows(&format!("a.pdf (900 B) {KEPT}")), "{}", empty.problems());
        let link = "https://agency.example/report";
        let both = upload(&organizer, NEW, &with(&[("link", link), ("held", &held)]), None).await;
        assert_eq!(both.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(both.problems().contains("a file or a link, not both") && both.shows(KEPT), "{}", both.problems());
        let linked = with(&[("title", "A page elsewhere"), ("link", link), ("held", &held), ("without_held", "yes")]);
        assert_eq!(upload(&organizer, NEW, &linked, None).await.status, StatusCode::SEE_OTHER);
        let replaced = upload(&organizer, NEW, &with(&[("held", &held)]), Some(("c.pdf", pdf(901)))).await;
        assert_eq!(replaced.status, StatusCode::SEE_OTHER, "{}", replaced.problems());
        let anan = site.delegate().await;
        let path = address(&anan.page("/workshops/bangkok/materials").await, "Seizure report").unwrap();
        let bytes = anan.client.get(format!("{}{path}", anan.base)).send().await.unwrap().bytes().await.unwrap();
        assert_eq!(bytes.len(), 901);
    }
}

#[tokio::test]
async fn a_reference_of_somebody_else_altered_or_late_brings_nothing() {
    for site in sites().await {
        let organizer = site.organizer().await;
        let held = reference(&upload(&organizer, NEW, &with(&[("title", "")]), Some(("a.pdf", pdf(900)))).await).unwrap();
        let nothing = |answer: Answer, why: &'static str| {
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{why}");
            assert!(answer.problems().contains(AGAIN) && !answer.shows(KEPT), "{why}: {}", answer.problems());
            assert!(answer.text.contains("value=\"Seizure report\""), "{why}: what was typed is kept");
            assert_eq!(reference(&answer), None, "{why}");
        };
        let altered: String = held.chars().rev().collect();
        for (why, bad) in [("altered", altered.as_str()), ("cut", &held[1..]), ("made up", "AAAA"), ("no base64", "no%base64")] {
            nothing(upload(&organizer, NEW, &with(&[("held", bad)]), None).await, why);
        }
        // The same person, elsewhere.
        let elsewhere = "/organize/hanoi-2014/materials/new";
        nothing(upload(&organizer, elsewhere, &with(&[("held", &held)]), None).await, "another workshop");
        // Somebody else who may upload there: a speaker, beside their session.
        let speaker = site.person("michael.okafor@partner.example").await;
        let id = super::session_of(&speaker, "hanoi-2014", "Controlled delivery across three borders").await;
        let path = format!("/workshops/hanoi-2014/sessions/{id}/upload");
        let own = reference(&upload(&organizer, elsewhere, &with(&[("title", "")]), Some(("a.pdf", pdf(900)))).await).unwrap();
        let red: Vec<_> = with(&[("tlp", "RED"), ("held", &own)]).into_iter().chain([("as_session", "yes")]).collect();
        nothing(upload(&speaker, &path, &red, None).await, "another person");
        assert!(!speaker.page("/workshops/hanoi-2014/materials").await.contains("Seizure report"));
        site.later(Duration::minutes(61));
        let organizer = site.organizer().await;
        nothing(upload(&organizer, NEW, &with(&[("held", &held)]), None).await, "late");
        assert!(organizer.get("/organize/bangkok/materials").await.shows("No documents yet"));
    }
}

/// The bytes may be gone before their hour is over, after a restore for one.
#[tokio::test]
async fn a_file_that_is_gone_is_asked_for_again() {
    for site in sites().await {
        let organizer = site.organizer().await;
        let untitled = with(&[("title", "")]);
        assert!(!upload(&organizer, NEW, &untitled, None).await.shows(AGAIN), "there was none");
        let held = reference(&upload(&organizer, NEW, &untitled, Some(("a.pdf", pdf(900)))).await).unwrap();
        #[allow(clippy::disallowed_methods, reason = "files carry the machine's own time")]
        let later = chrono::Utc::now() + Duration::minutes(76);
        let named = site.running.store.named_files().await.unwrap();
        site.running.store.files.sweep(&named, later).await.unwrap();
        let gone = upload(&organizer, NEW, &with(&[("held", &held)]), None).await;
        assert_eq!(gone.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(gone.problems().contains(AGAIN) && gone.text.contains("value=\"Seizure report\""), "{}", gone.problems());
        let done = upload(&organizer, NEW, &FACTS, Some(("a.pdf", pdf(900)))).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.problems());
    }
}

#[tokio::test]
async fn a_red_documents_version_waits_for_a_fresh_proof() {
    for site in sites().await {
        let organizer = site.organizer().await;
        let form = organizer.page(NEW).await;
        let at = form.find("Nguyễn Thị Minh Châu").unwrap();
        let person = form[..at].rsplit("value=\"").next().unwrap().split('"').next().unwrap();
        let red = with(&[("tlp", "RED"), ("person", person)]);
        let done = upload(&organizer, NEW, &red, Some(("a.pdf", pdf(900)))).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.problems());
        let path = address(&organizer.page("/organize/bangkok/materials").await, "<tbody>").unwrap();
        site.later(Duration::minutes(6));
        let stale = upload(&organizer, &format!("{path}/versions"), &[], Some(("b.pdf", pdf(901)))).await;
        assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(stale.shows(KEPT) && stale.text.contains("/sign-in?again=1"), "{}", stale.problems());
        assert!(!stale.text.contains(person) && !stale.text.contains("a.pdf"), "nothing else is told meanwhile");
        let held = reference(&stale).unwrap();
        let organizer = site.organizer().await;
        let added = upload(&organizer, &format!("{path}/versions"), &[("held", &held)], None).await;
        assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.problems());
        let bytes = organizer.client.get(format!("{}{path}", organizer.base)).send().await.unwrap().bytes().await.unwrap();
        assert_eq!(bytes.len(), 901);
    }
}
