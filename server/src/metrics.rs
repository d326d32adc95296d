//! Counting, for Prometheus, on an address of its own.

use std::{sync::OnceLock, time::Duration};

use axum::{Router, routing::get};
use http::{StatusCode, header};
use metrics::{counter, histogram};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use tokio_util::sync::CancellationToken;

/// Seconds; a page takes a few milliseconds, an upload minutes.
const STEPS: [f64; 12] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0, 30.0];

/// Where everything is counted, once it is.
static RECORDER: OnceLock<Option<PrometheusHandle>> = OnceLock::new();

/// Counts one answered request.
pub(crate) fn answered(method: &'static str, route: &str, status: StatusCode, took: Duration) {
    // Even for nobody, the names would be put together.
    if RECORDER.get().is_none() {
        return;
    }
    let route: std::sync::Arc<str> = route.into();
    let status = match status.as_u16() / 100 {
        1 => "1xx",
        2 => "2xx",
        3 => "3xx",
        4 => "4xx",
        _ => "5xx",
    };
    counter!("http_requests_total", "method" => method, "route" => route.clone(), "status" => status).increment(1);
    histogram!("http_request_seconds", "method" => method, "route" => route).record(took);
}

/// Begins to count; before, counting costs nothing. One recorder serves the whole process.
pub(crate) fn start() -> Option<PrometheusHandle> {
    let install = || PrometheusBuilder::new().set_buckets(&STEPS).ok()?.install_recorder().ok();
    RECORDER.get_or_init(install).clone()
}

/// `/metrics` and nothing else.
#[allow(clippy::disallowed_methods, reason = "a listener of its own, for machines: no address of the site")]
pub(crate) fn routes(handle: PrometheusHandle) -> Router {
    let show = move || {
        let text = handle.render();
        async { ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], text) }
    };
    Router::new().route("/metrics", get(show))
}

/// Lets the recorder tidy up, until `stop`.
pub(crate) async fn keep_up(handle: PrometheusHandle, stop: CancellationToken) {
    while stop.run_until_cancelled(tokio::time::sleep(Duration::from_secs(5))).await.is_some() {
        handle.run_upkeep();
    }
}
