//! Two workshops full of what must not leak. Every secret holds a word of its own that begins with `zqx`.

use super::personas::{self, Persona};
use crate::{support::Site, wire::Call};
use bytes::Bytes;
use chrono::{Duration, NaiveDate, NaiveTime};
use domain::{
    access::{Actor, Audience, EndorseDelegate, Endorsing, KeepOwn, ScheduleSessions, WriteMessages, authorize},
    agenda::{Part, Place, Slot},
    country::Country,
    id::{DeliveryId, MaterialId, MessageId, PersonId, RegistrationId, RoomId, SessionId, WorkshopId},
    lang::{Lang, Words},
    mail::Group,
    materials::Release,
    people::{Names, RoleKind},
    registration::{Candidate, Details, Kind, Passport, Status, Vetting, VettingRecord},
    series::{Slug, WorkshopStatus},
    text::{Email, Line, Reason, Text},
    time::{Days, Interval, instant},
    tlp::Tlp,
};
use futures_util::stream;
use std::collections::HashMap;
use store::{
    agenda::{Facts as SessionFacts, quietly},
    mail::{
        group::print_of,
        send::{Draft, Shown},
    },
    materials::{Body, Facts, File, insert_material},
    people::{give_role, make_person, person_by_email},
    registration::{Past, load_imported},
    secrets::fresh_id,
    series::setup::{Facts as WorkshopFacts, insert_delegation, insert_room, insert_workshop},
};

/// Where the site says it stands: not on the machine where it is developed.
pub const HOST: &str = "plenary.example.org";

/// The site, and what the addresses' parts may name.
pub struct World {
    pub site: Site,
    pub here: WorkshopId,
    /// Who organizes it.
    pub organizer: Actor,
    pub room: RoomId,
    /// Of people who do nothing else: confirmed, from Thailand and Viet Nam.
    pub targets: [(PersonId, RegistrationId); 2],
    pub sessions: Vec<(&'static str, SessionId)>,
    pub documents: Vec<(&'static str, MaterialId)>,
    pub message: MessageId,
    pub delivery: DeliveryId,
    pub personas: Vec<Persona>,
}

pub fn line(text: &str) -> Line {
    Line::parse(text).unwrap()
}

fn country(code: &str) -> Country {
    code.parse().unwrap()
}

fn words(text: &str) -> Words {
    Words::several([(Lang::En, text.to_owned())]).unwrap()
}

fn address(mailbox: &str) -> Email {
    Email::parse(&format!("{mailbox}@gate.example")).unwrap()
}

fn workshop(slug: &str, first: NaiveDate, status: WorkshopStatus) -> WorkshopFacts {
    WorkshopFacts {
        slug: Slug::parse(slug).unwrap(),
        city: words(if status == WorkshopStatus::Draft { "zqxdraftcity" } else { "City" }),
        country: country("TH"),
        venue: words("A hall"),
        zone: chrono_tz::Asia::Bangkok,
        days: Days::new(first, first + Duration::days(2)).unwrap(),
        status,
        register_by: Some(first - Duration::days(20)),
        confirm_by: Some(first - Duration::days(10)),
        capacity: 60,
        vetting_required: false,
        languages: vec!["en".into()],
        about: None,
        hosts: vec![country("TH")],
    }
}

/// A delegate's registration; all that is known of them holds the mark.
pub fn past(mailbox: &str, code: Option<&str>, status: Status, reference: Option<&str>) -> Past {
    Past {
        candidate: Candidate {
            names: Names::only(line(&format!("Zqxname{mailbox}"))),
            email: address(mailbox),
            country: code.map(country),
            agency: Some(line(&format!("Zqxagency{mailbox}"))),
            position: Some(line("Officer")),
            function: Some("investigator".into()),
            languages: vec!["en".into()],
            gender: None,
            phone: None,
        },
        kind: if code.is_some() { Kind::Delegate } else { Kind::Speaker },
        status,
        since: crate::support::start() - Duration::days(9),
        vetting: VettingRecord { vetting: Vetting::Cleared, reference: reference.map(line), ..VettingRecord::default() },
        lang: Lang::En,
    }
}

/// A session of the first day at this hour.
pub fn session(key: &str, hour: u32, room: RoomId, tlp: Tlp, audience: Audience, people: Vec<(PersonId, Part)>) -> SessionFacts {
    let day = NaiveDate::from_ymd_opt(2027, 3, 9).unwrap();
    let at = |hour| instant(day, NaiveTime::from_hms_opt(hour, 0, 0).unwrap(), chrono_tz::Asia::Bangkok).unwrap();
    SessionFacts {
        kind: "plenary".into(),
        theme: None,
        priority: None,
        slot: Slot { place: Some(Place::Room(room)), time: Interval::new(at(hour), at(hour + 1)) },
        tlp,
        audience,
        title: words(&format!("Zqxsession{key}")),
        summary: Some(words(&format!("Zqxabstract{key}"))),
        people,
        expected: None,
    }
}

async fn document(site: &Site, key: &str) -> File {
    let bytes: [Result<Bytes, std::io::Error>; 1] = [Ok(Bytes::from(format!("%PDF-1.7\nzqxcontent{key}")))];
    let received = site.running.store.files.receive(stream::iter(bytes), u64::MAX).await.unwrap();
    File { name: format!("zqxfile{key}.pdf"), received }
}

fn label(key: &str) -> Tlp {
    match key {
        "clear" => Tlp::Clear,
        "green" => Tlp::Green,
        "strict" => Tlp::AmberStrict,
        "red" => Tlp::Red,
        _ => Tlp::Amber,
    }
}

/// Everything, on a site that was just opened.
pub async fn build(site: Site) -> World {
    let now = site.clock.now();
    let store = site.running.store.clone();
    let mut personas = personas::all();
    let day = |month, day| NaiveDate::from_ymd_opt(2027, month, day).unwrap();
    let mut change = store.begin(None, now).await.unwrap();
    let here = insert_workshop(&change, &workshop("gate-here", day(3, 9), WorkshopStatus::Open), 11).await.unwrap();
    let there = insert_workshop(&change, &workshop("gate-there", day(5, 4), WorkshopStatus::Open), 12).await.unwrap();
    insert_workshop(&change, &workshop("gate-draft", day(8, 3), WorkshopStatus::Draft), 13).await.unwrap();
    let room = insert_room(&change, here, &line("Hall"), None, 0).await.unwrap();
    let room_there = insert_room(&change, there, &line("Hall"), None, 0).await.unwrap();
    for (workshop, codes) in [(here, ["TH", "VN", "KH"].as_slice()), (there, &["TH", "VN"])] {
        for code in codes {
            insert_delegation(&change, workshop, country(code), 30).await.unwrap();
        }
    }
    // Those who do nothing but be secret.
    let targets = [
        past("targetth", Some("TH"), Status::Accepted, Some("Zqxvettingth")),
        past("targetvn", Some("VN"), Status::Confirmed, Some("Zqxvettingvn")),
    ];
    let targets: [_; 2] = load_imported(&mut change, here, &targets).await.unwrap().try_into().unwrap();
    let declined = [past("refusedvn", Some("VN"), Status::Submitted, None), past("waitingkh", Some("KH"), Status::Submitted, None)];
    let (_, refused) = load_imported(&mut change, here, &declined).await.unwrap()[0];
    let mut people: HashMap<String, PersonId> = HashMap::new();
    for persona in &mut personas {
        let Some(mailbox) = persona.mailbox.clone() else { continue };
        let place = match mailbox.as_str() {
            "named" => Some((here, past(&mailbox, Some("VN"), Status::Confirmed, None))),
            "elsewhere" => Some((there, past(&mailbox, Some("TH"), Status::Confirmed, None))),
            "speaker" | "speakertwo" => Some((here, past(&mailbox, None, Status::Confirmed, None))),
            "speakerthere" => Some((there, past(&mailbox, None, Status::Confirmed, None))),
            // They leave once they have their part.
            "parttakenback" => Some((here, past(&mailbox, Some("TH"), Status::Confirmed, None))),
            "partrefused" | "partopen" => Some((here, past(&mailbox, Some("TH"), Status::Submitted, None))),
            word => Status::from_word(word).map(|status| (here, past(&mailbox, Some("TH"), status, None))),
        };
        let person = if let Some((workshop, past)) = place {
            let (person, registration) = load_imported(&mut change, workshop, &[past]).await.unwrap()[0];
            persona.own = Some(registration);
            person
        } else {
            make_person(&change, &address(&mailbox), &Names::only(line(&format!("Zqxname{mailbox}"))), Lang::En).await.unwrap()
        };
        let role = match mailbox.as_str() {
            "organizer" => Some((RoleKind::Organizer, Some(here), None)),
            "organizerthere" => Some((RoleKind::Organizer, Some(there), None)),
            "focal" => Some((RoleKind::FocalPoint, Some(here), Some(country("TH")))),
            "focalvn" => Some((RoleKind::FocalPoint, Some(here), Some(country("VN")))),
            "focalthere" => Some((RoleKind::FocalPoint, Some(there), Some(country("TH")))),
            "administrator" => Some((RoleKind::Administrator, None, None)),
            _ => None,
        };
        if let Some((kind, workshop, country)) = role {
            give_role(&change, person, kind, workshop, country).await.unwrap();
        }
        people.insert(mailbox, person);
    }
    change.commit().await.unwrap();

    let organizer = Actor { person: Some(people["organizer"]), organizes: vec![here], ..Actor::nobody() };
    let mut world = World {
        site,
        here,
        organizer,
        room,
        targets,
        sessions: Vec::new(),
        documents: Vec::new(),
        message: MessageId(fresh_id()),
        delivery: DeliveryId(fresh_id()),
        personas,
    };
    world.give_part_elsewhere(there, room_there, &people).await;
    world.confirm_with_passport().await;
    world.refuse(refused, people["focalvn"], "VN").await;
    world.schedule(&people).await;
    world.put_on_the_shelf(&people).await;
    world.write().await;
    world.sign_in().await;
    world
}

impl World {
    pub fn session(&self, key: &str) -> SessionId {
        self.sessions.iter().find(|(of, _)| *of == key).unwrap().1
    }

    pub fn document(&self, key: &str) -> MaterialId {
        self.documents.iter().find(|(of, _)| *of == key).unwrap().1
    }

    pub fn persona(&self, mailbox: &str) -> &Persona {
        self.personas.iter().find(|it| it.mailbox.as_deref() == Some(mailbox)).unwrap()
    }

    /// Roles in the other edition must not count here.
    async fn give_part_elsewhere(&self, there: WorkshopId, room: RoomId, people: &HashMap<String, PersonId>) {
        let actor = Actor { person: Some(people["organizerthere"]), organizes: vec![there], ..Actor::nobody() };
        let grant = authorize(&actor, ScheduleSessions, there).unwrap();
        let part = vec![(people["speakerthere"], Part::Speaker)];
        let mut facts = session("there", 9, room, Tlp::Amber, Audience::default(), part);
        // On the first day of that edition, eight weeks on.
        let later = |at| at + Duration::weeks(8);
        facts.slot.time = facts.slot.time.and_then(|time| Interval::new(later(time.start), later(time.end)));
        self.site.running.store.create_session(&grant, &facts, None, self.site.clock.now()).await.unwrap();
    }

    async fn confirm_with_passport(&self) {
        let (person, registration) = self.targets[0];
        let grant = authorize(&Actor { person: Some(person), ..Actor::nobody() }, KeepOwn, person).unwrap();
        let passport =
            Passport { number: line("ZQXPASSPORT77"), issued_by: country("TH"), expires: NaiveDate::from_ymd_opt(2030, 1, 1).unwrap() };
        let details = Details {
            access_needs: Some(Text::parse("zqxneeds").unwrap()),
            emergency_name: Some(line("Zqxemergency")),
            passport: Some(passport),
            ..Details::default()
        };
        self.site.running.store.confirm(&grant, registration, &details, self.site.clock.now()).await.unwrap();
    }

    /// Not endorsed, for a reason that is kept private.
    async fn refuse(&self, registration: RegistrationId, focal: PersonId, code: &str) {
        let delegation = domain::access::Delegation { workshop: self.here, country: country(code) };
        let actor = Actor { person: Some(focal), focal: vec![delegation], ..Actor::nobody() };
        let grant = authorize(&actor, EndorseDelegate, Endorsing { delegation, has_focal_point: true }).unwrap();
        let reason = Reason::parse("zqxreason").unwrap();
        self.site
            .running
            .store
            .not_endorse(&grant, registration, Status::Submitted.into(), Some(&reason), self.site.clock.now())
            .await
            .unwrap();
    }

    /// Two of those who were given a part.
    async fn leave(&self, people: &HashMap<String, PersonId>) {
        self.refuse(self.persona("partrefused").own.unwrap(), people["focal"], "TH").await;
        let withdrawn = people["parttakenback"];
        let grant = authorize(&Actor { person: Some(withdrawn), ..Actor::nobody() }, KeepOwn, withdrawn).unwrap();
        let own = self.persona("parttakenback").own.unwrap();
        self.site.running.store.withdraw_own(&grant, own, self.site.clock.now()).await.unwrap();
    }

    async fn schedule(&mut self, people: &HashMap<String, PersonId>) {
        let grant = authorize(&self.organizer, ScheduleSessions, self.here).unwrap();
        let (store, now) = (self.site.running.store.clone(), self.site.clock.now());
        for (hour, key) in (9..).zip(["clear", "green", "amber", "strict", "red"]) {
            let audience = match key {
                "strict" => Audience { delegations: vec![country("VN")], ..Audience::default() },
                _ => Audience::default(),
            };
            let part = match key {
                "amber" => ["speakertwo", "parttakenback", "partrefused", "partopen"].map(|it| (people[it], Part::Speaker)).into(),
                "red" => vec![(people["speaker"], Part::Speaker)],
                _ => Vec::new(),
            };
            let facts = session(key, hour, self.room, label(key), audience, part);
            self.sessions.push((key, store.create_session(&grant, &facts, None, now).await.unwrap()));
        }
        // Before the agenda is published: nobody writes to them of their sessions any more.
        self.leave(people).await;
        let mut change = store.begin(grant.by(), now).await.unwrap();
        quietly(&mut change, self.here, &Text::parse("For the test").unwrap()).await.unwrap();
        change.commit().await.unwrap();
        let draft = session("draft", 15, self.room, Tlp::Clear, Audience::default(), Vec::new());
        self.sessions.push(("draft", store.create_session(&grant, &draft, None, now).await.unwrap()));
    }

    async fn put_on_the_shelf(&mut self, people: &HashMap<String, PersonId>) {
        let (store, now) = (self.site.running.store.clone(), self.site.clock.now());
        let mut change = store.begin(self.organizer.person, now).await.unwrap();
        for key in ["clear", "green", "amber", "strict", "red", "embargoed"] {
            let audience = match key {
                "strict" => Audience { delegations: vec![country("VN")], ..Audience::default() },
                "red" => Audience { persons: vec![people["speaker"]], ..Audience::default() },
                _ => Audience::default(),
            };
            let release = if key == "embargoed" { Release::At(now + Duration::days(90)) } else { Release::Now };
            let facts = Facts { title: line(&format!("Zqxtitle{key}")), language: "en".into(), tlp: label(key), audience, release };
            let session = self.sessions.iter().find(|(of, _)| *of == key).map(|(_, id)| *id);
            let owner = (key == "red").then(|| people["speaker"]);
            let body = Body::File(document(&self.site, key).await);
            let id = insert_material(&mut change, self.here, session, None, &facts, &body, owner).await.unwrap();
            self.documents.push((key, id));
        }
        change.commit().await.unwrap();
    }

    /// To everybody of Viet Nam who is confirmed.
    async fn write(&mut self) {
        let (store, now) = (self.site.running.store.clone(), self.site.clock.now());
        let grant = authorize(&self.organizer, WriteMessages, self.here).unwrap();
        let group = Group { statuses: vec![Status::Confirmed], countries: vec![country("VN")], ..Group::default() };
        let recipients = store.recipients(&grant, &group).await.unwrap();
        let draft = Draft {
            id: self.message,
            subject: line("Zqxsubject"),
            body: Text::parse("zqxbody").unwrap(),
            lang: Lang::En,
            group,
            shown: Shown { count: recipients.len(), print: print_of(&recipients) },
        };
        store.send_message(&grant, &draft, now).await.unwrap();
        let (letters, _) = store.letters_of_message(&grant, self.message, 0, 50).await.unwrap();
        self.site.deliver_mail().await;
        self.delivery = letters.iter().find(|letter| letter.name == "Zqxnametargetvn").unwrap().id;
    }

    /// More of Viet Nam's delegates, a document for them, one for named people, a draft, a message.
    pub async fn add_what_is_hidden(&self) {
        let (store, now) = (self.site.running.store.clone(), self.site.clock.now());
        let mut change = store.begin(self.organizer.person, now).await.unwrap();
        let more: Vec<Past> = ["more", "muchmore", "most"].map(|it| past(it, Some("VN"), Status::Confirmed, None)).into();
        let more = load_imported(&mut change, self.here, &more).await.unwrap();
        for (key, audience) in [
            ("strict", Audience { delegations: vec![country("VN")], ..Audience::default() }),
            ("red", Audience { persons: vec![more[0].0], ..Audience::default() }),
        ] {
            let title = line(&format!("Zqxmore{key}"));
            let facts = Facts { title, language: "en".into(), tlp: label(key), audience, release: Release::Now };
            let body = Body::File(document(&self.site, &format!("more{key}")).await);
            insert_material(&mut change, self.here, None, None, &facts, &body, Some(more[0].0)).await.unwrap();
        }
        change.commit().await.unwrap();
        let grant = authorize(&self.organizer, ScheduleSessions, self.here).unwrap();
        let draft = session("more", 16, self.room, Tlp::Clear, Audience::default(), Vec::new());
        store.create_session(&grant, &draft, None, now).await.unwrap();
    }

    async fn sign_in(&mut self) {
        let (store, now) = (self.site.running.store.clone(), self.site.clock.now());
        for persona in &mut self.personas {
            let Some(mailbox) = &persona.mailbox else { continue };
            assert!(person_by_email(store.reader(), &address(mailbox)).await.unwrap().is_some());
            let secret = store.persona_link(&address(mailbox), "/me", now).await.unwrap();
            let reply = Call::new("POST", &format!("/sign-in/{secret}")).with("host", HOST).form(&[]).send(self.site.running.address).await;
            assert_eq!(reply.status, 303, "{mailbox}: {}", reply.text());
            persona.cookie = reply.cookie();
        }
    }
}
