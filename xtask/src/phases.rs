//! Steps with their time: a line when one begins, a table at the end.

use std::time::{Duration, Instant};

use crate::fault::Done;

/// How a step ended well.
#[derive(Debug)]
pub enum Outcome {
    Passed,
    /// It could not run here, and that is no failure; why.
    Skipped(String),
}

impl From<()> for Outcome {
    fn from((): ()) -> Self {
        Self::Passed
    }
}

/// The steps so far.
#[derive(Debug)]
pub struct Phases {
    begun: Instant,
    /// Checks before the one whose name holds this are left out.
    from: Option<String>,
    rows: Vec<(String, Duration, String)>,
}

impl Phases {
    pub fn begin() -> Self {
        Self::begin_at(None)
    }

    /// The same, leaving out the checks before this one.
    pub fn begin_at(from: Option<String>) -> Self {
        Self { begun: Instant::now(), from, rows: Vec::new() }
    }

    /// One step that can only pass or fail, and that others need.
    pub fn step<T>(&mut self, name: &str, step: impl FnOnce() -> Done<T>) -> Done<T> {
        self.timed(name, step, |_| "ok".to_owned())
    }

    /// One step that nothing else needs, and that may have to be skipped.
    pub fn check<O: Into<Outcome>>(&mut self, name: &str, step: impl FnOnce() -> Done<O>) -> Done {
        if self.from.as_ref().is_some_and(|from| !name.contains(from.as_str())) {
            return Ok(());
        }
        self.from = None;
        let outcome = self.timed(
            name,
            || step().map(Into::into),
            |outcome| match outcome {
                Outcome::Passed => "ok".to_owned(),
                Outcome::Skipped(why) => format!("skipped: {why}"),
            },
        )?;
        if let Outcome::Skipped(why) = outcome {
            println!("   skipped: {why}");
        }
        Ok(())
    }

    fn timed<T>(&mut self, name: &str, step: impl FnOnce() -> Done<T>, word: impl FnOnce(&T) -> String) -> Done<T> {
        println!("── {name} (at {} s)", self.begun.elapsed().as_secs());
        let begun = Instant::now();
        let outcome = step();
        let words = outcome.as_ref().map_or_else(|_| "FAILED".to_owned(), word);
        self.rows.push((name.to_owned(), begun.elapsed(), words));
        outcome
    }

    /// A check by whose name one may begin, but none has.
    pub fn never_began(&self) -> Option<&str> {
        self.from.as_deref()
    }

    /// All steps, one a line.
    pub fn table(&self) {
        let width = self.rows.iter().map(|(name, ..)| name.chars().count()).max().unwrap_or_default();
        println!();
        for (name, took, words) in &self.rows {
            println!("{name:width$}  {:>7.1} s  {words}", took.as_secs_f64());
        }
        println!("{:width$}  {:>7.1} s", "all", self.begun.elapsed().as_secs_f64());
    }
}
