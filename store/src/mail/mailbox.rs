//! The development mailbox: every letter that was sent, links included. It exists only on a machine
//! that sends no mail and is reached as localhost; whoever asks here has made sure of that.

use crate::{Failure, Store, json, outbox::rows::delivery};
use chrono::{DateTime, Utc};
use domain::{
    id::{DeliveryId, PersonId},
    lang::Lang,
    mail::{DeliveryState, Letter},
};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select};
use uuid::Uuid;

/// A letter in the development mailbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Boxed {
    /// Which.
    pub id: DeliveryId,
    /// Its recipient, who may have no account.
    pub to: Option<PersonId>,
    /// Their address.
    pub address: String,
    /// Their language.
    pub lang: Lang,
    /// What it told.
    pub letter: Letter,
    /// The token whose link it carries.
    pub token: Option<Uuid>,
    /// Its subject.
    pub subject: String,
    /// When it was sent.
    pub sent_at: Option<DateTime<Utc>>,
}

fn sent() -> Select<delivery::Entity> {
    delivery::Entity::find().filter(delivery::Column::State.eq(DeliveryState::Sent.word()))
}

impl Store {
    /// Every letter that was sent, newest first, and how many.
    pub async fn mailbox(&self, page: u64, size: u64) -> Result<(Vec<Boxed>, u64), Failure> {
        let total = sent().count(self.reader()).await?;
        let rows =
            sent().order_by_desc(delivery::Column::SentAt).order_by_desc(delivery::Column::CreatedAt).offset(page * size).limit(size);
        let letters = rows.all(self.reader()).await?.into_iter().map(boxed).collect::<Result<_, _>>()?;
        Ok((letters, total))
    }

    /// One of them.
    pub async fn mailbox_letter(&self, id: DeliveryId) -> Result<Boxed, Failure> {
        let row = sent().filter(delivery::Column::Id.eq(Uuid::from(id))).one(self.reader()).await?;
        boxed(row.ok_or(Failure::NotFound)?)
    }
}

fn boxed(row: delivery::Model) -> Result<Boxed, Failure> {
    Ok(Boxed {
        id: DeliveryId(row.id),
        to: row.person_id.map(PersonId),
        address: row.address,
        lang: Lang::from_code(&row.language).unwrap_or_default(),
        letter: json::from(&row.facts)?,
        token: row.token_id,
        subject: row.subject.unwrap_or_default(),
        sent_at: row.sent_at,
    })
}
