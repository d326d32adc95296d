//! `/organize/{slug}/rooms`: an edition's rooms, all in one form, so that nothing typed in one row is lost by saving another.

use super::workshop_for;
use crate::{
    lang,
    page::{Page, see_other},
    posted::{Asked, Faults, Fields, Form, Named, Posted, Reading, TYPED},
    shell::{Desk, Locator, Room as DeskRoom, status_of},
    site::Site,
    t,
    trouble::Trouble,
    ui::{Crumbs, ErrorSummary, Field, Notice},
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
        if fields.holds("remove", &id.to_string()) {
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
    let (lang, status) = (visit.lang, status_of(form.faults()));
    let setup = format!("/organize/{}/setup", workshop.slug);
    Page::new(visit, t!(lang, "setup-rooms"), || {
        let rows: Vec<_> = rows(form.fields()).into_iter().map(|id| row(&form, lang, id)).collect();
        view! {
            <Desk visit=visit.clone() slug=workshop.slug.to_string() room=DeskRoom::Setup>
                <div class="opening">
                    <Crumbs lang=lang trail=vec![(setup, t!(lang, "setup-title"))] here=t!(lang, "setup-rooms")/>
                    <h1>{t!(lang, "setup-rooms")}</h1>
                </div>
                {saved.then(|| view! { <Notice><p>{t!(lang, "setup-saved")}</p></Notice> })}
                <form id=TYPED class="form" method="post" novalidate>
                    <ErrorSummary form=form.clone() lang=lang/>
                    <ul class="venue">{rows}</ul>
                    <div class="group">
                        <h2>{t!(lang, "setup-room-add")}</h2>
                        <Field form=form.clone() lang=lang name="room_name" label=t!(lang, "setup-room-name") width="width-22"/>
                        <Field form=form.clone() lang=lang name="room_seats" kind="number" label=t!(lang, "setup-room-seats") optional=true width="width-16"/>
                    </div>
                    <p class="row"><button class="button" type="submit">{t!(lang, "setup-save")}</button></p>
                </form>
            </Desk>
        }
        .into_any()
    })
    .locator(Locator::of(lang, workshop))
    .status(status)
    .retold("", "")
}

fn row(form: &Form, lang: Lang, id: RoomId) -> AnyView {
    let fields = form.fields();
    let name = format!("room_name-{id}");
    let (remove, whose) = (t!(lang, "setup-remove-of", what = fields.get(&name)), t!(lang, "setup-row-of", what = fields.get(&name)));
    view! {
        <li>
            <input type="hidden" name=format!("room_was-{id}") value=fields.get(&format!("room_was-{id}")).to_owned()/>
            <Field form=form.clone() lang=lang name=name label=t!(lang, "setup-room-name") whose=whose.clone()/>
            <Field form=form.clone() lang=lang name=format!("room_seats-{id}") kind="number" label=t!(lang, "setup-room-seats") whose=whose/>
            <label class="choice">
                <input type="checkbox" name="remove" value=id.to_string() checked=fields.holds("remove", &id.to_string()) aria-label=remove/>
                " "
                <span>{t!(lang, "setup-remove")}</span>
            </label>
        </li>
    }
    .into_any()
}
