//! Which question of the policy each address asks, method by method.
//!
//! The router takes no address that is not named here (the build fails), and a test compares what
//! the running router answers with these rows, as every kind of person.

use super::ActionName::{self, *};

/// What stands before a method of an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gate {
    /// Everyone comes in; what an answer shows is asked piece by piece.
    Everyone,
    /// Whoever knows the secret that is part of the address.
    Secret,
    /// Whoever is signed in; it shows what is their own.
    SignedIn,
    /// Every one of these is asked; no to one is "there is no such thing".
    May(&'static [ActionName]),
    /// Everyone is led to the page that has the form; that page asks for itself.
    Leads,
    /// Answers only on the machine where the site is developed, and only while no mail is sent.
    Development,
}

/// An address of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Address {
    /// As the router writes it.
    pub path: &'static str,
    /// For looking.
    pub get: Option<Gate>,
    /// For changing.
    pub post: Option<Gate>,
}

const fn page(path: &'static str, get: Gate) -> Address {
    Address { path, get: Some(get), post: None }
}

const fn act(path: &'static str, post: Gate) -> Address {
    Address { path, get: None, post: Some(post) }
}

/// Takes a form that stands on another page, and leads there whoever only looks.
const fn part(path: &'static str, post: Gate) -> Address {
    Address { path, get: Some(Gate::Leads), post: Some(post) }
}

const fn form(path: &'static str, gate: Gate) -> Address {
    Address { path, get: Some(gate), post: Some(gate) }
}

const fn both(path: &'static str, get: Gate, post: Gate) -> Address {
    Address { path, get: Some(get), post: Some(post) }
}

use Gate::{Development, Everyone, May, Secret, SignedIn};

/// Every address, in the router's order.
pub const ADDRESSES: &[Address] = &[
    page("/", Everyone),
    page("/workshops/{slug}", Everyone),
    form("/workshops/{slug}/register", Everyone),
    page("/workshops/{slug}/register/sent", Everyone),
    page("/privacy", Everyone),
    page("/accessibility", Everyone),
    page("/workshops/{slug}/agenda", Everyone),
    page("/workshops/{slug}/agenda/v/{number}", Everyone),
    page("/workshops/{slug}/agenda.ics", Everyone),
    page("/workshops/{slug}/agenda.json", Everyone),
    page("/workshops/{slug}/agenda.xml", Everyone),
    page("/workshops/{slug}/agenda.csv", Everyone),
    page("/workshops/{slug}/sessions/{id}", May(&[SeeSession])),
    part("/workshops/{slug}/sessions/{id}/star", May(&[KeepOwn, SeeSession])),
    page("/calendar/{file}", Secret),
    form("/me/calendar", May(&[KeepOwn])),
    page("/workshops/{slug}/materials", Everyone),
    page("/workshops/{slug}/materials.zip", SignedIn),
    form("/workshops/{slug}/sessions/{id}/upload", May(&[UploadMaterial])),
    page("/materials/{id}", May(&[SeeMaterial])),
    page("/materials/{id}/versions/{number}", May(&[SeeMaterial])),
    part("/materials/{id}/versions", May(&[KeepMaterial])),
    form("/materials/{id}/edit", May(&[KeepMaterial])),
    form("/organize/{slug}/agenda", May(&[ScheduleSessions])),
    form("/organize/{slug}/agenda/publish", May(&[ScheduleSessions])),
    page("/organize/{slug}/agenda/history", May(&[ScheduleSessions])),
    form("/organize/{slug}/agenda/import", May(&[ScheduleSessions])),
    form("/organize/{slug}/agenda/sessions/new", May(&[ScheduleSessions])),
    form("/organize/{slug}/agenda/sessions/{id}", May(&[ScheduleSessions])),
    act("/do/move_session", May(&[ScheduleSessions])),
    form("/sign-in", Everyone),
    form("/sign-in/sent", Everyone),
    form("/sign-in/{token}", Secret),
    part("/sign-out", Everyone),
    page("/me", SignedIn),
    form("/me/details", May(&[KeepOwn])),
    page("/me/consents", May(&[KeepOwn])),
    page("/me/export", May(&[KeepOwn])),
    page("/me/messages", May(&[KeepOwn])),
    page("/me/messages/{delivery}", May(&[KeepOwn])),
    part("/me/sign-out-everywhere", SignedIn),
    page("/me/registrations/{id}", May(&[KeepOwn])),
    form("/me/registrations/{id}/details", May(&[KeepOwn])),
    form("/me/registrations/{id}/confirm", May(&[KeepOwn])),
    form("/me/registrations/{id}/passport", May(&[KeepOwn])),
    form("/me/registrations/{id}/withdraw", May(&[KeepOwn])),
    both("/delegation/{slug}/{country}", May(&[LeadDelegation]), May(&[LeadDelegation, EndorseDelegate])),
    form("/delegation/{slug}/{country}/nominate", May(&[LeadDelegation])),
    form("/delegation/{slug}/{country}/upload", May(&[LeadDelegation])),
    both("/delegation/{slug}/{country}/{id}", May(&[LeadDelegation]), May(&[LeadDelegation, EndorseDelegate])),
    form("/delegation/{slug}/{country}/{id}/substitute", May(&[LeadDelegation, SubstituteDelegate])),
    page("/organize", SignedIn),
    page("/organize/{slug}", May(&[DecideRegistrations])),
    form("/organize/{slug}/setup", May(&[SetUpWorkshop])),
    form("/organize/{slug}/rooms", May(&[SetUpWorkshop])),
    form("/organize/{slug}/delegations", May(&[SetUpWorkshop])),
    form("/organize/{slug}/clone", May(&[CloneWorkshop])),
    form("/organize/{slug}/people", May(&[AppointOrganizers])),
    form("/organize/{slug}/registrations", May(&[DecideRegistrations])),
    form("/organize/{slug}/registrations/invite", May(&[DecideRegistrations])),
    form("/organize/{slug}/registrations/{id}", May(&[DecideRegistrations])),
    form("/organize/{slug}/registrations/{id}/passport", May(&[DecideRegistrations, RevealPassport])),
    form("/organize/{slug}/registrations/{id}/substitute", May(&[DecideRegistrations, SubstituteDelegate])),
    page("/organize/{slug}/materials", May(&[SetUpWorkshop, ScheduleSessions])),
    form("/organize/{slug}/materials/new", May(&[UploadMaterial])),
    page("/organize/{slug}/audit", May(&[ReadWorkshopTrail])),
    form("/organize/{slug}/messages", May(&[WriteMessages])),
    form("/organize/{slug}/messages/new", May(&[WriteMessages])),
    form("/organize/{slug}/messages/{message}", May(&[WriteMessages])),
    form("/admin", May(&[RunSeries])),
    form("/admin/series", May(&[RunSeries])),
    form("/admin/workshops/new", May(&[RunSeries])),
    page("/admin/audit", May(&[ReadTrail])),
    both("/admin/mail", May(&[ReadTrail]), May(&[ReadTrail, RunSeries])),
    page("/dev/ui", Development),
    page("/dev/mail", Development),
    page("/dev/mail/{delivery}", Development),
    page("/dev/mail/{delivery}/html", Development),
    page("/pkg-{build}/{*name}", Everyone),
    page("/favicon.svg", Everyone),
    page("/robots.txt", Everyone),
    page("/healthz", Everyone),
    page("/readyz", Everyone),
];

/// The row of an address. Called in a constant, an address without a row does not compile.
///
/// # Panics
/// Where there is no such row.
pub const fn named(path: &str) -> &'static Address {
    let mut row = 0;
    while row < ADDRESSES.len() {
        if same(ADDRESSES[row].path.as_bytes(), path.as_bytes()) {
            return &ADDRESSES[row];
        }
        row += 1;
    }
    panic!("domain::access::ADDRESSES has no row for this address")
}

const fn same(one: &[u8], other: &[u8]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    let mut at = 0;
    while at < one.len() {
        if one[at] != other[at] {
            return false;
        }
        at += 1;
    }
    true
}

impl std::fmt::Display for Gate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Gate::Everyone => f.write_str("everyone"),
            Gate::Secret => f.write_str("whoever knows the address"),
            Gate::SignedIn => f.write_str("whoever is signed in"),
            Gate::Leads => f.write_str("everyone, led to the form"),
            Gate::Development => f.write_str("development only"),
            Gate::May(actions) => {
                let names: Vec<&str> = actions.iter().map(|action| action.name()).collect();
                f.write_str(&names.join(" and "))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_address_has_one_row() {
        let mut paths: Vec<_> = ADDRESSES.iter().map(|it| it.path).collect();
        paths.sort_unstable();
        paths.dedup();
        assert_eq!(paths.len(), ADDRESSES.len());
        assert!(ADDRESSES.iter().all(|it| named(it.path) == it && (it.get.is_some() || it.post.is_some())));
    }

    #[test]
    #[should_panic = "no row"]
    fn an_address_without_a_row_is_refused() {
        named("/organize/{slug}/setu");
    }

    #[test]
    fn every_action_guards_an_address() {
        let guards = |action: &ActionName| {
            let gates = ADDRESSES.iter().flat_map(|it| [it.get, it.post]).flatten();
            gates.into_iter().any(|gate| matches!(gate, Gate::May(actions) if actions.contains(action)))
        };
        let idle: Vec<_> = ActionName::ALL.iter().filter(|action| !guards(action)).collect();
        assert!(idle.is_empty(), "{idle:?}");
    }
}
