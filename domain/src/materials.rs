//! Documents: their labels, release rules, versions.

pub mod archive;
mod kinds;
pub use kinds::{FileKind, file_name, is_archive, kind_of, label_of};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::time::Interval;

/// From when a document's content is open to those entitled. It holds on every path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "rule", content = "at")]
pub enum Release {
    /// At once.
    Now,
    /// When its session starts.
    SessionStart,
    /// When its session ends.
    SessionEnd,
    /// At this instant.
    At(DateTime<Utc>),
}

impl Release {
    /// The word in forms.
    pub const fn word(self) -> &'static str {
        match self {
            Release::Now => "now",
            Release::SessionStart => "session_start",
            Release::SessionEnd => "session_end",
            Release::At(_) => "at",
        }
    }

    /// Whether it depends on its session's hours.
    pub const fn follows_session(self) -> bool {
        matches!(self, Release::SessionStart | Release::SessionEnd)
    }

    /// When it opens: `None` is "not known yet" (its session is not scheduled), which stays closed.
    /// `session` is the time that participants know, from the publication in force.
    pub fn opens(self, session: Option<Interval>) -> Opens {
        match (self, session) {
            (Release::Now, _) => Opens::Now,
            (Release::At(at), _) => Opens::At(at),
            (Release::SessionStart, Some(time)) => Opens::At(time.start),
            (Release::SessionEnd, Some(time)) => Opens::At(time.end),
            (Release::SessionStart | Release::SessionEnd, None) => Opens::Unknown,
        }
    }
}

/// When a document's content opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opens {
    /// It is open.
    Now,
    /// At this instant.
    At(DateTime<Utc>),
    /// When its session has a time.
    Unknown,
}

impl Opens {
    /// Whether it is open at `now`.
    pub fn is_open(self, now: DateTime<Utc>) -> bool {
        match self {
            Opens::Now => true,
            Opens::At(at) => at <= now,
            Opens::Unknown => false,
        }
    }
}

/// Why something about a document is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MaterialRefusal {
    /// Larger than this many bytes.
    #[error("the file is larger than {0} bytes")]
    TooLarge(u64),
    /// The content is of a type that is not taken, or not what its name says.
    #[error("files of this type are not taken")]
    TypeNotTaken,
    /// An archive that is no archive, or whose paths lead out of it.
    #[error("the file is damaged")]
    Damaged,
    /// An archive that unpacks to far more than it is.
    #[error("the file unpacks to too much")]
    UnpacksTooLarge,
    /// Macros or programs are in it.
    #[error("the file holds macros or programs")]
    Macros,
    /// The upload ended early.
    #[error("the upload did not arrive whole")]
    Truncated,
    /// Nothing was uploaded.
    #[error("no file was chosen")]
    NoFile,
    /// A file without a byte in it.
    #[error("the file is empty")]
    Empty,
    /// A rule that names the session, on a document without one.
    #[error("this document belongs to no session")]
    NoSession,
    /// A RED document without named people would be for nobody.
    #[error("name the people it is for")]
    NobodyNamed,
    /// The form was based on an older state.
    #[error("somebody else has changed this document meanwhile")]
    Stale,
    /// The file name has characters that no file system keeps.
    #[error("the file's name cannot be kept")]
    BadName,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_opens_by_its_rule() {
        let at = |s| DateTime::from_timestamp(s, 0).unwrap();
        let session = Interval::new(at(100), at(200));
        assert!(Release::Now.opens(None).is_open(at(0)));
        assert!(!Release::SessionStart.opens(session).is_open(at(99)));
        assert!(Release::SessionStart.opens(session).is_open(at(100)));
        assert!(!Release::SessionEnd.opens(session).is_open(at(199)));
        assert!(Release::SessionEnd.opens(session).is_open(at(200)));
        assert!(!Release::SessionEnd.opens(None).is_open(at(9999)));
        assert!(!Release::At(at(5)).opens(session).is_open(at(4)));
    }
}
