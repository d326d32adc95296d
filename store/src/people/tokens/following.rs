//! Following a link, or typing its code: what acts.

use super::{Purpose, SignedIn, is_local, live};
use crate::{
    Change, Failure, Store,
    once::{self, Once, Turn},
    people::{person_by_key, rows::token, session},
    registration,
    secrets::{hash, same},
};
use chrono::{DateTime, Duration, Utc};
use domain::{id::PersonId, people::PeopleRefusal, text::Email};
use sea_orm::{
    ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, ExprTrait},
};
use serde_json::json;
use uuid::Uuid;

/// For so long a second press of the same page's button is the first one's.
const TWICE: Duration = Duration::seconds(30);

/// So many wrong codes in a day, over all letters to one address, and none works there: its letters' links still do.
const MOST_A_DAY: i64 = 30;

/// Where whoever is registered already is led, instead of a second registration.
const REGISTERED_BEFORE: &str = "/me?done=before";

impl Store {
    /// The button behind a link was pressed.
    pub async fn follow(
        &self,
        secret: &str,
        browser: Option<&str>,
        typed: Option<&Email>,
        now: DateTime<Utc>,
    ) -> Result<SignedIn, Failure> {
        self.follow_once(secret, browser, typed, None, now).await
    }

    /// Likewise, on a page with a key of its own: pressed twice, whoever has that page is let in twice. The browser took back the
    /// first answer, and with it the session that it brought.
    pub async fn follow_once(
        &self,
        secret: &str,
        browser: Option<&str>,
        typed: Option<&Email>,
        once: Option<&Once>,
        now: DateTime<Utc>,
    ) -> Result<SignedIn, Failure> {
        let mut change = self.begin(None, now).await?;
        let row = token::Entity::find().filter(token::Column::Hash.eq(hash(secret))).lock_exclusive().one(change.tx()).await?;
        let row = row.ok_or(PeopleRefusal::TokenVoid)?;
        let again = row.used_at.is_some_and(|at| now - at < TWICE);
        let unused = token::Model { used_at: row.used_at.filter(|_| !again), ..row.clone() };
        let purpose = live(&unused, now).ok_or(PeopleRefusal::TokenVoid)?;
        if let Some(asking) = &row.browser_hash
            && !browser.is_some_and(|own| same(&hash(own), asking))
        {
            return Err(PeopleRefusal::TokenVoid.into());
        }
        if purpose.asks_address() && !typed.is_some_and(|email| same(email.key().as_bytes(), row.email_key.as_bytes())) {
            count_attempt(change, &row).await?;
            return Err(PeopleRefusal::OtherAddress.into());
        }
        let signed_in = match once::turn::<String>(&change, once, "follow", &row.id).await? {
            Turn::First(_) if again => return Err(PeopleRefusal::TokenVoid.into()),
            Turn::First(note) => {
                let signed_in = self.redeem(&mut change, &row, purpose).await?;
                note.made(&change, format!("{} {}", signed_in.person, signed_in.next)).await?;
                signed_in
            }
            Turn::Again(made) => {
                let led = made.split_once(' ').and_then(|(person, next)| Some((person.parse().ok()?, next.to_owned())));
                let (person, next) = led.ok_or(PeopleRefusal::TokenVoid)?;
                let cookie = let_in(&mut change, person, purpose).await?;
                SignedIn { cookie, person, next }
            }
        };
        change.commit().await?;
        Ok(signed_in)
    }

    /// The six digits were typed into the page that asked.
    pub async fn enter_code(&self, code: &str, browser: &str, now: DateTime<Utc>) -> Result<SignedIn, Failure> {
        let mut change = self.begin(None, now).await?;
        let row = token::Entity::find()
            .filter(token::Column::BrowserHash.eq(hash(browser)))
            .filter(token::Column::Purpose.eq(Purpose::SignIn.word()))
            .order_by_desc(token::Column::CreatedAt)
            .lock_exclusive()
            .limit(1)
            .one(change.tx())
            .await?;
        let row = row.filter(|row| live(row, now).is_some()).ok_or(PeopleRefusal::TokenVoid)?;
        let typed = self.secrets.keyed_hash(&[&row.id.to_string(), code]);
        if attempts_of_a_day(&change, &row.email_key).await? >= MOST_A_DAY {
            tracing::warn!(token = %row.id, "too many wrong codes for one address");
            return Err(PeopleRefusal::TokenVoid.into());
        }
        if !row.code_hash.as_ref().is_some_and(|stored| same(stored, &typed)) {
            count_attempt(change, &row).await?;
            return Err(PeopleRefusal::TokenVoid.into());
        }
        let signed_in = self.redeem(&mut change, &row, Purpose::SignIn).await?;
        change.commit().await?;
        Ok(signed_in)
    }

    async fn redeem(&self, change: &mut Change, row: &token::Model, purpose: Purpose) -> Result<SignedIn, Failure> {
        let (person, as_asked) = match (purpose, row.registration_id) {
            (Purpose::Verify, Some(application)) => registration::verified(change, application).await?,
            _ => (person_by_key(change.tx(), &row.email_key).await?.ok_or(PeopleRefusal::TokenVoid)?.id, true),
        };
        if purpose != Purpose::Persona {
            let used = token::Entity::update_many()
                .col_expr(token::Column::UsedAt, Expr::value(change.now()))
                .filter(token::Column::Id.eq(row.id));
            change.later(&used).await?;
        }
        let cookie = let_in(change, person, purpose).await?;
        let next = row.next.clone().filter(|next| is_local(next)).unwrap_or_else(|| "/me".to_owned());
        let next = if as_asked { next } else { REGISTERED_BEFORE.to_owned() };
        Ok(SignedIn { cookie, person, next })
    }
}

async fn let_in(change: &mut Change, person: PersonId, purpose: Purpose) -> Result<String, Failure> {
    change.made_by(person);
    change.record("sign_in", "person", Uuid::from(person), None, json!({ "by": purpose.word() }));
    session::start(change, person).await
}

async fn attempts_of_a_day(change: &Change, email_key: &str) -> Result<i64, Failure> {
    let attempts = token::Entity::find()
        .select_only()
        .column_as(token::Column::Attempts.sum(), "attempts")
        .filter(token::Column::EmailKey.eq(email_key))
        .filter(token::Column::Purpose.eq(Purpose::SignIn.word()))
        .filter(token::Column::CreatedAt.gt(change.now() - Duration::days(1)));
    Ok(attempts.into_tuple::<Option<i64>>().one(change.tx()).await?.flatten().unwrap_or_default())
}

/// A wrong guess counts even though what it asked for does not happen.
async fn count_attempt(change: Change, row: &token::Model) -> Result<(), Failure> {
    token::Entity::update_many()
        .col_expr(token::Column::Attempts, Expr::col(token::Column::Attempts).add(1))
        .filter(token::Column::Id.eq(row.id))
        .exec(change.tx())
        .await?;
    change.commit().await
}
