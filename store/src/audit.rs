//! Who did what to which object, when: append-only, chained by SHA-256.

use crate::{Change, Failure, Store, json};
use chrono::{DateTime, Utc};
use domain::{
    access::{DecideRegistrations, Grant, ReadTrail, ReadWorkshopTrail},
    id::{PersonId, WorkshopId},
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select, UpdateMany, sea_query::Expr,
};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use uuid::Uuid;

pub mod rows;
mod things;
use rows::{audit, head};
pub use things::Called;

/// What was done, before it is chained.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The verb.
    pub action: String,
    /// What kind of thing it was done to.
    pub object: String,
    /// Which one.
    pub object_id: Option<Uuid>,
    /// In which workshop.
    pub workshop: Option<WorkshopId>,
    /// Facts without names, addresses or secrets.
    pub details: Value,
}

/// An entry of the trail.
#[derive(Clone, Debug)]
pub struct Recorded {
    /// Its place in the chain.
    pub seq: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// Who; nobody for what the site did by itself.
    pub by: Option<PersonId>,
    /// Who, by name, as looked up now.
    pub by_name: Option<String>,
    /// What.
    pub entry: Entry,
    /// What the thing is called, where the reader may see it.
    pub called: Option<Called>,
    /// Whose place somebody was put in for, where the reader may see it.
    pub instead_of: Option<String>,
}

/// The first broken link, or the number of entries that hold together.
pub type Verified = Result<u64, BrokenChain>;

/// Where the chain breaks.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the audit chain breaks at entry {0}")]
pub struct BrokenChain(pub i64);

/// Appends entries to the chain, holding its head so that entries are in commit order.
pub(crate) async fn append(change: &mut Change, entries: &[(Option<PersonId>, Entry)]) -> Result<(), Failure> {
    if entries.is_empty() {
        return Ok(());
    }
    let at = change.now();
    let mut head = found(head().lock_exclusive().one(change.tx()).await?)?;
    let mut rows = Vec::with_capacity(entries.len());
    for (by, entry) in entries {
        head.seq += 1;
        let hash = link(&head.hash, head.seq, at, *by, entry);
        rows.push(audit::ActiveModel {
            seq: Set(head.seq),
            at: Set(at),
            by_id: Set(by.map(Uuid::from)),
            action: Set(entry.action.clone()),
            object: Set(entry.object.clone()),
            object_id: Set(entry.object_id),
            workshop_id: Set(entry.workshop.map(Uuid::from)),
            details: Set(entry.details.clone()),
            previous: Set(std::mem::replace(&mut head.hash, hash.clone())),
            hash: Set(hash),
        });
    }
    change.later(&audit::Entity::insert_many(rows)).await?;
    change.later(&moved(head.seq, head.hash)).await
}

/// The chain's last link.
pub(crate) fn head() -> Select<head::Entity> {
    head::Entity::find_by_id(1)
}

/// The row that every database has.
pub(crate) fn found(head: Option<head::Model>) -> Result<head::Model, Failure> {
    head.ok_or_else(|| Failure::broken("the audit chain has no head"))
}

/// Makes the chain end there.
pub(crate) fn moved(seq: i64, hash: Vec<u8>) -> UpdateMany<head::Entity> {
    head::Entity::update_many().col_expr(head::Column::Seq, Expr::value(seq)).col_expr(head::Column::Hash, Expr::value(hash))
}

/// The hash that chains an entry to the one before it.
fn link(previous: &[u8], seq: i64, at: DateTime<Utc>, by: Option<PersonId>, entry: &Entry) -> Vec<u8> {
    let mut hash = Sha256::new();
    hash.update(previous);
    let body = serde_json::json!([
        seq,
        at.timestamp_micros(),
        by.map(|id| id.to_string()),
        entry.action,
        entry.object,
        entry.object_id.map(|id| id.simple().to_string()),
        entry.workshop.map(|id| id.to_string()),
        canonical(&entry.details),
    ]);
    hash.update(body.to_string().as_bytes());
    hash.finalize().to_vec()
}

/// JSON with its keys in order: PostgreSQL does not keep theirs.
fn canonical(value: &Value) -> Value {
    match value {
        Value::Object(map) => {
            let sorted: std::collections::BTreeMap<_, _> = map.iter().map(|(key, value)| (key.clone(), canonical(value))).collect();
            json::to(&sorted)
        }
        Value::Array(list) => Value::Array(list.iter().map(canonical).collect()),
        other => other.clone(),
    }
}

impl Store {
    /// The trail of one workshop, newest first, and how many entries it has. Things are called by their names for its
    /// organizers only: `sees` is theirs, administrators have none.
    pub async fn workshop_trail(
        &self,
        grant: &Grant<ReadWorkshopTrail>,
        sees: Option<&Grant<DecideRegistrations>>,
        page: u64,
        size: u64,
    ) -> Result<(Vec<Recorded>, u64), Failure> {
        let query = audit::Entity::find().filter(audit::Column::WorkshopId.eq(Uuid::from(*grant.on())));
        self.trail(query, page, size, sees.is_some_and(|sees| sees.on() == grant.on())).await
    }

    /// The whole trail, newest first, and how many entries it has.
    pub async fn whole_trail(&self, _grant: &Grant<ReadTrail>, page: u64, size: u64) -> Result<(Vec<Recorded>, u64), Failure> {
        self.trail(audit::Entity::find(), page, size, false).await
    }

    async fn trail(&self, query: Select<audit::Entity>, page: u64, size: u64, sees_things: bool) -> Result<(Vec<Recorded>, u64), Failure> {
        let total = query.clone().count(self.reader()).await?;
        let rows = query.order_by_desc(audit::Column::Seq).offset(page * size).limit(size).all(self.reader()).await?;
        let names = crate::people::names_of(self.reader(), rows.iter().filter_map(|row| row.by_id)).await?;
        let called = if sees_things { things::called(self.reader(), &rows).await? } else { HashMap::new() };
        let instead_of = if sees_things { things::instead_of(self.reader(), &rows).await? } else { HashMap::new() };
        let entries = rows
            .into_iter()
            .map(|row| Recorded {
                seq: row.seq,
                at: row.at,
                by: row.by_id.map(PersonId),
                by_name: row.by_id.and_then(|id| names.get(&PersonId(id)).map(|names| names.full_name.to_string())),
                entry: entry_of(&row),
                called: row.object_id.and_then(|id| called.get(&id).cloned()),
                instead_of: instead_of.get(&row.seq).cloned(),
            })
            .collect();
        Ok((entries, total))
    }

    /// Walks the chain from its first entry.
    pub async fn verify_audit(&self) -> Result<Verified, Failure> {
        let (mut previous, mut last) = (vec![0; 32], 0);
        loop {
            let rows = audit::Entity::find()
                .filter(audit::Column::Seq.gt(last))
                .order_by_asc(audit::Column::Seq)
                .limit(1000)
                .all(self.reader())
                .await?;
            if rows.is_empty() {
                break;
            }
            for row in &rows {
                let expected = link(&previous, row.seq, row.at, row.by_id.map(PersonId), &entry_of(row));
                if row.seq != last + 1 || row.previous != previous || row.hash != expected {
                    return Ok(Err(BrokenChain(row.seq)));
                }
                (previous, last) = (row.hash.clone(), row.seq);
            }
        }
        let head = found(head().one(self.reader()).await?)?;
        Ok(if head.hash == previous { Ok(u64::try_from(last).unwrap_or_default()) } else { Err(BrokenChain(last + 1)) })
    }
}

fn entry_of(row: &audit::Model) -> Entry {
    Entry {
        action: row.action.clone(),
        object: row.object.clone(),
        object_id: row.object_id,
        workshop: row.workshop_id.map(WorkshopId),
        details: row.details.clone(),
    }
}
