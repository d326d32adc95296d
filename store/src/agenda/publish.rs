//! The next publication: decided from the draft as it is, frozen, and told.

use super::{
    Draft,
    draft::{left, load},
    edit::held,
    rows::publication,
    stars::still_seen,
};
use crate::{
    Change, Failure, Store, json,
    registration::rows::registration,
    secrets::digest_hex,
    series::{rows::workshop, workshop_by_id},
};
use chrono::{DateTime, Utc};
use domain::{
    access::{Grant, ScheduleSessions},
    agenda::{
        AgendaRefusal, Snapshot,
        conflicts::{Conflict, errors},
        publication::{self as rules, Change as Changed, Tally},
    },
    id::{PersonId, WorkshopId},
    mail::Letter,
    registration::Status,
    series::WorkshopStatus,
    text::{Reason, Text},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, sea_query::Expr};
use serde_json::json;
use std::collections::BTreeSet;

/// What an organizer sees before publishing.
#[derive(Clone, Debug)]
pub struct Review {
    /// The draft.
    pub draft: Draft,
    /// What would be frozen.
    pub next: Snapshot,
    /// What that changes.
    pub changes: Vec<Changed>,
    /// What stands in the way, or deserves a look.
    pub conflicts: Vec<Conflict>,
    /// How many people are told of changes of their own.
    pub affected: usize,
    /// How many are told that there is a new version, where everyone is told.
    pub others: usize,
    /// Whether anybody is told at all: nobody is of editions in preparation, past or called off.
    pub tells: bool,
    /// The mark of what was shown.
    pub print: String,
}

/// An organizer's order to publish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publish {
    /// The mark of what was shown: nothing else is published.
    pub print: String,
    /// Why, in spite of conflicts.
    pub reason: Option<Text>,
    /// Whether everyone who comes is told, not only those whose own sessions changed.
    pub everyone: bool,
}

/// A snapshot's mark.
pub fn snapshot_print(snapshot: &Snapshot) -> String {
    digest_hex(&serde_json::to_vec(snapshot).expect("snapshots have string keys only"))
}

impl Store {
    /// What publishing would do.
    pub async fn review(&self, grant: &Grant<ScheduleSessions>) -> Result<Review, Failure> {
        let draft = load(self.reader(), *grant.on()).await?;
        let next = draft.next();
        let letters = letters(self.reader(), &draft, &next, true).await?;
        let own = letters.iter().filter(|(_, letter)| matches!(letter, Letter::AgendaChanged { .. })).count();
        Ok(Review {
            changes: draft.changes(),
            conflicts: draft.conflicts(),
            affected: own,
            others: letters.len() - own,
            tells: tells(&draft),
            print: snapshot_print(&next),
            next,
            draft,
        })
    }

    /// Makes the draft the next publication, and tells. Errors stand in the way unless a reason is given.
    pub async fn publish(&self, grant: &Grant<ScheduleSessions>, order: &Publish, now: DateTime<Utc>) -> Result<u32, Failure> {
        let mut change = self.begin(grant.by(), now).await?;
        let draft = held(&change, grant).await?;
        if snapshot_print(&draft.next()) != order.print {
            return Err(AgendaRefusal::DraftChanged.into());
        }
        let number = publish(&mut change, &draft, order.reason.as_ref(), order.everyone).await?;
        change.commit().await?;
        Ok(number)
    }
}

/// Publishes inside a change and tells nobody but those whose sessions changed, in an edition that
/// tells: for loading history.
pub async fn quietly(change: &mut Change, workshop: WorkshopId, reason: &Text) -> Result<u32, Failure> {
    let draft = load(change.tx(), workshop).await?;
    publish(change, &draft, Some(reason), false).await
}

/// What the publication in force froze, inside a change: for loading history.
pub async fn published(change: &Change, workshop: WorkshopId) -> Result<Snapshot, Failure> {
    let workshop = workshop_by_id(change.tx(), workshop).await?;
    Ok(super::reading::publication(change.tx(), workshop.id, workshop.publication).await?.snapshot)
}

async fn publish(change: &mut Change, draft: &Draft, reason: Option<&Text>, everyone: bool) -> Result<u32, Failure> {
    let next = draft.next();
    let last = draft.last.as_ref().map(|last| &last.snapshot);
    if last == Some(&next) || (last.is_none() && next.sessions.is_empty()) {
        return Err(AgendaRefusal::NothingNew.into());
    }
    let blocking = errors(&draft.conflicts());
    if blocking > 0 && reason.is_none() {
        return Err(AgendaRefusal::Blocked(blocking).into());
    }
    if reason.is_some_and(|reason| Reason::parse(reason.as_str()).is_err()) {
        return Err(AgendaRefusal::ReasonTooLong(Reason::MOST).into());
    }
    let (workshop, number) = (draft.workshop.id, draft.workshop.publication + 1);
    let letters = letters(change.tx(), draft, &next, everyone).await?;
    let row = publication::ActiveModel {
        workshop_id: Set(workshop.0),
        number: Set(number.cast_signed()),
        at: Set(change.now()),
        by_id: Set(change.by().map(|by| by.0)),
        reason: Set(reason.filter(|_| blocking > 0).map(ToString::to_string)),
        snapshot: Set(json::to(&next)),
    };
    publication::Entity::insert(row).exec_without_returning(change.tx()).await?;
    workshop::Entity::update_many()
        .col_expr(workshop::Column::Publication, Expr::value(number.cast_signed()))
        .filter(workshop::Column::Id.eq(workshop.0))
        .exec(change.tx())
        .await?;
    change.tell_many(&letters).await?;
    let Tally { new, moved, changed, cancelled } = Tally::of(&draft.changes());
    let details = json!({
        "number": number, "new": new, "moved": moved, "changed": changed, "cancelled": cancelled,
        "overridden": if blocking > 0 { Some(blocking) } else { None }, "letters": letters.len(),
    });
    change.record("publish", "agenda", workshop.0, workshop, details);
    Ok(number)
}

fn tells(draft: &Draft) -> bool {
    matches!(draft.workshop.status, WorkshopStatus::Open | WorkshopStatus::Closed)
}

/// One letter each: to those whose own sessions changed, what changed; to everyone else who comes,
/// where that was asked for, that there is a new version.
async fn letters<C: ConnectionTrait>(db: &C, draft: &Draft, next: &Snapshot, everyone: bool) -> Result<Vec<(PersonId, Letter)>, Failure> {
    if !tells(draft) {
        return Ok(Vec::new());
    }
    let (workshop, publication) = (draft.workshop.id, draft.workshop.publication + 1);
    let stars = still_seen(db, workshop, next).await?;
    let mut news = rules::news(draft.last.as_ref().map(|last| &last.snapshot), next, &stars);
    // A part outlives the place; news of the agenda does not.
    let left = left(db, workshop, news.keys().copied().collect()).await?;
    news.retain(|person, _| !left.contains(person));
    let mut others = if everyone { coming(db, workshop).await? } else { BTreeSet::new() };
    others.retain(|person| !news.contains_key(person));
    let own = news.into_iter().map(|(person, changes)| (person, Letter::AgendaChanged { workshop, publication, changes }));
    Ok(own.chain(others.into_iter().map(|person| (person, Letter::AgendaPublished { workshop, publication }))).collect())
}

async fn coming<C: ConnectionTrait>(db: &C, workshop: WorkshopId) -> Result<BTreeSet<PersonId>, Failure> {
    let people: Vec<uuid::Uuid> = registration::Entity::find()
        .select_only()
        .column(registration::Column::PersonId)
        .filter(registration::Column::WorkshopId.eq(workshop.0))
        .filter(registration::Column::Status.is_in([Status::Confirmed, Status::Accepted].map(Status::word)))
        .into_tuple()
        .all(db)
        .await?;
    Ok(people.into_iter().map(PersonId).collect())
}
