//! What somebody had before their eyes when they decided.

use super::{Registration, rows::registration, step};
use crate::Failure;
use domain::registration::{RegistrationRefusal, Status};
use std::fmt;

/// How a registration stood on the page that was decided from. What its person or a colleague changed since is not decided
/// about unseen: documents open by agency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Where it stood.
    pub status: Status,
    /// Its version; pages always tell it.
    pub version: Option<i32>,
}

impl Seen {
    /// A registration as it is shown.
    pub fn of(it: &Registration) -> Seen {
        Seen { status: it.status, version: Some(it.version) }
    }

    /// Reads a form's words: "endorsed 4".
    pub fn parse(words: &str) -> Option<Seen> {
        let (status, version) = match words.split_once(' ') {
            Some((status, version)) => (status, Some(version.parse().ok()?)),
            None => (words, None),
        };
        Some(Seen { status: Status::from_word(status)?, version })
    }

    /// Refuses where it stands otherwise by now.
    pub(super) fn holds(self, row: &registration::Model) -> Result<(), Failure> {
        let same = step::status(row)? == self.status && self.version.is_none_or(|version| version == row.version);
        if same { Ok(()) } else { Err(RegistrationRefusal::Stale.into()) }
    }
}

impl From<Status> for Seen {
    fn from(status: Status) -> Seen {
        Seen { status, version: None }
    }
}

impl fmt::Display for Seen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.status.word())?;
        self.version.map_or(Ok(()), |version| write!(f, " {version}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_tells_status_and_version() {
        for words in ["endorsed 4", "submitted"] {
            assert_eq!(Seen::parse(words).unwrap().to_string(), words);
        }
        for bad in ["", "4", "endorsed x", "endorsed  4", "gone 4"] {
            assert_eq!(Seen::parse(bad), None, "{bad}");
        }
    }
}
