//! The draft, with all that it is held against.

use super::{Publication, parts, reading::publication, rows::session, session_of};
use crate::{
    Failure, Store,
    access::actors,
    json,
    people::{names_of, rows::role},
    registration::rows::registration,
    series::{Workshop, rooms, rows::series, workshop_by_id},
};
use domain::{
    access::{Grant, ScheduleSessions},
    agenda::{
        Part, Room, Session, Snapshot,
        conflicts::{Conflict, Venue, VenueDay, conflicts},
        publication::{Change, changes, freeze},
    },
    country::Country,
    id::{PersonId, SessionId, WorkshopId},
    people::Names,
    registration::Status,
    series::Offered,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use std::collections::{HashMap, HashSet};

/// A session of the draft.
#[derive(Clone, Debug, PartialEq)]
pub struct Drafted {
    /// The session.
    pub session: Session,
    /// For optimistic locking.
    pub version: i32,
}

/// What organizers edit, with what it is held against and what was published last.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The workshop.
    pub workshop: Workshop,
    /// Its rooms.
    pub rooms: Vec<Room>,
    /// Its sessions, those called off included, by time, then by title.
    pub sessions: Vec<Drafted>,
    /// What forms offer.
    pub offered: Offered,
    /// The publication in force.
    pub last: Option<Publication>,
    /// The names of those who have a part, by who they are.
    pub names: HashMap<PersonId, Names>,
    interpreters: HashMap<PersonId, Vec<String>>,
    left: HashSet<PersonId>,
}

/// Somebody who may be given a part.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// Who.
    pub id: PersonId,
    /// Their names.
    pub names: Names,
    /// Their delegation.
    pub country: Option<Country>,
    /// Where they work.
    pub agency: Option<String>,
}

impl Draft {
    /// A session of it.
    pub fn session(&self, id: SessionId) -> Option<&Drafted> {
        self.sessions.iter().find(|drafted| drafted.session.id == id)
    }

    /// The workshop's days at its venue.
    pub fn days(&self) -> Vec<VenueDay> {
        VenueDay::each(self.workshop.days, self.workshop.zone)
    }

    fn plain(&self) -> Vec<Session> {
        self.sessions.iter().map(|drafted| drafted.session.clone()).collect()
    }

    /// What stands in each other's way.
    pub fn conflicts(&self) -> Vec<Conflict> {
        let venue = Venue {
            rooms: &self.rooms,
            days: &self.days(),
            languages: &self.workshop.languages,
            interpreters: &self.interpreters,
            left: &self.left,
            offered: &self.offered,
        };
        conflicts(&self.plain(), &venue)
    }

    /// What the next publication would freeze.
    pub fn next(&self) -> Snapshot {
        freeze(&self.rooms, &self.plain(), self.last.as_ref().map(|last| &last.snapshot))
    }

    /// Whether it is published as it stands, and whatever blocks publishing with a reason: none of that waits.
    pub fn is_published_anyway(&self) -> bool {
        self.last.as_ref().is_some_and(|last| last.reason.is_some() && last.snapshot == self.next())
    }

    /// What the next publication would change.
    pub fn changes(&self) -> Vec<Change> {
        changes(self.last.as_ref().map(|last| &last.snapshot), &self.next())
    }
}

/// Loads the draft, in the same number of queries however long it is.
pub(super) async fn load<C: ConnectionTrait>(db: &C, workshop: WorkshopId) -> Result<Draft, Failure> {
    let workshop = workshop_by_id(db, workshop).await?;
    let rows = session::Entity::find()
        .filter(session::Column::WorkshopId.eq(workshop.id.0))
        .filter(session::Column::Removed.eq(false))
        .all(db)
        .await?;
    let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
    let mut parts = parts(db, &ids).await?;
    let mut sessions = Vec::with_capacity(rows.len());
    for row in rows {
        let (version, people) = (row.version, parts.remove(&row.id).unwrap_or_default());
        sessions.push(Drafted { session: session_of(row, people)?, version });
    }
    sessions.sort_by(|a, b| order(&a.session).cmp(&order(&b.session)));
    let people = || sessions.iter().flat_map(|drafted| &drafted.session.people);
    let names = names_of(db, people().map(|(person, _)| person.0)).await?;
    let interpreters: HashSet<_> = people().filter(|(_, part)| *part == Part::Interpreter).map(|(person, _)| person.0).collect();
    let offered = series::Entity::find_by_id(1).one(db).await?;
    Ok(Draft {
        rooms: rooms(db, workshop.id).await?,
        offered: offered.map(|row| json::from(&row.offered)).transpose()?.unwrap_or_default(),
        last: match workshop.publication {
            0 => None,
            number => Some(publication(db, workshop.id, number).await?),
        },
        interpreters: languages(db, workshop.id, interpreters).await?,
        left: left(db, workshop.id, names.keys().copied().collect()).await?,
        names,
        sessions,
        workshop,
    })
}

fn order(session: &Session) -> (bool, Option<domain::time::Interval>, &str, SessionId) {
    (session.time.is_none(), session.time, session.title.for_reader(domain::lang::Lang::En).1, session.id)
}

async fn languages<C: ConnectionTrait>(
    db: &C,
    workshop: WorkshopId,
    people: HashSet<uuid::Uuid>,
) -> Result<HashMap<PersonId, Vec<String>>, Failure> {
    let rows = registration::Entity::find()
        .filter(registration::Column::WorkshopId.eq(workshop.0))
        .filter(registration::Column::PersonId.is_in(people))
        .all(db)
        .await?;
    rows.iter().map(|row| Ok((PersonId(row.person_id), json::from(&row.languages)?))).collect()
}

/// Those of them who have left the workshop.
pub(super) async fn left<C: ConnectionTrait>(db: &C, workshop: WorkshopId, people: Vec<PersonId>) -> Result<HashSet<PersonId>, Failure> {
    let actors = actors(db, &people).await?;
    Ok(actors.into_iter().filter(|(_, actor)| actor.has_left(workshop)).map(|(person, _)| person).collect())
}

/// Those who may be given a part: who has a place in this workshop or is on the way to one, and who
/// serves it. Nobody is found here who is known to other editions only.
pub(super) async fn candidates<C: ConnectionTrait>(db: &C, workshop: WorkshopId) -> Result<Vec<Candidate>, Failure> {
    let registered = registration::Entity::find()
        .filter(registration::Column::WorkshopId.eq(workshop.0))
        .filter(registration::Column::Status.is_not_in([Status::Declined, Status::Withdrawn, Status::Substituted].map(Status::word)))
        .all(db)
        .await?;
    let roles = role::Entity::find().filter(role::Column::WorkshopId.eq(workshop.0)).all(db).await?;
    let names = names_of(db, registered.iter().map(|row| row.person_id).chain(roles.iter().map(|row| row.person_id))).await?;
    let of: HashMap<uuid::Uuid, _> = registered.iter().map(|row| (row.person_id, row)).collect();
    let mut found = Vec::with_capacity(names.len());
    for (id, names) in names {
        let row = of.get(&id.0);
        let country = row.and_then(|row| row.country.as_deref()).map(crate::access::country).transpose()?;
        found.push(Candidate { id, names, country, agency: row.map(|row| row.agency.clone()).filter(|agency| !agency.is_empty()) });
    }
    found.sort_by_cached_key(|candidate| (candidate.names.order(), candidate.id));
    Ok(found)
}

impl Store {
    /// The draft of a workshop's agenda.
    pub async fn draft(&self, grant: &Grant<ScheduleSessions>) -> Result<Draft, Failure> {
        load(self.reader(), *grant.on()).await
    }

    /// Those who may be given a part, by name.
    pub async fn candidates(&self, grant: &Grant<ScheduleSessions>) -> Result<Vec<Candidate>, Failure> {
        candidates(self.reader(), *grant.on()).await
    }
}
