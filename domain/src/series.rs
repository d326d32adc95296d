//! The series and its workshops.

use crate::{country::Country, id::RoomId, lang::Words, text::Line, time::Days};
use serde::{Deserialize, Serialize};

/// A word that forms offer, with what people read for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// The word in the database, in files and in addresses.
    pub word: String,
    /// What people read.
    pub label: Words,
}

/// A kind of session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KindOffer {
    /// The word in the database and in files.
    pub word: String,
    /// What people read.
    pub label: Words,
    /// A pause: shown as a band in the agenda, without people, and no obstacle to anything.
    #[serde(default)]
    pub pause: bool,
    /// Nobody need chair it: arrivals, meetings of delegations, receptions.
    #[serde(default)]
    pub unchaired: bool,
}

/// What the series offers in forms: data, never code.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offered {
    /// Kinds of session.
    pub kinds: Vec<KindOffer>,
    /// Themes of sessions, in the order of their marks: square, disc, triangle.
    pub themes: Vec<Offer>,
    /// Strategic priorities of sessions.
    pub priorities: Vec<Offer>,
    /// What delegates work as.
    pub functions: Vec<Offer>,
    /// Meals at confirmation.
    pub meals: Vec<Offer>,
    /// Suggestions for the rank, free text.
    #[serde(default)]
    pub ranks: Vec<String>,
    /// Suggestions for the honorific, free text.
    #[serde(default)]
    pub honorifics: Vec<String>,
    /// Suggestions for the agency, free text.
    #[serde(default)]
    pub agencies: Vec<String>,
}

impl Offered {
    /// Whether sessions of this kind are pauses.
    pub fn is_pause(&self, kind: &str) -> bool {
        self.kinds.iter().any(|offer| offer.word == kind && offer.pause)
    }

    /// Whether somebody has to chair sessions of this kind.
    pub fn wants_chair(&self, kind: &str) -> bool {
        !self.kinds.iter().any(|offer| offer.word == kind && (offer.pause || offer.unchaired))
    }
}

/// Where an edition stands. What it shows to whom follows from this and its days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum WorkshopStatus {
    /// Organizers set it up; nobody else sees it.
    Draft,
    /// On the public page; people register until the deadline.
    Open,
    /// On the public page; registration is closed.
    Closed,
    /// Held: agenda and materials stay for those who took part.
    Past,
    /// Called off.
    Cancelled,
}

impl WorkshopStatus {
    /// Every status.
    pub const ALL: [WorkshopStatus; 5] = [Self::Draft, Self::Open, Self::Closed, Self::Past, Self::Cancelled];

    /// The word in the database, in forms and in message ids.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Past => "past",
            Self::Cancelled => "cancelled",
        }
    }

    /// Reads the word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.word() == word)
    }

    /// Whether it stands on the public pages.
    pub fn is_public(self) -> bool {
        self != Self::Draft
    }
}

/// A part of an address that names a workshop: 2–60 of a–z, 0–9 and single hyphens.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Slug(String);

impl Slug {
    /// Reads a slug.
    pub fn parse(text: &str) -> Option<Slug> {
        let shape = (2..=60).contains(&text.len())
            && text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))
            && !text.starts_with('-')
            && !text.ends_with('-')
            && !text.contains("--");
        shape.then(|| Slug(text.to_owned()))
    }

    /// The text itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
impl std::fmt::Display for Slug {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// Why a workshop's setup is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SeriesRefusal {
    /// Another workshop has this address.
    #[error("another workshop has this address")]
    SlugTaken,
    /// The form was based on an older state of the workshop.
    #[error("the workshop has changed since this page was opened")]
    Stale,
    /// A quota below the places already given.
    #[error("{taken} places of {country} are taken already")]
    QuotaBelowTaken {
        /// The delegation.
        country: Country,
        /// Places taken.
        taken: u32,
    },
    /// A capacity below the places already given.
    #[error("{taken} places are taken already")]
    CapacityBelowTaken {
        /// Places taken.
        taken: u32,
    },
    /// Sessions lie outside the new days.
    #[error("{sessions} sessions lie outside these days")]
    SessionsOutside {
        /// How many.
        sessions: u32,
        /// The days asked for.
        days: Days,
    },
    /// A room in which sessions are scheduled.
    #[error("sessions are scheduled in this room")]
    RoomInUse {
        /// The room.
        room: RoomId,
    },
    /// A room's name that another room has.
    #[error("another room has this name")]
    RoomNameTaken {
        /// The name.
        name: Line,
    },
    /// A room that is not as it was when its form was opened.
    #[error("the room has changed since this page was opened")]
    RoomChanged {
        /// The room.
        room: RoomId,
    },
    /// A delegation whose places are not as they were when the form was opened.
    #[error("the delegation has {quota} places since this page was opened")]
    QuotaChanged {
        /// The delegation.
        country: Country,
        /// Its places now.
        quota: u32,
    },
    /// A delegation that has registrations.
    #[error("this delegation has registrations")]
    DelegationInUse {
        /// The delegation.
        country: Country,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_tame() {
        for good in ["hanoi-2014", "bangkok", "x1"] {
            assert!(Slug::parse(good).is_some(), "{good}");
        }
        for bad in ["", "a", "-a", "a-", "a--b", "Hanoi", "a/b", "..", "a b", "hà-nội"] {
            assert!(Slug::parse(bad).is_none(), "{bad}");
        }
    }
}
