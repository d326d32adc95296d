//! The one place that reads the clock. Everything else is told what time it is.

use chrono::{DateTime, SubsecRound, Utc};
use std::sync::{Arc, Mutex};

/// Tells the time: the machine's, or one that a test sets.
#[derive(Clone, Debug, Default)]
pub enum Clock {
    /// The machine's clock.
    #[default]
    System,
    /// A clock that stands until it is set.
    Set(Arc<Mutex<DateTime<Utc>>>),
}

impl Clock {
    /// A clock that stands at `at`.
    pub fn standing(at: DateTime<Utc>) -> Clock {
        Clock::Set(Arc::new(Mutex::new(at)))
    }

    /// Now, in microseconds: what PostgreSQL keeps.
    pub fn now(&self) -> DateTime<Utc> {
        let now = match self {
            #[allow(clippy::disallowed_methods, reason = "the one place that reads the clock")]
            Clock::System => Utc::now(),
            Clock::Set(at) => *at.lock().unwrap_or_else(std::sync::PoisonError::into_inner),
        };
        now.trunc_subsecs(6)
    }

    /// Sets a standing clock; the machine's is not ours to set.
    pub fn set(&self, to: DateTime<Utc>) {
        if let Clock::Set(at) = self {
            *at.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = to;
        }
    }
}
