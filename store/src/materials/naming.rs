//! What forms about documents offer: sessions, and whom a label may name.

use crate::{
    Failure, Store,
    access::country,
    agenda::rows::{part, session},
    json,
    people::{names_of, rows::role},
    registration::rows::registration,
};
use domain::{
    access::{Agency, Audience},
    id::{PersonId, SessionId, WorkshopId},
    lang::Words,
    people::RoleKind,
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

    /// Whom a label may name, by name: for organizers everyone with a place in the workshop or a role.
    /// Others who upload beside a session learn of nobody but the people of that session and the organizers.
    pub async fn nameable_people(&self, workshop: WorkshopId, beside: Option<SessionId>) -> Result<Vec<(PersonId, String)>, Failure> {
        let people: Vec<uuid::Uuid> = if let Some(session) = beside {
            let parts = part::Entity::find().select_only().column(part::Column::PersonId).filter(part::Column::SessionId.eq(session.0));
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
        let mut roles = role::Entity::find().select_only().column(role::Column::PersonId).filter(role::Column::WorkshopId.eq(workshop.0));
        if beside.is_some() {
            roles = roles.filter(role::Column::Kind.eq(RoleKind::Organizer.word()));
        }
        let serving: Vec<uuid::Uuid> = roles.into_tuple().all(self.reader()).await?;
        self.called(people.into_iter().chain(serving).map(PersonId)).await
    }

    /// What people are called, in the order of their names.
    pub async fn called(&self, people: impl IntoIterator<Item = PersonId>) -> Result<Vec<(PersonId, String)>, Failure> {
        let names = names_of(self.reader(), people.into_iter().map(|person| person.0)).await?;
        let mut people: Vec<_> = names.into_iter().collect();
        people.sort_by_cached_key(|(_, names)| names.order());
        Ok(people.into_iter().map(|(id, names)| (id, names.full_name.to_string())).collect())
    }

    /// The agencies of the delegates with a place in the workshop, as their registrations spell them: for its organizers.
    pub async fn nameable_agencies(&self, workshop: WorkshopId) -> Result<Vec<Agency>, Failure> {
        let found = registration::Entity::find()
            .select_only()
            .columns([registration::Column::Agency, registration::Column::Country])
            .distinct()
            .filter(registration::Column::WorkshopId.eq(workshop.0))
            .filter(registration::Column::Status.is_in([Status::Accepted.word(), Status::Confirmed.word()]))
            .filter(registration::Column::Country.is_not_null())
            .filter(registration::Column::Agency.ne(""))
            .order_by_asc(registration::Column::Agency)
            .order_by_asc(registration::Column::Country)
            .into_tuple::<(String, String)>();
        let found = found.all(self.reader()).await?;
        found.into_iter().map(|(name, code)| Ok(Agency::of(country(&code)?, name))).collect()
    }
}
