//! One consistent view of everything, however much is written meanwhile.

use super::{AuditHead, PAGE, Table};
use crate::{Failure, Store, materials::rows::version};
use sea_orm::{AccessMode, DatabaseTransaction, EntityTrait, IsolationLevel, TransactionTrait};
use serde_json::Value;
use std::collections::BTreeMap;

/// A transaction that reads; ended by dropping it.
#[derive(Debug)]
pub struct Reading {
    tx: DatabaseTransaction,
    head: AuditHead,
}

impl Store {
    /// Begins to read everything as it is now.
    pub async fn reading(&self) -> Result<Reading, Failure> {
        let tx = if self.is_postgres() {
            self.reader().begin_with_config(Some(IsolationLevel::RepeatableRead), Some(AccessMode::ReadOnly)).await?
        } else {
            self.reader().begin().await?
        };
        // The view begins with the first read, not with the transaction.
        let head = AuditHead::read(&tx).await?;
        Ok(Reading { tx, head })
    }
}

impl Reading {
    /// The last link of the audit chain.
    pub fn audit_head(&self) -> &AuditHead {
        &self.head
    }

    /// The rows after the first `skip`, in the order of their keys; fewer than [`PAGE`] are the last.
    pub async fn rows(&self, table: Table, skip: u64) -> Result<Vec<Value>, Failure> {
        table.rows(&self.tx, skip).await
    }

    /// All rows of a table that is known to be small.
    pub async fn all(&self, table: Table) -> Result<Vec<Value>, Failure> {
        let mut all = Vec::new();
        loop {
            let mut page = self.rows(table, all.len() as u64).await?;
            let last = page.len() < PAGE;
            all.append(&mut page);
            if last {
                return Ok(all);
            }
        }
    }

    /// Every file that a version names, by its hash, with its size.
    pub async fn files(&self) -> Result<BTreeMap<String, u64>, Failure> {
        let rows = version::Entity::find().all(&self.tx).await?;
        Ok(rows.into_iter().map(|row| (row.hash, row.size.unsigned_abs())).collect())
    }
}
