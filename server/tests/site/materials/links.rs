//! Documents that are kept elsewhere: the way there is asked for like a file, and is on record.

use super::{FACTS, address, pdf, upload, with};
use crate::support::{Browser, Site, sites};
use reqwest::StatusCode;

const ELSEWHERE: &str = "https://agency.example/report";
const NEW: &str = "/organize/bangkok/materials/new";

async fn placed(site: &Site, changes: &[(&str, &str)]) -> Browser {
    let organizer = site.organizer().await;
    let done = upload(&organizer, NEW, &with(&[changes, &[("link", ELSEWHERE)]].concat()), None).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.problems());
    organizer
}

#[tokio::test]
async fn a_link_is_followed_through_the_site_and_is_on_record() {
    for site in sites().await {
        let organizer = placed(&site, &[]).await;
        let anan = site.delegate().await;
        let shelf = anan.page("/workshops/bangkok/materials").await;
        assert!(shelf.contains("agency.example") && !shelf.contains(ELSEWHERE), "the shelf names the host alone");
        let path = address(&shelf, FACTS[0].1).unwrap();
        let archive = anan.client.get(format!("{}/workshops/bangkok/materials.zip", anan.base)).send().await.unwrap();
        assert!(archive.status().is_success(), "its index leads to the site");
        assert!(!organizer.get("/organize/bangkok/audit").await.shows("downloaded a document"), "nobody was told where it is yet");
        let away = anan.get(&path).await;
        assert_eq!((away.status, away.location.as_str()), (StatusCode::SEE_OTHER, ELSEWHERE));
        assert_eq!(away.headers["cache-control"], "no-store");
        let trail = organizer.get("/organize/bangkok/audit").await;
        assert!(trail.shows("Anan") && trail.shows("downloaded a document"));
        assert_eq!(anan.get(&format!("{path}/versions/1")).await.status, StatusCode::NOT_FOUND);
        for other in ["sok.dara@forestry.example", "administrator@plenary.example"] {
            let answer = site.person(other).await.get(&path).await;
            assert_eq!((answer.status, answer.location.as_str()), (StatusCode::NOT_FOUND, ""), "{other}");
        }
        let stranger = site.stranger().get(&path).await;
        assert!(stranger.status == StatusCode::SEE_OTHER && stranger.location.starts_with("/sign-in?next="), "{}", stranger.location);
    }
}

#[tokio::test]
async fn a_link_that_opens_later_leads_nowhere_before() {
    for site in sites().await {
        let organizer = placed(&site, &[("release", "at"), ("release_day", "2027-02-03"), ("release_time", "10:00")]).await;
        let path = address(&organizer.page("/organize/bangkok/materials").await, "<tbody>").unwrap();
        let anan = site.delegate().await;
        assert!(!anan.page("/workshops/bangkok/materials").await.contains(&path));
        assert_eq!(anan.get(&path).await.status, StatusCode::NOT_FOUND);
        site.clock.set(chrono::DateTime::parse_from_rfc3339("2027-02-03T10:00:00+07:00").unwrap().to_utc());
        assert_eq!(site.delegate().await.get(&path).await.location, ELSEWHERE);
    }
}

#[tokio::test]
async fn a_red_link_asks_for_a_fresh_proof() {
    for site in sites().await {
        let form = site.organizer().await.page(NEW).await;
        let at = form.find("Nguyễn Thị Minh Châu").unwrap();
        let id = form[..at].rsplit("value=\"").next().unwrap().split('"').next().unwrap();
        placed(&site, &[("tlp", "RED"), ("person", id)]).await;
        let named = site.person("minhchau.nguyen@bca.example").await;
        let shelf = named.page("/workshops/bangkok/materials").await;
        assert!(shelf.contains(FACTS[0].1) && !shelf.contains("agency.example"), "not even the host");
        let path = address(&shelf, FACTS[0].1).unwrap();
        assert_eq!(named.get(&path).await.location, ELSEWHERE);
        site.later(chrono::Duration::minutes(6));
        assert!(named.get(&path).await.location.starts_with("/sign-in?again=1"));
        assert_eq!(site.delegate().await.get(&path).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_link_beside_a_file_is_refused_and_nothing_is_guessed() {
    for site in sites().await {
        let organizer = site.organizer().await;
        let both = upload(&organizer, NEW, &with(&[("link", ELSEWHERE)]), Some(("a.pdf", pdf(900)))).await;
        assert_eq!(both.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(both.problems().contains("a file or a link, not both") && both.text.contains("id=\"link-error\""));
        assert!(both.text.contains("value=\"https://agency.example/report\""), "what was typed is kept");
        assert!(!organizer.page("/organize/bangkok/materials").await.contains("Seizure report"));
    }
}
