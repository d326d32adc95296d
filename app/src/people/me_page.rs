//! `/me`: what happens next, in one sentence, first; then everything that is mine.

use crate::{
    lang::country_name,
    mail::inbox_page,
    page::Page,
    site::Site,
    t,
    trouble::Trouble,
    visit::Visit,
};
use axum::extract::State;
use domain::id::WorkshopId;
use leptos::prelude::*;
use store::series::Workshop;

/// GET `/me`.
pub async fn show(State(site): State<Site>, visit: Visit) -> Result<Page, Trouble> {
    let viewer = visit.signed_in()?.clone();
    let actor = &viewer.actor;
    let mut ids: Vec<WorkshopId> = actor.organizes.clone();
    ids.extend(actor.focal.iter().map(|delegation| delegation.workshop));
    ids.extend(actor.places.iter().map(|place| place.workshop));
    let workshops = site.store.workshops(&ids).await?;
    let lang = visit.lang;
    let tasks = tasks(&visit, &workshops);
    let name = viewer.person.names.badge().to_owned();
    let greeting = viewer.person.names.greeting().to_owned();
    let messages = inbox_page::link(&site, &visit).await?;
    Ok(Page::new(&visit, t!(lang, "me-title"), || {
        view! {
            <div class="frame">
                <div class="answer">
                    <p class="quiet">{format!("{greeting},")}</p>
                    <h1>{t!(lang, "me-nothing-title")}</h1>
                    <p class="prose">{t!(lang, "me-nothing-lead")}</p>
                    <p class="row"><a class="button" href="/">{t!(lang, "me-find-workshop")}</a></p>
                </div>
                {tasks}
                <section class="passage" aria-labelledby="own">
                    <header><h2 id="own">{t!(lang, "me-details")}</h2><p>{t!(lang, "me-signed-in-as", name = name)}</p></header>
                    <ul class="row ui">
                        <li>{messages}</li>
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
