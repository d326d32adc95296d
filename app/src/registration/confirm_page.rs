//! `/me/registrations/{id}/confirm`: the person confirms, with stage 2; later they correct it here.

use super::{
    place_page::{above, mine},
    stay::{field_of, fields_of, read, view},
};
use crate::{
    lang::{self, dates},
    page::{Page, see_other},
    posted::{Faults, Form, Named, Posted, TYPED},
    shell::{Locator, status_of},
    site::Site,
    t,
    trouble::Trouble,
    ui::{Crumbs, ErrorSummary, Notice, Tone},
    visit::Visit,
};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use domain::{registration::Status, series::Offered};
use leptos::prelude::*;
use store::{Failure, Refusal, registration::Mine};

/// GET `/me/registrations/{id}/confirm`.
pub async fn show(State(site): State<Site>, visit: Visit, Named(id): Named<String>) -> Result<Response, Trouble> {
    let (_, mine) = mine(&site, &visit, &id).await?;
    match mine.registration.status {
        Status::Accepted if !mine.registration.complete => Ok(see_other(&format!("/me/registrations/{id}/details"))),
        Status::Accepted | Status::Confirmed => {
            let mut fields = fields_of(&mine.registration.stay);
            fields.set("version", mine.registration.version.to_string());
            Ok(page(&site, &visit, &mine, Form::blank(fields)).await?.into_response())
        }
        _ => Ok(see_other(&format!("/me/registrations/{id}"))),
    }
}

/// POST `/me/registrations/{id}/confirm`.
pub async fn save(State(site): State<Site>, visit: Visit, Named(id): Named<String>, Posted(fields): Posted) -> Result<Response, Trouble> {
    let (grant, mine) = mine(&site, &visit, &id).await?;
    let details = match read(&fields, visit.lang, &site.store.offered().await?, mine.workshop.days) {
        Ok(details) => details,
        Err(faults) => return Ok(page(&site, &visit, &mine, Form::refused(fields, faults)).await?.into_response()),
    };
    let (key, now) = (mine.registration.id, site.clock.now());
    let (outcome, done) = if mine.registration.status == Status::Confirmed {
        let seen = fields.get("version").parse().unwrap_or_default();
        (site.store.correct_stay(&grant, key, &details, seen, now).await, "saved")
    } else {
        (site.store.confirm(&grant, key, &details, now).await, "confirmed")
    };
    match outcome {
        Ok(()) => Ok(see_other(&format!("/me/registrations/{id}?done={done}"))),
        Err(Failure::Refused(refusal)) => {
            let mut faults = Faults::default();
            let field = if let Refusal::Registration(it) = &refusal { field_of(it) } else { "arrival" };
            faults.add(field, lang::refusal(visit.lang, &refusal));
            Ok(page(&site, &visit, &mine, Form::refused(fields, faults)).await?.into_response())
        }
        Err(other) => Err(other.into()),
    }
}

async fn page(site: &Site, visit: &Visit, mine: &Mine, form: Form) -> Result<Page, Trouble> {
    let (lang, status) = (visit.lang, status_of(form.faults()));
    let held = site.store.my_passport(mine).await?;
    let offered: Offered = site.store.offered().await?;
    let confirmed = mine.registration.status == Status::Confirmed;
    let (title, button) = if confirmed {
        (t!(lang, "stay-change-title"), t!(lang, "stay-save"))
    } else {
        (t!(lang, "stay-confirm-title"), t!(lang, "stay-confirm"))
    };
    let deadline =
        mine.workshop.confirm_by.filter(|_| !confirmed).map(|by| t!(lang, "stay-confirm-by", date = dates::weekday_year(lang, by)));
    let version = form.fields().get("version").to_owned();
    Ok(Page::new(visit, title.clone(), || {
        view! {
            <div class="frame">
                <div class="opening"><Crumbs lang=lang trail=above(lang, mine) here=title.clone()/><h1>{title}</h1><p class="prose">{t!(lang, "stay-lead")}</p></div>
                {deadline.map(|words| view! { <Notice tone=Tone::Attention><p>{words}</p></Notice> })}
                <form id=TYPED class="form" method="post" novalidate>
                    <ErrorSummary form=form.clone() lang=lang/>
                    <input type="hidden" name="version" value=version/>
                    {view(&form, lang, &offered, mine.workshop.days, held)}
                    <p class="row"><button class="button" type="submit">{button}</button></p>
                </form>
            </div>
        }
        .into_any()
    })
    .locator(Locator::of(lang, &mine.workshop))
    .status(status)
    .retold("", ""))
}
