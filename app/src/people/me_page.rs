//! `/me`: what happens next, in one sentence, first; then everything that is mine.

use crate::{
    lang::{country_name, dates},
    page::Page,
    registration::my_place,
    site::Site,
    t,
    trouble::Trouble,
    ui::StatusTag,
    visit::Visit,
};
use axum::extract::State;
use chrono::{DateTime, Utc};
use domain::{access::KeepOwn, id::WorkshopId, lang::Lang, time::day_at_venue};
use leptos::prelude::*;
use store::{registration::Mine, series::Workshop};

/// GET `/me`.
pub async fn show(State(site): State<Site>, visit: Visit) -> Result<Page, Trouble> {
    let viewer = visit.signed_in()?.clone();
    let actor = &viewer.actor;
    let mut ids: Vec<WorkshopId> = actor.organizes.clone();
    ids.extend(actor.focal.iter().map(|delegation| delegation.workshop));
    ids.extend(actor.places.iter().map(|place| place.workshop));
    let workshops = site.store.workshops(&ids).await?;
    let lang = visit.lang;
    let mine = site.store.my_registrations(&visit.may(KeepOwn, viewer.person.id)?).await?;
    let now = site.clock.now();
    let tasks = tasks(&visit, &workshops);
    let name = viewer.person.names.badge().to_owned();
    let greeting = viewer.person.names.greeting().to_owned();
    Ok(Page::new(&visit, t!(lang, "me-title"), || {
        view! {
            <div class="frame">
                {match foremost(&mine, now) {
                    Some(it) => my_place(lang, it, &greeting, day_at_venue(now, it.workshop.zone)),
                    None => nothing_yet(lang, &greeting),
                }}
                {registrations(lang, &mine)}
                {tasks}
                <section class="passage" aria-labelledby="own">
                    <header><h2 id="own">{t!(lang, "me-details")}</h2><p>{t!(lang, "me-signed-in-as", name = name)}</p></header>
                    <ul class="row ui">
                        <li><a href="/me/details">{t!(lang, "me-details-see")}</a></li>
                        <li><a href="/me/consents">{t!(lang, "me-consents")}</a></li>
                        <li><a href="/me/export">{t!(lang, "me-export")}</a></li>
                        <li><form method="post" action="/me/sign-out-everywhere"><button class="text-button" type="submit">{t!(lang, "me-sign-out-everywhere")}</button></form></li>
                    </ul>
                </section>
            </div>
        }
        .into_any()
    }))
}

/// The registration that the page speaks of first: the next workshop's, else the last one's.
fn foremost(mine: &[Mine], now: DateTime<Utc>) -> Option<&Mine> {
    let ahead = |it: &&Mine| !it.registration.status.is_over() && day_at_venue(now, it.workshop.zone) <= it.workshop.days.last;
    mine.iter().rfind(ahead).or(mine.first())
}

fn nothing_yet(lang: Lang, greeting: &str) -> AnyView {
    view! {
        <div class="answer">
            <p class="quiet">{format!("{greeting},")}</p>
            <h1>{t!(lang, "me-nothing-title")}</h1>
            <p class="prose">{t!(lang, "me-nothing-lead")}</p>
            <p class="row"><a class="button" href="/">{t!(lang, "me-find-workshop")}</a></p>
        </div>
    }
    .into_any()
}

/// Every registration, each a link to its own page.
fn registrations(lang: Lang, mine: &[Mine]) -> Option<AnyView> {
    let items: Vec<_> = mine
        .iter()
        .map(|it| {
            let href = format!("/me/registrations/{}", it.registration.id);
            let city = it.workshop.city.for_reader(lang).1.to_owned();
            view! {
                <li>
                    <time datetime=it.workshop.days.first.to_string()>{dates::short_day(lang, it.workshop.days.first)}</time>
                    <div><h3><a href=href>{city}</a></h3><p><StatusTag status=it.registration.status lang=lang/></p></div>
                </li>
            }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <section class="passage" aria-labelledby="registrations"><h2 id="registrations">{t!(lang, "me-registrations")}</h2><ol class="brief">{items}</ol></section>
        }
        .into_any()
    })
}

/// What a person has been appointed to.
fn tasks(visit: &Visit, workshops: &[Workshop]) -> Option<AnyView> {
    let lang = visit.lang;
    let actor = visit.actor();
    let of = |id: WorkshopId| workshops.iter().find(|workshop| workshop.id == id);
    let city = |workshop: &Workshop| workshop.city.for_reader(lang).1.to_owned();
    let mut links: Vec<(String, String)> = Vec::new();
    if actor.administrator {
        links.push(("/admin".into(), t!(lang, "me-role-administrator")));
    }
    for workshop in workshops.iter().rev().filter(|workshop| actor.organizes(workshop.id)) {
        links.push((format!("/organize/{}", workshop.slug), t!(lang, "me-role-organizer", city = city(workshop))));
    }
    for delegation in &actor.focal {
        if let Some(workshop) = of(delegation.workshop) {
            let words = t!(lang, "me-role-focal-point", country = country_name(lang, delegation.country), city = city(workshop));
            links.push((format!("/delegation/{}/{}", workshop.slug, delegation.country), words));
        }
    }
    (!links.is_empty()).then(|| {
        let items: Vec<_> = links.into_iter().map(|(href, words)| view! { <li><a href=href>{words}</a></li> }).collect();
        view! {
            <section class="passage" aria-labelledby="tasks">
                <h2 id="tasks">{t!(lang, "me-roles-title")}</h2>
                <ul class="stack">{items}</ul>
            </section>
        }
        .into_any()
    })
}
