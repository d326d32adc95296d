//! Whom a label may name, and who learns of it.

use super::{address, pdf, session_of, upload, with};
use crate::support::{Browser, Site, sites};
use domain::{
    id::{MaterialId, PersonId, SessionId},
    series::Slug,
};
use reqwest::StatusCode;
use store::materials::Material;

const TITLE: &str = "Controlled delivery across three borders";

/// The speaker, the session's id, and whom its label names beside those with a part.
async fn red(site: &Site) -> (Browser, SessionId, Vec<(PersonId, String)>) {
    let speaker = site.person("michael.okafor@partner.example").await;
    let id: SessionId = session_of(&speaker, "hanoi-2014", TITLE).await.parse().unwrap();
    let store = &site.running.store;
    let hanoi = store.workshop(&Slug::parse("hanoi-2014").unwrap()).await.unwrap();
    let told = store.nameable_people(hanoi.id, Some(id)).await.unwrap();
    let named = store.beside(hanoi.id, id).await.unwrap().audience.persons;
    let hidden = store.called(named.into_iter().filter(|person| told.iter().all(|(known, _)| known != person))).await.unwrap();
    assert!(hidden.len() > 3, "the demo's label names delegates");
    (speaker, id, hidden)
}

async fn document(site: &Site, browser: &Browser, title: &str) -> Material {
    let shelf = browser.page("/workshops/hanoi-2014/materials").await;
    let id: MaterialId = address(&shelf, title).unwrap().rsplit('/').next().unwrap().parse().unwrap();
    site.running.store.material(id).await.unwrap()
}

#[tokio::test]
async fn a_speaker_names_as_the_session_does_and_learns_of_nobody() {
    for site in sites().await {
        let (speaker, id, hidden) = red(&site).await;
        let path = format!("/workshops/hanoi-2014/sessions/{id}/upload");
        let tells = |page: &str| hidden.iter().filter(|(id, name)| page.contains(name) || page.contains(&id.to_string())).count();
        let form = speaker.page(&path).await;
        assert_eq!(tells(&form), 0, "{form}");
        let fields: Vec<_> = with(&[("tlp", "RED"), ("title", "For those named")]).into_iter().chain([("as_session", "yes")]).collect();
        let done = upload(&speaker, &path, &fields, Some(("a.pdf", pdf(900)))).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.problems());
        let kept = document(&site, &speaker, "For those named").await;
        let edit = format!("/materials/{}/edit", kept.id);
        let page = speaker.page(&edit).await;
        assert_eq!(tells(&page), 0, "{page}");
        let tick = page.split("name=\"as_session\"").nth(1).unwrap().split('>').next().unwrap();
        assert!(!tick.contains("checked"), "whether all are named is not told either: {tick}");

        let version = kept.version.to_string();
        let fields = [("title", "Another title"), ("language", "en"), ("tlp", "RED"), ("release", "now"), ("version", version.as_str())];
        let saved = speaker.post(&edit, &fields).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.problems());
        let after = document(&site, &speaker, "Another title").await.audience.persons;
        assert!(hidden.iter().all(|(id, _)| after.contains(id)), "whom the form does not show stays named");
    }
}

#[tokio::test]
async fn a_red_document_is_not_copied_without_a_fresh_proof() {
    for site in sites().await {
        let (speaker, id, _) = red(&site).await;
        let path = format!("/workshops/hanoi-2014/sessions/{id}/upload");
        let fields: Vec<_> = with(&[("tlp", "RED"), ("title", "An original")]).into_iter().chain([("as_session", "yes")]).collect();
        upload(&speaker, &path, &fields, Some(("a.pdf", pdf(900)))).await;
        let kept = document(&site, &speaker, "An original").await;
        let translation = format!("{path}?of={}", kept.id);
        assert_eq!(speaker.get(&translation).await.status, StatusCode::OK);
        site.later(chrono::Duration::minutes(6));
        let stale = speaker.get(&translation).await;
        assert!(stale.status == StatusCode::SEE_OTHER && stale.location.starts_with("/sign-in?again=1"), "{}", stale.location);
        let of = kept.id.to_string();
        let copy: Vec<_> = fields.into_iter().chain([("of", of.as_str())]).collect();
        let sent = upload(&speaker, &translation, &copy, Some(("b.pdf", pdf(901)))).await;
        assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(sent.shows("b.pdf (901 B) was received and is kept") && sent.text.contains("/sign-in?again=1"), "{}", sent.problems());
        let edit = format!("/materials/{}/edit", kept.id);
        let refused = speaker.post(&edit, &[("title", "Typed"), ("tlp", "RED")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text.contains("value=\"Typed\"") && !refused.text.contains("a.pdf"), "no file is listed meanwhile");
    }
}

#[tokio::test]
async fn a_document_outlives_its_session() {
    for site in sites().await {
        let organizer = site.organizer().await;
        let fields = [("title_en", "To be removed"), ("kind", "panel"), ("tlp", "AMBER")];
        let made = organizer.post("/organize/bangkok/agenda/sessions/new", &fields).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.problems());
        let store = &site.running.store;
        let bangkok = store.workshop(&Slug::parse("bangkok").unwrap()).await.unwrap();
        let titles = store.session_titles(bangkok.id).await.unwrap();
        let (id, _) = titles.iter().find(|(_, words)| words.for_reader(domain::lang::Lang::En).1 == "To be removed").unwrap();
        let path = format!("/organize/bangkok/materials/new?session={id}");
        let done = upload(&organizer, &path, &with(&[("title", "Left behind")]), Some(("a.pdf", pdf(900)))).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.problems());
        let shelf = organizer.page("/organize/bangkok/materials").await;
        let kept: String = shelf.split("Left behind").next().unwrap().rsplit("/materials/").next().unwrap().chars().take(32).collect();
        let edit = format!("/materials/{kept}/edit");
        let session = format!("/organize/bangkok/agenda/sessions/{id}");
        let form = organizer.page(&session).await;
        let version = form.split("name=\"seen\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let removed = organizer.post(&session, &[("do", "remove"), ("seen", &version)]).await;
        assert_eq!(removed.status, StatusCode::SEE_OTHER, "{}", removed.problems());
        assert!(organizer.page(&edit).await.contains("Left behind"), "it is still kept in order");
    }
}
