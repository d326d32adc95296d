//! What is decided is decided about whom the page showed.

use super::{
    cast::{application, candidate, cast, line, refused, sent},
    support::{databases, now},
};
use domain::{
    lang::Lang,
    people::Names,
    registration::{Application, Candidate, RegistrationRefusal, Status, Vetting, VettingRecord},
};
use futures_util::{future::join_all, join};
use store::{
    Failure, Refusal,
    registration::{Correction, Decision, Seen, Sent},
};

#[tokio::test]
async fn an_endorsement_and_a_decision_are_of_what_was_seen() {
    for db in databases().await {
        let cast = cast(&db, 9, 60).await;
        let (eve, id) = cast.registers("Eve", "eve@customs.example", "TH").await;
        let seen = Seen::of(&cast.row(id).await);
        let correction = |agency: &str, seen: Seen| Correction {
            application: Application { agency: line(agency), ..application("Eve Other", "eve@customs.example", "TH") },
            consents: None,
            seen: seen.version.unwrap(),
        };
        db.correct_own(&cast.own(eve), id, &correction("Department of Parks", seen), Lang::En, now()).await.unwrap();
        assert_eq!(refused(db.endorse(&cast.endorses("TH"), id, seen, None, now()).await), RegistrationRefusal::Stale);
        db.endorse(&cast.endorses("TH"), id, Seen::of(&cast.row(id).await), None, now()).await.unwrap();
        let seen = Seen::of(&cast.row(id).await);
        db.correct_own(&cast.own(eve), id, &correction("Office elsewhere", seen), Lang::En, now()).await.unwrap();
        assert_eq!(cast.row(id).await.agency, "Department of Parks", "which was vouched for");
        let outcome = db.decide_registration(&cast.decides(), id, Decision::Accept, None, seen, now()).await;
        assert_eq!(refused(outcome), RegistrationRefusal::Stale);
    }
}

#[tokio::test]
async fn another_name_is_another_registration_than_the_one_seen() {
    for db in databases().await {
        let cast = cast(&db, 9, 60).await;
        let (eve, id) = cast.registers("Eve", "eve@customs.example", "TH").await;
        let rename = async |name: &str| {
            let details = db.own_details(&cast.own(eve)).await.unwrap();
            let names = Names { full_name: line(name), ..details.names };
            db.correct_details(&cast.own(eve), &names, Lang::En, None, details.version, now()).await.unwrap();
        };
        let seen = Seen::of(&cast.row(id).await);
        rename("Mallory").await;
        assert_eq!(refused(db.endorse(&cast.endorses("TH"), id, seen, None, now()).await), RegistrationRefusal::Stale);
        let seen = Seen::of(&cast.row(id).await);
        rename("Mallory").await;
        db.endorse(&cast.endorses("TH"), id, seen, None, now()).await.unwrap();
        let seen = Seen::of(&cast.row(id).await);
        rename("Somebody Else").await;
        let record = VettingRecord { vetting: Vetting::Cleared, ..VettingRecord::default() };
        assert_eq!(refused(db.record_vetting(&cast.decides(), id, seen, &record, now()).await), RegistrationRefusal::Stale);
        let seen = Seen::of(&cast.row(id).await);
        db.record_vetting(&cast.decides(), id, seen, &record, now()).await.unwrap();
        assert_eq!(cast.row(id).await.vetting.vetting, Vetting::Cleared);
    }
}

#[tokio::test]
async fn a_nomination_endorses_from_the_agency_that_it_names() {
    for db in databases().await {
        let cast = cast(&db, 9, 60).await;
        for (email, agency, answered, status) in [
            ("same@rtp.example", Some("Thai Customs"), "Thai Customs", Status::Endorsed),
            ("other@rtp.example", Some("Thai Customs"), "Department of Parks", Status::Submitted),
            ("open@rtp.example", None, "Department of Parks", Status::Endorsed),
        ] {
            let who = Candidate { agency: agency.map(line), ..candidate("Anan", email, "TH") };
            let id = db.nominate(&cast.leads(), &who, Lang::En, now()).await.unwrap();
            let own = cast.own(cast.verifies(email).await);
            let Sent { application, consents } = sent("Anan", email, "TH");
            let it = Sent { application: Application { agency: line(answered), ..application }, consents };
            db.submit(&own, &cast.terms().await, &it, Lang::En, now()).await.unwrap();
            let row = cast.row(id).await;
            assert_eq!((row.status, row.names_another_agency()), (status, status == Status::Submitted), "{email}");
        }
    }
}

/// Whoever renames themselves holds no workshop: neither waits for the other in turn, and nobody is cleared under a name unseen.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn people_rename_themselves_while_others_decide_about_them() {
    for db in databases().await {
        let cast = cast(&db, 50, 60).await;
        let mut people = Vec::new();
        for nth in 0..8 {
            people.push(cast.endorsed(&format!("Anan {nth}"), &format!("anan{nth}@rtp.example"), "TH").await);
        }
        let rename = async |nth: usize, round: usize| {
            let own = cast.own(people[nth].0);
            let details = db.own_details(&own).await.unwrap();
            let names = Names { full_name: line(&format!("Anan {nth} {round}")), ..details.names };
            db.correct_details(&own, &names, Lang::En, None, details.version, now()).await.unwrap();
        };
        let clear = async |nth: usize| {
            let row = cast.row(people[nth].1).await;
            let name = row.person;
            let seen = db.own_details(&cast.own(name)).await.unwrap().names.full_name;
            let record = VettingRecord { vetting: Vetting::Cleared, ..VettingRecord::default() };
            match db.record_vetting(&cast.decides(), people[nth].1, Seen::of(&row), &record, now()).await {
                Ok(()) => Some(seen),
                Err(Failure::Refused(Refusal::Registration(RegistrationRefusal::Stale))) => None,
                Err(failure) => panic!("{failure}"),
            }
        };
        let waitlist = async |round: usize| {
            let all: Vec<_> = people.iter().map(|(_, id)| (*id, Status::Endorsed.into())).collect();
            if round == 3 {
                db.decide_registrations(&cast.decides(), &all, Decision::Waitlist, now()).await.unwrap();
            }
        };
        for round in 0..6 {
            let (_, cleared, ()) = join!(join_all((0..8).map(|nth| rename(nth, round))), join_all((0..8).map(&clear)), waitlist(round));
            for (nth, seen) in cleared.into_iter().enumerate() {
                let vetting = cast.row(people[nth].1).await.vetting.vetting;
                let name = db.own_details(&cast.own(people[nth].0)).await.unwrap().names.full_name;
                assert!(vetting != Vetting::Cleared || seen.is_none_or(|seen| seen == name), "round {round}: {nth} is cleared unseen");
            }
        }
        assert!(db.verify_audit().await.unwrap().is_ok());
    }
}
