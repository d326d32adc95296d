//! Why an operation did not happen.

use domain::{
    access::Denied, agenda::AgendaRefusal, mail::MailRefusal, materials::MaterialRefusal, people::PeopleRefusal,
    registration::RegistrationRefusal, series::SeriesRefusal,
};
use sea_orm::{DbErr, SqlErr};

/// Why an operation did not happen. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// A rule said no, in a sentence for the person who asked.
    #[error("refused: {0}")]
    Refused(#[from] Refusal),
    /// There is no such thing, or not for this person.
    #[error("not found")]
    NotFound,
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
        Failure::Broken(err.to_string())
    }
}

impl From<object_store::Error> for Failure {
    fn from(err: object_store::Error) -> Failure {
        match err {
            object_store::Error::NotFound { .. } => Failure::NotFound,
            other => Failure::Broken(other.to_string()),
        }
    }
}

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
