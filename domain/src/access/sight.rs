//! What a label lets whom see (product.md "Materials", settled.md "Who may see").

use super::{Actor, Agency, Place};
use crate::{
    country::Country,
    id::{PersonId, SessionId, WorkshopId},
    registration::Status,
    tlp::Tlp,
};
use serde::{Deserialize, Serialize};

/// Whom AMBER+STRICT and RED name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Audience {
    /// Delegations named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub delegations: Vec<Country>,
    /// Agencies named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agencies: Vec<Agency>,
    /// People named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub persons: Vec<PersonId>,
}

/// Something that carries a label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Labelled {
    /// The workshop it belongs to.
    pub workshop: WorkshopId,
    /// The session it is, or belongs to.
    pub session: Option<SessionId>,
    /// Its label.
    pub tlp: Tlp,
    /// Whom the label names.
    pub audience: Audience,
    /// Who uploaded it, for a document; for a published session the reader, where they have a part in it.
    pub owner: Option<PersonId>,
}

/// Accepted people count as confirmed for sessions, not for materials.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// An agenda item.
    Session,
    /// A document.
    Material,
}

impl Shown {
    fn counts(self, place: &Place) -> bool {
        match self {
            Shown::Session => matches!(place.status, Status::Confirmed | Status::Accepted),
            Shown::Material => place.status == Status::Confirmed,
        }
    }
}

impl Labelled {
    /// Whether the label shows it to this person.
    pub fn shown_to(&self, actor: &Actor, what: Shown) -> bool {
        let Some(person) = actor.person else { return self.tlp == Tlp::Clear };
        let left = actor.has_left(self.workshop);
        if self.owner == Some(person) && !left {
            return true;
        }
        if what == Shown::Session && self.session.is_some_and(|s| actor.speaks_in(s)) {
            return true;
        }
        let here = |place: &&Place| place.workshop == self.workshop && what.counts(place);
        match self.tlp {
            Tlp::Clear => true,
            Tlp::Green => actor.places.iter().any(|place| what.counts(place)) || actor.serves_any(),
            Tlp::Amber => actor.serves(self.workshop) || actor.places.iter().any(|p| here(&p)),
            Tlp::AmberStrict => actor.places.iter().filter(here).any(|place| self.names_delegate(place)),
            Tlp::Red => self.audience.persons.contains(&person) && !left,
        }
    }

    /// Organizers keep in order what they may see; what is meant for others stays with its uploader.
    pub(super) fn manageable_by_organizer(&self, actor: &Actor) -> bool {
        self.shown_to(actor, Shown::Material)
    }

    /// Without anyone named, every participating delegation is meant, and nobody else.
    fn names_delegate(&self, place: &Place) -> bool {
        let Some(country) = place.country else { return false };
        let Audience { delegations, agencies, .. } = &self.audience;
        (delegations.is_empty() && agencies.is_empty())
            || delegations.contains(&country)
            || place.agency.as_ref().is_some_and(|name| agencies.iter().any(|it| it.country == Some(country) && it.name == *name))
    }
}
