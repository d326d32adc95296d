//! Where those work who have a part in a session.

use crate::{Failure, Store, registration::rows::registration};
use domain::{
    access::{Grant, SeeSession},
    country::Country,
    id::PersonId,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use std::collections::HashMap;

/// Where somebody works, as their registration for the workshop says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Affiliation {
    /// As what.
    pub position: Option<String>,
    /// For whom.
    pub agency: Option<String>,
    /// The delegation.
    pub country: Option<Country>,
}

impl Store {
    /// Where these people work, of those with a part in the session that the reader was shown.
    pub async fn affiliations(&self, grant: &Grant<SeeSession>, people: &[PersonId]) -> Result<HashMap<PersonId, Affiliation>, Failure> {
        if people.is_empty() {
            return Ok(HashMap::new());
        }
        let rows = registration::Entity::find()
            .filter(registration::Column::WorkshopId.eq(grant.on().workshop.0))
            .filter(registration::Column::PersonId.is_in(people.iter().map(|person| person.0)))
            .all(self.reader())
            .await?;
        let some = |text: String| Some(text).filter(|text| !text.is_empty());
        rows.into_iter()
            .map(|row| {
                let country = row.country.as_deref().map(crate::access::country).transpose()?;
                Ok((PersonId(row.person_id), Affiliation { position: some(row.position), agency: some(row.agency), country }))
            })
            .collect()
    }
}
