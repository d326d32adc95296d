//! An agenda as a sheet: rows of cells, as organizers keep them in spreadsheets. All rows are read
//! or none; each fault names its row and column.

use super::{Part, Place, Room, Slot, conflicts::VenueDay};
use crate::{
    id::PersonId,
    lang::{Lang, Words},
    people::Names,
    series::Offered,
    text::{Line, Text, TextFault, search_key},
    tlp::Tlp,
};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

mod cells;
mod names;
#[cfg(test)]
mod tests;
use cells::Cells;

/// The columns that every sheet has. Others that are known: `title_vi`, `abstract_vi` and so on for
/// each language, and `expected`.
pub const COLUMNS: [&str; 11] = ["day", "start", "end", "kind", "theme", "priority", "room", "tlp", "title", "abstract", "people"];

/// More rows than any workshop has sessions.
pub const MOST_ROWS: usize = 500;

/// What a sheet is read against.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    /// The workshop's days, in order.
    pub days: &'a [VenueDay],
    /// The instant at which the venue's clocks show a day and time.
    pub instant: &'a (dyn Fn(NaiveDate, NaiveTime) -> Option<DateTime<Utc>> + Sync),
    /// The rooms.
    pub rooms: &'a [Room],
    /// The words of kinds, themes, priorities.
    pub offered: &'a Offered,
    /// Those who may be given a part.
    pub people: &'a [(PersonId, Names)],
}

impl std::fmt::Debug for Setting<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Setting").field("days", &self.days.len()).field("people", &self.people.len()).finish_non_exhaustive()
    }
}

/// A row that could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetSession {
    /// The row, from 1, the heading not counted.
    pub row: usize,
    /// Kind, theme and priority.
    pub kind: String,
    /// One of the series' themes.
    pub theme: Option<String>,
    /// One of the series' priorities.
    pub priority: Option<String>,
    /// Where and when; nowhere yet where the row says neither.
    pub slot: Slot,
    /// Its label.
    pub tlp: Tlp,
    /// What it is called.
    pub title: Words,
    /// What it is about.
    pub summary: Option<Words>,
    /// Who does what.
    pub people: Vec<(PersonId, Part)>,
    /// How many are expected.
    pub expected: Option<u32>,
}

/// What is wrong with a cell.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("row {row}, {column}: {problem}")]
pub struct SheetFault {
    /// The row, from 1, the heading not counted; 0 for the heading.
    pub row: usize,
    /// The column's name.
    pub column: String,
    /// What is wrong.
    pub problem: Problem,
}

/// What is wrong with a cell, or with the sheet.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// The sheet has no such column.
    #[error("the sheet has no such column")]
    NoColumn,
    /// The sheet has no rows, or more than are taken.
    #[error("a sheet has 1 to {MOST_ROWS} rows")]
    Rows,
    /// Neither a date, nor the number of one of the workshop's days.
    #[error("not one of the workshop's days")]
    NotADay,
    /// Not a time such as 13:30, or one that the venue's clocks skip.
    #[error("not a time such as 13:30")]
    NotATime,
    /// The end is not after the start.
    #[error("the end is not after the start")]
    EndsBeforeStart,
    /// Not among the words offered.
    #[error("{0:?} is not among the words offered")]
    NotOffered(String),
    /// No such room.
    #[error("there is no room {0:?}")]
    NoRoom(String),
    /// Nobody known here is called so.
    #[error("nobody here is called {0:?}")]
    NoPerson(String),
    /// Several people are called so.
    #[error("several people here are called {0:?}")]
    SeveralPeople(String),
    /// A part that there is not, or a name without its part.
    #[error("{0:?} is not a part and a name, such as chair:Suharto")]
    NotAPart(String),
    /// Not a whole number.
    #[error("not a whole number")]
    NotANumber,
    /// The draft has this session already.
    #[error("the draft has this session already")]
    Twice,
    /// Text that is not taken.
    #[error("{0}")]
    Text(TextFault),
}

/// Reads a sheet: the columns' names, in lower case, and a session in each row.
pub fn read(header: &[String], rows: &[Vec<String>], setting: &Setting<'_>) -> Result<Vec<SheetSession>, Vec<SheetFault>> {
    let missing: Vec<SheetFault> =
        COLUMNS.iter().filter(|column| !header.iter().any(|found| found == *column)).map(|column| fault(0, column, Problem::NoColumn)).collect();
    if !missing.is_empty() {
        return Err(missing);
    }
    let rows: Vec<(usize, &Vec<String>)> = (1..).zip(rows).filter(|(_, row)| row.iter().any(|cell| !cell.trim().is_empty())).collect();
    if rows.is_empty() || rows.len() > MOST_ROWS {
        return Err(vec![fault(0, "day", Problem::Rows)]);
    }
    let (mut sessions, mut faults) = (Vec::new(), Vec::new());
    for (number, row) in rows {
        let mut cells = Cells::of(number, header, row);
        let session = session(&mut cells, setting);
        faults.append(&mut cells.faults);
        sessions.extend(session);
    }
    if faults.is_empty() { Ok(sessions) } else { Err(faults) }
}

fn fault(row: usize, column: &str, problem: Problem) -> SheetFault {
    SheetFault { row, column: column.to_owned(), problem }
}

fn session(cells: &mut Cells<'_>, setting: &Setting<'_>) -> Option<SheetSession> {
    let offered = setting.offered;
    let kind = cells.offered("kind", offered.kinds.iter().map(|offer| offer.word.as_str()));
    let theme = cells.offered("theme", offered.themes.iter().map(|offer| offer.word.as_str()));
    let priority = cells.offered("priority", offered.priorities.iter().map(|offer| offer.word.as_str()));
    if kind.is_none() {
        cells.wrong("kind", Problem::Text(TextFault::Empty));
    }
    let time = cells.time(setting);
    let place = cells.optional("room", |room| match room {
        room if room.eq_ignore_ascii_case("all") => Ok(Place::All),
        room => names::room(setting.rooms, room).map(Place::Room).ok_or_else(|| Problem::NoRoom(room.to_owned())),
    });
    let tlp = cells.optional("tlp", |word| Tlp::from_word(&word.to_uppercase()).ok_or_else(|| Problem::NotOffered(word.to_owned())));
    let title = cells.words("title", |text| Line::parse(text).map(String::from));
    let summary = cells.words("abstract", |text| Text::parse(text).map(String::from));
    if title.is_none() {
        cells.wrong("title", Problem::Text(TextFault::Empty));
    }
    let people = cells.people(setting.people);
    let expected = cells.optional("expected", |typed| typed.parse().map_err(|_| Problem::NotANumber));
    Some(SheetSession {
        row: cells.row,
        kind: kind?,
        theme,
        priority,
        slot: Slot { place, time },
        tlp: tlp.unwrap_or_default(),
        title: title?,
        summary,
        people,
        expected,
    })
}

/// The languages in which a sheet may give words beside English.
fn others() -> impl Iterator<Item = Lang> {
    Lang::ALL.into_iter().filter(|lang| *lang != Lang::En)
}

/// Whether two names are the same to whoever types them.
fn alike(a: &str, b: &str) -> bool {
    search_key(a) == search_key(b)
}
