//! Agendas: three days in three rooms, brought in as a sheet and published.

use domain::{id::SessionId, id::WorkshopId, text::Text, tlp::Tlp};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use store::{
    Change,
    agenda::{load_agenda, quietly, rows::session},
    sheet::Sheet,
};

use super::{Edition, editions::ROOMS};
use crate::Done;

/// A day's slots; each room has one session in each.
const SLOTS: [(&str, &str); 7] = [
    ("08:30", "09:30"),
    ("09:45", "10:45"),
    ("11:00", "12:00"),
    ("13:30", "14:30"),
    ("14:45", "15:45"),
    ("16:00", "17:00"),
    ("17:15", "18:15"),
];
const KINDS: [&str; 4] = ["plenary", "panel", "case study", "breakout"];
const THEMES: [&str; 3] = ["policy", "information sharing", "enforcement"];
/// In this proportion: the public sees a third.
const LABELS: [Tlp; 6] = [Tlp::Clear, Tlp::Green, Tlp::Amber, Tlp::Clear, Tlp::Green, Tlp::Amber];

/// Writes so many sessions and publishes them.
pub async fn publish(change: &mut Change, edition: &Edition, sessions: usize) -> Done {
    let sheet = Sheet::csv(sheet(edition, sessions).as_bytes())?;
    load_agenda(change, edition.id, &sheet).await.map_err(|fault| format!("{}: {fault:?}", edition.slug))?;
    quietly(change, edition.id, &Text::parse("Loaded as history")?).await?;
    Ok(())
}

fn sheet(edition: &Edition, sessions: usize) -> String {
    let mut text = "day,start,end,kind,theme,priority,room,tlp,title,abstract,people\n".to_owned();
    for nth in 0..sessions {
        let (day, slot, room) = (nth / (SLOTS.len() * ROOMS.len()), nth / ROOMS.len() % SLOTS.len(), nth % ROOMS.len());
        let person = |part: &str, place: usize| format!("{part}:{}", edition.coming[(nth + place) % edition.coming.len()].1);
        let people = [person("chair", 0), person("speaker", 7), person("speaker", 13), person("speaker", 19)].join(";");
        let ((start, end), label) = (SLOTS[slot], LABELS[nth % LABELS.len()].word());
        text += &format!(
            "{},{start},{end},{},{},strengthening enforcement,{},{label},Where our last case broke: group {nth},{ABSTRACT},{people}\n",
            day + 1,
            KINDS[nth % KINDS.len()],
            THEMES[nth % THEMES.len()],
            ROOMS[room],
        );
    }
    text
}

const ABSTRACT: &str = "A container stopped at a port followed to its verdict: what was preserved and what was lost";

/// A session that everybody may see.
pub async fn public_session(change: &Change, workshop: WorkshopId) -> Done<SessionId> {
    let found = session::Entity::find()
        .filter(session::Column::WorkshopId.eq(workshop.0))
        .filter(session::Column::Tlp.eq(Tlp::Clear.word()))
        .one(change.tx())
        .await?;
    Ok(SessionId(found.ok_or("no public session")?.id))
}
