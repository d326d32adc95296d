//! Sending one finished letter: over SMTP, into a folder, or into memory for tests.

mod compose;
mod folder;
mod memory;
mod smtp;

use std::{panic::AssertUnwindSafe, time::Duration};

use domain::mail::Attempt;
use futures_util::FutureExt;
use lettre::message::Mailbox;

pub use self::{folder::Folder, memory::Memory, smtp::Smtp};
use crate::settings::Settings;

/// A letter with nothing left to decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// `<…@…>`, the same at every attempt: it derives from the delivery.
    pub message_id: String,
    pub from: Mailbox,
    pub to_name: Option<String>,
    pub to_address: String,
    pub subject: String,
    pub text: String,
    pub html: String,
    /// One for each session that it brings news of.
    pub calendars: Vec<Calendar>,
}

/// The same news for calendar programs (RFC 6047).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// `REQUEST`, `CANCEL` or `PUBLISH`, as in the body.
    pub method: &'static str,
    pub body: String,
}

/// Where letters go.
#[derive(Debug)]
pub enum Mailer {
    Smtp(Smtp),
    Folder(Folder),
    Memory(Memory),
    /// A library that panics over a letter, whichever it is.
    #[cfg(test)]
    Panics,
}

/// The longest that one attempt takes; a lease on a delivery must outlast it.
pub const LONGEST_ATTEMPT: Duration = Duration::from_secs(120);

impl Mailer {
    /// SMTP where it is configured, else `outbox/` beside the database. Needs a running runtime.
    pub fn new(settings: &Settings) -> Self {
        match &settings.smtp {
            Some(url) => Self::Smtp(Smtp::new(url)),
            None => Self::Folder(Folder::new(settings.data_folder().join("outbox"))),
        }
    }

    /// Tries once. A poison letter is given up; it never takes the worker with it.
    pub async fn send(&self, mail: &Mail) -> Attempt {
        let sending = AssertUnwindSafe(self.try_to_send(mail)).catch_unwind();
        match tokio::time::timeout(LONGEST_ATTEMPT, sending).await {
            Ok(Ok(attempt)) => attempt,
            Ok(Err(_)) => Attempt::GiveUp("the letter cannot be put into the form of mail".into()),
            Err(_) => Attempt::RetryLater(format!("no answer within {} seconds", LONGEST_ATTEMPT.as_secs())),
        }
    }

    async fn try_to_send(&self, mail: &Mail) -> Attempt {
        let message = match compose::message(mail) {
            Ok(message) => message,
            Err(fault) => return Attempt::GiveUp(fault),
        };
        match self {
            Self::Smtp(smtp) => smtp.send(message).await,
            Self::Folder(folder) => folder.send(mail, message.formatted()).await,
            Self::Memory(memory) => memory.send(mail),
            #[cfg(test)]
            Self::Panics => panic!("over {} bytes", message.formatted().len()),
        }
    }

    /// Whether letters would go out now; the fault is for operators.
    pub async fn probe(&self) -> Result<(), String> {
        match self {
            Self::Smtp(smtp) => smtp.probe().await,
            Self::Folder(folder) => folder.probe().await,
            Self::Memory(_) => Ok(()),
            #[cfg(test)]
            Self::Panics => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests;
