//! `/organize/{slug}/registrations/invite`: an organizer invites a delegate, a guest or a speaker.

use super::{
    asking::Asking,
    labels::{kind_name, named},
    nomination::{field_of, read, view},
};
use crate::{
    lang,
    page::{Page, see_other},
    posted::{Faults, Fields, Form, Named, Posted, Reading, TYPED},
    series::workshop_for,
    shell::{Desk, Locator, Room, status_of},
    site::Site,
    t,
    trouble::Trouble,
    ui::{Choices, Crumbs, ErrorSummary, Select},
    visit::Visit,
};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use domain::{
    access::DecideRegistrations,
    registration::{Candidate, Kind},
};
use leptos::prelude::*;
use store::{Failure, Refusal, registration::Invited, series::Workshop};

/// GET `/organize/{slug}/registrations/invite`.
pub async fn show(State(site): State<Site>, visit: Visit, Named(slug): Named<String>) -> Result<Page, Trouble> {
    let (workshop, _) = workshop_for(&site, &visit, &slug, DecideRegistrations).await?;
    let asking = Asking::anybody(&site, &workshop).await?;
    Ok(page(&visit, &workshop, &asking, Form::blank(Fields::of([("letters", visit.lang.code())]))))
}

/// POST `/organize/{slug}/registrations/invite`.
pub async fn save(State(site): State<Site>, visit: Visit, Named(slug): Named<String>, Posted(fields): Posted) -> Result<Response, Trouble> {
    let (workshop, grant) = workshop_for(&site, &visit, &slug, DecideRegistrations).await?;
    let asking = Asking::anybody(&site, &workshop).await?;
    let faults = match whom(&fields, &visit, &asking) {
        Ok(whom) => match site.store.invite(&grant, &whom, site.clock.now()).await {
            Ok(_) => return Ok(see_other(&format!("/organize/{slug}/registrations?done=invited"))),
            Err(Failure::Refused(refusal)) => {
                let mut faults = Faults::default();
                let field = if let Refusal::Registration(it) = &refusal { field_of(it) } else { "email" };
                faults.add(field, lang::refusal(visit.lang, &refusal));
                faults
            }
            Err(other) => return Err(other.into()),
        },
        Err(faults) => faults,
    };
    Ok(page(&visit, &workshop, &asking, Form::refused(fields, faults)).into_response())
}

fn whom(fields: &Fields, visit: &Visit, asking: &Asking) -> Result<Invited, Faults> {
    let mut reading = Reading::of(fields, visit.lang);
    reading.needs("kind", t!(visit.lang, "invite-kind-missing"));
    let kind = reading.choice("kind", Kind::from_word);
    if kind == Some(Kind::Delegate) {
        reading.needs("country", t!(visit.lang, "invite-country-missing"));
    }
    let country = match kind {
        Some(Kind::Delegate) => {
            reading.choice("country", |code| code.parse().ok().filter(|country| asking.terms.countries.contains(country)))
        }
        Some(_) if !fields.get("country").is_empty() => {
            reading.faults.add("country", t!(visit.lang, "invite-country-not-meant"));
            None
        }
        _ => None,
    };
    let mut faults = reading.faults;
    match (kind, read(fields, visit.lang, asking, false)) {
        (Some(kind), Ok((candidate, lang))) if faults.is_empty() => {
            Ok(Invited { candidate: Candidate { country, ..candidate }, kind, lang })
        }
        (_, read) => {
            read.err().iter().flat_map(Faults::each).for_each(|(field, message)| faults.add(field, message));
            Err(faults)
        }
    }
}

fn page(visit: &Visit, workshop: &Workshop, asking: &Asking, form: Form) -> Page {
    let (lang, status) = (visit.lang, status_of(form.faults()));
    let kinds: Vec<_> = Kind::ALL
        .into_iter()
        .map(|kind| {
            let hint = match kind {
                Kind::Delegate => t!(lang, "invite-delegate-hint"),
                _ => t!(lang, "invite-guest-hint"),
            };
            (kind.word().to_owned(), kind_name(lang, kind), Some(hint))
        })
        .collect();
    let mut countries = vec![(String::new(), t!(lang, "invite-no-country"))];
    countries.extend(named(lang, &asking.terms.countries));
    let back = format!("/organize/{}/registrations", workshop.slug);
    Page::new(visit, t!(lang, "invite-title"), || {
        let desk = visit.clone();
        let fields = view(&form, lang, asking, false);
        view! {
            <Desk visit=desk slug=workshop.slug.to_string() room=Room::Registrations>
                <div class="opening">
                    <Crumbs lang=lang trail=vec![(back, t!(lang, "regs-title"))] here=t!(lang, "invite-title")/>
                    <h1>{t!(lang, "invite-title")}</h1>
                    <p class="prose">{t!(lang, "invite-lead")}</p>
                </div>
                <form id=TYPED class="form" method="post" novalidate>
                    <ErrorSummary form=form.clone() lang=lang/>
                    <Choices form=form.clone() lang=lang name="kind" label=t!(lang, "invite-kind") options=kinds/>
                    <Select form=form.clone() lang=lang name="country" label=t!(lang, "invite-country") options=countries width="width-22"/>
                    {fields}
                    <p class="row"><button class="button" type="submit">{t!(lang, "invite-button")}</button></p>
                </form>
            </Desk>
        }
        .into_any()
    })
    .locator(Locator::of(lang, workshop))
    .status(status)
    .retold("", "")
}
