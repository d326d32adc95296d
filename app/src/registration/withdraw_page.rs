//! `/me/registrations/{id}/withdraw`: said once more before it is done.

use super::place_page::{self, above, mine};
use crate::{
    page::{Page, see_other},
    posted::{Named, Posted},
    shell::Locator,
    site::Site,
    t,
    trouble::Trouble,
    ui::Crumbs,
    visit::Visit,
};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use domain::registration::{RegistrationRefusal, Status};
use leptos::prelude::*;
use store::{Failure, Refusal};

/// GET `/me/registrations/{id}/withdraw`.
pub async fn show(State(site): State<Site>, visit: Visit, Named(id): Named<String>) -> Result<Response, Trouble> {
    let (_, mine) = mine(&site, &visit, &id).await?;
    let back = format!("/me/registrations/{id}");
    if mine.registration.status.is_over() {
        return Ok(see_other(&back));
    }
    let lang = visit.lang;
    let city = mine.workshop.city.for_reader(lang).1.to_owned();
    let page = Page::new(&visit, t!(lang, "withdraw-title"), || {
        view! {
            <div class="frame">
                <div class="opening">
                    <Crumbs lang=lang trail=above(lang, &mine) here=t!(lang, "withdraw-title")/>
                    <h1>{t!(lang, "withdraw-question", city = city)}</h1>
                    <p class="prose">{t!(lang, "withdraw-lead")}</p>
                </div>
                <form method="post" class="row">
                    <button class="button button-danger" type="submit">{t!(lang, "withdraw-button")}</button>
                    <a href=back>{t!(lang, "withdraw-keep")}</a>
                </form>
            </div>
        }
        .into_any()
    });
    Ok(page.locator(Locator::of(lang, &mine.workshop)).into_response())
}

/// POST `/me/registrations/{id}/withdraw`. Doing it twice is doing it once.
pub async fn save(State(site): State<Site>, visit: Visit, Named(id): Named<String>, Posted(_): Posted) -> Result<Response, Trouble> {
    let (grant, mine) = mine(&site, &visit, &id).await?;
    match site.store.withdraw_own(&grant, mine.registration.id, site.clock.now()).await {
        Ok(()) | Err(Failure::Refused(Refusal::Registration(RegistrationRefusal::NotFrom(Status::Withdrawn)))) => {
            Ok(see_other(&format!("/me/registrations/{id}?done=withdrawn")))
        }
        Err(Failure::Refused(refusal)) => Ok(place_page::refused(&site, &visit, &id, &refusal).await?.into_response()),
        Err(other) => Err(other.into()),
    }
}
