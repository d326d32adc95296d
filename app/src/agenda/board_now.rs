//! The board of a day, from the draft: for the page and for the island alike.

use super::{
    board::{Block, Blocking, BoardNow, Column, Count, Spot, Trouble},
    conflicts::Teller,
    lanes::set_lanes,
    words,
};
use crate::t;
use chrono::{NaiveDate, Timelike};
use domain::{
    agenda::{
        Place, Session,
        conflicts::{Conflict, Severity, errors},
        publication::Tally,
    },
    lang::Lang,
    time::{at_venue, day_at_venue},
};
use store::agenda::{Draft, Drafted};

/// The columns: the rooms in order.
pub(super) fn columns(draft: &Draft) -> Vec<Column> {
    draft.rooms.iter().map(|room| Column { name: room.name.clone(), seats: room.seats }).collect()
}

/// The board of a day.
pub(super) fn board_now(lang: Lang, draft: &Draft, day: NaiveDate) -> BoardNow {
    let conflicts = draft.conflicts();
    let teller = Teller { lang, draft };
    let mut blocks: Vec<Block> = draft.sessions.iter().filter_map(|drafted| block(&teller, &conflicts, drafted, day)).collect();
    let lanes = set_lanes(&mut blocks, draft.rooms.len());
    // What no day's board shows is told on each.
    let grave =
        conflicts.iter().filter(|conflict| conflict.severity() == Severity::Error && teller.day(conflict).is_none_or(|on| on == day));
    let errors = grave.map(|conflict| Blocking { words: teller.sentence(conflict), href: teller.address(conflict) }).collect();
    let mut counts = counts(lang, draft, &conflicts);
    counts.extend(day_counts(&teller, &conflicts));
    let waiting = draft.sessions.iter().filter(|drafted| !is_placed(&drafted.session));
    let waiting: Vec<_> = waiting.map(|drafted| (drafted.session.id.to_string(), drafted.version)).collect();
    counts.push(Count { id: "waiting".to_owned(), count: waiting.len(), words: String::new() });
    BoardNow { blocks, lanes, errors, counts, waiting }
}

/// Each day's errors, for the tabs.
pub(super) fn day_counts(teller: &Teller<'_>, conflicts: &[Conflict]) -> Vec<Count> {
    let of = |day: NaiveDate| {
        let grave = conflicts.iter().filter(|conflict| conflict.severity() == Severity::Error);
        let count = grave.filter(|conflict| teller.day(conflict) == Some(day)).count();
        Count { id: format!("day-{day}"), count, words: t!(teller.lang, "board-count-errors", count = count) }
    };
    teller.draft.workshop.days.each().map(of).collect()
}

/// The counts of the publish bar.
pub(super) fn counts(lang: Lang, draft: &Draft, conflicts: &[Conflict]) -> Vec<Count> {
    let Tally { new, moved, changed, cancelled } = Tally::of(&draft.changes());
    let grave = errors(conflicts);
    let slight = conflicts.len() - grave;
    let count = |id: &str, count, words| Count { id: id.to_owned(), count, words };
    vec![
        count("new", new, t!(lang, "board-count-new")),
        count("moved", moved, t!(lang, "board-count-moved")),
        count("changed", changed, t!(lang, "board-count-changed")),
        count("cancelled", cancelled, t!(lang, "board-count-cancelled")),
        count("warning", slight, t!(lang, "board-count-warnings", count = slight)),
        count("error", grave, t!(lang, "board-count-errors", count = grave)),
    ]
}

/// Whether a session stands on the board of some day; else it waits in the tray.
pub(super) fn is_placed(session: &Session) -> bool {
    session.time.is_some() && session.place.is_some()
}

/// Where a session stands on its day.
pub(super) fn spot(draft: &Draft, session: &Session) -> Option<(NaiveDate, Spot)> {
    let time = session.time?;
    let column = match session.place? {
        Place::All => 0,
        Place::Room(id) => draft.rooms.iter().position(|room| room.id == id)? + 1,
    };
    let zone = draft.workshop.zone;
    let day = day_at_venue(time.start, zone);
    let minutes = |at| {
        let local = at_venue(at, zone);
        let midnights = u32::try_from((local.date_naive() - day).num_days()).unwrap_or(0);
        midnights * 24 * 60 + local.hour() * 60 + local.minute()
    };
    Some((day, Spot { from: minutes(time.start), to: minutes(time.end), column }))
}

fn block(teller: &Teller<'_>, conflicts: &[Conflict], drafted: &Drafted, day: NaiveDate) -> Option<Block> {
    let Teller { lang, draft } = *teller;
    let session = &drafted.session;
    let (on, spot) = spot(draft, session)?;
    if on != day {
        return None;
    }
    let own: Vec<&Conflict> = conflicts.iter().filter(|conflict| conflict.concerns(session.id)).collect();
    let mut why: Vec<String> = own.iter().filter_map(|conflict| teller.why(conflict, session.id)).collect();
    why.dedup();
    let trouble = match own.iter().filter(|conflict| teller.why(conflict, session.id).is_some()).map(|conflict| conflict.severity()).max() {
        Some(Severity::Error) => Trouble::Error,
        Some(Severity::Warning) => Trouble::Warning,
        None => Trouble::None,
    };
    let (title_lang, title) = words::read(lang, &session.title);
    let people: Vec<String> =
        session.people.iter().filter_map(|(person, _)| Some(draft.names.get(person)?.full_name.to_string())).collect();
    let kind = words::kind(lang, &draft.offered, &session.kind);
    let pause = draft.offered.is_pause(&session.kind);
    Some(Block {
        id: session.id.to_string(),
        version: drafted.version,
        title,
        title_lang: title_lang.map(str::to_owned),
        spot,
        lane: (0, 1),
        beside: false,
        pause,
        cancelled: session.cancelled,
        trouble,
        why,
        about: if pause {
            String::new()
        } else if people.is_empty() {
            kind
        } else {
            format!("{kind}. {}", people.join(", "))
        },
        href: format!("/organize/{}/agenda?day={day}&session={}#move", draft.workshop.slug, session.id),
    })
}
