//! Filling an empty database, all of it or nothing.

use super::{AuditHead, Table};
use crate::{Change, Failure, Store, audit, registration::rows::registration};
use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};
use serde_json::Value;
use uuid::Uuid;

/// SQLite takes 32,766 parameters in a statement.
const MOST_PARAMETERS: usize = 30_000;

/// A transaction that fills; dropped without [`Filling::commit`], the database is as empty as before.
#[derive(Debug)]
pub struct Filling {
    change: Change,
    substitutes: Vec<(Uuid, Uuid)>,
}

/// Why a database cannot be filled.
#[derive(Debug, thiserror::Error)]
pub enum FillFault {
    /// Something stands in it.
    #[error("the database holds data already (in {0})")]
    NotEmpty(&'static str),
    /// A row that this release cannot keep, or something below that broke.
    #[error("{0}: {1}")]
    Rows(&'static str, Failure),
    /// Something below broke.
    #[error(transparent)]
    Failure(#[from] Failure),
}

impl Store {
    /// Begins to fill an empty, migrated database.
    pub async fn filling(&self, now: DateTime<Utc>) -> Result<Filling, FillFault> {
        let change = self.begin(None, now).await?;
        for &table in Table::ALL {
            if table.count(change.tx()).await.map_err(Failure::from)? > 0 {
                return Err(FillFault::NotEmpty(table.name()));
            }
        }
        Ok(Filling { change, substitutes: Vec::new() })
    }
}

impl Filling {
    /// Takes rows in. Tables come in the order of [`Table::ALL`].
    pub async fn take(&mut self, table: Table, mut rows: Vec<Value>) -> Result<(), FillFault> {
        if table == Table::Registrations {
            rows.iter_mut().for_each(|row| self.set_apart(row));
        }
        let at_once = MOST_PARAMETERS / table.columns().len();
        while !rows.is_empty() {
            let rest = rows.split_off(rows.len().min(at_once));
            table.insert(self.change.tx(), rows).await.map_err(|failure| FillFault::Rows(table.name(), failure))?;
            rows = rest;
        }
        Ok(())
    }

    /// A substitute refers to a registration that may come later.
    fn set_apart(&mut self, row: &mut Value) {
        let id = |row: &Value, column: &str| row.get(column).and_then(Value::as_str).and_then(|text| Uuid::parse_str(text).ok());
        if let (Some(own), Some(other)) = (id(row, "id"), id(row, "takes_over_id")) {
            self.substitutes.push((own, other));
            row["takes_over_id"] = Value::Null;
        }
    }

    /// Sets the head of the audit chain, and makes it so.
    pub async fn commit(self, head: &AuditHead) -> Result<(), FillFault> {
        let tx = self.change.tx();
        for (own, other) in &self.substitutes {
            registration::Entity::update_many()
                .col_expr(registration::Column::TakesOverId, Expr::value(*other))
                .filter(registration::Column::Id.eq(*own))
                .exec(tx)
                .await
                .map_err(Failure::from)?;
        }
        audit::moved(head.seq, head.hash.clone()).exec(tx).await.map_err(Failure::from)?;
        Ok(self.change.commit().await?)
    }
}
