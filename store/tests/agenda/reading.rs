use crate::{
    cast::{Cast, at, cast},
    support::{databases, now},
};
use domain::{access::Actor, id::PersonId, registration::Status, time::Interval, tlp::Tlp};
use store::{
    Failure,
    agenda::{Facts, Move, Reading},
};

async fn read(it: &Cast<'_>, actor: &Actor) -> Reading {
    it.agenda(&it.row().await, actor, now()).await.unwrap().unwrap()
}

fn titles(reading: &Reading) -> Vec<String> {
    reading.sessions.iter().map(|shown| shown.session.title.for_reader(Default::default()).1.to_owned()).collect()
}

async fn labelled(it: &Cast<'_>, title: &str, hour: u32, tlp: Tlp, people: &[PersonId]) -> domain::id::SessionId {
    let facts = Facts { tlp, ..it.facts(title, (hour, 0), (hour + 1, 0), people) };
    it.create_session(&it.grant(), &facts, None, now()).await.unwrap()
}

#[tokio::test]
async fn the_public_sees_clear_sessions_and_nobodys_name() {
    for db in databases().await {
        let it = cast(&db).await;
        let suharto = it.registered("Suharto", Status::Confirmed).await;
        labelled(&it, "Opening", 9, Tlp::Clear, &[suharto]).await;
        labelled(&it, "Port", 10, Tlp::Amber, &[suharto]).await;
        let table = labelled(&it, "Controlled delivery", 11, Tlp::Red, &[suharto]).await;
        assert!(it.agenda(&it.row().await, &Actor::nobody(), now()).await.unwrap().is_none());
        it.out(None, false).await.unwrap();

        let public = read(&it, &Actor::nobody()).await;
        assert_eq!((titles(&public), public.names.len(), public.closed.len()), (vec!["Opening".into()], 0, 0));
        assert!(!format!("{public:?}").contains("Suharto") && !format!("{public:?}").contains(&suharto.to_string()));

        let wayan = it.registered("Wayan", Status::Accepted).await;
        let delegate = read(&it, &it.actor(wayan).await).await;
        assert_eq!(titles(&delegate), ["Opening", "Port"]);
        assert_eq!(delegate.closed, [Interval::new(at(18, (11, 0)), at(18, (12, 0))).unwrap()]);
        assert!(!format!("{delegate:?}").contains(&table.to_string()), "a closed session has no identity");
        assert_eq!(delegate.names[&suharto].full_name.as_str(), "Suharto");

        let speaker = read(&it, &it.actor(suharto).await).await;
        assert_eq!((speaker.sessions.len(), speaker.closed.len()), (3, 0));
        assert!(speaker.sessions.iter().all(|shown| shown.own && shown.mine()));

        let endorsed = it.registered("Phuoc", Status::Endorsed).await;
        labelled(&it, "Samples", 14, Tlp::Clear, &[endorsed, suharto]).await;
        it.out(None, false).await.unwrap();
        let undecided = read(&it, &it.actor(endorsed).await).await;
        let theirs: Vec<_> = undecided.sessions.iter().filter(|shown| shown.own).collect();
        assert_eq!(theirs.len(), 1, "told of their own part");
        assert!(!format!("{undecided:?}").contains(&suharto.to_string()), "and of nobody else's");
    }
}

#[tokio::test]
async fn what_moved_shows_where_it_was_to_those_who_saw_it_there() {
    for db in databases().await {
        let it = cast(&db).await;
        let wayan = it.registered("Wayan", Status::Confirmed).await;
        let law = labelled(&it, "Law", 9, Tlp::Clear, &[]).await;
        let was_red = labelled(&it, "Port", 10, Tlp::Red, &[]).await;
        it.out(None, false).await.unwrap();
        it.move_session(&it.grant(), Move { session: law, to: it.slot(it.side, (14, 0), (15, 0)), seen: 1 }, now()).await.unwrap();
        let open = Facts { tlp: Tlp::Clear, ..it.facts("Port", (12, 0), (13, 0), &[]) };
        it.edit_session(&it.grant(), was_red, &open, 1, now()).await.unwrap();
        it.out(None, false).await.unwrap();
        let reading = read(&it, &it.actor(wayan).await).await;
        let moved = reading.session(law).unwrap().moved.clone().unwrap();
        assert_eq!((moved.was, moved.was_in.unwrap().name), (Interval::new(at(18, (9, 0)), at(18, (10, 0))), "Hồng Hà".into()));
        assert_eq!(reading.session(was_red).unwrap().moved, None);
        let first = it.agenda_version(&it.row().await, &it.actor(wayan).await, 1, now()).await.unwrap();
        assert_eq!((titles(&first), first.number, first.present), (vec!["Law".to_owned()], 1, 2), "the stricter label holds");
        for absent in [0, 3] {
            assert!(matches!(it.agenda_version(&it.row().await, &Actor::nobody(), absent, now()).await, Err(Failure::NotFound)));
        }
    }
}

#[tokio::test]
async fn stars_are_ones_own() {
    for db in databases().await {
        let it = cast(&db).await;
        let (wayan, nur) = (it.registered("Wayan", Status::Confirmed).await, it.registered("Nur", Status::Confirmed).await);
        let law = labelled(&it, "Law", 9, Tlp::Amber, &[]).await;
        it.out(None, false).await.unwrap();
        for _ in 0..2 {
            it.star_for(wayan, law, true).await;
        }
        assert!(read(&it, &it.actor(wayan).await).await.sessions[0].starred);
        assert!(!read(&it, &it.actor(nur).await).await.sessions[0].starred);
        it.star_for(wayan, law, false).await;
        assert!(!read(&it, &it.actor(wayan).await).await.sessions[0].starred);
    }
}
