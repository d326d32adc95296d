//! What went wrong and what to do next: no failure leaves without both.

use std::{fmt, io};

/// The outcome of a step.
pub type Done<T = ()> = Result<T, Fault>;

/// A failure, as the person at the terminal reads it.
#[derive(Debug)]
pub struct Fault {
    what: String,
    next: String,
}

impl Fault {
    /// What happened, and what to do about it.
    pub fn new(what: impl Into<String>, next: impl Into<String>) -> Self {
        Self { what: what.into(), next: next.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n  next: {}", self.what, self.next)
    }
}

/// Gives an error from below its place and its remedy.
pub trait Told<T> {
    /// `what` names the attempt: "write server/assets".
    fn told(self, what: impl fmt::Display, next: &str) -> Done<T>;
}

impl<T, E: fmt::Display> Told<T> for Result<T, E> {
    fn told(self, what: impl fmt::Display, next: &str) -> Done<T> {
        self.map_err(|fault| Fault::new(format!("cannot {what}: {fault}"), next))
    }
}

/// File trouble has few causes.
pub const LOOK_AT_THE_FOLDER: &str = "see that the folder is yours to write, that the disk has room, then try again";

/// Shorthand for reading and writing in the source tree.
pub fn on_disk<T>(outcome: io::Result<T>, what: impl fmt::Display) -> Done<T> {
    outcome.told(what, LOOK_AT_THE_FOLDER)
}
