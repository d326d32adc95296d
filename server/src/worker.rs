//! What runs beside the requests: thin loops over functions that can be called alone.

mod outbox;
mod sweeps;

use std::time::Duration;

pub use self::{
    outbox::{AT_ONCE, Count, Outbox},
    sweeps::sweep,
};
use crate::health::Heartbeat;
use store::{Store, clock::Clock};
use tokio_util::sync::CancellationToken;

/// A letter that is due again is noticed after this, though nobody wakes the worker.
const EVERY: Duration = Duration::from_secs(15);
/// How long stopping waits for letters that are being sent; the others come with the next start.
const GRACE: Duration = Duration::from_secs(10);
/// What has had its time may stay a little longer.
const SWEEP_EVERY: Duration = Duration::from_secs(5 * 60);

/// Sends letters until `stop`.
pub async fn keep_delivering(outbox: Outbox, heart: Heartbeat, stop: CancellationToken) {
    let signal = outbox.store.outbox_signal.clone();
    while !stop.is_cancelled() {
        heart.beat();
        let turn = outbox.deliver_until(&stop, || heart.beat());
        tokio::select! {
            done = turn => {
                if let Err(fault) = done {
                    tracing::error!(%fault, "the outbox cannot be read; trying again");
                }
            }
            () = out_of_patience(&stop) => break,
        }
        outbox.show_health().await;
        tokio::select! {
            () = signal.notified() => {}
            () = tokio::time::sleep(EVERY) => {}
            () = stop.cancelled() => {}
        }
    }
}

async fn out_of_patience(stop: &CancellationToken) {
    stop.cancelled().await;
    tokio::time::sleep(GRACE).await;
}

/// Sweeps until `stop`.
pub async fn keep_sweeping(store: Store, clock: Clock, stop: CancellationToken) {
    while stop.run_until_cancelled(tokio::time::sleep(SWEEP_EVERY)).await.is_some() {
        sweep(&store, clock.now()).await;
    }
}
