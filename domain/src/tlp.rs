//! The Traffic Light Protocol, version 2.0, as FIRST defines it (first.org/tlp).

use serde::{Deserialize, Serialize};

/// A label, in order of strictness: what is derived from several inherits the highest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Tlp {
    /// Public.
    #[serde(rename = "CLEAR")]
    Clear,
    /// The community of this series: confirmed participants of any edition.
    #[serde(rename = "GREEN")]
    Green,
    /// Confirmed participants of this workshop.
    #[default]
    #[serde(rename = "AMBER")]
    Amber,
    /// Named delegations or agencies only.
    #[serde(rename = "AMBER+STRICT")]
    AmberStrict,
    /// Named people only.
    #[serde(rename = "RED")]
    Red,
}

impl Tlp {
    /// Every label, mildest first.
    pub const ALL: [Tlp; 5] = [Tlp::Clear, Tlp::Green, Tlp::Amber, Tlp::AmberStrict, Tlp::Red];

    /// The label's word, without the prefix "TLP:".
    pub const fn word(self) -> &'static str {
        match self {
            Tlp::Clear => "CLEAR",
            Tlp::Green => "GREEN",
            Tlp::Amber => "AMBER",
            Tlp::AmberStrict => "AMBER+STRICT",
            Tlp::Red => "RED",
        }
    }

    /// Reads a label's word.
    pub fn from_word(word: &str) -> Option<Tlp> {
        Tlp::ALL.into_iter().find(|tlp| tlp.word() == word)
    }

    /// Whether every download is recorded (AMBER and above).
    pub fn is_logged(self) -> bool {
        self >= Tlp::Amber
    }
}
