//! `/organize/{slug}/rooms`: an edition's rooms, all in one form, so that nothing typed in one row is lost by saving another.

use super::{
    setup_part::{self, REMOVE},
    workshop_for,
};
use crate::{
    lang,
    page::{Page, see_other},
    posted::{Asked, Faults, Fields, Form, Named, Posted, Reading},
    site::Site,
    t,
    trouble::Trouble,
    ui::Field,
    visit::Visit,
};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use domain::{access::SetUpWorkshop, agenda::Room, id::RoomId, lang::Lang, series::SeriesRefusal};
use leptos::prelude::*;
use store::{
    Failure, Refusal,
    series::{RoomWanted, Workshop},
};

/// GET `/organize/{slug}/rooms`.
pub async fn show(State(site): State<Site>, visit: Visit, Named(slug): Named<String>, Asked(asked): Asked) -> Result<Page, Trouble> {
    let (workshop, _) = workshop_for(&site, &visit, &slug, SetUpWorkshop).await?;
    let rooms = site.store.rooms(workshop.id).await?;
    Ok(page(&visit, &workshop, Form::blank(filled(Fields::default(), &rooms)), asked.has("done")))
}

/// POST `/organize/{slug}/rooms`: everything that changed in the form, or nothing.
pub async fn save(
    State(site): State<Site>,
    visit: Visit,
    Named(slug): Named<String>,
    Posted(mut fields): Posted,
) -> Result<Response, Trouble> {
    let (workshop, grant) = workshop_for(&site, &visit, &slug, SetUpWorkshop).await?;
    let rooms = site.store.rooms(workshop.id).await?;
    let faults = match read(&fields, &rooms, visit.lang) {
        Err(faults) => faults,
        Ok((removed, wanted)) => match site.store.change_rooms(&grant, &removed, &wanted, site.clock.now()).await {
            Ok(()) => return Ok(see_other(&format!("/organize/{slug}/rooms?done=1"))),
            Err(Failure::Refused(refusal)) => {
                if let Refusal::Series(SeriesRefusal::RoomChanged { room }) = &refusal {
                    seen_now(&mut fields, *room, &site.store.rooms(workshop.id).await?);
                }
                let mut faults = Faults::default();
                faults.add(&place_of(&refusal, &wanted), lang::refusal(visit.lang, &refusal));
                faults
            }
            Err(other) => return Err(other.into()),
        },
    };
    let fields = filled(fields, &rooms);
    Ok(page(&visit, &workshop, Form::refused(fields, faults), false).into_response())
}

/// The form's fields with every room there is; what was typed stays.
fn filled(mut fields: Fields, rooms: &[Room]) -> Fields {
    for Room { id, name, seats } in rooms {
        if !fields.has(&format!("room_name-{id}")) {
            let seats = seats.map(|seats| seats.to_string()).unwrap_or_default();
            fields.set(&format!("room_was-{id}"), was(name, &seats));
            fields.set(&format!("room_name-{id}"), name.clone());
            fields.set(&format!("room_seats-{id}"), seats);
        }
    }
    fields
}

/// A row as it stood when the page was opened: a row that nobody touched changes nothing, whoever else changed it meanwhile.
fn was(name: &str, seats: &str) -> String {
    format!("{seats} {name}")
}

/// Whoever is told that a room has changed may save over it.
fn seen_now(fields: &mut Fields, id: RoomId, rooms: &[Room]) {
    if let Some(room) = rooms.iter().find(|room| room.id == id) {
        let seats = room.seats.map(|seats| seats.to_string()).unwrap_or_default();
        fields.set(&format!("room_was-{id}"), was(&room.name, &seats));
    }
}

/// What the row's form was opened with.
fn read_was(fields: &Fields, id: RoomId) -> Option<(String, Option<u32>)> {
    let (seats, name) = fields.get(&format!("room_was-{id}")).split_once(' ')?;
    Some((name.to_owned(), seats.parse().ok()))
}

fn rows(fields: &Fields) -> Vec<RoomId> {
    fields.each().filter_map(|(name, _)| name.strip_prefix("room_name-")?.parse().ok()).collect()
}

/// The rooms that are to go, and those that change or are new.
fn read(fields: &Fields, there: &[Room], lang: Lang) -> Result<(Vec<RoomId>, Vec<RoomWanted>), Faults> {
    let mut reading = Reading::of(fields, lang);
    let exists = |id: &RoomId| there.iter().any(|room| room.id == *id);
    let (mut removed, mut wanted) = (Vec::new(), Vec::new());
    for id in rows(fields) {
        let (name, seats) = (format!("room_name-{id}"), format!("room_seats-{id}"));
        if fields.holds(REMOVE, &id.to_string()) {
            removed.extend(Some(id).filter(exists));
        } else if fields.get(&format!("room_was-{id}")) != was(fields.get(&name), fields.get(&seats)) {
            // A room that somebody else removed while it was being changed is wanted anew.
            let room = read_room(&mut reading, &name, &seats, Some(id).filter(exists));
            wanted.extend(room.map(|room| RoomWanted { was: read_was(fields, id), ..room }));
        }
    }
    if ["room_name", "room_seats"].iter().any(|field| !fields.get(field).trim().is_empty()) {
        wanted.extend(read_room(&mut reading, "room_name", "room_seats", None));
    }
    if reading.faults.is_empty() { Ok((removed, wanted)) } else { Err(reading.faults) }
}

fn read_room(reading: &mut Reading, name: &str, seats: &str, id: Option<RoomId>) -> Option<RoomWanted> {
    reading.asks(name, &t!(reading.lang, "setup-room-name"));
    let (name, seats) = (reading.line(name), reading.optional_number(seats, 1, 10_000));
    Some(RoomWanted { id, name: name?, seats, was: None })
}

/// The field that a refusal is about.
fn place_of(refusal: &Refusal, wanted: &[RoomWanted]) -> String {
    let of = |id: Option<RoomId>| id.map_or_else(|| "room_name".to_owned(), |id| format!("room_name-{id}"));
    match refusal {
        Refusal::Series(SeriesRefusal::RoomInUse { room } | SeriesRefusal::RoomChanged { room }) => of(Some(*room)),
        Refusal::Series(SeriesRefusal::RoomNameTaken { name }) => {
            of(wanted.iter().rfind(|room| room.name == *name).and_then(|room| room.id))
        }
        _ => of(None),
    }
}

fn page(visit: &Visit, workshop: &Workshop, form: Form, saved: bool) -> Page {
    let lang = visit.lang;
    let none = [t!(lang, "setup-rooms-none"), t!(lang, "setup-rooms-none-hint")];
    let titles = (t!(lang, "setup-rooms"), t!(lang, "setup-room-add"), none);
    setup_part::page(visit, workshop, titles, &form, saved, || {
        let rows = rows(form.fields()).into_iter().map(|id| row(&form, lang, id)).collect();
        let one_more = view! {
            <Field form=form.clone() lang=lang name="room_name" label=t!(lang, "setup-room-name") width="width-22"/>
            <Field form=form.clone() lang=lang name="room_seats" kind="number" label=t!(lang, "setup-room-seats") optional=true width="width-16"/>
        };
        (rows, one_more.into_any())
    })
}

fn row(form: &Form, lang: Lang, id: RoomId) -> AnyView {
    let fields = form.fields();
    let (name, called) = (format!("room_name-{id}"), fields.get(&format!("room_name-{id}")).to_owned());
    let whose = t!(lang, "setup-row-of", what = called.as_str());
    view! {
        <li>
            <input type="hidden" name=format!("room_was-{id}") value=fields.get(&format!("room_was-{id}")).to_owned()/>
            <Field form=form.clone() lang=lang name=name label=t!(lang, "setup-room-name") whose=whose.clone()/>
            <Field form=form.clone() lang=lang name=format!("room_seats-{id}") kind="number" label=t!(lang, "setup-room-seats") whose=whose/>
            {setup_part::remove(form, lang, &id.to_string(), &called)}
        </li>
    }
    .into_any()
}
