//! The board as both halves know it: plain facts and words, no rules, no zones, no catalogue.

use serde::{Deserialize, Serialize};

/// A room's column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// What it is called.
    pub name: String,
    /// How many it seats.
    pub seats: Option<u32>,
}

/// How grave a block's trouble is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Trouble {
    /// None.
    #[default]
    None,
    /// It deserves a look.
    Warning,
    /// It blocks publishing.
    Error,
}

/// Where a block stands: minutes since midnight by the venue's clocks, and the column from 1; 0 is all rooms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spot {
    /// Its start.
    pub from: u32,
    /// Its end.
    pub to: u32,
    /// Its column.
    pub column: usize,
}

/// The quarter of an hour that the board moves by.
pub const STEP: u32 = 15;
/// The board's first and last minute.
pub const FIRST: u32 = 6 * 60;
/// The minute after its last.
pub const LAST: u32 = 22 * 60;

impl Spot {
    /// "10:45–12:00".
    pub fn times(&self) -> String {
        format!("{}–{}", clock(self.from), clock(self.to))
    }

    /// From when to when it is drawn: whole quarters, within the board.
    pub fn drawn(&self) -> (u32, u32) {
        let from = (self.from / STEP * STEP).clamp(FIRST, LAST - STEP);
        (from, self.to.div_ceil(STEP).saturating_mul(STEP).clamp(from + STEP, LAST))
    }

    /// The classes that place it: `in-1 at-1045 for-75`.
    pub fn classes(&self) -> String {
        let (from, to) = self.drawn();
        let column = if self.column == 0 { "in-all".to_owned() } else { format!("in-{}", self.column) };
        format!("{column} at-{:02}{:02} for-{}", from / 60, from % 60, to - from)
    }

    /// The same length, `quarters` later and `columns` further, within the board. What is in all rooms stays in all.
    pub fn moved(&self, quarters: i32, columns: i32, rooms: usize) -> Spot {
        let from = i64::from(self.from) + i64::from(quarters) * i64::from(STEP);
        let column = i64::try_from(self.column).unwrap_or(0) + i64::from(columns);
        self.put(u32::try_from(from).unwrap_or(0), usize::try_from(column).unwrap_or(0), rooms)
    }

    /// The same length, from this quarter on, in this column. What is in all rooms stays in all, and nothing else gets there.
    pub fn put(&self, from: u32, column: usize, rooms: usize) -> Spot {
        let length = self.to - self.from;
        let from = from.clamp(FIRST, LAST.saturating_sub(length).max(FIRST));
        let column = if self.column == 0 { 0 } else { column.clamp(1, rooms.max(1)) };
        Spot { from, to: from + length, column }
    }
}

/// "10:45".
pub fn clock(minutes: u32) -> String {
    format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60)
}

/// A session on the board.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Which session.
    pub id: String,
    /// For optimistic locking.
    pub version: i32,
    /// What it is called.
    pub title: String,
    /// The title's language, where it is not the page's.
    pub title_lang: Option<String>,
    /// Where it stands.
    pub spot: Spot,
    /// Which of several that would stand upon each other, and of how many.
    pub lane: (usize, usize),
    /// Whether it is in all rooms, and stands in a column of its own because a room holds something else meanwhile.
    pub beside: bool,
    /// Whether it is a pause.
    pub pause: bool,
    /// Whether it is called off.
    pub cancelled: bool,
    /// How grave its trouble is.
    pub trouble: Trouble,
    /// What the trouble is, in a few words.
    pub why: Vec<String>,
    /// Kind and people.
    pub about: String,
    /// Where it is edited.
    pub href: String,
}

impl Block {
    /// Its classes.
    pub fn classes(&self) -> String {
        let mut classes = format!("block {}", self.spot.classes());
        if self.beside {
            classes = classes.replace("in-all", "in-beside");
        }
        let more = [
            (self.spot.column == 0 && !self.pause, " block-all"),
            (self.pause, " block-break"),
            (self.cancelled, " block-off"),
            (self.trouble == Trouble::Error, " block-error"),
            (self.trouble == Trouble::Warning, " block-warning"),
        ];
        more.into_iter().filter(|(on, _)| *on).for_each(|(_, class)| classes.push_str(class));
        if self.lane.1 > 1 {
            classes.push_str(&format!(" lane-{}-of-{}", self.lane.0 + 1, self.lane.1));
        }
        classes
    }
}

/// A count above the board: the id of its element, how many, of what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// "new", "moved", "cancelled", "warning", "error"; "day-2026-11-18" for a day's errors.
    pub id: String,
    /// How many.
    pub count: usize,
    /// Of what.
    pub words: String,
}

/// What blocks publishing: the sentence, and where its session is moved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Blocking {
    /// The sentence.
    pub words: String,
    /// The address of the session's form.
    pub href: Option<String>,
}

/// The board of one day as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoardNow {
    /// Its blocks, in order.
    pub blocks: Vec<Block>,
    /// How many stand side by side at most: all rooms, then each column; 0 where all rooms need no column of their own.
    pub lanes: Vec<usize>,
    /// What blocks publishing, of this day or of none.
    pub errors: Vec<Blocking>,
    /// The counts of the publish bar, and each day's errors.
    pub counts: Vec<Count>,
    /// What waits for a place, with its version.
    pub waiting: Vec<(String, i32)>,
}

/// What the island says, in the reader's language; `{title}`, `{time}` and `{room}` are filled in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each is the sentence that it names")]
pub struct BoardWords {
    pub all_rooms: String,
    pub grip: String,
    pub picked_up: String,
    pub now_at: String,
    pub dropped: String,
    pub put_back: String,
    pub undo: String,
    pub undone: String,
    pub cancelled: String,
    pub stale: String,
    pub outside: String,
    pub signed_out: String,
    pub failed: String,
    pub blocked: String,
    pub show: String,
}

/// What an island asks the server for: to put a session somewhere else on a day, or back among those not yet placed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MoveOrder {
    /// The workshop's part of addresses.
    pub slug: String,
    /// Which session.
    pub session: String,
    /// The version that was seen.
    pub seen: i32,
    /// The day, as 2026-11-18.
    pub day: String,
    /// To where; nothing is the tray.
    pub to: Option<Spot>,
}

/// Why it was not moved: nothing else crosses the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum MoveRefused {
    /// Somebody else has changed the session.
    Stale,
    /// Not on the workshop's days, or at a time that the venue's clocks skip.
    Outside,
    /// No such session, room or workshop, or not for this person.
    Gone,
    /// Nobody is signed in any more.
    SignedOut,
    /// The request did not arrive or could not be read.
    Failed,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spot_has_the_classes_of_its_quarters() {
        assert_eq!(Spot { from: 645, to: 720, column: 1 }.classes(), "in-1 at-1045 for-75");
        assert_eq!(Spot { from: 650, to: 655, column: 0 }.classes(), "in-all at-1045 for-15");
        assert_eq!(Spot { from: 300, to: 1500, column: 2 }.classes(), "in-2 at-0600 for-960");
    }

    #[test]
    fn moving_stays_on_the_board_and_keeps_the_length() {
        let spot = Spot { from: 600, to: 660, column: 1 };
        assert_eq!(spot.moved(1, 1, 3), Spot { from: 615, to: 675, column: 2 });
        assert_eq!(spot.moved(-100, -9, 3), Spot { from: FIRST, to: FIRST + 60, column: 1 });
        assert_eq!(spot.moved(100, 9, 3), Spot { from: LAST - 60, to: LAST, column: 3 });
        assert_eq!(spot.put(2000, 2, 3), Spot { from: LAST - 60, to: LAST, column: 2 });
        assert_eq!(spot.put(600, 0, 3).column, 1, "beside the rooms is the first of them");
    }

    #[test]
    fn all_rooms_stay_all_rooms_wherever_they_are_moved() {
        let spot = Spot { from: 600, to: 660, column: 0 };
        assert_eq!(spot.moved(1, 2, 3), Spot { from: 615, to: 675, column: 0 });
        assert_eq!(spot.put(720, 2, 3), Spot { from: 720, to: 780, column: 0 });
    }
}
