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
    match sweep_files(store, now).await {
        Ok(0) => {}
        Ok(files) => tracing::info!(files, "swept uploads that never became documents"),
        Err(fault) => tracing::error!(%fault, "sweeping uploads failed"),
    }
}

async fn sweep_files(store: &Store, now: DateTime<Utc>) -> Result<usize, store::Failure> {
    let named = store.named_files().await?;
    store.files.sweep(&named, now).await
}
