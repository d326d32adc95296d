//! Uploads that are too large, or sent twice.

use super::{FACTS, address, pdf, upload, with};
use crate::support::sites;
use reqwest::StatusCode;

#[tokio::test]
async fn the_hint_and_the_refusal_name_one_limit() {
    for site in crate::support::sites_with(None, |settings| settings.max_upload = 3 << 20).await {
        let organizer = site.organizer().await;
        let path = "/organize/bangkok/materials/new";
        assert!(organizer.get(path).await.shows("at most 3 MB"));
        let refused = upload(&organizer, path, &FACTS, Some(("a.pdf", pdf(4 << 20)))).await;
        assert!(refused.problems().contains("3 MB") && !refused.problems().contains("3.1"), "{}", refused.problems());
    }
}

/// The key of the form on a page.
fn once(page: &str) -> String {
    page.split("name=\"once\" value=\"").nth(1).expect("a form with a key").split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn an_upload_sent_twice_is_one_document_and_one_version() {
    for site in sites().await {
        let organizer = site.organizer().await;
        let new = "/organize/bangkok/materials/new";
        let key = once(&organizer.page(new).await);
        let fields = with(&[("once", &key)]);
        for _ in 0..2 {
            let done = upload(&organizer, new, &fields, Some(("a.pdf", pdf(900)))).await;
            assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.problems());
        }
        let count = |page: &str| page.matches("Seizure report").count();
        let list = organizer.page("/organize/bangkok/materials").await;
        let shelf = site.delegate().await.page("/workshops/bangkok/materials").await;
        let path = address(&shelf, "Seizure report").unwrap();
        let edit = format!("{path}/edit");
        let key = once(&organizer.page(&edit).await);
        for _ in 0..2 {
            let done = upload(&organizer, &format!("{path}/versions"), &[("once", &key)], Some(("b.pdf", pdf(901)))).await;
            assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.problems());
        }
        let page = organizer.page(&edit).await;
        assert!(page.contains("/versions/2") && !page.contains("/versions/3"));
        // The same document in another form is meant.
        let key = once(&organizer.page(new).await);
        let changed = with(&[("once", &key)]);
        upload(&organizer, new, &changed, Some(("a.pdf", pdf(900)))).await;
        assert!(count(&organizer.page("/organize/bangkok/materials").await) > count(&list));
    }
}
