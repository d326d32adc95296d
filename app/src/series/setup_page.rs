//! `/organize/{slug}/setup`: an edition's facts, rooms and delegations.

use super::{setup_form, venue_forms, workshop_for};
use crate::{
    lang::sort_by_country,
    page::{Page, see_other},
    posted::{Asked, Form, Named, Posted},
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
use domain::{access::SetUpWorkshop, lang::Lang};
use leptos::prelude::*;
use store::{
    Failure,
    series::{Workshop, setup::Facts},
};

/// GET `/organize/{slug}/setup`.
pub async fn show(State(site): State<Site>, visit: Visit, Named(slug): Named<String>, Asked(asked): Asked) -> Result<Page, Trouble> {
    let (workshop, _) = workshop_for(&site, &visit, &slug, SetUpWorkshop).await?;
    let form = Form::blank(setup_form::fields_of(&Facts::from(&workshop)));
    page(&site, &visit, &workshop, form, Form::default(), Done::from_word(asked.get("done"))).await
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
    Ok(page(&site, &visit, &workshop, Form::refused(fields, faults), Form::default(), None).await?.into_response())
}

/// Which part of the page was just saved: the reader comes back to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Done {
    Facts,
    Rooms,
    Delegations,
}

impl Done {
    /// The word in the address, and the part's own name in the page.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Done::Facts => "1",
            Done::Rooms => "rooms",
            Done::Delegations => "delegations",
        }
    }

    fn from_word(word: &str) -> Option<Done> {
        [Done::Facts, Done::Rooms, Done::Delegations].into_iter().find(|it| it.word() == word)
    }
}

fn saved(lang: Lang, done: Option<Done>, part: Done) -> Option<AnyView> {
    (done == Some(part)).then(|| view! { <Notice><p>{t!(lang, "setup-saved")}</p></Notice> }.into_any())
}

/// The page, with the facts' form and, where a room or a delegation was refused, that form too.
pub(super) async fn page(
    site: &Site,
    visit: &Visit,
    workshop: &Workshop,
    form: Form,
    venue: Form,
    done: Option<Done>,
) -> Result<Page, Trouble> {
    let rooms = site.store.rooms(workshop.id).await?;
    let mut delegations = site.store.delegations_with_taken(workshop.id).await?;
    let lang = visit.lang;
    sort_by_country(lang, &mut delegations, |(it, _)| it.country);
    let status = if form.faults().is_empty() { status_of(venue.faults()) } else { status_of(form.faults()) };
    let slug = workshop.slug.to_string();
    // What was typed was typed over the version that its page showed, however often it is sent.
    let seen = form.fields().get("version");
    let version = if seen.is_empty() { workshop.version.to_string() } else { seen.to_owned() };
    let action = format!("/organize/{slug}/setup");
    Ok(Page::new(visit, t!(lang, "setup-title"), || {
        let desk = visit.clone();
        view! {
            <Desk visit=desk slug=slug.clone() room=Room::Setup>
                <div class="opening"><h1>{t!(lang, "setup-title")}</h1><p class="prose">{t!(lang, "setup-lead")}</p></div>
                {saved(lang, done, Done::Facts)}
                <ErrorSummary form=venue.clone() lang=lang/>
                <form class="form parts" method="post" action=action novalidate>
                    <ErrorSummary form=form.clone() lang=lang/>
                    <input type="hidden" name="version" value=version/>
                    {setup_form::view(&form, lang)}
                    <p class="row"><button class="button" type="submit">{t!(lang, "setup-save")}</button></p>
                </form>
                {venue_forms::rooms(lang, &slug, &rooms, &venue, saved(lang, done, Done::Rooms))}
                {venue_forms::delegations(lang, &slug, &delegations, &venue, saved(lang, done, Done::Delegations))}
                <p class="row"><a href=format!("/organize/{slug}/clone")>{t!(lang, "organize-clone")}</a></p>
            </Desk>
        }
        .into_any()
    })
    .locator(Locator::of(lang, workshop))
    .status(status))
}
