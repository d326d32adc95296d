//! `/organize/{slug}/people`: organizers and focal points, appointed and dismissed. Administrators find
//! the organizers only: an edition whose last organizer has left gets a new one here.

use super::workshop_for;
use crate::{
    lang::{self, OFFERED, and, country_name},
    page::{Page, see_other},
    people::proof::{self, PROOF},
    posted::{Asked, Faults, Fields, Form, Named, Posted, RETOLD, Reading, TYPED},
    shell::{Desk, Locator, Room, status_of},
    site::Site,
    t,
    trouble::Trouble,
    ui::{Choices, Crumbs, ErrorSummary, Field, Notice, Select, breaking},
    visit::Visit,
};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use domain::{
    access::{AppointOrganizers, SetUpWorkshop},
    lang::Lang,
    people::RoleKind,
};
use leptos::prelude::*;
use store::{
    Failure,
    people::roles::{Appointee, RoleHolder},
    series::{Quota, Workshop},
};

/// GET `/organize/{slug}/people`.
pub async fn show(State(site): State<Site>, visit: Visit, Named(slug): Named<String>, Asked(asked): Asked) -> Result<Page, Trouble> {
    let (workshop, _) = workshop_for(&site, &visit, &slug, AppointOrganizers).await?;
    page(&site, &visit, &workshop, Form::default(), asked.get("done")).await
}

/// POST `/organize/{slug}/people`: appoints (`role`, `full_name`, `email`) or dismisses (`dismiss`).
pub async fn save(State(site): State<Site>, visit: Visit, Named(slug): Named<String>, Posted(fields): Posted) -> Result<Response, Trouble> {
    let (workshop, appoint) = workshop_for(&site, &visit, &slug, AppointOrganizers).await?;
    let now = site.clock.now();
    let here = |done: &str| see_other(&format!("/organize/{slug}/people?done={done}"));
    let kind = RoleKind::from_word(fields.get("role"));
    if kind == Some(RoleKind::Administrator) {
        return Err(Trouble::Malformed);
    }
    if fields.has(RETOLD) {
        return Ok(page(&site, &visit, &workshop, Form::refused(fields, Faults::default()), "").await?.into_response());
    }
    if !visit.proved(now) {
        return refused(&site, &visit, &workshop, fields, PROOF, proof::stale(&visit)).await;
    }
    if let Ok(role) = uuid::Uuid::try_parse(fields.get("dismiss")) {
        let outcome = match kind {
            Some(RoleKind::FocalPoint) => site.store.dismiss_focal_point(&visit.may(SetUpWorkshop, workshop.id)?, role, now).await,
            _ => site.store.dismiss_organizer(&appoint, role, now).await,
        };
        return match outcome {
            Ok(()) => Ok(here("dismissed")),
            Err(Failure::Refused(refusal)) => {
                refused(&site, &visit, &workshop, Fields::default(), "organizers", lang::refusal(visit.lang, &refusal)).await
            }
            Err(other) => Err(other.into()),
        };
    }
    let mut reading = Reading::of(&fields, visit.lang);
    let kind = reading.choice("role", RoleKind::from_word);
    let who = read_appointee(&mut reading, visit.lang);
    let country = if kind == Some(RoleKind::FocalPoint) { reading.country("country") } else { None };
    let (Some(who), true) = (who, reading.faults.is_empty()) else {
        let faults = reading.faults;
        return Ok(page(&site, &visit, &workshop, Form::refused(fields, faults), "").await?.into_response());
    };
    match country {
        Some(country) => {
            let set_up = visit.may(SetUpWorkshop, workshop.id)?;
            if !site.store.delegations(workshop.id).await?.iter().any(|it| it.country == country) {
                let message = t!(visit.lang, "series-fault-country");
                return refused(&site, &visit, &workshop, fields, "country", message).await;
            }
            site.store.appoint_focal_point(&set_up, &who, country, now).await?;
        }
        None => site.store.appoint_organizer(&appoint, &who, now).await?,
    }
    Ok(here("appointed"))
}

async fn refused(
    site: &Site,
    visit: &Visit,
    workshop: &Workshop,
    fields: Fields,
    field: &str,
    message: String,
) -> Result<Response, Trouble> {
    let mut faults = Faults::default();
    faults.add(field, message);
    Ok(page(site, visit, workshop, Form::refused(fields, faults), "").await?.into_response())
}

/// Whoever is given a role.
pub(super) fn read_appointee(reading: &mut Reading, lang: Lang) -> Option<Appointee> {
    reading.asks("full_name", &t!(lang, "roles-name"));
    reading.asks("email", &t!(lang, "roles-email"));
    let (full_name, email) = (reading.line("full_name"), reading.email("email"));
    let lang = reading.optional_choice("language", |code| Lang::from_code(code).filter(|lang| OFFERED.contains(lang)));
    Some(Appointee { full_name: full_name?, email: email?, lang: lang.unwrap_or_default() })
}

/// The fields of an appointment.
pub(super) fn appointment(form: &Form, lang: Lang) -> AnyView {
    let languages: Vec<(String, String)> = OFFERED.iter().map(|lang| (lang.code().to_owned(), lang.own_name().to_owned())).collect();
    view! {
        <Field form=form.clone() lang=lang name="full_name" label=t!(lang, "roles-name") width="width-22"/>
        <Field form=form.clone() lang=lang name="email" kind="email" label=t!(lang, "roles-email") width="width-22"/>
        <Select form=form.clone() lang=lang name="language" label=t!(lang, "roles-language") options=languages width="width-16"/>
    }
    .into_any()
}

/// People with one role, each with a button that takes it away.
pub(super) fn holders(lang: Lang, action: &str, kind: RoleKind, holders: &[RoleHolder]) -> AnyView {
    let rows: Vec<_> = holders
        .iter()
        .filter(|holder| holder.kind == kind)
        .map(|holder| {
            let name = holder.names.full_name.to_string();
            let label = t!(lang, "roles-dismiss-of", name = name.clone());
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    <td data-head=t!(lang, "roles-email") class="said"><span>{breaking(&holder.email)}</span></td>
                    {holder.country.map(|country| view! { <td data-head=t!(lang, "roles-country")>{country_name(lang, country)}</td> })}
                    <td class="end">
                        <form method="post" action=action.to_owned()>
                            <input type="hidden" name="role" value=kind.word()/>
                            <input type="hidden" name="dismiss" value=holder.role.to_string()/>
                            <button class="text-button" type="submit" aria-label=label>{t!(lang, "roles-dismiss")}</button>
                        </form>
                    </td>
                </tr>
            }
        })
        .collect();
    if rows.is_empty() {
        return view! { <p class="nothing">{t!(lang, "roles-none")}</p> }.into_any();
    }
    view! { <div class="table-entries"><table class="table"><tbody>{rows}</tbody></table></div> }.into_any()
}

async fn page(site: &Site, visit: &Visit, workshop: &Workshop, form: Form, done: &str) -> Result<Page, Trouble> {
    let people = site.store.role_holders(workshop.id).await?;
    let delegations = match visit.may(SetUpWorkshop, workshop.id) {
        Ok(_) => {
            let mut delegations = site.store.delegations(workshop.id).await?;
            lang::sort_by_country(visit.lang, &mut delegations, |it| it.country);
            Some(delegations)
        }
        Err(_) => None,
    };
    let (lang, status) = (visit.lang, status_of(form.faults()));
    let slug = workshop.slug.to_string();
    let action = format!("/organize/{slug}/people");
    let told = match done {
        "appointed" => Some(t!(lang, "roles-appointed")),
        "dismissed" => Some(t!(lang, "roles-dismissed")),
        _ => None,
    };
    Ok(Page::new(visit, t!(lang, "roles-title"), || {
        let sections = view! {
            {told.map(|words| view! { <Notice><p>{words}</p></Notice> })}
            <ErrorSummary form=form.clone() lang=lang/>
            {proof::again(visit, &form, &action)}
            <section class="passage" aria-labelledby="organizers">
                <h2 id="organizers">{t!(lang, "roles-organizers")}</h2>
                <div class="stack">{holders(lang, &action, RoleKind::Organizer, &people)}</div>
            </section>
            {delegations.as_ref().map(|delegations| focal_points(lang, &action, &people, delegations))}
            {appointing(lang, action.clone(), &form, delegations.as_deref())}
        }
        .into_any();
        if delegations.is_some() {
            let opening = view! { <div class="opening"><h1>{t!(lang, "roles-title")}</h1><p class="prose">{t!(lang, "roles-lead")}</p></div> };
            return view! { <Desk visit=visit.clone() slug=slug room=Room::People>{opening}{sections}</Desk> }.into_any();
        }
        let trail = vec![("/admin".to_owned(), t!(lang, "admin-title"))];
        view! {
            <div class="frame">
                <div class="opening"><Crumbs lang=lang trail=trail here=t!(lang, "roles-organizers")/><h1>{t!(lang, "roles-organizers")}</h1></div>
                {sections}
            </div>
        }
        .into_any()
    })
    .locator(Locator::of(lang, workshop))
    .status(status)
    .retold("", ""))
}

fn focal_points(lang: Lang, action: &str, people: &[RoleHolder], delegations: &[Quota]) -> AnyView {
    let led = |it: &&Quota| people.iter().any(|holder| holder.country == Some(it.country));
    let without: Vec<String> = delegations.iter().filter(|it| !led(it)).map(|it| country_name(lang, it.country)).collect();
    view! {
        <section class="passage" aria-labelledby="focal">
            <h2 id="focal">{t!(lang, "roles-focal-points")}</h2>
            <div class="stack">
                {holders(lang, action, RoleKind::FocalPoint, people)}
                {(!without.is_empty()).then(|| view! { <p class="nothing">{t!(lang, "roles-focal-none", countries = and(lang, without))}</p> })}
            </div>
        </section>
    }
    .into_any()
}

/// The form of an appointment; with the delegations, of focal points as well.
fn appointing(lang: Lang, action: String, form: &Form, delegations: Option<&[Quota]>) -> AnyView {
    let which = match delegations {
        None => view! { <input type="hidden" name="role" value=RoleKind::Organizer.word()/> }.into_any(),
        Some(delegations) => {
            let mut countries = vec![(String::new(), t!(lang, "choose"))];
            countries.extend(delegations.iter().map(|it| super::setup_form::named(lang, it.country)));
            let roles = [(RoleKind::Organizer, t!(lang, "roles-organizer")), (RoleKind::FocalPoint, t!(lang, "roles-focal-point"))]
                .map(|(kind, words)| (kind.word().to_owned(), words, None));
            view! {
                <Choices form=form.clone() lang=lang name="role" label=t!(lang, "roles-role") options=roles.to_vec()/>
                <Select form=form.clone() lang=lang name="country" label=t!(lang, "roles-country") hint=t!(lang, "roles-country-hint") options=countries width="width-22"/>
            }
            .into_any()
        }
    };
    view! {
        <section class="passage" aria-labelledby="appoint">
            <h2 id="appoint">{t!(lang, "roles-appoint")}</h2>
            <form id=TYPED class="form stack" method="post" action=action novalidate>
                {which}
                {appointment(form, lang)}
                <button class="button button-second" type="submit">{t!(lang, "roles-appoint")}</button>
            </form>
        </section>
    }
    .into_any()
}
