//! Messages: exactly the people shown, once, all or none.
#![allow(clippy::unwrap_used)]

mod support;

use domain::{
    access::{Actor, Grant, KeepOwn, WriteMessages, authorize},
    id::{DeliveryId, MessageId, PersonId, RegistrationId, WorkshopId},
    lang::Lang,
    mail::{Attempt, Group, MailRefusal, TemplateFault},
    registration::{Kind, Status},
    text::{Line, Text},
};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, PaginatorTrait};
use store::{
    Failure, Refusal, Store,
    mail::{
        group::print_of,
        send::{Draft, Shown},
    },
    outbox::{claim::Kept, rows::delivery},
    registration::rows::registration,
    secrets::fresh_id,
};
use support::{bangkok, databases, now, person};

async fn registered(store: &Store, workshop: WorkshopId, person: PersonId, country: &str, status: Status) -> RegistrationId {
    let id = fresh_id();
    registration::ActiveModel {
        id: Set(id),
        workshop_id: Set(workshop.into()),
        person_id: Set(person.into()),
        kind: Set(Kind::Delegate.word().into()),
        country: Set(Some(country.into())),
        agency: Set("Police".into()),
        position: Set("Officer".into()),
        function: Set("investigator".into()),
        languages: Set(serde_json::json!(["en"])),
        status: Set(status.word().into()),
        since: Set(now()),
        vetting: Set("not_needed".into()),
        version: Set(1),
        created_at: Set(now()),
        ..Default::default()
    }
    .insert(store.writer())
    .await
    .unwrap();
    RegistrationId(id)
}

fn organizer(workshop: WorkshopId) -> Grant<WriteMessages> {
    let actor = Actor { person: Some(PersonId(fresh_id())), organizes: vec![workshop], ..Actor::nobody() };
    authorize(&actor, WriteMessages, workshop).unwrap()
}

fn of_thailand() -> Group {
    Group { countries: vec![support::country("TH")], ..Group::everyone_coming() }
}

async fn draft(store: &Store, grant: &Grant<WriteMessages>, group: Group) -> Draft {
    let shown = store.recipients(grant, &group).await.unwrap();
    Draft {
        id: MessageId(fresh_id()),
        subject: Line::parse("Arrivals").unwrap(),
        body: Text::parse("Dear {greeting},\n\nplease arrive by noon.").unwrap(),
        lang: Lang::En,
        group,
        shown: Shown { count: shown.len(), print: print_of(&shown) },
    }
}

fn refused<T: std::fmt::Debug>(outcome: Result<T, Failure>) -> MailRefusal {
    match outcome {
        Err(Failure::Refused(Refusal::Mail(refusal))) => refusal,
        other => panic!("{other:?}"),
    }
}

async fn letters(store: &Store) -> u64 {
    delivery::Entity::find().count(store.reader()).await.unwrap()
}

#[tokio::test]
async fn a_message_goes_to_the_confirmed_of_one_country_once() {
    for db in databases().await {
        let workshop = bangkok(&db, 5, 50).await;
        let grant = organizer(workshop);
        for (address, country, status) in [
            ("anan@rtp.example", "TH", Status::Confirmed),
            ("boon@rtp.example", "TH", Status::Accepted),
            ("quocbao@bca.example", "VN", Status::Confirmed),
            ("chai@rtp.example", "TH", Status::Confirmed),
        ] {
            let person = person(&db, address).await;
            registered(&db, workshop, person, country, status).await;
        }
        let draft = draft(&db, &grant, of_thailand()).await;
        assert_eq!(draft.shown.count, 2);
        db.send_message(&grant, &draft, now()).await.unwrap();
        db.send_message(&grant, &draft, now()).await.unwrap();
        assert_eq!(letters(&db).await, 2);
        let mut to: Vec<String> = delivery::Entity::find().all(db.reader()).await.unwrap().into_iter().map(|row| row.address).collect();
        to.sort();
        assert_eq!(to, ["anan@rtp.example", "chai@rtp.example"]);
        let (sent, total) = db.sent_messages(&grant, 0, 50).await.unwrap();
        assert_eq!((total, sent[0].to.count, sent[0].tally.waiting), (1, 2, 2));
        assert_eq!(db.verify_audit().await.unwrap(), Ok(1));
    }
}

#[tokio::test]
async fn two_clicks_at_once_send_one_message() {
    for db in databases().await {
        let workshop = bangkok(&db, 5, 50).await;
        let grant = organizer(workshop);
        let anan = person(&db, "anan@rtp.example").await;
        registered(&db, workshop, anan, "TH", Status::Confirmed).await;
        let draft = draft(&db, &grant, of_thailand()).await;
        let (one, other) = tokio::join!(db.send_message(&grant, &draft, now()), db.send_message(&grant, &draft, now()));
        one.unwrap();
        other.unwrap();
        assert_eq!(letters(&db).await, 1);
    }
}

#[tokio::test]
async fn nobody_is_written_to_whom_the_author_did_not_see() {
    for db in databases().await {
        let workshop = bangkok(&db, 5, 50).await;
        let grant = organizer(workshop);
        let anan = person(&db, "anan@rtp.example").await;
        registered(&db, workshop, anan, "TH", Status::Confirmed).await;
        let shown = draft(&db, &grant, of_thailand()).await;
        let boon = person(&db, "boon@rtp.example").await;
        registered(&db, workshop, boon, "TH", Status::Confirmed).await;
        assert_eq!(refused(db.send_message(&grant, &shown, now()).await), MailRefusal::GroupChanged { shown: 1, now: 2 });
        let nobody = draft(&db, &grant, Group::default()).await;
        assert_eq!(refused(db.send_message(&grant, &nobody, now()).await), MailRefusal::NoRecipients);
        let misspelt = Draft { body: Text::parse("Dear {greting}").unwrap(), ..shown };
        assert_eq!(
            refused(db.send_message(&grant, &misspelt, now()).await),
            MailRefusal::Template(TemplateFault::Unknown("greting".into()))
        );
        assert_eq!(letters(&db).await, 0);
    }
}

#[tokio::test]
async fn registrations_of_another_workshop_cannot_be_chosen() {
    for db in databases().await {
        let workshop = bangkok(&db, 5, 50).await;
        let anan = person(&db, "anan@rtp.example").await;
        let chosen = registered(&db, workshop, anan, "TH", Status::Submitted).await;
        let group = Group { chosen: vec![chosen], ..Group::default() };
        assert_eq!(db.recipients(&organizer(workshop), &group).await.unwrap().len(), 1);
        let elsewhere = organizer(WorkshopId(fresh_id()));
        assert!(db.recipients(&elsewhere, &group).await.unwrap().is_empty());
        assert!(db.sent_messages(&elsewhere, 0, 50).await.unwrap().0.is_empty());
    }
}

#[tokio::test]
async fn a_message_to_ten_thousand_is_queued_whole() {
    for db in databases().await {
        let workshop = bangkok(&db, 5, 50).await;
        let grant = organizer(workshop);
        let change = db.begin(None, now()).await.unwrap();
        let people: Vec<_> = (0..10_000).map(many::person).collect();
        let registrations: Vec<_> = people.iter().map(|person| many::registration(workshop, person)).collect();
        many::insert(&change, people, registrations).await;
        change.commit().await.unwrap();
        let draft = draft(&db, &grant, Group::everyone_coming()).await;
        assert_eq!(draft.shown.count, 10_000);
        db.send_message(&grant, &draft, now()).await.unwrap();
        assert_eq!(letters(&db).await, 10_000);
    }
}

mod many {
    use super::*;
    use store::{Change, people::rows::person};

    pub fn person(n: usize) -> person::ActiveModel {
        let address = format!("delegate{n}@rtp.example");
        person::ActiveModel {
            id: Set(fresh_id()),
            email: Set(address.clone()),
            email_key: Set(address.clone()),
            full_name: Set(format!("Delegate {n}")),
            badge_name: Set(None),
            form_of_address: Set(None),
            native_name: Set(None),
            sort_key: Set(None),
            rank: Set(None),
            honorific: Set(None),
            order_key: Set(address.clone()),
            search_key: Set(address),
            language: Set("en".into()),
            zone: Set(None),
            version: Set(1),
            created_at: Set(now()),
        }
    }

    pub fn registration(workshop: WorkshopId, person: &person::ActiveModel) -> registration::ActiveModel {
        registration::ActiveModel {
            id: Set(fresh_id()),
            workshop_id: Set(workshop.into()),
            person_id: person.id.clone(),
            kind: Set(Kind::Delegate.word().into()),
            country: Set(Some("TH".into())),
            agency: Set("Police".into()),
            position: Set("Officer".into()),
            function: Set("investigator".into()),
            languages: Set(serde_json::json!(["en"])),
            status: Set(Status::Confirmed.word().into()),
            since: Set(now()),
            vetting: Set("not_needed".into()),
            version: Set(1),
            created_at: Set(now()),
            ..Default::default()
        }
    }

    pub async fn insert(change: &Change, people: Vec<person::ActiveModel>, registrations: Vec<registration::ActiveModel>) {
        for some in people.chunks(1000) {
            person::Entity::insert_many(some.to_vec()).exec_without_returning(change.tx()).await.unwrap();
        }
        for some in registrations.chunks(1000) {
            registration::Entity::insert_many(some.to_vec()).exec_without_returning(change.tx()).await.unwrap();
        }
    }
}

#[tokio::test]
async fn people_read_their_own_letters_again_and_nobody_elses() {
    for db in databases().await {
        let workshop = bangkok(&db, 5, 50).await;
        let grant = organizer(workshop);
        let anan = person(&db, "anan@rtp.example").await;
        let boon = person(&db, "boon@rtp.example").await;
        for id in [anan, boon] {
            registered(&db, workshop, id, "TH", Status::Confirmed).await;
        }
        let draft = draft(&db, &grant, of_thailand()).await;
        db.send_message(&grant, &draft, now()).await.unwrap();
        db.ask_to_sign_in(&support::email("anan@rtp.example"), "browser", "/me", now()).await.unwrap();
        for claimed in db.claim_letters(10, now()).await.unwrap() {
            let kept = Kept { subject: "Arrivals".into(), body: Some(format!("To {}", claimed.address)) };
            db.settle_letter(&claimed, &Attempt::RetryLater("451".into()), Some(&kept), now()).await.unwrap();
        }
        let own = |id| authorize(&Actor { person: Some(id), ..Actor::nobody() }, KeepOwn, id).unwrap();
        let (letters, total) = db.own_letters(&own(anan), 0, 50).await.unwrap();
        assert_eq!((total, letters[0].body.as_str(), letters[0].read), (1, "To anan@rtp.example", false));
        let id: DeliveryId = letters[0].id;
        assert!(matches!(db.own_letter(&own(boon), id).await, Err(Failure::NotFound)));
        db.mark_read(&own(boon), id, now()).await.unwrap();
        assert_eq!(db.unread_letters(&own(anan)).await.unwrap(), 1);
        db.mark_read(&own(anan), id, now()).await.unwrap();
        assert_eq!(db.unread_letters(&own(anan)).await.unwrap(), 0);
        assert!(db.own_letter(&own(anan), id).await.unwrap().read);
    }
}
