//! Calendar objects as RFC 5546 asks for them.

use super::*;

fn invites() -> Vec<Invite> {
    let letter = Letter::AgendaChanged { workshop: WorkshopId(Uuid::from_u128(1)), publication: 2, changes: changes() };
    rendered(&letter, Lang::En).invites
}

#[test]
fn each_session_is_an_object_of_its_own() {
    let methods: Vec<_> = invites().iter().map(|invite| invite.method.word()).collect();
    assert_eq!(methods, ["REQUEST", "REQUEST", "REQUEST", "CANCEL", "CANCEL"]);
    insta::assert_snapshot!("calendar-moved", invites()[0].body.replace("\r\n", "\n"));
    insta::assert_snapshot!("calendar-cancelled", invites()[3].body.replace("\r\n", "\n"));
}

#[test]
fn every_object_has_what_its_method_requires() {
    for Invite { method, body } in invites() {
        let unfolded = parser::unfold(&body);
        let calendar = parser::read_calendar(&unfolded).unwrap();
        assert!(body.split("\r\n").all(|line| !line.contains(['\r', '\n']) && line.len() <= 75), "{body}");
        let named = |name: &str| calendar.properties.iter().find(|p| p.name == name).map(|p| p.val.to_string());
        assert_eq!((named("METHOD").as_deref(), named("VERSION").as_deref()), (Some(method.word()), Some("2.0")));
        let [event] = &calendar.components[..] else { panic!("{body}") };
        let count = |name: &str| event.properties.iter().filter(|p| p.name == name).count();
        for name in ["UID", "DTSTAMP", "DTSTART", "DTEND", "SEQUENCE", "SUMMARY", "ORGANIZER", "ATTENDEE", "STATUS"] {
            assert_eq!(count(name), 1, "{name} in {body}");
        }
        assert_eq!(count("LOCATION"), usize::from(method == Method::Request), "{body}");
        let value = |name: &str| event.properties.iter().find(|p| p.name == name).unwrap().val.to_string();
        assert_eq!((value("SEQUENCE").as_str(), value("ATTENDEE").as_str()), ("2", "mailto:wayan.sudiarta@polri.example"));
        assert!(value("UID").ends_with("@plenary.example"));
        assert_eq!(value("STATUS"), if method == Method::Cancel { "CANCELLED" } else { "CONFIRMED" });
    }
}

#[test]
fn a_line_break_in_any_fact_adds_no_property() {
    let mut about = about();
    let evil = "Opening\r\nATTENDEE:mailto:spy@evil.example\rX-A:1\nX-B:2";
    about.sessions.insert(session(1), SessionFacts { title: Words::one(Lang::En, evil), room: Some(evil.into()) });
    if let Some(workshop) = &mut about.workshop {
        workshop.city = Words::one(Lang::En, evil);
    }
    let letter = Letter::AgendaChanged { workshop: WorkshopId(Uuid::from_u128(1)), publication: 2, changes: changes()[..1].to_vec() };
    let to = Envelope { address: "a@b.example\r\nX-C:3", ..envelope(Lang::En) };
    let honest = invites()[0].body.split("\r\n").filter(|line| !line.starts_with(' ')).count();
    let invites = render(&letter, &about, &to, &links()).unwrap().invites;
    let body = &invites[0].body;
    assert_eq!(body.split("\r\n").filter(|line| !line.starts_with(' ')).count(), honest, "{body}");
    assert!(!body.replace("\r\n", "").contains(['\r', '\n']), "{body:?}");
}
