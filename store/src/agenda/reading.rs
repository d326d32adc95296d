//! Publications, and what a reader sees of one.

use super::rows::{publication as row, star};
use crate::{Failure, Store, json, people::names_of, series::Workshop};
use chrono::{DateTime, Utc};
use domain::{
    access::{Actor, Grant, Labelled, ScheduleSessions},
    agenda::{
        Room, Session, Snapshot, has_part,
        publication::{Moved, moved},
        sight::sight,
    },
    id::{PersonId, SessionId, WorkshopId},
    people::Names,
    time::{Interval, day_at_venue},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::{HashMap, HashSet};

/// A publication.
#[derive(Clone, Debug, PartialEq)]
pub struct Publication {
    /// Its number, from 1.
    pub number: u32,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// Who made it.
    pub by: Option<PersonId>,
    /// Why conflicts did not keep it back.
    pub reason: Option<String>,
    /// What it froze.
    pub snapshot: Snapshot,
}

/// What a reader sees of a publication. Nothing else of it leaves the store.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The publication's number.
    pub number: u32,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// The number of the one in force.
    pub present: u32,
    /// The rooms, in order.
    pub rooms: Vec<Room>,
    /// The sessions that the reader sees, in order.
    pub sessions: Vec<Shown>,
    /// Times of which the reader may know no more than that they are taken.
    pub closed: Vec<Interval>,
    /// The names of those who have a part in what is seen; nobody's for who takes no part.
    pub names: HashMap<PersonId, Names>,
    /// Whether the reader takes part in the workshop.
    pub participant: bool,
}

/// A session as a reader sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// The session, without what is the organizers' business.
    pub session: Session,
    /// The same as the access table looks at it, with those whom its label names: to authorize by, never to show.
    pub labelled: Labelled,
    /// Where it was in the publication before, if it moved since.
    pub moved: Option<Moved>,
    /// Whether the reader has a part in it.
    pub own: bool,
    /// Whether the reader put it into their own agenda.
    pub starred: bool,
}

impl Shown {
    /// Whether it stands in the reader's own agenda.
    pub fn mine(&self) -> bool {
        self.own || self.starred
    }
}

impl Reading {
    /// A session that the reader sees.
    pub fn session(&self, id: SessionId) -> Option<&Shown> {
        self.sessions.iter().find(|shown| shown.session.id == id)
    }

    /// The room of a session, where it has one.
    pub fn room_of(&self, session: &Session) -> Option<&Room> {
        let Some(domain::agenda::Place::Room(id)) = session.place else { return None };
        self.rooms.iter().find(|room| room.id == id)
    }
}

pub(super) fn publication_of(row: row::Model) -> Result<Publication, Failure> {
    let snapshot = json::from(&row.snapshot)?;
    Ok(Publication { number: row.number.unsigned_abs(), at: row.at, by: row.by_id.map(PersonId), reason: row.reason, snapshot })
}

/// One publication, whole: for those who edit, and to be cut down for readers.
pub(super) async fn publication<C: ConnectionTrait>(db: &C, workshop: WorkshopId, number: u32) -> Result<Publication, Failure> {
    let found = row::Entity::find_by_id((workshop.0, number.cast_signed())).one(db).await?;
    publication_of(found.ok_or(Failure::NotFound)?)
}

impl Store {
    /// What `actor` sees of a publication.
    pub(super) async fn read_agenda(
        &self,
        workshop: &Workshop,
        actor: &Actor,
        number: u32,
        now: DateTime<Utc>,
    ) -> Result<Reading, Failure> {
        let present = workshop.publication;
        if number == 0 || number > present {
            return Err(Failure::NotFound);
        }
        let all = self.publications_of(workshop.id, &[present, number, number - 1]).await?;
        let of = |number: u32| all.iter().find(|publication| publication.number == number);
        let shown = of(number).ok_or(Failure::NotFound)?;
        let latest = of(present).filter(|_| present != number).map(|publication| &publication.snapshot);
        let over = day_at_venue(now, workshop.zone) > workshop.days.last;
        let seen = sight(&shown.snapshot, latest, actor, workshop.id, over);
        // Where a session was before it moved is told to those only who saw it there.
        let before = of(number - 1).map(|before| (&before.snapshot, sight(&before.snapshot, latest, actor, workshop.id, false)));
        let stars = starred(self.reader(), actor.person, workshop.id).await?;
        let people: HashSet<PersonId> = seen.sessions.iter().flat_map(|session| session.people.iter().map(|(person, _)| *person)).collect();
        let names = names_of(self.reader(), people.into_iter().map(|person| person.0)).await?;
        let (left, whole_session) = (actor.has_left(workshop.id), |session: &Session| shown.snapshot.session(session.id));
        let whole = |session: &Session| whole_session(session).unwrap_or(session).labelled(workshop.id, actor.person);
        let sessions = seen.sessions.into_iter().map(|session| Shown {
            labelled: whole(&session),
            moved: before.as_ref().and_then(|(snapshot, seen)| {
                seen.sessions.iter().any(|old| old.id == session.id).then(|| moved(snapshot, &session)).flatten()
            }),
            // By the whole session: whoever is not told its people yet is told of themselves.
            own: actor.person.is_some_and(|person| !left && whole_session(&session).is_some_and(|whole| has_part(whole, person))),
            starred: stars.contains(&session.id),
            session,
        });
        Ok(Reading {
            number,
            at: shown.at,
            present,
            rooms: shown.snapshot.rooms.clone(),
            sessions: sessions.collect(),
            closed: seen.closed,
            names,
            participant: seen.participant,
        })
    }
}

async fn starred<C: ConnectionTrait>(db: &C, person: Option<PersonId>, workshop: WorkshopId) -> Result<HashSet<SessionId>, Failure> {
    let Some(person) = person else { return Ok(HashSet::new()) };
    let sessions = super::stars::of_workshop(workshop);
    let rows = star::Entity::find()
        .filter(star::Column::PersonId.eq(person.0))
        .filter(star::Column::SessionId.in_subquery(sessions))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| SessionId(row.session_id)).collect())
}

impl Store {
    /// What `actor` sees of the publication in force; nothing before the first.
    pub async fn agenda(&self, workshop: &Workshop, actor: &Actor, now: DateTime<Utc>) -> Result<Option<Reading>, Failure> {
        match workshop.publication {
            0 => Ok(None),
            number => self.read_agenda(workshop, actor, number, now).await.map(Some),
        }
    }

    /// What `actor` sees of one publication.
    pub async fn agenda_version(&self, workshop: &Workshop, actor: &Actor, number: u32, now: DateTime<Utc>) -> Result<Reading, Failure> {
        self.read_agenda(workshop, actor, number, now).await
    }

    /// Every publication of a workshop, the latest first, without what it froze, for its organizers.
    pub async fn publications(&self, grant: &Grant<ScheduleSessions>) -> Result<Vec<(Publication, Option<Names>)>, Failure> {
        let rows = row::Entity::find()
            .select_only()
            .columns([row::Column::Number, row::Column::At, row::Column::ById, row::Column::Reason])
            .filter(row::Column::WorkshopId.eq(grant.on().0))
            .order_by_desc(row::Column::Number)
            .into_tuple::<(i32, DateTime<Utc>, Option<uuid::Uuid>, Option<String>)>()
            .all(self.reader())
            .await?;
        let names = names_of(self.reader(), rows.iter().filter_map(|row| row.2)).await?;
        let nothing = || Snapshot { rooms: Vec::new(), sessions: Vec::new() };
        let mut all = Vec::with_capacity(rows.len());
        for (number, at, by, reason) in rows {
            let by = by.map(PersonId);
            let name = by.and_then(|by| names.get(&by).cloned());
            all.push((Publication { number: number.unsigned_abs(), at, by, reason, snapshot: nothing() }, name));
        }
        Ok(all)
    }

    /// The times of the sessions that are to be held, from the publication in force: for release rules.
    pub async fn published_times(&self, workshop: &Workshop) -> Result<HashMap<SessionId, Interval>, Failure> {
        if workshop.publication == 0 {
            return Ok(HashMap::new());
        }
        let found = self.publications_of(workshop.id, &[workshop.publication]).await?;
        let snapshot = &found.first().ok_or(Failure::NotFound)?.snapshot;
        Ok(snapshot.sessions.iter().filter(|session| !session.cancelled).filter_map(|session| Some((session.id, session.time?))).collect())
    }

    /// The times of the sessions that `actor` sees in the publication in force.
    pub async fn agenda_times(
        &self,
        workshop: &Workshop,
        actor: &Actor,
        now: DateTime<Utc>,
    ) -> Result<HashMap<SessionId, Interval>, Failure> {
        let seen = self.agenda(workshop, actor, now).await?.map(|reading| reading.sessions).unwrap_or_default();
        Ok(seen.into_iter().filter_map(|shown| Some((shown.session.id, shown.session.time?))).collect())
    }
}
