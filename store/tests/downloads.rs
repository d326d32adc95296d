//! Downloads are on record, each once and as whoever took it, also where many come at the same time (MAT).
#![allow(clippy::unwrap_used)]

mod support;

use domain::{
    access::{Actor, Audience},
    id::{MaterialId, PersonId, WorkshopId},
    materials::Release,
    tlp::Tlp,
};
use futures_util::{future::join_all, poll};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use std::pin::pin;
use store::{
    Failure,
    audit::rows::audit,
    materials::{Material, Taken},
    secrets::fresh_id,
};
use support::{Fresh, databases, now};
use uuid::Uuid;

fn document(tlp: Tlp) -> Material {
    Material {
        id: MaterialId(fresh_id()),
        workshop: WorkshopId(fresh_id()),
        session: None,
        group: fresh_id(),
        title: "A case".into(),
        language: "en".into(),
        tlp,
        audience: Audience::default(),
        release: Release::Now,
        link: None,
        owner: None,
        at: now(),
        version: 1,
    }
}

fn somebody() -> Actor {
    Actor { person: Some(PersonId(fresh_id())), ..Actor::nobody() }
}

async fn take(db: &Fresh, who: &Actor, material: &Material) -> Result<(), Failure> {
    db.record_downloads(who, &[Taken { material, number: Some(1), tlp: material.tlp }], "file", now()).await
}

/// By whom, and what.
async fn recorded(db: &Fresh) -> Vec<(Uuid, Uuid)> {
    let rows = audit::Entity::find().filter(audit::Column::Action.eq("download")).all(db.reader()).await.unwrap();
    let mut all: Vec<_> = rows.into_iter().map(|row| (row.by_id.unwrap(), row.object_id.unwrap())).collect();
    all.sort_unstable();
    all
}

#[tokio::test]
async fn those_who_come_together_are_each_on_record_once() {
    for db in databases().await {
        let people: Vec<Actor> = (0..40).map(|_| somebody()).collect();
        let documents = [document(Tlp::Amber), document(Tlp::Red), document(Tlp::Green)];
        let all = people.iter().flat_map(|who| documents.iter().map(move |it| (who, it)));
        for done in join_all(all.map(|(who, it)| take(&db, who, it))).await {
            done.unwrap();
        }
        let person = |who: &Actor| who.person.unwrap().0;
        let mut expected: Vec<_> = people.iter().flat_map(|who| documents[..2].iter().map(move |it| (person(who), it.id.0))).collect();
        expected.sort_unstable();
        assert_eq!(recorded(&db).await, expected, "{}: what is GREEN is not followed", db.name);
        assert_eq!(db.verify_audit().await.unwrap(), Ok(80), "{}: they are one chain", db.name);
    }
}

#[tokio::test]
async fn what_cannot_be_recorded_is_told_to_everybody_and_the_next_is_recorded() {
    for db in databases().await.into_iter().filter(|db| !db.is_postgres()) {
        let (people, it) = ([(); 10].map(|()| somebody()), document(Tlp::Amber));
        db.writer().execute_unprepared("PRAGMA query_only = ON").await.unwrap();
        let refused = join_all(people.iter().map(|who| take(&db, who, &it))).await;
        assert!(refused.iter().all(Result::is_err), "{refused:?}");
        let along = |it: &Result<(), Failure>| matches!(it, Err(Failure::Unavailable(why)) if why.contains("together with others"));
        // The first comes alone, the second takes all others along.
        assert!(refused[2..].iter().all(along), "tried once for all, not one behind another: {refused:?}");
        db.writer().execute_unprepared("PRAGMA query_only = OFF").await.unwrap();
        take(&db, &people[0], &it).await.unwrap();
        assert_eq!(recorded(&db).await, [(people[0].person.unwrap().0, it.id.0)]);
    }
}

#[tokio::test]
async fn whoever_leaves_while_waiting_takes_nobody_along() {
    for db in databases().await.into_iter().filter(|db| !db.is_postgres()) {
        let (first, gone, last, it) = (somebody(), somebody(), somebody(), document(Tlp::Amber));
        // The writers' queue stands still.
        let held = db.begin(None, now()).await.unwrap();
        let mut one = pin!(take(&db, &first, &it));
        assert!(poll!(&mut one).is_pending());
        let mut left = Box::pin(take(&db, &gone, &it));
        assert!(poll!(&mut left).is_pending());
        drop(left);
        let mut another = pin!(take(&db, &last, &it));
        assert!(poll!(&mut another).is_pending());
        drop(held);
        one.await.unwrap();
        another.await.unwrap();
        let mut expected = [&first, &last].map(|who| (who.person.unwrap().0, it.id.0));
        expected.sort_unstable();
        assert_eq!(recorded(&db).await, expected);
    }
}
