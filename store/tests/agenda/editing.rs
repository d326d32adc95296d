use crate::{
    cast::{at, cast},
    support::{databases, now, person},
};
use domain::{
    agenda::{AgendaRefusal, Place, Slot, conflicts::Matter},
    id::{RoomId, SessionId},
    lang::{Lang, Words},
    registration::Status,
    time::Interval,
};
use store::{Failure, Refusal, agenda::Move, once::Once, secrets::fresh_id};

fn refused<T: std::fmt::Debug>(outcome: Result<T, Failure>) -> AgendaRefusal {
    match outcome {
        Err(Failure::Refused(Refusal::Agenda(refusal))) => refusal,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn the_second_of_two_editors_is_told_and_nothing_is_lost() {
    for db in databases().await {
        let it = cast(&db).await;
        let id = it.session("Panel", (9, 0), (10, 0), &[]).await;
        let renamed = |title: &str| store::agenda::Facts { title: Words::one(Lang::En, title), ..it.facts("Panel", (9, 0), (10, 0), &[]) };
        let grant = it.grant();
        let (first, second) = (renamed("First"), renamed("Second"));
        let (one, other) = tokio::join!(it.edit_session(&grant, id, &first, 1, now()), it.edit_session(&grant, id, &second, 1, now()));
        let (kept, lost) = if one.is_ok() { ("First", other) } else { ("Second", one) };
        assert_eq!(refused(lost), AgendaRefusal::Stale);
        let moved = Move { session: id, to: it.slot(it.side, (9, 0), (10, 0)), seen: 1 };
        assert_eq!(refused(it.move_session(&grant, moved, now()).await), AgendaRefusal::Stale);
        let draft = it.draft(&grant).await.unwrap();
        assert_eq!(draft.session(id).unwrap().session.title, Words::one(Lang::En, kept));
        assert_eq!(draft.session(id).unwrap().version, 2);
        assert!(db.verify_audit().await.unwrap().is_ok());
    }
}

#[tokio::test]
async fn a_move_returns_the_conflicts_that_it_makes() {
    for db in databases().await {
        let it = cast(&db).await;
        let hendra = it.registered("Hendra Wijaya", Status::Confirmed).await;
        let one = it.session("Samples", (9, 0), (10, 0), &[hendra]).await;
        let other = it.session("Help desk", (14, 0), (15, 0), &[hendra]).await;
        let moved = it.move_session(&it.grant(), Move { session: other, to: it.slot(it.side, (9, 30), (10, 30)), seen: 1 }, now()).await;
        let moved = moved.unwrap();
        assert_eq!(moved.version, 2);
        let conflicts = moved.draft.conflicts();
        assert_eq!((&conflicts[0].matter, &conflicts[0].sessions), (&Matter::PersonTwice(hendra), &vec![one, other]));
        let same = Move { session: other, to: it.slot(it.side, (9, 30), (10, 30)), seen: 2 };
        assert_eq!(it.move_session(&it.grant(), same, now()).await.unwrap().version, 2, "moving to where it is changes nothing");
        let tray = it.move_session(&it.grant(), Move { session: other, to: Slot::default(), seen: 2 }, now()).await.unwrap();
        assert_eq!(tray.draft.session(other).unwrap().session.time, None);
    }
}

#[tokio::test]
async fn a_session_lies_within_the_workshop_and_names_what_is_offered() {
    for db in databases().await {
        let it = cast(&db).await;
        let facts = it.facts("Panel", (9, 0), (10, 0), &[]);
        let with = |change: &dyn Fn(&mut store::agenda::Facts)| {
            let mut facts = facts.clone();
            change(&mut facts);
            facts
        };
        let stranger = person(&db, "stranger@elsewhere.example").await;
        let cases = [
            (with(&|f| f.slot.time = Interval::new(at(21, (9, 0)), at(21, (10, 0)))), AgendaRefusal::OutsideDays),
            (with(&|f| f.slot.place = Some(Place::Room(RoomId(fresh_id())))), AgendaRefusal::NotOffered),
            (with(&|f| f.kind = "cooking".into()), AgendaRefusal::NotOffered),
            (with(&|f| f.theme = Some("cooking".into())), AgendaRefusal::NotOffered),
            (with(&|f| f.people = vec![(stranger, domain::agenda::Part::Chair)]), AgendaRefusal::UnknownPerson),
            (with(&|f| f.audience.persons = vec![stranger]), AgendaRefusal::UnknownPerson),
        ];
        for (facts, refusal) in cases {
            assert_eq!(refused(it.create_session(&it.grant(), &facts, None, now()).await), refusal);
        }
        assert!(it.draft(&it.grant()).await.unwrap().sessions.is_empty());
        let nobody = it.edit_session(&it.grant(), SessionId(fresh_id()), &facts, 1, now()).await;
        assert!(matches!(nobody, Err(Failure::NotFound)));
    }
}

#[tokio::test]
async fn what_was_published_is_called_off_and_not_removed() {
    for db in databases().await {
        let it = cast(&db).await;
        let (kept, gone) = (it.session("Kept", (9, 0), (10, 0), &[]).await, it.session("Gone", (10, 0), (11, 0), &[]).await);
        it.remove_session(&it.grant(), gone, 1, now()).await.unwrap();
        assert!(it.draft(&it.grant()).await.unwrap().session(gone).is_none());
        it.out(None, false).await.unwrap();
        assert_eq!(refused(it.remove_session(&it.grant(), kept, 1, now()).await), AgendaRefusal::Published);
        it.cancel_session(&it.grant(), kept, 1, now()).await.unwrap();
        assert!(it.draft(&it.grant()).await.unwrap().session(kept).unwrap().session.cancelled);
        it.restore_session(&it.grant(), kept, 2, now()).await.unwrap();
        assert_eq!(it.version(kept).await, 3);
        assert_eq!(refused(it.cancel_session(&it.grant(), kept, 2, now()).await), AgendaRefusal::Stale);
    }
}

#[tokio::test]
async fn a_session_sent_twice_is_one_and_a_changed_one_is_another() {
    for db in databases().await {
        let it = cast(&db).await;
        let once = Once::parse(&"k".repeat(43));
        let facts = it.facts("Twice", (9, 0), (10, 0), &[]);
        let first = it.create_session(&it.grant(), &facts, once.as_ref(), now()).await.unwrap();
        assert_eq!(it.create_session(&it.grant(), &facts, once.as_ref(), now()).await.unwrap(), first);
        assert_eq!(it.draft(&it.grant()).await.unwrap().sessions.len(), 1);
        let other = it.facts("Another", (10, 0), (11, 0), &[]);
        let second = it.create_session(&it.grant(), &other, once.as_ref(), now()).await.unwrap();
        assert_ne!(second, first);
        for (facts, made) in [(&facts, first), (&other, second)] {
            let again = it.create_session(&it.grant(), facts, once.as_ref(), now()).await.unwrap();
            assert_eq!(again, made, "neither is forgotten for the other");
        }
        it.create_session(&it.grant(), &facts, None, now()).await.unwrap();
        assert_eq!(it.draft(&it.grant()).await.unwrap().sessions.len(), 3, "without a key, each is meant");
    }
}
