//! Sessions, the draft and its publications.

use crate::{
    access::Audience,
    id::{PersonId, RoomId, SessionId},
    lang::Words,
    time::Interval,
    tlp::Tlp,
};
use serde::{Deserialize, Serialize};

pub mod conflicts;
pub mod publication;
pub mod sheet;
pub mod sight;
mod slot;
pub use publication::has_part;
pub use slot::Slot;

/// What somebody does in a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Part {
    /// Leads it.
    Chair,
    /// Speaks.
    Speaker,
    /// Guides group work.
    Facilitator,
    /// Writes it up.
    Rapporteur,
    /// Interprets.
    Interpreter,
}

impl Part {
    /// Every part, in the order in which an agenda names them.
    pub const ALL: [Part; 5] = [Part::Chair, Part::Speaker, Part::Facilitator, Part::Rapporteur, Part::Interpreter];

    /// The word in the database, in files and in message ids.
    pub const fn word(self) -> &'static str {
        match self {
            Part::Chair => "chair",
            Part::Speaker => "speaker",
            Part::Facilitator => "facilitator",
            Part::Rapporteur => "rapporteur",
            Part::Interpreter => "interpreter",
        }
    }

    /// Reads the word.
    pub fn from_word(word: &str) -> Option<Part> {
        Part::ALL.into_iter().find(|part| part.word() == word)
    }
}

/// Where a session takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Place {
    /// One room.
    Room(RoomId),
    /// All rooms: nothing else can take place meanwhile.
    All,
}

/// A session as drafted or published. Only ids of people: names are looked up when rendering, so
/// that a correction or a purge reaches every publication.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// Which.
    pub id: SessionId,
    /// One of the kinds that the series offers ("plenary", "break" …).
    pub kind: String,
    /// One of the series' themes.
    pub theme: Option<String>,
    /// One of the series' strategic priorities.
    pub priority: Option<String>,
    /// Where; nowhere yet, in the tray.
    pub place: Option<Place>,
    /// When; not yet, in the tray.
    pub time: Option<Interval>,
    /// Who may see it.
    pub tlp: Tlp,
    /// Whom its label names.
    #[serde(default)]
    pub audience: Audience,
    /// What it is called.
    pub title: Words,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<Words>,
    /// Who does what, in order.
    #[serde(default)]
    pub people: Vec<(PersonId, Part)>,
    /// How many are expected, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected: Option<u32>,
    /// Whether it was called off after having been published.
    #[serde(default)]
    pub cancelled: bool,
}

/// A room of the venue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Room {
    /// Which.
    pub id: RoomId,
    /// What it is called.
    pub name: String,
    /// How many it seats; unknown for a lobby.
    pub seats: Option<u32>,
}

/// What a publication froze.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// The rooms, in order.
    pub rooms: Vec<Room>,
    /// The scheduled sessions, by start, then by room.
    pub sessions: Vec<Session>,
}

/// Why something about the agenda is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AgendaRefusal {
    /// Somebody else has changed the session since this page was opened.
    #[error("somebody else has changed this session meanwhile")]
    Stale,
    /// The end is not after the start.
    #[error("the end is not after the start")]
    EndsBeforeStart,
    /// The venue's clocks skip this time.
    #[error("the venue's clocks do not show this time on that day")]
    NoSuchTime,
    /// Not on one of the workshop's days.
    #[error("not on one of the workshop's days")]
    OutsideDays,
    /// The draft is not the one that was shown before publishing.
    #[error("the draft has changed since it was shown")]
    DraftChanged,
    /// Errors stand in the way and no reason was given to publish all the same.
    #[error("{0} conflicts stand in the way")]
    Blocked(usize),
    /// The reason to publish all the same is longer than this.
    #[error("the reason has more than {0} characters")]
    ReasonTooLong(usize),
    /// Nothing has changed since the last publication.
    #[error("nothing has changed since the last publication")]
    NothingNew,
    /// The word is not among those that the series offers.
    #[error("this is not among the answers offered")]
    NotOffered,
    /// The session stands in a publication: it can be cancelled, not removed.
    #[error("a published session is cancelled, not removed")]
    Published,
    /// The person does not exist or may not be given a part.
    #[error("this person is not known here")]
    UnknownPerson,
}
