//! Whom a message goes to.

use crate::{
    country::Country,
    id::RegistrationId,
    registration::{Kind, Status},
};
use serde::{Deserialize, Serialize};

/// Registrations by what they are, or chosen one by one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Where they stand; none named means nobody.
    #[serde(default)]
    pub statuses: Vec<Status>,
    /// Of these delegations; none named means all, and those who come in no delegation.
    #[serde(default)]
    pub countries: Vec<Country>,
    /// Who work as this; none named means all.
    #[serde(default)]
    pub functions: Vec<String>,
    /// Delegates, guests, speakers; none named means all.
    #[serde(default)]
    pub kinds: Vec<Kind>,
    /// Exactly these, whatever else is named.
    #[serde(default)]
    pub chosen: Vec<RegistrationId>,
}

impl Group {
    /// Everyone who is coming: what a new message begins with.
    pub fn everyone_coming() -> Group {
        Group { statuses: vec![Status::Confirmed], ..Group::default() }
    }

    /// Whether it names nobody, whoever is registered.
    pub fn is_nobody(&self) -> bool {
        self.statuses.is_empty() && self.chosen.is_empty()
    }
}
