//! What a new edition still lacks, in the order in which it is usually done; each step ends by itself.

use crate::t;
use domain::{lang::Lang, series::WorkshopStatus};

/// A first step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Rooms,
    Delegations,
    FocalPoints,
    Open,
    Session,
    Publish,
}

/// How far an edition is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Standing {
    pub status: WorkshopStatus,
    pub over: bool,
    pub rooms: usize,
    /// Those that have places.
    pub delegations: usize,
    pub focal_points: usize,
    /// Whether somebody was endorsed: where there is no focal point, organizers do it.
    pub endorsed: bool,
    /// In the agenda's draft.
    pub sessions: usize,
    pub published: bool,
}

impl Standing {
    /// What is still to be done.
    pub(super) fn steps(self) -> Vec<Step> {
        if self.over || matches!(self.status, WorkshopStatus::Past | WorkshopStatus::Cancelled) {
            return Vec::new();
        }
        let open = [
            (Step::Rooms, self.rooms == 0),
            (Step::Delegations, self.delegations == 0),
            (Step::FocalPoints, self.focal_points == 0 && !self.endorsed),
            (Step::Open, self.status == WorkshopStatus::Draft),
            (Step::Session, self.sessions == 0),
            // With sessions in it, the draft itself says that it waits to be published.
            (Step::Publish, !self.published && self.sessions == 0),
        ];
        open.into_iter().filter(|(_, waits)| *waits).map(|(step, _)| step).collect()
    }
}

impl Step {
    pub(super) fn words(self, lang: Lang) -> String {
        match self {
            Step::Rooms => t!(lang, "organize-step-rooms"),
            Step::Delegations => t!(lang, "organize-step-delegations"),
            Step::FocalPoints => t!(lang, "organize-step-focal-points"),
            Step::Open => t!(lang, "organize-step-open"),
            Step::Session => t!(lang, "organize-step-session"),
            Step::Publish => t!(lang, "organize-step-publish"),
        }
    }

    /// Where it is done.
    pub(super) fn path(self) -> &'static str {
        match self {
            Step::Rooms => "rooms",
            Step::Delegations => "delegations",
            Step::FocalPoints => "people#appoint",
            Step::Open => "setup#status",
            Step::Session => "agenda/sessions/new",
            Step::Publish => "agenda/publish",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEW: Standing = Standing {
        status: WorkshopStatus::Draft,
        over: false,
        rooms: 0,
        delegations: 0,
        focal_points: 0,
        endorsed: false,
        sessions: 0,
        published: false,
    };

    #[test]
    fn a_new_edition_lacks_everything_and_each_step_ends_by_itself() {
        use Step::{Delegations, FocalPoints, Open, Publish, Rooms, Session};
        assert_eq!(NEW.steps(), [Rooms, Delegations, FocalPoints, Open, Session, Publish]);
        let cloned = Standing { rooms: 4, delegations: 5, sessions: 20, ..NEW };
        assert_eq!(cloned.steps(), [FocalPoints, Open], "what came along is done, and the draft speaks for itself");
        assert_eq!(Standing { focal_points: 1, status: WorkshopStatus::Open, ..cloned }.steps(), []);
        assert_eq!(Standing { endorsed: true, status: WorkshopStatus::Closed, ..cloned }.steps(), [], "organizers endorsed themselves");
    }

    #[test]
    fn what_is_over_or_called_off_lacks_nothing() {
        for status in [WorkshopStatus::Past, WorkshopStatus::Cancelled] {
            assert_eq!(Standing { status, ..NEW }.steps(), []);
        }
        assert_eq!(Standing { over: true, ..NEW }.steps(), []);
    }
}
