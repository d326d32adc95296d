//! Every action for every kind of person: whoever is not named may not.

use super::*;

/// What somebody may do to this workshop, to Thailand's delegation, to Anan's own data, to this session's shelf.
fn allowed(actor: &Actor) -> Vec<ActionName> {
    let thailand = Delegation { workshop: HERE, country: country("TH") };
    let mut allowed = Vec::new();
    macro_rules! ask {
        ($($action:ident on $on:expr;)+) => {$(
            match authorize(actor, $action, $on) {
                Ok(grant) => {
                    assert_eq!((grant.by(), grant.on()), (actor.person, &$on));
                    allowed.push(ActionName::$action);
                }
                Err(Denied) => {}
            }
        )+};
    }
    ask! {
        RunSeries on WholeSeries;
        ReadTrail on WholeSeries;
        CloneWorkshop on HERE;
        AppointOrganizers on HERE;
        SetUpWorkshop on HERE;
        DecideRegistrations on HERE;
        RevealPassport on HERE;
        LeadDelegation on thailand;
        EndorseDelegate on Endorsing { delegation: thailand, has_focal_point: true };
        SubstituteDelegate on thailand;
        KeepOwn on ANAN;
        ScheduleSessions on HERE;
        SeeSession on labelled(Tlp::Amber);
        SeeMaterial on labelled(Tlp::Amber);
        UploadMaterial on Shelf { workshop: HERE, session: Some(SESSION) };
        KeepMaterial on labelled(Tlp::Amber);
        WriteMessages on HERE;
        ReadWorkshopTrail on HERE;
    }
    allowed
}

#[test]
fn whoever_is_not_named_may_not() {
    use ActionName::*;
    let organizer_may = [
        CloneWorkshop,
        AppointOrganizers,
        SetUpWorkshop,
        DecideRegistrations,
        RevealPassport,
        SubstituteDelegate,
        KeepOwn,
        ScheduleSessions,
        SeeSession,
        SeeMaterial,
        UploadMaterial,
        KeepMaterial,
        WriteMessages,
        ReadWorkshopTrail,
    ];
    let rows: Vec<(&str, Actor, Vec<ActionName>)> = vec![
        ("signed out", Actor::nobody(), vec![]),
        ("without a role", person(), vec![KeepOwn]),
        ("somebody else", Actor { person: Some(SUHARTO), ..Actor::nobody() }, vec![]),
        ("organizer", organizer(HERE), organizer_may.to_vec()),
        ("organizer elsewhere", organizer(ELSEWHERE), vec![KeepOwn]),
        (
            "administrator",
            Actor { administrator: true, ..person() },
            vec![RunSeries, ReadTrail, CloneWorkshop, AppointOrganizers, KeepOwn, ReadWorkshopTrail],
        ),
        ("focal point", focal(HERE, "TH"), vec![LeadDelegation, EndorseDelegate, SubstituteDelegate, KeepOwn, SeeSession, SeeMaterial]),
        ("focal point of another country", focal(HERE, "VN"), vec![KeepOwn, SeeSession, SeeMaterial]),
        ("focal point elsewhere", focal(ELSEWHERE, "TH"), vec![KeepOwn]),
        ("speaker", speaker(HERE, SESSION), vec![KeepOwn, SeeSession, SeeMaterial, UploadMaterial]),
        ("speaker of another session", speaker(HERE, SessionId(Uuid::from_u128(9))), vec![KeepOwn, SeeSession, SeeMaterial]),
        ("speaker elsewhere", speaker(ELSEWHERE, SESSION), vec![KeepOwn]),
        ("confirmed", delegate(HERE, Status::Confirmed), vec![KeepOwn, SeeSession, SeeMaterial]),
        ("accepted", delegate(HERE, Status::Accepted), vec![KeepOwn, SeeSession]),
        ("confirmed elsewhere", delegate(ELSEWHERE, Status::Confirmed), vec![KeepOwn]),
    ];
    for (who, actor, expected) in rows {
        assert_eq!(allowed(&actor), expected, "{who}");
    }
    for status in Status::ALL.into_iter().filter(|status| !matches!(status, Status::Confirmed | Status::Accepted)) {
        assert_eq!(allowed(&delegate(HERE, status)), [KeepOwn], "{status:?}");
    }
}

#[test]
fn speakers_and_focal_points_of_any_edition_see_what_is_green() {
    for actor in [speaker(ELSEWHERE, SESSION), focal(ELSEWHERE, "VN"), organizer(ELSEWHERE), delegate(ELSEWHERE, Status::Confirmed)] {
        assert!(labelled(Tlp::Green).shown_to(&actor, Shown::Material));
        assert!(!labelled(Tlp::Amber).shown_to(&actor, Shown::Material));
        assert!(!labelled(Tlp::Amber).shown_to(&actor, Shown::Session));
    }
}

#[test]
fn a_part_in_a_session_opens_that_session_and_no_document() {
    let actor = speaker(ELSEWHERE, SESSION);
    let amber = Labelled { session: Some(SESSION), ..labelled(Tlp::Amber) };
    assert!(amber.shown_to(&actor, Shown::Session));
    assert!(!amber.shown_to(&actor, Shown::Material));
    assert!(!labelled(Tlp::Amber).shown_to(&actor, Shown::Session), "no session, no part");
}

#[test]
fn whoever_uploaded_a_document_keeps_it() {
    for tlp in Tlp::ALL {
        let own = Labelled { owner: Some(ANAN), ..labelled(tlp) };
        assert!(authorize(&person(), KeepMaterial, own.clone()).is_ok(), "{tlp:?}");
        assert!(authorize(&Actor { person: Some(SUHARTO), ..Actor::nobody() }, KeepMaterial, own.clone()).is_err(), "{tlp:?}");
        assert!(authorize(&Actor::nobody(), KeepMaterial, own).is_err(), "{tlp:?}");
    }
    let named = Labelled { audience: Audience { persons: vec![ANAN], ..Audience::default() }, ..labelled(Tlp::Red) };
    assert!(authorize(&organizer(HERE), KeepMaterial, named.clone()).is_ok(), "an organizer who is named");
    assert!(authorize(&person(), KeepMaterial, named).is_err(), "named is no keeper");
}

#[test]
fn strict_without_anyone_named_is_for_every_delegation_and_no_guest() {
    let strict = labelled(Tlp::AmberStrict);
    assert!(strict.shown_to(&delegate(HERE, Status::Confirmed), Shown::Material));
    assert!(!strict.shown_to(&guest(HERE), Shown::Material));
    let agency = Labelled {
        audience: Audience { agencies: vec![Agency::of(country("TH"), "Royal Thai Police")], ..Audience::default() },
        ..strict.clone()
    };
    assert!(agency.shown_to(&delegate(HERE, Status::Confirmed), Shown::Material));
    let other = Labelled { audience: Audience { agencies: vec![Agency::of(country("TH"), "Customs")], ..Audience::default() }, ..strict };
    assert!(!other.shown_to(&delegate(HERE, Status::Confirmed), Shown::Material));
}

#[test]
fn organizers_endorse_where_there_is_no_focal_point_in_their_own_workshop_only() {
    let endorsing = Endorsing { delegation: Delegation { workshop: HERE, country: country("TH") }, has_focal_point: false };
    assert!(authorize(&organizer(HERE), EndorseDelegate, endorsing).is_ok());
    assert!(authorize(&organizer(ELSEWHERE), EndorseDelegate, endorsing).is_err());
    assert!(authorize(&focal(HERE, "VN"), EndorseDelegate, endorsing).is_err());
    assert!(authorize(&delegate(HERE, Status::Confirmed), EndorseDelegate, endorsing).is_err());
}

#[test]
fn only_the_workshops_shelf_is_not_a_speakers() {
    let shelf = |workshop, session| Shelf { workshop, session };
    assert!(authorize(&organizer(HERE), UploadMaterial, shelf(HERE, None)).is_ok());
    assert!(authorize(&organizer(ELSEWHERE), UploadMaterial, shelf(HERE, None)).is_err());
    assert!(authorize(&speaker(HERE, SESSION), UploadMaterial, shelf(ELSEWHERE, Some(SESSION))).is_err());
}

#[test]
fn the_table_tells_its_words() {
    let all = ActionName::ALL;
    assert_eq!(all.len(), 18);
    assert!(all.iter().all(|it| format!("{it:?}") == it.name() && !it.who().is_empty() && !it.on().is_empty()));
    assert_eq!(KeepOwn::NAME, ActionName::KeepOwn);
}
