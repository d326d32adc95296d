//! What an invitation's link opens, told before its address is asked.

use super::{rows::token, tokens::Purpose};
use crate::{
    Failure, Store,
    registration::rows::registration,
    secrets::hash,
    series::{Workshop, workshop_by_id},
};
use chrono::{DateTime, Utc};
use domain::id::WorkshopId;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// What an invitation's link opens, for whoever holds the link to see: nobody's name.
#[derive(Clone, Debug, PartialEq)]
pub struct Opens {
    /// Of which workshop.
    pub workshop: Workshop,
    /// Whether a focal point nominated; else the organizers invited.
    pub nominated: bool,
    /// Until when.
    pub until: DateTime<Utc>,
}

impl Store {
    /// What an invitation's link opens; nothing for links of other kinds.
    pub async fn opens_registration(&self, secret: &str) -> Result<Option<Opens>, Failure> {
        let invites = token::Column::Purpose.eq(Purpose::Invitation.word());
        let row = token::Entity::find().filter(token::Column::Hash.eq(hash(secret))).filter(invites).one(self.reader()).await?;
        let Some((row, id)) = row.and_then(|row| row.registration_id.map(|id| (row, id))) else { return Ok(None) };
        let Some(registered) = registration::Entity::find_by_id(id).one(self.reader()).await? else { return Ok(None) };
        let workshop = workshop_by_id(self.reader(), WorkshopId(registered.workshop_id)).await?;
        Ok(Some(Opens { workshop, nominated: registered.nominated, until: row.expires_at }))
    }
}
