//! What follows an attempt to send.

use chrono::{DateTime, Duration, Utc};

/// What a transport said about one attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Attempt {
    /// The next server has it.
    Sent,
    /// Not now (4xx, no connection).
    RetryLater(String),
    /// Never (5xx, or a letter that cannot be built).
    GiveUp(String),
}

impl Attempt {
    /// What went wrong, in the transport's words.
    pub fn fault(&self) -> Option<&str> {
        match self {
            Attempt::Sent => None,
            Attempt::RetryLater(fault) | Attempt::GiveUp(fault) => Some(fault),
        }
    }
}

/// What follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Done.
    Sent,
    /// Try again then.
    RetryAt(DateTime<Utc>),
    /// Nobody tries again; the organizers are shown it.
    Dead,
}

/// How long a letter is retried: as long as mail servers do (RFC 5321, 4.5.4.1: four to five days).
pub const MOST_ATTEMPTS: u32 = 26;

/// Decides what follows the `attempts`-th attempt (from 1): one minute, doubling, at most six hours apart.
pub fn after_attempt(outcome: &Attempt, attempts: u32, now: DateTime<Utc>) -> Next {
    match outcome {
        Attempt::Sent => Next::Sent,
        Attempt::GiveUp(_) => Next::Dead,
        Attempt::RetryLater(_) if attempts >= MOST_ATTEMPTS => Next::Dead,
        Attempt::RetryLater(_) => {
            let minutes = 1i64 << attempts.saturating_sub(1).min(9);
            Next::RetryAt(now + Duration::minutes(minutes.min(360)))
        }
    }
}

/// Where a letter stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DeliveryState {
    /// To be sent, now or later.
    Waiting,
    /// The next server has it.
    Sent,
    /// Given up by the worker; somebody must look at it.
    Dead,
    /// Somebody looked, and let it be.
    Dropped,
}

impl DeliveryState {
    /// Every state.
    pub const ALL: [DeliveryState; 4] = [DeliveryState::Waiting, DeliveryState::Sent, DeliveryState::Dead, DeliveryState::Dropped];

    /// The word in the database and in message ids.
    pub const fn word(self) -> &'static str {
        match self {
            DeliveryState::Waiting => "waiting",
            DeliveryState::Sent => "sent",
            DeliveryState::Dead => "dead",
            DeliveryState::Dropped => "dropped",
        }
    }

    /// Reads the word.
    pub fn from_word(word: &str) -> Option<DeliveryState> {
        DeliveryState::ALL.into_iter().find(|state| state.word() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refused_letter_is_retried_ever_more_slowly_and_given_up_after_days() {
        let now = DateTime::from_timestamp(0, 0).unwrap();
        let later = Attempt::RetryLater("451".into());
        assert_eq!(after_attempt(&later, 1, now), Next::RetryAt(now + Duration::minutes(1)));
        assert_eq!(after_attempt(&later, 4, now), Next::RetryAt(now + Duration::minutes(8)));
        assert_eq!(after_attempt(&later, 20, now), Next::RetryAt(now + Duration::minutes(360)));
        assert_eq!(after_attempt(&later, MOST_ATTEMPTS, now), Next::Dead);
        assert_eq!(after_attempt(&Attempt::GiveUp("550".into()), 1, now), Next::Dead);
        assert_eq!(after_attempt(&Attempt::Sent, 7, now), Next::Sent);
    }

    #[test]
    fn a_letter_is_retried_for_four_days_at_least() {
        let start = DateTime::from_timestamp(0, 0).unwrap();
        let later = Attempt::RetryLater("451".into());
        let last = (1..MOST_ATTEMPTS).fold(start, |at, attempt| match after_attempt(&later, attempt, at) {
            Next::RetryAt(next) => next,
            other => panic!("{other:?} after attempt {attempt}"),
        });
        assert!((4..=5).contains(&(last - start).num_days()), "{}", last - start);
    }

    #[test]
    fn words_read_back() {
        assert!(DeliveryState::ALL.iter().all(|state| DeliveryState::from_word(state.word()) == Some(*state)));
    }
}
