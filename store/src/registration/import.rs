//! Nominations from a table: every row is read and tried, and all of them come in or none.

use super::{
    elsewhere,
    invite::{self, Told},
};
use crate::{
    Failure, Refusal, Store,
    series::{Workshop, delegations, offered, setup::hold},
    sheet::Sheet,
};
use chrono::{DateTime, Utc};
use domain::{
    access::{Grant, LeadDelegation},
    country::Country,
    id::{PersonId, WorkshopId},
    lang::Lang,
    people::Names,
    registration::{Candidate, Gender, RegistrationRefusal},
    series::Offered,
    text::{Email, Line, Phone, TextFault},
};
use std::collections::HashMap;

/// The columns of a table of nominations; the first three must be there.
pub const COLUMNS: [&str; 14] = [
    "full_name",
    "email",
    "country",
    "badge_name",
    "form_of_address",
    "native_name",
    "rank",
    "honorific",
    "agency",
    "position",
    "function",
    "phone",
    "languages",
    "gender",
];

/// What is wrong with a cell.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("row {row}, {column}: {fault}")]
pub struct RowFault {
    /// Which row, from 1, the heading not counted.
    pub row: usize,
    /// Which column.
    pub column: &'static str,
    /// What is wrong.
    pub fault: CellFault,
}

impl RowFault {
    fn tells_elsewhere(&self) -> bool {
        self.fault == CellFault::Refused(RegistrationRefusal::NotTakenHere)
    }
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CellFault {
    /// The text itself.
    #[error(transparent)]
    Text(#[from] TextFault),
    /// No such answer is offered.
    #[error("this is not among the answers offered")]
    NotOffered,
    /// Another delegation than the one that nominates.
    #[error("this is another delegation's country")]
    OtherDelegation,
    /// Another row has the same address.
    #[error("row {0} has the same address")]
    SameAs(usize),
    /// The column is missing altogether.
    #[error("this column is missing")]
    NoColumn,
    /// A rule says no.
    #[error(transparent)]
    Refused(#[from] RegistrationRefusal),
}

/// Why a table was not taken in.
#[derive(Debug, thiserror::Error)]
pub enum ImportFault {
    /// Its rows have faults.
    #[error("{} faults", .0.len())]
    Rows(Vec<RowFault>),
    /// Something else.
    #[error(transparent)]
    Failure(#[from] Failure),
}

impl From<sea_orm::DbErr> for ImportFault {
    fn from(err: sea_orm::DbErr) -> ImportFault {
        ImportFault::Failure(err.into())
    }
}

/// Reads every row; the faults of all rows together where there are any.
pub fn read(sheet: &Sheet) -> Result<Vec<Candidate>, Vec<RowFault>> {
    let missing = COLUMNS[..3].iter().filter(|column| !sheet.head().iter().any(|name| name == *column));
    let missing: Vec<_> = missing.map(|column| RowFault { row: 0, column, fault: CellFault::NoColumn }).collect();
    if !missing.is_empty() {
        return Err(missing);
    }
    let mut faults = Vec::new();
    let candidates: Vec<Candidate> = sheet.filled().filter_map(|row| read_row(sheet, row, &mut faults)).collect();
    let mut seen: HashMap<String, usize> = HashMap::new();
    for row in sheet.filled() {
        let Ok(email) = Email::parse(sheet.cell(row, "email")) else { continue };
        if let Some(first) = seen.get(&email.key()) {
            faults.push(RowFault { row: first + 1, column: "email", fault: CellFault::SameAs(row + 1) });
            faults.push(RowFault { row: row + 1, column: "email", fault: CellFault::SameAs(first + 1) });
        } else {
            seen.insert(email.key(), row);
        }
    }
    faults.sort_by_key(|fault| fault.row);
    if faults.is_empty() { Ok(candidates) } else { Err(faults) }
}

fn read_row(sheet: &Sheet, row: usize, faults: &mut Vec<RowFault>) -> Option<Candidate> {
    let before = faults.len();
    let mut cell = Cells { sheet, row, faults };
    let full_name = cell.read("full_name", Line::parse);
    let email = cell.read("email", Email::parse);
    let country = cell.read_word("country", |text| text.parse::<Country>().ok());
    let mut line = |column| cell.read(column, Line::optional).flatten();
    let candidate = Candidate {
        names: Names {
            badge_name: line("badge_name"),
            form_of_address: line("form_of_address"),
            native_name: line("native_name"),
            sort_key: None,
            rank: line("rank"),
            honorific: line("honorific"),
            full_name: full_name?,
        },
        agency: line("agency"),
        position: line("position"),
        function: line("function").map(String::from),
        phone: cell.read("phone", Phone::optional).flatten(),
        gender: cell.read_word("gender", |text| if text.is_empty() { Some(None) } else { Gender::from_word(text).map(Some) }).flatten(),
        languages: cell.read_word("languages", languages).unwrap_or_default(),
        email: email?,
        country: Some(country?),
    };
    (faults.len() == before).then_some(candidate)
}

/// "vi;en": codes of two or three letters.
fn languages(text: &str) -> Option<Vec<String>> {
    let codes: Vec<&str> = text.split(';').map(str::trim).filter(|code| !code.is_empty()).collect();
    let shape = |code: &&str| (2..=3).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_lowercase());
    (codes.len() <= 10 && codes.iter().all(shape)).then(|| codes.iter().map(ToString::to_string).collect())
}

struct Cells<'a> {
    sheet: &'a Sheet,
    row: usize,
    faults: &'a mut Vec<RowFault>,
}

impl Cells<'_> {
    fn read<T>(&mut self, column: &'static str, read: impl Fn(&str) -> Result<T, TextFault>) -> Option<T> {
        let outcome = read(self.sheet.cell(self.row, column));
        outcome.map_err(|fault| self.faults.push(RowFault { row: self.row + 1, column, fault: fault.into() })).ok()
    }

    fn read_word<T>(&mut self, column: &'static str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let outcome = read(self.sheet.cell(self.row, column).trim());
        if outcome.is_none() {
            self.faults.push(RowFault { row: self.row + 1, column, fault: CellFault::NotOffered });
        }
        outcome
    }
}

/// The first language of a candidate in which letters are written.
pub fn letter_language(candidate: &Candidate) -> Lang {
    candidate.languages.iter().find_map(|code| Lang::from_code(code)).unwrap_or_default()
}

impl Store {
    /// A focal point nominates everybody in a table, all of them or none.
    pub async fn nominate_all(&self, grant: &Grant<LeadDelegation>, sheet: &Sheet, now: DateTime<Utc>) -> Result<usize, ImportFault> {
        self.take_in(grant.by(), grant.on().workshop, Some(grant.on().country), sheet, false, now).await
    }

    /// The operator of the server brings nominations in for every delegation. A dry run tries
    /// everything and leaves nothing.
    pub async fn import_nominations(
        &self,
        workshop: WorkshopId,
        sheet: &Sheet,
        dry_run: bool,
        now: DateTime<Utc>,
    ) -> Result<usize, ImportFault> {
        self.take_in(None, workshop, None, sheet, dry_run, now).await
    }

    async fn take_in(
        &self,
        by: Option<PersonId>,
        workshop: WorkshopId,
        within: Option<Country>,
        sheet: &Sheet,
        dry_run: bool,
        now: DateTime<Utc>,
    ) -> Result<usize, ImportFault> {
        let candidates = read(sheet);
        let mut change = self.begin(by, now).await?;
        let workshop = hold(&change, workshop).await?;
        let mut faults = candidates.as_ref().err().cloned().unwrap_or_default();
        // Where rows are unreadable, only what was read of the rest is tried, so that all is told at once.
        let readable = candidates.unwrap_or_else(|_| readable(sheet, &faults));
        let filled = || sheet.filled().map(|place| place + 1);
        let rows: Vec<usize> = filled().filter(|row| !faults.iter().any(|fault| fault.row == *row || fault.row == 0)).collect();
        let rules = Rules {
            within,
            countries: delegations(change.tx(), workshop.id).await?.iter().map(|it| it.country).collect(),
            offered: offered(change.tx()).await?,
        };
        let columns_missing = faults.iter().any(|fault| fault.row == 0);
        for row in filled().filter(|row| !columns_missing && !rows.contains(row)) {
            rules.check_cells(sheet, row, &mut faults);
        }
        if within.is_some() {
            elsewhere::may_name(&change, by).await?;
        }
        let mut count = 0;
        for (row, candidate) in rows.into_iter().zip(&readable) {
            match self.try_row(&mut change, &workshop, within, candidate).await {
                Ok(()) => count += 1,
                Err(Outcome::Fault(column, fault)) => {
                    faults.push(RowFault { row, column, fault });
                    // One is told, and the rest not tried: a table is no way to ask who comes with others.
                    if faults.last().is_some_and(RowFault::tells_elsewhere) {
                        drop(change);
                        self.record_elsewhere(by, workshop.id, now).await?;
                        faults.sort_by_key(|fault| fault.row);
                        return Err(ImportFault::Rows(faults));
                    }
                }
                Err(Outcome::Failure(failure)) => return Err(failure.into()),
            }
        }
        if !faults.is_empty() {
            faults.sort_by_key(|fault| fault.row);
            return Err(ImportFault::Rows(faults));
        }
        if !dry_run {
            change.commit().await?;
        }
        Ok(count)
    }

    async fn try_row(
        &self,
        change: &mut crate::Change,
        workshop: &Workshop,
        within: Option<Country>,
        candidate: &Candidate,
    ) -> Result<(), Outcome> {
        let country = candidate.country.ok_or(Outcome::Fault("country", CellFault::NotOffered))?;
        if within.is_some_and(|own| own != country) {
            return Err(Outcome::Fault("country", CellFault::OtherDelegation));
        }
        let told = if within.is_some() { Told::Delegation } else { Told::Everything };
        match self.put_forward(change, workshop, country, candidate, letter_language(candidate), told).await {
            Ok(_) => Ok(()),
            Err(Failure::Refused(Refusal::Registration(refusal))) => Err(Outcome::Fault(invite::column_of(&refusal), refusal.into())),
            Err(failure) => Err(Outcome::Failure(failure)),
        }
    }
}

/// What rules say of single cells, for rows that cannot be read whole: all of a row's faults are told at once.
struct Rules {
    within: Option<Country>,
    countries: Vec<Country>,
    offered: Offered,
}

impl Rules {
    fn check_cells(&self, sheet: &Sheet, row: usize, faults: &mut Vec<RowFault>) {
        let cell = |column| sheet.cell(row - 1, column).trim();
        if let Ok(country) = cell("country").parse::<Country>() {
            if self.within.is_some_and(|own| own != country) {
                faults.push(RowFault { row, column: "country", fault: CellFault::OtherDelegation });
            } else if !self.countries.contains(&country) {
                faults.push(RowFault { row, column: "country", fault: RegistrationRefusal::CountryNotTakingPart.into() });
            }
        }
        let function = cell("function");
        if Line::parse(function).is_ok() && !self.offered.functions.iter().any(|offer| offer.word == function) {
            faults.push(RowFault { row, column: "function", fault: RegistrationRefusal::NotOffered.into() });
        }
    }
}

enum Outcome {
    Fault(&'static str, CellFault),
    Failure(Failure),
}

fn readable(sheet: &Sheet, faults: &[RowFault]) -> Vec<Candidate> {
    let whole = sheet.filled().filter(|row| !faults.iter().any(|fault| fault.row == row + 1 || fault.row == 0));
    whole.filter_map(|row| read_row(sheet, row, &mut Vec::new())).collect()
}
