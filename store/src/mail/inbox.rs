//! The letters that a person may read again here, because mail gets lost.

use crate::{Failure, Store, outbox::rows::delivery};
use chrono::{DateTime, Utc};
use domain::{
    access::{Grant, KeepOwn},
    id::{DeliveryId, WorkshopId},
};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select, sea_query::Expr};
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
    pub lang: String,
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
        Ok((rows.all(self.reader()).await?.into_iter().map(letter).collect(), total))
    }

    /// How many of them were not opened here.
    pub async fn unread_letters(&self, grant: &Grant<KeepOwn>) -> Result<u64, Failure> {
        Ok(own(grant).filter(delivery::Column::ReadAt.is_null()).count(self.reader()).await?)
    }

    /// One of a person's letters.
    pub async fn own_letter(&self, grant: &Grant<KeepOwn>, id: DeliveryId) -> Result<OwnLetter, Failure> {
        let row = own(grant).filter(delivery::Column::Id.eq(Uuid::from(id))).one(self.reader()).await?;
        row.map(letter).ok_or(Failure::NotFound)
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

fn letter(row: delivery::Model) -> OwnLetter {
    OwnLetter {
        id: DeliveryId(row.id),
        subject: row.subject.unwrap_or_default(),
        body: row.body.unwrap_or_default(),
        address: row.address,
        lang: row.language,
        workshop: row.workshop_id.map(WorkshopId),
        at: row.created_at,
        read: row.read_at.is_some(),
    }
}
