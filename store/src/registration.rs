//! Operations and lists of registrations.

use crate::{Change, Failure};
use domain::{id::PersonId, people::PeopleRefusal};
use uuid::Uuid;

pub mod rows;

/// The address of a form that was sent in is verified: the application becomes a registration.
pub(crate) async fn verified(_change: &mut Change, _application: Uuid) -> Result<PersonId, Failure> {
    Err(PeopleRefusal::TokenVoid.into())
}
