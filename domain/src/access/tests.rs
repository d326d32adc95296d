mod actions;
mod leaving;

use super::*;
use crate::tlp::Tlp;
use uuid::Uuid;

const HERE: WorkshopId = WorkshopId(Uuid::from_u128(1));
const ELSEWHERE: WorkshopId = WorkshopId(Uuid::from_u128(2));
const SESSION: SessionId = SessionId(Uuid::from_u128(3));
const ANAN: PersonId = PersonId(Uuid::from_u128(4));
const SUHARTO: PersonId = PersonId(Uuid::from_u128(5));

fn country(code: &str) -> Country {
    code.parse().unwrap()
}

fn person() -> Actor {
    Actor { person: Some(ANAN), ..Actor::nobody() }
}

fn delegate(workshop: WorkshopId, status: Status) -> Actor {
    let place = Place { workshop, country: Some(country("TH")), agency: Some("Royal Thai Police".into()), status };
    Actor { places: vec![place], ..person() }
}

fn guest(workshop: WorkshopId) -> Actor {
    let place = Place { workshop, country: None, agency: None, status: Status::Confirmed };
    Actor { places: vec![place], ..person() }
}

fn organizer(workshop: WorkshopId) -> Actor {
    Actor { organizes: vec![workshop], ..person() }
}

fn focal(workshop: WorkshopId, code: &str) -> Actor {
    Actor { focal: vec![Delegation { workshop, country: country(code) }], ..person() }
}

fn speaker(workshop: WorkshopId, session: SessionId) -> Actor {
    Actor { speaks: vec![(workshop, session)], ..person() }
}

fn labelled(tlp: Tlp) -> Labelled {
    Labelled { workshop: HERE, session: None, tlp, audience: Audience::default(), owner: None }
}

/// One row for each kind of person, one column for each label.
#[test]
fn labels_show_documents_to_whom_they_name() {
    let rows: [(&str, Actor, [bool; 5]); 12] = [
        ("signed out", Actor::nobody(), [true, false, false, false, false]),
        ("without a role", person(), [true, false, false, false, false]),
        ("submitted", delegate(HERE, Status::Submitted), [true, false, false, false, false]),
        ("accepted", delegate(HERE, Status::Accepted), [true, false, false, false, false]),
        ("confirmed", delegate(HERE, Status::Confirmed), [true, true, true, true, false]),
        ("withdrawn", delegate(HERE, Status::Withdrawn), [true, false, false, false, false]),
        ("confirmed elsewhere", delegate(ELSEWHERE, Status::Confirmed), [true, true, false, false, false]),
        ("guest", guest(HERE), [true, true, true, false, false]),
        ("organizer", organizer(HERE), [true, true, true, false, false]),
        ("organizer elsewhere", organizer(ELSEWHERE), [true, true, false, false, false]),
        ("focal point", focal(HERE, "TH"), [true, true, true, false, false]),
        ("administrator", Actor { administrator: true, ..person() }, [true, false, false, false, false]),
    ];
    for (who, actor, expected) in rows {
        let seen = Tlp::ALL.map(|tlp| labelled(tlp).shown_to(&actor, Shown::Material));
        assert_eq!(seen, expected, "{who}");
    }
}

#[test]
fn accepted_people_see_sessions_but_no_documents() {
    let actor = delegate(HERE, Status::Accepted);
    assert!(labelled(Tlp::Amber).shown_to(&actor, Shown::Session));
    assert!(!labelled(Tlp::Amber).shown_to(&actor, Shown::Material));
}

#[test]
fn strict_names_delegations_or_agencies() {
    let actor = delegate(HERE, Status::Confirmed);
    let strict = |delegations: &[&str], agencies: &[&str]| Labelled {
        audience: Audience {
            delegations: delegations.iter().map(|c| country(c)).collect(),
            agencies: agencies.iter().map(|a| Agency::from(a.to_string())).collect(),
            persons: vec![],
        },
        ..labelled(Tlp::AmberStrict)
    };
    assert!(strict(&["TH"], &[]).shown_to(&actor, Shown::Material));
    assert!(strict(&["VN"], &["TH: Royal Thai Police"]).shown_to(&actor, Shown::Material));
    for alike in ["VN: Royal Thai Police", "Royal Thai Police", "TH: Royal Thai"] {
        assert!(!strict(&[], &[alike]).shown_to(&actor, Shown::Material), "{alike}");
    }
    assert!(!strict(&["VN"], &[]).shown_to(&actor, Shown::Material));
    assert!(!strict(&["TH"], &[]).shown_to(&delegate(ELSEWHERE, Status::Confirmed), Shown::Material));
}

#[test]
fn red_is_for_the_people_named_and_who_uploaded_it() {
    let named = Labelled { audience: Audience { persons: vec![ANAN], ..Audience::default() }, ..labelled(Tlp::Red) };
    assert!(named.shown_to(&person(), Shown::Material));
    assert!(!named.shown_to(&Actor { person: Some(SUHARTO), ..organizer(HERE) }, Shown::Material));
    let own = Labelled { owner: Some(ANAN), ..labelled(Tlp::Red) };
    assert!(own.shown_to(&person(), Shown::Material));
    assert!(!labelled(Tlp::Red).shown_to(&speaker(HERE, SESSION), Shown::Material));
}

#[test]
fn people_with_a_part_see_their_session_whatever_its_label() {
    let red = Labelled { session: Some(SESSION), ..labelled(Tlp::Red) };
    assert!(red.shown_to(&speaker(HERE, SESSION), Shown::Session));
    assert!(!red.shown_to(&speaker(HERE, SessionId(Uuid::from_u128(9))), Shown::Session));
    assert!(!red.shown_to(&organizer(HERE), Shown::Session));
}

#[test]
fn roles_end_at_their_workshop_and_country() {
    let thailand = Delegation { workshop: HERE, country: country("TH") };
    assert!(authorize(&organizer(HERE), DecideRegistrations, HERE).is_ok());
    assert!(authorize(&organizer(ELSEWHERE), DecideRegistrations, HERE).is_err());
    assert!(authorize(&Actor { administrator: true, ..person() }, DecideRegistrations, HERE).is_err());
    assert!(authorize(&focal(HERE, "TH"), LeadDelegation, thailand).is_ok());
    assert!(authorize(&focal(HERE, "VN"), LeadDelegation, thailand).is_err());
    assert!(authorize(&focal(ELSEWHERE, "TH"), LeadDelegation, thailand).is_err());
    assert!(authorize(&organizer(HERE), LeadDelegation, thailand).is_err());
    assert!(authorize(&person(), KeepOwn, ANAN).is_ok());
    assert!(authorize(&person(), KeepOwn, SUHARTO).is_err());
    assert!(authorize(&Actor::nobody(), KeepOwn, ANAN).is_err());
}

#[test]
fn organizers_endorse_only_where_no_focal_point_does() {
    let endorsing = |has_focal_point| Endorsing { delegation: Delegation { workshop: HERE, country: country("TH") }, has_focal_point };
    assert!(authorize(&organizer(HERE), EndorseDelegate, endorsing(false)).is_ok());
    assert!(authorize(&organizer(HERE), EndorseDelegate, endorsing(true)).is_err());
    assert!(authorize(&focal(HERE, "TH"), EndorseDelegate, endorsing(true)).is_ok());
}

#[test]
fn speakers_upload_to_their_own_sessions() {
    let shelf = |session| Shelf { workshop: HERE, session };
    assert!(authorize(&speaker(HERE, SESSION), UploadMaterial, shelf(Some(SESSION))).is_ok());
    assert!(authorize(&speaker(HERE, SESSION), UploadMaterial, shelf(None)).is_err());
    assert!(authorize(&speaker(ELSEWHERE, SESSION), UploadMaterial, shelf(Some(SESSION))).is_err());
    assert!(authorize(&speaker(HERE, SessionId(Uuid::from_u128(9))), UploadMaterial, shelf(Some(SESSION))).is_err());
    assert!(authorize(&delegate(HERE, Status::Confirmed), UploadMaterial, shelf(Some(SESSION))).is_err());
}

#[test]
fn organizers_keep_the_documents_that_they_may_see() {
    assert!(authorize(&organizer(HERE), KeepMaterial, labelled(Tlp::Amber)).is_ok());
    assert!(authorize(&organizer(HERE), KeepMaterial, labelled(Tlp::AmberStrict)).is_err(), "relabelled, it would open to them");
    assert!(authorize(&organizer(HERE), KeepMaterial, labelled(Tlp::Red)).is_err());
    assert!(authorize(&organizer(ELSEWHERE), KeepMaterial, labelled(Tlp::Clear)).is_err());
    assert!(authorize(&Actor::nobody(), KeepMaterial, labelled(Tlp::Clear)).is_err());
}
