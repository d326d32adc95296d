//! How much is loaded, and how long each round takes.

use std::{fmt, time::Duration};

/// The size of the series and of the rounds.
#[derive(Clone, Debug)]
pub struct Scale {
    pub workshops: usize,
    pub registrations: usize,
    /// Of these, in one crowded edition: the list at its worst, and the recipients of one message.
    pub crowd: usize,
    pub sessions: usize,
    pub materials: usize,
    /// One round of load.
    pub round: Duration,
    /// Load before the first round, not counted.
    pub warm_up: Duration,
    /// Rounds; the median counts.
    pub rounds: usize,
}

impl Scale {
    /// The size, a tenth of it, or many times the registrations.
    pub fn of(quick: bool, times: usize) -> Self {
        let whole = Self {
            workshops: 200,
            registrations: 100_000 * times,
            crowd: 10_000 * times,
            sessions: 60,
            materials: 1_000,
            round: Duration::from_secs(2),
            warm_up: Duration::from_millis(500),
            rounds: 3,
        };
        if !quick {
            return whole;
        }
        let tenth = |count: usize| count / 10;
        Self {
            workshops: tenth(whole.workshops),
            registrations: tenth(whole.registrations),
            crowd: tenth(whole.crowd),
            materials: tenth(whole.materials),
            round: Duration::from_millis(1200),
            warm_up: Duration::from_millis(300),
            rounds: 1,
            ..whole
        }
    }

    /// How many registrations an edition has; the first is the crowded one.
    pub fn registered(&self, edition: usize) -> usize {
        if edition == 0 {
            return self.crowd;
        }
        let (rest, others) = (self.registrations - self.crowd, self.workshops - 1);
        rest / others + usize::from(edition - 1 < rest % others)
    }

    /// How many documents an edition has.
    pub fn documents(&self, edition: usize) -> usize {
        self.materials / self.workshops + usize::from(edition < self.materials % self.workshops)
    }
}

impl fmt::Display for Scale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} workshops, {} registrations ({} of them in one edition), {} sessions in each agenda, {} materials",
            self.workshops, self.registrations, self.crowd, self.sessions, self.materials
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn editions_together_hold_everything() {
        for scale in [Scale::of(false, 1), Scale::of(true, 1), Scale::of(false, 10)] {
            let editions = 0..scale.workshops;
            assert_eq!(editions.clone().map(|edition| scale.registered(edition)).sum::<usize>(), scale.registrations);
            assert_eq!(editions.map(|edition| scale.documents(edition)).sum::<usize>(), scale.materials);
        }
    }
}
