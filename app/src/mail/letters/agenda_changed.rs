//! One person's sessions that a publication moved, cancelled or brought.

use super::{
    Unrenderable,
    agenda_published::subject,
    paper::{Block, Item, Paper},
    pen::Pen,
};
use crate::{lang::dates, t};
use domain::{
    mail::{Happened, SessionNews},
    time::{Interval, day_at_venue, offset_label},
};
use store::series::Workshop;

pub(super) fn write(pen: &Pen<'_>, publication: u32, changes: &[SessionNews]) -> Result<Paper, Unrenderable> {
    let lang = pen.lang;
    let workshop = pen.workshop()?;
    let city = pen.city(workshop);
    let (headline, about) = opening(pen, workshop, publication, changes);
    let body = vec![
        Block::Text(about),
        Block::News(changes.iter().map(|news| item(pen, workshop, news)).collect::<Result<_, _>>()?),
        Block::Button { label: t!(lang, "mail-agenda-button"), url: pen.page(&format!("/workshops/{}/agenda", workshop.slug)) },
        Block::Text(t!(lang, "mail-venue-time", city = city)),
    ];
    Ok(pen.letter(subject(lang, city, publication), headline, body))
}

/// What was not there before has not changed: the first agenda is published, a later session is new.
fn opening(pen: &Pen<'_>, workshop: &Workshop, publication: u32, changes: &[SessionNews]) -> (String, String) {
    let (lang, city, days, count) = (pen.lang, pen.city(workshop), pen.days(workshop), changes.len());
    if changes.iter().any(|news| news.what != Happened::New) {
        let about = t!(lang, "mail-agenda-changed-about", city = city, days = days, count = count);
        return (t!(lang, "mail-agenda-changed-headline", count = count), about);
    }
    let about = t!(lang, "mail-agenda-new-about", city = city, days = days, count = count);
    let headline =
        if publication == 1 { t!(lang, "mail-agenda-first-headline") } else { t!(lang, "mail-agenda-new-headline", count = count) };
    (headline, about)
}

fn item(pen: &Pen<'_>, workshop: &Workshop, news: &SessionNews) -> Result<Item, Unrenderable> {
    let lang = pen.lang;
    let what = match news.what {
        Happened::New => t!(lang, "mail-session-new"),
        Happened::Moved => t!(lang, "mail-session-moved"),
        Happened::Changed => t!(lang, "mail-session-changed"),
        Happened::Cancelled => t!(lang, "mail-session-cancelled"),
        Happened::Left => t!(lang, "mail-session-left"),
    };
    let now = news.now.map(|time| place_and_time(pen, workshop, time, news.now_in.as_deref()));
    let was = news.was.map(|time| place_and_time(pen, workshop, time, news.was_in.as_deref()));
    let moved = news.was != news.now || news.was_in != news.now_in;
    let lines = match (now, was) {
        (Some(now), Some(was)) if moved && !news.what.frees() => vec![now, t!(lang, "mail-session-before", before = was)],
        (Some(now), _) => vec![now],
        (None, Some(was)) => vec![was],
        (None, None) => Vec::new(),
    };
    Ok(Item { what, title: title(pen, news)?, lines })
}

/// What a session is called in a letter: RED is not named.
pub(super) fn title(pen: &Pen<'_>, news: &SessionNews) -> Result<String, Unrenderable> {
    if news.closed {
        return Ok(t!(pen.lang, "mail-closed-session"));
    }
    let facts = pen.about.sessions.get(&news.session).ok_or(Unrenderable("a session that its publication does not hold"))?;
    Ok(facts.title.for_reader(pen.lang).1.to_owned())
}

/// "Wednesday 18 November, 10:00–11:00 (GMT+7), Plenary hall".
fn place_and_time(pen: &Pen<'_>, workshop: &Workshop, time: Interval, room: Option<&str>) -> String {
    let zone = workshop.zone;
    let day = dates::plain(&dates::weekday(pen.lang, day_at_venue(time.start, zone)));
    let when = format!("{day}, {} ({})", dates::plain(&dates::times(time, zone)), offset_label(time.start, zone));
    match room {
        Some(room) => format!("{when}, {room}"),
        None => when,
    }
}
