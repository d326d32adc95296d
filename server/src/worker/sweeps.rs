//! What has had its time goes.

use chrono::{DateTime, Utc};
use store::Store;

/// Sweeps once. What fails is tried again with the next sweep.
pub async fn sweep(store: &Store, now: DateTime<Utc>) {
    match store.sweep_expired(now).await {
        Ok(0) => {}
        Ok(rows) => tracing::info!(rows, "swept what had expired"),
        Err(fault) => tracing::error!(%fault, "sweeping what has expired failed"),
    }
}
