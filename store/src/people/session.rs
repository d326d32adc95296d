//! Signed-in browsers: 256 random bits in a cookie, of which only the hash is stored.

use super::{
    person_of,
    rows::{person, web_session},
};
use crate::{
    Change, Failure, Store, access,
    secrets::{fresh_token, hash},
};
use chrono::{DateTime, Duration, Utc};
use chrono_tz::Tz;
use domain::{access::Actor, id::PersonId, people::Person};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, JoinType, QueryFilter, QuerySelect};
use uuid::Uuid;

/// The person behind a request, and what they may do.
#[derive(Clone, Debug)]
pub struct Viewer {
    /// Who.
    pub person: Person,
    /// Their roles and standings, loaded for this request: a revocation counts at once.
    pub actor: Actor,
    /// When the person last proved to hold the mailbox, for what asks it to be fresh.
    pub step_up_at: Option<DateTime<Utc>>,
    /// Their own time zone, where they told it.
    pub zone: Option<Tz>,
}

/// How long a browser stays signed in without being used: longer for those with little to show.
fn idle_limit(actor: &Actor) -> Duration {
    if actor.administrator || !actor.organizes.is_empty() { Duration::minutes(30) } else { Duration::days(14) }
}

/// However much it is used, a browser signs in again after this.
const LONGEST: Duration = Duration::days(30);

/// Signs a browser in, inside the change that proved who it is. Returns the cookie's value.
pub(crate) async fn start(change: &mut Change, person: PersonId) -> Result<String, Failure> {
    let (secret, now) = (fresh_token(), change.now());
    let row = web_session::ActiveModel {
        hash: Set(hash(&secret)),
        person_id: Set(person.into()),
        created_at: Set(now),
        seen_at: Set(now),
        step_up_at: Set(Some(now)),
    };
    change.later(&web_session::Entity::insert(row)).await?;
    Ok(secret)
}

impl Store {
    /// The person that a cookie's value signs in, or nobody.
    pub async fn resume(&self, secret: &str, now: DateTime<Utc>) -> Result<Option<Viewer>, Failure> {
        let key = hash(secret);
        let to_person = web_session::Entity::belongs_to(person::Entity).from(web_session::Column::PersonId).to(person::Column::Id);
        let signed_in = web_session::Entity::find_by_id(key.clone()).join(JoinType::InnerJoin, to_person.into());
        let Some((session, row)) = signed_in.select_two_required(person::Entity).one(self.reader()).await? else { return Ok(None) };
        let actor = access::actor(self.reader(), PersonId(session.person_id)).await?;
        if now - session.seen_at > idle_limit(&actor) || now - session.created_at > LONGEST {
            // Over either way: where nothing can be written it is swept later.
            if let Err(fault) = self.end_session(secret).await {
                tracing::warn!(%fault, "a session that is over cannot be removed");
            }
            return Ok(None);
        }
        if now - session.seen_at > Duration::minutes(1) {
            let seen = web_session::Entity::update_many()
                .col_expr(web_session::Column::SeenAt, sea_orm::sea_query::Expr::value(now))
                .filter(web_session::Column::Hash.eq(key));
            // Reading goes on where nothing can be written: a full disk signs nobody out before their time.
            if let Err(fault) = seen.exec(self.writer()).await {
                tracing::warn!(%fault, "that a session was used cannot be written down");
            }
        }
        let zone = row.zone.as_deref().and_then(|zone| zone.parse().ok());
        Ok(Some(Viewer { person: person_of(&row)?, actor, step_up_at: session.step_up_at, zone }))
    }

    /// Signs this browser out.
    pub async fn end_session(&self, secret: &str) -> Result<(), Failure> {
        web_session::Entity::delete_by_id(hash(secret)).exec(self.writer()).await?;
        Ok(())
    }

    /// Signs every browser of a person out.
    pub async fn end_all_sessions(&self, person: PersonId) -> Result<(), Failure> {
        web_session::Entity::delete_many().filter(web_session::Column::PersonId.eq(Uuid::from(person))).exec(self.writer()).await?;
        Ok(())
    }
}
