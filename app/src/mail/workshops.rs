//! The workshops that letters and consents are about: their days are the venue's, and their names tell letters apart.

use crate::{lang::edition_place, site::Site, trouble::Trouble, visit::Visit};
use chrono_tz::Tz;
use domain::{id::WorkshopId, lang::Lang};
use std::collections::HashMap;
use store::series::Workshop;

/// Workshops by their ids.
#[derive(Debug, Default)]
pub struct Workshops(HashMap<WorkshopId, Workshop>);

impl Workshops {
    /// Looks them up, in one query.
    pub async fn of(site: &Site, ids: impl IntoIterator<Item = WorkshopId>) -> Result<Workshops, Trouble> {
        let mut ids: Vec<WorkshopId> = ids.into_iter().collect();
        ids.sort_unstable();
        ids.dedup();
        Ok(Workshops(site.store.workshops(&ids).await?.into_iter().map(|workshop| (workshop.id, workshop)).collect()))
    }

    /// The venue's zone; of what is about no workshop, the reader's own.
    pub fn zone(&self, id: Option<WorkshopId>, visit: &Visit) -> Tz {
        id.and_then(|id| self.0.get(&id)).map(|workshop| workshop.zone).or(visit.zone).unwrap_or(Tz::UTC)
    }

    /// "Bangkok, 16–18 March 2016".
    pub fn name(&self, lang: Lang, id: Option<WorkshopId>) -> Option<String> {
        let workshop = self.0.get(&id?)?;
        Some(edition_place(lang, workshop.city.for_reader(lang).1, workshop.days))
    }
}
