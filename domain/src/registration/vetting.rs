//! Whether a person may be let in: beside the status, never with reasons.

use crate::text::Line;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Whether the person may be let in, kept apart from the status and never with reasons.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Vetting {
    /// This workshop or person needs none.
    #[default]
    NotNeeded,
    /// Asked for.
    Pending,
    /// Nothing stands against acceptance.
    Cleared,
    /// Acceptance is not possible.
    NotCleared,
}

impl Vetting {
    /// Every value.
    pub const ALL: [Vetting; 4] = [Vetting::NotNeeded, Vetting::Pending, Vetting::Cleared, Vetting::NotCleared];

    /// The word in the database and in forms.
    pub const fn word(self) -> &'static str {
        match self {
            Vetting::NotNeeded => "not_needed",
            Vetting::Pending => "pending",
            Vetting::Cleared => "cleared",
            Vetting::NotCleared => "not_cleared",
        }
    }

    /// Reads the word.
    pub fn from_word(word: &str) -> Option<Vetting> {
        Vetting::ALL.into_iter().find(|vetting| vetting.word() == word)
    }
}

/// What is written down about vetting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VettingRecord {
    /// The outcome.
    pub vetting: Vetting,
    /// The number under which the vetting office keeps it.
    pub reference: Option<Line>,
    /// The day of the outcome.
    pub date: Option<NaiveDate>,
    /// The last day on which a clearance holds.
    pub expires: Option<NaiveDate>,
}

impl VettingRecord {
    /// What it is worth on `day`: a clearance that has run out is to be asked for again.
    pub fn on(&self, day: NaiveDate) -> Vetting {
        match self.vetting {
            Vetting::Cleared if self.expires.is_some_and(|last| last < day) => Vetting::Pending,
            vetting => vetting,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clearance_counts_until_it_runs_out() {
        let day = |d| NaiveDate::from_ymd_opt(2026, 11, d).unwrap();
        let record = VettingRecord { vetting: Vetting::Cleared, expires: Some(day(19)), ..VettingRecord::default() };
        assert_eq!((record.on(day(19)), record.on(day(20))), (Vetting::Cleared, Vetting::Pending));
        assert_eq!(VettingRecord { vetting: Vetting::NotCleared, ..record }.on(day(20)), Vetting::NotCleared);
    }

    #[test]
    fn words_read_back() {
        assert!(Vetting::ALL.iter().all(|v| Vetting::from_word(v.word()) == Some(*v)));
    }
}
