//! Every kind of person, and in plain words what each may do in this workshop. Written down apart
//! from `domain::access`: the two must agree.

use domain::{
    access::ActionName::{self, *},
    id::RegistrationId,
    registration::Status,
};

/// Of sessions and documents, by their keys in `world`.
type Keys = &'static [&'static str];

/// Somebody who asks.
#[derive(Clone, Debug, Default)]
pub struct Persona {
    pub name: String,
    /// In front of `@gate.example`; nobody has none.
    pub mailbox: Option<String>,
    /// What the gate lets them do to this workshop, to Thailand's delegation, to the series.
    pub may: &'static [ActionName],
    /// Sessions that show to them.
    pub sessions: Keys,
    /// Documents that show to them.
    pub documents: Keys,
    /// Documents they keep.
    pub keeps: Keys,
    /// Sessions to which they upload; `whole` is the workshop's own shelf.
    pub uploads: Keys,
    /// Filled in once they have signed in.
    pub cookie: Option<String>,
    pub own: Option<RegistrationId>,
}

impl Persona {
    pub fn is_signed_in(&self) -> bool {
        self.mailbox.is_some()
    }
}

const ORGANIZER: &[ActionName] = &[
    CloneWorkshop,
    AppointOrganizers,
    SetUpWorkshop,
    DecideRegistrations,
    RevealPassport,
    SubstituteDelegate,
    ScheduleSessions,
    WriteMessages,
    ReadWorkshopTrail,
];
const ADMINISTRATOR: &[ActionName] = &[RunSeries, ReadTrail, CloneWorkshop, AppointOrganizers, ReadWorkshopTrail];
const FOCAL_POINT: &[ActionName] = &[LeadDelegation, EndorseDelegate, SubstituteDelegate];

const PUBLIC: Keys = &["clear"];
const SERIES: Keys = &["clear", "green"];
const EDITION: Keys = &["clear", "green", "amber"];
const EDITION_DOCUMENTS: Keys = &["clear", "green", "amber", "embargoed"];

/// Everybody, before they sign in.
pub fn all() -> Vec<Persona> {
    let it = |name: &str, mailbox: &str| Persona {
        name: name.to_owned(),
        mailbox: Some(mailbox.to_owned()),
        sessions: PUBLIC,
        documents: PUBLIC,
        ..Persona::default()
    };
    let mut all = vec![
        Persona { name: "anonymous".into(), sessions: PUBLIC, documents: PUBLIC, ..Persona::default() },
        it("an account without a role", "norole"),
    ];
    all.extend(Status::ALL.map(|status| {
        let (sessions, documents) = match status {
            Status::Confirmed => (EDITION, EDITION_DOCUMENTS),
            Status::Accepted => (EDITION, PUBLIC),
            _ => (PUBLIC, PUBLIC),
        };
        Persona { sessions, documents, ..it(&format!("a delegate, {}", status.word()), status.word()) }
    }));
    let strict: Keys = &["clear", "green", "amber", "strict"];
    let strict_documents: Keys = &["clear", "green", "amber", "strict", "embargoed"];
    let red: Keys = &["clear", "green", "amber", "red"];
    let red_documents: Keys = &["clear", "green", "amber", "red", "embargoed"];
    let (series, edition) = (
        |it| Persona { sessions: SERIES, documents: SERIES, ..it },
        |it| Persona { sessions: EDITION, documents: EDITION_DOCUMENTS, ..it },
    );
    all.extend([
        Persona { sessions: strict, documents: strict_documents, ..it("a delegate of the country named, confirmed", "named") },
        series(it("a delegate of another edition", "elsewhere")),
        Persona { may: FOCAL_POINT, ..edition(it("the focal point", "focal")) },
        edition(it("the focal point of another country", "focalvn")),
        series(it("the focal point in another edition", "focalthere")),
        Persona {
            sessions: red,
            documents: red_documents,
            keeps: &["red"],
            uploads: &["red"],
            ..it("a speaker of this session", "speaker")
        },
        Persona { uploads: &["amber"], ..edition(it("a speaker of another session", "speakertwo")) },
        series(it("a speaker of another edition", "speakerthere")),
        it("a delegate with a part, withdrawn", "parttakenback"),
        it("a delegate with a part, declined", "partrefused"),
        Persona { sessions: &["clear", "amber"], ..it("a delegate with a part, not decided", "partopen") },
        Persona {
            may: ORGANIZER,
            keeps: &["clear", "green", "amber", "embargoed"],
            uploads: &["clear", "green", "amber", "strict", "red", "draft", "whole"],
            ..edition(it("an organizer", "organizer"))
        },
        series(it("an organizer of another edition", "organizerthere")),
        Persona { may: ADMINISTRATOR, ..it("an administrator", "administrator") },
    ]);
    all
}
