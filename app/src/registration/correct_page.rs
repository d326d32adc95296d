//! `/me/registrations/{id}/details`: stage 1 corrected by its person; a substitute completes it here.

use super::{
    asking::Asking,
    place_page::{above, mine},
    register_steps::consents,
    stage_one::{about_fields, fields_of, read_about, read_work, work_fields},
};
use crate::{
    lang,
    page::{Page, see_other},
    posted::{Faults, Fields, Form, Named, Posted, TYPED},
    shell::{Locator, status_of},
    site::Site,
    t,
    trouble::Trouble,
    ui::{Crumbs, ErrorSummary},
    visit::Visit,
};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use domain::registration::{Consents, Status};
use leptos::prelude::*;
use store::{
    Failure,
    registration::{Correction, Mine},
};

/// GET `/me/registrations/{id}/details`.
pub async fn show(State(site): State<Site>, visit: Visit, Named(id): Named<String>) -> Result<Response, Trouble> {
    let (_, mine) = mine(&site, &visit, &id).await?;
    if mine.registration.status.is_over() || mine.registration.status == Status::Invited {
        return Ok(see_other(&format!("/me/registrations/{id}")));
    }
    let mut fields = fields_of(&mine.registration, &visit.signed_in()?.person);
    fields.set("version", mine.registration.version.to_string());
    Ok(page(&site, &visit, &mine, Form::blank(fields)).await?.into_response())
}

/// POST `/me/registrations/{id}/details`.
pub async fn save(State(site): State<Site>, visit: Visit, Named(id): Named<String>, Posted(fields): Posted) -> Result<Response, Trouble> {
    let (grant, mine) = mine(&site, &visit, &id).await?;
    let asking = asking(&site, &visit, &mine).await?;
    let refused = async |fields: Fields, faults: Faults| {
        Ok::<Response, Trouble>(page(&site, &visit, &mine, Form::refused(fields, faults)).await?.into_response())
    };
    let (application, consents) = match read(&fields, &visit, &asking, !mine.registration.complete) {
        Ok(read) => read,
        Err(faults) => return refused(fields, faults).await,
    };
    let correction = Correction { application, consents, seen: fields.get("version").parse().unwrap_or_default() };
    match site.store.correct_own(&grant, mine.registration.id, &correction, visit.lang, site.clock.now()).await {
        Ok(()) => Ok(see_other(&format!("/me/registrations/{id}?done=saved"))),
        Err(Failure::Refused(refusal)) => {
            let mut faults = Faults::default();
            faults.add("full_name", lang::refusal(visit.lang, &refusal));
            refused(fields, faults).await
        }
        Err(other) => Err(other.into()),
    }
}

type Read = (domain::registration::Application, Option<Consents>);

/// Reads both parts and, from whoever was put in by others, what they agree to.
fn read(fields: &Fields, visit: &Visit, asking: &Asking, asks_consent: bool) -> Result<Read, Faults> {
    let lang = visit.lang;
    let (about, work) = (read_about(fields, lang, asking), read_work(fields, lang, asking));
    let consents = Consents::ticked(|purpose| fields.has(&format!("consent_{}", purpose.word())));
    let mut faults = Faults::default();
    for found in [about.as_ref().err(), work.as_ref().err()].into_iter().flatten() {
        found.each().for_each(|(field, message)| faults.add(field, message));
    }
    if asks_consent && consents.is_none() {
        faults.add("consent_registration", t!(lang, "reg-consent-missing"));
    }
    match (about, work) {
        (Ok(about), Ok(work)) if faults.is_empty() => Ok((about.with(work), consents.filter(|_| asks_consent))),
        _ => Err(faults),
    }
}

async fn asking(site: &Site, visit: &Visit, mine: &Mine) -> Result<Asking, Trouble> {
    let email = visit.signed_in()?.person.email.clone();
    Ok(Asking::anybody(site, &mine.workshop).await?.at(Some(email)).settled(&mine.registration))
}

async fn page(site: &Site, visit: &Visit, mine: &Mine, form: Form) -> Result<Page, Trouble> {
    let asking = asking(site, visit, mine).await?;
    let (lang, status) = (visit.lang, status_of(form.faults()));
    let complete = mine.registration.complete;
    let (title, lead) = if complete {
        (t!(lang, "place-correct-title"), t!(lang, "place-correct-lead"))
    } else {
        (t!(lang, "place-complete-title"), t!(lang, "place-complete-lead"))
    };
    let version = form.fields().get("version").to_owned();
    Ok(Page::new(visit, title.clone(), || {
        view! {
            <div class="frame">
                <div class="opening"><Crumbs lang=lang trail=above(lang, mine) here=title.clone()/><h1>{title}</h1><p class="prose">{lead}</p></div>
                <form id=TYPED class="form" method="post" novalidate>
                    <ErrorSummary form=form.clone() lang=lang/>
                    <input type="hidden" name="version" value=version/>
                    {about_fields(&form, lang, &asking)}
                    <div class="group">{work_fields(&form, lang, &asking)}</div>
                    {(!complete).then(|| consents(&form, lang))}
                    <p class="row"><button class="button" type="submit">{t!(lang, "stay-save")}</button></p>
                </form>
            </div>
        }
        .into_any()
    })
    .locator(Locator::of(lang, &mine.workshop))
    .status(status)
    .retold("", ""))
}
