//! Documents that were taken are on record before their first byte leaves. Those who come at the same time share a commit.

use super::Material;
use crate::{Failure, Store, audit::rows::audit, change::DOWNLOAD};
use chrono::{DateTime, Utc};
use domain::{
    access::{Actor, Grant, ScheduleSessions},
    id::{MaterialId, PersonId, WorkshopId},
    tlp::Tlp,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use serde_json::{Value, json};
use std::{
    collections::HashMap,
    mem::take,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use tokio::sync::oneshot::{Receiver, Sender, channel, error::TryRecvError};
use uuid::Uuid;

/// A file that was sent, for the trail.
#[derive(Clone, Debug)]
pub struct Taken<'a> {
    /// The document.
    pub material: &'a Material,
    /// Which version of it; none of a link.
    pub number: Option<u32>,
    /// The label that it travelled under: an older version's own may be stricter than the document's present one.
    pub tlp: Tlp,
}

/// What waits for the next commit, shared by all copies of a store.
#[derive(Clone, Debug, Default)]
pub(crate) struct Downloads(Arc<Queue>);

#[derive(Debug, Default)]
struct Queue {
    waiting: Mutex<Vec<Waiting>>,
    /// Held by whoever commits.
    turn: Arc<tokio::sync::Mutex<()>>,
}

#[derive(Debug)]
struct Waiting {
    by: Option<PersonId>,
    entries: Vec<(MaterialId, WorkshopId, Value)>,
    /// Told once it is on record; dropped without a word where that failed.
    done: Sender<()>,
}

impl Downloads {
    fn waiting(&self) -> MutexGuard<'_, Vec<Waiting>> {
        self.0.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn enqueue(&self, by: Option<PersonId>, entries: Vec<(MaterialId, WorkshopId, Value)>) -> Receiver<()> {
        let (done, recorded) = channel();
        self.waiting().push(Waiting { by, entries, done });
        recorded
    }
}

impl Store {
    /// Records that files and links that travel as AMBER or above were taken, alone or in an archive.
    pub async fn record_downloads(&self, actor: &Actor, taken: &[Taken<'_>], how: &'static str, now: DateTime<Utc>) -> Result<(), Failure> {
        let logged = taken.iter().filter(|it| it.tlp.is_logged());
        let entries: Vec<_> = logged
            .map(|it| (it.material.id, it.material.workshop, json!({ "version": it.number, "tlp": it.tlp.word(), "by": how })))
            .collect();
        if entries.is_empty() {
            return Ok(());
        }
        let mut recorded = self.downloads.enqueue(actor.person, entries);
        let turn = self.downloads.0.turn.clone().lock_owned().await;
        match recorded.try_recv() {
            // Whoever had the turn before took this along.
            Ok(()) => return Ok(()),
            // And could not write it: trying one behind another would keep the last waiting for all.
            Err(TryRecvError::Closed) => {
                return Err(Failure::Unavailable("a download, recorded together with others, could not be".into()));
            }
            Err(TryRecvError::Empty) => {}
        }
        let (store, all) = (self.clone(), take(&mut *self.downloads.waiting()));
        // A task of its own: the others' records do not end with the request of one.
        let writing = tokio::spawn(async move {
            let _turn = turn;
            store.write_down(all, now).await
        });
        writing.await.map_err(|fault| Failure::Broken(format!("recording downloads: {fault}")))?
    }

    async fn write_down(&self, all: Vec<Waiting>, now: DateTime<Utc>) -> Result<(), Failure> {
        let mut change = self.begin(None, now).await?;
        let mut told = Vec::with_capacity(all.len());
        // Whoever left meanwhile gets no byte.
        for Waiting { by, entries, done } in all.into_iter().filter(|it| !it.done.is_closed()) {
            for (material, workshop, details) in entries {
                change.record_of(by, DOWNLOAD, "material", material.0, workshop, details);
            }
            told.push(done);
        }
        change.commit().await?;
        for done in told {
            let _ = done.send(());
        }
        Ok(())
    }

    /// How often each document of a workshop was downloaded.
    pub async fn download_counts(&self, grant: &Grant<ScheduleSessions>) -> Result<HashMap<MaterialId, u64>, Failure> {
        let counts = audit::Entity::find()
            .select_only()
            .column(audit::Column::ObjectId)
            .column_as(audit::Column::Seq.count(), "n")
            .filter(audit::Column::WorkshopId.eq(grant.on().0))
            .filter(audit::Column::Action.eq(DOWNLOAD))
            .group_by(audit::Column::ObjectId)
            .into_tuple::<(Option<Uuid>, i64)>();
        let counts = counts.all(self.reader()).await?;
        Ok(counts.into_iter().filter_map(|(id, n)| Some((MaterialId(id?), n.unsigned_abs()))).collect())
    }
}
