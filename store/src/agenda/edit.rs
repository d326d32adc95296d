//! Editing the draft. Every change holds the workshop, so that a publication freezes all of a
//! session or nothing of it, and names the version it was based on.

use super::{
    Draft,
    draft::{candidates, load},
    rows::{part, session},
};
use crate::{
    Change, Failure, Store, json,
    once::{Once, Turn, turn},
    secrets::fresh_id,
    series::setup::hold,
};
use chrono::{DateTime, Utc};
use domain::{
    access::{Audience, Grant, ScheduleSessions},
    agenda::{AgendaRefusal, Part, Place, Session, Slot},
    id::{PersonId, SessionId},
    lang::Words,
    tlp::Tlp,
};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;
use std::collections::HashSet;

/// The facts of a session that organizers set.
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    /// One of the kinds that the series offers.
    pub kind: String,
    /// One of its themes.
    pub theme: Option<String>,
    /// One of its priorities.
    pub priority: Option<String>,
    /// Where and when.
    pub slot: Slot,
    /// Its label.
    pub tlp: Tlp,
    /// Whom its label names.
    pub audience: Audience,
    /// What it is called.
    pub title: Words,
    /// What it is about.
    pub summary: Option<Words>,
    /// Who does what, in order.
    pub people: Vec<(PersonId, Part)>,
    /// How many are expected.
    pub expected: Option<u32>,
}

impl From<&Session> for Facts {
    fn from(it: &Session) -> Facts {
        Facts {
            kind: it.kind.clone(),
            theme: it.theme.clone(),
            priority: it.priority.clone(),
            slot: Slot { place: it.place, time: it.time },
            tlp: it.tlp,
            audience: it.audience.clone(),
            title: it.title.clone(),
            summary: it.summary.clone(),
            people: it.people.clone(),
            expected: it.expected,
        }
    }
}

/// A session is put somewhere else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// Which session.
    pub session: SessionId,
    /// To where; to the tray where it is empty.
    pub to: Slot,
    /// The version that was seen.
    pub seen: i32,
}

/// What a move led to.
#[derive(Clone, Debug)]
pub struct Moved {
    /// The session's version now.
    pub version: i32,
    /// The draft as it is now, with its conflicts.
    pub draft: Draft,
}

impl Store {
    /// Adds a session to the draft; the same form sent twice adds one.
    pub async fn create_session(
        &self,
        grant: &Grant<ScheduleSessions>,
        facts: &Facts,
        once: Option<&Once>,
        now: DateTime<Utc>,
    ) -> Result<SessionId, Failure> {
        let mut change = self.begin(grant.by(), now).await?;
        let draft = held(&change, grant).await?;
        let note = match turn(&change, once, "session", &(draft.workshop.id, facts)).await? {
            Turn::Again(id) => return Ok(id),
            Turn::First(note) => note,
        };
        check(&change, &draft, None, facts).await?;
        let id = insert(&change, &draft, facts).await?;
        note.made(&change, id).await?;
        change.record("create_session", "session", id.0, draft.workshop.id, json!({}));
        change.commit().await?;
        Ok(id)
    }

    /// Changes a session's facts.
    pub async fn edit_session(
        &self,
        grant: &Grant<ScheduleSessions>,
        id: SessionId,
        facts: &Facts,
        seen: i32,
        now: DateTime<Utc>,
    ) -> Result<i32, Failure> {
        let mut change = self.begin(grant.by(), now).await?;
        let draft = held(&change, grant).await?;
        let before = seen_session(&draft, id, seen)?;
        if Facts::from(before) == *facts {
            return Ok(seen);
        }
        check(&change, &draft, Some(before), facts).await?;
        let mut row = session::ActiveModel { id: Set(id.0), version: Set(seen + 1), ..Default::default() };
        set(&mut row, facts);
        row.update(change.tx()).await?;
        if before.people != facts.people {
            part::Entity::delete_many().filter(part::Column::SessionId.eq(id.0)).exec(change.tx()).await?;
            insert_parts(&change, id, &facts.people).await?;
        }
        change.record("edit_session", "session", id.0, draft.workshop.id, json!({ "version": seen + 1 }));
        change.commit().await?;
        Ok(seen + 1)
    }

    /// Puts a session somewhere else, or back into the tray.
    pub async fn move_session(&self, grant: &Grant<ScheduleSessions>, it: Move, now: DateTime<Utc>) -> Result<Moved, Failure> {
        let mut change = self.begin(grant.by(), now).await?;
        let draft = held(&change, grant).await?;
        let before = seen_session(&draft, it.session, it.seen)?;
        if (Slot { place: before.place, time: before.time }) == it.to {
            return Ok(Moved { version: it.seen, draft });
        }
        check_slot(&draft, it.to)?;
        let mut row = session::ActiveModel { id: Set(it.session.0), version: Set(it.seen + 1), ..Default::default() };
        place(&mut row, it.to);
        row.update(change.tx()).await?;
        change.record("move_session", "session", it.session.0, draft.workshop.id, json!({ "version": it.seen + 1 }));
        let draft = load(change.tx(), draft.workshop.id).await?;
        change.commit().await?;
        Ok(Moved { version: it.seen + 1, draft })
    }

    /// Calls a session off; the next publication tells. `restore` takes that back.
    pub async fn cancel_session(
        &self,
        grant: &Grant<ScheduleSessions>,
        id: SessionId,
        seen: i32,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        self.call_off(grant, id, seen, true, now).await
    }

    /// Takes back that a session was called off.
    pub async fn restore_session(
        &self,
        grant: &Grant<ScheduleSessions>,
        id: SessionId,
        seen: i32,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        self.call_off(grant, id, seen, false, now).await
    }

    async fn call_off(
        &self,
        grant: &Grant<ScheduleSessions>,
        id: SessionId,
        seen: i32,
        off: bool,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        let mut change = self.begin(grant.by(), now).await?;
        let draft = held(&change, grant).await?;
        if seen_session(&draft, id, seen)?.cancelled == off {
            return Ok(());
        }
        let row = session::ActiveModel { id: Set(id.0), cancelled: Set(off), version: Set(seen + 1), ..Default::default() };
        row.update(change.tx()).await?;
        change.record(if off { "cancel_session" } else { "restore_session" }, "session", id.0, draft.workshop.id, json!({}));
        change.commit().await
    }

    /// Removes a session that was never published. Its row stays for the documents that name it.
    pub async fn remove_session(
        &self,
        grant: &Grant<ScheduleSessions>,
        id: SessionId,
        seen: i32,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        let mut change = self.begin(grant.by(), now).await?;
        let draft = held(&change, grant).await?;
        seen_session(&draft, id, seen)?;
        if draft.last.as_ref().is_some_and(|last| last.snapshot.session(id).is_some()) {
            return Err(AgendaRefusal::Published.into());
        }
        part::Entity::delete_many().filter(part::Column::SessionId.eq(id.0)).exec(change.tx()).await?;
        let row =
            session::ActiveModel { id: Set(id.0), removed: Set(true), room_id: Set(None), version: Set(seen + 1), ..Default::default() };
        row.update(change.tx()).await?;
        change.record("remove_session", "session", id.0, draft.workshop.id, json!({}));
        change.commit().await
    }
}

/// Holds the workshop and loads its draft.
pub(super) async fn held(change: &Change, grant: &Grant<ScheduleSessions>) -> Result<Draft, Failure> {
    hold(change, *grant.on()).await?;
    load(change.tx(), *grant.on()).await
}

fn seen_session(draft: &Draft, id: SessionId, seen: i32) -> Result<&Session, Failure> {
    let drafted = draft.session(id).ok_or(Failure::NotFound)?;
    if drafted.version == seen { Ok(&drafted.session) } else { Err(AgendaRefusal::Stale.into()) }
}

/// Words that are offered no more stay with the session that has them; so do its people.
async fn check(change: &Change, draft: &Draft, before: Option<&Session>, facts: &Facts) -> Result<(), Failure> {
    let offered = &draft.offered;
    let kept = |word: &str, old: Option<&str>, mut all: Box<dyn Iterator<Item = &str> + '_>| old == Some(word) || all.any(|it| it == word);
    let known = kept(&facts.kind, before.map(|it| it.kind.as_str()), Box::new(offered.kinds.iter().map(|it| it.word.as_str())))
        && facts.theme.as_deref().is_none_or(|word| {
            kept(word, before.and_then(|it| it.theme.as_deref()), Box::new(offered.themes.iter().map(|it| it.word.as_str())))
        })
        && facts.priority.as_deref().is_none_or(|word| {
            kept(word, before.and_then(|it| it.priority.as_deref()), Box::new(offered.priorities.iter().map(|it| it.word.as_str())))
        });
    if !known {
        return Err(AgendaRefusal::NotOffered.into());
    }
    check_slot(draft, facts.slot)?;
    let named = |people: &[(PersonId, Part)], audience: &Audience| -> HashSet<PersonId> {
        people.iter().map(|(person, _)| *person).chain(audience.persons.iter().copied()).collect()
    };
    let old = before.map(|it| named(&it.people, &it.audience)).unwrap_or_default();
    let new: Vec<PersonId> = named(&facts.people, &facts.audience).difference(&old).copied().collect();
    if !new.is_empty() {
        let candidates = candidates(change.tx(), draft.workshop.id).await?;
        if !new.iter().all(|person| candidates.iter().any(|candidate| candidate.id == *person)) {
            return Err(AgendaRefusal::UnknownPerson.into());
        }
    }
    Ok(())
}

fn check_slot(draft: &Draft, slot: Slot) -> Result<(), AgendaRefusal> {
    let room = match slot.place {
        Some(Place::Room(id)) => draft.rooms.iter().any(|room| room.id == id),
        _ => true,
    };
    if room { slot.check(&draft.days()) } else { Err(AgendaRefusal::NotOffered) }
}

/// Writes a session and its parts.
pub(super) async fn insert(change: &Change, draft: &Draft, facts: &Facts) -> Result<SessionId, Failure> {
    let id = SessionId(fresh_id());
    let mut row = session::ActiveModel {
        id: Set(id.0),
        workshop_id: Set(draft.workshop.id.0),
        cancelled: Set(false),
        removed: Set(false),
        version: Set(1),
        created_at: Set(change.now()),
        ..Default::default()
    };
    set(&mut row, facts);
    session::Entity::insert(row).exec_without_returning(change.tx()).await?;
    insert_parts(change, id, &facts.people).await?;
    Ok(id)
}

fn set(row: &mut session::ActiveModel, facts: &Facts) {
    row.kind = Set(facts.kind.clone());
    row.theme = Set(facts.theme.clone());
    row.priority = Set(facts.priority.clone());
    row.tlp = Set(facts.tlp.word().to_owned());
    row.audience = Set(json::to(&facts.audience));
    row.title = Set(json::to(&facts.title));
    row.summary = Set(facts.summary.as_ref().map(json::to));
    row.expected = Set(facts.expected.map(u32::cast_signed));
    place(row, facts.slot);
}

fn place(row: &mut session::ActiveModel, slot: Slot) {
    row.room_id = Set(match slot.place {
        Some(Place::Room(id)) => Some(id.0),
        _ => None,
    });
    row.all_rooms = Set(slot.place == Some(Place::All));
    row.starts_at = Set(slot.time.map(|time| time.start));
    row.ends_at = Set(slot.time.map(|time| time.end));
}

async fn insert_parts(change: &Change, id: SessionId, people: &[(PersonId, Part)]) -> Result<(), Failure> {
    let mut seen = HashSet::new();
    let rows: Vec<part::ActiveModel> = (0..)
        .zip(people.iter().filter(|it| seen.insert(**it)))
        .map(|(position, (person, part))| part::ActiveModel {
            session_id: Set(id.0),
            person_id: Set(person.0),
            part: Set(part.word().to_owned()),
            position: Set(position),
        })
        .collect();
    if !rows.is_empty() {
        part::Entity::insert_many(rows).exec_without_returning(change.tx()).await?;
    }
    Ok(())
}
