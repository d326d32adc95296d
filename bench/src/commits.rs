//! Bare one-row durable commits with the store's own settings: the yardstick of everything that writes.

use std::time::{Duration, Instant};

use sea_orm::{ConnectionTrait, DatabaseConnection};
use tokio::task::JoinSet;

use crate::{Done, load::seen, report::Report, scale::Scale, site::Place};

pub const GROUP: &str = "bare commits";
pub const ROW: &str = "insert of one row, committed";

/// Measures with one and with sixteen writers.
pub async fn measure(place: &Place, scale: &Scale, report: &mut Report) -> Done {
    let store = place.empty_store().await?;
    let serial = if store.is_postgres() { "bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY" } else { "integer PRIMARY KEY" };
    store.writer().execute_unprepared(&format!("CREATE TABLE bare (id {serial}, words text NOT NULL)")).await?;
    for writers in [1, 16] {
        let begun = Instant::now();
        let mut tasks = JoinSet::new();
        for _ in 0..writers {
            tasks.spawn(insert_until(store.writer().clone(), begun + scale.round));
        }
        let mut latencies = Vec::new();
        while let Some(done) = tasks.join_next().await {
            latencies.extend(done??);
        }
        report.load(GROUP, ROW, writers, seen(latencies, begun.elapsed()));
    }
    store.writer().execute_unprepared("DROP TABLE bare").await?;
    Ok(())
}

async fn insert_until(database: DatabaseConnection, end: Instant) -> Done<Vec<Duration>> {
    let mut latencies = Vec::new();
    while Instant::now() < end {
        let asked = Instant::now();
        database.execute_unprepared("INSERT INTO bare (words) VALUES ('one row')").await?;
        latencies.push(asked.elapsed());
    }
    Ok(latencies)
}
