//! `/workshops/{slug}/register`: three steps in one address. What was typed travels along in the
//! form, and in the browser's sealed draft; the site stores nothing before the last button.

use super::{
    asking::Asking,
    draft::Draft,
    register_steps::{Step, page},
    stage_one::{fields_of, read_about, read_work},
};
use crate::{
    lang,
    page::{Page, see_other},
    posted::{Asked, Faults, Fields, Form, Named, Posted, RETOLD},
    series::{is_shown, public_workshop, workshop_of},
    shell::Locator,
    site::Site,
    t,
    trouble::Trouble,
    ui::{DeadEnd, breaking},
    visit::Visit,
};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use domain::{
    access::KeepOwn,
    registration::{Consents, RegistrationRefusal, Status},
    series::WorkshopStatus,
};
use http::{HeaderMap, StatusCode};
use leptos::prelude::*;
use store::{
    Failure, Refusal,
    once::Once,
    registration::{Mine, Sent, Terms},
    secrets::fresh_token,
    series::Workshop,
};

/// GET `/workshops/{slug}/register`, at a step. `?invitation=` needs nothing: whoever its link signed in is known.
pub async fn show(
    State(site): State<Site>,
    visit: Visit,
    Named(slug): Named<String>,
    Asked(asked): Asked,
    headers: HeaderMap,
) -> Result<Response, Trouble> {
    let (workshop, mine) = find(&site, &visit, &slug).await?;
    let asking = match settle(&site, &visit, &workshop, mine.as_ref(), StatusCode::OK).await? {
        Door::Open(asking) => asking,
        Door::Shut(response) => return Ok(response),
    };
    let draft = Draft::read(&site, &visit, workshop.id, &headers);
    let begun = draft.fields.is_some();
    let mut fields = draft.fields.clone().unwrap_or_else(|| match (&mine, &visit.viewer) {
        (Some(mine), Some(viewer)) => fields_of(&mine.registration, &viewer.person),
        (None, Some(viewer)) => Fields::of([("full_name", viewer.person.names.full_name.to_string())]),
        _ => Fields::default(),
    });
    if Once::parse(fields.get("receipt")).is_none() {
        fields.set("receipt", fresh_token());
    }
    // A step that was not reached, or whose draft is gone, is not shown half empty.
    let step = match asked.get("step") {
        "" => Step::About,
        word => Step::from_word(word).ok_or(Trouble::Mistyped)?,
    };
    let reached = match step {
        Step::About => true,
        Step::Work => begun && read_about(&fields, visit.lang, &asking).is_ok(),
        Step::Check => begun && read_about(&fields, visit.lang, &asking).is_ok() && read_work(&fields, visit.lang, &asking).is_ok(),
    };
    if !reached {
        return Ok(see_other(&Step::About.address(&workshop)));
    }
    let shown = page(&visit, &workshop, &asking, step, Form::refused(fields.clone(), Faults::default()));
    Ok(draft.keep(&site, &fields, shown))
}

/// POST `/workshops/{slug}/register`.
pub async fn go(
    State(site): State<Site>,
    visit: Visit,
    Named(slug): Named<String>,
    headers: HeaderMap,
    Posted(mut fields): Posted,
) -> Result<Response, Trouble> {
    let (workshop, mine) = find(&site, &visit, &slug).await?;
    let asking = match settle(&site, &visit, &workshop, mine.as_ref(), StatusCode::UNPROCESSABLE_ENTITY).await? {
        Door::Open(asking) => asking,
        Door::Shut(response) => return Ok(response),
    };
    if Once::parse(fields.get("receipt")).is_none() {
        fields.set("receipt", fresh_token());
    }
    let draft = Draft::read(&site, &visit, workshop.id, &headers);
    let to = Step::from_word(fields.get("go"));
    let refused = |step, fields: Fields, faults| {
        Ok(draft.keep(&site, &fields, page(&visit, &workshop, &asking, step, Form::refused(fields.clone(), faults))))
    };
    if fields.has(RETOLD) {
        return refused(Step::from_word(fields.get("at")).unwrap_or(Step::About), fields, Faults::default());
    }
    // A browser that keeps no cookies gets the next step as the answer.
    let forward = |step: Step, fields: Fields| {
        let answer = if draft.holds(&site, &fields) {
            see_other(&step.address(&workshop))
        } else {
            page(&visit, &workshop, &asking, step, Form::blank(fields.clone())).into_response()
        };
        Ok(draft.keep(&site, &fields, answer))
    };
    if to == Some(Step::About) {
        return forward(Step::About, fields);
    }
    let about = match read_about(&fields, visit.lang, &asking) {
        Ok(about) => about,
        Err(faults) => return refused(Step::About, fields, faults),
    };
    if to == Some(Step::Work) {
        return forward(Step::Work, fields);
    }
    let work = match read_work(&fields, visit.lang, &asking) {
        Ok(work) => work,
        Err(faults) => return refused(Step::Work, fields, faults),
    };
    if to == Some(Step::Check) {
        return forward(Step::Check, fields);
    }
    let Some(consents) = Consents::ticked(|purpose| fields.has(&format!("consent_{}", purpose.word()))) else {
        let mut faults = Faults::default();
        faults.add("consent_registration", t!(visit.lang, "reg-consent-missing"));
        return refused(Step::Check, fields, faults);
    };
    let sent = Sent { application: about.with(work), consents };
    match send(&site, &visit, &asking.terms, &sent, fields.get("receipt")).await {
        Ok(location) => Ok(draft.forget(&site, see_other(&location))),
        Err(Failure::Refused(refusal)) => {
            let (step, field) = place_of(&refusal);
            let mut faults = Faults::default();
            faults.add(field, lang::refusal(visit.lang, &refusal));
            refused(step, fields, faults)
        }
        Err(other) => Err(other.into()),
    }
}

/// Sends the form in. Somebody signed in is registered at once; anybody else verifies the address first.
async fn send(site: &Site, visit: &Visit, terms: &Terms, sent: &Sent, receipt: &str) -> Result<String, Failure> {
    let now = site.clock.now();
    let Some(viewer) = &visit.viewer else {
        site.store.submit_application(terms, sent, receipt, visit.lang, now).await?;
        return Ok(format!("/workshops/{}/register/sent", terms.workshop.slug));
    };
    let grant = domain::access::authorize(&viewer.actor, KeepOwn, viewer.person.id)?;
    let id = match site.store.submit(&grant, terms, sent, visit.lang, now).await {
        // The same form sent twice: the same receipt.
        Err(Failure::Refused(Refusal::Registration(RegistrationRefusal::AlreadyRegistered))) => {
            site.store.my_registration_in(&grant, terms.workshop.id).await?.ok_or(Failure::NotFound)?.registration.id
        }
        outcome => outcome?,
    };
    Ok(format!("/me/registrations/{id}?done=submitted"))
}

fn place_of(refusal: &Refusal) -> (Step, &'static str) {
    match refusal {
        Refusal::Registration(RegistrationRefusal::CountryNotTakingPart) => (Step::About, "country"),
        Refusal::Registration(RegistrationRefusal::NotOffered) => (Step::About, "function"),
        _ => (Step::Check, "send"),
    }
}

/// The workshop, and the viewer's own registration in it. A draft is there for those it invited.
async fn find(site: &Site, visit: &Visit, slug: &str) -> Result<(Workshop, Option<Mine>), Trouble> {
    let workshop = workshop_of(site, slug).await?;
    let mine = match &visit.viewer {
        Some(viewer) => site.store.my_registration_in(&visit.may(KeepOwn, viewer.person.id)?, workshop.id).await?,
        None => None,
    };
    if mine.is_some() || is_shown(visit, &workshop) { Ok((workshop, mine)) } else { Err(Trouble::NotFound) }
}

/// Whether the form is there for this visitor.
enum Door {
    Open(Box<Asking>),
    Shut(Response),
}

async fn settle(site: &Site, visit: &Visit, workshop: &Workshop, mine: Option<&Mine>, closed_status: StatusCode) -> Result<Door, Trouble> {
    let asking = Asking::anybody(site, workshop).await?.at(visit.viewer.as_ref().map(|viewer| viewer.person.email.clone()));
    let now = site.clock.now();
    Ok(match mine {
        Some(mine) if mine.registration.status != Status::Invited => {
            Door::Shut(see_other(&format!("/me/registrations/{}", mine.registration.id)))
        }
        Some(mine) if mine.takes_answer(now) => Door::Open(Box::new(asking.settled(&mine.registration))),
        None if workshop.takes_registrations(now) => Door::Open(Box::new(asking)),
        _ => Door::Shut(closed(visit, workshop).status(closed_status).into_response()),
    })
}

/// Says that there is no registering, and what remains to be done.
fn closed(visit: &Visit, workshop: &Workshop) -> Page {
    let (lang, known) = (visit.lang, visit.viewer.is_some());
    let city = workshop.city.for_reader(lang).1.to_owned();
    let about = || (format!("/workshops/{}", workshop.slug), t!(lang, "reg-back-to-workshop"));
    let (title, happened, todo) = match workshop.status {
        WorkshopStatus::Past => (t!(lang, "reg-past-title"), t!(lang, "reg-past-lead"), t!(lang, "reg-past-todo")),
        WorkshopStatus::Cancelled => (t!(lang, "reg-cancelled-title"), t!(lang, "reg-cancelled-lead"), t!(lang, "reg-cancelled-todo")),
        WorkshopStatus::Draft => (t!(lang, "reg-soon-title"), t!(lang, "reg-soon-lead"), t!(lang, "reg-soon-todo")),
        _ => (t!(lang, "reg-closed-title", city = city), t!(lang, "reg-closed-lead"), t!(lang, "reg-closed-todo")),
    };
    let (todo, way) = match (workshop.status, known) {
        (WorkshopStatus::Draft, _) => (todo, about()),
        (_, true) => (t!(lang, "reg-over-own"), ("/me".to_owned(), t!(lang, "frame-nav-my-place"))),
        (_, false) => (todo, ("/sign-in".to_owned(), t!(lang, "frame-nav-sign-in"))),
    };
    Page::new(visit, title.clone(), || view! { <DeadEnd title=title happened=happened todo=todo way=way/> }.into_any())
        .locator(Locator::of(lang, workshop))
}

/// GET `/workshops/{slug}/register/sent`: the same page for everybody.
pub async fn sent(State(site): State<Site>, visit: Visit, Named(slug): Named<String>) -> Result<Page, Trouble> {
    let workshop = public_workshop(&site, &visit, &slug).await?;
    let lang = visit.lang;
    let (sender, back) = (site.mail_from.clone(), format!("/workshops/{slug}/register"));
    Ok(Page::new(&visit, t!(lang, "reg-sent-title"), || {
        view! {
            <div class="frame"><div class="narrow indent">
                <h1>{t!(lang, "reg-sent-title")}</h1>
                <div class="prose">
                    <p>{t!(lang, "reg-sent-lead")}</p>
                    <p>{t!(lang, "reg-sent-known")}</p>
                </div>
                <details class="ui">
                    <summary>{t!(lang, "reg-sent-no-letter")}</summary>
                    <p>{breaking(&t!(lang, "reg-sent-no-letter-hint", sender = sender))}" "<a href=back>{t!(lang, "reg-sent-again")}</a></p>
                </details>
            </div></div>
        }
        .into_any()
    })
    .locator(Locator::of(lang, &workshop)))
}
