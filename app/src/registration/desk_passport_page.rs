//! `/organize/{slug}/registrations/{id}/passport`: one passport, revealed with a reason to somebody
//! who has just proved who they are.

use super::{delegate_page::read_id, passport_page::facts, sure::read_reason};
use crate::{
    lang,
    page::Page,
    people::proof::{self, PROOF},
    posted::{Faults, Form, Named, Posted, Reading},
    series::workshop_for,
    shell::{Desk, Locator, Room, status_of},
    site::Site,
    t,
    trouble::Trouble,
    ui::{Crumbs, ErrorSummary, SafeTextarea},
    visit::Visit,
};
use axum::extract::State;
use domain::{
    access::{DecideRegistrations, RevealPassport},
    registration::{Passport, RegistrationRefusal},
};
use leptos::prelude::*;
use store::{Failure, Refusal, registration::lists::Whole, series::Workshop};

/// GET `/organize/{slug}/registrations/{id}/passport`.
pub async fn show(State(site): State<Site>, visit: Visit, Named((slug, id)): Named<(String, String)>) -> Result<Page, Trouble> {
    let (workshop, whole) = held(&site, &visit, &slug, &id).await?;
    Ok(page(&visit, &workshop, &whole, Form::default(), None))
}

/// POST `/organize/{slug}/registrations/{id}/passport`: shown in the answer itself, and kept by no cache.
pub async fn reveal(
    State(site): State<Site>,
    visit: Visit,
    Named((slug, id)): Named<(String, String)>,
    Posted(fields): Posted,
) -> Result<Page, Trouble> {
    let (workshop, whole) = held(&site, &visit, &slug, &id).await?;
    let may = visit.may(RevealPassport, workshop.id)?;
    let proved = visit.signed_in()?.step_up_at;
    let mut reading = Reading::of(&fields, visit.lang);
    reading.needs("reason", t!(visit.lang, "refusal-registration-reason"));
    let Some(reason) = read_reason(&mut reading, &fields) else {
        let faults = reading.faults;
        return Ok(page(&visit, &workshop, &whole, Form::refused(fields, faults), None));
    };
    match site.store.reveal_passport(&may, read_id(&id)?, &reason, proved, site.clock.now()).await {
        Ok(passport) => Ok(page(&visit, &workshop, &whole, Form::default(), Some(&passport))),
        Err(Failure::Refused(refusal)) => {
            let mut faults = Faults::default();
            let field = if matches!(refusal, Refusal::Registration(RegistrationRefusal::ProofNotFresh)) { PROOF } else { "reason" };
            faults.add(field, lang::refusal(visit.lang, &refusal));
            Ok(page(&visit, &workshop, &whole, Form::refused(fields, faults), None))
        }
        Err(other) => Err(other.into()),
    }
}

/// The registration, where a passport is kept for it.
async fn held(site: &Site, visit: &Visit, slug: &str, id: &str) -> Result<(Workshop, Whole), Trouble> {
    let (workshop, grant) = workshop_for(site, visit, slug, DecideRegistrations).await?;
    let whole = site.store.registration(&grant, read_id(id)?).await?;
    if whole.passport.is_some() { Ok((workshop, whole)) } else { Err(Trouble::NotFound) }
}

fn page(visit: &Visit, workshop: &Workshop, whole: &Whole, form: Form, passport: Option<&Passport>) -> Page {
    let (lang, status) = (visit.lang, status_of(form.faults()));
    let name = whole.registrant.person.names.full_name.to_string();
    let all = format!("/organize/{}/registrations", workshop.slug);
    let back = format!("{all}/{}", whole.registrant.registration.id);
    Page::new(visit, t!(lang, "stay-passport"), || {
        let desk = visit.clone();
        let body = match passport {
            Some(passport) => facts(lang, passport),
            None => view! {
                <p class="prose">{t!(lang, "one-passport-lead")}</p>
                <form class="form stack" method="post" novalidate>
                    <ErrorSummary form=form.clone() lang=lang/>
                    {proof::again(visit, &form, &visit.path)}
                    <SafeTextarea form=form.clone() lang=lang name="reason" label=t!(lang, "one-passport-reason") hint=t!(lang, "one-passport-reason-hint") rows=2/>
                    <p><button class="button" type="submit">{t!(lang, "one-passport-reveal")}</button></p>
                </form>
            }
            .into_any(),
        };
        view! {
            <Desk visit=desk slug=workshop.slug.to_string() room=Room::Registrations>
                <div class="opening">
                    <Crumbs lang=lang trail=vec![(all, t!(lang, "regs-title")), (back, name)] here=t!(lang, "stay-passport")/>
                    <h1>{t!(lang, "stay-passport")}</h1>
                </div>
                <div class="stack">{body}</div>
            </Desk>
        }
        .into_any()
    })
    .locator(Locator::of(lang, workshop))
    .status(status)
}
