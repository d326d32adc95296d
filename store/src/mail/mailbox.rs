//! The development mailbox: every letter that was sent, links included. It exists only on a machine
//! that sends no mail and is reached as localhost; whoever asks here has made sure of that.

use super::inbox::{languages, written_in};
use crate::{Failure, Store, json, outbox::rows::delivery};
use chrono::{DateTime, Utc};
use domain::{
    id::{DeliveryId, PersonId},
    lang::Lang,
    mail::{DeliveryState, Letter},
};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select};
use std::collections::HashMap;
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
    /// The language of subject and body: another where organizers wrote them.
    pub body_lang: Lang,
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
        let rows = rows.all(self.reader()).await?;
        let written = written_in(self.reader(), &rows).await?;
        let letters = rows.into_iter().map(|row| boxed(row, &written)).collect::<Result<_, _>>()?;
        Ok((letters, total))
    }

    /// One of them.
    pub async fn mailbox_letter(&self, id: DeliveryId) -> Result<Boxed, Failure> {
        let row = sent().filter(delivery::Column::Id.eq(Uuid::from(id))).one(self.reader()).await?;
        let row = row.ok_or(Failure::NotFound)?;
        let written = written_in(self.reader(), std::slice::from_ref(&row)).await?;
        boxed(row, &written)
    }
}

fn boxed(row: delivery::Model, written: &HashMap<Uuid, Lang>) -> Result<Boxed, Failure> {
    let (lang, body_lang) = languages(&row, written);
    Ok(Boxed {
        id: DeliveryId(row.id),
        to: row.person_id.map(PersonId),
        address: row.address,
        lang,
        body_lang,
        letter: json::from(&row.facts)?,
        token: row.token_id,
        subject: row.subject.unwrap_or_default(),
        sent_at: row.sent_at,
    })
}
