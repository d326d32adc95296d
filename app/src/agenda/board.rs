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

    /// The classes that place it: `in-1 at-1045 for-75`.
    pub fn classes(&self) -> String {
        let from = (self.from / STEP * STEP).clamp(FIRST, LAST - STEP);
        let to = self.to.div_ceil(STEP).saturating_mul(STEP).clamp(from + STEP, LAST);
        let column = if self.column == 0 { "in-all".to_owned() } else { format!("in-{}", self.column) };
        format!("{column} at-{:02}{:02} for-{}", from / 60, from % 60, to - from)
    }

    /// The same length, `quarters` later and `columns` further, within the board; all rooms stand before the first.
    pub fn moved(&self, quarters: i32, columns: i32, rooms: usize) -> Spot {
        let length = self.to - self.from;
        let latest = LAST.saturating_sub(length).max(FIRST);
        let from = i64::from(self.from) + i64::from(quarters) * i64::from(STEP);
        let from = u32::try_from(from).unwrap_or(0).clamp(FIRST, latest);
        let most = i32::try_from(rooms).unwrap_or(i32::MAX);
        let column = i32::try_from(self.column).unwrap_or(0).saturating_add(columns).clamp(0, most);
        Spot { from, to: from + length, column: usize::try_from(column).unwrap_or(0) }
    }

    /// The same length, from this quarter on, in this column.
    pub fn put(&self, from: u32, column: usize) -> Spot {
        let length = self.to - self.from;
        let from = from.clamp(FIRST, LAST.saturating_sub(length).max(FIRST));
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

/// Puts blocks that would stand upon each other side by side; at most three, then the last shares.
pub fn set_lanes(blocks: &mut [Block]) {
    blocks.sort_by_key(|block| (block.spot.from, std::cmp::Reverse(block.spot.to), block.spot.column));
    let meets = |a: &Block, b: &Block| {
        let column = a.spot.column == b.spot.column || a.spot.column == 0 || b.spot.column == 0;
        column && a.spot.from < b.spot.to && b.spot.from < a.spot.to
    };
    for index in 0..blocks.len() {
        let taken: Vec<usize> =
            (0..index).filter(|other| meets(&blocks[*other], &blocks[index])).map(|other| blocks[other].lane.0).collect();
        blocks[index].lane = ((0..2).find(|lane| !taken.contains(lane)).unwrap_or(2), 1);
    }
    for index in 0..blocks.len() {
        let most = (0..blocks.len()).filter(|other| meets(&blocks[*other], &blocks[index])).map(|other| blocks[other].lane.0).max();
        blocks[index].lane.1 = most.unwrap_or(0).max(blocks[index].lane.0) + 1;
    }
}

/// A count of the publish bar: the id of its element, how many, of what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// "new", "moved", "cancelled", "warning", "error".
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
    /// What blocks publishing.
    pub errors: Vec<Blocking>,
    /// The counts of the publish bar.
    pub counts: Vec<Count>,
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

/// What an island asks the server for: to put a session somewhere else on its day.
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
    /// To where.
    pub to: Spot,
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

    fn block(id: &str, from: u32, to: u32, column: usize) -> Block {
        Block {
            id: id.into(),
            version: 1,
            title: id.into(),
            title_lang: None,
            spot: Spot { from, to, column },
            lane: (0, 1),
            pause: false,
            cancelled: false,
            trouble: Trouble::None,
            why: vec![],
            about: String::new(),
            href: String::new(),
        }
    }

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
        assert_eq!(spot.moved(-100, -9, 3), Spot { from: FIRST, to: FIRST + 60, column: 0 });
        assert_eq!(spot.moved(100, 9, 3), Spot { from: LAST - 60, to: LAST, column: 3 });
        assert_eq!(spot.put(2000, 2), Spot { from: LAST - 60, to: LAST, column: 2 });
    }

    #[test]
    fn what_meets_stands_side_by_side() {
        let mut blocks = [block("b", 630, 690, 1), block("a", 600, 660, 1), block("c", 690, 720, 1), block("d", 600, 660, 2)];
        set_lanes(&mut blocks);
        let lanes: Vec<_> = blocks.iter().map(|block| (block.id.as_str(), block.lane)).collect();
        assert_eq!(lanes, [("a", (0, 2)), ("d", (0, 1)), ("b", (1, 2)), ("c", (0, 1))]);
    }
}
