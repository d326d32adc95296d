use crate::{
    cast::cast,
    support::{databases, now},
};
use chrono::Duration;
use domain::registration::Status;
use sea_orm::EntityTrait;
use store::Failure;

#[tokio::test]
async fn a_calendars_address_works_until_it_is_replaced_or_revoked() {
    for db in databases().await {
        let it = cast(&db).await;
        let wayan = it.registered("Wayan", Status::Confirmed).await;
        it.session("Law", (9, 0), (10, 0), &[wayan]).await;
        it.out(None, false).await.unwrap();
        let own = it.own(wayan);
        assert_eq!(it.own_calendar(&own).await.unwrap(), None);
        it.make_calendar(&own, now()).await.unwrap();
        let first = it.own_calendar(&own).await.unwrap().unwrap();
        let (person, editions) = it.calendar(&first, now()).await.unwrap();
        assert_eq!((person, editions.len(), editions[0].1.sessions.len()), (wayan, 1, 1));
        let stored = format!("{:?}", store::agenda::rows::calendar::Entity::find().all(it.reader()).await.unwrap());
        assert!(!stored.contains(&first), "only its hash is stored");

        it.make_calendar(&own, now() + Duration::seconds(1)).await.unwrap();
        let second = it.own_calendar(&own).await.unwrap().unwrap();
        assert_ne!(first, second);
        assert!(matches!(it.calendar(&first, now()).await, Err(Failure::NotFound)));
        it.revoke_calendar(&own, now()).await.unwrap();
        assert!(matches!(it.calendar(&second, now()).await, Err(Failure::NotFound)));
        assert_eq!(it.own_calendar(&own).await.unwrap(), None);
    }
}

#[tokio::test]
async fn a_calendar_shows_what_its_owner_still_may_see() {
    for db in databases().await {
        let it = cast(&db).await;
        let wayan = it.registered("Wayan", Status::Confirmed).await;
        it.session("Law", (9, 0), (10, 0), &[]).await;
        it.out(None, false).await.unwrap();
        it.make_calendar(&it.own(wayan), now()).await.unwrap();
        let secret = it.own_calendar(&it.own(wayan)).await.unwrap().unwrap();
        assert_eq!(it.calendar(&secret, now()).await.unwrap().1.len(), 1);
        use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter};
        use store::registration::rows::registration;
        let gone = registration::ActiveModel { status: Set("withdrawn".into()), ..Default::default() };
        registration::Entity::update_many().set(gone).filter(registration::Column::PersonId.eq(wayan.0)).exec(it.writer()).await.unwrap();
        assert!(it.calendar(&secret, now()).await.unwrap().1.is_empty(), "a withdrawal counts at once");
    }
}
