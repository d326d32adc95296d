//! A place passes to another person: `/delegation/{slug}/{country}/{id}/substitute` for focal points,
//! `/organize/{slug}/registrations/{id}/substitute` for organizers.

use super::{
    asking::Asking,
    delegate_page::read_id,
    delegation_page::led,
    nomination::{blank, field_of, read, view},
};
use crate::{
    lang,
    page::{Page, see_other},
    posted::{Faults, Fields, Form, Named, Posted, TYPED},
    series::workshop_for,
    shell::{Desk, Locator, Room, status_of},
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
use domain::access::{DecideRegistrations, Delegation, Grant, SubstituteDelegate};
use leptos::prelude::*;
use store::{Failure, Refusal, registration::Registrant, series::Workshop};

/// What is substituted, by whom, and where to go afterwards.
struct Passing {
    workshop: Workshop,
    it: Registrant,
    grant: Grant<SubstituteDelegate>,
    back: String,
    done: String,
    /// The pages above this one.
    trail: Vec<(String, String)>,
    /// Whether it is done at the organizers' desk.
    desk: bool,
}

async fn by_focal_point(site: &Site, visit: &Visit, (slug, code, id): (String, String, String)) -> Result<Passing, Trouble> {
    let (workshop, country, leads) = led(site, visit, &slug, &code).await?;
    let (it, _) = site.store.delegate(&leads, read_id(&id)?).await?;
    let grant = visit.may(SubstituteDelegate, *leads.on())?;
    let back = format!("/delegation/{slug}/{country}");
    let delegation = t!(visit.lang, "deleg-title", country = lang::country_name(visit.lang, country));
    let trail = vec![(back.clone(), delegation), (format!("{back}/{id}"), it.person.names.full_name.to_string())];
    Ok(Passing { workshop, it, grant, done: format!("{back}?done=substituted"), back, trail, desk: false })
}

async fn by_organizer(site: &Site, visit: &Visit, (slug, id): (String, String)) -> Result<Passing, Trouble> {
    let (workshop, decides) = workshop_for(site, visit, &slug, DecideRegistrations).await?;
    let it = site.store.registration(&decides, read_id(&id)?).await?.registrant;
    let country = it.registration.country.ok_or(Trouble::NotFound)?;
    let grant = visit.may(SubstituteDelegate, Delegation { workshop: workshop.id, country })?;
    let all = format!("/organize/{slug}/registrations");
    let back = format!("{all}/{id}");
    let trail = vec![(all, t!(visit.lang, "regs-title")), (back.clone(), it.person.names.full_name.to_string())];
    Ok(Passing { workshop, it, grant, done: format!("{back}?done=substituted"), back, trail, desk: true })
}

/// GET, for a focal point.
pub async fn show(State(site): State<Site>, visit: Visit, Named(address): Named<(String, String, String)>) -> Result<Response, Trouble> {
    shown(&site, &visit, by_focal_point(&site, &visit, address).await?).await
}

/// POST, for a focal point.
pub async fn save(
    State(site): State<Site>,
    visit: Visit,
    Named(address): Named<(String, String, String)>,
    Posted(fields): Posted,
) -> Result<Response, Trouble> {
    saved(&site, &visit, by_focal_point(&site, &visit, address).await?, fields).await
}

/// GET, for an organizer.
pub async fn show_organizer(State(site): State<Site>, visit: Visit, Named(address): Named<(String, String)>) -> Result<Response, Trouble> {
    shown(&site, &visit, by_organizer(&site, &visit, address).await?).await
}

/// POST, for an organizer.
pub async fn save_organizer(
    State(site): State<Site>,
    visit: Visit,
    Named(address): Named<(String, String)>,
    Posted(fields): Posted,
) -> Result<Response, Trouble> {
    saved(&site, &visit, by_organizer(&site, &visit, address).await?, fields).await
}

async fn shown(site: &Site, visit: &Visit, passing: Passing) -> Result<Response, Trouble> {
    if !passing.it.registration.status.takes_place() {
        return Ok(see_other(&passing.back));
    }
    let asking = Asking::anybody(site, &passing.workshop).await?;
    Ok(page(visit, &passing, &asking, blank(visit.lang)).into_response())
}

async fn saved(site: &Site, visit: &Visit, passing: Passing, fields: Fields) -> Result<Response, Trouble> {
    let asking = Asking::anybody(site, &passing.workshop).await?;
    let faults = match read(&fields, visit.lang, &asking, true) {
        Ok((who, letters)) => {
            match site.store.substitute(&passing.grant, passing.it.registration.id, &who, letters, site.clock.now()).await {
                Ok(_) => return Ok(see_other(&passing.done)),
                Err(Failure::Refused(refusal)) => {
                    let mut faults = Faults::default();
                    let field = if let Refusal::Registration(it) = &refusal { field_of(it) } else { "email" };
                    faults.add(field, lang::refusal(visit.lang, &refusal));
                    faults
                }
                Err(other) => return Err(other.into()),
            }
        }
        Err(faults) => faults,
    };
    Ok(page(visit, &passing, &asking, Form::refused(fields, faults)).into_response())
}

fn page(visit: &Visit, passing: &Passing, asking: &Asking, form: Form) -> Page {
    let (lang, status) = (visit.lang, status_of(form.faults()));
    let name = passing.it.person.names.full_name.to_string();
    let (back, slug) = (passing.back.clone(), passing.workshop.slug.to_string());
    let title = t!(lang, "subst-title", name = name);
    Page::new(visit, title.clone(), || {
        let content = view! {
            <div class="opening"><Crumbs lang=lang trail=passing.trail.clone() here=t!(lang, "deleg-substitute")/><h1>{title}</h1><p class="prose">{t!(lang, "subst-lead")}</p></div>
            <form id=TYPED class="form" method="post" novalidate>
                <ErrorSummary form=form.clone() lang=lang/>
                {view(&form, lang, asking, true)}
                <p class="row"><button class="button" type="submit">{t!(lang, "subst-button")}</button><a class="ui" href=back>{t!(lang, "subst-back")}</a></p>
            </form>
        }
        .into_any();
        if passing.desk {
            return view! { <Desk visit=visit.clone() slug=slug room=Room::Registrations>{content}</Desk> }.into_any();
        }
        view! { <div class="frame">{content}</div> }.into_any()
    })
    .locator(Locator::of(lang, &passing.workshop))
    .status(status)
    .retold("", "")
}
