//! Publications that were read lately. A publication never changes once it is committed, so each is read and parsed once.

use super::reading::{Publication, publication_of};
use crate::{Failure, Store, agenda::rows::publication as row};
use domain::id::WorkshopId;
use quick_cache::sync::Cache;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use std::{collections::BTreeSet, sync::Arc};

/// How many are kept: one of sixty sessions takes some hundred kilobytes.
const MOST: usize = 48;

type Key = (WorkshopId, u32);

/// Those that are kept, shared by all copies of a store.
#[derive(Clone)]
pub(crate) struct Publications(Arc<Cache<Key, Arc<Publication>>>);

impl Default for Publications {
    fn default() -> Publications {
        Publications(Arc::new(Cache::new(MOST)))
    }
}

impl std::fmt::Debug for Publications {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Publications").field(&self.0.len()).finish()
    }
}

impl Store {
    /// Publications of a workshop by their numbers; those that do not exist are left out. Read outside any transaction: what is not
    /// committed could still become another one of the same number.
    pub(super) async fn publications_of(&self, workshop: WorkshopId, numbers: &[u32]) -> Result<Vec<Arc<Publication>>, Failure> {
        let kept = &self.publications.0;
        let (mut found, mut missing) = (Vec::new(), Vec::new());
        // They begin at one.
        for number in numbers.iter().copied().filter(|number| *number > 0).collect::<BTreeSet<u32>>() {
            match kept.get(&(workshop, number)) {
                Some(publication) => found.push(publication),
                None => missing.push(number.cast_signed()),
            }
        }
        if missing.is_empty() {
            return Ok(found);
        }
        let rows = row::Entity::find().filter(row::Column::WorkshopId.eq(workshop.0)).filter(row::Column::Number.is_in(missing));
        for row in rows.all(self.reader()).await? {
            let publication = Arc::new(publication_of(row)?);
            kept.insert((workshop, publication.number), publication.clone());
            found.push(publication);
        }
        Ok(found)
    }
}
