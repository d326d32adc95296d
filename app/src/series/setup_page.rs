//! `/organize/{slug}/setup`: an edition's facts, and the way to its rooms and delegations.

use super::{setup_form, workshop_for};
use crate::{
    lang::{country_name, sort_by_country},
    page::{Page, see_other},
    posted::{Asked, Form, Named, Posted, TYPED},
    shell::{Desk, Locator, Room, status_of},
    site::Site,
    t,
    trouble::Trouble,
    ui::{ErrorSummary, Notice},
    visit::Visit,
};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use domain::{access::SetUpWorkshop, agenda, lang::Lang};
use leptos::prelude::*;
use store::{
    Failure,
    series::{Quota, Workshop, setup::Facts},
};

/// GET `/organize/{slug}/setup`.
pub async fn show(State(site): State<Site>, visit: Visit, Named(slug): Named<String>, Asked(asked): Asked) -> Result<Page, Trouble> {
    let (workshop, _) = workshop_for(&site, &visit, &slug, SetUpWorkshop).await?;
    let form = Form::blank(setup_form::fields_of(&Facts::from(&workshop)));
    page(&site, &visit, &workshop, form, asked.has("done")).await
}

/// POST `/organize/{slug}/setup`.
pub async fn save(State(site): State<Site>, visit: Visit, Named(slug): Named<String>, Posted(fields): Posted) -> Result<Response, Trouble> {
    let (workshop, grant) = workshop_for(&site, &visit, &slug, SetUpWorkshop).await?;
    let seen = fields.get("version").parse().unwrap_or_default();
    let faults = match setup_form::read(&fields, visit.lang) {
        Err(faults) => faults,
        Ok(facts) => match site.store.set_up(&grant, &facts, seen, site.clock.now()).await {
            Ok(()) => return Ok(see_other(&format!("/organize/{}/setup?done=1", facts.slug))),
            Err(Failure::Refused(refusal)) => {
                let mut faults = crate::posted::Faults::default();
                setup_form::place_refusal(&mut faults, visit.lang, &refusal);
                faults
            }
            Err(other) => return Err(other.into()),
        },
    };
    Ok(page(&site, &visit, &workshop, Form::refused(fields, faults), false).await?.into_response())
}

async fn page(site: &Site, visit: &Visit, workshop: &Workshop, form: Form, saved: bool) -> Result<Page, Trouble> {
    let rooms = site.store.rooms(workshop.id).await?;
    let mut delegations = site.store.delegations_with_taken(workshop.id).await?;
    let lang = visit.lang;
    sort_by_country(lang, &mut delegations, |(it, _)| it.country);
    let status = status_of(form.faults());
    let slug = workshop.slug.to_string();
    // What was typed was typed over the version that its page showed, however often it is sent.
    let seen = form.fields().get("version");
    let version = if seen.is_empty() { workshop.version.to_string() } else { seen.to_owned() };
    Ok(Page::new(visit, t!(lang, "setup-title"), || {
        let desk = visit.clone();
        view! {
            <Desk visit=desk slug=slug.clone() room=Room::Setup>
                <div class="opening"><h1>{t!(lang, "setup-title")}</h1><p class="prose">{t!(lang, "setup-lead")}</p></div>
                {saved.then(|| view! { <Notice><p>{t!(lang, "setup-saved")}</p></Notice> })}
                {parts(lang, &slug, &rooms, &delegations)}
                <form id=TYPED class="form parts" method="post" novalidate>
                    <ErrorSummary form=form.clone() lang=lang/>
                    <input type="hidden" name="version" value=version/>
                    {setup_form::view(&form, lang)}
                    <p class="row"><button class="button" type="submit">{t!(lang, "setup-save")}</button></p>
                </form>
                <p class="row"><a href=format!("/organize/{slug}/clone")>{t!(lang, "organize-clone")}</a></p>
            </Desk>
        }
        .into_any()
    })
    .locator(Locator::of(lang, workshop))
    .status(status)
    .retold("", ""))
}

/// What is set up on pages of its own, in a line each.
fn parts(lang: Lang, slug: &str, rooms: &[agenda::Room], delegations: &[(Quota, u32)]) -> AnyView {
    let rooms: Vec<String> = rooms.iter().map(|room| room.name.clone()).collect();
    let delegations: Vec<String> = delegations
        .iter()
        .map(|(it, taken)| t!(lang, "setup-delegation-line", country = country_name(lang, it.country), taken = *taken, quota = it.quota))
        .collect();
    let part = |words: String, path: &str, each: Vec<String>| {
        let said = if each.is_empty() { t!(lang, "setup-none-yet") } else { each.join(" · ") };
        let label = format!("{}: {words}", t!(lang, "setup-change"));
        view! { <div><dt>{words}</dt><dd>{said}" "<a href=format!("/organize/{slug}/{path}") aria-label=label>{t!(lang, "setup-change")}</a></dd></div> }
    };
    view! {
        <dl class="facts facts-ruled">
            {part(t!(lang, "setup-rooms"), "rooms", rooms)}
            {part(t!(lang, "setup-delegations"), "delegations", delegations)}
        </dl>
    }
    .into_any()
}
