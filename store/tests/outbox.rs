//! The outbox: leases, settling, what is stuck (MAIL-1…6, as far as the database decides).
#![allow(clippy::unwrap_used)]

mod support;

use chrono::{DateTime, Duration, Utc};
use domain::{
    access::{ReadTrail, RunSeries, WholeSeries, WriteMessages, authorize},
    id::{PersonId, WorkshopId},
    lang::Lang,
    mail::{Attempt, Letter, MailRefusal, Next},
    people::RoleKind,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use std::collections::HashSet;
use store::{
    Failure, Refusal, Store,
    outbox::{Settled, claim::Kept, rows::delivery},
};
use support::{bangkok, databases, email, now, person, role};

fn news(workshop: WorkshopId) -> Letter {
    Letter::AgendaPublished { workshop, publication: 1 }
}

async fn tell(store: &Store, to: &[PersonId], letter: &Letter) {
    let mut change = store.begin(None, now()).await.unwrap();
    let letters: Vec<_> = to.iter().map(|person| (*person, letter.clone())).collect();
    change.tell_many(&letters).await.unwrap();
    change.commit().await.unwrap();
}

async fn row(store: &Store) -> delivery::Model {
    delivery::Entity::find().one(store.reader()).await.unwrap().unwrap()
}

fn minutes(minutes: i64) -> DateTime<Utc> {
    now() + Duration::minutes(minutes)
}

fn greylisted() -> Attempt {
    Attempt::RetryLater("451 4.7.1 greylisted".into())
}

#[tokio::test]
async fn a_letter_is_claimed_by_one_worker_and_settled_once() {
    for db in databases().await {
        let workshop = bangkok(&db, 5, 50).await;
        let anan = person(&db, "anan@rtp.example").await;
        tell(&db, &[anan], &news(workshop)).await;
        let claimed = db.claim_letters(10, now()).await.unwrap();
        assert_eq!((claimed.len(), claimed[0].to, claimed[0].attempts), (1, Some(anan), 1));
        assert_eq!((claimed[0].address.as_str(), claimed[0].lang), ("anan@rtp.example", Lang::En));
        assert!(db.claim_letters(10, now()).await.unwrap().is_empty());
        let kept = Kept { subject: "The agenda".into(), body: Some("It is there.".into()) };
        assert_eq!(db.settle_letter(&claimed[0], &Attempt::Sent, Some(&kept), now()).await.unwrap(), Settled::As(Next::Sent));
        assert_eq!(db.settle_letter(&claimed[0], &greylisted(), None, now()).await.unwrap(), Settled::LeaseLost);
        let row = row(&db).await;
        assert_eq!((row.state.as_str(), row.sent_at, row.subject.as_deref()), ("sent", Some(now()), Some("The agenda")));
        assert!(db.claim_letters(10, minutes(600)).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn a_lease_that_runs_out_returns_and_its_old_holder_changes_nothing() {
    for db in databases().await {
        let workshop = bangkok(&db, 5, 50).await;
        let anan = person(&db, "anan@rtp.example").await;
        tell(&db, &[anan], &news(workshop)).await;
        let dead_worker = db.claim_letters(1, now()).await.unwrap().remove(0);
        assert!(db.claim_letters(1, minutes(4)).await.unwrap().is_empty());
        let next_worker = db.claim_letters(1, minutes(5)).await.unwrap().remove(0);
        assert_eq!((next_worker.id, next_worker.attempts), (dead_worker.id, 2));
        assert_eq!(db.settle_letter(&dead_worker, &Attempt::Sent, None, minutes(6)).await.unwrap(), Settled::LeaseLost);
        assert_eq!(row(&db).await.state, "waiting");
        assert_eq!(db.settle_letter(&next_worker, &Attempt::Sent, None, minutes(6)).await.unwrap(), Settled::As(Next::Sent));
    }
}

#[tokio::test]
async fn a_refused_letter_waits_and_one_refused_for_good_is_shown_to_organizers() {
    for db in databases().await {
        let workshop = bangkok(&db, 5, 50).await;
        let anan = person(&db, "anan@rtp.example").await;
        let ratchanee = person(&db, "ratchanee@onep.example").await;
        role(&db, ratchanee, RoleKind::Organizer, Some(workshop), None).await;
        tell(&db, &[anan], &news(workshop)).await;
        let first = db.claim_letters(1, now()).await.unwrap().remove(0);
        assert_eq!(db.settle_letter(&first, &greylisted(), None, now()).await.unwrap(), Settled::As(Next::RetryAt(minutes(1))));
        assert!(db.claim_letters(1, now()).await.unwrap().is_empty());
        let second = db.claim_letters(1, minutes(1)).await.unwrap().remove(0);
        db.settle_letter(&second, &Attempt::GiveUp("550 no such user".into()), None, minutes(1)).await.unwrap();
        assert_eq!(db.mail_health().await.unwrap().dead, 1);

        let actor = store::access::actor(db.reader(), ratchanee).await.unwrap();
        let grant = authorize(&actor, WriteMessages, workshop).unwrap();
        let (stuck, total) = db.stuck_letters_of(&grant, 0, 50).await.unwrap();
        assert_eq!((total, stuck[0].attempts, stuck[0].fault.as_deref()), (1, 2, Some("550 no such user")));
        db.retry_letter(&grant, stuck[0].id, minutes(2)).await.unwrap();
        let third = db.claim_letters(1, minutes(2)).await.unwrap().remove(0);
        assert_eq!(third.attempts, 1);
        let not_stuck = db.give_up_letter(&grant, third.id, minutes(3)).await;
        assert!(matches!(not_stuck, Err(Failure::Refused(Refusal::Mail(MailRefusal::NotStuck)))), "{not_stuck:?}");
        db.settle_letter(&third, &Attempt::GiveUp("550 no such user".into()), None, minutes(3)).await.unwrap();
        db.give_up_letter(&grant, third.id, minutes(3)).await.unwrap();
        assert_eq!((db.mail_health().await.unwrap().dead, row(&db).await.state.as_str()), (0, "dropped"));
    }
}

#[tokio::test]
async fn organizers_decide_about_their_own_workshops_letters_only() {
    for db in databases().await {
        let workshop = bangkok(&db, 5, 50).await;
        let anan = person(&db, "anan@rtp.example").await;
        let stranger = person(&db, "stranger@klhk.example").await;
        let other = WorkshopId(store::secrets::fresh_id());
        tell(&db, &[anan], &news(workshop)).await;
        let claimed = db.claim_letters(1, now()).await.unwrap().remove(0);
        db.settle_letter(&claimed, &Attempt::GiveUp("550".into()), None, now()).await.unwrap();
        let actor = domain::access::Actor { person: Some(stranger), organizes: vec![other], ..Default::default() };
        let grant = authorize(&actor, WriteMessages, other).unwrap();
        assert!(db.stuck_letters_of(&grant, 0, 50).await.unwrap().0.is_empty());
        assert!(matches!(db.retry_letter(&grant, claimed.id, now()).await, Err(Failure::NotFound)));
        assert!(matches!(db.give_up_letter(&grant, claimed.id, now()).await, Err(Failure::NotFound)));
        assert_eq!(row(&db).await.state, "dead");
    }
}

#[tokio::test]
async fn whoever_waits_for_a_link_does_not_wait_behind_a_crowd() {
    for db in databases().await {
        let workshop = bangkok(&db, 5, 50).await;
        let mut crowd = Vec::new();
        for n in 0..30 {
            crowd.push(person(&db, &format!("delegate{n}@rtp.example")).await);
        }
        tell(&db, &crowd, &news(workshop)).await;
        db.ask_to_sign_in(&email("delegate7@rtp.example"), "browser", "/me", minutes(1)).await.unwrap();
        let claimed = db.claim_letters(4, minutes(1)).await.unwrap();
        assert_eq!(claimed.iter().filter(|claimed| claimed.token.is_some()).count(), 1);
        assert_eq!(claimed.len(), 4);
    }
}

#[tokio::test]
async fn a_letter_of_an_unknown_kind_is_claimed_and_does_not_stop_the_others() {
    for db in databases().await {
        let workshop = bangkok(&db, 5, 50).await;
        let anan = person(&db, "anan@rtp.example").await;
        tell(&db, &[anan, anan], &news(workshop)).await;
        let poison = row(&db).await;
        let facts = sea_orm::sea_query::Expr::value(serde_json::json!({ "letter": "from_the_future" }));
        delivery::Entity::update_many()
            .col_expr(delivery::Column::Facts, facts)
            .filter(delivery::Column::Id.eq(poison.id))
            .exec(db.writer())
            .await
            .unwrap();
        let claimed = db.claim_letters(10, now()).await.unwrap();
        assert_eq!(claimed.iter().filter(|claimed| claimed.letter.is_none()).count(), 1);
        assert_eq!(claimed.len(), 2);
    }
}

#[tokio::test]
async fn three_workers_send_each_letter_once() {
    for db in databases().await {
        let workshop = bangkok(&db, 5, 50).await;
        let anan = person(&db, "anan@rtp.example").await;
        tell(&db, &[anan; 300], &news(workshop)).await;
        let worker = |store: Store| async move {
            let mut sent = Vec::new();
            loop {
                let claimed = store.claim_letters(7, now()).await.unwrap();
                if claimed.is_empty() && store.mail_health().await.unwrap().waiting == 0 {
                    return sent;
                }
                for letter in claimed {
                    assert_eq!(store.settle_letter(&letter, &Attempt::Sent, None, now()).await.unwrap(), Settled::As(Next::Sent));
                    sent.push(letter.id);
                }
            }
        };
        let store: &Store = &db;
        let workers = [1, 2, 3].map(|_| tokio::spawn(worker(store.clone())));
        let mut sent = Vec::new();
        for one in workers {
            sent.extend(one.await.unwrap());
        }
        assert_eq!((sent.len(), sent.iter().collect::<HashSet<_>>().len()), (300, 300), "{}", db.name);
    }
}

#[tokio::test]
async fn an_address_that_must_not_be_written_to_is_known_whatever_its_capitals() {
    for db in databases().await {
        let administrator = person(&db, "administrator@plenary.example").await;
        role(&db, administrator, RoleKind::Administrator, None, None).await;
        let actor = store::access::actor(db.reader(), administrator).await.unwrap();
        let grant = authorize(&actor, RunSeries, WholeSeries).unwrap();
        db.suppress(&grant, &email("Anan@rtp.example"), "asked not to be written to", now()).await.unwrap();
        db.suppress(&grant, &email("anan@rtp.example"), "left the service", now()).await.unwrap();
        assert_eq!(db.suppressed("ANAN@rtp.example").await.unwrap().as_deref(), Some("left the service"));
        assert_eq!(db.suppressed("other@rtp.example").await.unwrap(), None);
        let reading = authorize(&actor, ReadTrail, WholeSeries).unwrap();
        assert_eq!(db.suppressions(&reading).await.unwrap().len(), 1);
        db.allow_address(&grant, "anan@rtp.example", now()).await.unwrap();
        assert_eq!(db.suppressed("anan@rtp.example").await.unwrap(), None);
        assert!(matches!(db.allow_address(&grant, "anan@rtp.example", now()).await, Err(Failure::NotFound)));
    }
}
