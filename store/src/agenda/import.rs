//! Sessions from a sheet: all rows or none.

use super::{
    Draft, Facts,
    draft::{candidates, load},
    edit::insert,
    rows::session,
};
use crate::{Change, Failure, Store, json, series::setup::hold, sheet::Sheet};
use chrono::{DateTime, Utc};
use domain::{
    access::{Audience, Grant, ScheduleSessions},
    agenda::{
        Session,
        sheet::{Problem, Setting, SheetFault, SheetSession, read},
    },
    id::{PersonId, WorkshopId},
    lang::Lang,
    people::Names,
    time::instant,
    tlp::Tlp,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};
use serde_json::json;

/// Why a sheet was not taken in.
#[derive(Debug, thiserror::Error)]
pub enum ImportFault {
    /// Its rows have faults.
    #[error("{} faults", .0.len())]
    Rows(Vec<SheetFault>),
    /// Something else.
    #[error(transparent)]
    Failure(#[from] Failure),
}

impl Store {
    /// An organizer brings sessions into the draft. A dry run tries everything and leaves nothing.
    pub async fn import_sessions(
        &self,
        grant: &Grant<ScheduleSessions>,
        sheet: &Sheet,
        dry_run: bool,
        now: DateTime<Utc>,
    ) -> Result<usize, ImportFault> {
        self.take_sessions_in(grant.by(), *grant.on(), sheet, dry_run, now).await
    }

    /// The operator of the server does.
    pub async fn import_agenda(
        &self,
        workshop: WorkshopId,
        sheet: &Sheet,
        dry_run: bool,
        now: DateTime<Utc>,
    ) -> Result<usize, ImportFault> {
        self.take_sessions_in(None, workshop, sheet, dry_run, now).await
    }

    async fn take_sessions_in(
        &self,
        by: Option<PersonId>,
        workshop: WorkshopId,
        sheet: &Sheet,
        dry_run: bool,
        now: DateTime<Utc>,
    ) -> Result<usize, ImportFault> {
        let mut change = self.begin(by, now).await?;
        let count = load_agenda(&mut change, workshop, sheet).await?;
        if !dry_run {
            change.commit().await?;
        }
        Ok(count)
    }
}

/// Brings a sheet's sessions in, inside a change: for the demo, too.
pub async fn load_agenda(change: &mut Change, workshop: WorkshopId, sheet: &Sheet) -> Result<usize, ImportFault> {
    hold(change, workshop).await?;
    let draft = load(change.tx(), workshop).await?;
    let people: Vec<(PersonId, Names)> =
        candidates(change.tx(), workshop).await?.into_iter().map(|candidate| (candidate.id, candidate.names)).collect();
    let zone = draft.workshop.zone;
    let setting = Setting {
        days: &draft.days(),
        instant: &|day, time| instant(day, time, zone),
        rooms: &draft.rooms,
        offered: &draft.offered,
        people: &people,
    };
    let sessions = read(sheet.head(), sheet.rows(), &setting).map_err(ImportFault::Rows)?;
    let twice = twice(&draft, &sessions);
    if !twice.is_empty() {
        return Err(ImportFault::Rows(twice));
    }
    for session in &sessions {
        insert(change, &draft, &facts(session)).await?;
    }
    change.record("import_sessions", "workshop", workshop.0, workshop, json!({ "sessions": sessions.len() }));
    Ok(sessions.len())
}

/// Names the people to whom a workshop's RED sessions are shown, beside those with a part in them:
/// sheets have no column for them.
pub async fn show_red_to(change: &Change, workshop: WorkshopId, persons: &[PersonId]) -> Result<(), Failure> {
    let audience = Audience { persons: persons.to_vec(), ..Audience::default() };
    session::Entity::update_many()
        .col_expr(session::Column::Audience, Expr::value(json::to(&audience)))
        .filter(session::Column::WorkshopId.eq(workshop.0))
        .filter(session::Column::Tlp.eq(Tlp::Red.word()))
        .exec(change.tx())
        .await?;
    Ok(())
}

/// A file that was sent twice would double everything.
fn twice(draft: &Draft, sessions: &[SheetSession]) -> Vec<SheetFault> {
    let same = |session: &Session, row: &SheetSession| {
        let title = |words: &domain::lang::Words| words.for_reader(Lang::En).1.to_owned();
        !session.cancelled && (session.time, session.place) == (row.slot.time, row.slot.place) && title(&session.title) == title(&row.title)
    };
    let stands = sessions.iter().filter(|row| draft.sessions.iter().any(|drafted| same(&drafted.session, row)));
    stands.map(|row| SheetFault { row: row.row, column: "title".to_owned(), problem: Problem::Twice }).collect()
}

fn facts(it: &SheetSession) -> Facts {
    Facts {
        kind: it.kind.clone(),
        theme: it.theme.clone(),
        priority: it.priority.clone(),
        slot: it.slot,
        tlp: it.tlp,
        audience: Default::default(),
        title: it.title.clone(),
        summary: it.summary.clone(),
        people: it.people.clone(),
        expected: it.expected,
    }
}
