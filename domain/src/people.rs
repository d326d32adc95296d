//! People and their names. Names are never split, re-cased or reordered.

use crate::{
    lang::Lang,
    text::{Email, Line, search_key},
};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// A person's names, as they write them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Names {
    /// As in the passport, one line.
    pub full_name: Line,
    /// What stands on the badge; the full name where none was given.
    pub badge_name: Option<Line>,
    /// How to address the person, in letters and at the desk.
    pub form_of_address: Option<Line>,
    /// The name in its own script.
    pub native_name: Option<Line>,
    /// By what the person is found in an alphabetical list; derived, editable.
    pub sort_key: Option<Line>,
    /// For example "Pol. Col.".
    pub rank: Option<Line>,
    /// For example "Dr. Ir.".
    pub honorific: Option<Line>,
}

impl Names {
    /// Only the name that everybody has.
    pub fn only(full_name: Line) -> Names {
        Names { full_name, badge_name: None, form_of_address: None, native_name: None, sort_key: None, rank: None, honorific: None }
    }

    /// How letters begin: the form of address, else the badge name, else the full name.
    pub fn greeting(&self) -> &str {
        self.form_of_address.as_ref().or(self.badge_name.as_ref()).unwrap_or(&self.full_name).as_str()
    }

    /// What stands on the badge.
    pub fn badge(&self) -> &str {
        self.badge_name.as_ref().unwrap_or(&self.full_name).as_str()
    }

    /// The key by which lists are ordered: the editable one, else the full name, both folded.
    pub fn order(&self) -> String {
        search_key(self.sort_key.as_ref().unwrap_or(&self.full_name).as_str())
    }

    /// Every name by which a person is searched, folded.
    pub fn searchable(&self) -> String {
        [Some(&self.full_name), self.badge_name.as_ref(), self.native_name.as_ref()]
            .into_iter()
            .flatten()
            .map(|name| search_key(name.as_str()))
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// A person as others here know them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Who.
    pub id: crate::id::PersonId,
    /// Their names.
    pub names: Names,
    /// Where mail reaches them.
    pub email: Email,
    /// The language they are written to in.
    pub lang: Lang,
}

/// A role that is given, not applied for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoleKind {
    /// Creates editions, appoints organizers, reads the audit trail.
    Administrator,
    /// Runs one workshop.
    Organizer,
    /// Answers for one country in one workshop.
    FocalPoint,
}

impl RoleKind {
    /// The word in the database and in forms.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Organizer => "organizer",
            Self::FocalPoint => "focal_point",
        }
    }

    /// Reads the word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Administrator, Self::Organizer, Self::FocalPoint].into_iter().find(|kind| kind.word() == word)
    }
}

/// How long the proof of who somebody is counts as fresh, for what asks more than being signed in.
pub const PROOF_LASTS: TimeDelta = TimeDelta::minutes(5);

/// Whether somebody who last proved who they are then has done so recently enough: for roles, exports, vetting,
/// passports and what is labelled RED.
pub fn is_proof_fresh(proved: Option<DateTime<Utc>>, now: DateTime<Utc>) -> bool {
    proved.is_some_and(|at| now - at <= PROOF_LASTS)
}

/// Why something about a person or their account is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PeopleRefusal {
    /// A link or code that is unknown, used, expired or another browser's: told apart to nobody.
    #[error("this link or code does not work (any more)")]
    TokenVoid,
    /// The address typed is not the one that the link was sent to.
    #[error("the link was sent to another address")]
    OtherAddress,
    /// Too many wrong codes.
    #[error("too many attempts")]
    TooManyAttempts,
    /// The last administrator cannot be removed.
    #[error("someone must remain administrator")]
    LastAdministrator,
    /// The last organizer cannot be removed.
    #[error("someone must remain organizer")]
    LastOrganizer,
    /// The form was based on an older state.
    #[error("these details have changed since the page was opened")]
    Stale,
    /// Another person has this address.
    #[error("another person has this address")]
    AddressTaken,
}
