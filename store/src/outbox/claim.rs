//! Claiming and settling. A claim is a lease: a worker that dies loses it, and the letter is
//! claimed again. A worker that was too slow settles nothing.

use super::{
    is_in,
    rows::{delivery, suppression},
};
use crate::{Failure, Store, json, secrets::fresh_id};
use chrono::{DateTime, Duration, Utc};
use domain::{
    id::{DeliveryId, PersonId},
    lang::Lang,
    mail::{Attempt, DeliveryState, Letter, Next, after_attempt},
};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
    sea_query::{Expr, ExprTrait, LockBehavior, LockType},
};
use uuid::Uuid;

/// How long a worker may take over one letter: longer than the longest attempt of any transport.
pub const LEASE: Duration = Duration::minutes(5);

/// A letter that this worker, and no other, is to send now.
#[derive(Clone, Debug)]
pub struct Claimed {
    /// Which; the Message-ID derives from it.
    pub id: DeliveryId,
    /// The proof of the claim.
    lease: Uuid,
    /// Its recipient, who may have no account.
    pub to: Option<PersonId>,
    /// Their address.
    pub address: String,
    /// Their language.
    pub lang: Lang,
    /// What to tell; nothing where this release cannot read it.
    pub letter: Option<Letter>,
    /// The token whose link it carries.
    pub token: Option<Uuid>,
    /// Which attempt this is, from 1.
    pub attempts: u32,
}

/// What became of an attempt's report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settled {
    /// It is recorded.
    As(Next),
    /// The lease had passed to another worker: nothing was changed.
    LeaseLost,
}

/// What is kept for its recipient to read again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The subject.
    pub subject: String,
    /// The plain text, without secrets; none where the letter is not to be read again.
    pub body: Option<String>,
}

fn due(now: DateTime<Utc>) -> Select<delivery::Entity> {
    delivery::Entity::find()
        .filter(is_in(DeliveryState::Waiting))
        .filter(delivery::Column::DueAt.lte(now))
        .filter(Condition::any().add(delivery::Column::LeaseUntil.is_null()).add(delivery::Column::LeaseUntil.lte(now)))
}

impl Store {
    /// Claims at most `most` due letters and commits; those with a link first.
    pub async fn claim_letters(&self, most: u64, now: DateTime<Utc>) -> Result<Vec<Claimed>, Failure> {
        // Most turns find nothing: they do not stand in the writers' queue.
        if due(now).limit(1).count(self.reader()).await? == 0 {
            return Ok(Vec::new());
        }
        let change = self.begin(None, now).await?;
        let first = |query: Select<delivery::Entity>, most: u64| {
            query.order_by_asc(delivery::Column::DueAt).limit(most).lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        };
        let mut rows = first(due(now).filter(delivery::Column::TokenId.is_not_null()), most).all(change.tx()).await?;
        let rest = most.saturating_sub(rows.len() as u64);
        if rest > 0 {
            rows.extend(first(due(now).filter(delivery::Column::TokenId.is_null()), rest).all(change.tx()).await?);
        }
        let lease = fresh_id();
        delivery::Entity::update_many()
            .col_expr(delivery::Column::Lease, Expr::value(lease))
            .col_expr(delivery::Column::LeaseUntil, Expr::value(now + LEASE))
            .col_expr(delivery::Column::Attempts, Expr::col(delivery::Column::Attempts).add(1))
            .filter(delivery::Column::Id.is_in(rows.iter().map(|row| row.id)))
            .exec(change.tx())
            .await?;
        change.commit().await?;
        Ok(rows.into_iter().map(|row| claimed(row, lease)).collect())
    }

    /// Records what an attempt led to.
    pub async fn settle_letter(
        &self,
        claimed: &Claimed,
        outcome: &Attempt,
        kept: Option<&Kept>,
        now: DateTime<Utc>,
    ) -> Result<Settled, Failure> {
        settle(self.writer(), claimed, outcome, kept, now).await
    }

    /// Records what several attempts led to, in one commit.
    pub async fn settle_letters(&self, attempts: &[(Claimed, Attempt, Option<Kept>)], now: DateTime<Utc>) -> Result<Vec<Settled>, Failure> {
        if let [(claimed, outcome, kept)] = attempts {
            return Ok(vec![self.settle_letter(claimed, outcome, kept.as_ref(), now).await?]);
        }
        let change = self.begin(None, now).await?;
        let mut settled = Vec::with_capacity(attempts.len());
        for (claimed, outcome, kept) in attempts {
            settled.push(settle(change.tx(), claimed, outcome, kept.as_ref(), now).await?);
        }
        change.commit().await?;
        Ok(settled)
    }

    /// Why an address must not be written to; asked again before each attempt.
    pub async fn suppressed(&self, address: &str) -> Result<Option<String>, Failure> {
        let row = suppression::Entity::find_by_id(address.to_lowercase()).one(self.reader()).await?;
        Ok(row.map(|row| row.reason))
    }
}

async fn settle<C: ConnectionTrait>(
    db: &C,
    claimed: &Claimed,
    outcome: &Attempt,
    kept: Option<&Kept>,
    now: DateTime<Utc>,
) -> Result<Settled, Failure> {
    let next = after_attempt(outcome, claimed.attempts, now);
    let (state, due_at, sent_at) = match next {
        Next::Sent => (DeliveryState::Sent, None, Some(now)),
        Next::RetryAt(at) => (DeliveryState::Waiting, Some(at), None),
        Next::Dead => (DeliveryState::Dead, None, None),
    };
    let mut update = delivery::Entity::update_many()
        .col_expr(delivery::Column::State, Expr::value(state.word()))
        .col_expr(delivery::Column::SentAt, Expr::value(sent_at))
        .col_expr(delivery::Column::LastError, Expr::value(outcome.fault().map(str::to_owned)))
        .col_expr(delivery::Column::Lease, Expr::value(None::<Uuid>))
        .col_expr(delivery::Column::LeaseUntil, Expr::value(None::<DateTime<Utc>>));
    if let Some(at) = due_at {
        update = update.col_expr(delivery::Column::DueAt, Expr::value(at));
    }
    if let Some(kept) = kept {
        update = update
            .col_expr(delivery::Column::Subject, Expr::value(kept.subject.clone()))
            .col_expr(delivery::Column::Body, Expr::value(kept.body.clone()));
    }
    let done = update
        .filter(delivery::Column::Id.eq(Uuid::from(claimed.id)))
        .filter(delivery::Column::Lease.eq(claimed.lease))
        .filter(delivery::Column::State.eq(DeliveryState::Waiting.word()))
        .exec(db)
        .await?;
    Ok(if done.rows_affected == 1 { Settled::As(next) } else { Settled::LeaseLost })
}

fn claimed(row: delivery::Model, lease: Uuid) -> Claimed {
    Claimed {
        id: DeliveryId(row.id),
        lease,
        to: row.person_id.map(PersonId),
        address: row.address,
        lang: Lang::from_code(&row.language).unwrap_or_default(),
        letter: json::from(&row.facts).ok(),
        token: row.token_id,
        attempts: row.attempts.unsigned_abs() + 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use migrations::{Migrator, MigratorTrait};
    use sea_orm::{Database, DbBackend, QueryTrait};

    #[tokio::test]
    async fn what_is_due_is_found_among_the_waiting_alone() {
        let db = Database::connect("sqlite::memory:").await.unwrap();
        Migrator::up(&db, None).await.unwrap();
        for (asked, index) in [
            (due(DateTime::UNIX_EPOCH), "deliveries_due"),
            (due(DateTime::UNIX_EPOCH).filter(delivery::Column::TokenId.is_not_null()), "deliveries_with_link_due"),
        ] {
            let mut statement = asked.build(DbBackend::Sqlite);
            statement.sql.insert_str(0, "EXPLAIN QUERY PLAN ");
            let plan: Vec<String> =
                db.query_all_raw(statement).await.unwrap().iter().map(|row| row.try_get("", "detail").unwrap()).collect();
            assert!(plan.iter().any(|step| step.contains(index)), "{plan:?}");
        }
    }
}
