//! What others write in somebody's name, and what one changes behind those who vouched.

use super::{
    cast::{application, candidate, cast, grant, line, refused, sent},
    support::{databases, email, now, person},
};
use chrono::Duration;
use domain::{
    access::SubstituteDelegate,
    lang::Lang,
    registration::{Application, Consents, RegistrationRefusal, Status, Vetting, VettingRecord},
};
use futures_util::future::join_all;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use store::{
    audit::rows::audit,
    people::rows::token,
    registration::{Correction, Decision, Seen, Sent, import::ImportFault, rows::application as applications},
    sheet::Sheet,
};

#[tokio::test]
async fn a_letter_sends_in_what_was_written_before_it_was_sent() {
    for db in databases().await {
        let cast = cast(&db, 9, 60).await;
        let own = sent("Real Victim", "victim@vks.example", "VN");
        let forged = Sent { consents: Consents::ticked(|_| true).unwrap(), ..sent("Attackers Text", "victim@vks.example", "TH") };
        for (form, key, later) in [(&own, "own", 0), (&forged, "forged", 1)] {
            db.submit_application(&cast.terms().await, form, key, Lang::En, now() + Duration::seconds(later)).await.unwrap();
        }
        let tokens = token::Entity::find().order_by_asc(token::Column::CreatedAt).all(db.reader()).await.unwrap();
        let secret = db.secrets.link_secret(tokens[0].id);
        assert_eq!(db.form_behind(&secret).await.unwrap(), Some(own), "the page behind the link shows what it sends in");
        let victim = db.follow(&secret, None, Some(&email("victim@vks.example")), now()).await.unwrap().person;
        let whole = db.registration(&cast.decides(), cast.id_of(victim).await).await.unwrap().registrant;
        assert_eq!(whole.person.names.full_name.as_str(), "Real Victim");
        assert_eq!(whole.registration.country.unwrap().code(), "VN");
        let consents = db.own_consents(&cast.own(victim)).await.unwrap();
        assert_eq!(consents.iter().filter(|it| it.given).count(), 1, "nothing was agreed to in the victim's place");
        let secret = db.secrets.link_secret(tokens[1].id);
        assert_eq!(db.form_behind(&secret).await.unwrap(), None, "what waited beside it is void");
        db.follow(&secret, None, Some(&email("victim@vks.example")), now()).await.unwrap();
        assert_eq!(cast.rows().await, 1);
    }
}

#[tokio::test]
async fn forms_in_one_address_name_do_not_pile_up() {
    for db in databases().await {
        let cast = cast(&db, 9, 60).await;
        for nth in 0..20 {
            let form = sent(&format!("Number {nth}"), "victim@vks.example", "VN");
            db.submit_application(&cast.terms().await, &form, &format!("key {nth}"), Lang::En, now() + Duration::seconds(nth))
                .await
                .unwrap();
        }
        db.submit_application(&cast.terms().await, &sent("Other", "other@vks.example", "VN"), "other", Lang::En, now()).await.unwrap();
        assert_eq!(applications::Entity::find().all(db.reader()).await.unwrap().len(), 9);
        let newest = cast.verifies("victim@vks.example").await;
        let whole = db.registration(&cast.decides(), cast.id_of(newest).await).await.unwrap().registrant;
        assert_eq!(whole.person.names.full_name.as_str(), "Number 19");
    }
}

#[tokio::test]
async fn a_form_renames_nobody_who_has_an_account() {
    for db in databases().await {
        let cast = cast(&db, 9, 60).await;
        let known = person(&db, "daniel@partner.example").await;
        let before = db.own_details(&cast.own(known)).await.unwrap().names;
        db.submit_application(&cast.terms().await, &sent("Hacked Name", "daniel@partner.example", "VN"), "key", Lang::En, now())
            .await
            .unwrap();
        assert_eq!(cast.verifies("daniel@partner.example").await, known);
        assert_eq!(db.own_details(&cast.own(known)).await.unwrap().names, before);
        assert_eq!(cast.row(cast.id_of(known).await).await.status, Status::Submitted);
    }
}

#[tokio::test]
async fn an_agency_that_was_vouched_for_stays_and_another_name_is_cleared_again() {
    for db in databases().await {
        let cast = cast(&db, 9, 60).await;
        let (person, id) = cast.registers("Anan", "anan@rtp.example", "TH").await;
        let correct = async |name: &str, agency: &str| {
            let application = domain::registration::Application { agency: line(agency), ..application(name, "anan@rtp.example", "TH") };
            let it = Correction { application, consents: None, seen: cast.row(id).await.version };
            db.correct_own(&cast.own(person), id, &it, Lang::En, now()).await.unwrap();
            cast.row(id).await
        };
        assert_eq!(correct("Anan", "Royal Thai Police").await.agency, "Royal Thai Police", "nobody has looked at it yet");
        db.endorse(&cast.endorses("TH"), id, Status::Submitted.into(), None, now()).await.unwrap();
        let record = VettingRecord { vetting: Vetting::Cleared, ..VettingRecord::default() };
        let seen = Seen { version: Some(cast.row(id).await.version), status: Status::Endorsed };
        db.record_vetting(&cast.decides(), id, seen, &record, now()).await.unwrap();
        let row = correct("Anan", "Supreme People's Procuracy").await;
        assert_eq!((row.agency.as_str(), row.vetting.vetting), ("Royal Thai Police", Vetting::Cleared));
        assert_eq!(correct("Somebody Else", "Royal Thai Police").await.vetting.vetting, Vetting::Pending);
        correct("Somebody Else Again", "Royal Thai Police").await;
        let again = cast.trail(id).await.into_iter().filter(|verb| verb == "vet_again").count();
        assert_eq!(again, 1, "the trail says once that the clearance waits again");
    }
}

#[tokio::test]
async fn an_address_tells_a_focal_point_nothing_of_its_owner() {
    for db in databases().await {
        let cast = cast(&db, 9, 60).await;
        person(&db, "administrator@plenary.example").await;
        let id =
            db.nominate(&cast.leads(), &candidate("As I Typed", "administrator@plenary.example", "TH"), Lang::En, now()).await.unwrap();
        let (listed, _) = db.delegates(&cast.leads(), 0).await.unwrap();
        assert_eq!(listed.iter().map(|it| it.person.names.full_name.to_string()).collect::<Vec<_>>(), ["As I Typed"]);
        let (one, _) = db.delegate(&cast.leads(), id).await.unwrap();
        assert_eq!(one.person.names.full_name.as_str(), "As I Typed");
        let known = db.registration(&cast.decides(), id).await.unwrap().registrant.person;
        assert_ne!(known.names.full_name.as_str(), "As I Typed", "organizers see who it is");
    }
}

#[tokio::test]
async fn what_a_colleague_decided_meanwhile_is_not_overruled_unseen() {
    for db in databases().await {
        let cast = cast(&db, 9, 60).await;
        let (_, id) = cast.endorsed("Anan", "anan@rtp.example", "TH").await;
        cast.decide(id, Decision::Waitlist).await.unwrap();
        let outcome = db.decide_registration(&cast.decides(), id, Decision::Decline, None, Status::Endorsed.into(), now()).await;
        assert_eq!(refused(outcome), RegistrationRefusal::Stale);
        assert_eq!(cast.status(id).await, Status::Waitlisted);
    }
}

#[tokio::test]
async fn a_focal_point_does_not_learn_who_comes_with_another_delegation() {
    for db in databases().await {
        let cast = cast(&db, 9, 60).await;
        cast.registers("Lê Văn Thành", "thanh@vks.example", "VN").await;
        let (_, own) = cast.endorsed("Anan", "anan@rtp.example", "TH").await;
        let theirs = candidate("Thanh", "thanh@vks.example", "TH");
        assert_eq!(refused(db.nominate(&cast.leads(), &theirs, Lang::En, now()).await), RegistrationRefusal::NotTakenHere);
        let mine = candidate("Anan", "anan@rtp.example", "TH");
        assert_eq!(refused(db.nominate(&cast.leads(), &mine, Lang::En, now()).await), RegistrationRefusal::AlreadyRegistered);
        let sheet = Sheet::csv(b"full_name,email,country\nThanh,thanh@vks.example,TH\n").unwrap();
        let Err(ImportFault::Rows(faults)) = db.nominate_all(&cast.leads(), &sheet, now()).await else { panic!("it was taken in") };
        assert_eq!(faults.iter().map(|it| it.fault.clone()).collect::<Vec<_>>(), [RegistrationRefusal::NotTakenHere.into()]);
        cast.decide(own, Decision::Accept).await.unwrap();
        let focal = grant(&cast.focal, SubstituteDelegate, cast.delegation("TH"));
        assert_eq!(refused(db.substitute(&focal, own, &theirs, Lang::En, now()).await), RegistrationRefusal::NotTakenHere);
        let organizer = grant(&cast.organizer, SubstituteDelegate, cast.delegation("TH"));
        assert_eq!(refused(db.substitute(&organizer, own, &theirs, Lang::En, now()).await), RegistrationRefusal::AlreadyRegistered);
    }
}

#[tokio::test]
async fn a_focal_points_list_is_in_the_order_of_the_names_shown() {
    for db in databases().await {
        let cast = cast(&db, 9, 60).await;
        // The owner of this address is called otherwise, which neither name nor place in the list may tell.
        let zulu = person(&db, "zulu@rtp.example").await;
        for (name, address) in [("Chai", "chai@rtp.example"), ("Bun", "zulu@rtp.example"), ("Đao", "dao@rtp.example")] {
            db.nominate(&cast.leads(), &candidate(name, address, "TH"), Lang::En, now()).await.unwrap();
        }
        cast.registers("Anan", "anan@rtp.example", "TH").await;
        let (listed, total) = db.delegates(&cast.leads(), 0).await.unwrap();
        let names: Vec<_> = listed.iter().map(|it| it.person.names.full_name.to_string()).collect();
        assert_eq!((names, total), (["Anan", "Bun", "Chai", "Đao"].map(str::to_owned).to_vec(), 4));
        assert!(listed.iter().any(|it| it.person.id == zulu));
        assert_eq!(db.delegates(&cast.leads(), 9).await.unwrap(), (vec![], 4));
    }
}

#[tokio::test]
async fn whoever_names_people_of_other_delegations_is_on_record_and_soon_told_nothing_more() {
    for db in databases().await {
        let cast = cast(&db, 9, 60).await;
        for nth in 0..12 {
            cast.registers("Thành", &format!("thanh{nth}@vks.example"), "VN").await;
        }
        let table = (0..12).map(|nth| format!("Thanh,thanh{nth}@vks.example,TH\n")).collect::<String>();
        let sheet = Sheet::csv(format!("full_name,email,country\nNew,new@rtp.example,TH\n{table}").as_bytes()).unwrap();
        let Err(ImportFault::Rows(told)) = db.nominate_all(&cast.leads(), &sheet, now()).await else { panic!("it was taken in") };
        assert_eq!(told.iter().map(|it| it.row).collect::<Vec<_>>(), [2], "one of the twelve is told, not who else");
        for nth in 0..9 {
            let theirs = candidate("Thanh", &format!("thanh{nth}@vks.example"), "TH");
            assert_eq!(refused(db.nominate(&cast.leads(), &theirs, Lang::En, now()).await), RegistrationRefusal::NotTakenHere);
        }
        let recorded = audit::Entity::find().filter(audit::Column::Action.eq("name_elsewhere")).all(db.reader()).await.unwrap();
        assert_eq!(recorded.len(), 10);
        assert!(recorded.iter().all(|entry| entry.by_id == cast.focal.person.map(Into::into)));
        for address in ["thanh11@vks.example", "nobody@rtp.example"] {
            let outcome = db.nominate(&cast.leads(), &candidate("X", address, "TH"), Lang::En, now()).await;
            assert_eq!(refused(outcome), RegistrationRefusal::NamedElsewhere, "{address}: those who come and those who do not are alike");
        }
        let tomorrow = now() + Duration::hours(25);
        db.nominate(&cast.leads(), &candidate("X", "nobody@rtp.example", "TH"), Lang::En, tomorrow).await.unwrap();
    }
}

#[tokio::test]
async fn whoever_takes_over_a_place_keeps_the_agency_that_they_were_put_forward_with() {
    for db in databases().await {
        let cast = cast(&db, 9, 60).await;
        let (_, old) = cast.endorsed("Anan", "anan@rtp.example", "TH").await;
        cast.decide(old, Decision::Accept).await.unwrap();
        let may = grant(&cast.focal, SubstituteDelegate, cast.delegation("TH"));
        let new = db.substitute(&may, old, &candidate("Mallory", "mallory@ago.example", "TH"), Lang::En, now()).await.unwrap();
        cast.decide(new, Decision::Accept).await.unwrap();
        let row = cast.row(new).await;
        let Sent { application, consents } = sent("Mallory", "mallory@ago.example", "TH");
        let application = Application { agency: line("Department of Wildlife and National Parks"), ..application };
        let it = Correction { application, consents: Some(consents), seen: row.version };
        db.correct_own(&cast.own(row.person), new, &it, Lang::En, now()).await.unwrap();
        assert_eq!(cast.row(new).await.agency, row.agency, "documents open by agency");
    }
}

#[tokio::test]
async fn nobody_is_flooded_with_letters_about_one_invitation() {
    for db in databases().await {
        let cast = cast(&db, 9, 60).await;
        let id = db.nominate(&cast.leads(), &candidate("X", "x@rtp.example", "TH"), Lang::En, now()).await.unwrap();
        for _ in 0..2 {
            db.remind_nominated(&cast.leads(), id, now()).await.unwrap();
        }
        assert_eq!(refused(db.remind_nominated(&cast.leads(), id, now()).await), RegistrationRefusal::RemindedEnough);
        assert_eq!(cast.letters("x@rtp.example").await.len(), 3);
        db.remind_nominated(&cast.leads(), id, now() + Duration::hours(25)).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_many_names_at_once_no_more_are_told() {
    for db in databases().await {
        let cast = cast(&db, 9, 60).await;
        cast.registers("Thành", "thanh@vks.example", "VN").await;
        let (theirs, leads) = (candidate("Thanh", "thanh@vks.example", "TH"), cast.leads());
        let outcomes = join_all((0..30).map(|_| db.nominate(&leads, &theirs, Lang::En, now()))).await;
        let told = outcomes.into_iter().map(refused).filter(|it| *it == RegistrationRefusal::NotTakenHere).count();
        assert_eq!(told, 10);
    }
}
