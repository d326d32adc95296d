//! The agenda through real HTTP: published, told, read, taken along; what must not show does not.

use crate::support::{Answer, Browser, Site, sites};
use chrono::Duration;
use reqwest::StatusCode;
use scraper::{Html, Selector};
use std::collections::BTreeSet;

mod board;
mod frab;
mod labels;

pub const AGENDA: &str = "/workshops/bangkok/agenda";
pub const BOARD: &str = "/organize/bangkok/agenda";
/// What the agenda is given out as, beside its page.
pub const FEEDS: [&str; 4] = ["ics", "json", "xml", "csv"];

fn all(page: &str, selector: &str) -> Vec<(String, String, String)> {
    let document = Html::parse_document(page);
    let selector = Selector::parse(selector).unwrap();
    let found = document.select(&selector).map(|element| {
        let value = |name: &str| element.value().attr(name).unwrap_or_default().to_owned();
        (element.text().collect::<String>().trim().to_owned(), value("value"), value("href"))
    });
    found.collect()
}

/// The workshop's days, as 2027-02-03.
pub async fn days(browser: &Browser, path: &str) -> Vec<String> {
    let links = all(&browser.page(path).await, "ul.days a");
    links.into_iter().map(|(_, _, href)| href.split("day=").nth(1).unwrap()[..10].to_owned()).collect()
}

/// The value of the option whose words begin so.
pub fn option(page: &str, select: &str, words: &str) -> String {
    let options = all(page, &format!("#{select} option"));
    options.into_iter().find(|(text, _, _)| text.starts_with(words)).unwrap_or_else(|| panic!("{select} offers {words}")).1
}

pub fn hidden(page: &str, name: &str) -> String {
    all(page, &format!("input[name=\"{name}\"]")).into_iter().next().map(|(_, value, _)| value).unwrap_or_default()
}

/// A session of the draft, by its title.
pub async fn drafted(organizer: &Browser, title: &str) -> String {
    for day in days(organizer, BOARD).await {
        let links = all(&organizer.page(&format!("{BOARD}?day={day}")).await, "ol.board li a");
        if let Some((_, _, href)) = links.into_iter().find(|(text, _, _)| text == title) {
            return href.split("session=").nth(1).unwrap().split(['#', '&']).next().unwrap().to_owned();
        }
    }
    panic!("the draft has {title}");
}

/// Moves a session by the form beside the board.
pub async fn move_to(organizer: &Browser, title: &str, (start, end): (&str, &str), room: &str) {
    let id = drafted(organizer, title).await;
    let page = organizer.page(&format!("{BOARD}?session={id}")).await;
    let (seen, room) = (hidden(&page, "seen"), option(&page, "room", room));
    let day = all(&page, "#day option[selected]").remove(0).1;
    let fields = [("session", id.as_str()), ("seen", &seen), ("day", &day), ("start", start), ("end", end), ("room", &room)];
    assert!(organizer.submit(BOARD, &fields).await.shows("The session was moved."));
}

/// Presses a button of a session's form: cancel, restore, remove.
pub async fn press(organizer: &Browser, title: &str, act: &str) -> Answer {
    let path = format!("{BOARD}/sessions/{}", drafted(organizer, title).await);
    let seen = hidden(&organizer.page(&path).await, "seen");
    organizer.submit(&path, &[("seen", &seen), ("do", act)]).await
}

/// Publishes what the review shows, in spite of the demo's two sessions in one room.
pub async fn publish(organizer: &Browser, everyone: bool) {
    let print = hidden(&organizer.page(&format!("{BOARD}/publish")).await, "print");
    let mut fields = vec![("print", print.as_str()), ("reason", "A partition wall stands between them.")];
    if everyone {
        fields.push(("everyone", "yes"));
    }
    assert!(organizer.submit(&format!("{BOARD}/publish"), &fields).await.shows("The new version is published."));
}

/// Who was written to, each once.
async fn told(site: &Site) -> BTreeSet<String> {
    let letters = site.deliver_mail().await;
    let addresses: BTreeSet<String> = letters.iter().map(|mail| mail.to_address.clone()).collect();
    assert_eq!(addresses.len(), letters.len(), "one letter each");
    addresses
}

fn set(addresses: &[&str]) -> BTreeSet<String> {
    addresses.iter().map(|address| (*address).to_owned()).collect()
}

/// A property of the event that has this title.
fn event(ics: &str, title: &str, property: &str) -> String {
    let text = ics.replace("\r\n ", "");
    let event = text.split("BEGIN:VEVENT").find(|event| event.contains(&format!("SUMMARY:{title}"))).unwrap_or_else(|| panic!("{title}"));
    let line = event.lines().find(|line| line.starts_with(&format!("{property}:"))).unwrap_or_else(|| panic!("{title} has {property}"));
    line.split_once(':').unwrap().1.to_owned()
}

const CUSTOMS: &str = "Customs: risk profiles";
const DESK: &str = "Laboratory help desk";
const PANEL: &str = "A year of requests: what came back";
const GRACE: &str = "grace.lim@customs.example";
const HENDRA: &str = "hendra.wijaya@klhk.example";
const SUHARTO: &str = "suharto@kejaksaan.example";
const ANAN: &str = "anan@rtp.example";

#[tokio::test]
async fn publishing_tells_those_whose_sessions_changed_and_nobody_else() {
    for site in sites().await {
        let (organizer, anan) = (site.organizer().await, site.delegate().await);
        site.deliver_mail().await;
        let print = hidden(&organizer.page(&format!("{BOARD}/publish")).await, "print");
        let refused = organizer.post(&format!("{BOARD}/publish"), &[("print", &print)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "an error stands in the way");
        assert!(told(&site).await.is_empty());
        publish(&organizer, false).await;
        let first = told(&site).await;
        assert!(first.contains(GRACE) && first.contains(SUHARTO) && !first.contains(ANAN), "{first:?}");
        let again = organizer.post(&format!("{BOARD}/publish"), &[("print", &print), ("reason", "Again.")]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "the same button pressed twice");

        move_to(&organizer, CUSTOMS, ("11:00", "12:15"), "Wang").await;
        let seen = hidden(&organizer.page(&format!("{BOARD}/publish")).await, "print");
        press(&organizer, DESK, "cancel").await;
        let other = organizer.post(&format!("{BOARD}/publish"), &[("print", &seen), ("reason", "As seen.")]).await;
        assert!(other.status == StatusCode::UNPROCESSABLE_ENTITY && other.shows("The draft has changed since this page was opened."));
        assert!(told(&site).await.is_empty(), "the draft tells nobody");
        publish(&organizer, false).await;
        let letters = site.deliver_mail().await;
        assert_eq!(letters.iter().map(|mail| mail.to_address.clone()).collect::<BTreeSet<_>>(), set(&[GRACE, HENDRA]));
        let to = |address: &str| letters.iter().find(|mail| mail.to_address == address).unwrap().text.clone();
        assert!(to(GRACE).contains(CUSTOMS) && to(GRACE).contains("11:00") && to(GRACE).contains("10:45") && to(GRACE).contains("Wang"));
        assert!(!to(GRACE).contains("Hendra") && !to(GRACE).contains(DESK), "nothing of others");
        assert!(to(HENDRA).contains(DESK) && to(HENDRA).contains("Cancelled"));

        // A star makes a session one's own; everyone who comes is told where that is asked for.
        let star = format!("/workshops/bangkok/sessions/{}/star", drafted(&organizer, PANEL).await);
        anan.submit(&star, &[("starred", "yes")]).await;
        move_to(&organizer, PANEL, ("10:50", "12:00"), "Chao Phraya").await;
        publish(&organizer, true).await;
        let letters = site.deliver_mail().await;
        let text =
            |address: &str| letters.iter().filter(|mail| mail.to_address == address).map(|mail| mail.text.clone()).collect::<Vec<_>>();
        for own in [ANAN, SUHARTO] {
            assert!(matches!(&text(own)[..], [one] if one.contains(PANEL)), "{own}");
        }
        assert!(matches!(&text(GRACE)[..], [one] if one.contains("Version 3") && !one.contains(PANEL)), "{:?}", text(GRACE));
        assert!(text("sok.dara@forestry.example").is_empty(), "who was not accepted is not told");

        let history = organizer.get(&format!("{BOARD}/history")).await;
        assert!(history.shows("Version 3") && history.shows("Daniel Reyes") && history.shows("A partition wall stands between them."));
        assert_eq!(anan.get(&format!("{BOARD}/history")).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_draft_never_shows_to_participants() {
    for site in sites().await {
        let (organizer, anan) = (site.organizer().await, site.delegate().await);
        let id = drafted(&organizer, CUSTOMS).await;
        assert!(anan.get(AGENDA).await.shows("The agenda is not published yet"));
        for path in FEEDS.map(|ending| format!("{AGENDA}.{ending}")) {
            assert_eq!(anan.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        for path in [format!("/workshops/bangkok/sessions/{id}"), format!("/workshops/bangkok/sessions/{id}.ics"), format!("{AGENDA}/v/1")]
        {
            assert_eq!(anan.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        publish(&organizer, false).await;
        let before = anan.page(AGENDA).await;
        assert!(before.contains(CUSTOMS));

        // A session is renamed, another is called off, a third comes: readers see version 1 as it was.
        let path = format!("{BOARD}/sessions/{id}");
        let page = organizer.page(&path).await;
        let (seen, day) = (hidden(&page, "seen"), days(&organizer, BOARD).await.remove(0));
        let mut fields =
            vec![("seen", seen.as_str()), ("do", "save"), ("title_en", "Quagga"), ("kind", "plenary"), ("tlp", "GREEN"), ("rows", "3")];
        let room = option(&page, "room", "Ping");
        fields.extend([("day", day.as_str()), ("start", "10:45"), ("end", "12:00"), ("room", &room)]);
        organizer.submit(&path, &fields).await;
        press(&organizer, DESK, "cancel").await;
        let times = [("start", "17:30"), ("end", "18:30")];
        let mut new =
            vec![("do", "save"), ("title_en", "Quagga again"), ("kind", "plenary"), ("tlp", "CLEAR"), ("rows", "3"), ("day", &day)];
        new.extend(times);
        new.push(("room", &room));
        organizer.submit(&format!("{BOARD}/sessions/new"), &new).await;
        let fresh = drafted(&organizer, "Quagga again").await;
        for reader in [&anan, &site.stranger()] {
            let mut paths = vec![AGENDA.to_owned(), format!("{AGENDA}/v/1"), "/workshops/bangkok".to_owned()];
            paths.extend(FEEDS.map(|ending| format!("{AGENDA}.{ending}")));
            for path in paths {
                let text = reader.page(&path).await;
                assert!(!text.contains("Quagga") && !text.contains("CANCELLED") && !text.contains("Cancelled"), "{path}");
            }
        }
        assert_eq!(anan.get(&format!("/workshops/bangkok/sessions/{fresh}")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(anan.get(BOARD).await.status, StatusCode::NOT_FOUND);
        assert_eq!(anan.get(&format!("{BOARD}/publish")).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn ones_own_agenda_opens_on_a_day_with_something_of_ones_own() {
    for site in sites().await {
        let (organizer, anan) = (site.organizer().await, site.delegate().await);
        publish(&organizer, false).await;
        let id = drafted(&organizer, PANEL).await;
        anan.submit(&format!("/workshops/bangkok/sessions/{id}/star"), &[("starred", "yes")]).await;
        let mut own = String::new();
        for day in days(&anan, AGENDA).await {
            if anan.page(&format!("{AGENDA}?day={day}")).await.contains(&format!("id=\"s-{id}\"")) {
                own = format!("?day={day}&mine=yes");
            }
        }
        let opened = all(&anan.page(&format!("{AGENDA}?mine=yes")).await, "ul.days a[aria-current]");
        assert!(opened[0].2.ends_with(&own) && !own.is_empty(), "{opened:?}, not {own}");
        for day in days(&anan, AGENDA).await {
            let switch = all(&anan.page(&format!("{AGENDA}?day={day}")).await, "ul.switch a");
            assert!(switch[1].2.ends_with(&own), "{day}: {switch:?}");
        }
    }
}

#[tokio::test]
async fn what_is_called_off_stays_in_calendars_as_cancelled() {
    for site in sites().await {
        let (organizer, anan) = (site.organizer().await, site.delegate().await);
        publish(&organizer, false).await;
        let ics = format!("{AGENDA}.ics");
        let before = anan.page(&ics).await;
        assert_eq!(event(&before, DESK, "STATUS"), "CONFIRMED");
        assert_eq!(event(&before, DESK, "SEQUENCE"), "1");
        let id = drafted(&organizer, DESK).await;
        anan.submit(&format!("/workshops/bangkok/sessions/{id}/star"), &[("starred", "yes")]).await;
        anan.submit("/me/calendar", &[("do", "make")]).await;
        let own = hidden_address(&anan.page("/me/calendar").await);

        press(&organizer, DESK, "cancel").await;
        publish(&organizer, false).await;
        let one = format!("/workshops/bangkok/sessions/{id}.ics");
        for (reader, path) in [(&anan, ics.as_str()), (&anan, &one), (&site.stranger(), &own)] {
            let after = reader.page(path).await;
            assert_eq!(event(&after, DESK, "STATUS"), "CANCELLED", "{path}");
            assert_eq!(event(&after, DESK, "SEQUENCE"), "2", "{path}");
            assert_eq!(event(&after, DESK, "UID"), event(&before, DESK, "UID"), "{path}");
        }
        assert_eq!(event(&anan.page(&ics).await, CUSTOMS, "STATUS"), "CONFIRMED");
        assert!(anan.get(AGENDA).await.shows("Cancelled"));
        for ending in ["json", "xml", "csv"] {
            assert!(!anan.page(&format!("{AGENDA}.{ending}")).await.contains(DESK), "programmes for other programs leave it out");
        }
        // What takes place after all is confirmed anew, under the same identity.
        press(&organizer, DESK, "restore").await;
        publish(&organizer, false).await;
        let back = anan.page(&ics).await;
        assert_eq!((event(&back, DESK, "STATUS"), event(&back, DESK, "SEQUENCE")), ("CONFIRMED".into(), "3".into()));
        press(&organizer, DESK, "cancel").await;
        publish(&organizer, false).await;
        anan.submit("/me/calendar", &[("do", "revoke")]).await;
        assert_eq!(site.stranger().get(&own).await.status, StatusCode::NOT_FOUND);
        site.later(Duration::days(120));
        assert!(!site.delegate().await.page(&ics).await.contains(DESK), "until the workshop is over");
    }
}

/// The personal calendar's path, as the page shows it.
fn hidden_address(page: &str) -> String {
    let address = all(page, "#address").remove(0).1;
    format!("/calendar/{}", address.split("/calendar/").nth(1).unwrap())
}
