//! One page of an organizer's list: what its table tells of each person, and nothing else of them.

use super::{
    Seen,
    lists::{PAGE, with_person},
    rows::registration,
    tally::Tally,
};
use crate::{Failure, access::country, json, people::rows::person};
use chrono::{DateTime, Utc};
use domain::{
    country::Country,
    id::RegistrationId,
    registration::{Kind, Status, Vetting},
    text::Line,
};
use sea_orm::{ConnectionTrait, QuerySelect, Select};
use uuid::Uuid;

/// A registration in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Which.
    pub id: RegistrationId,
    /// The person's full name.
    pub name: Line,
    /// The same in the person's own script.
    pub native_name: Option<Line>,
    /// What it is for.
    pub kind: Kind,
    /// The delegation; none for guests and speakers.
    pub country: Option<Country>,
    /// Where the person works; empty until known.
    pub agency: String,
    /// As what; empty until known.
    pub position: String,
    /// Their work's word; empty until known.
    pub function: String,
    /// Where it stands.
    pub status: Status,
    /// Since when.
    pub since: DateTime<Utc>,
    /// Whether the person may be let in.
    pub vetting: Vetting,
    /// How the page shows it, for whoever decides from there.
    pub seen: Seen,
}

/// One page of registrations.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Listed {
    /// Those on this page.
    pub people: Vec<Entry>,
    /// How many the filter finds.
    pub total: u64,
    /// How all of the workshop lie, whatever the filter.
    pub tally: Tally,
}

type Columns = (Uuid, String, Option<String>, String, Option<String>, String, String, String, String, DateTime<Utc>, String, i32);

/// The page of a query's registrations that begins at `start`.
pub(super) async fn entries<C: ConnectionTrait>(db: &C, query: Select<registration::Entity>, start: u64) -> Result<Vec<Entry>, Failure> {
    use registration::Column as C;
    let query = with_person(query.select_only()).column(C::Id).columns([person::Column::FullName, person::Column::NativeName]).columns([
        C::Kind,
        C::Country,
        C::Agency,
        C::Position,
        C::Function,
        C::Status,
        C::Since,
        C::Vetting,
        C::Version,
    ]);
    let rows: Vec<Columns> = query.offset(start).limit(PAGE).into_tuple().all(db).await?;
    rows.into_iter().map(entry).collect()
}

fn entry(columns: Columns) -> Result<Entry, Failure> {
    let (id, name, native_name, kind, code, agency, position, function, status, since, vetting, version) = columns;
    let line = |text: &str| Line::parse(text).map_err(|fault| Failure::Broken(format!("stored name: {fault}")));
    let status = json::word(Status::from_word, &status)?;
    Ok(Entry {
        id: RegistrationId(id),
        name: line(&name)?,
        native_name: native_name.as_deref().map(line).transpose()?,
        kind: json::word(Kind::from_word, &kind)?,
        country: code.as_deref().map(country).transpose()?,
        agency,
        position,
        function,
        status,
        since,
        vetting: json::word(Vetting::from_word, &vetting)?,
        seen: Seen { status, version: Some(version) },
    })
}
