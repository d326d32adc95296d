//! Letters: from the facts of the outbox to subject, plain text and HTML in the recipient's language.
//!
//! Each kind of letter writes one [`paper::Paper`]; text and HTML are two ways to print it, so that
//! they say the same. No letter names another person, a hotel or a passport.

mod agenda_changed;
mod agenda_published;
mod calendar;
mod html;
mod invitation;
mod message;
mod paper;
mod pen;
mod plain;
mod role;
mod sign_in;
mod status;
#[cfg(test)]
mod tests;
mod verify;

pub use calendar::{Invite, Method};
use domain::{lang::Lang, mail::Letter};
pub use message::preview;
use paper::Paper;
use pen::Pen;
pub(super) use plain::WIDTH;
use store::{
    outbox::{About, claim::Kept},
    secrets::Secrets,
};
use uuid::Uuid;

/// Where a letter's links lead, and the key that some carry.
#[derive(Clone, Debug)]
pub struct Links<'a> {
    /// The site's origin, without a slash at its end.
    pub base: &'a str,
    /// Its host alone: what identities of mail and calendars end with.
    pub host: &'a str,
    /// The secret and the code of this letter's own link.
    pub key: Option<Key>,
}

/// What opens an account: never stored, never shown under "my place".
#[derive(Clone)]
pub struct Key {
    /// Stands in the link.
    pub secret: String,
    /// Is typed into the asking page.
    pub code: String,
}

impl<'a> Links<'a> {
    /// Links to the site at `base`.
    pub fn new(base: &'a str, key: Option<Key>) -> Links<'a> {
        let authority = base.split_once("//").map_or(base, |(_, authority)| authority);
        let end = if authority.starts_with('[') { authority.find(']').map(|at| at + 1) } else { authority.find(':') };
        Links { base, host: &authority[..end.unwrap_or(authority.len())], key }
    }
}

impl Key {
    /// The key that a token stands for.
    pub fn of(secrets: &Secrets, token: Uuid) -> Key {
        Key { secret: secrets.link_secret(token), code: secrets.link_code(token) }
    }
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key(…)")
    }
}

/// To whom, and by whom.
#[derive(Clone, Debug)]
pub struct Envelope<'a> {
    /// The recipient's language.
    pub lang: Lang,
    /// The recipient's address.
    pub address: &'a str,
    /// The sender's address.
    pub from: &'a str,
}

/// A letter with nothing left to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// The subject.
    pub subject: String,
    /// The plain text.
    pub text: String,
    /// The same as HTML.
    pub html: String,
    /// The same for calendar programs, one entry each.
    pub invites: Vec<Invite>,
    /// What its recipient may read again: the plain text with plain addresses for keys.
    pub kept: Kept,
}

/// A letter whose facts do not fit together: it can never be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the letter's facts do not fit together: {0}")]
pub struct Unrenderable(pub &'static str);

/// Renders a letter.
pub fn render(letter: &Letter, about: &About, to: &Envelope<'_>, links: &Links<'_>) -> Result<Rendered, Unrenderable> {
    let paper = write(letter, &Pen { lang: to.lang, about, links })?;
    let invites = match letter {
        Letter::AgendaChanged { publication, changes, .. } => calendar::invites(*publication, changes, about, to, links)?,
        _ => Vec::new(),
    };
    let body = match letter.is_readable_later() {
        true => {
            let keyless = Links { key: None, ..*links };
            Some(plain::print(&write(letter, &Pen { lang: to.lang, about, links: &keyless })?))
        }
        false => None,
    };
    let kept = Kept { subject: paper.subject.clone(), body };
    Ok(Rendered { text: plain::print(&paper), html: html::print(&paper), invites, kept, subject: paper.subject })
}

fn write(letter: &Letter, pen: &Pen<'_>) -> Result<Paper, Unrenderable> {
    match letter {
        Letter::SignIn { .. } => sign_in::write(pen),
        Letter::VerifyRegistration { .. } => verify::write(pen),
        Letter::Invitation { registration, nominated, .. } => invitation::write(pen, *registration, *nominated),
        Letter::Status { registration, event, .. } => status::write(pen, *registration, *event),
        Letter::AgendaChanged { publication, changes, .. } => agenda_changed::write(pen, *publication, changes),
        Letter::AgendaPublished { publication, .. } => agenda_published::write(pen, *publication),
        Letter::Message { .. } => message::write(pen),
        Letter::RoleGiven { role, .. } => role::write(pen, role),
    }
}
