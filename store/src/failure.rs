//! Why an operation did not happen.

use domain::{
    access::Denied, agenda::AgendaRefusal, mail::MailRefusal, materials::MaterialRefusal, people::PeopleRefusal,
    registration::RegistrationRefusal, series::SeriesRefusal,
};
use sea_orm::{DbErr, RuntimeErr, SqlErr};
use std::io::ErrorKind;

/// Why an operation did not happen. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// A rule said no, in a sentence for the person who asked.
    #[error("refused: {0}")]
    Refused(#[from] Refusal),
    /// There is no such thing, or not for this person.
    #[error("not found")]
    NotFound,
    /// What lies below cannot work now and may soon: the disk is full, the database restarts. The text is for the log only.
    #[error("{0}")]
    Unavailable(String),
    /// Something below broke; the text is for the log only.
    #[error("{0}")]
    Broken(String),
}

/// The subjects' refusals.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs, reason = "each variant is the subject it is named after")]
pub enum Refusal {
    #[error(transparent)]
    Series(#[from] SeriesRefusal),
    #[error(transparent)]
    People(#[from] PeopleRefusal),
    #[error(transparent)]
    Registration(#[from] RegistrationRefusal),
    #[error(transparent)]
    Agenda(#[from] AgendaRefusal),
    #[error(transparent)]
    Material(#[from] MaterialRefusal),
    #[error(transparent)]
    Mail(#[from] MailRefusal),
}

macro_rules! refusals {
    ($($refusal:ty),+) => {$(
        impl From<$refusal> for Failure {
            fn from(refusal: $refusal) -> Failure { Failure::Refused(refusal.into()) }
        }
    )+};
}
refusals!(SeriesRefusal, PeopleRefusal, RegistrationRefusal, AgendaRefusal, MaterialRefusal, MailRefusal);

impl From<Denied> for Failure {
    fn from(_: Denied) -> Failure {
        Failure::NotFound
    }
}

impl From<DbErr> for Failure {
    fn from(err: DbErr) -> Failure {
        let text = err.to_string();
        if passes(&err) { Failure::Unavailable(text) } else { Failure::Broken(text) }
    }
}

/// Whether a fault of the database passes by itself or once an operator made room.
fn passes(err: &DbErr) -> bool {
    use sea_orm::sqlx::Error;
    let (DbErr::Conn(below) | DbErr::Exec(below) | DbErr::Query(below)) = err else { return matches!(err, DbErr::ConnectionAcquire(_)) };
    let RuntimeErr::SqlxError(below) = below else { return false };
    match &**below {
        Error::Io(_) | Error::PoolTimedOut | Error::PoolClosed | Error::WorkerCrashed => true,
        Error::Database(fault) => fault.code().is_some_and(|code| passes_by_code(&code)),
        _ => false,
    }
}

/// SQLite: busy 5, I/O 10, full 13 (the low byte of the extended code; sqlite.org/rescode.html). PostgreSQL: connections 08, resources
/// 53, operator intervention 57P, I/O 58 (its Appendix A).
fn passes_by_code(code: &str) -> bool {
    match code.parse::<u32>() {
        Ok(number) if code.len() < 5 => matches!(number & 0xFF, 5 | 10 | 13),
        _ => ["08", "53", "57P", "58"].iter().any(|class| code.starts_with(class)),
    }
}

impl From<object_store::Error> for Failure {
    fn from(err: object_store::Error) -> Failure {
        match err {
            object_store::Error::NotFound { .. } => Failure::NotFound,
            other if has_no_room(&other) => Failure::Unavailable(other.to_string()),
            other => Failure::Broken(other.to_string()),
        }
    }
}

/// Whether a full disk, one that does not write, or a want of file descriptors lies at the bottom of a fault: it passes.
fn has_no_room(fault: &(dyn std::error::Error + 'static)) -> bool {
    let at_bottom = std::iter::successors(Some(fault), |fault| fault.source());
    at_bottom.filter_map(|fault| fault.downcast_ref::<std::io::Error>()).any(|io| {
        matches!(io.kind(), ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::ReadOnlyFilesystem)
            || io.raw_os_error().is_some_and(|code| [EIO, EMFILE, ENFILE].contains(&code))
    })
}

/// What Linux calls a device that does not answer.
const EIO: i32 = 5;
/// And that no file more can be opened: by anybody, by this process.
const ENFILE: i32 = 23;
const EMFILE: i32 = 24;

impl From<serde_json::Error> for Failure {
    fn from(err: serde_json::Error) -> Failure {
        Failure::Broken(format!("stored JSON: {err}"))
    }
}

impl Failure {
    /// Something below broke.
    pub fn broken(what: impl std::fmt::Display) -> Failure {
        Failure::Broken(what.to_string())
    }
}

/// Whether the error is the breach of a unique constraint that `column_or_name` stands in: SQLite
/// names the columns, PostgreSQL the constraint.
pub fn is_taken(err: &DbErr, column_or_name: &[&str]) -> bool {
    match err.sql_err() {
        Some(SqlErr::UniqueConstraintViolation(text)) => column_or_name.iter().any(|name| text.contains(name)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_that_pass_are_told_from_those_that_do_not() {
        for passing in ["13", "5", "10", "522", "1034", "53100", "57P01", "08006"] {
            assert!(passes_by_code(passing), "{passing}");
        }
        for lasting in ["1", "19", "2067", "42P01", "23505", "22001"] {
            assert!(!passes_by_code(lasting), "{lasting}");
        }
        let full = object_store::Error::Generic { store: "disk", source: Box::new(std::io::Error::from(ErrorKind::StorageFull)) };
        assert!(matches!(Failure::from(full), Failure::Unavailable(_)));
    }
}
