//! Load: some connections, for some time, as fast as answers come.

use std::time::{Duration, Instant};

use bytes::Bytes;
use http::{Request, StatusCode};
use http_body_util::Full;
use tokio::task::JoinSet;

use crate::{
    Done,
    client::{Connection, Who},
    scale::Scale,
};

/// What was seen in one round.
#[derive(Clone, Debug, Default, serde::Serialize)]
pub struct Seen {
    /// Answers in a second.
    pub rate: f64,
    /// Milliseconds.
    pub p50: f64,
    pub p99: f64,
    pub max: f64,
    /// Of one answer's body, as sent.
    pub bytes: u64,
    pub answers: usize,
}

/// What every answer must be.
#[derive(Clone, Copy, Debug)]
pub struct Expected {
    pub status: StatusCode,
    pub least_bytes: u64,
}

/// A page that is there.
pub const A_PAGE: Expected = Expected { status: StatusCode::OK, least_bytes: 100 };

/// The median round of a path's answers.
pub async fn on(who: &Who, path: &str, connections: usize, scale: &Scale, expected: Expected) -> Done<Seen> {
    of(who, &who.get(path), connections, scale, expected).await
}

/// The median round of a request's answers.
pub async fn of(who: &Who, request: &Request<Full<Bytes>>, connections: usize, scale: &Scale, expected: Expected) -> Done<Seen> {
    let told = |fault: crate::Fault| format!("{}: {fault}", request.uri());
    round(who, request, connections, scale.warm_up, expected).await.map_err(told)?;
    let mut rounds = Vec::with_capacity(scale.rounds);
    for _ in 0..scale.rounds {
        rounds.push(round(who, request, connections, scale.round, expected).await.map_err(told)?);
    }
    rounds.sort_by(|a, b| a.rate.total_cmp(&b.rate));
    Ok(rounds.swap_remove(rounds.len() / 2))
}

async fn round(who: &Who, request: &Request<Full<Bytes>>, connections: usize, time: Duration, expected: Expected) -> Done<Seen> {
    let mut open = Vec::with_capacity(connections);
    for _ in 0..connections {
        open.push(Connection::open(who.address).await?);
    }
    let begun = Instant::now();
    let mut tasks = JoinSet::new();
    for connection in open {
        tasks.spawn(ask_until(connection, request.clone(), begun + time, expected));
    }
    let (mut latencies, mut bytes) = (Vec::new(), 0);
    while let Some(done) = tasks.join_next().await {
        let (some, length) = done??;
        latencies.extend(some);
        bytes = length;
    }
    Ok(Seen { bytes, ..seen(latencies, begun.elapsed()) })
}

async fn ask_until(
    mut connection: Connection,
    request: Request<Full<Bytes>>,
    end: Instant,
    expected: Expected,
) -> Done<(Vec<Duration>, u64)> {
    let (mut latencies, mut last) = (Vec::with_capacity(4096), 0);
    while Instant::now() < end {
        let asked = Instant::now();
        let (status, length) = connection.count(request.clone()).await?;
        latencies.push(asked.elapsed());
        if status != expected.status || length < expected.least_bytes {
            return Err(format!("answered {status} with {length} bytes").into());
        }
        last = length;
    }
    Ok((latencies, last))
}

/// Rate and quantiles of what took so long each, in such a time altogether.
pub fn seen(mut latencies: Vec<Duration>, took: Duration) -> Seen {
    latencies.sort_unstable();
    let at = |quantile: f64| {
        let place = (latencies.len() as f64 * quantile) as usize;
        latencies.get(place.min(latencies.len().saturating_sub(1))).map_or(0.0, |it| it.as_secs_f64() * 1000.0)
    };
    Seen {
        rate: latencies.len() as f64 / took.as_secs_f64(),
        p50: at(0.5),
        p99: at(0.99),
        max: at(1.0),
        bytes: 0,
        answers: latencies.len(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_those_of_the_sorted_times() {
        let seen = seen((1..=100).rev().map(Duration::from_millis).collect(), Duration::from_secs(2));
        assert_eq!((seen.rate, seen.p50, seen.p99, seen.max), (50.0, 51.0, 100.0, 100.0));
    }
}
