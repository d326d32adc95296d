//! Tables that people bring along: CSV in UTF-8, or the first sheet of an XLSX file.

use calamine::Reader;
use std::io::Cursor;

/// The most rows that one file may hold.
pub const MOST_ROWS: usize = 5_000;

/// The most rows with the blank ones between them.
const MOST_PLACES: usize = 20 * MOST_ROWS;

/// A heading and its rows, all as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    head: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// Why a file is no table.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SheetFault {
    /// Neither CSV in UTF-8 nor XLSX.
    #[error("this is neither CSV in UTF-8 nor XLSX")]
    Unreadable,
    /// There is no row under the heading.
    #[error("there is no row under the heading")]
    Empty,
    /// There are more rows than one file may hold.
    #[error("there are more than {MOST_ROWS} rows")]
    TooLong,
}

impl Sheet {
    /// Reads CSV.
    pub fn csv(bytes: &[u8]) -> Result<Sheet, SheetFault> {
        let text = std::str::from_utf8(bytes).map_err(|_| SheetFault::Unreadable)?;
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
        let (mut rows, mut record) = (Vec::<Vec<String>>::new(), csv::StringRecord::new());
        loop {
            let from = usize::try_from(reader.position().byte()).map_err(|_| SheetFault::Unreadable)?;
            if !reader.read_record(&mut record).map_err(|_| SheetFault::Unreadable)? {
                return Sheet::of(rows);
            }
            // The reader passes empty lines over; who looks for row 7 in the file counts them.
            let empty = if rows.is_empty() { 0 } else { empty_lines(text, from) };
            if rows.len() + empty > MOST_PLACES {
                return Err(SheetFault::TooLong);
            }
            rows.resize_with(rows.len() + empty, Vec::new);
            rows.push(record.iter().map(str::to_owned).collect());
        }
    }

    /// Reads CSV or XLSX, whichever it is. For files from whoever runs the server: what an XLSX
    /// unpacks to is not bounded.
    pub fn any(bytes: &[u8]) -> Result<Sheet, SheetFault> {
        if !bytes.starts_with(b"PK") {
            return Sheet::csv(bytes);
        }
        let mut book = calamine::Xlsx::new(Cursor::new(bytes)).map_err(|_| SheetFault::Unreadable)?;
        let range = book.worksheet_range_at(0).ok_or(SheetFault::Empty)?.map_err(|_| SheetFault::Unreadable)?;
        Sheet::of(range.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect())
    }

    fn of(rows: Vec<Vec<String>>) -> Result<Sheet, SheetFault> {
        let mut rows = rows.into_iter();
        let head: Vec<String> = rows.next().ok_or(SheetFault::Empty)?.iter().map(|cell| cell.trim().to_lowercase()).collect();
        let sheet = Sheet { head, rows: rows.collect() };
        match sheet.filled().count() {
            0 => Err(SheetFault::Empty),
            n if n > MOST_ROWS => Err(SheetFault::TooLong),
            _ => Ok(sheet),
        }
    }

    /// The columns' names, in lower case.
    pub fn head(&self) -> &[String] {
        &self.head
    }

    /// The rows under the heading, blank ones among them, so that a row's place is the one that its author sees.
    pub fn rows(&self) -> &[Vec<String>] {
        &self.rows
    }

    /// The places, from 0, of the rows that say something.
    pub fn filled(&self) -> impl Iterator<Item = usize> {
        let says_something = |row: &Vec<String>| row.iter().any(|cell| !cell.trim().is_empty());
        (0..).zip(&self.rows).filter_map(move |(place, row)| says_something(row).then_some(place))
    }

    /// A cell by its row, from 0, and its column's name; empty where the column or the cell is missing.
    pub fn cell(&self, row: usize, column: &str) -> &str {
        let at = self.head.iter().position(|name| name == column);
        at.and_then(|at| self.rows.get(row)?.get(at)).map_or("", String::as_str)
    }
}

/// How many lines are empty before the record that begins behind `from`.
fn empty_lines(text: &str, from: usize) -> usize {
    let (before, rest) = (&text.as_bytes()[..from.min(text.len())], &text.as_bytes()[from.min(text.len())..]);
    // The second half of the line end before does not end another line.
    let rest = if before.ends_with(b"\r") { rest.strip_prefix(b"\n").unwrap_or(rest) } else { rest };
    let ends = &rest[..rest.iter().position(|byte| !b"\r\n".contains(byte)).unwrap_or(rest.len())];
    ends.iter().enumerate().filter(|(at, byte)| **byte == b'\n' || ends.get(at + 1) != Some(&b'\n')).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_read_with_its_mark_its_quotes_and_its_gaps() {
        let sheet = Sheet::csv("\u{FEFF}Name,E-Mail\r\n\"Lê\nThành\",a@b.example\r\n,\r\nAnan\r\n,\r\n".as_bytes()).unwrap();
        assert_eq!(sheet.head(), ["name", "e-mail"]);
        assert_eq!(sheet.filled().collect::<Vec<_>>(), [0, 2], "rows keep their places behind a blank one");
        assert_eq!((sheet.cell(0, "name"), sheet.cell(2, "name"), sheet.cell(2, "e-mail")), ("Lê\nThành", "Anan", ""));
        assert_eq!(sheet.cell(7, "name"), "");
    }

    #[test]
    fn empty_lines_are_passed_over_and_counted() {
        for end in ["\n", "\r\n"] {
            let lines = ["", "name,email", "", "Anan,a@b.example", "", "", "\"Two\n\nlines\",b@b.example", " ", "Chai,c@b.example", "", ""];
            let sheet = Sheet::csv(lines.join(end).as_bytes()).unwrap();
            assert_eq!(sheet.head(), ["name", "email"]);
            assert_eq!(sheet.filled().collect::<Vec<_>>(), [1, 4, 6], "{end:?}");
            assert_eq!((sheet.cell(1, "name"), sheet.cell(6, "name")), ("Anan", "Chai"));
        }
        let flood = format!("name\n{}x\n", "\n".repeat(MOST_PLACES + 1));
        assert_eq!(Sheet::csv(flood.as_bytes()), Err(SheetFault::TooLong));
    }

    #[test]
    fn what_is_no_table_is_refused() {
        assert_eq!(Sheet::csv(b"\xff\xfe"), Err(SheetFault::Unreadable));
        assert_eq!(Sheet::csv(b"name\n"), Err(SheetFault::Empty));
        assert_eq!(Sheet::csv(b"name,email\n,\n , \n"), Err(SheetFault::Empty));
        assert_eq!(Sheet::any(b"PK\x03\x04 not really"), Err(SheetFault::Unreadable));
        let long = format!("name\n{}", "x\n".repeat(MOST_ROWS + 1));
        assert_eq!(Sheet::csv(long.as_bytes()), Err(SheetFault::TooLong));
        let gaps = format!("name,x\n{}{}", ",\n".repeat(MOST_ROWS), "x,\n".repeat(MOST_ROWS));
        assert_eq!(Sheet::csv(gaps.as_bytes()).unwrap().filled().count(), MOST_ROWS, "no row is lost behind blank ones");
    }
}
