//! Who a message would go to.

use crate::{
    Failure, Store,
    access::country,
    json,
    people::{names_from, rows::person},
    registration::rows::registration,
    secrets::digest_hex,
};
use domain::{
    access::{Grant, WriteMessages},
    country::Country,
    id::{PersonId, RegistrationId, WorkshopId},
    lang::Lang,
    mail::Group,
    people::Names,
    registration::{Kind, Status},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, Select};
use uuid::Uuid;

/// One who would get it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    /// By which registration.
    pub registration: RegistrationId,
    /// Who.
    pub person: PersonId,
    /// Their names.
    pub names: Names,
    /// Their delegation; guests and speakers have none.
    pub country: Option<Country>,
    /// The language they are written to in.
    pub lang: Lang,
}

/// A print of exactly these people: whoever sends shows that nobody joined or left since they looked.
pub fn print_of(recipients: &[Recipient]) -> String {
    let mut ids: Vec<Uuid> = recipients.iter().map(|recipient| recipient.person.into()).collect();
    ids.sort_unstable();
    digest_hex(&ids.iter().flat_map(|id| id.into_bytes()).collect::<Vec<u8>>())
}

/// Scoped to the workshop whatever the group names.
fn in_group(workshop: WorkshopId, group: &Group) -> Select<registration::Entity> {
    let query = registration::Entity::find().filter(registration::Column::WorkshopId.eq(Uuid::from(workshop)));
    if !group.chosen.is_empty() {
        return query.filter(registration::Column::Id.is_in(group.chosen.iter().map(|id| Uuid::from(*id))));
    }
    let mut query = query.filter(registration::Column::Status.is_in(group.statuses.iter().map(|status| Status::word(*status))));
    if !group.countries.is_empty() {
        query = query.filter(registration::Column::Country.is_in(group.countries.iter().map(Country::code)));
    }
    if !group.functions.is_empty() {
        query = query.filter(registration::Column::Function.is_in(group.functions.iter().map(String::as_str)));
    }
    if !group.kinds.is_empty() {
        query = query.filter(registration::Column::Kind.is_in(group.kinds.iter().map(|kind| Kind::word(*kind))));
    }
    query
}

/// Who belongs to a group, by name, inside or outside a transaction. A group may be ten thousand people: no more of each is read than told.
pub(crate) async fn members<C: ConnectionTrait>(db: &C, workshop: WorkshopId, group: &Group) -> Result<Vec<Recipient>, Failure> {
    use person::Column as P;
    type Text = Option<String>;
    if group.is_nobody() {
        return Ok(Vec::new());
    }
    let found = in_group(workshop, group)
        .select_only()
        .columns([registration::Column::Id, registration::Column::Country])
        .columns([P::Id, P::Language, P::FullName, P::BadgeName, P::FormOfAddress, P::NativeName, P::SortKey, P::Rank, P::Honorific])
        .join(JoinType::InnerJoin, registration::Entity::belongs_to(person::Entity).from(registration::Column::PersonId).to(P::Id).into())
        .order_by_asc(P::OrderKey)
        .order_by_asc(P::Id)
        .into_tuple::<(Uuid, Text, Uuid, String, String, Text, Text, Text, Text, Text, Text)>()
        .all(db)
        .await?;
    found
        .into_iter()
        .map(|(registration, code, person, language, full, badge, address, native, sort, rank, honorific)| {
            let others = [&badge, &address, &native, &sort, &rank, &honorific];
            Ok(Recipient {
                registration: RegistrationId(registration),
                person: PersonId(person),
                names: names_from(&full, others.map(Option::as_deref))?,
                country: code.as_deref().map(country).transpose()?,
                lang: json::word(Lang::from_code, &language)?,
            })
        })
        .collect()
}

impl Store {
    /// Who would get a message to this group now, by name.
    pub async fn recipients(&self, grant: &Grant<WriteMessages>, group: &Group) -> Result<Vec<Recipient>, Failure> {
        members(self.reader(), *grant.on(), group).await
    }
}
