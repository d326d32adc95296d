use super::*;
use crate::{
    access::{Audience, Delegation, Place as Registered},
    agenda::Part,
    id::SessionId,
    lang::{Lang, Words},
    registration::Status,
};
use chrono::DateTime;
use proptest::prelude::*;
use uuid::Uuid;

fn workshop(n: u128) -> WorkshopId {
    WorkshopId(Uuid::from_u128(n))
}

fn person(n: u128) -> PersonId {
    PersonId(Uuid::from_u128(100 + n))
}

fn time(from: i64, to: i64) -> Interval {
    let at = |minutes: i64| DateTime::from_timestamp(minutes * 60, 0).unwrap();
    Interval::new(at(from), at(to)).unwrap()
}

fn session(n: u128, tlp: Tlp, from: i64, to: i64) -> Session {
    Session {
        id: SessionId(Uuid::from_u128(n)),
        kind: "panel".into(),
        theme: None,
        priority: None,
        place: None,
        time: Some(time(from, to)),
        tlp,
        audience: Audience { persons: vec![person(9)], ..Audience::default() },
        title: Words::one(Lang::En, format!("Session {n}")),
        summary: None,
        people: vec![(person(7), Part::Speaker)],
        expected: Some(12),
        cancelled: false,
    }
}

fn registered(n: u128, workshop: WorkshopId, status: Status) -> Actor {
    let place = Registered { workshop, country: "TH".parse().ok(), agency: Some("Police".into()), status };
    Actor { person: Some(person(n)), places: vec![place], ..Actor::nobody() }
}

/// One session of each label, one after another.
fn day() -> Snapshot {
    let sessions = Tlp::ALL.into_iter().zip(0..).map(|(tlp, n)| session(n as u128, tlp, n * 60, n * 60 + 60)).collect();
    Snapshot { rooms: vec![], sessions }
}

fn seen(actor: &Actor) -> (Vec<Tlp>, usize, bool) {
    let sight = sight(&day(), None, actor, workshop(1), false);
    let named = sight.sessions.iter().any(|session| !session.people.is_empty());
    assert_eq!(named, sight.participant);
    assert!(sight.sessions.iter().all(|session| session.expected.is_none() && session.audience == Audience::default()));
    (sight.sessions.iter().map(|session| session.tlp).collect(), sight.closed.len(), named)
}

#[test]
fn everybody_sees_what_their_standing_shows() {
    use Tlp::*;
    assert_eq!(seen(&Actor::nobody()), (vec![Clear], 0, false));
    assert_eq!(seen(&registered(1, workshop(1), Status::Submitted)), (vec![Clear], 0, false));
    assert_eq!(seen(&registered(1, workshop(2), Status::Confirmed)), (vec![Clear, Green], 0, false));
    assert_eq!(seen(&registered(1, workshop(1), Status::Accepted)), (vec![Clear, Green, Amber, AmberStrict], 1, true));
    assert_eq!(seen(&registered(9, workshop(1), Status::Confirmed)), (vec![Clear, Green, Amber, AmberStrict, Red], 0, true));
    let organizer = Actor { person: Some(person(2)), organizes: vec![workshop(1)], ..Actor::nobody() };
    assert_eq!(seen(&organizer), (vec![Clear, Green, Amber], 1, true));
    let focal = Actor {
        person: Some(person(3)),
        focal: vec![Delegation { workshop: workshop(1), country: "TH".parse().unwrap() }],
        ..Actor::nobody()
    };
    assert_eq!(seen(&focal), (vec![Clear, Green, Amber], 1, true));
}

#[test]
fn whoever_has_a_part_in_what_was_published_sees_it() {
    // The draft has given the part to another meanwhile: the actor speaks nowhere.
    assert_eq!(seen(&registered(7, workshop(1), Status::Confirmed)).0, Tlp::ALL);
}

#[test]
fn a_hole_is_told_only_where_nothing_else_covers_it() {
    let actor = registered(1, workshop(1), Status::Confirmed);
    let closed = |sessions: Vec<Session>| sight(&Snapshot { rooms: vec![], sessions }, None, &actor, workshop(1), false).closed;
    assert_eq!(closed(vec![session(1, Tlp::Red, 0, 60)]), [time(0, 60)]);
    assert_eq!(closed(vec![session(1, Tlp::Red, 0, 60), session(2, Tlp::Amber, 0, 60)]), []);
    assert_eq!(closed(vec![session(1, Tlp::Red, 0, 90), session(2, Tlp::Amber, 30, 60)]), [time(0, 30), time(60, 90)]);
    assert_eq!(closed(vec![session(1, Tlp::Red, 0, 60), session(2, Tlp::Red, 30, 80)]), [time(0, 80)], "their number does not show");
    assert_eq!(closed(vec![session(1, Tlp::Red, 0, 60), session(2, Tlp::Amber, 5, 120)]), [], "five minutes are no hole");
    let off = Session { cancelled: true, ..session(2, Tlp::Red, 0, 60) };
    assert_eq!(closed(vec![off]), []);
}

#[test]
fn an_older_publication_follows_the_stricter_label() {
    let (before, now) = (session(1, Tlp::Clear, 0, 60), session(1, Tlp::Red, 0, 60));
    let of = |session: &Session| Snapshot { rooms: vec![], sessions: vec![session.clone()] };
    for (shown, present) in [(&before, &now), (&now, &before)] {
        assert!(sight(&of(shown), Some(&of(present)), &Actor::nobody(), workshop(1), false).sessions.is_empty());
    }
    assert_eq!(sight(&of(&before), Some(&of(&before)), &Actor::nobody(), workshop(1), false).sessions.len(), 1);
}

#[test]
fn what_was_called_off_shows_until_the_workshop_is_over() {
    let off = Snapshot { rooms: vec![], sessions: vec![Session { cancelled: true, ..session(1, Tlp::Clear, 0, 60) }] };
    let shown = |over| sight(&off, None, &Actor::nobody(), workshop(1), over).sessions.len();
    assert_eq!((shown(false), shown(true)), (1, 0));
}

proptest! {
    /// Closed times never overlap what is shown, and cover all of the rest.
    #[test]
    fn placeholders_and_sessions_fill_the_day(all in proptest::collection::vec((0..5_usize, 0..40_i64, 1..10_i64), 0..12)) {
        let sessions: Vec<Session> = (0..).zip(&all).map(|(n, (tlp, from, length))| session(n, Tlp::ALL[*tlp], from * 15, (from + length) * 15)).collect();
        let sight = sight(&Snapshot { rooms: vec![], sessions: sessions.clone() }, None, &registered(1, workshop(1), Status::Confirmed), workshop(1), false);
        for closed in &sight.closed {
            prop_assert!(sight.sessions.iter().all(|session| !session.time.unwrap().overlaps(closed)));
        }
        for minute in (0..800).step_by(15) {
            let at = time(minute, minute + 1).start;
            let covered = |mut times: Box<dyn Iterator<Item = Interval> + '_>| times.any(|time| time.contains(at));
            let busy = covered(Box::new(sessions.iter().filter_map(|s| s.time)));
            let shown = covered(Box::new(sight.sessions.iter().filter_map(|s| s.time))) || covered(Box::new(sight.closed.iter().copied()));
            prop_assert_eq!(busy, shown);
        }
    }
}
