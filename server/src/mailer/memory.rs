//! Letters kept in memory, for tests to read.

use std::sync::{Arc, Mutex, PoisonError};

use domain::mail::Attempt;

use super::Mail;

/// What was sent, in order; clones share it.
#[derive(Clone, Debug, Default)]
pub struct Memory(Arc<Mutex<Vec<Mail>>>);

impl Memory {
    pub fn letters(&self) -> Vec<Mail> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Takes them out, so that the next look finds only newer ones.
    pub fn take(&self) -> Vec<Mail> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    pub(super) fn send(&self, mail: &Mail) -> Attempt {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(mail.clone());
        Attempt::Sent
    }
}
