//! What forms about documents offer: sessions, and whom a label may name.

use crate::{
    Failure, Store,
    agenda::rows::{part, session},
    json,
    people::{names_of, rows::role},
    registration::rows::registration,
};
use domain::{
    access::Audience,
    id::{PersonId, SessionId, WorkshopId},
    lang::Words,
    registration::Status,
    tlp::Tlp,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::HashMap;

/// A session as those see it who put documents beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Beside {
    /// What it is called.
    pub title: Words,
    /// Its label.
    pub tlp: Tlp,
    /// Whom its label names.
    pub audience: Audience,
}

impl Store {
    /// A session of a workshop's draft, for those who put a document beside it.
    pub async fn beside(&self, workshop: WorkshopId, id: SessionId) -> Result<Beside, Failure> {
        let found = session::Entity::find_by_id(id.0).filter(session::Column::WorkshopId.eq(workshop.0)).one(self.reader()).await?;
        let row = found.filter(|row| !row.removed).ok_or(Failure::NotFound)?;
        Ok(Beside { title: json::from(&row.title)?, tlp: json::word(Tlp::from_word, &row.tlp)?, audience: json::from(&row.audience)? })
    }

    /// What the sessions of a workshop's draft are called, for those who keep the shelf.
    pub async fn session_titles(&self, workshop: WorkshopId) -> Result<HashMap<SessionId, Words>, Failure> {
        let rows = session::Entity::find().filter(session::Column::WorkshopId.eq(workshop.0)).filter(session::Column::Removed.eq(false));
        rows.all(self.reader()).await?.into_iter().map(|row| Ok((SessionId(row.id), json::from(&row.title)?))).collect()
    }

    /// Whom a label may name, by name. Organizers may name everyone with a place in the workshop;
    /// `among_speakers` is for others who upload: they learn of nobody but those with a part or a role.
    pub async fn nameable_people(&self, workshop: WorkshopId, among_speakers: bool) -> Result<Vec<(PersonId, String)>, Failure> {
        let registered: Vec<uuid::Uuid> = if among_speakers {
            let sessions =
                session::Entity::find().select_only().column(session::Column::Id).filter(session::Column::WorkshopId.eq(workshop.0));
            let sessions: Vec<uuid::Uuid> = sessions.filter(session::Column::Removed.eq(false)).into_tuple().all(self.reader()).await?;
            let parts = part::Entity::find().select_only().column(part::Column::PersonId).filter(part::Column::SessionId.is_in(sessions));
            parts.into_tuple().all(self.reader()).await?
        } else {
            registration::Entity::find()
                .select_only()
                .column(registration::Column::PersonId)
                .filter(registration::Column::WorkshopId.eq(workshop.0))
                .filter(registration::Column::Status.is_in([Status::Accepted.word(), Status::Confirmed.word()]))
                .into_tuple()
                .all(self.reader())
                .await?
        };
        let serving: Vec<uuid::Uuid> = role::Entity::find()
            .select_only()
            .column(role::Column::PersonId)
            .filter(role::Column::WorkshopId.eq(workshop.0))
            .into_tuple()
            .all(self.reader())
            .await?;
        let names = names_of(self.reader(), registered.into_iter().chain(serving)).await?;
        let mut people: Vec<_> = names.into_iter().collect();
        people.sort_by_cached_key(|(_, names)| names.order());
        Ok(people.into_iter().map(|(id, names)| (id, names.full_name.to_string())).collect())
    }

    /// The agencies of those with a place in the workshop, as their registrations spell them: for its organizers.
    pub async fn nameable_agencies(&self, workshop: WorkshopId) -> Result<Vec<String>, Failure> {
        let found = registration::Entity::find()
            .select_only()
            .column(registration::Column::Agency)
            .distinct()
            .filter(registration::Column::WorkshopId.eq(workshop.0))
            .filter(registration::Column::Status.is_in([Status::Accepted.word(), Status::Confirmed.word()]))
            .order_by_asc(registration::Column::Agency)
            .into_tuple::<String>();
        Ok(found.all(self.reader()).await?.into_iter().filter(|agency| !agency.is_empty()).collect())
    }
}
