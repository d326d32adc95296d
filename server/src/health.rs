//! Whether the process lives, and whether it can do its work.

mod heartbeat;

use std::{fmt, pin::Pin, sync::Arc, time::Duration};

use axum::{
    Json,
    response::{IntoResponse, Response},
};
use http::{HeaderValue, StatusCode, header::RETRY_AFTER};
use serde_json::{Map, Value};
use tokio::{sync::Mutex, time::Instant};

pub use self::heartbeat::Heartbeat;
use crate::router::{Routes, at};

/// With a part that does not answer in this time something is wrong.
const PATIENCE: Duration = Duration::from_secs(2);

type Answer = Pin<Box<dyn Future<Output = bool> + Send>>;

/// A named question that readiness depends on.
#[derive(Clone)]
pub struct Probe {
    name: &'static str,
    ask: Arc<dyn Fn() -> Answer + Send + Sync>,
}

impl Probe {
    /// `ask` says whether that part works; it may take a moment.
    pub fn new<F>(name: &'static str, ask: impl Fn() -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = bool> + Send + 'static,
    {
        Self { name, ask: Arc::new(move || Box::pin(ask())) }
    }

    async fn works(&self) -> bool {
        tokio::time::timeout(PATIENCE, (self.ask)()).await.unwrap_or(false)
    }
}

impl fmt::Debug for Probe {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Probe({})", self.name)
    }
}

/// `/healthz` (alive) and `/readyz` (database, storage, worker).
pub fn routes<S: Clone + Send + Sync + 'static>(probes: Vec<Probe>) -> Routes<S> {
    let readiness = Arc::new(Readiness { probes, last: Mutex::new(None) });
    Routes::new().page(at!("/healthz"), || async { "ok\n" }).page(at!("/readyz"), move || async move { readiness.answer().await })
}

struct Readiness {
    probes: Vec<Probe>,
    last: Mutex<Option<(Instant, Vec<bool>)>>,
}

impl Readiness {
    /// Says which part works, never why not: anybody may ask.
    async fn answer(&self) -> Response {
        let found = self.recent().await;
        let word = |works: &bool| if *works { "ok" } else { "failing" };
        let parts: Map<String, Value> =
            self.probes.iter().zip(&found).map(|(probe, works)| (probe.name.to_owned(), word(works).into())).collect();
        let status = if found.iter().all(|works| *works) { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
        let mut answer = (status, Json(parts)).into_response();
        if status != StatusCode::OK {
            answer.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("5"));
        }
        answer
    }

    /// Asked at most once a second, however many come.
    async fn recent(&self) -> Vec<bool> {
        let mut last = self.last.lock().await;
        if let Some((at, found)) = &*last
            && at.elapsed() < Duration::from_secs(1)
        {
            return found.clone();
        }
        let found = futures_util::future::join_all(self.probes.iter().map(Probe::works)).await;
        *last = Some((Instant::now(), found.clone()));
        found
    }
}

#[cfg(test)]
mod tests {
    use axum::{body::Body, extract::Request};
    use tower::ServiceExt;

    use super::*;

    async fn ask(path: &str, probes: Vec<Probe>) -> (StatusCode, String) {
        let request = Request::get(path).body(Body::empty()).expect("a request");
        let response = routes(probes).into_parts().0.oneshot(request).await.expect("infallible");
        let status = response.status();
        let body = axum::body::to_bytes(response.into_body(), 1000).await.expect("read");
        (status, String::from_utf8_lossy(&body).into_owned())
    }

    #[tokio::test]
    async fn ready_means_that_every_part_works() {
        let good = || Probe::new("database", || async { true });
        let bad = Probe::new("worker", || async { false });
        assert_eq!(ask("/readyz", vec![good()]).await, (StatusCode::OK, r#"{"database":"ok"}"#.into()));
        let (status, text) = ask("/readyz", vec![good(), bad]).await;
        assert_eq!((status.as_u16(), text.as_str()), (503, r#"{"database":"ok","worker":"failing"}"#));
        assert_eq!(ask("/healthz", vec![]).await.0, StatusCode::OK);
    }

    #[tokio::test]
    async fn a_part_that_does_not_answer_fails() {
        let silent = Probe::new("storage", std::future::pending::<bool>);
        assert_eq!(ask("/readyz", vec![silent]).await.0, StatusCode::SERVICE_UNAVAILABLE);
    }
}
