//! What has had its time: void tokens, forms never verified, old receipts, browsers long gone.

use crate::{
    Failure, Store,
    people::rows::{token, web_session},
    registration::rows::{application, receipt},
};
use chrono::{DateTime, Duration, Utc};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter};

/// A token is kept a while after it is void, so that its page can say so.
const TOKENS_KEPT: Duration = Duration::days(7);
/// A form sent again after this is a new one.
const RECEIPTS_KEPT: Duration = Duration::days(7);
/// The longest that any browser stays signed in; see `people::session`.
const SESSIONS_KEPT: Duration = Duration::days(30);
/// The longest that any browser stays signed in without being used.
const IDLE_KEPT: Duration = Duration::days(14);

impl Store {
    /// Removes what has had its time; returns how many rows went.
    pub async fn sweep_expired(&self, now: DateTime<Utc>) -> Result<u64, Failure> {
        let db = self.writer();
        let tokens = Condition::any().add(token::Column::ExpiresAt.lt(now - TOKENS_KEPT)).add(token::Column::UsedAt.lt(now - TOKENS_KEPT));
        let sessions = Condition::any()
            .add(web_session::Column::CreatedAt.lt(now - SESSIONS_KEPT))
            .add(web_session::Column::SeenAt.lt(now - IDLE_KEPT));
        let gone = [
            token::Entity::delete_many().filter(tokens).exec(db).await?,
            application::Entity::delete_many().filter(application::Column::ExpiresAt.lt(now)).exec(db).await?,
            receipt::Entity::delete_many().filter(receipt::Column::At.lt(now - RECEIPTS_KEPT)).exec(db).await?,
            web_session::Entity::delete_many().filter(sessions).exec(db).await?,
        ];
        Ok(gone.iter().map(|result| result.rows_affected).sum())
    }
}
