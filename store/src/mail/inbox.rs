//! The letters that a person may read again here, because mail gets lost.

use super::send::SentTo;
use crate::{
    Failure, Store, json,
    outbox::rows::{delivery, message},
};
use chrono::{DateTime, Utc};
use domain::{
    access::{Grant, KeepOwn},
    id::{DeliveryId, WorkshopId},
    lang::Lang,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select, sea_query::Expr};
use std::collections::HashMap;
use uuid::Uuid;

/// A letter as its recipient reads it here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnLetter {
    /// Which.
    pub id: DeliveryId,
    /// The subject.
    pub subject: String,
    /// The text, without secrets.
    pub body: String,
    /// To which address.
    pub address: String,
    /// In which language.
    pub lang: Lang,
    /// In which language subject and body are: another where organizers wrote them.
    pub body_lang: Lang,
    /// About which workshop.
    pub workshop: Option<WorkshopId>,
    /// When it was written.
    pub at: DateTime<Utc>,
    /// Whether it was opened here.
    pub read: bool,
}

/// Letters that were rendered, whether or not they arrived; none that carries a key to the account.
fn own(grant: &Grant<KeepOwn>) -> Select<delivery::Entity> {
    delivery::Entity::find()
        .filter(delivery::Column::PersonId.eq(Uuid::from(*grant.on())))
        .filter(delivery::Column::Kind.ne("sign_in"))
        .filter(delivery::Column::Body.is_not_null())
}

impl Store {
    /// A person's letters, newest first, and how many.
    pub async fn own_letters(&self, grant: &Grant<KeepOwn>, page: u64, size: u64) -> Result<(Vec<OwnLetter>, u64), Failure> {
        let total = own(grant).count(self.reader()).await?;
        let rows =
            own(grant).order_by_desc(delivery::Column::CreatedAt).order_by_desc(delivery::Column::Id).offset(page * size).limit(size);
        let rows = rows.all(self.reader()).await?;
        let written = written_in(self.reader(), &rows).await?;
        Ok((rows.into_iter().map(|row| letter(row, &written)).collect(), total))
    }

    /// How many of them were not opened here.
    pub async fn unread_letters(&self, grant: &Grant<KeepOwn>) -> Result<u64, Failure> {
        Ok(own(grant).filter(delivery::Column::ReadAt.is_null()).count(self.reader()).await?)
    }

    /// One of a person's letters.
    pub async fn own_letter(&self, grant: &Grant<KeepOwn>, id: DeliveryId) -> Result<OwnLetter, Failure> {
        let row = own(grant).filter(delivery::Column::Id.eq(Uuid::from(id))).one(self.reader()).await?;
        let row = row.ok_or(Failure::NotFound)?;
        let written = written_in(self.reader(), std::slice::from_ref(&row)).await?;
        Ok(letter(row, &written))
    }

    /// Remembers that its recipient opened it.
    pub async fn mark_read(&self, grant: &Grant<KeepOwn>, id: DeliveryId, now: DateTime<Utc>) -> Result<(), Failure> {
        delivery::Entity::update_many()
            .col_expr(delivery::Column::ReadAt, Expr::value(now))
            .filter(delivery::Column::Id.eq(Uuid::from(id)))
            .filter(delivery::Column::PersonId.eq(Uuid::from(*grant.on())))
            .filter(delivery::Column::ReadAt.is_null())
            .exec(self.writer())
            .await?;
        Ok(())
    }
}

/// The languages of the messages that these letters carry, by message.
pub(super) async fn written_in<C: ConnectionTrait>(db: &C, rows: &[delivery::Model]) -> Result<HashMap<Uuid, Lang>, Failure> {
    let ids: Vec<Uuid> = rows.iter().filter_map(|row| row.message_id).collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let messages = message::Entity::find().filter(message::Column::Id.is_in(ids)).all(db).await?;
    messages.into_iter().map(|row| Ok((row.id, json::from::<SentTo>(&row.recipients)?.lang))).collect()
}

/// The language of a letter's frame, and that of its subject and body.
pub(super) fn languages(row: &delivery::Model, written: &HashMap<Uuid, Lang>) -> (Lang, Lang) {
    let lang = Lang::from_code(&row.language).unwrap_or_default();
    (lang, row.message_id.and_then(|id| written.get(&id)).copied().unwrap_or(lang))
}

fn letter(row: delivery::Model, written: &HashMap<Uuid, Lang>) -> OwnLetter {
    let (lang, body_lang) = languages(&row, written);
    OwnLetter {
        id: DeliveryId(row.id),
        subject: row.subject.unwrap_or_default(),
        body: row.body.unwrap_or_default(),
        address: row.address,
        lang,
        body_lang,
        workshop: row.workshop_id.map(WorkshopId),
        at: row.created_at,
        read: row.read_at.is_some(),
    }
}
