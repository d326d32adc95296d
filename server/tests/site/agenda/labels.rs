//! A label holds on every path: page, session, calendar, JSON, XML, CSV, older versions.

use super::{AGENDA, BOARD, FEEDS, days, drafted, hidden, option, publish};
use crate::support::{Browser, sites};
use reqwest::StatusCode;

/// A session with a word of its own in everything that could give it away.
struct Marked {
    word: &'static str,
    tlp: &'static str,
    start: &'static str,
    end: &'static str,
}

/// At times at which nothing else takes place on the second day.
const MARKED: [Marked; 5] = [
    Marked { word: "Clearwing", tlp: "CLEAR", start: "15:15", end: "15:45" },
    Marked { word: "Greenfinch", tlp: "GREEN", start: "15:45", end: "16:15" },
    Marked { word: "Ambergris", tlp: "AMBER", start: "16:15", end: "16:45" },
    Marked { word: "Strictosaur", tlp: "AMBER+STRICT", start: "16:45", end: "17:15" },
    Marked { word: "Redstart", tlp: "RED", start: "17:15", end: "17:45" },
];

/// Adds a room and a session in it; the strict one is for Viet Nam, the red one for Grace Lim.
async fn add(organizer: &Browser, day: &str, it: &Marked) {
    let word = it.word;
    organizer.submit("/organize/bangkok/rooms", &[("room_name", &format!("Hall {word}")), ("room_seats", "40")]).await;
    let path = format!("{BOARD}/sessions/new");
    let page = organizer.page(&path).await;
    let (room, person) = (option(&page, "room", &format!("Hall {word}")), option(&page, "person_0", "Grace Lim"));
    let (title, summary) = (format!("{word} session"), format!("About the {word}."));
    let mut fields =
        vec![("do", "save"), ("title_en", &title), ("summary_en", &summary), ("kind", "plenary"), ("tlp", it.tlp), ("rows", "3")];
    fields.extend([("day", day), ("start", it.start), ("end", it.end), ("room", &room)]);
    match it.tlp {
        "AMBER+STRICT" => fields.push(("delegations", "VN")),
        "RED" => fields.push(("persons", &person)),
        _ => {}
    }
    organizer.submit(&path, &fields).await;
}

/// Every path on which the agenda is given out.
fn paths(day: &str, version: u32) -> Vec<String> {
    let mut all = vec![format!("{AGENDA}?day={day}"), format!("{AGENDA}/v/{version}?day={day}")];
    all.extend(FEEDS.map(|ending| format!("{AGENDA}.{ending}")));
    all
}

#[tokio::test]
async fn a_label_hides_a_session_on_every_path_alike() {
    for site in sites().await {
        let organizer = site.organizer().await;
        let day = days(&organizer, BOARD).await.remove(1);
        for it in &MARKED {
            add(&organizer, &day, it).await;
        }
        publish(&organizer, false).await;
        let readers = [
            ("a stranger", site.stranger(), &["Clearwing"][..]),
            ("signed in, without a place", site.person("sok.dara@forestry.example").await, &["Clearwing"]),
            ("confirmed, Thailand", site.delegate().await, &["Clearwing", "Greenfinch", "Ambergris"]),
            ("confirmed, Viet Nam", site.person("vanthanh.le@vks.example").await, &["Clearwing", "Greenfinch", "Ambergris", "Strictosaur"]),
            ("accepted, named", site.person("grace.lim@customs.example").await, &["Clearwing", "Greenfinch", "Ambergris", "Redstart"]),
        ];
        for (who, reader, sees) in &readers {
            for path in paths(&day, 1) {
                let text = reader.page(&path).await;
                for it in &MARKED {
                    assert_eq!(text.contains(it.word), sees.contains(&it.word), "{who}, {path}, {}", it.word);
                }
                assert!(!text.contains("Grace Lim") || *who != "a stranger", "{path}");
            }
            for it in &MARKED {
                let id = drafted(&organizer, &format!("{} session", it.word)).await;
                let hidden = if *who == "a stranger" { StatusCode::SEE_OTHER } else { StatusCode::NOT_FOUND };
                let status = if sees.contains(&it.word) { StatusCode::OK } else { hidden };
                for path in [format!("/workshops/bangkok/sessions/{id}"), format!("/workshops/bangkok/sessions/{id}.ics")] {
                    assert_eq!(reader.get(&path).await.status, status, "{who}, {path}, {}", it.word);
                }
                if !sees.contains(&it.word) {
                    let star = reader.post(&format!("/workshops/bangkok/sessions/{id}/star"), &[("starred", "yes")]).await;
                    assert_eq!(star.status, hidden, "{who} cannot star {}", it.word);
                }
            }
        }
        // A participant's day shows that something takes place, and nothing else; the public's does not.
        let (anan, stranger) = (&readers[2].1, &readers[0].1);
        let page = anan.get(&format!("{AGENDA}?day={day}")).await;
        assert!(page.shows("Closed session") && page.shows("16:45") && !page.shows("17:15"), "one hole, from 16:45 to 17:45");
        assert!(!stranger.get(&format!("{AGENDA}?day={day}")).await.shows("Closed session"));
    }
}

#[tokio::test]
async fn names_are_for_those_who_take_part() {
    for site in sites().await {
        publish(&site.organizer().await, false).await;
        for outside in [site.stranger(), site.person("sok.dara@forestry.example").await] {
            for workshop in ["/workshops/bangkok/agenda", "/workshops/hanoi-2014/agenda"] {
                for path in [String::new()].into_iter().chain(FEEDS.map(|ending| format!(".{ending}"))) {
                    let text = outside.page(&format!("{workshop}{path}")).await;
                    for name in ["Whitfield", "พิมพ์ชนก", "Pimchanok", "Minh Châu", "Quốc Bảo", "Suharto", "Okafor"] {
                        assert!(!text.contains(name), "{workshop}{path} names {name}");
                    }
                    assert!(text.contains("Opening ceremony"), "{workshop}{path}");
                }
            }
        }
        assert!(site.delegate().await.page(AGENDA).await.contains("Whitfield"));
    }
}

#[tokio::test]
async fn an_older_version_follows_the_stricter_label() {
    for site in sites().await {
        let (organizer, anan) = (site.organizer().await, site.delegate().await);
        let day = days(&organizer, BOARD).await.remove(1);
        add(&organizer, &day, &MARKED[1]).await;
        publish(&organizer, false).await;
        assert!(anan.page(&format!("{AGENDA}/v/1?day={day}")).await.contains("Greenfinch"));
        let path = format!("{BOARD}/sessions/{}", drafted(&organizer, "Greenfinch session").await);
        let page = organizer.page(&path).await;
        let (seen, room) = (hidden(&page, "seen"), option(&page, "room", "Hall Greenfinch"));
        let mut fields =
            vec![("seen", seen.as_str()), ("do", "save"), ("title_en", "Greenfinch session"), ("kind", "plenary"), ("tlp", "RED")];
        fields.extend([("rows", "3"), ("day", &day), ("start", "15:45"), ("end", "16:15"), ("room", &room)]);
        organizer.submit(&path, &fields).await;
        publish(&organizer, false).await;
        for path in paths(&day, 1).into_iter().chain([format!("{AGENDA}/v/2?day={day}")]) {
            assert!(!anan.page(&path).await.contains("Greenfinch"), "{path}");
        }
        // Its form lists whom it names, and asks for a fresh proof, as a RED document's does.
        assert_eq!(organizer.get(&path).await.status, reqwest::StatusCode::OK);
        site.later(chrono::Duration::minutes(6));
        let again = organizer.get(&path).await;
        assert!(again.location.starts_with("/sign-in?again=1&next=%2Forganize%2Fbangkok%2Fagenda%2Fsessions"), "{}", again.status);
    }
}
