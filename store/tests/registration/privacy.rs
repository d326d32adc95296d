//! What stays secret, and what lists find.

use super::{
    cast::{cast, grant, line, refused},
    support::{country, databases, now},
};
use chrono::{Duration, NaiveDate};
use domain::{
    access::{Actor, KeepOwn, RevealPassport},
    lang::Lang,
    people::Names,
    registration::{Details, Passport, RegistrationRefusal, Standing, Status, Vetting},
    text::Reason,
};
use sea_orm::EntityTrait;
use store::{
    Failure,
    audit::rows::audit,
    registration::{
        Decision,
        lists::{Filter, Sort},
        rows::passport,
    },
};

fn details(number: &str) -> Details {
    let expires = NaiveDate::from_ymd_opt(2030, 1, 31).unwrap();
    Details { passport: Some(Passport { number: line(number), issued_by: country("TH"), expires }), ..Details::default() }
}

#[tokio::test]
async fn a_passport_is_stored_sealed_shown_masked_and_revealed_with_a_reason() {
    for db in databases().await {
        let cast = cast(&db, 2, 60).await;
        let (person, id) = cast.endorsed("Anan", "anan@rtp.example", "TH").await;
        cast.decide(id, Decision::Accept).await.unwrap();
        db.confirm(&cast.own(person), id, &details("AA1234567"), now()).await.unwrap();
        let row = passport::Entity::find().one(db.reader()).await.unwrap().unwrap();
        for sealed in [&row.number, &row.issued_by, &row.expires, &row.wrapped_key] {
            let text = String::from_utf8_lossy(sealed);
            assert!(!text.contains("1234") && !text.contains("TH") && !text.contains("2030"), "{text}");
        }
        assert_eq!(db.registration(&cast.decides(), id).await.unwrap().passport.as_deref(), Some("••••67"));
        let reason = Reason::parse("Visa letter").unwrap();
        let may = grant(&cast.organizer, RevealPassport, cast.workshop);
        for stale in [None, Some(now() - Duration::minutes(6))] {
            assert_eq!(refused(db.reveal_passport(&may, id, &reason, stale, now()).await), RegistrationRefusal::ProofNotFresh);
        }
        assert!(!cast.trail(id).await.contains(&"reveal_passport".to_owned()));
        let shown = db.reveal_passport(&may, id, &reason, Some(now() - Duration::minutes(4)), now()).await.unwrap();
        assert_eq!((shown.number.as_str(), shown.issued_by.code()), ("AA1234567", "TH"));
        let trail = audit::Entity::find().all(db.reader()).await.unwrap();
        let entry = trail.iter().find(|row| row.action == "reveal_passport").unwrap();
        assert_eq!(entry.details["reason"], "Visa letter");
        assert!(trail.iter().all(|row| !row.details.to_string().contains("1234")));
        let seen = cast.row(id).await.version;
        db.correct_stay(&cast.own(person), id, &details("BB7654321"), seen, now()).await.unwrap();
        assert_eq!(db.own_passport(&cast.own(person), id, now()).await.unwrap().number.as_str(), "BB7654321");
    }
}

#[tokio::test]
async fn what_is_anothers_does_not_open() {
    for db in databases().await {
        let cast = cast(&db, 2, 60).await;
        let (person, id) = cast.endorsed("Anan", "anan@rtp.example", "TH").await;
        cast.decide(id, Decision::Accept).await.unwrap();
        db.confirm(&cast.own(person), id, &details("AA1234567"), now()).await.unwrap();
        let (other, _) = cast.registers("Other", "other@rtp.example", "TH").await;
        let others = grant(&Actor { person: Some(other), ..Actor::nobody() }, KeepOwn, other);
        assert!(matches!(db.my_registration(&others, id).await, Err(Failure::NotFound)));
        assert!(matches!(db.own_passport(&others, id, now()).await, Err(Failure::NotFound)));
        assert!(matches!(db.withdraw_own(&others, id, now()).await, Err(Failure::NotFound)));
        assert_eq!(cast.status(id).await, Status::Confirmed);
    }
}

#[tokio::test]
async fn a_persons_own_page_holds_no_reason_and_names_nobody() {
    for db in databases().await {
        let cast = cast(&db, 2, 60).await;
        let (person, id) = cast.endorsed("Anan", "anan@rtp.example", "TH").await;
        let reason = Reason::parse("Rumours").unwrap();
        db.decide_registration(&cast.decides(), id, Decision::Decline, Some(&reason), Status::Endorsed.into(), now()).await.unwrap();
        let mine = db.my_registrations(&cast.own(person)).await.unwrap();
        assert!(!format!("{mine:?}").contains("Rumours"));
        assert!(mine[0].stations.iter().all(|station| station.by.is_none() && station.by_name.is_none()));
        let whole = db.registration(&cast.decides(), id).await.unwrap();
        assert_eq!(whole.registrant.registration.private_reason.as_deref(), Some("Rumours"));
        assert_eq!(whole.stations.last().unwrap().by_name.as_deref(), Some("organizer"));
    }
}

#[tokio::test]
async fn lists_search_without_accents_filter_and_sort() {
    for db in databases().await {
        let cast = cast(&db, 9, 60).await;
        cast.registers("Đặng Hữu Phước", "phuoc@customs.example", "VN").await;
        let (anan, _) = cast.registers("Anan", "anan@rtp.example", "TH").await;
        let (_, last) = cast.endorsed("Suharto 100%", "suharto@rtp.example", "TH").await;
        let found = async |filter: Filter| -> Vec<String> {
            let listed = db.registrations(&cast.decides(), &filter, 0).await.unwrap();
            assert_eq!(listed.total as usize, listed.people.len());
            listed.people.iter().map(|it| it.name.to_string()).collect()
        };
        let search = |text: &str| Filter { search: text.into(), ..Filter::default() };
        assert_eq!(found(search("dang phuoc")).await, ["Đặng Hữu Phước"]);
        assert_eq!(found(search("kiem lam ANAN")).await, ["Anan"]);
        assert_eq!(found(search("%")).await, ["Suharto 100%"]);
        assert_eq!(found(search("_")).await, [""; 0]);
        assert_eq!(found(search("' OR 1=1 --")).await, [""; 0]);
        assert_eq!(found(Filter { country: Some(country("VN")), ..Filter::default() }).await, ["Đặng Hữu Phước"]);
        assert_eq!(found(Filter { standing: Standing::ToDecide, ..Filter::default() }).await, ["Suharto 100%"]);
        assert_eq!(found(Filter { vetting: Some(Vetting::Cleared), ..Filter::default() }).await, [""; 0]);
        assert_eq!(found(Filter { function: Some("prosecutor".into()), ..Filter::default() }).await, [""; 0]);
        assert_eq!(found(Filter::default()).await, ["Anan", "Đặng Hữu Phước", "Suharto 100%"]);
        let backwards = Filter { sort: Sort::Status, descending: true, ..Filter::default() };
        assert_eq!(found(backwards).await[0], "Suharto 100%");
        let by_country = Filter { sort: Sort::Country, descending: true, ..Filter::default() };
        assert_eq!(found(by_country).await[0], "Đặng Hữu Phước");
        assert_eq!(db.registrations_of(&cast.decides(), &[last]).await.unwrap().len(), 1);
        let beyond = db.registrations(&cast.decides(), &Filter::default(), u64::MAX / 50).await.unwrap();
        assert_eq!((beyond.people.len(), beyond.total), (0, 3));
        let renamed = Names::only(line("Zaw Min"));
        let seen = db.own_details(&cast.own(anan)).await.unwrap().version;
        db.correct_details(&cast.own(anan), &renamed, Lang::En, None, seen, now()).await.unwrap();
        assert_eq!(found(search("zaw")).await, ["Zaw Min"], "whoever is called otherwise is found under the new name");
        assert_eq!(found(search("Anan@rtp")).await, ["Zaw Min"]);
        assert_eq!(found(Filter::default()).await, ["Đặng Hữu Phước", "Suharto 100%", "Zaw Min"]);
    }
}
