//! `/delegation/{slug}/{country}/{id}`: one of a focal point's people.

use super::{
    delegation_page::{led, may_endorse, native},
    facts::stage_one,
    labels::event_name,
    sure::{Sure, as_asked, read_reason, seen_submitted},
};
use crate::{
    lang::{country_name, dates},
    page::{Page, see_other},
    posted::{Form, Named, Posted, Reading},
    shell::{Locator, status_of},
    site::Site,
    t,
    trouble::Trouble,
    ui::{Crumbs, ErrorSummary, SafeTextarea, StatusTag},
    visit::Visit,
};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use domain::{
    id::RegistrationId,
    lang::Lang,
    registration::{Event, Status},
    series::Offered,
    text::Reason,
    time::day_at_venue,
};
use leptos::prelude::*;
use store::{
    Failure,
    registration::{Registrant, Seen, Station},
    series::Workshop,
};

type Address = Named<(String, String, String)>;

/// GET `/delegation/{slug}/{country}/{id}`.
pub async fn show(State(site): State<Site>, visit: Visit, Named((slug, code, id)): Address) -> Result<Page, Trouble> {
    let (workshop, country, grant) = led(&site, &visit, &slug, &code).await?;
    let (registrant, stations) = site.store.delegate(&grant, read_id(&id)?).await?;
    let offered = site.store.offered().await?;
    let back = format!("/delegation/{slug}/{country}");
    Ok(page(&visit, &workshop, &registrant, &stations, &offered, back, Form::default()))
}

/// POST `/delegation/{slug}/{country}/{id}`: endorses, or does not (`go`), with a private reason.
pub async fn decide(
    State(site): State<Site>,
    visit: Visit,
    Named((slug, code, id)): Address,
    Posted(fields): Posted,
) -> Result<Response, Trouble> {
    let (workshop, country, grant) = led(&site, &visit, &slug, &code).await?;
    let fields = as_asked(fields);
    let (may, id, now) = (may_endorse(&visit, &workshop, country)?, read_id(&id)?, site.clock.now());
    let mut reading = Reading::of(&fields, visit.lang);
    let reason = read_reason(&mut reading, &fields);
    let faults = reading.faults;
    let back = format!("/delegation/{slug}/{country}");
    if fields.get("go") == "not_endorse" && !Sure::said(&fields) && faults.is_empty() {
        let (registrant, _) = site.store.delegate(&grant, id).await?;
        return Ok(ask(&visit, &workshop, &registrant, (seen_submitted(&fields), reason), &back).into_response());
    }
    if !faults.is_empty() {
        let (registrant, stations) = site.store.delegate(&grant, id).await?;
        let offered = site.store.offered().await?;
        return Ok(page(&visit, &workshop, &registrant, &stations, &offered, back, Form::refused(fields, faults)).into_response());
    }
    let (outcome, done) = match fields.get("go") {
        "endorse" => (site.store.endorse(&may, id, seen_submitted(&fields), reason.as_ref(), now).await, "endorsed"),
        "not_endorse" => (site.store.not_endorse(&may, id, seen_submitted(&fields), reason.as_ref(), now).await, "not-endorsed"),
        _ => return Err(Trouble::Malformed),
    };
    match outcome {
        Ok(()) => Ok(see_other(&format!("{back}?done={done}"))),
        Err(Failure::Refused(_)) => Ok(see_other(&format!("{back}?done=moved-on"))),
        Err(other) => Err(other.into()),
    }
}

/// Not endorsing ends a registration: it is asked once more.
fn ask(visit: &Visit, workshop: &Workshop, it: &Registrant, (seen, reason): (Seen, Option<Reason>), delegation: &str) -> Page {
    let lang = visit.lang;
    let title = t!(lang, "deleg-not-endorse-question", name = it.person.names.full_name.to_string());
    let sure = Sure {
        title: title.clone(),
        lead: t!(lang, "deleg-not-endorse-lead"),
        button: t!(lang, "deleg-not-endorse"),
        go: "not_endorse",
        seen,
        reason,
        back: format!("{delegation}/{}", it.registration.id),
        back_words: t!(lang, "one-keep"),
    };
    let content = || {
        let asked = sure.view(lang);
        view! { <div class="frame"><div class="narrow indent">{asked}</div></div> }.into_any()
    };
    Page::new(visit, title, content).locator(Locator::of(lang, workshop)).retold("go", "not_endorse")
}

pub(super) fn read_id(id: &str) -> Result<RegistrationId, Trouble> {
    id.parse().map_err(|_| Trouble::NotFound)
}

/// What has happened, with who did it, the last thing first.
pub(super) fn history(lang: Lang, workshop: &Workshop, stations: &[Station]) -> AnyView {
    if stations.is_empty() {
        return view! { <p class="nothing">{t!(lang, "one-history-none")}</p> }.into_any();
    }
    // Whom the organizers invited nobody nominated: guests and speakers are endorsed by none.
    let invited = stations.iter().any(|it| it.event == Event::Invite);
    let words = |event| match event {
        Event::SubmitNominated if invited => t!(lang, "reg-event-submit-invited"),
        other => event_name(lang, other),
    };
    let items: Vec<_> = stations
        .iter()
        .rev()
        .map(|it| {
            let at = dates::moment(lang, it.at, workshop.zone);
            let machine = dates::machine(it.at, workshop.zone);
            let other = it.other.clone().map(|name| match it.event {
                Event::TakeOver => t!(lang, "one-takes-place-of", name = name),
                _ => t!(lang, "one-place-taken-by", name = name),
            });
            view! {
                <li>
                    <time datetime=machine>{at}</time>
                    <div><h3>{words(it.event)}</h3>{other.map(|other| view! { <p>{other}</p> })}{it.by_name.clone().map(|name| view! { <p>{name}</p> })}</div>
                </li>
            }
        })
        .collect();
    view! { <ol class="brief">{items}</ol> }.into_any()
}

fn page(visit: &Visit, workshop: &Workshop, it: &Registrant, stations: &[Station], offered: &Offered, back: String, form: Form) -> Page {
    let (lang, status) = (visit.lang, status_of(form.faults()));
    let registration = &it.registration;
    let name = it.person.names.full_name.to_string();
    let since = t!(lang, "regs-since-day", date = dates::day(lang, day_at_venue(registration.since, workshop.zone)));
    let waits = registration.status == Status::Submitted;
    let delegation = registration.country.map(|it| t!(lang, "deleg-title", country = country_name(lang, it))).unwrap_or_default();
    let substitute = (registration.status.takes_place()).then(|| format!("{back}/{}/substitute", registration.id));
    Page::new(visit, name.clone(), || {
        view! {
            <div class="frame">
                <div class="opening">
                    <Crumbs lang=lang trail=vec![(back, delegation)] here=name.clone()/>
                    <h1>{name}{native(it)}</h1>
                    <p class="row"><StatusTag status=registration.status lang=lang/><span class="quiet">{since}</span></p>
                    {substitute.map(|href| view! { <p class="row ui"><a href=href>{t!(lang, "deleg-substitute")}</a></p> })}
                </div>
                {waits.then(|| view! {
                    <section class="passage" aria-labelledby="decide">
                        <h2 id="decide">{t!(lang, "deleg-decide")}</h2>
                        <form class="form" method="post" novalidate>
                            <ErrorSummary form=form.clone() lang=lang/>
                            {registration.names_another_agency().then(|| view! { <p>{t!(lang, "deleg-another-agency")}</p> })}
                            <input type="hidden" name="seen" value=Seen::of(registration).to_string()/>
                            <SafeTextarea form=form.clone() lang=lang name="reason" label=t!(lang, "deleg-reason") hint=t!(lang, "deleg-reason-hint") rows=2 optional=true/>
                            <p class="row">
                                <button class="button" type="submit" name="go" value="endorse">{t!(lang, "deleg-endorse")}</button>
                                <button class="button button-second" type="submit" name="go" value="not_endorse">{t!(lang, "deleg-not-endorse")}</button>
                            </p>
                        </form>
                    </section>
                })}
                <section class="passage" aria-labelledby="data"><h2 id="data">{t!(lang, "place-data")}</h2>{stage_one(lang, it, offered)}</section>
                <section class="passage" aria-labelledby="history"><h2 id="history">{t!(lang, "one-history")}</h2>{history(lang, workshop, stations)}</section>
            </div>
        }
        .into_any()
    })
    .locator(Locator::of(lang, workshop))
    .status(status)
}
