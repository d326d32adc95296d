//! Who may do what: the whole policy, as one table.
//!
//! [`authorize`] looks up the table and gives a [`Grant`], whose constructor is private: what reads
//! or writes protected data asks for a grant by type, so that code without a decision does not
//! compile. Denied is told to nobody: it looks like absent.

use crate::{
    country::Country,
    id::{PersonId, SessionId, WorkshopId},
    registration::Status,
};

mod addresses;
mod agency;
mod sight;
pub use addresses::{ADDRESSES, Address, Gate, named};
pub use agency::Agency;
pub use sight::{Audience, Labelled, Shown};

/// The one who acts, with every role and standing that counts, as loaded for this request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Actor {
    /// Nobody, when signed out.
    pub person: Option<PersonId>,
    /// Runs the installation.
    pub administrator: bool,
    /// Workshops this person organizes.
    pub organizes: Vec<WorkshopId>,
    /// Delegations this person is focal point of.
    pub focal: Vec<Delegation>,
    /// Published or drafted sessions in which this person has a part.
    pub speaks: Vec<(WorkshopId, SessionId)>,
    /// This person's registrations.
    pub places: Vec<Place>,
}

/// A registration as far as access depends on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Of which workshop.
    pub workshop: WorkshopId,
    /// For which delegation; guests and speakers have none.
    pub country: Option<Country>,
    /// From which agency.
    pub agency: Option<String>,
    /// Where the registration stands.
    pub status: Status,
}

/// A country's place in a workshop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Delegation {
    /// The workshop.
    pub workshop: WorkshopId,
    /// The country.
    pub country: Country,
}

/// A delegation whose delegates are to be endorsed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Endorsing {
    /// Which.
    pub delegation: Delegation,
    /// Whether the country has a focal point; where it has none, organizers endorse.
    pub has_focal_point: bool,
}

/// Where something is uploaded to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shelf {
    /// The workshop.
    pub workshop: WorkshopId,
    /// One of its sessions, or the workshop as a whole.
    pub session: Option<SessionId>,
}

/// The series as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WholeSeries;

impl Actor {
    /// Somebody who is not signed in.
    pub fn nobody() -> Actor {
        Actor::default()
    }

    /// Whether this person organizes the workshop.
    pub fn organizes(&self, workshop: WorkshopId) -> bool {
        self.organizes.contains(&workshop)
    }

    fn is(&self, person: PersonId) -> bool {
        self.person == Some(person)
    }

    fn is_focal_point(&self, delegation: Delegation) -> bool {
        self.focal.contains(&delegation)
    }

    fn speaks_in(&self, session: SessionId) -> bool {
        self.speaks.iter().any(|(workshop, s)| *s == session && !self.has_left(*workshop))
    }

    /// In this session of this workshop: an address may name the two apart.
    fn speaks_on(&self, shelf: &Shelf) -> bool {
        shelf.session.is_some_and(|session| self.speaks.contains(&(shelf.workshop, session)))
    }

    fn places_in(&self, workshop: WorkshopId) -> impl Iterator<Item = &Place> {
        self.places.iter().filter(move |place| place.workshop == workshop)
    }

    /// Whether their registration here is over and no role keeps them: then neither a part that they
    /// were given, nor a label that names them, nor what they uploaded lets them in any more.
    pub fn has_left(&self, workshop: WorkshopId) -> bool {
        let kept = self.organizes(workshop) || self.focal.iter().any(|d| d.workshop == workshop);
        let mut places = self.places_in(workshop).peekable();
        !kept && places.peek().is_some() && places.all(|place| place.status.is_over())
    }

    /// Organizers, speakers and focal points serve an edition. A delegate about whom nothing is decided
    /// has their own session and no more, whatever part they are meant to have in it.
    fn serves(&self, workshop: WorkshopId) -> bool {
        self.organizes(workshop)
            || self.focal.iter().any(|d| d.workshop == workshop)
            || (self.speaks.iter().any(|(w, _)| *w == workshop)
                && self.places_in(workshop).all(|place| place.status.takes_place() || (place.country.is_none() && !place.status.is_over())))
    }

    /// Whether they serve some edition of the series.
    fn serves_any(&self) -> bool {
        !self.organizes.is_empty() || !self.focal.is_empty() || self.speaks.iter().any(|(workshop, _)| self.serves(*workshop))
    }
}

/// The answer no: to the outside, the same as "there is no such thing".
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is nothing here that you can open")]
pub struct Denied;

/// Something that a person may be allowed to do.
pub trait Action {
    /// What it is done to.
    type On: Clone;
    /// Which it is.
    const NAME: ActionName;
    /// The table's answer.
    fn allows(actor: &Actor, on: &Self::On) -> bool;
}

/// Proof that the table allowed `A`, to whom and on what.
#[derive(Clone, Debug)]
pub struct Grant<A: Action> {
    on: A::On,
    by: Option<PersonId>,
}

impl<A: Action> Grant<A> {
    /// What it was granted on: the scope of every query that it opens.
    pub fn on(&self) -> &A::On {
        &self.on
    }

    /// Who acts, for the audit trail; nobody where the public is allowed.
    pub fn by(&self) -> Option<PersonId> {
        self.by
    }
}

/// Asks the table.
pub fn authorize<A: Action>(actor: &Actor, _action: A, on: A::On) -> Result<Grant<A>, Denied> {
    if A::allows(actor, &on) { Ok(Grant { on, by: actor.person }) } else { Err(Denied) }
}

/// Rows read: action, on what, who (in words, for docs/access.md), and the rule.
macro_rules! policy {
    ($($(#[$doc:meta])* $name:ident on $on:ty : $words:literal, |$actor:ident, $it:ident| $rule:expr;)+) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug)]
            pub struct $name;
            impl Action for $name {
                type On = $on;
                const NAME: ActionName = ActionName::$name;
                fn allows($actor: &Actor, $it: &$on) -> bool { $rule }
            }
        )+

        /// Every action of the table.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum ActionName { $(
            $(#[$doc])*
            $name
        ),+ }

        impl ActionName {
            /// Every action, in the table's order.
            pub const ALL: &'static [ActionName] = &[$(ActionName::$name),+];
            /// The action's name.
            pub const fn name(self) -> &'static str { match self { $(Self::$name => stringify!($name)),+ } }
            /// What it is done to.
            pub const fn on(self) -> &'static str { match self { $(Self::$name => stringify!($on)),+ } }
            /// Who may.
            pub const fn who(self) -> &'static str { match self { $(Self::$name => $words),+ } }
        }
    };
}

policy! {
    /// Create an edition from nothing, appoint organizers and administrators.
    RunSeries on WholeSeries: "administrators", |actor, _it| actor.administrator;
    /// Read the whole audit trail and the health of mail.
    ReadTrail on WholeSeries: "administrators", |actor, _it| actor.administrator;
    /// Make the next edition from this one.
    CloneWorkshop on WorkshopId: "its organizers; administrators", |actor, it| actor.administrator || actor.organizes(*it);
    /// Appoint and remove this workshop's organizers.
    AppointOrganizers on WorkshopId: "its organizers; administrators", |actor, it| actor.administrator || actor.organizes(*it);
    /// Change the workshop, its rooms, delegations, quotas and focal points.
    SetUpWorkshop on WorkshopId: "its organizers", |actor, it| actor.organizes(*it);
    /// Read all registrations of a workshop, invite, decide, record vetting.
    DecideRegistrations on WorkshopId: "its organizers", |actor, it| actor.organizes(*it);
    /// Read one passport, with a reason.
    RevealPassport on WorkshopId: "its organizers", |actor, it| actor.organizes(*it);
    /// Read a delegation's registrations and nominate for it.
    LeadDelegation on Delegation: "its focal points", |actor, it| actor.is_focal_point(*it);
    /// Endorse a delegate, or not.
    EndorseDelegate on Endorsing: "focal points of that country; organizers where it has none",
        |actor, it| actor.is_focal_point(it.delegation) || (!it.has_focal_point && actor.organizes(it.delegation.workshop));
    /// Pass a place on to another person.
    SubstituteDelegate on Delegation: "focal points of that country; organizers",
        |actor, it| actor.is_focal_point(*it) || actor.organizes(it.workshop);
    /// Read, correct, confirm, withdraw and export what is one's own.
    KeepOwn on PersonId: "that person", |actor, it| actor.is(*it);
    /// Edit and publish the agenda.
    ScheduleSessions on WorkshopId: "its organizers", |actor, it| actor.organizes(*it);
    /// See a session in the agenda, its page, feeds and exports.
    SeeSession on Labelled: "by its label", |actor, it| it.shown_to(actor, Shown::Session);
    /// See that a document exists, its label and when it opens. RED documents: named people only.
    SeeMaterial on Labelled: "by its label", |actor, it| it.shown_to(actor, Shown::Material);
    /// Upload a document to a session or to the workshop.
    UploadMaterial on Shelf: "organizers; people with a part in that session who serve the edition",
        |actor, it| actor.organizes(it.workshop) || (actor.speaks_on(it) && actor.serves(it.workshop));
    /// Relabel, replace or withdraw a document.
    KeepMaterial on Labelled: "who uploaded it; organizers who may see it",
        |actor, it| (actor.person.is_some() && it.owner == actor.person && !actor.has_left(it.workshop))
            || (actor.organizes(it.workshop) && it.manageable_by_organizer(actor));
    /// Write to participants and see what was sent.
    WriteMessages on WorkshopId: "its organizers", |actor, it| actor.organizes(*it);
    /// Read the audit trail of one workshop.
    ReadWorkshopTrail on WorkshopId: "its organizers; administrators", |actor, it| actor.administrator || actor.organizes(*it);
}

#[cfg(test)]
mod tests;
