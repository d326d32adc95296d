//! product.md's status table, walked through the store: each step is saved, recorded and told.

use super::{
    cast::{Cast, candidate, cast, grant, refused, sent},
    support::{databases, now},
};
use chrono::NaiveDate;
use domain::{
    access::{Action, SubstituteDelegate},
    lang::Lang,
    registration::{Details, Event, Kind, RegistrationRefusal, Status, Vetting, VettingRecord},
    text::Reason,
};
use store::{
    Failure,
    registration::{Correction, Decision, Invited, Sent},
};

#[tokio::test]
async fn a_delegate_registers_is_endorsed_accepted_and_confirms() {
    for db in databases().await {
        let cast = cast(&db, 2, 60).await;
        let (person, id) = cast.registers("Kanchana Srisuk", "kanchana.s@dnp.example", "TH").await;
        assert_eq!(cast.status(id).await, Status::Submitted);
        cast.db.endorse(&cast.endorses("TH"), id, Status::Submitted.into(), None, now()).await.unwrap();
        cast.decide(id, Decision::Accept).await.unwrap();
        cast.db.confirm(&cast.own(person), id, &Details::default(), now()).await.unwrap();
        assert_eq!(cast.status(id).await, Status::Confirmed);
        assert_eq!(cast.events(id).await.len(), 4);
        assert_eq!(cast.trail(id).await, ["submit", "endorse", "accept", "confirm"]);
        let mut letters = cast.letters("kanchana.s@dnp.example").await;
        letters.sort();
        assert_eq!(letters, ["accepted", "confirmed", "endorsed", "submitted", "verify_registration"]);
        assert!(db.verify_audit().await.unwrap().is_ok());
    }
}

#[tokio::test]
async fn a_nomination_is_endorsed_once_its_person_completes_it() {
    for db in databases().await {
        let cast = cast(&db, 2, 60).await;
        let id = db.nominate(&cast.leads(), &candidate("Anan", "anan@rtp.example", "VN"), Lang::En, now()).await.unwrap();
        let row = cast.row(id).await;
        assert_eq!((row.status, row.nominated, row.complete), (Status::Invited, true, false));
        assert_eq!(row.country.unwrap().code(), "TH", "a focal point nominates for its own country");
        let person = cast.verifies("anan@rtp.example").await;
        assert_eq!(cast.status(id).await, Status::Invited, "the link alone does nothing");
        let own = cast.own(person);
        assert_eq!(db.submit(&own, &cast.terms().await, &sent("Anan", "anan@rtp.example", "VN"), Lang::En, now()).await.unwrap(), id);
        let row = cast.row(id).await;
        assert_eq!((row.status, row.complete, row.country.unwrap().code()), (Status::Endorsed, true, "TH"));
        let mut letters = cast.letters("anan@rtp.example").await;
        letters.sort();
        assert_eq!(letters, ["invitation", "submitted"]);
        let again = db.nominate(&cast.leads(), &candidate("Anan", "ANAN@rtp.example", "TH"), Lang::En, now()).await;
        assert_eq!(refused(again), RegistrationRefusal::AlreadyRegistered);
    }
}

#[tokio::test]
async fn nobody_is_nominated_after_the_deadline() {
    for db in databases().await {
        let cast = cast(&db, 2, 60).await;
        let late = now() + chrono::Duration::days(70);
        let outcome = db.nominate(&cast.leads(), &candidate("Anan", "anan@rtp.example", "TH"), Lang::En, late).await;
        assert_eq!(refused(outcome), RegistrationRefusal::DeadlineOver);
        let closed = db.submit_application(&cast.terms().await, &sent("Anan", "anan@rtp.example", "TH"), "k", Lang::En, late).await;
        assert_eq!(refused(closed), RegistrationRefusal::RegistrationClosed);
        assert_eq!((cast.rows().await, cast.letters("anan@rtp.example").await.len()), (0, 0));
    }
}

#[tokio::test]
async fn an_invited_guest_needs_no_country_and_no_endorsement() {
    for db in databases().await {
        let cast = cast(&db, 0, 60).await;
        let guest =
            Invited { candidate: candidate("Eleanor Whitfield", "eleanor@partner.example", "TH"), kind: Kind::Speaker, lang: Lang::En };
        let id = db.invite(&cast.decides(), &guest, now()).await.unwrap();
        let person = cast.verifies("eleanor@partner.example").await;
        db.submit(&cast.own(person), &cast.terms().await, &sent("Eleanor Whitfield", "eleanor@partner.example", "TH"), Lang::En, now())
            .await
            .unwrap();
        let row = cast.row(id).await;
        assert_eq!((row.status, row.country), (Status::Endorsed, None));
        cast.decide(id, Decision::Accept).await.unwrap();
        assert_eq!(cast.status(id).await, Status::Accepted, "a guest counts against no quota");
        let delegate = Invited { candidate: candidate("Nobody", "nobody@kh.example", "KH"), kind: Kind::Delegate, lang: Lang::En };
        assert_eq!(refused(db.invite(&cast.decides(), &delegate, now()).await), RegistrationRefusal::CountryNotTakingPart);
    }
}

#[tokio::test]
async fn the_other_ways_to_go_are_told_and_recorded_too() {
    for db in databases().await {
        let cast = cast(&db, 1, 60).await;
        let reason = Reason::parse("Not a case officer").unwrap();
        let (_, id) = cast.registers("A", "a@rtp.example", "TH").await;
        db.not_endorse(&cast.endorses("TH"), id, Status::Submitted.into(), Some(&reason), now()).await.unwrap();
        let row = cast.row(id).await;
        assert_eq!((row.status, row.private_reason.as_deref()), (Status::Declined, Some("Not a case officer")));
        assert_eq!(cast.trail(id).await, ["submit", "not_endorse"]);

        let (_, id) = cast.endorsed("B", "b@rtp.example", "TH").await;
        cast.decide(id, Decision::Waitlist).await.unwrap();
        cast.decide(id, Decision::Decline).await.unwrap();
        assert_eq!(refused(cast.decide(id, Decision::Accept).await), RegistrationRefusal::NotFrom(Status::Declined));

        let (person, id) = cast.endorsed("C", "c@rtp.example", "TH").await;
        cast.decide(id, Decision::Accept).await.unwrap();
        db.withdraw_own(&cast.own(person), id, now()).await.unwrap();
        assert_eq!(refused(db.withdraw_own(&cast.own(person), id, now()).await), RegistrationRefusal::NotFrom(Status::Withdrawn));
        assert_eq!(cast.trail(id).await, ["submit", "endorse", "accept", "withdraw"]);

        let (_, id) = cast.registers("D", "d@rtp.example", "TH").await;
        cast.decide(id, Decision::Withdraw).await.unwrap();
        for (address, news) in [("a@", "declined"), ("b@", "waitlisted"), ("b@", "declined"), ("c@", "withdrawn"), ("d@", "withdrawn")] {
            let letters = cast.letters(&format!("{address}rtp.example")).await;
            assert_eq!(letters.iter().filter(|word| *word == news).count(), 1, "{address} {letters:?}");
        }
    }
}

#[tokio::test]
async fn a_place_passes_to_a_substitute_and_stays_held_until_decided() {
    for db in databases().await {
        let cast = cast(&db, 1, 60).await;
        let (person, old) = cast.endorsed("Old", "old@rtp.example", "TH").await;
        let (_, waiting) = cast.endorsed("Waiting", "waiting@rtp.example", "TH").await;
        cast.decide(old, Decision::Accept).await.unwrap();
        db.confirm(&cast.own(person), old, &Details::default(), now()).await.unwrap();
        let may = grant(&cast.focal, SubstituteDelegate, cast.delegation("TH"));
        let taken = db.substitute(&may, old, &candidate("Waiting", "waiting@rtp.example", "TH"), Lang::En, now()).await;
        assert_eq!(refused(taken), RegistrationRefusal::AlreadyRegistered);
        assert_eq!(cast.status(old).await, Status::Confirmed, "a refused substitution changes nothing");
        let new = db.substitute(&may, old, &candidate("New", "new@rtp.example", "TH"), Lang::Vi, now()).await.unwrap();
        let row = cast.row(new).await;
        assert_eq!((row.status, row.holds_place, row.takes_over), (Status::Endorsed, true, Some(old)));
        assert_eq!(cast.status(old).await, Status::Substituted);
        let places = db.delegation_places(&cast.leads()).await.unwrap();
        assert_eq!((places.taken(), places.held, places.free()), (1, 1, 0));
        assert_eq!(refused(cast.decide(waiting, Decision::Accept).await), RegistrationRefusal::DelegationFull);
        cast.decide(new, Decision::Accept).await.unwrap();
        assert_eq!(db.delegation_places(&cast.leads()).await.unwrap().accepted, 1);
        assert!(cast.letters("old@rtp.example").await.contains(&"substituted".to_owned()));
        let mut letters = cast.letters("new@rtp.example").await;
        letters.sort();
        assert_eq!(letters, ["accepted", "takes_over"]);
        assert_eq!(cast.trail(new).await, ["take_over", "accept"]);
        let whole = db.registration(&cast.decides(), new).await.unwrap();
        assert_eq!(whole.stations[0].other.as_deref(), Some("Old"), "whose place it is");
        let (_, stations) = db.delegate(&cast.leads(), old).await.unwrap();
        assert_eq!(stations.last().unwrap().other.as_deref(), Some("New"), "who has the place now");
        assert!(db.my_registrations(&cast.own(person)).await.unwrap()[0].stations.iter().all(|it| it.other.is_none()));
    }
}

#[tokio::test]
async fn whatever_is_decided_about_a_substitute_ends_the_hold() {
    for db in databases().await {
        let cast = cast(&db, 3, 60).await;
        let may = grant(&cast.focal, SubstituteDelegate, cast.delegation("TH"));
        for (n, decision) in [Decision::Waitlist, Decision::Decline, Decision::Withdraw].into_iter().enumerate() {
            let (_, old) = cast.endorsed("Old", &format!("old{n}@rtp.example"), "TH").await;
            cast.decide(old, Decision::Accept).await.unwrap();
            let new = candidate("New", &format!("new{n}@rtp.example"), "TH");
            let new = db.substitute(&may, old, &new, Lang::En, now()).await.unwrap();
            assert_eq!(db.delegation_places(&cast.leads()).await.unwrap().taken(), 1);
            cast.decide(new, decision).await.unwrap();
            assert_eq!(db.delegation_places(&cast.leads()).await.unwrap().taken(), 0, "{decision:?}");
        }
    }
}

#[tokio::test]
async fn a_substitute_completes_their_details_before_confirming_and_brings_no_clearance() {
    for db in databases().await {
        let cast = cast(&db, 3, 60).await;
        let (_, old) = cast.endorsed("Old", "old@rtp.example", "TH").await;
        let cleared = VettingRecord { vetting: Vetting::Cleared, ..VettingRecord::default() };
        db.record_vetting(&cast.decides(), old, Status::Endorsed.into(), &cleared, now()).await.unwrap();
        cast.decide(old, Decision::Accept).await.unwrap();
        let may = grant(&cast.organizer, SubstituteDelegate, cast.delegation("TH"));
        let new = db.substitute(&may, old, &candidate("New", "new@rtp.example", "TH"), Lang::En, now()).await.unwrap();
        let row = cast.row(new).await;
        assert_eq!(row.vetting, VettingRecord::default());
        cast.decide(new, Decision::Accept).await.unwrap();
        let own = cast.own(row.person);
        assert_eq!(refused(db.confirm(&own, new, &Details::default(), now()).await), RegistrationRefusal::Incomplete);
        let seen = cast.row(new).await.version;
        let unasked = Correction { consents: None, ..correction("New Name", seen) };
        assert_eq!(refused(db.correct_own(&own, new, &unasked, Lang::En, now()).await), RegistrationRefusal::Incomplete);
        db.correct_own(&own, new, &correction("New Name", seen), Lang::En, now()).await.unwrap();
        let stale = db.correct_own(&own, new, &correction("Older", seen), Lang::En, now()).await;
        assert_eq!(refused(stale), RegistrationRefusal::Stale);
        db.confirm(&own, new, &Details::default(), now()).await.unwrap();
        let whole = db.registration(&cast.decides(), new).await.unwrap();
        assert_eq!(whole.registrant.person.names.full_name.as_str(), "New Name");
        assert_eq!(db.own_consents(&own).await.unwrap().len(), 3);
    }
}

#[tokio::test]
async fn acceptance_waits_for_a_clearance_that_lasts() {
    for db in databases().await {
        let cast = cast(&db, 3, 60).await;
        require_vetting(&cast).await;
        let (person, id) = cast.endorsed("Anan", "anan@rtp.example", "TH").await;
        assert_eq!(cast.row(id).await.vetting.vetting, Vetting::Pending);
        assert_eq!(refused(cast.decide(id, Decision::Accept).await), RegistrationRefusal::NotCleared);
        let record = |vetting, day| VettingRecord { vetting, expires: NaiveDate::from_ymd_opt(2026, 11, day), ..VettingRecord::default() };
        for (vetting, day, accepted) in [(Vetting::NotCleared, 30, false), (Vetting::Cleared, 19, false), (Vetting::Cleared, 20, true)] {
            db.record_vetting(&cast.decides(), id, Status::Endorsed.into(), &record(vetting, day), now()).await.unwrap();
            let mine = db.my_registration(&cast.own(person), id).await.unwrap();
            assert!(mine.under_review, "the person learns no outcome");
            assert_eq!(mine.registration.vetting, VettingRecord::default());
            assert_eq!(cast.decide(id, Decision::Accept).await.is_ok(), accepted, "{vetting:?} {day}");
        }
    }
}

fn correction(name: &str, seen: i32) -> Correction {
    let Sent { application, consents } = sent(name, "new@rtp.example", "TH");
    Correction { application, consents: Some(consents), seen }
}

async fn require_vetting(cast: &Cast<'_>) {
    use domain::access::SetUpWorkshop;
    use store::series::{setup::Facts, workshop_by_id};
    let workshop = workshop_by_id(cast.db.reader(), cast.workshop).await.unwrap();
    let facts = Facts { vetting_required: true, ..Facts::from(&workshop) };
    let may = grant(&cast.organizer, SetUpWorkshop, cast.workshop);
    cast.db.set_up(&may, &facts, workshop.version, now()).await.unwrap();
}

#[tokio::test]
async fn a_focal_point_endorses_its_own_country_only() {
    for db in databases().await {
        let cast = cast(&db, 3, 60).await;
        let (_, other) = cast.registers("Lê Văn Thành", "thanh@vks.example", "VN").await;
        assert!(matches!(db.endorse(&cast.endorses("TH"), other, Status::Submitted.into(), None, now()).await, Err(Failure::NotFound)));
        assert!(matches!(db.delegate(&cast.leads(), other).await, Err(Failure::NotFound)));
        assert_eq!(db.delegates(&cast.leads(), 0).await.unwrap().1, 0);
        db.endorse(&cast.endorses("VN"), other, Status::Submitted.into(), None, now()).await.unwrap();
        assert_eq!(cast.events(other).await.last(), Some(&Event::Endorse));
        assert_eq!(domain::access::EndorseDelegate::NAME.name(), "EndorseDelegate");
    }
}

#[tokio::test]
async fn what_is_written_beside_an_endorsement_is_kept_and_a_later_reason_stands_beneath_it() {
    for db in databases().await {
        let cast = cast(&db, 3, 60).await;
        let (_, id) = cast.registers("A", "a@rtp.example", "TH").await;
        let (known, later) = (Reason::parse("Led the last case").unwrap(), Reason::parse("No place left").unwrap());
        db.endorse(&cast.endorses("TH"), id, Status::Submitted.into(), Some(&known), now()).await.unwrap();
        assert_eq!(cast.row(id).await.private_reason.as_deref(), Some("Led the last case"));
        db.decide_registration(&cast.decides(), id, Decision::Decline, Some(&later), Status::Endorsed.into(), now()).await.unwrap();
        assert_eq!(cast.row(id).await.private_reason.as_deref(), Some("Led the last case\nNo place left"));
    }
}
