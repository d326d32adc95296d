use crate::{
    cast::{Cast, cast},
    support::{databases, now},
};
use domain::{
    agenda::AgendaRefusal,
    mail::{Happened, Letter},
    registration::Status,
    tlp::Tlp,
};
use sea_orm::EntityTrait;
use store::{Failure, Refusal, agenda::Move, agenda::Publish, audit::rows::audit};

fn refused<T: std::fmt::Debug>(outcome: Result<T, Failure>) -> AgendaRefusal {
    match outcome {
        Err(Failure::Refused(Refusal::Agenda(refusal))) => refusal,
        other => panic!("{other:?}"),
    }
}

/// Who was told what.
async fn told(it: &Cast<'_>) -> Vec<(String, Vec<Happened>)> {
    let short = |address: String| address.split('@').next().unwrap().to_owned();
    let each = it.letters().await.into_iter().map(|(address, letter)| match letter {
        Letter::AgendaChanged { changes, .. } => (short(address), changes.iter().map(|news| news.what).collect()),
        Letter::AgendaPublished { .. } => (short(address), vec![]),
        other => panic!("{other:?}"),
    });
    each.collect()
}

#[tokio::test]
async fn errors_stand_in_the_way_unless_a_reason_is_given() {
    for db in databases().await {
        let it = cast(&db).await;
        assert_eq!(refused(it.out(None, false).await), AgendaRefusal::NothingNew);
        it.session("One", (9, 0), (10, 0), &[]).await;
        it.session("Other", (9, 30), (10, 30), &[]).await;
        assert_eq!(refused(it.out(None, false).await), AgendaRefusal::Blocked(1));
        assert_eq!(it.row().await.publication, 0);
        assert_eq!(it.out(Some("Half of the hall each"), false).await.unwrap(), 1);
        assert_eq!(it.row().await.publication, 1);
        assert_eq!(refused(it.out(Some("Again"), false).await), AgendaRefusal::NothingNew);
        let history = it.publications(&it.grant()).await.unwrap();
        assert_eq!((history.len(), history[0].0.reason.as_deref()), (1, Some("Half of the hall each")));
        assert!(history[0].1.is_some(), "its maker is named");
    }
}

#[tokio::test]
async fn only_what_was_shown_is_published() {
    for db in databases().await {
        let it = cast(&db).await;
        it.session("One", (9, 0), (10, 0), &[]).await;
        let print = it.review(&it.grant()).await.unwrap().print;
        it.session("Slipped in", (11, 0), (12, 0), &[]).await;
        let order = Publish { print, reason: None, everyone: true };
        assert_eq!(refused(it.publish(&it.grant(), &order, now()).await), AgendaRefusal::DraftChanged);
        assert!(it.letters().await.is_empty());
    }
}

#[tokio::test]
async fn each_is_told_of_their_own_sessions_once() {
    for db in databases().await {
        let it = cast(&db).await;
        let suharto = it.registered("Suharto", Status::Confirmed).await;
        let thanh = it.registered("Thanh", Status::Accepted).await;
        it.registered("Wayan", Status::Confirmed).await;
        it.registered("Submitted", Status::Submitted).await;
        let law = it.session("Law", (9, 0), (10, 0), &[suharto]).await;
        let port = it.session("Port", (10, 0), (11, 0), &[thanh]).await;
        it.out(None, true).await.unwrap();
        let new = || vec![Happened::New];
        assert_eq!(told(&it).await, [("suharto".into(), new()), ("thanh".into(), new()), ("wayan".into(), vec![])]);
        it.forget_letters().await;

        it.move_session(&it.grant(), Move { session: law, to: it.slot(it.side, (11, 0), (12, 0)), seen: 1 }, now()).await.unwrap();
        it.cancel_session(&it.grant(), port, 1, now()).await.unwrap();
        let review = it.review(&it.grant()).await.unwrap();
        assert_eq!((review.affected, review.others), (2, 1));
        it.out(None, false).await.unwrap();
        assert_eq!(told(&it).await, [("suharto".into(), vec![Happened::Moved]), ("thanh".into(), vec![Happened::Cancelled])]);
        let Letter::AgendaChanged { publication, changes, .. } = &it.letters().await[0].1 else { panic!() };
        assert_eq!((*publication, changes[0].session), (2, law));
        assert_eq!((changes[0].was_in.as_deref(), changes[0].now_in.as_deref()), (Some("Hồng Hà"), Some("Ba Vì")));
    }
}

#[tokio::test]
async fn stars_count_for_those_who_still_take_part_and_see_the_session() {
    for db in databases().await {
        let it = cast(&db).await;
        let wayan = it.registered("Wayan", Status::Confirmed).await;
        let nur = it.registered("Nur", Status::Confirmed).await;
        let (law, port) = (it.session("Law", (9, 0), (10, 0), &[]).await, it.session("Port", (10, 0), (11, 0), &[]).await);
        it.out(None, false).await.unwrap();
        assert!(it.letters().await.is_empty(), "nobody has a part yet");
        for (person, session) in [(wayan, law), (wayan, port), (nur, law)] {
            it.star_for(person, session, true).await;
        }
        use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter};
        use store::registration::rows::registration;
        let gone = registration::ActiveModel { status: Set("withdrawn".into()), ..Default::default() };
        registration::Entity::update_many().set(gone).filter(registration::Column::PersonId.eq(nur.0)).exec(it.writer()).await.unwrap();
        let red = store::agenda::Facts { tlp: Tlp::Red, ..it.facts("Port", (12, 0), (13, 0), &[]) };
        it.edit_session(&it.grant(), port, &red, 1, now()).await.unwrap();
        it.move_session(&it.grant(), Move { session: law, to: it.slot(it.side, (9, 0), (10, 0)), seen: 1 }, now()).await.unwrap();
        it.out(None, false).await.unwrap();
        // Wayan is not among those whom RED names now; Nur has withdrawn.
        assert_eq!(told(&it).await, [("wayan".into(), vec![Happened::Moved])]);
    }
}

#[tokio::test]
async fn an_edition_that_is_not_announced_or_over_tells_nobody() {
    for status in ["draft", "past", "cancelled"] {
        for db in databases().await {
            let it = cast(&db).await;
            let suharto = it.registered("Suharto", Status::Confirmed).await;
            it.session("Law", (9, 0), (10, 0), &[suharto]).await;
            use sea_orm::{ActiveModelTrait, ActiveValue::Set};
            use store::series::rows::workshop;
            workshop::ActiveModel { id: Set(it.workshop.0), status: Set(status.into()), ..Default::default() }
                .update(it.writer())
                .await
                .unwrap();
            assert_eq!(it.out(None, true).await.unwrap(), 1);
            assert!(it.letters().await.is_empty(), "{status}");
        }
    }
}

#[tokio::test]
async fn publishing_is_recorded_without_names() {
    for db in databases().await {
        let it = cast(&db).await;
        let suharto = it.registered("Suharto", Status::Confirmed).await;
        it.session("Law", (9, 0), (10, 0), &[suharto]).await;
        it.out(None, false).await.unwrap();
        let entries = audit::Entity::find().all(it.reader()).await.unwrap();
        let publish = entries.iter().find(|entry| entry.action == "publish").unwrap();
        assert_eq!((publish.details["new"].as_u64(), publish.details["letters"].as_u64()), (Some(1), Some(1)));
        assert!(entries.iter().all(|entry| !entry.details.to_string().contains("Suharto")));
        let snapshot = store::agenda::rows::publication::Entity::find().one(it.reader()).await.unwrap().unwrap().snapshot.to_string();
        assert!(!snapshot.contains("Suharto") && snapshot.contains(&suharto.0.to_string()), "{snapshot}");
    }
}
