//! How mail fares, for operators, and what people decide about letters that are stuck.

use super::{
    is_in,
    rows::{delivery, suppression},
};
use crate::{Failure, Store, json, people::names_of};
use chrono::{DateTime, Utc};
use domain::{
    access::{Grant, ReadTrail, RunSeries, WriteMessages},
    id::{DeliveryId, PersonId, WorkshopId},
    mail::{DeliveryState, MailRefusal},
    text::Email,
};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
    sea_query::{Expr, OnConflict},
};
use serde_json::json;
use uuid::Uuid;

/// How mail fares.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MailHealth {
    /// Letters to be sent, now or later.
    pub waiting: u64,
    /// Letters that nobody tries again.
    pub dead: u64,
    /// Since when the oldest waits.
    pub oldest: Option<DateTime<Utc>>,
}

/// A letter that is late or dead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stuck {
    /// Which.
    pub id: DeliveryId,
    /// Its kind's word.
    pub kind: String,
    /// Its recipient's name, where they have an account.
    pub name: Option<String>,
    /// Its recipient's address.
    pub address: String,
    /// Where it stands.
    pub state: DeliveryState,
    /// How often it was tried.
    pub attempts: u32,
    /// When it is tried next, where it is.
    pub due_at: DateTime<Utc>,
    /// What the mail server said last.
    pub fault: Option<String>,
    /// When it was written.
    pub created_at: DateTime<Utc>,
}

/// What somebody decides about a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Decision {
    Retry,
    GiveUp,
}

fn in_state(state: DeliveryState) -> Select<delivery::Entity> {
    delivery::Entity::find().filter(is_in(state))
}

/// Dead, or tried in vain at least once.
fn stuck() -> Select<delivery::Entity> {
    let late = Condition::all().add(is_in(DeliveryState::Waiting)).add(delivery::Column::LastError.is_not_null());
    delivery::Entity::find().filter(Condition::any().add(is_in(DeliveryState::Dead)).add(late))
}

impl Store {
    /// How mail fares, in numbers: for metrics, readiness and the page of mail.
    pub async fn mail_health(&self) -> Result<MailHealth, Failure> {
        let oldest: Option<Option<DateTime<Utc>>> = in_state(DeliveryState::Waiting)
            .select_only()
            .column_as(delivery::Column::CreatedAt.min(), "oldest")
            .into_tuple()
            .one(self.reader())
            .await?;
        Ok(MailHealth {
            waiting: in_state(DeliveryState::Waiting).count(self.reader()).await?,
            dead: in_state(DeliveryState::Dead).count(self.reader()).await?,
            oldest: oldest.flatten(),
        })
    }

    /// Letters of the whole series that are late or dead, oldest first, and how many.
    pub async fn stuck_letters(&self, _grant: &Grant<ReadTrail>, page: u64, size: u64) -> Result<(Vec<Stuck>, u64), Failure> {
        self.read_stuck(stuck(), page, size).await
    }

    /// A workshop's letters that are late or dead, oldest first, and how many.
    pub async fn stuck_letters_of(&self, grant: &Grant<WriteMessages>, page: u64, size: u64) -> Result<(Vec<Stuck>, u64), Failure> {
        self.read_stuck(stuck().filter(delivery::Column::WorkshopId.eq(Uuid::from(*grant.on()))), page, size).await
    }

    async fn read_stuck(&self, query: Select<delivery::Entity>, page: u64, size: u64) -> Result<(Vec<Stuck>, u64), Failure> {
        let total = query.clone().count(self.reader()).await?;
        let rows = query.order_by_asc(delivery::Column::CreatedAt).offset(page * size).limit(size).all(self.reader()).await?;
        let names = names_of(self.reader(), rows.iter().filter_map(|row| row.person_id)).await?;
        let stuck = rows.into_iter().map(|row| {
            Ok(Stuck {
                id: DeliveryId(row.id),
                name: row.person_id.and_then(|id| names.get(&PersonId(id))).map(|names| names.full_name.to_string()),
                state: json::word(DeliveryState::from_word, &row.state)?,
                attempts: row.attempts.unsigned_abs(),
                kind: row.kind,
                address: row.address,
                due_at: row.due_at,
                fault: row.last_error,
                created_at: row.created_at,
            })
        });
        Ok((stuck.collect::<Result<_, Failure>>()?, total))
    }

    /// Tries one of the workshop's letters again now.
    pub async fn retry_letter(&self, grant: &Grant<WriteMessages>, id: DeliveryId, now: DateTime<Utc>) -> Result<(), Failure> {
        self.decide(grant.by(), Some(*grant.on()), id, Decision::Retry, now).await
    }

    /// Lets one of the workshop's letters be.
    pub async fn give_up_letter(&self, grant: &Grant<WriteMessages>, id: DeliveryId, now: DateTime<Utc>) -> Result<(), Failure> {
        self.decide(grant.by(), Some(*grant.on()), id, Decision::GiveUp, now).await
    }

    /// Tries any letter again now.
    pub async fn retry_any_letter(&self, grant: &Grant<RunSeries>, id: DeliveryId, now: DateTime<Utc>) -> Result<(), Failure> {
        self.decide(grant.by(), None, id, Decision::Retry, now).await
    }

    /// Lets any letter be.
    pub async fn give_up_any_letter(&self, grant: &Grant<RunSeries>, id: DeliveryId, now: DateTime<Utc>) -> Result<(), Failure> {
        self.decide(grant.by(), None, id, Decision::GiveUp, now).await
    }

    async fn decide(
        &self,
        by: Option<PersonId>,
        within: Option<WorkshopId>,
        id: DeliveryId,
        decision: Decision,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        let mut change = self.begin(by, now).await?;
        let row = delivery::Entity::find_by_id(Uuid::from(id)).lock_exclusive().one(change.tx()).await?.ok_or(Failure::NotFound)?;
        if within.is_some_and(|workshop| row.workshop_id != Some(workshop.into())) {
            return Err(Failure::NotFound);
        }
        let undecided = row.state == DeliveryState::Dead.word() || row.state == DeliveryState::Waiting.word();
        if !undecided || row.lease_until.is_some_and(|until| until > now) {
            return Err(MailRefusal::NotStuck.into());
        }
        let update = delivery::Entity::update_many().filter(delivery::Column::Id.eq(row.id));
        let (update, action) = match decision {
            Decision::Retry => (
                update
                    .col_expr(delivery::Column::State, Expr::value(DeliveryState::Waiting.word()))
                    .col_expr(delivery::Column::DueAt, Expr::value(now))
                    .col_expr(delivery::Column::Attempts, Expr::value(0)),
                "retry_letter",
            ),
            Decision::GiveUp => (update.col_expr(delivery::Column::State, Expr::value(DeliveryState::Dropped.word())), "give_up_letter"),
        };
        update.exec(change.tx()).await?;
        change.record(action, "delivery", row.id, row.workshop_id.map(WorkshopId), json!({ "kind": row.kind }));
        change.wake_worker();
        change.commit().await
    }

    /// Addresses that must not be written to, and why.
    pub async fn suppressions(&self, _grant: &Grant<ReadTrail>) -> Result<Vec<(String, String)>, Failure> {
        let rows = suppression::Entity::find().order_by_asc(suppression::Column::EmailKey).limit(1000).all(self.reader()).await?;
        Ok(rows.into_iter().map(|row| (row.email_key, row.reason)).collect())
    }

    /// Writes no more to an address: what waits for it is given up when its turn comes.
    pub async fn suppress(&self, grant: &Grant<RunSeries>, address: &Email, reason: &str, now: DateTime<Utc>) -> Result<(), Failure> {
        let mut change = self.begin(grant.by(), now).await?;
        let row = suppression::ActiveModel {
            email_key: sea_orm::ActiveValue::Set(address.key()),
            reason: sea_orm::ActiveValue::Set(reason.to_owned()),
            at: sea_orm::ActiveValue::Set(now),
        };
        let again = OnConflict::column(suppression::Column::EmailKey).update_column(suppression::Column::Reason).to_owned();
        suppression::Entity::insert(row).on_conflict(again).exec_without_returning(change.tx()).await?;
        change.record("suppress_address", "series", None, None, json!({}));
        change.commit().await
    }

    /// Writes to an address again.
    pub async fn allow_address(&self, grant: &Grant<RunSeries>, key: &str, now: DateTime<Utc>) -> Result<(), Failure> {
        let mut change = self.begin(grant.by(), now).await?;
        let gone = suppression::Entity::delete_by_id(key.to_owned()).exec(change.tx()).await?;
        if gone.rows_affected == 0 {
            return Err(Failure::NotFound);
        }
        change.record("allow_address", "series", None, None, json!({}));
        change.commit().await
    }
}
