use super::*;
use crate::{
    agenda::Part,
    id::RoomId,
    lang::{Lang, Words},
    mail::SessionNews,
    tlp::Tlp,
};
use chrono::DateTime;
use proptest::prelude::*;
use std::collections::BTreeMap;
use uuid::Uuid;

fn id(n: u128) -> SessionId {
    SessionId(Uuid::from_u128(n))
}

fn person(n: u128) -> PersonId {
    PersonId(Uuid::from_u128(100 + n))
}

fn place(n: u128) -> Option<Place> {
    Some(Place::Room(RoomId(Uuid::from_u128(n))))
}

fn rooms() -> Vec<Room> {
    (1..=3).map(|n| Room { id: RoomId(Uuid::from_u128(n)), name: format!("Room {n}"), seats: None }).collect()
}

fn time(from: i64) -> Option<Interval> {
    let at = |hour: i64| DateTime::from_timestamp(hour * 3600, 0).unwrap();
    Interval::new(at(from), at(from + 1))
}

fn session(n: u128, from: i64, people: &[u128]) -> Session {
    Session {
        id: id(n),
        kind: "panel".into(),
        theme: None,
        priority: None,
        place: place(1),
        time: time(from),
        tlp: Tlp::Amber,
        audience: Default::default(),
        title: Words::one(Lang::En, format!("Session {n}")),
        summary: None,
        people: people.iter().map(|n| (person(*n), Part::Speaker)).collect(),
        expected: None,
        cancelled: false,
    }
}

fn first(sessions: &[Session]) -> Snapshot {
    freeze(&rooms(), sessions, None)
}

fn what(before: &Snapshot, after: &Snapshot) -> Vec<(SessionId, Happened)> {
    changes(Some(before), after).into_iter().map(|change| (change.session, change.what)).collect()
}

#[test]
fn only_what_has_a_time_is_published_in_order() {
    let tray = Session { time: None, place: None, ..session(3, 0, &[]) };
    let off = Session { cancelled: true, ..session(4, 0, &[]) };
    let snapshot = first(&[session(1, 10, &[]), session(2, 9, &[]), tray, off]);
    assert_eq!(snapshot.sessions.iter().map(|s| s.id).collect::<Vec<_>>(), [id(2), id(1)]);
    assert_eq!(Tally::of(&changes(None, &snapshot)), Tally { new: 2, ..Tally::default() });
}

#[test]
fn what_moved_changed_or_was_cancelled_is_told_apart() {
    let before = first(&[session(1, 9, &[]), session(2, 10, &[]), session(3, 11, &[]), session(4, 12, &[])]);
    let draft = [
        Session { time: time(8), ..session(1, 9, &[]) },
        Session { title: Words::one(Lang::En, "Renamed"), ..session(2, 10, &[]) },
        Session { cancelled: true, place: place(3), ..session(3, 20, &[]) },
        session(4, 12, &[]),
        session(5, 13, &[]),
    ];
    let after = freeze(&rooms(), &draft, Some(&before));
    let expected = [(id(1), Happened::Moved), (id(2), Happened::Changed), (id(3), Happened::Cancelled), (id(5), Happened::New)];
    assert_eq!(what(&before, &after), expected);
    let cancelled = after.session(id(3)).unwrap();
    assert_eq!((cancelled.time, cancelled.place), (time(11), place(1)), "called off where and when it was announced");
    assert_eq!(moved(&before, after.session(id(1)).unwrap()), Some(Moved { was: time(9), was_in: None }));
}

#[test]
fn what_goes_back_to_the_tray_is_cancelled_and_what_returns_is_new() {
    let before = first(&[session(1, 9, &[1])]);
    let tray = Session { time: None, place: None, ..session(1, 9, &[1]) };
    let without = freeze(&rooms(), &[tray], Some(&before));
    assert_eq!(what(&before, &without), [(id(1), Happened::Cancelled)]);
    let again = freeze(&rooms(), &[session(1, 15, &[1])], Some(&without));
    assert_eq!(what(&without, &again), [(id(1), Happened::New)]);
    let still = freeze(&rooms(), &[Session { cancelled: true, ..session(1, 9, &[1]) }], Some(&without));
    assert_eq!(what(&without, &still), []);
}

fn told(before: &Snapshot, draft: &[Session], stars: &[Star]) -> BTreeMap<PersonId, Vec<SessionNews>> {
    news(Some(before), &freeze(&rooms(), draft, Some(before)), stars)
}

#[test]
fn people_are_told_of_their_own_sessions_only() {
    let before = first(&[session(1, 9, &[1, 2]), session(2, 10, &[3]), session(3, 11, &[4])]);
    let draft = [
        Session { time: time(8), place: place(2), ..session(1, 9, &[1, 5]) },
        session(2, 10, &[3]),
        Session { cancelled: true, ..session(3, 11, &[4, 7]) },
    ];
    let star = Star { person: person(6), session: id(1) };
    let told = told(&before, &draft, &[star]);
    let whats: Vec<_> = told.iter().map(|(person, news)| (*person, news.iter().map(|n| n.what).collect::<Vec<_>>())).collect();
    assert_eq!(
        whats,
        [
            (person(1), vec![Happened::Moved]),
            (person(2), vec![Happened::Left]),
            (person(4), vec![Happened::Cancelled]),
            (person(5), vec![Happened::New]),
            (person(6), vec![Happened::Moved]),
        ]
    );
    let moved = &told[&person(1)][0];
    assert_eq!((moved.was, moved.now), (time(9), time(8)));
    assert_eq!((moved.was_in.as_deref(), moved.now_in.as_deref()), (Some("Room 1"), Some("Room 2")));
    assert_eq!((told[&person(2)][0].was, told[&person(2)][0].now), (time(9), None));
    assert_eq!((told[&person(5)][0].was, told[&person(5)][0].now_in.as_deref()), (None, Some("Room 2")));
}

#[test]
fn a_red_session_is_told_as_closed_and_without_its_room() {
    let before = first(&[Session { tlp: Tlp::Red, ..session(1, 9, &[1]) }, session(2, 10, &[2])]);
    let draft = [
        Session { tlp: Tlp::Red, time: time(8), place: place(2), ..session(1, 9, &[1, 3]) },
        Session { tlp: Tlp::Red, place: place(3), ..session(2, 10, &[2]) },
    ];
    for news in told(&before, &draft, &[]).into_values().flatten() {
        assert!(news.closed && news.was_in.is_none() && news.now_in.is_none(), "{news:?}");
    }
}

#[test]
fn what_only_organizers_see_is_no_news() {
    let before = first(&[session(1, 9, &[1])]);
    let draft = [Session {
        expected: Some(12),
        audience: crate::access::Audience { persons: vec![person(8)], ..Default::default() },
        ..session(1, 9, &[1])
    }];
    assert!(told(&before, &draft, &[]).is_empty());
    assert_eq!(changes(Some(&before), &freeze(&rooms(), &draft, Some(&before))).len(), 1);
}

fn any_draft() -> impl Strategy<Value = Vec<Session>> {
    let any =
        (0..8_u128, proptest::option::of(0..6_i64), 1..4_u128, proptest::collection::vec(0..5_u128, 0..3), any::<bool>(), any::<bool>());
    proptest::collection::vec(any, 0..8).prop_map(|all| {
        let each = all.into_iter().map(|(n, from, room, mut people, off, red)| {
            people.sort_unstable();
            people.dedup();
            let tlp = if red { Tlp::Red } else { Tlp::Amber };
            Session { time: from.and_then(time), place: place(room), cancelled: off, tlp, ..session(n, 0, &people) }
        });
        each.map(|session| (session.id, session)).collect::<BTreeMap<_, _>>().into_values().collect()
    })
}

proptest! {
    #[test]
    fn publishing_the_same_draft_again_changes_nothing(drafts in (any_draft(), any_draft())) {
        let before = first(&drafts.0);
        let after = freeze(&rooms(), &drafts.1, Some(&before));
        let again = freeze(&rooms(), &drafts.1, Some(&after));
        prop_assert_eq!(&again, &after);
        prop_assert!(changes(Some(&after), &again).is_empty());
        prop_assert!(news(Some(&after), &again, &[]).is_empty());
    }

    #[test]
    fn every_session_changes_once_at_most_and_news_are_ones_own(drafts in (any_draft(), any_draft()), stars in proptest::collection::vec((0..5_u128, 0..8_u128), 0..6)) {
        let before = first(&drafts.0);
        let after = freeze(&rooms(), &drafts.1, Some(&before));
        let mut ids: Vec<_> = changes(Some(&before), &after).iter().map(|change| change.session).collect();
        let all = ids.len();
        ids.dedup();
        prop_assert_eq!(ids.len(), all);
        let stars: Vec<Star> = stars.iter().map(|(who, which)| Star { person: person(*who), session: id(*which) }).collect();
        for (who, told) in news(Some(&before), &after, &stars) {
            prop_assert!(!told.is_empty());
            for item in told {
                let own = [before.session(item.session), after.session(item.session)].into_iter().flatten().any(|s| has_part(s, who));
                let starred = stars.contains(&Star { person: who, session: item.session });
                prop_assert!(own || starred);
                let red = [before.session(item.session).filter(|s| !s.cancelled), after.session(item.session)].into_iter().flatten().any(|s| s.tlp == Tlp::Red);
                prop_assert_eq!(item.closed, red);
            }
        }
    }
}
