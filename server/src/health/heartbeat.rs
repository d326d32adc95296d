//! A sign of life from something that runs for ever.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use tokio::sync::watch;

/// Beaten by a loop at each turn; asked by readiness.
#[derive(Clone, Debug)]
pub struct Heartbeat(Arc<watch::Sender<Instant>>);

impl Heartbeat {
    /// Begins alive: the loop has time for its first turn.
    pub fn begin() -> Self {
        Self(Arc::new(watch::Sender::new(Instant::now())))
    }

    /// One turn more.
    pub fn beat(&self) {
        self.0.send_replace(Instant::now());
    }

    /// Whether the last turn began within `time`.
    pub fn is_alive(&self, time: Duration) -> bool {
        self.0.borrow().elapsed() <= time
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_loop_that_stops_turning_is_noticed() {
        let heart = Heartbeat::begin();
        assert!(heart.is_alive(Duration::from_secs(60)));
        std::thread::sleep(Duration::from_millis(20));
        assert!(!heart.is_alive(Duration::from_millis(10)));
        heart.beat();
        assert!(heart.is_alive(Duration::from_millis(10)));
    }
}
