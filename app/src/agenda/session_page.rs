//! `/workshops/{slug}/sessions/{id}`: one session with its people and materials.

use super::{item::name, star::star_form, words};
use crate::{
    lang::{country_name, dates, language_names},
    materials::documents::{Reader, session_documents},
    page::Page,
    posted::Named,
    series::public_workshop,
    shell::Locator,
    site::Site,
    t,
    trouble::Trouble,
    ui::{Crumbs, TlpTag},
    visit::Visit,
};
use axum::extract::State;
use domain::{
    access::{SeeSession, Shelf, UploadMaterial, authorize},
    agenda::{Part, Session},
    id::{PersonId, SessionId},
    lang::Lang,
    series::Offered,
    time::{Interval, day_at_venue, offset_label},
    tlp::Tlp,
};
use leptos::prelude::*;
use std::collections::HashMap;
use store::{
    agenda::{Affiliation, Reading, Shown},
    series::Workshop,
};

/// GET `/workshops/{slug}/sessions/{id}`.
pub async fn show(State(site): State<Site>, visit: Visit, Named((slug, id)): Named<(String, String)>) -> Result<Page, Trouble> {
    let (workshop, reading, id) = seen_session(&site, &visit, &slug, &id).await?;
    let shown = reading.session(id).ok_or(Trouble::NotFound)?;
    let grant = visit.may(SeeSession, shown.labelled.clone())?;
    let people: Vec<PersonId> = shown.session.people.iter().map(|(person, _)| *person).collect();
    let known = site.store.affiliations(&grant, &people).await?;
    let offered = site.store.offered().await?;
    let materials = documents(&site, &visit, &workshop, shown).await?;
    Ok(page(&visit, &workshop, &reading, shown, Beside { offered, known, materials }))
}

/// The publication in force, and the session in it that the reader sees. Signed out, one that does
/// not show leads to the sign-in page like one that does not exist.
pub(super) async fn seen_session(site: &Site, visit: &Visit, slug: &str, id: &str) -> Result<(Workshop, Reading, SessionId), Trouble> {
    let workshop = public_workshop(site, visit, slug).await?;
    let reading = site.store.agenda(&workshop, visit.actor(), site.clock.now()).await?;
    let found = id.parse().ok().filter(|id| reading.as_ref().is_some_and(|reading| reading.session(*id).is_some()));
    match (reading, found) {
        (Some(reading), Some(id)) => Ok((workshop, reading, id)),
        _ => {
            visit.signed_in()?;
            Err(Trouble::NotFound)
        }
    }
}

/// What else the page shows.
struct Beside {
    offered: Offered,
    known: HashMap<PersonId, Affiliation>,
    /// The session's documents that this reader may see.
    materials: Option<AnyView>,
}

fn page(visit: &Visit, workshop: &Workshop, reading: &Reading, shown: &Shown, beside: Beside) -> Page {
    let (lang, session) = (visit.lang, &shown.session);
    let (title_lang, title) = words::read(lang, &session.title);
    let day = session.time.map(|time| day_at_venue(time.start, workshop.zone));
    let locator = Locator::of(lang, workshop);
    let locator = match day {
        Some(day) => locator.aside(dates::weekday(lang, day)),
        None => locator,
    };
    Page::new(visit, title.clone(), || {
        let theme = session.theme.as_ref().map(|theme| words::theme(lang, &beside.offered, theme));
        let priority = session.priority.as_ref().map(|priority| view! { <span>{words::priority(lang, &beside.offered, priority)}</span> });
        let moved = super::item::moved_words(lang, shown, reading, workshop.zone);
        let off = session.cancelled.then(|| view! { <p class="notice notice-attention"><strong>{t!(lang, "agenda-session-cancelled")}</strong></p> });
        view! {
            <div class="frame">
                <div class="opening">
                    {day.map(|day| view! { <Crumbs lang=lang trail=vec![(format!("/workshops/{}/agenda?day={day}#s-{}", workshop.slug, session.id), t!(lang, "frame-nav-agenda"))] here=title.clone() here_lang=title_lang/> })}
                    <p class="item-about"><span class="kind">{words::kind(lang, &beside.offered, &session.kind)}</span>{theme}{priority}<TlpTag tlp=session.tlp/></p>
                    <h1 class="display" lang=title_lang>{title.clone()}</h1>
                </div>
                {off}
                {names_nobody(visit, workshop, shown)}
                <div class="beside">
                    <aside class="stack" aria-label=t!(lang, "agenda-when-and-where")>
                        {session.time.map(|time| when(visit, workshop, time))}
                        {moved.map(|words| view! { <p class="item-moved">{crate::ui::icon::arrow()}" "{words}</p> })}
                        {facts(lang, workshop, reading, session)}
                        <div class="stack">
                            {(visit.viewer.is_some() && !shown.own && !session.cancelled).then(|| {
                                let words = if shown.starred { t!(lang, "agenda-in-mine") } else { t!(lang, "agenda-add-to-mine") };
                                star_form(visit, &workshop.slug, shown, Some(words))
                            })}
                            <p class="ui no-print"><a href=format!("/workshops/{}/sessions/{}.ics", workshop.slug, session.id)>{t!(lang, "agenda-session-ics")}</a></p>
                        </div>
                    </aside>
                    <div>
                        {summary(lang, session)}
                        {people(visit, reading, session, &beside.known)}
                        {materials(visit, workshop, session, beside.materials)}
                    </div>
                </div>
            </div>
        }
        .into_any()
    })
    .locator(locator)
}

/// To organizers: what a label means that could name somebody and names nobody.
fn names_nobody(visit: &Visit, workshop: &Workshop, shown: &Shown) -> Option<AnyView> {
    let (lang, audience) = (visit.lang, &shown.labelled.audience);
    let words = match shown.session.tlp {
        _ if !visit.actor().organizes(workshop.id) => return None,
        Tlp::AmberStrict if audience.delegations.is_empty() && audience.agencies.is_empty() => t!(lang, "session-strict-names-nobody"),
        Tlp::Red if audience.persons.is_empty() => t!(lang, "session-red-names-nobody"),
        _ => return None,
    };
    Some(view! { <p class="notice no-print">{words}</p> }.into_any())
}

fn summary(lang: Lang, session: &Session) -> Option<AnyView> {
    let summary = session.summary.as_ref()?;
    let (text_lang, text) = words::read(lang, summary);
    let paragraphs: Vec<_> = text.split("\n\n").map(|part| view! { <p>{part.to_owned()}</p> }).collect();
    Some(view! { <div class="prose" lang=text_lang>{paragraphs}</div> }.into_any())
}

fn people(visit: &Visit, reading: &Reading, session: &Session, known: &HashMap<PersonId, Affiliation>) -> Option<AnyView> {
    let lang = visit.lang;
    let own = visit.viewer.as_ref().map(|viewer| viewer.person.id);
    let items: Vec<_> = Part::ALL
        .into_iter()
        .flat_map(|part| session.people.iter().filter(move |(_, does)| *does == part))
        .filter_map(|(person, part)| {
            let about = known.get(person).map(|it| affiliation(lang, it)).filter(|about| !about.is_empty());
            let name = name(lang, reading, *person, own)?;
            Some(view! { <li><b>{name}</b>" · "<span class="quiet ui">{words::part(lang, *part, 1)}</span>{about.map(|about| view! { <p>{about}</p> })}</li> })
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! { <section class="passage" aria-labelledby="people"><h2 id="people">{t!(lang, "agenda-people")}</h2><ul class="people">{items}</ul></section> }.into_any()
    })
}

/// "Prosecutor, Office of the Attorney General, Indonesia".
fn affiliation(lang: Lang, it: &Affiliation) -> String {
    let country = it.country.map(|country| country_name(lang, country));
    [it.position.clone(), it.agency.clone(), country].into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The session's documents that this reader may see.
async fn documents(site: &Site, visit: &Visit, workshop: &Workshop, shown: &Shown) -> Result<Option<AnyView>, Trouble> {
    let now = site.clock.now();
    let mut shelf = site.store.shelf(workshop, visit.actor(), now).await?;
    shelf.retain(|it| it.material.session == Some(shown.session.id));
    Ok(session_documents(Reader { actor: visit.actor(), lang: visit.lang, zone: workshop.zone, now, since: None }, &shelf))
}

/// The documents, and the way to add one for those who may.
fn materials(visit: &Visit, workshop: &Workshop, session: &Session, list: Option<AnyView>) -> Option<AnyView> {
    let lang = visit.lang;
    let may_add = authorize(visit.actor(), UploadMaterial, Shelf { workshop: workshop.id, session: Some(session.id) }).is_ok();
    let add = may_add.then(|| {
        let href = format!("/workshops/{}/sessions/{}/upload", workshop.slug, session.id);
        view! { <p class="ui no-print"><a href=href>{t!(lang, "materials-upload-title")}</a></p> }
    });
    (list.is_some() || may_add).then(|| {
        view! { <section class="passage" aria-labelledby="docs"><h2 id="docs">{t!(lang, "agenda-materials")}</h2><div class="stack">{list}{add}</div></section> }.into_any()
    })
}

fn when(visit: &Visit, workshop: &Workshop, time: Interval) -> AnyView {
    let (lang, zone) = (visit.lang, workshop.zone);
    let day = day_at_venue(time.start, zone);
    let own = visit.zone.filter(|own| offset_label(time.start, *own) != offset_label(time.start, zone));
    let own = own.map(|own| {
        t!(lang, "agenda-by-your-clock", times = words::times_elsewhere(lang, time, zone, own), offset = offset_label(time.start, own))
    });
    view! {
        <p class="when"><time datetime=dates::machine(time.start, zone)>{dates::weekday_alone(lang, day)}<br/>{dates::day(lang, day)}<br/>{dates::times(time, zone)}</time></p>
        <p class="ui">{dates::venue_clock(lang, workshop.city.for_reader(lang).1, time.start, zone)}{own.map(|own| view! { <br/><span class="quiet">{own}</span> })}</p>
    }
    .into_any()
}

fn facts(lang: Lang, workshop: &Workshop, reading: &Reading, session: &Session) -> AnyView {
    let room = words::place(lang, session.place, &reading.rooms).map(|place| {
        let seats =
            reading.room_of(session).and_then(|room| room.seats).map(|seats| format!(", {}", t!(lang, "agenda-seats", count = seats)));
        view! { <div><dt>{t!(lang, "agenda-room")}</dt><dd>{place}{seats}</dd></div> }
    });
    let interpreted = session.people.iter().any(|(_, part)| *part == Part::Interpreter).then(|| {
        let languages = language_names(lang, &workshop.languages);
        view! { <div><dt>{t!(lang, "agenda-interpretation")}</dt><dd>{languages.join(", ")}</dd></div> }
    });
    view! { <dl class="facts">{room}{interpreted}</dl> }.into_any()
}
