//! One change: a transaction in which something is decided, saved, recorded and told.

use crate::{Failure, audit, outbox};
use chrono::{DateTime, Utc};
use domain::{
    id::{PersonId, WorkshopId},
    lang::Lang,
    mail::Letter,
};
use sea_orm::{ConnectionTrait, DatabaseBackend, DatabaseTransaction, QueryTrait, Statement};
use serde_json::Value;
use std::{
    mem::take,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};
use together::together;
use tokio::sync::Notify;
use uuid::Uuid;

mod together;

/// A transaction, who makes it and when. Dropped without [`Change::commit`], nothing has happened.
#[derive(Debug)]
pub struct Change {
    transaction: DatabaseTransaction,
    by: Option<PersonId>,
    now: DateTime<Utc>,
    letters: usize,
    entries: Vec<(Option<PersonId>, audit::Entry)>,
    later: Vec<Statement>,
    signal: Arc<Notify>,
    changes: Arc<AtomicU64>,
}

/// What no public page tells of: a change to these alone leaves public pages as they are.
const PRIVATE: [&str; 3] = ["registration", "person", "message"];
/// How many statements travel together at most: few enough that the same ones come again, prepared.
const TOGETHER: usize = 8;
/// A statement with more values than these waits for no other.
const FEW_VALUES: usize = 500;
/// What is on record though it changes nothing: a document that was taken.
pub(crate) const DOWNLOAD: &str = "download";

impl Change {
    pub(crate) fn new(
        transaction: DatabaseTransaction,
        by: Option<PersonId>,
        now: DateTime<Utc>,
        signal: Arc<Notify>,
        changes: Arc<AtomicU64>,
    ) -> Change {
        Change { transaction, by, now, letters: 0, entries: Vec::new(), later: Vec::new(), signal, changes }
    }

    /// For queries inside the transaction.
    pub fn tx(&self) -> &DatabaseTransaction {
        &self.transaction
    }

    /// Whether it runs on PostgreSQL.
    pub fn is_postgres(&self) -> bool {
        self.transaction.get_database_backend() == DatabaseBackend::Postgres
    }

    /// When it is made.
    pub fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// Who makes it.
    pub fn by(&self) -> Option<PersonId> {
        self.by
    }

    /// Names who makes it, where that is known only inside (a link that signs someone in).
    pub fn made_by(&mut self, person: PersonId) {
        self.by = Some(person);
    }

    /// Records what was done: ids and words only, no names, addresses or secrets.
    pub fn record(
        &mut self,
        action: &'static str,
        object: &'static str,
        id: impl Into<Option<Uuid>>,
        workshop: impl Into<Option<WorkshopId>>,
        details: Value,
    ) {
        self.record_of(self.by, action, object, id, workshop, details);
    }

    /// Records what somebody did, where one change is that of several people.
    pub(crate) fn record_of(
        &mut self,
        by: Option<PersonId>,
        action: &'static str,
        object: &'static str,
        id: impl Into<Option<Uuid>>,
        workshop: impl Into<Option<WorkshopId>>,
        details: Value,
    ) {
        let (action, object) = (action.to_owned(), object.to_owned());
        self.entries.push((by, audit::Entry { action, object, object_id: id.into(), workshop: workshop.into(), details }));
    }

    /// Writes what nothing in this change reads or writes again, in whatever order: rows that nobody else can hold, for all writers
    /// wait meanwhile. Such statements go together: each is a way to
    /// another thread, or to the database's process, while other writers wait.
    pub(crate) async fn later(&mut self, write: &impl QueryTrait) -> Result<(), Failure> {
        let statement = write.build(self.transaction.get_database_backend());
        let large = statement.values.as_ref().is_some_and(|values| values.0.len() > FEW_VALUES);
        self.later.push(statement);
        // Thousands of letters would lie in memory twice.
        if large || self.later.len() == TOGETHER { self.write_now().await } else { Ok(()) }
    }

    async fn write_now(&mut self) -> Result<(), Failure> {
        if let Some(all) = together(take(&mut self.later)) {
            self.transaction.execute_raw(all).await?;
        }
        Ok(())
    }

    /// Writes a letter to somebody who has an account.
    pub async fn tell(&mut self, to: PersonId, letter: &Letter) -> Result<(), Failure> {
        outbox::enqueue_to_person(self, to, letter).await?;
        self.letters += 1;
        Ok(())
    }

    /// The same, where their address and the language they are written to in are known here.
    pub(crate) async fn tell_at(&mut self, to: PersonId, address: &str, lang: &str, letter: &Letter) -> Result<(), Failure> {
        outbox::enqueue_at(self, to, address, lang, letter).await?;
        self.letters += 1;
        Ok(())
    }

    /// Writes letters to many people who have accounts, one each, in few statements.
    pub async fn tell_many(&mut self, letters: &[(PersonId, Letter)]) -> Result<(), Failure> {
        outbox::enqueue_many(self, letters).await?;
        self.letters += letters.len();
        Ok(())
    }

    /// Writes a letter with a link to somebody who has an account; see [`crate::people::tokens`].
    pub async fn tell_with_link(&mut self, to: PersonId, letter: &Letter, token: Uuid) -> Result<(), Failure> {
        outbox::enqueue_with_link(self, to, letter, token).await?;
        self.letters += 1;
        Ok(())
    }

    /// Writes a letter to an address whose owner may have no account.
    pub async fn tell_address(&mut self, address: &str, lang: Lang, letter: &Letter, token: Option<Uuid>) -> Result<(), Failure> {
        outbox::enqueue_to_address(self, address, lang, letter, token).await?;
        self.letters += 1;
        Ok(())
    }

    /// Wakes the worker once this is committed, though no new letter was written.
    pub fn wake_worker(&mut self) {
        self.letters += 1;
    }

    /// Makes it so: the audit entries are chained, the transaction committed, the worker woken.
    pub async fn commit(mut self) -> Result<(), Failure> {
        let entries = take(&mut self.entries);
        audit::append(&mut self, &entries).await?;
        self.write_now().await?;
        self.transaction.commit().await?;
        if entries.iter().any(|(_, entry)| !PRIVATE.contains(&entry.object.as_str()) && entry.action != DOWNLOAD) {
            self.changes.fetch_add(1, Ordering::Release);
        }
        if self.letters > 0 {
            self.signal.notify_one();
        }
        Ok(())
    }
}
