use super::*;
use crate::{
    lang::{Lang, Words},
    series::KindOffer,
    tlp::Tlp,
};
use chrono::{DateTime, Utc};
use proptest::prelude::*;
use uuid::Uuid;

fn at(day: u32, minutes: i64) -> DateTime<Utc> {
    NaiveDate::from_ymd_opt(2014, 11, day).unwrap().and_hms_opt(0, 0, 0).unwrap().and_utc() + Duration::minutes(minutes)
}

fn days() -> Vec<VenueDay> {
    let day = |day| VenueDay {
        date: at(day, 0).date_naive(),
        whole: Interval::new(at(day, 0), at(day + 1, 0)).unwrap(),
        working: Interval::new(at(day, 9 * 60), at(day, 17 * 60)).unwrap(),
    };
    vec![day(19), day(20)]
}

fn offered() -> Offered {
    let kind = |word: &str, pause, unchaired| KindOffer { word: word.into(), label: Words::one(Lang::En, word), pause, unchaired };
    Offered { kinds: vec![kind("panel", false, false), kind("break", true, false), kind("meeting", false, true)], ..Offered::default() }
}

fn room(n: u128) -> RoomId {
    RoomId(Uuid::from_u128(n))
}

fn person(n: u128) -> PersonId {
    PersonId(Uuid::from_u128(100 + n))
}

/// A chaired session on the first day, from hour to hour.
fn session(n: u128, place: Option<Place>, from: f64, to: f64) -> Session {
    let minutes = |hour: f64| (hour * 60.0) as i64;
    Session {
        id: SessionId(Uuid::from_u128(n)),
        kind: "meeting".into(),
        theme: None,
        priority: None,
        place,
        time: Some(Interval { start: at(19, minutes(from)), end: at(19, minutes(to)) }),
        tlp: Tlp::Amber,
        audience: Default::default(),
        title: Words::one(Lang::En, format!("Session {n}")),
        summary: None,
        people: vec![],
        expected: None,
        cancelled: false,
    }
}

fn in_room(n: u128, number: u128, from: f64, to: f64) -> Session {
    session(n, Some(Place::Room(room(number))), from, to)
}

fn with(session: Session, people: &[(u128, Part)]) -> Session {
    Session { people: people.iter().map(|(n, part)| (person(*n), *part)).collect(), ..session }
}

#[test]
fn a_session_that_counts_on_somebody_who_left_deserves_a_look() {
    let stays = with(in_room(1, 1, 9.0, 12.0), &[(3, Part::Speaker)]);
    let counts_on = with(in_room(2, 1, 13.0, 17.0), &[(3, Part::Speaker), (7, Part::Chair)]);
    let found: Vec<Conflict> = find(&[stays, counts_on], &[]).into_iter().filter(|it| matches!(it.matter, Matter::HasLeft(_))).collect();
    assert_eq!(found, [Conflict { matter: Matter::HasLeft(person(7)), sessions: vec![SessionId(Uuid::from_u128(2))] }]);
    assert_eq!(found[0].severity(), Severity::Warning);
}

fn find(sessions: &[Session], languages: &[&str]) -> Vec<Conflict> {
    let rooms = [Room { id: room(1), name: "Hồng Hà".into(), seats: Some(30) }, Room { id: room(2), name: "Foyer".into(), seats: None }];
    let languages: Vec<String> = languages.iter().map(|&code| code.to_owned()).collect();
    let interpreters = HashMap::from([(person(9), vec!["vi".to_owned()])]);
    let found = conflicts(
        sessions,
        &Venue {
            rooms: &rooms,
            days: &days(),
            languages: &languages,
            interpreters: &interpreters,
            left: &HashSet::from([person(7)]),
            offered: &offered(),
        },
    );
    found.into_iter().filter(|conflict| !matches!(conflict.matter, Matter::NothingScheduled { .. })).collect()
}

fn matters(sessions: &[Session]) -> Vec<Matter> {
    find(sessions, &["en"]).into_iter().map(|conflict| conflict.matter).collect()
}

#[test]
fn one_room_holds_one_session_at_a_time() {
    assert_eq!(matters(&[in_room(1, 1, 10.0, 11.0), in_room(2, 1, 10.5, 11.5)]), [Matter::RoomTwice(room(1))]);
    assert_eq!(matters(&[in_room(1, 1, 10.0, 11.0), in_room(2, 1, 11.0, 12.0)]), []);
    assert_eq!(matters(&[in_room(1, 1, 10.0, 11.0), in_room(2, 2, 10.0, 11.0)]), []);
    let off = Session { cancelled: true, ..in_room(2, 1, 10.0, 11.0) };
    assert_eq!(matters(&[in_room(1, 1, 10.0, 11.0), off]), []);
}

#[test]
fn a_session_in_all_rooms_leaves_room_for_nothing_else() {
    let all = session(1, Some(Place::All), 9.0, 10.0);
    assert_eq!(matters(&[all.clone(), in_room(2, 1, 9.5, 9.75)]), [Matter::BesideAllRooms]);
    assert_eq!(matters(&[all.clone(), session(2, None, 9.0, 9.5)]), [Matter::BesideAllRooms]);
    assert_eq!(matters(&[all.clone(), session(2, Some(Place::All), 9.5, 11.0)]), [Matter::BesideAllRooms]);
    assert_eq!(matters(&[all, in_room(2, 1, 10.0, 11.0)]), []);
}

fn pause(session: Session) -> Session {
    Session { kind: "break".into(), ..session }
}

#[test]
fn a_pause_in_the_way_is_told() {
    let plenary = session(1, Some(Place::All), 9.0, 10.0);
    let lunch = pause(session(4, Some(Place::All), 9.0, 10.0));
    let coffee = pause(in_room(3, 2, 9.0, 9.5));
    assert_eq!(matters(&[in_room(1, 1, 9.0, 10.0), lunch.clone()]), [Matter::BesidePause], "all are at lunch but for one room");
    assert_eq!(matters(&[plenary.clone(), coffee.clone()]), [Matter::BesidePause], "a plenary takes every room");
    assert_eq!(matters(&[plenary, lunch.clone()]), [Matter::BesidePause]);
    assert_eq!(matters(&[in_room(1, 2, 9.0, 10.0), coffee.clone()]), [Matter::BesidePause]);
    assert_eq!(matters(&[in_room(1, 1, 9.0, 10.0), coffee.clone()]), [], "coffee elsewhere");
    assert_eq!(matters(&[lunch.clone(), coffee]), [], "pauses go together");
    assert_eq!(matters(&[in_room(1, 1, 10.0, 11.0), lunch.clone()]), [], "one after the other");
    assert!(find(&[in_room(1, 1, 9.0, 10.0), lunch], &["en"]).iter().all(|conflict| conflict.severity() == Severity::Warning));
}

#[test]
fn nobody_is_in_two_places() {
    let (a, b) = (with(in_room(1, 1, 10.0, 11.0), &[(1, Part::Speaker)]), with(in_room(2, 2, 10.5, 11.0), &[(1, Part::Interpreter)]));
    assert_eq!(matters(&[a.clone(), b.clone()]), [Matter::PersonTwice(person(1))]);
    let same_room = with(in_room(2, 1, 10.5, 11.0), &[(1, Part::Chair)]);
    assert_eq!(matters(&[a.clone(), same_room]), [Matter::RoomTwice(room(1))]);
    let nowhere = with(session(3, None, 10.0, 11.0), &[(1, Part::Chair)]);
    assert_eq!(matters(&[a, nowhere]), [Matter::PersonTwice(person(1))]);
}

#[test]
fn ten_minutes_are_enough_to_change_rooms() {
    let from = |start| with(in_room(2, 2, start, 12.0), &[(1, Part::Chair)]);
    let first = with(in_room(1, 1, 10.0, 11.0), &[(1, Part::Chair)]);
    assert_eq!(matters(&[first.clone(), from(11.0)]), [Matter::ShortWalk { person: person(1), minutes: 0 }]);
    assert_eq!(matters(&[first.clone(), from(11.0 + 10.0 / 60.0)]), []);
    assert_eq!(matters(&[first, with(in_room(2, 1, 11.0, 12.0), &[(1, Part::Chair)])]), []);
}

#[test]
fn sessions_lie_within_the_days_and_last() {
    let on = |start: DateTime<Utc>, end: DateTime<Utc>| Session { time: Some(Interval { start, end }), ..in_room(1, 1, 9.0, 10.0) };
    assert_eq!(matters(&[on(at(18, 600), at(18, 660))]), [Matter::OutsideDays]);
    assert_eq!(matters(&[on(at(20, 23 * 60), at(21, 30))]), [Matter::OutsideDays]);
    assert_eq!(matters(&[on(at(19, 23 * 60), at(20, 30))]), []);
    assert_eq!(matters(&[on(at(19, 600), at(19, 600))]), [Matter::EndsBeforeStart]);
}

#[test]
fn warnings_tell_of_seats_chairs_and_interpreters() {
    let full = Session { expected: Some(34), ..in_room(1, 1, 9.0, 10.0) };
    assert_eq!(matters(&[full]), [Matter::TooFewSeats { expected: 34, seats: 30 }]);
    let panel =
        |n, people: &[(u128, Part)]| with(Session { kind: "panel".into(), ..in_room(n, 1, 8.0 + n as f64, 9.0 + n as f64) }, people);
    assert_eq!(matters(&[panel(1, &[(1, Part::Speaker)])]), [Matter::NoChair]);
    assert_eq!(matters(&[panel(1, &[(1, Part::Facilitator)])]), []);
    let told = |sessions: &[Session]| find(sessions, &["en", "vi", "th"]);
    let nowhere = told(&[panel(1, &[(1, Part::Chair)]), panel(2, &[(1, Part::Chair)])]);
    assert_eq!(nowhere.len(), 1);
    assert_eq!((&nowhere[0].matter, nowhere[0].sessions.len()), (&Matter::NoInterpreter(vec!["vi".into(), "th".into()]), 2));
    let somewhere = told(&[panel(1, &[(1, Part::Chair), (9, Part::Interpreter)]), panel(2, &[(1, Part::Chair)])]);
    let languages: Vec<_> = somewhere.iter().map(|conflict| &conflict.matter).collect();
    assert_eq!(languages, [&Matter::NoInterpreter(vec!["th".into()]), &Matter::NoInterpreter(vec!["vi".into(), "th".into()])]);
    assert!(somewhere.iter().all(|conflict| conflict.severity() == Severity::Warning));
}

#[test]
fn an_empty_hour_of_a_working_day_is_told() {
    let find = |sessions: &[Session]| -> Vec<(u32, i64, i64)> {
        let of = |time: Interval| ((time.start - at(19, 0)).num_minutes(), (time.end - at(19, 0)).num_minutes());
        let (interpreters, left) = (HashMap::new(), HashSet::new());
        let venue = Venue { rooms: &[], days: &days(), languages: &[], interpreters: &interpreters, left: &left, offered: &offered() };
        conflicts(sessions, &venue)
            .into_iter()
            .filter_map(|conflict| match conflict.matter {
                Matter::NothingScheduled { day, time } => Some((chrono::Datelike::day(&day), of(time).0, of(time).1)),
                _ => None,
            })
            .collect()
    };
    let day_two = |from: f64, to: f64| {
        let time = in_room(9, 1, from + 24.0, to + 24.0).time;
        Session { time, ..in_room(9, 1, from, to) }
    };
    assert_eq!(find(&[in_room(1, 1, 10.0, 12.0), in_room(2, 1, 13.0, 17.0), day_two(9.0, 12.0)]), [(19, 720, 780)]);
    assert_eq!(find(&[in_room(1, 1, 10.0, 12.0), in_room(2, 1, 12.5, 17.0), day_two(9.0, 12.0)]), []);
    assert_eq!(find(&[in_room(1, 1, 10.0, 17.0), in_room(2, 1, 18.5, 20.0)]), [(20, 24 * 60 + 540, 24 * 60 + 1020)]);
    assert_eq!(find(&[]), []);
}

fn any_sessions() -> impl Strategy<Value = Vec<Session>> {
    let any = (0..4_u128, 0..40_u32, 1..8_u32, 0..5_u128, any::<bool>());
    proptest::collection::vec(any, 0..24).prop_map(|all| {
        (0..)
            .zip(all)
            .map(|(n, (number, from, length, who, off))| {
                let from = 8.0 + f64::from(from) / 4.0;
                let place = if number == 0 { Some(Place::All) } else { Some(Place::Room(room(number))) };
                let session = with(session(n, place, from, from + f64::from(length) / 4.0), &[(who, Part::Chair)]);
                Session { cancelled: off && n % 3 == 0, ..session }
            })
            .collect()
    })
}

proptest! {
    /// The sweep finds what comparing each with each finds.
    #[test]
    fn every_meeting_is_found_once(sessions in any_sessions()) {
        let live: Vec<&Session> = sessions.iter().filter(|s| !s.cancelled).collect();
        let mut expected = 0;
        for (index, a) in live.iter().enumerate() {
            for b in &live[index + 1..] {
                let overlap = a.time.unwrap().overlaps(&b.time.unwrap());
                let meet = a.place == b.place || a.place == Some(Place::All) || b.place == Some(Place::All);
                expected += usize::from(overlap && meet);
            }
        }
        let found = find(&sessions, &["en"]);
        let rooms = found.iter().filter(|c| matches!(c.matter, Matter::RoomTwice(_) | Matter::BesideAllRooms)).count();
        prop_assert_eq!(rooms, expected);
    }

    #[test]
    fn the_order_of_the_draft_does_not_matter(sessions in any_sessions()) {
        let mut turned = sessions.clone();
        turned.reverse();
        prop_assert_eq!(find(&sessions, &["en", "vi"]), find(&turned, &["en", "vi"]));
    }
}
