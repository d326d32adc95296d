//! What a letter speaks of, looked up when it is rendered: a correction or a purge reaches letters
//! that have not been sent.

use crate::{
    Failure, Store,
    agenda::rows::publication,
    json,
    mail::send::SentTo,
    outbox::rows::message,
    people::{
        names,
        rows::{person, token},
    },
    series::{Workshop, workshop_by_id},
};
use chrono::{DateTime, Utc};
use domain::{
    agenda::{Place, Snapshot},
    id::{PersonId, SessionId, WorkshopId},
    lang::{Lang, Words},
    mail::{Letter, SessionNews},
    people::Names,
};
use sea_orm::EntityTrait;
use std::collections::HashMap;
use uuid::Uuid;

/// What a letter speaks of.
#[derive(Clone, Debug, PartialEq)]
pub struct About {
    /// The series' title.
    pub series: Words,
    /// The secretariat's address.
    pub contact: String,
    /// The recipient's own names; none where the address has no account.
    pub names: Option<Names>,
    /// The workshop.
    pub workshop: Option<Workshop>,
    /// The sessions whose news it brings.
    pub sessions: HashMap<SessionId, SessionFacts>,
    /// When the publication was made that it tells of.
    pub published_at: Option<DateTime<Utc>>,
    /// What an organizer wrote.
    pub message: Option<Written>,
    /// Until when its link works.
    pub link_until: Option<DateTime<Utc>>,
}

/// A session as published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionFacts {
    /// What it is called.
    pub title: Words,
    /// Its room's name; none where it takes all rooms, or has none.
    pub room: Option<String>,
}

/// A message as an organizer wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The subject.
    pub subject: String,
    /// The text, with its places.
    pub body: String,
    /// The language that it is written in.
    pub lang: Lang,
}

impl Store {
    /// Looks up what a letter speaks of.
    pub async fn about(&self, to: Option<PersonId>, token: Option<Uuid>, letter: &Letter) -> Result<About, Failure> {
        let series = self.series().await?.ok_or_else(|| Failure::broken("a letter before the series was set up"))?;
        let names = match to {
            Some(id) => Some(names(&person::Entity::find_by_id(Uuid::from(id)).one(self.reader()).await?.ok_or(Failure::NotFound)?)?),
            None => None,
        };
        let workshop = match letter.workshop() {
            Some(id) => Some(workshop_by_id(self.reader(), id).await?),
            None => None,
        };
        let (sessions, published_at) = match letter {
            Letter::AgendaChanged { workshop, publication, changes } => self.sessions_told_of(*workshop, *publication, changes).await?,
            _ => (HashMap::new(), None),
        };
        let message = match letter {
            Letter::Message { message, .. } => {
                let row = message::Entity::find_by_id(Uuid::from(*message)).one(self.reader()).await?.ok_or(Failure::NotFound)?;
                let to: SentTo = json::from(&row.recipients)?;
                Some(Written { subject: row.subject, body: row.body, lang: to.lang })
            }
            _ => None,
        };
        let link_until = match token {
            Some(id) => token::Entity::find_by_id(id).one(self.reader()).await?.map(|row| row.expires_at),
            None => None,
        };
        Ok(About { series: series.title, contact: series.contact, names, workshop, sessions, published_at, message, link_until })
    }

    async fn sessions_told_of(
        &self,
        workshop: WorkshopId,
        number: u32,
        changes: &[SessionNews],
    ) -> Result<(HashMap<SessionId, SessionFacts>, Option<DateTime<Utc>>), Failure> {
        let key = (Uuid::from(workshop), number.cast_signed());
        let row = publication::Entity::find_by_id(key).one(self.reader()).await?.ok_or(Failure::NotFound)?;
        let snapshot: Snapshot = json::from(&row.snapshot)?;
        let told = snapshot.sessions.into_iter().filter(|session| changes.iter().any(|news| news.session == session.id));
        let room = |place| match place {
            Some(Place::Room(id)) => snapshot.rooms.iter().find(|room| room.id == id).map(|room| room.name.clone()),
            _ => None,
        };
        let told = told.map(|session| (session.id, SessionFacts { title: session.title, room: room(session.place) })).collect();
        Ok((told, Some(row.at)))
    }
}
