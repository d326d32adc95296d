//! What has come to a shelf since its reader looked last.

use super::{pdf, upload, with};
use crate::support::{Browser, sites, text_of};
use chrono::Duration;

const SHELF: &str = "/workshops/bangkok/materials";

async fn put(organizer: &Browser, title: &str) {
    let done = upload(organizer, "/organize/bangkok/materials/new", &with(&[("title", title)]), Some(("a.pdf", pdf(100)))).await;
    assert_eq!(done.status, 303, "{}", done.problems());
}

/// What stands beside a title, up to its files.
fn about<'a>(words: &'a str, title: &str) -> &'a str {
    words.split_once(title).unwrap().1.split_once("English").unwrap().0
}

#[tokio::test]
async fn the_shelf_says_what_has_come_since_its_reader_looked_last() {
    for site in sites().await {
        put(&site.organizer().await, "First paper").await;
        let anan = site.delegate().await;
        let first = anan.get(SHELF).await;
        assert!(
            first.shows("First paper") && !first.shows("New") && !first.shows("since your visit"),
            "nothing is new to whoever never looked"
        );

        site.later(Duration::minutes(31));
        put(&site.organizer().await, "Second paper").await;
        for path in [SHELF, "/workshops/bangkok/materials?q=paper"] {
            let again = anan.get(path).await;
            assert!(again.shows("One new since your visit on"), "{path}");
            let words = text_of(&again.text);
            let (second, first) = (about(&words, "Second paper"), about(&words, "First paper"));
            assert!(second.contains("New") && !first.contains("New"), "{path}: {second} / {first}");
        }
        let news = anan.get("/workshops/bangkok/materials?new=1").await;
        assert!(news.shows("Second paper") && !news.shows("First paper") && !news.shows("Download all"));

        site.later(Duration::minutes(31));
        let later = anan.get(SHELF).await;
        assert!(!later.shows("since your visit"), "seen is no longer new");
    }
}
