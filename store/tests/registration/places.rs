//! Places under a rush, in bulk, and offered again (REG-3).

use super::{
    cast::{Cast, candidate, cast},
    support::{databases, now},
};
use domain::{
    id::RegistrationId,
    lang::Lang,
    registration::{Kind, RegistrationRefusal, Standing, Status, VettingRecord},
};
use futures_util::future::join_all;
use store::{
    Store,
    registration::{Decision, Offer, Past, load_imported},
};

/// What is offered to organizers beside their list.
async fn offered(db: &Store, cast: &Cast<'_>) -> Vec<Offer> {
    let listed = db.registrations(&cast.decides(), &Default::default(), 0).await.unwrap();
    let quotas = db.delegations(cast.workshop).await.unwrap();
    db.offers(&cast.decides(), 60, &quotas, &listed.tally).await.unwrap()
}

/// Delegates of Thailand who stand somewhere, written directly.
async fn delegates(db: &Store, workshop: domain::id::WorkshopId, count: usize, status: Status) -> Vec<RegistrationId> {
    let mut change = db.begin(None, now()).await.unwrap();
    let past: Vec<Past> = (0..count)
        .map(|n| Past {
            candidate: candidate(&format!("Delegate {n:03}"), &format!("{}{n}@rtp.example", status.word()), "TH"),
            kind: Kind::Delegate,
            status,
            since: now() + chrono::Duration::minutes(n as i64),
            vetting: VettingRecord::default(),
            lang: Lang::En,
        })
        .collect();
    let loaded = load_imported(&mut change, workshop, &past).await.unwrap();
    change.commit().await.unwrap();
    loaded.into_iter().map(|(_, id)| id).collect()
}

#[tokio::test]
async fn of_a_hundred_decisions_for_the_last_place_one_succeeds() {
    // `cargo xtask faults` sets how often.
    let rounds = std::env::var("PLENARY_FAULT_ROUNDS").ok().and_then(|text| text.parse().ok()).unwrap_or(1);
    for _ in 0..rounds {
        for db in databases().await {
            let cast = cast(&db, 1, 60).await;
            let ids = delegates(&db, cast.workshop, 100, Status::Endorsed).await;
            let outcomes = join_all(ids.iter().map(|id| cast.decide(*id, Decision::Accept))).await;
            assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1, "{}", db.name);
            for outcome in outcomes.into_iter().filter(Result::is_err) {
                assert_eq!(super::cast::refused(outcome), RegistrationRefusal::DelegationFull);
            }
            let listed = db.registrations(&cast.decides(), &Default::default(), 0).await.unwrap();
            assert_eq!((listed.tally.on(Standing::Accepted), listed.tally.on(Standing::ToDecide), listed.total), (1, 99, 100));
            assert!(db.verify_audit().await.unwrap().is_ok());
        }
    }
}

#[tokio::test]
async fn the_workshops_last_place_goes_to_one_as_well() {
    for db in databases().await {
        let cast = cast(&db, 200, 3).await;
        let ids = delegates(&db, cast.workshop, 20, Status::Endorsed).await;
        let outcomes = join_all(ids.iter().map(|id| cast.decide(*id, Decision::Accept))).await;
        assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 3, "{}", db.name);
        let full = outcomes.into_iter().find(Result::is_err).unwrap();
        assert_eq!(super::cast::refused(full), RegistrationRefusal::WorkshopFull);
    }
}

#[tokio::test]
async fn a_bulk_decision_says_what_became_of_each() {
    for db in databases().await {
        let cast = cast(&db, 2, 60).await;
        let endorsed = delegates(&db, cast.workshop, 3, Status::Endorsed).await;
        let withdrawn = delegates(&db, cast.workshop, 1, Status::Withdrawn).await;
        let seen = |ids: &[RegistrationId], status| ids.iter().map(|id| (*id, store::registration::Seen::from(status))).collect::<Vec<_>>();
        let all = [seen(&endorsed, Status::Endorsed), seen(&withdrawn, Status::Withdrawn)].concat();
        let decided = db.decide_registrations(&cast.decides(), &all, Decision::Accept, now()).await.unwrap();
        let outcomes: Vec<_> = decided.iter().map(|(_, outcome)| outcome.clone()).collect();
        let expected = [Ok(()), Ok(()), Err(RegistrationRefusal::DelegationFull), Err(RegistrationRefusal::NotFrom(Status::Withdrawn))];
        assert_eq!(outcomes, expected);
        assert_eq!(cast.letters("endorsed0@rtp.example").await, ["accepted"]);
        assert_eq!(cast.letters("endorsed2@rtp.example").await, [""; 0]);
    }
}

#[tokio::test]
async fn a_bulk_decision_passes_over_what_a_colleague_decided_meanwhile() {
    for db in databases().await {
        let cast = cast(&db, 9, 60).await;
        let ids = delegates(&db, cast.workshop, 2, Status::Endorsed).await;
        cast.decide(ids[0], Decision::Waitlist).await.unwrap();
        let seen: Vec<_> = ids.iter().map(|id| (*id, Status::Endorsed.into())).collect();
        let decided = db.decide_registrations(&cast.decides(), &seen, Decision::Decline, now()).await.unwrap();
        assert_eq!(decided.into_iter().map(|(_, outcome)| outcome).collect::<Vec<_>>(), [Err(RegistrationRefusal::Stale), Ok(())]);
        assert_eq!((cast.status(ids[0]).await, cast.status(ids[1]).await), (Status::Waitlisted, Status::Declined));
    }
}

#[tokio::test]
async fn a_free_place_is_offered_to_the_longest_waiting_and_never_given_silently() {
    for db in databases().await {
        let cast = cast(&db, 1, 60).await;
        let accepted = delegates(&db, cast.workshop, 1, Status::Accepted).await;
        let waiting = delegates(&db, cast.workshop, 3, Status::Waitlisted).await;
        assert_eq!(offered(&db, &cast).await, vec![]);
        cast.decide(accepted[0], Decision::Withdraw).await.unwrap();
        let offers = offered(&db, &cast).await;
        let [offer] = offers.as_slice() else { panic!("{offers:?}") };
        assert_eq!((offer.free, offer.longest.registration.id, offer.country.unwrap().code()), (1, waiting[0], "TH"));
        assert_eq!(cast.status(waiting[0]).await, Status::Waitlisted);
        cast.decide(waiting[0], Decision::Accept).await.unwrap();
        assert_eq!(offered(&db, &cast).await, vec![]);
    }
}

#[tokio::test]
async fn history_loads_without_mail_and_with_one_entry() {
    for db in databases().await {
        let cast = cast(&db, 1, 60).await;
        let ids = delegates(&db, cast.workshop, 30, Status::Confirmed).await;
        assert_eq!(db.mail_health().await.unwrap().waiting, 0);
        assert_eq!(db.verify_audit().await.unwrap(), Ok(1));
        let listed = db.registrations(&cast.decides(), &Default::default(), 0).await.unwrap();
        assert_eq!((ids.len(), listed.tally.on(Standing::Confirmed)), (30, 30), "history is no matter of quotas");
    }
}
