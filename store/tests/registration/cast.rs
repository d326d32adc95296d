//! Who acts in these tests, and what they bring.

use super::support::{bangkok, country, email, now, person, role};
use domain::{
    access::{Action, Actor, DecideRegistrations, Delegation, EndorseDelegate, Endorsing, Grant, KeepOwn, LeadDelegation, authorize},
    id::{PersonId, RegistrationId, WorkshopId},
    lang::Lang,
    people::{Names, RoleKind},
    registration::{Application, Candidate, Consents, Event, Purpose, RegistrationRefusal, Status},
    text::{Email, Line},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use store::{
    Failure, Refusal, Store, access,
    audit::rows::audit,
    outbox::rows::delivery,
    registration::{
        Decision, Sent, Terms,
        rows::{registration, step},
    },
};

/// A workshop with an organizer and Thailand's focal point; Viet Nam has none.
pub struct Cast<'a> {
    pub db: &'a Store,
    pub workshop: WorkshopId,
    pub organizer: Actor,
    pub focal: Actor,
}

pub fn line(text: &str) -> Line {
    Line::parse(text).unwrap()
}

pub fn candidate(name: &str, address: &str, code: &str) -> Candidate {
    application(name, address, code).into()
}

pub fn application(name: &str, address: &str, code: &str) -> Application {
    Application {
        names: Names::only(line(name)),
        email: email(address),
        country: Some(country(code)),
        agency: line("Cục Kiểm lâm"),
        position: line("Head of unit"),
        function: "investigator".into(),
        languages: vec!["en".into()],
        gender: None,
        phone: None,
    }
}

pub fn sent(name: &str, address: &str, code: &str) -> Sent {
    Sent { application: application(name, address, code), consents: Consents::ticked(|purpose| purpose == Purpose::Registration).unwrap() }
}

pub fn grant<A: Action>(actor: &Actor, action: A, on: A::On) -> Grant<A> {
    authorize(actor, action, on).unwrap()
}

pub fn refused<T: std::fmt::Debug>(outcome: Result<T, Failure>) -> RegistrationRefusal {
    match outcome {
        Err(Failure::Refused(Refusal::Registration(refusal))) => refusal,
        other => panic!("{other:?}"),
    }
}

pub async fn cast(db: &Store, quota: u32, capacity: u32) -> Cast<'_> {
    let workshop = bangkok(db, quota, capacity).await;
    let organizer = person(db, "organizer@onep.example").await;
    role(db, organizer, RoleKind::Organizer, Some(workshop), None).await;
    let focal = person(db, "focal@mfa.example").await;
    role(db, focal, RoleKind::FocalPoint, Some(workshop), Some(country("TH"))).await;
    let actor = async |person| access::actor(db.reader(), person).await.unwrap();
    Cast { db, workshop, organizer: actor(organizer).await, focal: actor(focal).await }
}

impl Cast<'_> {
    pub fn decides(&self) -> Grant<DecideRegistrations> {
        grant(&self.organizer, DecideRegistrations, self.workshop)
    }

    pub fn leads(&self) -> Grant<LeadDelegation> {
        grant(&self.focal, LeadDelegation, self.delegation("TH"))
    }

    pub fn delegation(&self, code: &str) -> Delegation {
        Delegation { workshop: self.workshop, country: country(code) }
    }

    /// The focal point's of Thailand; the organizer's for Viet Nam, which has none.
    pub fn endorses(&self, code: &str) -> Grant<EndorseDelegate> {
        let on = Endorsing { delegation: self.delegation(code), has_focal_point: code == "TH" };
        grant(if code == "TH" { &self.focal } else { &self.organizer }, EndorseDelegate, on)
    }

    pub fn own(&self, person: PersonId) -> Grant<KeepOwn> {
        grant(&Actor { person: Some(person), ..Actor::nobody() }, KeepOwn, person)
    }

    /// What holds now for whoever registers.
    pub async fn terms(&self) -> Terms {
        let workshop = store::series::workshop_by_id(self.db.reader(), self.workshop).await.unwrap();
        self.db.terms(workshop).await.unwrap()
    }

    /// Sends the public form in and verifies the address.
    pub async fn registers(&self, name: &str, address: &str, code: &str) -> (PersonId, RegistrationId) {
        self.db
            .submit_application(&self.terms().await, &sent(name, address, code), &format!("key {address}"), Lang::En, now())
            .await
            .unwrap();
        let person = self.verifies(address).await;
        (person, self.id_of(person).await)
    }

    /// Follows the link of the last letter to an address.
    pub async fn verifies(&self, address: &str) -> PersonId {
        self.follows(address).await.unwrap()
    }

    pub async fn follows(&self, address: &str) -> Result<PersonId, Failure> {
        let last = self.links(address).await.swap_remove(0);
        Ok(self.db.follow(&last, None, Some(&Email::parse(address).unwrap()), now()).await?.person)
    }

    /// The links of an address's letters, the last first.
    pub async fn links(&self, address: &str) -> Vec<String> {
        let letters =
            delivery::Entity::find().filter(delivery::Column::Address.eq(address)).filter(delivery::Column::TokenId.is_not_null());
        let letters = letters.order_by_desc(delivery::Column::CreatedAt).all(self.db.reader()).await.unwrap();
        letters.into_iter().map(|letter| self.db.secrets.link_secret(letter.token_id.unwrap())).collect()
    }

    pub async fn id_of(&self, person: PersonId) -> RegistrationId {
        self.db.my_registration_in(&self.own(person), self.workshop).await.unwrap().unwrap().registration.id
    }

    /// Somebody whom the organizers are to decide about.
    pub async fn endorsed(&self, name: &str, address: &str, code: &str) -> (PersonId, RegistrationId) {
        let (person, id) = self.registers(name, address, code).await;
        self.db.endorse(&self.endorses(code), id, Status::Submitted.into(), None, now()).await.unwrap();
        (person, id)
    }

    pub async fn decide(&self, id: RegistrationId, decision: Decision) -> Result<(), Failure> {
        let seen = self.status(id).await;
        self.db.decide_registration(&self.decides(), id, decision, None, seen.into(), now()).await
    }

    pub async fn status(&self, id: RegistrationId) -> Status {
        self.row(id).await.status
    }

    pub async fn row(&self, id: RegistrationId) -> store::registration::Registration {
        self.db.registration(&self.decides(), id).await.unwrap().registrant.registration
    }

    /// Words of the letters to an address, oldest first; a status letter by its news.
    pub async fn letters(&self, address: &str) -> Vec<String> {
        let letters = delivery::Entity::find().filter(delivery::Column::Address.eq(address)).order_by_asc(delivery::Column::CreatedAt);
        let word = |row: delivery::Model| match row.facts.get("event").and_then(|event| event.as_str()) {
            Some(news) => news.to_owned(),
            None => row.kind,
        };
        letters.all(self.db.reader()).await.unwrap().into_iter().map(word).collect()
    }

    /// The verbs of the trail about one registration, in order.
    pub async fn trail(&self, id: RegistrationId) -> Vec<String> {
        let entries = audit::Entity::find().filter(audit::Column::ObjectId.eq(id.0)).order_by_asc(audit::Column::Seq);
        entries.all(self.db.reader()).await.unwrap().into_iter().map(|row| row.action).collect()
    }

    pub async fn events(&self, id: RegistrationId) -> Vec<Event> {
        let rows = step::Entity::find().filter(step::Column::RegistrationId.eq(id.0)).all(self.db.reader()).await.unwrap();
        rows.iter().map(|row| Event::from_word(&row.event).unwrap()).collect()
    }

    pub async fn rows(&self) -> usize {
        registration::Entity::find().all(self.db.reader()).await.unwrap().len()
    }
}
