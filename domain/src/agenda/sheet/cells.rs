//! One row, cell by cell.

use super::{Part, Problem, Setting, SheetFault, fault, names, others};
use crate::{
    id::PersonId,
    lang::{Lang, Words},
    people::Names,
    text::TextFault,
    time::Interval,
};
use chrono::{NaiveDate, NaiveTime};

/// A row, with what was found wrong in it so far.
pub(super) struct Cells<'a> {
    pub(super) row: usize,
    header: &'a [String],
    cells: &'a [String],
    pub(super) faults: Vec<SheetFault>,
}

impl<'a> Cells<'a> {
    pub(super) fn of(row: usize, header: &'a [String], cells: &'a [String]) -> Cells<'a> {
        Cells { row, header, cells, faults: Vec::new() }
    }

    pub(super) fn wrong(&mut self, column: &str, problem: Problem) {
        if !self.faults.iter().any(|fault| fault.column == column) {
            self.faults.push(fault(self.row, column, problem));
        }
    }

    fn get(&self, column: &str) -> &'a str {
        let index = self.header.iter().position(|found| found == column);
        index.and_then(|index| self.cells.get(index)).map_or("", |cell| cell.trim())
    }

    /// A cell that may be empty.
    pub(super) fn optional<T>(&mut self, column: &str, read: impl Fn(&str) -> Result<T, Problem>) -> Option<T> {
        match self.get(column) {
            "" => None,
            cell => read(cell).map_err(|problem| self.wrong(column, problem)).ok(),
        }
    }

    /// One of the words offered, or nothing.
    pub(super) fn offered<'w>(&mut self, column: &str, mut words: impl Iterator<Item = &'w str>) -> Option<String> {
        let cell = self.get(column);
        let found = words.find(|word| word.eq_ignore_ascii_case(cell)).map(str::to_owned);
        if found.is_none() && !cell.is_empty() {
            self.wrong(column, Problem::NotOffered(cell.chars().take(80).collect()));
        }
        found
    }

    /// A cell in English, and those beside it in other languages.
    pub(super) fn words(&mut self, column: &str, read: impl Fn(&str) -> Result<String, TextFault>) -> Option<Words> {
        let mut words = Vec::new();
        let named = std::iter::once((Lang::En, column.to_owned())).chain(others().map(|lang| (lang, format!("{column}_{}", lang.code()))));
        for (lang, column) in named {
            let text = self.optional(&column, |cell| read(cell).map_err(Problem::Text));
            words.extend(text.map(|text| (lang, text)));
        }
        Words::several(words)
    }

    /// Day, start and end; all three or none.
    pub(super) fn time(&mut self, setting: &Setting<'_>) -> Option<Interval> {
        if ["day", "start", "end"].iter().all(|column| self.get(column).is_empty()) {
            return None;
        }
        let day = day(self.get("day"), setting);
        if day.is_none() {
            self.wrong("day", Problem::NotADay);
        }
        let (start, end) = (self.instant(day, "start", setting), self.instant(day, "end", setting));
        let time = Interval::new(start?, end?);
        if time.is_none() {
            self.wrong("end", Problem::EndsBeforeStart);
        }
        time
    }

    fn instant(&mut self, day: Option<NaiveDate>, column: &str, setting: &Setting<'_>) -> Option<chrono::DateTime<chrono::Utc>> {
        let cell = self.get(column);
        let clock = ["%H:%M", "%H.%M", "%H:%M:%S"].into_iter().find_map(|pattern| NaiveTime::parse_from_str(cell, pattern).ok());
        if clock.is_none() {
            self.wrong(column, Problem::NotATime);
        }
        let at = (setting.instant)(day?, clock?);
        if at.is_none() {
            self.wrong(column, Problem::NotATime);
        }
        at
    }

    /// "chair:Suharto;speaker:สมชาย ใจดี".
    pub(super) fn people(&mut self, known: &[(PersonId, Names)]) -> Vec<(PersonId, Part)> {
        let mut found = Vec::new();
        for entry in self.get("people").split(';').map(str::trim).filter(|entry| !entry.is_empty()) {
            match person(entry, known) {
                Ok(person) if found.contains(&person) => {}
                Ok(person) => found.push(person),
                Err(problem) => self.wrong("people", problem),
            }
        }
        found
    }
}

fn day(cell: &str, setting: &Setting<'_>) -> Option<NaiveDate> {
    let date = ["%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y"].into_iter().find_map(|pattern| NaiveDate::parse_from_str(cell, pattern).ok());
    let by_number = || cell.parse::<usize>().ok()?.checked_sub(1).and_then(|index| setting.days.get(index)).map(|day| day.date);
    date.filter(|date| setting.days.iter().any(|day| day.date == *date)).or_else(by_number)
}

fn person(entry: &str, known: &[(PersonId, Names)]) -> Result<(PersonId, Part), Problem> {
    let not_a_part = || Problem::NotAPart(entry.chars().take(80).collect());
    let (part, name) = entry.split_once(':').ok_or_else(not_a_part)?;
    let part = Part::from_word(&part.trim().to_lowercase()).ok_or_else(not_a_part)?;
    Ok((names::person(known, name.trim())?, part))
}
