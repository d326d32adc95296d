//! Whoever has left has left, whatever part, name or upload of theirs remains.

use super::*;

const OVER: [Status; 3] = [Status::Declined, Status::Withdrawn, Status::Substituted];

/// A delegate in this status who has a part in [`SESSION`], uploaded things and is named by labels.
fn with_a_part(status: Status) -> Actor {
    Actor { speaks: vec![(HERE, SESSION)], ..delegate(HERE, status) }
}

fn own(tlp: Tlp) -> Labelled {
    let audience = Audience { persons: vec![ANAN], ..Audience::default() };
    Labelled { session: Some(SESSION), owner: Some(ANAN), audience, ..labelled(tlp) }
}

#[test]
fn a_registration_that_is_over_ends_what_a_part_opened() {
    let shelf = Shelf { workshop: HERE, session: Some(SESSION) };
    for status in OVER {
        let actor = with_a_part(status);
        for tlp in [Tlp::Green, Tlp::Amber, Tlp::AmberStrict, Tlp::Red] {
            for what in [Shown::Session, Shown::Material] {
                assert!(!own(tlp).shown_to(&actor, what), "{status:?} {tlp:?} {what:?}");
                assert!(!labelled(tlp).shown_to(&actor, what), "{status:?} {tlp:?} {what:?}");
            }
        }
        assert!(own(Tlp::Clear).shown_to(&actor, Shown::Session));
        assert!(authorize(&actor, UploadMaterial, shelf).is_err(), "{status:?}");
        assert!(authorize(&actor, KeepMaterial, own(Tlp::Amber)).is_err(), "{status:?}");
    }
}

#[test]
fn a_role_keeps_whoever_gave_up_their_place() {
    let organizer = Actor { organizes: vec![HERE], ..with_a_part(Status::Withdrawn) };
    let focal = Actor { focal: vec![Delegation { workshop: HERE, country: country("TH") }], ..with_a_part(Status::Substituted) };
    for actor in [organizer, focal] {
        assert!(!actor.has_left(HERE));
        assert!(own(Tlp::Red).shown_to(&actor, Shown::Session));
        assert!(labelled(Tlp::Amber).shown_to(&actor, Shown::Material));
    }
}

#[test]
fn whoever_came_back_is_back() {
    let mut actor = with_a_part(Status::Withdrawn);
    actor.places.extend(delegate(HERE, Status::Confirmed).places);
    assert!(!actor.has_left(HERE));
    assert!(labelled(Tlp::Amber).shown_to(&actor, Shown::Material));
}

#[test]
fn leaving_one_workshop_leaves_no_other() {
    let mut actor = with_a_part(Status::Withdrawn);
    actor.places.extend(delegate(ELSEWHERE, Status::Confirmed).places);
    assert!(labelled(Tlp::Green).shown_to(&actor, Shown::Material), "GREEN is for the participants of any edition");
    assert!(!labelled(Tlp::Amber).shown_to(&actor, Shown::Material));
}

#[test]
fn a_part_of_the_undecided_opens_their_own_session_only() {
    for status in [Status::Invited, Status::Submitted, Status::Endorsed, Status::Waitlisted] {
        let actor = with_a_part(status);
        let red = Labelled { session: Some(SESSION), ..labelled(Tlp::Red) };
        assert!(red.shown_to(&actor, Shown::Session), "{status:?}");
        assert!(authorize(&actor, UploadMaterial, Shelf { workshop: HERE, session: Some(SESSION) }).is_err(), "{status:?}");
        for tlp in [Tlp::Green, Tlp::Amber] {
            assert!(!labelled(tlp).shown_to(&actor, Shown::Session), "{status:?} {tlp:?}");
            assert!(!labelled(tlp).shown_to(&actor, Shown::Material), "{status:?} {tlp:?}");
        }
    }
}

#[test]
fn an_invited_guest_with_a_part_serves_the_edition() {
    let place = Place { status: Status::Invited, ..guest(HERE).places.remove(0) };
    let actor = Actor { places: vec![place], ..speaker(HERE, SESSION) };
    assert!(labelled(Tlp::Amber).shown_to(&actor, Shown::Session));
}
