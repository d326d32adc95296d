//! Letters on their way: MAIL-1 to MAIL-6, against a real mail server with faults.
#![allow(clippy::unwrap_used)]

mod sink;
#[path = "../../../store/tests/support/mod.rs"]
mod support;

use chrono::Duration;
use domain::{
    access::{Actor, KeepOwn, RunSeries, WholeSeries, authorize},
    id::{PersonId, WorkshopId},
    mail::{Letter, StatusNews},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};
use server::{
    health::Heartbeat,
    mailer::Mailer,
    settings::{BaseUrl, Flags, Settings},
    worker::{Count, Outbox, keep_delivering},
};
use sink::{Mood, Sink, TOGETHER};
use std::{collections::HashSet, sync::Arc, time::Instant};
use store::{Store, clock::Clock, outbox::rows::delivery, people::rows::person};
use support::{bangkok, databases, now, person};
use tokio_util::sync::CancellationToken;

/// Sends to the sink, at a time that stands until it is set.
fn outbox(store: &Store, sink: &Sink) -> Outbox {
    let url = format!("smtp://{}", sink.address);
    let settings = Settings::read(&Flags::default(), &|name| (name == "PLENARY_SMTP_URL").then(|| url.clone())).unwrap();
    Outbox {
        store: store.clone(),
        mailer: Arc::new(Mailer::new(&settings)),
        clock: Clock::standing(now()),
        from: "Plenary <plenary@plenary.example>".parse().unwrap(),
        base_url: BaseUrl::parse("https://plenary.example").unwrap(),
    }
}

/// So many people who are each told something.
async fn told(store: &Store, people: usize) -> (WorkshopId, Vec<PersonId>) {
    let workshop = bangkok(store, 5, 50).await;
    let mut all = Vec::new();
    for n in 0..people {
        all.push(person(store, &format!("delegate{n}@rtp.example")).await);
    }
    tell(store, workshop, &all).await;
    (workshop, all)
}

async fn tell(store: &Store, workshop: WorkshopId, people: &[PersonId]) {
    let mut change = store.begin(None, now()).await.unwrap();
    let news = |registration| Letter::Status { workshop, registration, event: StatusNews::Accepted };
    let letters: Vec<_> = people.iter().map(|id| (*id, news(store::secrets::fresh_id().into()))).collect();
    change.tell_many(&letters).await.unwrap();
    change.commit().await.unwrap();
}

fn later(outbox: &Outbox, by: Duration) {
    outbox.clock.set(outbox.clock.now() + by);
}

#[tokio::test]
async fn a_server_that_is_down_for_hours_gets_every_letter_afterwards() {
    for db in databases().await {
        let mut sink = Sink::down().await;
        let outbox = outbox(&db, &sink);
        told(&db, 12).await;
        for _ in 0..30 {
            let count = outbox.deliver_due().await.unwrap();
            assert_eq!((count.sent, count.dead, count.lost), (0, 0, 0), "{count:?}");
            later(&outbox, Duration::minutes(10));
        }
        assert_eq!(db.mail_health().await.unwrap().waiting, 12);
        sink.come_up().await;
        later(&outbox, Duration::hours(6));
        assert_eq!(outbox.deliver_due().await.unwrap(), Count { sent: 12, ..Count::default() });
        assert_eq!(sink.message_ids().iter().collect::<HashSet<_>>().len(), 12);
        assert_eq!(db.mail_health().await.unwrap(), Default::default());
    }
}

#[tokio::test]
async fn greylisting_delays_a_letter_and_a_refusal_ends_it() {
    for db in databases().await {
        let sink = Sink::up().await;
        let outbox = outbox(&db, &sink);
        told(&db, 3).await;
        sink.feel(Mood::Says("451 4.7.1 greylisted"));
        assert_eq!(outbox.deliver_due().await.unwrap(), Count { later: 3, ..Count::default() });
        assert_eq!(outbox.deliver_due().await.unwrap(), Count::default(), "not before a minute");
        later(&outbox, Duration::minutes(1));
        sink.feel(Mood::Says("550 5.1.1 no such user"));
        assert_eq!(outbox.deliver_due().await.unwrap(), Count { dead: 3, ..Count::default() });
        sink.feel(Mood::Well);
        later(&outbox, Duration::days(1));
        assert_eq!(outbox.deliver_due().await.unwrap(), Count::default());
        assert!(sink.letters().is_empty());
        assert_eq!(db.mail_health().await.unwrap().dead, 3);
    }
}

#[tokio::test]
async fn a_connection_lost_after_the_letter_costs_one_copy_with_the_same_message_id() {
    for db in databases().await {
        let sink = Sink::up().await;
        let outbox = outbox(&db, &sink);
        told(&db, 1).await;
        sink.feel(Mood::DropsAfterData);
        assert_eq!(outbox.deliver_due().await.unwrap(), Count { later: 1, ..Count::default() });
        sink.feel(Mood::Well);
        later(&outbox, Duration::minutes(1));
        assert_eq!(outbox.deliver_due().await.unwrap(), Count { sent: 1, ..Count::default() });
        let ids = sink.message_ids();
        assert!(ids.len() == 2 && ids[0] == ids[1] && ids[0].ends_with("@plenary.example"), "{ids:?}");
    }
}

#[tokio::test]
async fn a_worker_killed_between_sending_and_recording_costs_one_copy_with_the_same_message_id() {
    for db in databases().await {
        let sink = Sink::up().await;
        let outbox = outbox(&db, &sink);
        told(&db, 1).await;
        sink.feel(Mood::Slow(std::time::Duration::from_secs(3600)));
        let worker = tokio::spawn({
            let outbox = outbox.clone();
            async move { outbox.deliver_due().await }
        });
        while sink.letters().is_empty() {
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        }
        worker.abort();
        assert!(worker.await.unwrap_err().is_cancelled());
        sink.feel(Mood::Well);
        let outbox = self::outbox(&db, &sink);
        assert_eq!(outbox.deliver_due().await.unwrap(), Count::default(), "its lease still runs");
        later(&outbox, Duration::minutes(5));
        assert_eq!(outbox.deliver_due().await.unwrap(), Count { sent: 1, ..Count::default() });
        let ids = sink.message_ids();
        assert!(ids.len() == 2 && ids[0] == ids[1], "{ids:?}");
    }
}

#[tokio::test]
async fn a_slow_server_is_used_several_times_at_once() {
    for db in databases().await {
        let sink = Sink::up().await;
        let outbox = outbox(&db, &sink);
        told(&db, 4 * TOGETHER).await;
        // It takes no letter until a few wait for it together.
        sink.feel(Mood::Together);
        assert_eq!(outbox.deliver_due().await.unwrap(), Count { sent: 4 * TOGETHER, ..Count::default() });
    }
}

#[tokio::test]
async fn poison_dies_with_a_reason_and_the_other_letters_go_out() {
    for db in databases().await {
        let sink = Sink::up().await;
        let outbox = outbox(&db, &sink);
        let (_, people) = told(&db, 4).await;
        let set = |column, value| delivery::Entity::update_many().col_expr(column, value);
        let of = |n: usize| delivery::Column::PersonId.eq(people[n].0);
        let unknown = Expr::value(serde_json::json!({ "letter": "from_the_future" }));
        set(delivery::Column::Facts, unknown).filter(of(0)).exec(db.writer()).await.unwrap();
        let lines = Expr::value("delegate1@rtp.example\r\nRCPT TO:<spy@evil.example>");
        set(delivery::Column::Address, lines).filter(of(1)).exec(db.writer()).await.unwrap();
        // A name that no form takes: the letter waits for somebody to correct it.
        let name = person::Entity::update_many().col_expr(person::Column::FullName, Expr::value("Anan\r\nBcc: spy@evil.example"));
        name.filter(person::Column::Id.eq(people[2].0)).exec(db.writer()).await.unwrap();
        assert_eq!(outbox.deliver_due().await.unwrap(), Count { sent: 1, later: 1, dead: 2, lost: 0 });
        let sent = sink.letters();
        assert!(sent.len() == 1 && sent[0].contains("delegate3@rtp.example") && !sent[0].contains("evil"), "{sent:?}");
        let dead = delivery::Entity::find().filter(delivery::Column::State.eq("dead")).all(db.reader()).await.unwrap();
        assert!(dead.len() == 2 && dead.iter().all(|row| row.last_error.as_ref().is_some_and(|why| !why.is_empty())), "{dead:?}");
    }
}

#[tokio::test]
async fn three_workers_on_one_database_send_each_letter_once() {
    for db in databases().await {
        let sink = Sink::up().await;
        told(&db, 60).await;
        let workers = [1, 2, 3].map(|_| {
            let outbox = outbox(&db, &sink);
            tokio::spawn(async move { outbox.deliver_due().await.unwrap().sent })
        });
        let mut sent = 0;
        for worker in workers {
            sent += worker.await.unwrap();
        }
        let ids = sink.message_ids();
        assert_eq!((sent, ids.len(), ids.iter().collect::<HashSet<_>>().len()), (60, 60, 60), "{}", db.name);
    }
}

#[tokio::test]
async fn an_address_suppressed_after_the_letter_was_written_is_not_written_to() {
    for db in databases().await {
        let sink = Sink::up().await;
        let outbox = outbox(&db, &sink);
        told(&db, 2).await;
        let actor = Actor { administrator: true, ..Actor::nobody() };
        let grant = authorize(&actor, RunSeries, WholeSeries).unwrap();
        db.suppress(&grant, &support::email("Delegate0@rtp.example"), "left the service", now()).await.unwrap();
        assert_eq!(outbox.deliver_due().await.unwrap(), Count { sent: 1, dead: 1, ..Count::default() });
        assert!(sink.letters()[0].contains("delegate1@rtp.example"));
    }
}

#[tokio::test]
async fn a_letter_is_readable_here_even_while_it_cannot_be_sent_and_holds_no_key() {
    for db in databases().await {
        let sink = Sink::down().await;
        let outbox = outbox(&db, &sink);
        let (_, people) = told(&db, 1).await;
        db.ask_to_sign_in(&support::email("delegate0@rtp.example"), "browser", "/me", now()).await.unwrap();
        outbox.deliver_due().await.unwrap();
        let own = authorize(&Actor { person: Some(people[0]), ..Actor::nobody() }, KeepOwn, people[0]).unwrap();
        let (letters, total) = db.own_letters(&own, 0, 50).await.unwrap();
        assert_eq!((total, letters[0].subject.as_str()), (1, "Your place at the workshop in Bangkok"));
        assert!(
            letters[0].body.contains("https://plenary.example/me/registrations/") && !letters[0].body.contains("sign-in"),
            "{}",
            letters[0].body
        );
    }
}

#[tokio::test]
async fn links_carry_the_configured_origin_and_the_key_that_is_not_stored() {
    for db in databases().await {
        let sink = Sink::up().await;
        let outbox = outbox(&db, &sink);
        told(&db, 1).await;
        outbox.deliver_due().await.unwrap();
        db.ask_to_sign_in(&support::email("delegate0@rtp.example"), "browser", "/me", now()).await.unwrap();
        assert_eq!(outbox.deliver_due().await.unwrap().sent, 1);
        let letters = sink.letters();
        let letter = mail_parser::MessageParser::new().parse(letters[1].as_bytes()).unwrap();
        let text = letter.body_text(0).unwrap();
        let (_, rest) = text.split_once("https://plenary.example/sign-in/").unwrap();
        let secret = rest.split_whitespace().next().unwrap();
        let code = text.lines().find_map(|line| line.strip_prefix("    ")).unwrap().trim();
        let stored = serde_json::to_string(&delivery::Entity::find().into_json().all(db.reader()).await.unwrap()).unwrap();
        assert!(!stored.contains(secret) && !stored.contains(code));
        assert_eq!(db.follow(secret, Some("browser"), None, now()).await.unwrap().next, "/me");
    }
}

#[tokio::test]
async fn the_worker_wakes_when_a_letter_is_written_and_stops_when_asked() {
    for db in databases().await {
        let sink = Sink::up().await;
        let outbox = Outbox { clock: Clock::System, ..outbox(&db, &sink) };
        let stop = CancellationToken::new();
        let worker = tokio::spawn(keep_delivering(outbox, Heartbeat::begin(), stop.clone()));
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        told(&db, 3).await;
        let begun = Instant::now();
        while sink.letters().len() < 3 {
            assert!(begun.elapsed().as_secs() < 5, "nobody woke");
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        }
        stop.cancel();
        tokio::time::timeout(std::time::Duration::from_secs(5), worker).await.unwrap().unwrap();
    }
}
