//! What operators of the server do, on record like everything else, and what they ask.

use crate::{
    Failure, Store,
    audit::rows::{audit, head},
};
use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::Expr};
use serde_json::Value;
use std::path::Path;

/// The verb under which a finished backup stands in the trail.
pub const BACK_UP: &str = "back_up";
/// The verb under which a finished export stands in the trail.
pub const EXPORT: &str = "export_series";

impl Store {
    /// Records that everything was copied, by whoever may run commands on the server.
    pub async fn record_copy(&self, action: &'static str, details: Value, now: DateTime<Utc>) -> Result<(), Failure> {
        let mut change = self.begin(None, now).await?;
        change.record(action, "series", None, None, details);
        change.commit().await
    }

    /// When something was last done, by its verb in the trail.
    pub async fn last_done(&self, action: &str) -> Result<Option<DateTime<Utc>>, Failure> {
        self.newest(audit::Entity::find().filter(audit::Column::Action.eq(action))).await
    }

    /// When anything was last done.
    pub async fn last_entry(&self) -> Result<Option<DateTime<Utc>>, Failure> {
        self.newest(audit::Entity::find()).await
    }

    async fn newest(&self, query: sea_orm::Select<audit::Entity>) -> Result<Option<DateTime<Utc>>, Failure> {
        let newest = query.select_only().column(audit::Column::At).order_by_desc(audit::Column::Seq).limit(1);
        Ok(newest.into_tuple().one(self.reader()).await?)
    }

    /// Fails where changes cannot be kept just now (a full disk, one that does not answer, a database that only reads). There and
    /// back: SQLite writes nothing down where what it is told stands there already.
    pub async fn try_writing(&self, now: DateTime<Utc>) -> Result<(), Failure> {
        let change = self.begin(None, now).await?;
        for step in [1, -1] {
            let by_one = head::Entity::update_many().col_expr(head::Column::Seq, Expr::col(head::Column::Seq).add(step));
            by_one.exec(change.tx()).await?;
        }
        change.commit().await
    }

    /// Copies a SQLite database into a file, which is empty or not there yet, without stopping anyone.
    pub async fn copy_sqlite(&self, to: &Path) -> Result<(), Failure> {
        let to = to.to_str().ok_or_else(|| Failure::broken("the path is not UTF-8"))?.replace('\'', "''");
        self.writer().execute_unprepared(&format!("VACUUM INTO '{to}'")).await?;
        Ok(())
    }
}
