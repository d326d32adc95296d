//! Registrations as pages list them: scope from the grant, filtered, sorted and paged in SQL.

use super::{
    Registrant, Registration,
    listed::{Listed, entries},
    own::Station,
    registration_of,
    rows::{registration, step},
    substitute::{exchanged, with_others},
    tally::tally,
};
use crate::{
    Failure, Store, json,
    people::{names_of, person_of, rows::person},
};
use domain::{
    access::{DecideRegistrations, Grant, LeadDelegation},
    country::Country,
    id::{PersonId, RegistrationId, WorkshopId},
    people::Names,
    registration::{Event, Standing, Status, Vetting},
    text::{Line, search_key},
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, JoinType, Order, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select, Value,
    sea_query::{Expr, ExprTrait, LikeExpr, Values},
};
use uuid::Uuid;

/// How many a page shows.
pub const PAGE: u64 = 50;

/// Which registrations an organizer looks at, and in which order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The heap.
    pub standing: Standing,
    /// Of one delegation.
    pub country: Option<Country>,
    /// Who work as this.
    pub function: Option<String>,
    /// Whose vetting stands so.
    pub vetting: Option<Vetting>,
    /// Words in name, address, agency or position, whatever their accents.
    pub search: String,
    /// By what they are sorted.
    pub sort: Sort,
    /// Whether the last come first.
    pub descending: bool,
}

impl Filter {
    /// Whether it leaves out some of its heap.
    fn is_narrow(&self) -> bool {
        self.country.is_some() || self.function.is_some() || self.vetting.is_some() || !search_key(&self.search).is_empty()
    }
}

/// By what registrations are sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// By name.
    #[default]
    Name,
    /// By country code.
    Country,
    /// By status, in the order of a registration's life.
    Status,
    /// By how long they have stood there.
    Since,
}

impl Sort {
    /// Every order.
    pub const ALL: [Sort; 4] = [Sort::Name, Sort::Country, Sort::Status, Sort::Since];

    /// The word in addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Sort::Name => "name",
            Sort::Country => "country",
            Sort::Status => "status",
            Sort::Since => "since",
        }
    }

    /// Reads the word.
    pub fn from_word(word: &str) -> Option<Sort> {
        Sort::ALL.into_iter().find(|sort| sort.word() == word)
    }
}

/// One registration with all that organizers see.
#[derive(Clone, Debug, PartialEq)]
pub struct Whole {
    /// The registration and its person.
    pub registrant: Registrant,
    /// What has happened, first things first.
    pub stations: Vec<Station>,
    /// The passport's number, masked.
    pub passport: Option<String>,
    /// Others of this workshop whose full name is the same.
    pub namesakes: Vec<Registrant>,
}

/// Registrations with their people, whatever the query asks for.
pub(super) async fn registrants<C: ConnectionTrait>(db: &C, query: Select<registration::Entity>) -> Result<Vec<Registrant>, Failure> {
    let found = with_person(query).select_two_required(person::Entity).all(db).await?;
    found
        .into_iter()
        .map(|(registration, person)| Ok(Registrant { registration: registration_of(registration)?, person: person_of(&person)? }))
        .collect()
}

/// The same for a focal point: whoever has not answered yet is called as the focal point wrote it. An address
/// must not tell what else the site knows of its owner.
async fn put_forward<C: ConnectionTrait>(db: &C, query: Select<registration::Entity>) -> Result<Vec<Registrant>, Failure> {
    let found = with_person(query).select_two_required(person::Entity).all(db).await?;
    let one = |(registration, person): (registration::Model, person::Model)| {
        let mut person = person_of(&person)?;
        if let Some(named) = registration.named.as_deref().filter(|_| !registration.complete) {
            let named = Line::parse(named).map_err(|fault| Failure::Broken(format!("stored name: {fault}")))?;
            person.names = Names::only(named);
        }
        Ok(Registrant { registration: registration_of(registration)?, person })
    };
    found.into_iter().map(one).collect()
}

pub(super) fn with_person(query: Select<registration::Entity>) -> Select<registration::Entity> {
    let to_person = registration::Entity::belongs_to(person::Entity).from(registration::Column::PersonId).to(person::Column::Id);
    query.join(JoinType::InnerJoin, to_person.into())
}

fn of_workshop(workshop: WorkshopId) -> Select<registration::Entity> {
    registration::Entity::find().filter(registration::Column::WorkshopId.eq(workshop.0))
}

/// Each word must stand somewhere; what the reader types is no pattern.
fn searched(query: Select<registration::Entity>, search: &str) -> Select<registration::Entity> {
    search_key(search).split_whitespace().take(8).fold(query, |query, word| {
        let escaped: String = word.chars().flat_map(|c| if "\\%_".contains(c) { vec!['\\', c] } else { vec![c] }).collect();
        let like = || LikeExpr::new(format!("%{escaped}%")).escape('\\');
        let column = |column| Expr::col((registration::Entity, column)).like(like());
        query.filter(column(registration::Column::PersonKey).or(column(registration::Column::SearchKey)))
    })
}

fn filtered(workshop: WorkshopId, filter: &Filter) -> Select<registration::Entity> {
    let mut query = of_workshop(workshop);
    if filter.standing != Standing::All {
        query = query.filter(registration::Column::Status.is_in(filter.standing.statuses().iter().map(|status| status.word())));
    }
    if let Some(country) = filter.country {
        query = query.filter(registration::Column::Country.eq(country.code()));
    }
    if let Some(function) = &filter.function {
        query = query.filter(registration::Column::Function.eq(function));
    }
    if let Some(vetting) = filter.vetting {
        query = query.filter(registration::Column::Vetting.eq(vetting.word()));
    }
    searched(query, &filter.search)
}

fn sorted(query: Select<registration::Entity>, filter: &Filter) -> Select<registration::Entity> {
    let order = if filter.descending { Order::Desc } else { Order::Asc };
    let query = match filter.sort {
        Sort::Name => query.order_by(registration::Column::OrderKey, order),
        Sort::Country => query.order_by(registration::Column::Country, order).order_by_asc(registration::Column::OrderKey),
        Sort::Since => query.order_by(registration::Column::Since, order),
        Sort::Status => {
            let mut life: Vec<Value> = Status::ALL.iter().map(|status| Value::from(status.word())).collect();
            if filter.descending {
                life.reverse();
            }
            query.order_by(registration::Column::Status, Order::Field(Values(life))).order_by_asc(registration::Column::OrderKey)
        }
    };
    query.order_by_asc(registration::Column::Id)
}

impl Store {
    /// One page of a workshop's registrations.
    pub async fn registrations(&self, grant: &Grant<DecideRegistrations>, filter: &Filter, page: u64) -> Result<Listed, Failure> {
        let db = self.reader();
        let query = filtered(*grant.on(), filter);
        let mut listed = Listed { tally: tally(db, *grant.on()).await?, ..Listed::default() };
        listed.total = if filter.is_narrow() { query.clone().count(db).await? } else { listed.tally.on(filter.standing) };
        listed.people = entries(db, sorted(query, filter), start(page)).await?;
        Ok(listed)
    }

    /// Registrations by their ids: for saying what became of each in a bulk decision.
    pub async fn registrations_of(&self, grant: &Grant<DecideRegistrations>, ids: &[RegistrationId]) -> Result<Vec<Registrant>, Failure> {
        let ids = ids.iter().map(|id| id.0);
        registrants(self.reader(), of_workshop(*grant.on()).filter(registration::Column::Id.is_in(ids))).await
    }

    /// One page of a delegation's people, by the name that is shown, and how many there are. A delegation is
    /// small enough to be sorted here: by whose name somebody is sorted must not tell more than the name shown.
    pub async fn delegates(&self, grant: &Grant<LeadDelegation>, page: u64) -> Result<(Vec<Registrant>, u64), Failure> {
        use registration::Column as C;
        let db = self.reader();
        let keys = of_delegation(grant).select_only().columns([C::Id, C::OrderKey, C::Complete, C::Named]);
        let keys: Vec<(Uuid, String, bool, Option<String>)> = keys.into_tuple().all(db).await?;
        let shown = |order: String, complete: bool, named: Option<String>| match named.filter(|_| !complete) {
            Some(named) => search_key(&named),
            None => order,
        };
        let mut keys: Vec<(String, Uuid)> = keys.into_iter().map(|(id, order, done, named)| (shown(order, done, named), id)).collect();
        keys.sort_unstable();
        let total = keys.len() as u64;
        let first = usize::try_from(start(page)).unwrap_or(usize::MAX);
        let ids: Vec<Uuid> = keys.into_iter().map(|(_, id)| id).skip(first).take(usize::try_from(PAGE).unwrap_or(usize::MAX)).collect();
        let mut people = put_forward(db, of_delegation(grant).filter(C::Id.is_in(ids.iter().copied()))).await?;
        people.sort_by_key(|it| ids.iter().position(|id| *id == it.registration.id.0));
        Ok((people, total))
    }

    /// A delegation's people who wait for its focal point, the longest waiting first.
    pub async fn delegates_to_endorse(&self, grant: &Grant<LeadDelegation>) -> Result<Vec<Registrant>, Failure> {
        let waiting = of_delegation(grant)
            .filter(registration::Column::Status.eq(Status::Submitted.word()))
            .order_by_asc(registration::Column::Since)
            .order_by_asc(registration::Column::Id);
        registrants(self.reader(), waiting.limit(PAGE)).await
    }

    /// One of a delegation's people, with what has happened.
    pub async fn delegate(&self, grant: &Grant<LeadDelegation>, id: RegistrationId) -> Result<(Registrant, Vec<Station>), Failure> {
        let found = put_forward(self.reader(), of_delegation(grant).filter(registration::Column::Id.eq(id.0))).await?;
        let registrant = found.into_iter().next().ok_or(Failure::NotFound)?;
        let others = put_forward(self.reader(), exchanged(of_delegation(grant), &registrant.registration)).await?;
        let stations = with_others(stations(self.reader(), &[id]).await?, &registrant.registration, &others);
        Ok((registrant, stations))
    }

    /// One registration with all that organizers see.
    pub async fn registration(&self, grant: &Grant<DecideRegistrations>, id: RegistrationId) -> Result<Whole, Failure> {
        let db = self.reader();
        let found = registrants(db, of_workshop(*grant.on()).filter(registration::Column::Id.eq(id.0))).await?;
        let registrant = found.into_iter().next().ok_or(Failure::NotFound)?;
        let namesakes = of_workshop(*grant.on())
            .filter(registration::Column::Id.ne(id.0))
            .filter(person::Column::FullName.eq(registrant.person.names.full_name.as_str()));
        let others = registrants(db, exchanged(of_workshop(*grant.on()), &registrant.registration)).await?;
        Ok(Whole {
            stations: with_others(stations(db, &[id]).await?, &registrant.registration, &others),
            passport: self.masked_passport(id).await?,
            namesakes: registrants(db, namesakes.limit(PAGE)).await?,
            registrant,
        })
    }
}

/// Where a page starts; what nobody can leaf to is beyond the end.
fn start(page: u64) -> u64 {
    page.clamp(0, 1_000_000) * PAGE
}

fn of_delegation(grant: &Grant<LeadDelegation>) -> Select<registration::Entity> {
    of_workshop(grant.on().workshop).filter(registration::Column::Country.eq(grant.on().country.code()))
}

/// What has happened to registrations, first things first, in two queries however many there are.
pub(super) async fn stations<C: ConnectionTrait>(db: &C, ids: &[RegistrationId]) -> Result<Vec<(RegistrationId, Station)>, Failure> {
    let rows = step::Entity::find().filter(step::Column::RegistrationId.is_in(ids.iter().map(|id| id.0))).all(db).await?;
    let by: Vec<Uuid> = rows.iter().filter_map(|row| row.by_id).collect();
    let names = names_of(db, by).await?;
    let mut stations: Vec<(RegistrationId, Station)> = rows
        .into_iter()
        .map(|row| {
            let by = row.by_id.map(PersonId);
            let station = Station {
                event: json::word(Event::from_word, &row.event)?,
                status: json::word(Status::from_word, &row.status)?,
                at: row.at,
                by,
                by_name: by.and_then(|by| names.get(&by)).map(|names| names.full_name.to_string()),
                other: None,
            };
            Ok((RegistrationId(row.registration_id), station))
        })
        .collect::<Result<_, Failure>>()?;
    // What happened in one instant is told in the order of a registration's life.
    stations.sort_by_key(|(_, station)| (station.at, station.status));
    Ok(stations)
}

/// What a person may know of a registration: neither reasons nor the outcome of vetting.
pub(super) fn without_secrets(registration: Registration) -> Registration {
    Registration { private_reason: None, vetting: domain::registration::VettingRecord::default(), ..registration }
}
