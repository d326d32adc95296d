//! Links and codes in letters, and what they open.
//!
//! A link never acts by being fetched: [`Store::link`] says what its page shows, [`Store::follow`]
//! acts on the button. A link asked for at the sign-in page works in the asking browser only; one
//! sent unasked asks for the address that it was sent to. Only hashes are stored.

use super::{person_by_email, rows::token};
use crate::{
    Change, Failure, Store,
    secrets::{fresh_id, hash, same},
};
use chrono::{DateTime, Duration, Utc};
use domain::{id::PersonId, lang::Lang, mail::Letter, text::Email};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;
use uuid::Uuid;

mod following;

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Asked for at the sign-in page.
    SignIn,
    /// Verifies the address of a form just sent in.
    Verify,
    /// Opens an invitation or nomination.
    Invitation,
    /// The first administrator's, printed on the server.
    Admin,
    /// A persona of the demo: asks nothing and works again and again.
    Persona,
}

impl Purpose {
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Purpose::SignIn => "sign_in",
            Purpose::Verify => "verify",
            Purpose::Invitation => "invitation",
            Purpose::Admin => "admin",
            Purpose::Persona => "persona",
        }
    }

    fn from_word(word: &str) -> Option<Purpose> {
        [Self::SignIn, Self::Verify, Self::Invitation, Self::Admin, Self::Persona].into_iter().find(|p| p.word() == word)
    }

    /// How long it works: mail is greylisted, invitations are read after a journey.
    pub fn lifetime(self) -> Duration {
        match self {
            Purpose::SignIn => Duration::minutes(30),
            Purpose::Verify => Duration::days(7),
            Purpose::Invitation => Duration::days(60),
            Purpose::Admin => Duration::hours(24),
            Purpose::Persona => Duration::days(3650),
        }
    }

    /// Whether its page asks for the address that it was sent to.
    fn asks_address(self) -> bool {
        matches!(self, Purpose::Verify | Purpose::Invitation | Purpose::Admin)
    }
}

/// A code may be typed this often before the letter's token is void.
const MOST_ATTEMPTS: i32 = 5;

/// What the page behind a link shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkPage {
    /// A button.
    Button(Purpose),
    /// A field for the address, and a button.
    AskAddress(Purpose),
    /// The link was asked for in another browser: it works there, or by its code.
    OtherBrowser,
    /// An invitation or a nomination that was never used, and whose time is over.
    Over,
    /// It does not work (any more).
    Void,
}

/// A browser that has just been signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    /// The session cookie's value.
    pub cookie: String,
    /// Who.
    pub person: PersonId,
    /// Where to go: a local path.
    pub next: String,
}

/// What a letter's link is issued with.
#[derive(Clone, Debug)]
pub struct Issue<'a> {
    /// What it is for.
    pub purpose: Purpose,
    /// To whom it is sent.
    pub email: &'a Email,
    /// The application or registration that it opens.
    pub registration: Option<Uuid>,
    /// The asking browser's own secret.
    pub browser: Option<&'a str>,
    /// Where to go after it: a local path.
    pub next: Option<String>,
    /// When what it opens ends: it works no longer than that.
    pub ends: Option<DateTime<Utc>>,
}

/// Issues a link, to be named by the letter that carries it.
pub(crate) async fn issue(change: &mut Change, secrets: &crate::secrets::Secrets, what: Issue<'_>) -> Result<Uuid, Failure> {
    let id = fresh_id();
    let lifetime = change.now() + what.purpose.lifetime();
    let code = (what.purpose == Purpose::SignIn).then(|| secrets.keyed_hash(&[&id.to_string(), &secrets.link_code(id)]));
    let row = token::ActiveModel {
        id: Set(id),
        hash: Set(hash(&secrets.link_secret(id))),
        code_hash: Set(code),
        purpose: Set(what.purpose.word().to_owned()),
        email_key: Set(what.email.key()),
        registration_id: Set(what.registration),
        browser_hash: Set(what.browser.map(hash)),
        next: Set(what.next),
        attempts: Set(0),
        created_at: Set(change.now()),
        expires_at: Set(what.ends.map_or(lifetime, |ends| Ord::min(ends, lifetime))),
        used_at: Set(None),
    };
    change.later(&token::Entity::insert(row)).await?;
    Ok(id)
}

impl Store {
    /// Somebody asks to sign in. Known and unknown addresses cost the same and look the same; only
    /// the known one is written to.
    pub async fn ask_to_sign_in(&self, email: &Email, browser: &str, next: &str, now: DateTime<Utc>) -> Result<(), Failure> {
        let mut change = self.begin(None, now).await?;
        let known = person_by_email(change.tx(), email).await?;
        let what =
            Issue { purpose: Purpose::SignIn, email, registration: None, browser: Some(browser), next: Some(next.to_owned()), ends: None };
        let token = issue(&mut change, &self.secrets, what).await?;
        if let Some(person) = known {
            change.tell_with_link(person.id, &Letter::SignIn { next: next.to_owned() }, token).await?;
        }
        change.commit().await
    }

    /// A one-time link for the first administrator, who is made one by following it.
    pub async fn invite_administrator(&self, email: &Email, lang: Lang, now: DateTime<Utc>) -> Result<String, Failure> {
        let mut change = self.begin(None, now).await?;
        let person = super::find_or_make(&change, email, lang).await?;
        super::give_role(&change, person, domain::people::RoleKind::Administrator, None, None).await?;
        let what = Issue { purpose: Purpose::Admin, email, registration: None, browser: None, next: Some("/admin".to_owned()), ends: None };
        let token = issue(&mut change, &self.secrets, what).await?;
        change.record("invite_administrator", "person", Uuid::from(person), None, json!({}));
        change.commit().await?;
        Ok(self.secrets.link_secret(token))
    }

    /// A link that signs a demo persona in as often as it is used. Only for a database marked as demo.
    pub async fn persona_link(&self, email: &Email, next: &str, now: DateTime<Utc>) -> Result<String, Failure> {
        if !self.series().await?.is_some_and(|series| series.demo) {
            return Err(Failure::NotFound);
        }
        let mut change = self.begin(None, now).await?;
        token::Entity::delete_many()
            .filter(token::Column::EmailKey.eq(email.key()))
            .filter(token::Column::Purpose.eq(Purpose::Persona.word()))
            .exec(change.tx())
            .await?;
        let what = Issue { purpose: Purpose::Persona, email, registration: None, browser: None, next: Some(next.to_owned()), ends: None };
        let token = issue(&mut change, &self.secrets, what).await?;
        change.commit().await?;
        Ok(self.secrets.link_secret(token))
    }

    /// What the page behind a link shows. Changes nothing, however often it is fetched.
    pub async fn link(&self, secret: &str, browser: Option<&str>, now: DateTime<Utc>) -> Result<LinkPage, Failure> {
        let Some(row) = token::Entity::find().filter(token::Column::Hash.eq(hash(secret))).one(self.reader()).await? else {
            return Ok(LinkPage::Void);
        };
        let Some(purpose) = live(&row, now) else {
            let over = row.used_at.is_none() && now >= row.expires_at && row.purpose == Purpose::Invitation.word();
            return Ok(if over { LinkPage::Over } else { LinkPage::Void });
        };
        Ok(match &row.browser_hash {
            Some(asking) if !browser.is_some_and(|own| same(&hash(own), asking)) => LinkPage::OtherBrowser,
            _ if purpose.asks_address() => LinkPage::AskAddress(purpose),
            _ => LinkPage::Button(purpose),
        })
    }
}

fn live(row: &token::Model, now: DateTime<Utc>) -> Option<Purpose> {
    let fresh = row.used_at.is_none() && now < row.expires_at && row.attempts < MOST_ATTEMPTS;
    fresh.then(|| Purpose::from_word(&row.purpose)).flatten()
}

/// A path on this site: one slash, then neither a slash nor a backslash nor a control (REG-15).
pub fn is_local(path: &str) -> bool {
    let mut chars = path.chars();
    chars.next() == Some('/')
        && !matches!(chars.next(), Some('/' | '\\'))
        && path.len() <= 2000
        && !path.chars().any(|c| c.is_control() || c == '\\')
        && !path.split(['?', '#']).next().is_some_and(|path| path.contains("//") || path.split('/').any(|part| part == "." || part == ".."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_of_this_site_are_followed() {
        for good in ["/", "/me", "/workshops/bangkok/register?invitation=1"] {
            assert!(is_local(good), "{good}");
        }
        for bad in [
            "",
            "me",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "/a\r\nSet-Cookie: b",
            "\\/evil",
            "/a\\b",
            "/..//evil.example",
        ] {
            assert!(!is_local(bad), "{bad}");
        }
    }
}
