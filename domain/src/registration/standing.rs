//! The heaps in which organizers look at registrations.

use super::Status;

/// A heap: what is to be done with those in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Whatever their status.
    #[default]
    All,
    /// Endorsed: the organizers decide.
    ToDecide,
    /// On the waiting list.
    Waiting,
    /// Given a place, not confirmed.
    Accepted,
    /// Coming.
    Confirmed,
    /// Invited or sent in, and not endorsed.
    NotYet,
    /// Declined, withdrawn, substituted.
    Over,
}

impl Standing {
    /// Every heap, in the order of the page.
    pub const ALL: [Standing; 7] = [Self::All, Self::ToDecide, Self::Waiting, Self::Accepted, Self::Confirmed, Self::NotYet, Self::Over];

    /// The word in addresses and in message ids.
    pub const fn word(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::ToDecide => "to_decide",
            Self::Waiting => "waiting",
            Self::Accepted => "accepted",
            Self::Confirmed => "confirmed",
            Self::NotYet => "not_yet",
            Self::Over => "over",
        }
    }

    /// Reads the word of a heap, or of a status that lies on it.
    pub fn from_word(word: &str) -> Option<Standing> {
        Self::ALL.into_iter().find(|standing| standing.word() == word).or_else(|| Status::from_word(word).map(Standing::of))
    }

    /// The heap on which a status lies.
    pub fn of(status: Status) -> Standing {
        Self::ALL[1..].iter().copied().find(|standing| standing.statuses().contains(&status)).unwrap_or_default()
    }

    /// The statuses that lie on it.
    pub fn statuses(self) -> &'static [Status] {
        match self {
            Self::All => &Status::ALL,
            Self::ToDecide => &[Status::Endorsed],
            Self::Waiting => &[Status::Waitlisted],
            Self::Accepted => &[Status::Accepted],
            Self::Confirmed => &[Status::Confirmed],
            Self::NotYet => &[Status::Invited, Status::Submitted],
            Self::Over => &[Status::Declined, Status::Withdrawn, Status::Substituted],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_lies_on_one_heap_beside_all() {
        for status in Status::ALL {
            assert_eq!(Standing::ALL.iter().filter(|heap| heap.statuses().contains(&status)).count(), 2, "{status:?}");
        }
        assert!(Standing::ALL.iter().all(|heap| Standing::from_word(heap.word()) == Some(*heap)));
        assert_eq!(Standing::from_word("endorsed"), Some(Standing::ToDecide));
    }
}
