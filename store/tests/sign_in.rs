//! Links, codes and browsers (AUTH-1…5), and the trail that they leave.
#![allow(clippy::unwrap_used)]

mod support;

use chrono::Duration;
use domain::{access::Actor, lang::Lang, people::PeopleRefusal, people::RoleKind};
use sea_orm::{ConnectionTrait, EntityTrait};
use store::{
    Failure, Refusal, Store,
    once::Once,
    outbox::rows::delivery,
    people::tokens::{LinkPage, Purpose},
};
use support::{databases, email, now, person, role};

/// The secret and the code of the last sign-in letter, as the worker will derive them.
async fn letter(store: &Store) -> (String, String) {
    let row = delivery::Entity::find().all(store.reader()).await.unwrap().into_iter().max_by_key(|row| row.created_at).unwrap();
    let token = row.token_id.unwrap();
    (store.secrets.link_secret(token), store.secrets.link_code(token))
}

fn refused<T: std::fmt::Debug>(outcome: Result<T, Failure>) -> PeopleRefusal {
    match outcome {
        Err(Failure::Refused(Refusal::People(refusal))) => refusal,
        other => panic!("{other:?}"),
    }
}

/// The browser takes the first answer back when its button is pressed again; the session that it brought is lost.
#[tokio::test]
async fn a_button_pressed_twice_lets_in_whoever_has_its_page_and_nobody_else() {
    for db in databases().await {
        let anan = person(&db, "anan@rtp.example").await;
        db.ask_to_sign_in(&email("anan@rtp.example"), "browser", "/me", now()).await.unwrap();
        let (secret, _) = letter(&db).await;
        let [own, other] = ["a-key-of-this-very-page", "a-key-of-another-page00"].map(|key| Once::parse(key).unwrap());
        let press = async |once: Option<&Once>, later: i64| {
            db.follow_once(&secret, Some("browser"), None, once, now() + Duration::seconds(later)).await
        };
        let first = press(Some(&own), 0).await.unwrap();
        for stranger in [None, Some(&other)] {
            assert_eq!(refused(press(stranger, 1).await), PeopleRefusal::TokenVoid);
        }
        let other_browser = db.follow_once(&secret, Some("elsewhere"), None, Some(&own), now()).await;
        assert_eq!(refused(other_browser), PeopleRefusal::TokenVoid);
        let second = press(Some(&own), 2).await.unwrap();
        assert_eq!((second.person, second.next.as_str()), (anan, "/me"));
        assert!(second.cookie != first.cookie && db.resume(&second.cookie, now()).await.unwrap().is_some());
        assert_eq!(refused(press(Some(&own), 30).await), PeopleRefusal::TokenVoid);
    }
}

#[tokio::test]
async fn a_link_signs_the_asking_browser_in_once() {
    for db in databases().await {
        let anan = person(&db, "anan@rtp.example").await;
        db.ask_to_sign_in(&email("Anan@rtp.example"), "browser-1", "/me", now()).await.unwrap();
        let (secret, _) = letter(&db).await;
        for _ in 0..50 {
            assert_eq!(db.link(&secret, Some("browser-1"), now()).await.unwrap(), LinkPage::Button(Purpose::SignIn));
        }
        assert_eq!(db.link(&secret, Some("browser-2"), now()).await.unwrap(), LinkPage::OtherBrowser);
        assert_eq!(refused(db.follow(&secret, Some("browser-2"), None, now()).await), PeopleRefusal::TokenVoid);
        assert_eq!(refused(db.follow(&secret, None, None, now()).await), PeopleRefusal::TokenVoid);
        let signed_in = db.follow(&secret, Some("browser-1"), None, now()).await.unwrap();
        assert_eq!((signed_in.person, signed_in.next.as_str()), (anan, "/me"));
        assert_eq!(db.resume(&signed_in.cookie, now()).await.unwrap().unwrap().person.id, anan);
        assert_eq!(refused(db.follow(&secret, Some("browser-1"), None, now()).await), PeopleRefusal::TokenVoid);
        assert_eq!(db.link(&secret, Some("browser-1"), now()).await.unwrap(), LinkPage::Void);
        assert_eq!(db.verify_audit().await.unwrap(), Ok(1));
    }
}

#[tokio::test]
async fn a_link_expires_and_a_code_bears_five_guesses() {
    for db in databases().await {
        person(&db, "anan@rtp.example").await;
        db.ask_to_sign_in(&email("anan@rtp.example"), "browser", "/me", now()).await.unwrap();
        let (secret, code) = letter(&db).await;
        let late = now() + Duration::minutes(31);
        assert_eq!(refused(db.follow(&secret, Some("browser"), None, late).await), PeopleRefusal::TokenVoid);
        assert_eq!(refused(db.enter_code(&code, "another", now()).await), PeopleRefusal::TokenVoid);
        let wrong = if code == "000000" { "000001" } else { "000000" };
        for _ in 0..5 {
            refused(db.enter_code(wrong, "browser", now()).await);
        }
        assert_eq!(refused(db.enter_code(&code, "browser", now()).await), PeopleRefusal::TokenVoid);
        db.ask_to_sign_in(&email("anan@rtp.example"), "browser", "/me", now() + Duration::seconds(1)).await.unwrap();
        let (_, code) = letter(&db).await;
        assert!(db.enter_code(&code, "browser", now() + Duration::seconds(2)).await.is_ok());
    }
}

#[tokio::test]
async fn after_thirty_wrong_codes_in_a_day_links_alone_sign_in() {
    for db in databases().await {
        person(&db, "anan@rtp.example").await;
        let mut at = now();
        for _ in 0..6 {
            at += Duration::minutes(20);
            db.ask_to_sign_in(&email("anan@rtp.example"), "attacker", "/me", at).await.unwrap();
            let (_, code) = letter(&db).await;
            let wrong = if code == "000000" { "000001" } else { "000000" };
            for _ in 0..5 {
                refused(db.enter_code(wrong, "attacker", at).await);
            }
        }
        at += Duration::minutes(20);
        db.ask_to_sign_in(&email("anan@rtp.example"), "browser", "/me", at).await.unwrap();
        let (secret, code) = letter(&db).await;
        assert_eq!(refused(db.enter_code(&code, "browser", at).await), PeopleRefusal::TokenVoid);
        assert!(db.follow(&secret, Some("browser"), None, at).await.is_ok(), "its owner is not locked out");
        at = now() + Duration::days(1) + Duration::hours(3);
        db.ask_to_sign_in(&email("anan@rtp.example"), "browser", "/me", at).await.unwrap();
        let (_, code) = letter(&db).await;
        assert!(db.enter_code(&code, "browser", at).await.is_ok());
    }
}

#[tokio::test]
async fn an_unknown_address_gets_the_same_answer_and_no_letter() {
    for db in databases().await {
        db.ask_to_sign_in(&email("nobody@rtp.example"), "browser", "/me", now()).await.unwrap();
        assert_eq!(delivery::Entity::find().all(db.reader()).await.unwrap(), vec![]);
        assert_eq!(refused(db.enter_code("123456", "browser", now()).await), PeopleRefusal::TokenVoid);
    }
}

#[tokio::test]
async fn the_first_administrator_names_the_address_that_was_invited() {
    for db in databases().await {
        let secret = db.invite_administrator(&email("admin@plenary.example"), Lang::En, now()).await.unwrap();
        assert_eq!(db.link(&secret, None, now()).await.unwrap(), LinkPage::AskAddress(Purpose::Admin));
        assert_eq!(refused(db.follow(&secret, None, Some(&email("other@plenary.example")), now()).await), PeopleRefusal::OtherAddress);
        let signed_in = db.follow(&secret, None, Some(&email("admin@plenary.example")), now()).await.unwrap();
        assert!(db.resume(&signed_in.cookie, now()).await.unwrap().unwrap().actor.administrator);
    }
}

#[tokio::test]
async fn idle_browsers_and_dismissed_people_lose_what_they_had_at_once() {
    for db in databases().await {
        let workshop = support::bangkok(&db, 10, 60).await;
        let organizer = person(&db, "organizer@onep.example").await;
        role(&db, organizer, RoleKind::Organizer, Some(workshop), None).await;
        db.ask_to_sign_in(&email("organizer@onep.example"), "browser", "/me", now()).await.unwrap();
        let (secret, _) = letter(&db).await;
        let cookie = db.follow(&secret, Some("browser"), None, now()).await.unwrap().cookie;
        assert!(db.resume(&cookie, now()).await.unwrap().unwrap().actor.organizes(workshop));
        db.writer().execute_unprepared("DELETE FROM roles").await.unwrap();
        let nobody_special = db.resume(&cookie, now()).await.unwrap().unwrap().actor;
        assert_eq!(nobody_special, Actor { person: Some(organizer), ..Actor::nobody() });
        role(&db, organizer, RoleKind::Organizer, Some(workshop), None).await;
        assert!(db.resume(&cookie, now() + Duration::minutes(31)).await.unwrap().is_none());
        assert!(db.resume(&cookie, now()).await.unwrap().is_none(), "an idle browser is signed out for good");
    }
}

#[tokio::test]
async fn the_audit_trail_cannot_be_changed_and_shows_it_where_it_was() {
    for db in databases().await {
        for n in 0..3 {
            db.invite_administrator(&email(&format!("admin{n}@plenary.example")), Lang::En, now()).await.unwrap();
        }
        assert_eq!(db.verify_audit().await.unwrap(), Ok(3));
        for tampering in ["UPDATE audit SET action = 'x' WHERE seq = 2", "DELETE FROM audit WHERE seq = 3"] {
            assert!(db.writer().execute_unprepared(tampering).await.is_err(), "{tampering} on {}", db.name);
        }
        assert_eq!(db.verify_audit().await.unwrap(), Ok(3));
        let disarm: &[&str] =
            if db.is_postgres() { &["DROP TRIGGER audit_append_only ON audit"] } else { &["DROP TRIGGER audit_no_update"] };
        for statement in disarm {
            db.writer().execute_unprepared(statement).await.unwrap();
        }
        db.writer().execute_unprepared("UPDATE audit SET action = 'x' WHERE seq = 2").await.unwrap();
        assert_eq!(db.verify_audit().await.unwrap(), Err(store::audit::BrokenChain(2)));
    }
}

#[tokio::test]
async fn whoever_is_signed_in_reads_on_where_nothing_can_be_written() {
    for db in databases().await.into_iter().filter(|db| !db.is_postgres()) {
        let anan = person(&db, "anan@rtp.example").await;
        db.ask_to_sign_in(&email("anan@rtp.example"), "browser", "/me", now()).await.unwrap();
        let (secret, _) = letter(&db).await;
        let cookie = db.follow(&secret, Some("browser"), None, now()).await.unwrap().cookie;
        db.writer().execute_unprepared("PRAGMA query_only = ON").await.unwrap();
        // A session's use is written down once a minute.
        let later = now() + Duration::minutes(5);
        assert_eq!(db.resume(&cookie, later).await.unwrap().map(|viewer| viewer.person.id), Some(anan));
        assert!(db.resume(&cookie, now() + Duration::days(31)).await.unwrap().is_none(), "and what is over is over");
        db.writer().execute_unprepared("PRAGMA query_only = OFF").await.unwrap();
    }
}
