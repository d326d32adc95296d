//! The form beside the board: it moves a session without a pointer and without a script.

use super::{board::clock, board_now::spot, words};
use crate::{
    lang::dates,
    posted::{Faults, Fields, Form, Reading},
    t,
    ui::{ErrorSummary, Field, Select},
};
use chrono::{NaiveDate, NaiveTime};
use domain::{
    agenda::{AgendaRefusal, Place, Room, Slot},
    id::SessionId,
    lang::Lang,
    time::{Interval, day_at_venue, instant},
};
use leptos::prelude::*;
use store::{
    Refusal,
    agenda::{Draft, Drafted, Move},
    series::Workshop,
};

/// The form as it starts out.
pub(super) fn fields_of(draft: &Draft, drafted: &Drafted, shown: NaiveDate) -> Fields {
    let session = &drafted.session;
    let zone = draft.workshop.zone;
    let day = session.time.map_or(shown, |time| day_at_venue(time.start, zone));
    let times = session.time.map(|time| (dates::time(time.start, zone), dates::time(time.end, zone))).unwrap_or_default();
    Fields::of([
        ("session", session.id.to_string()),
        ("seen", drafted.version.to_string()),
        ("day", day.to_string()),
        ("start", times.0),
        ("end", times.1),
        ("room", room_word(session.place)),
    ])
}

/// A place as forms send it.
pub(super) fn room_word(place: Option<Place>) -> String {
    match place {
        None => String::new(),
        Some(Place::All) => "all".to_owned(),
        Some(Place::Room(id)) => id.to_string(),
    }
}

/// A place as forms send it, read. Whether the room is there is the store's to say.
pub(super) fn read_room(word: &str) -> Option<Place> {
    if word == "all" { Some(Place::All) } else { word.parse().ok().map(Place::Room) }
}

/// The choices of rooms.
pub(super) fn rooms(lang: Lang, rooms: &[Room]) -> Vec<(String, String)> {
    let named = rooms.iter().map(|room| {
        let seats = room.seats.map(|seats| format!(" ({seats})")).unwrap_or_default();
        (room.id.to_string(), format!("{}{seats}", room.name))
    });
    let first = (String::new(), t!(lang, "board-no-room-yet"));
    std::iter::once(first).chain(named).chain([("all".to_owned(), t!(lang, "agenda-all-rooms"))]).collect()
}

/// The choices of days.
pub(super) fn days(lang: Lang, workshop: &Workshop) -> Vec<(String, String)> {
    workshop.days.each().map(|day| (day.to_string(), dates::weekday(lang, day))).collect()
}

/// Day, start and end of a form as an interval at the venue; nothing where neither time is given.
pub(super) fn read_time(reading: &mut Reading<'_>, fields: &Fields, workshop: &Workshop, lang: Lang) -> Option<Interval> {
    if fields.get("start").trim().is_empty() && fields.get("end").trim().is_empty() {
        return None;
    }
    let day = reading.choice("day", |word| word.parse::<NaiveDate>().ok().filter(|day| workshop.days.contains(*day)));
    let (start, end) = (reading.time("start"), reading.time("end"));
    let mut at = |field: &str, time: NaiveTime, day: NaiveDate| {
        let at = instant(day, time, workshop.zone);
        if at.is_none() {
            reading.faults.add(field, crate::lang::refusal(lang, &AgendaRefusal::NoSuchTime.into()));
        }
        at
    };
    let (day, start, end) = (day?, start?, end?);
    // Midnight as an end is the end of the day.
    let ends_on = if end == NaiveTime::MIN { day.succ_opt()? } else { day };
    let (start, end) = (at("start", start, day), at("end", end, ends_on));
    let time = Interval::new(start?, end?);
    if time.is_none() {
        reading.faults.add("end", crate::lang::refusal(lang, &AgendaRefusal::EndsBeforeStart.into()));
    }
    time
}

/// Reads the form. The button `tray` sends the session back there.
pub(super) fn read(fields: &Fields, workshop: &Workshop, lang: Lang) -> Result<Move, Faults> {
    let mut reading = Reading::of(fields, lang);
    let session: Option<SessionId> = reading.choice("session", |word| word.parse().ok());
    let seen = fields.get("seen").parse().unwrap_or_default();
    if fields.has("tray") {
        return session.map(|session| Move { session, to: Slot::default(), seen }).ok_or(reading.faults);
    }
    let time = read_time(&mut reading, fields, workshop, lang);
    if time.is_none() && reading.faults.is_empty() {
        reading.faults.add("start", t!(lang, "frame-fault-time"));
    }
    let place = reading.choice("room", read_room);
    match session {
        Some(session) if reading.faults.is_empty() => Ok(Move { session, to: Slot { place, time }, seen }),
        _ => Err(reading.faults),
    }
}

/// The field beside which a refusal stands.
pub(super) fn field_of(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::Agenda(AgendaRefusal::EndsBeforeStart) => "end",
        Refusal::Agenda(AgendaRefusal::NoSuchTime) => "start",
        Refusal::Agenda(AgendaRefusal::NotOffered) => "room",
        _ => "day",
    }
}

/// The form.
#[component]
pub(super) fn MoveForm(lang: Lang, draft: Draft, chosen: SessionId, form: Form) -> impl IntoView {
    let slug = draft.workshop.slug.to_string();
    let session = draft.session(chosen).map(|drafted| drafted.session.clone());
    let (title_lang, title) = session.as_ref().map(|session| words::read(lang, &session.title)).unwrap_or_default();
    let now =
        session.as_ref().and_then(|session| spot(&draft, session)).map(|(_, spot)| format!("{}–{}", clock(spot.from), clock(spot.to)));
    let placed = now.is_some();
    view! {
        <section aria-labelledby="move">
            <h2 id="move">{t!(lang, "board-move")}</h2>
            <ErrorSummary form=form.clone() lang=lang/>
            <form class="fields" method="post" action=format!("/organize/{slug}/agenda") novalidate>
                <p class="span"><b lang=title_lang>{title}</b></p>
                <input type="hidden" name="session" id="move-session" value=chosen.to_string()/>
                <input type="hidden" name="seen" id="move-seen" value=form.fields().get("seen").to_owned()/>
                <div class="span"><Select form=form.clone() lang=lang name="day" label=t!(lang, "board-day") options=days(lang, &draft.workshop)/></div>
                <Field form=form.clone() lang=lang name="start" label=t!(lang, "board-start")/>
                <Field form=form.clone() lang=lang name="end" label=t!(lang, "board-end")/>
                <div class="span"><Select form=form lang=lang name="room" label=t!(lang, "agenda-room") options=rooms(lang, &draft.rooms)/></div>
                <button class="button button-small" type="submit">{t!(lang, "board-move-button")}</button>
                {placed.then(|| view! { <button class="button button-second button-small" type="submit" name="tray" value="yes">{t!(lang, "board-to-tray")}</button> })}
                <p class="span ui"><a href=format!("/organize/{slug}/agenda/sessions/{chosen}")>{t!(lang, "board-edit")}</a></p>
            </form>
        </section>
    }
}
