//! Where and when a session is placed.

use super::{AgendaRefusal, Place, conflicts::VenueDay};
use crate::time::Interval;
use serde::{Deserialize, Serialize};

/// A place and a time; neither, in the tray.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    /// Where.
    pub place: Option<Place>,
    /// When.
    pub time: Option<Interval>,
}

impl Slot {
    /// Whether a session may be put there at all. What else takes place then is a conflict, not a refusal.
    pub fn check(&self, days: &[VenueDay]) -> Result<(), AgendaRefusal> {
        let Some(time) = self.time else { return Ok(()) };
        if time.end <= time.start {
            return Err(AgendaRefusal::EndsBeforeStart);
        }
        let Some(first) = days.iter().position(|day| day.whole.contains(time.start)) else { return Err(AgendaRefusal::OutsideDays) };
        let within = days[first..].iter().any(|day| time.end <= day.whole.end);
        if within { Ok(()) } else { Err(AgendaRefusal::OutsideDays) }
    }
}
