//! The organizers' board and a session's form: what stands on which day, what is asked when.

use super::{BOARD, CUSTOMS, all, days, drafted, hidden, move_to, option, publish};
use crate::support::{Answer, Browser, sites, text_of};
use reqwest::StatusCode;

/// What the board's script sends: a move, or the way back to what waits.
async fn carry(organizer: &Browser, session: &str, seen: &str, day: &str, to: &str) -> Answer {
    let body = format!(r#"{{"order":{{"slug":"bangkok","session":"{session}","seen":{seen},"day":"{day}","to":{to}}}}}"#);
    let request = organizer.client.post(format!("{}/do/move_session", organizer.base)).header("Sec-Fetch-Site", "same-origin");
    let answer = request.header("Content-Type", "application/json").body(body).send().await.unwrap();
    let (status, headers) = (answer.status(), answer.headers().clone());
    Answer { status, location: String::new(), headers, text: answer.text().await.unwrap() }
}

#[tokio::test]
async fn a_conflict_is_told_on_its_own_day() {
    for site in sites().await {
        let organizer = site.organizer().await;
        let days = days(&organizer, BOARD).await;
        let mut told = Vec::new();
        for day in &days {
            let page = organizer.page(&format!("{BOARD}?day={day}")).await;
            let notices = all(&page, ".board-errors .notice p > strong");
            told.push(notices.into_iter().map(|(words, _, _)| words).collect::<Vec<_>>());
            // Each tab says how many errors its day has.
            let tabs: Vec<bool> = days.iter().map(|day| !all(&page, &format!("[hidden] > #count-day-{day}")).is_empty()).collect();
            assert_eq!(tabs, [false, false, true], "{day}");
        }
        assert!(matches!(&told[..], [first, second, third] if first.len() == 1 && second.len() == 1 && third.is_empty()), "{told:?}");
        assert!(
            told[0][0].contains("Hendra Wijaya would be in two places") && told[1][0].contains("Ping would hold two sessions"),
            "{told:?}"
        );
    }
}

#[tokio::test]
async fn lunch_beside_a_session_shows_both_and_warns() {
    for site in sites().await {
        let organizer = site.organizer().await;
        let before = all(&organizer.page(BOARD).await, "#count-warning").remove(0).0;
        move_to(&organizer, "Delegation meetings", ("12:30", "13:15"), "Ping").await;
        let page = organizer.page(BOARD).await;
        let blocks = all(&page, "ol.board > li.block-warning.in-beside");
        assert!(
            matches!(&blocks[..], [(words, _, _)] if words.starts_with("Lunch") && words.contains("Beside: Delegation meetings")),
            "{blocks:?}"
        );
        assert!(
            all(&page, "li.block.in-2")
                .iter()
                .any(|(words, _, _)| words.contains("Delegation meetings") && words.contains("Beside: Lunch"))
        );
        assert_eq!(all(&page, "li.board-head")[0].0.trim(), "All rooms", "a column of its own");
        let after = all(&page, "#count-warning").remove(0).0;
        assert_eq!(after.parse::<u32>().unwrap(), before.parse::<u32>().unwrap() + 1);
        let review = text_of(&organizer.page(&format!("{BOARD}/publish")).await);
        assert!(review.contains("A session goes on during a pause in its room or in all rooms, "), "{review}");
    }
}

#[tokio::test]
async fn what_waits_is_placed_and_goes_back_by_the_boards_script() {
    for site in sites().await {
        let organizer = site.organizer().await;
        let day = days(&organizer, BOARD).await.remove(2);
        let page = organizer.page(BOARD).await;
        let entry = page.split("data-session=\"").find(|entry| entry.contains("Reception") && entry.contains("data-minutes")).unwrap();
        let value = |name: &str| entry.split(&format!("{name}=\"")).nth(1).unwrap().split('"').next().unwrap().to_owned();
        let (id, version) = (entry.split('"').next().unwrap().to_owned(), value("data-version"));
        assert_eq!((value("data-minutes"), value("data-column")), ("60".into(), "1".into()));
        let placed = carry(&organizer, &id, &version, &day, r#"{"from":1080,"to":1140,"column":1}"#).await;
        assert_eq!(placed.status, StatusCode::OK, "{}", placed.text);
        assert_eq!(drafted(&organizer, "Reception").await, id);
        let again = carry(&organizer, &id, &version, &day, "null").await;
        assert_eq!(again.status, StatusCode::CONFLICT, "somebody has moved it meanwhile");
        let seen = hidden(&organizer.page(&format!("{BOARD}?session={id}")).await, "seen");
        let back = carry(&organizer, &id, &seen, &day, "null").await;
        assert!(back.status == StatusCode::OK && back.text.contains(&id), "it waits again: {}", back.text);
        assert!(all(&organizer.page(BOARD).await, ".tray li b").iter().any(|(title, _, _)| title == "Reception"));
    }
}

#[tokio::test]
async fn a_sessions_form_says_what_is_needed_and_shows_whom_a_label_names() {
    for site in sites().await {
        let organizer = site.organizer().await;
        let new = format!("{BOARD}/sessions/new");
        let page = organizer.page(&new).await;
        let groups: Vec<String> = all(&page, "fieldset.group > legend").into_iter().map(|(words, _, _)| words).collect();
        assert_eq!(groups, ["What", "When and where", "Who has a part", "Who may see it"]);
        let titles = all(&page, "label[for^=title_]");
        assert!(titles.iter().all(|(words, _, _)| !words.contains("optional")), "any one of them will do: {titles:?}");
        assert!(text_of(&page).contains("A title in one language is needed"));
        assert!(all(&page, "#day-hint").remove(0).0.contains("Needed once a start or an end is given"));
        // No details to open: what RED and AMBER+STRICT ask for is in the page, and stays when the form comes back.
        let delegate = all(&page, ".for-red input").remove(0).1;
        let refused =
            organizer.post(&new, &[("do", "save"), ("tlp", "RED"), ("persons", &delegate), ("start", "10:00"), ("rows", "3")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(all(&refused.text, ".for-red input[checked]").remove(0).1, delegate);
        assert!(all(&refused.text, ".for-strict details, .for-red details").is_empty());
        assert!(!option(&page, "day", "").is_empty());
        let problems = refused.problems();
        assert!(problems.contains("Give a title in one language at least"), "{problems}");
    }
}

#[tokio::test]
async fn whoever_saves_second_is_told_field_by_field_what_is_saved() {
    for site in sites().await {
        let organizer = site.organizer().await;
        let path = format!("{BOARD}/sessions/{}", drafted(&organizer, "Laboratory help desk").await);
        let seen = hidden(&organizer.page(&path).await, "seen");
        let of =
            |title| [("seen", seen.as_str()), ("do", "save"), ("title_en", title), ("kind", "plenary"), ("tlp", "GREEN"), ("rows", "3")];
        organizer.submit(&path, &of("Quagga")).await;
        let second = organizer.post(&path, &of("Okapi")).await;
        assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY);
        let faults = all(&second.text, ".error-summary li a");
        let (links, words): (Vec<_>, Vec<_>) = faults.iter().map(|(words, _, href)| (href.as_str(), words.as_str())).unzip();
        assert_eq!(links, ["#stale", "#title_en"], "what is the same is not named: {words:?}");
        assert!(
            words[0].contains("Somebody else has changed this session") && words[1].ends_with("What is saved is “Quagga”"),
            "{words:?}"
        );
        assert!(second.text.contains("value=\"Okapi\""), "what was typed stays");
        assert_eq!(all(&second.text, "#stale a").remove(0).2, path);
    }
}

#[tokio::test]
async fn a_conflict_that_was_published_with_a_reason_waits_no_more() {
    for site in sites().await {
        let (organizer, waits) = (site.organizer().await, "publishing needs a written reason");
        assert!(organizer.get("/organize/bangkok").await.shows(waits));
        publish(&organizer, false).await;
        let after = organizer.get("/organize/bangkok").await;
        assert!(after.shows("It was published in spite of 2 conflicts. Read why") && !after.shows(waits));
        move_to(&organizer, CUSTOMS, ("11:00", "12:15"), "Wang").await;
        assert!(organizer.get("/organize/bangkok").await.shows(waits), "the next version needs a reason of its own");
    }
}
