//! A large series, loaded by the store's own operations; its many people as rows.

mod agenda;
mod documents;
mod editions;
mod people;

use std::time::Instant;

use domain::{
    id::{MaterialId, PersonId, SessionId, WorkshopId},
    series::WorkshopStatus,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};
use store::{Change, Store, series::rows::workshop};

pub use documents::LARGE;

use crate::{Done, report::Report, scale::Scale, site::Place};

/// What is measured of what was loaded.
#[derive(Debug)]
pub struct Data {
    /// The slug of an ordinary edition that is open.
    pub slug: String,
    pub crowded: String,
    /// Another that is open, for new registrations.
    pub open: String,
    pub session: SessionId,
    /// The large document.
    pub material: MaterialId,
    pub organizer: String,
    /// Confirmed in the ordinary edition.
    pub participant: String,
    /// Of people who have registered elsewhere.
    pub others: Vec<String>,
}

/// An edition, as far as loading goes on with it.
struct Edition {
    id: WorkshopId,
    slug: String,
    /// Those who are coming, by name.
    coming: Vec<(PersonId, String)>,
}

/// Editions that are open, the last ones.
const OPEN: usize = 5;
/// People of past editions who are signed in, to register once each.
const OTHERS: usize = 4_000;

/// Loads everything; tells how long it took.
pub async fn load(place: &Place, scale: &Scale, report: &mut Report) -> Done<Data> {
    let begun = Instant::now();
    let store = place.store().await?;
    store.migrate().await?;
    let now = store::clock::Clock::System.now();
    let mut change = store.begin(None, now).await?;
    editions::series(&change).await?;
    let mut all = Vec::with_capacity(scale.workshops);
    for number in 0..scale.workshops {
        let (id, slug) = editions::insert(&change, number, scale).await?;
        let coming = people::insert(&change, id, number, scale.registered(number)).await?;
        all.push(Edition { id, slug, coming });
    }
    println!("  people and registrations after {:.1} s", begun.elapsed().as_secs_f64());
    for edition in &all {
        agenda::publish(&mut change, edition, scale.sessions).await?;
    }
    println!("  agendas after {:.1} s", begun.elapsed().as_secs_f64());
    let ordinary = all.len() - 2;
    let mut material = None;
    for (number, edition) in all.iter().enumerate() {
        let large = documents::insert(&mut change, &store, edition, scale.documents(number), number == ordinary).await?;
        material = material.or(large);
    }
    for edition in &all[all.len() - OPEN..] {
        set_open(&change, edition.id).await?;
    }
    let data = data(&change, &all, ordinary, material.ok_or("no large document was loaded")?).await?;
    change.commit().await?;
    settle(&store).await?;
    report.loaded(begun.elapsed());
    Ok(data)
}

async fn data(change: &Change, all: &[Edition], ordinary: usize, material: MaterialId) -> Done<Data> {
    let edition = &all[ordinary];
    let organizer = people::organizer(change, &[edition.id, all[0].id, all[ordinary + 1].id]).await?;
    let mut others = Vec::with_capacity(OTHERS);
    for (person, _) in all[1..ordinary].iter().flat_map(|edition| &edition.coming).take(OTHERS) {
        others.push(people::sign_in(change, *person).await?);
    }
    let (participant, _) = edition.coming.last().ok_or("nobody is coming")?;
    Ok(Data {
        slug: edition.slug.clone(),
        crowded: all[0].slug.clone(),
        open: all[ordinary + 1].slug.clone(),
        session: agenda::public_session(change, edition.id).await?,
        material,
        organizer: people::sign_in(change, organizer).await?,
        participant: people::sign_in(change, *participant).await?,
        others,
    })
}

/// Opened after its agenda was published, so that no letters wait.
async fn set_open(change: &Change, id: WorkshopId) -> Done {
    workshop::Entity::update_many()
        .col_expr(workshop::Column::Status, Expr::value(WorkshopStatus::Open.word()))
        .filter(workshop::Column::Id.eq(id.0))
        .exec(change.tx())
        .await?;
    Ok(())
}

/// What a database does by itself in time, done at once: statistics, and the journal folded in.
async fn settle(store: &Store) -> Done {
    use sea_orm::ConnectionTrait;
    let statements: &[&str] = if store.is_postgres() { &["VACUUM ANALYZE", "CHECKPOINT"] } else { &["PRAGMA wal_checkpoint(TRUNCATE)"] };
    for statement in statements {
        store.writer().execute_unprepared(statement).await?;
    }
    Ok(())
}
