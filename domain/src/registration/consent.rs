//! What a person agrees to when registering, purpose by purpose.

use serde::{Deserialize, Serialize};

/// The version of the privacy notice that forms show.
pub const NOTICE_VERSION: i32 = 1;

/// What the details are used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// To decide on the registration and to run the workshop: without it there is none.
    Registration,
    /// To be in photographs of the workshop.
    Photograph,
    /// To stand in the list of contacts that participants get.
    ContactList,
}

impl Purpose {
    /// Every purpose, in the order of forms.
    pub const ALL: [Purpose; 3] = [Purpose::Registration, Purpose::Photograph, Purpose::ContactList];

    /// The word in the database, in forms and in message ids.
    pub const fn word(self) -> &'static str {
        match self {
            Purpose::Registration => "registration",
            Purpose::Photograph => "photograph",
            Purpose::ContactList => "contact_list",
        }
    }

    /// Whether it may be refused at no cost.
    pub const fn is_optional(self) -> bool {
        !matches!(self, Purpose::Registration)
    }
}

/// What a person has agreed to; whatever is not named is refused.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Consents(Vec<Purpose>);

impl Consents {
    /// Reads ticked boxes; nothing where one that is needed is missing.
    pub fn ticked(given: impl Fn(Purpose) -> bool) -> Option<Consents> {
        let given: Vec<Purpose> = Purpose::ALL.into_iter().filter(|purpose| given(*purpose)).collect();
        Purpose::ALL.iter().all(|purpose| purpose.is_optional() || given.contains(purpose)).then_some(Consents(given))
    }

    /// Every purpose, and whether it is agreed to.
    pub fn each(&self) -> impl Iterator<Item = (Purpose, bool)> + '_ {
        Purpose::ALL.into_iter().map(|purpose| (purpose, self.0.contains(&purpose)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refusing_an_optional_purpose_costs_nothing() {
        let given = Consents::ticked(|purpose| purpose == Purpose::Registration).unwrap();
        assert_eq!(given.each().filter(|(_, given)| *given).count(), 1);
        assert_eq!(Consents::ticked(|purpose| purpose != Purpose::Registration), None);
    }
}
