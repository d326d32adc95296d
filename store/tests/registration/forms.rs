//! The public form: sent twice, sent by somebody known, in either spelling (REG-1, REG-5, REG-16).

use super::{
    cast::{cast, refused, sent},
    support::{databases, email, now, person},
};
use domain::{lang::Lang, people::PeopleRefusal, registration::RegistrationRefusal};
use futures_util::future::join_all;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use std::collections::HashSet;
use store::{
    Failure, Refusal,
    outbox::rows::delivery,
    people::rows::{consent, token},
    registration::{
        Decision,
        rows::{application, receipt},
    },
};

#[tokio::test]
async fn a_form_sent_many_times_is_one_row_one_letter_one_registration() {
    for db in databases().await {
        let cast = cast(&db, 2, 60).await;
        let form = sent("Lê Văn Thành", "thanh@vks.example", "VN");
        let terms = cast.terms().await;
        let sending = (0..20).map(|_| db.submit_application(&terms, &form, "one key", Lang::Vi, now()));
        assert!(join_all(sending).await.iter().all(Result::is_ok));
        assert_eq!(application::Entity::find().all(db.reader()).await.unwrap().len(), 1);
        assert_eq!(receipt::Entity::find().all(db.reader()).await.unwrap().len(), 1);
        assert_eq!(cast.letters("thanh@vks.example").await, ["verify_registration"]);
        let person = cast.verifies("thanh@vks.example").await;
        assert_eq!(cast.rows().await, 1);
        assert_eq!(db.my_registrations(&cast.own(person)).await.unwrap().len(), 1);
        assert_eq!(consent::Entity::find().all(db.reader()).await.unwrap().len(), 3);
    }
}

#[tokio::test]
async fn a_form_that_comes_back_changed_is_taken_in_again() {
    for db in databases().await {
        let cast = cast(&db, 2, 60).await;
        for (name, later) in [("Le Thanh", 0), ("Lê Văn Thành", 1)] {
            let at = now() + chrono::Duration::seconds(later);
            db.submit_application(&cast.terms().await, &sent(name, "thanh@vks.example", "VN"), "one key", Lang::Vi, at).await.unwrap();
        }
        let person = cast.verifies("thanh@vks.example").await;
        let whole = db.registration(&cast.decides(), cast.id_of(person).await).await.unwrap();
        assert_eq!(whole.registrant.person.names.full_name.as_str(), "Lê Văn Thành");
    }
}

#[tokio::test]
async fn a_registered_address_leaves_the_same_traces_and_its_place_untouched() {
    for db in databases().await {
        let cast = cast(&db, 2, 60).await;
        let (known, id) = cast.endorsed("Anan", "anan@rtp.example", "TH").await;
        cast.decide(id, Decision::Accept).await.unwrap();
        let before = cast.row(id).await;
        for address in ["anan@rtp.example", "nobody@rtp.example"] {
            let form = sent("Somebody Else", address, "VN");
            db.submit_application(&cast.terms().await, &form, &format!("again {address}"), Lang::En, now() + chrono::Duration::seconds(1))
                .await
                .unwrap();
            let letters = delivery::Entity::find()
                .filter(delivery::Column::Address.eq(address))
                .filter(delivery::Column::Kind.eq("verify_registration"));
            let last = letters.all(db.reader()).await.unwrap().pop().unwrap();
            assert_eq!((last.person_id, last.token_id.is_some()), (None, true));
            let token = token::Entity::find_by_id(last.token_id.unwrap()).one(db.reader()).await.unwrap().unwrap();
            assert_eq!(token.next.as_deref(), Some("/me"));
        }
        assert_eq!(cast.verifies("anan@rtp.example").await, known);
        assert_eq!(cast.row(id).await, before, "neither status nor country nor agency changes");
        let whole = db.registration(&cast.decides(), id).await.unwrap();
        assert_eq!(whole.registrant.person.names.full_name.as_str(), "Anan");
    }
}

#[tokio::test]
async fn a_second_letters_link_still_leads_to_its_owner() {
    for db in databases().await {
        let cast = cast(&db, 2, 60).await;
        for key in ["first", "second"] {
            db.submit_application(&cast.terms().await, &sent("Anan", "anan@rtp.example", "TH"), key, Lang::En, now()).await.unwrap();
        }
        let tokens = token::Entity::find().all(db.reader()).await.unwrap();
        let mut people = Vec::new();
        for row in &tokens {
            let secret = db.secrets.link_secret(row.id);
            people.push(db.follow(&secret, None, Some(&super::support::email("anan@rtp.example")), now()).await.unwrap().person);
        }
        assert_eq!((people.len(), people[0], cast.rows().await), (2, people[1], 1));
        let replayed =
            db.follow(&db.secrets.link_secret(tokens[0].id), None, Some(&super::support::email("anan@rtp.example")), now()).await;
        assert!(matches!(replayed, Err(Failure::Refused(Refusal::People(PeopleRefusal::TokenVoid)))));
    }
}

#[tokio::test]
async fn both_spellings_of_a_name_are_found_as_one() {
    for db in databases().await {
        let cast = cast(&db, 2, 60).await;
        let decomposed = "Le\u{302} Va\u{306}n Tha\u{300}nh";
        let (_, one) = cast.registers("Lê Văn Thành", "thanh@vks.example", "VN").await;
        let (_, other) = cast.registers(decomposed, "thanh@private.example", "VN").await;
        let whole = db.registration(&cast.decides(), other).await.unwrap();
        assert_eq!(whole.registrant.person.names.full_name.as_str(), "Lê Văn Thành");
        assert_eq!(whole.namesakes.iter().map(|it| it.registration.id).collect::<Vec<_>>(), [one]);
    }
}

#[tokio::test]
async fn whoever_is_signed_in_registers_once_and_at_their_own_address() {
    for db in databases().await {
        let cast = cast(&db, 2, 60).await;
        let anan = person(&db, "anan@rtp.example").await;
        let form = sent("Anan", "somebody.else@rtp.example", "TH");
        let sending = (0..10).map(|_| async { db.submit(&cast.own(anan), &cast.terms().await, &form, Lang::En, now()).await });
        let outcomes = join_all(sending).await;
        assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
        for outcome in outcomes.into_iter().filter(Result::is_err) {
            assert_eq!(refused(outcome), RegistrationRefusal::AlreadyRegistered);
        }
        assert_eq!((cast.rows().await, cast.letters("anan@rtp.example").await), (1, vec!["submitted".to_owned()]));
        assert_eq!(cast.letters("somebody.else@rtp.example").await, [""; 0]);
    }
}

#[tokio::test]
async fn words_that_are_not_offered_are_refused() {
    for db in databases().await {
        let cast = cast(&db, 2, 60).await;
        let mut form = sent("Anan", "anan@rtp.example", "KH");
        let outcome = db.submit_application(&cast.terms().await, &form, "k", Lang::En, now()).await;
        assert_eq!(refused(outcome), RegistrationRefusal::CountryNotTakingPart);
        form = sent("Anan", "anan@rtp.example", "TH");
        form.application.function = "wizard".into();
        let outcome = db.submit_application(&cast.terms().await, &form, "k", Lang::En, now()).await;
        assert_eq!(refused(outcome), RegistrationRefusal::NotOffered);
    }
}

#[tokio::test]
async fn two_links_of_a_new_address_pressed_at_once_make_one_person_with_one_registration() {
    for db in databases().await {
        let cast = cast(&db, 60, 60).await;
        let terms = cast.terms().await;
        for round in 0..20 {
            let address = format!("twice-{round}@rtp.example");
            for form in ["first", "second"] {
                let key = format!("{form} {round}");
                db.submit_application(&terms, &sent("Anan", &address, "TH"), &key, Lang::En, now()).await.unwrap();
            }
            let links = cast.links(&address).await;
            assert_eq!(links.len(), 2);
            let owner = email(&address);
            let pressed = join_all(links.iter().map(|link| db.follow(link, None, Some(&owner), now()))).await;
            let people: HashSet<_> = pressed.into_iter().map(|signed_in| signed_in.unwrap().person).collect();
            assert_eq!(people.len(), 1);
        }
        assert_eq!(cast.rows().await, 20);
    }
}
