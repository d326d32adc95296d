//! `/delegation/{slug}/{country}`: a focal point's places, what waits for them, their people.

use super::list_page::{read_seen, seen_as};
use crate::{
    lang::{country_name, dates},
    page::{Page, see_other},
    posted::{Asked, Named, Posted},
    series::workshop_of,
    shell::Locator,
    site::Site,
    t,
    trouble::Trouble,
    ui::{Empty, NativeName, Notice, Pager, Seats, Span, StatusTag, icon},
    visit::Visit,
};
use axum::{extract::State, response::Response};
use domain::{
    access::{Delegation, EndorseDelegate, Endorsing, Grant, LeadDelegation},
    country::Country,
    id::RegistrationId,
    lang::Lang,
    registration::{RegistrationRefusal, Status},
    time::day_at_venue,
};
use leptos::prelude::*;
use store::{
    Failure, Refusal,
    registration::{Places, Registrant, Seen, lists::PAGE},
    series::Workshop,
};

/// A delegation by the address, for its focal point.
pub(super) async fn led(
    site: &Site,
    visit: &Visit,
    slug: &str,
    country: &str,
) -> Result<(Workshop, Country, Grant<LeadDelegation>), Trouble> {
    visit.signed_in()?;
    let workshop = workshop_of(site, slug).await?;
    let country: Country = country.parse().map_err(|_| Trouble::NotFound)?;
    let grant = visit.may(LeadDelegation, Delegation { workshop: workshop.id, country })?;
    Ok((workshop, country, grant))
}

/// A focal point's right to endorse.
pub(super) fn may_endorse(visit: &Visit, workshop: &Workshop, country: Country) -> Result<Grant<EndorseDelegate>, Trouble> {
    visit.may(EndorseDelegate, Endorsing { delegation: Delegation { workshop: workshop.id, country }, has_focal_point: true })
}

/// GET `/delegation/{slug}/{country}`.
pub async fn show(
    State(site): State<Site>,
    visit: Visit,
    Named((slug, code)): Named<(String, String)>,
    Asked(asked): Asked,
) -> Result<Page, Trouble> {
    let (workshop, country, grant) = led(&site, &visit, &slug, &code).await?;
    let places = site.store.delegation_places(&grant).await?;
    let waiting = site.store.delegates_to_endorse(&grant).await?;
    let (span, people) = Span::of(asked.get("page"), PAGE, |page| site.store.delegates(&grant, page)).await?;
    let lang = visit.lang;
    let here = format!("/delegation/{slug}/{country}");
    let open = workshop.takes_registrations(site.clock.now());
    let told = told(lang, asked.get("done"), asked.get("n"));
    let title = t!(lang, "deleg-title", country = country_name(lang, country));
    let locator = Locator::of(lang, &workshop);
    let locator = match workshop.register_by {
        Some(day) => locator.deadline(&dates::day(lang, day), |date| t!(lang, "deleg-by", date = date)),
        None => locator,
    };
    Ok(Page::new(&visit, title.clone(), || {
        view! {
            <div class="frame">
                {told.map(|words| view! { <Notice><p>{words}</p></Notice> })}
                <div class="opening"><h1>{title.clone()}</h1></div>
                <section class="passage" aria-labelledby="places">
                    <h2 id="places">{t!(lang, "deleg-places")}</h2>
                    {quota(lang, places)}
                </section>
                <section class="passage" aria-labelledby="todo">
                    <h2 id="todo">{t!(lang, "deleg-waiting")}</h2>
                    {waiting_list(lang, &here, &workshop, &waiting)}
                </section>
                <section class="passage" aria-labelledby="people">
                    <header><h2 id="people">{t!(lang, "deleg-people")}</h2><p>{t!(lang, "deleg-put-forward", count = span.total)}</p></header>
                    <div class="stack">
                        {nominating(lang, &here, open)}
                        {table(lang, &here, &workshop, &people, &title, open)}
                        <Pager span=span href=format!("{here}?") lang=lang/>
                    </div>
                </section>
            </div>
        }
        .into_any()
    })
    .locator(locator))
}

/// POST `/delegation/{slug}/{country}`: `endorse` or `remind`, each with a registration.
pub async fn act(
    State(site): State<Site>,
    visit: Visit,
    Named((slug, code)): Named<(String, String)>,
    Posted(fields): Posted,
) -> Result<Response, Trouble> {
    let (workshop, country, grant) = led(&site, &visit, &slug, &code).await?;
    let now = site.clock.now();
    let id = |name: &str| fields.get(name).parse::<RegistrationId>().map_err(|_| Trouble::Malformed);
    let (outcome, done) = if fields.has("endorse") {
        let (id, seen) = match read_seen(fields.get("endorse")) {
            Some(shown) => shown,
            None => (id("endorse")?, Status::Submitted.into()),
        };
        (site.store.endorse(&may_endorse(&visit, &workshop, country)?, id, seen, None, now).await, "endorsed")
    } else {
        (site.store.remind_nominated(&grant, id("remind")?, now).await, "reminded")
    };
    match outcome {
        Ok(()) => Ok(see_other(&format!("/delegation/{slug}/{country}?done={done}"))),
        Err(Failure::Refused(Refusal::Registration(RegistrationRefusal::RemindedEnough))) => {
            Ok(see_other(&format!("/delegation/{slug}/{country}?done=reminded-before")))
        }
        // Somebody was quicker: the page shows how it stands now.
        Err(Failure::Refused(_)) => Ok(see_other(&format!("/delegation/{slug}/{country}?done=moved-on"))),
        Err(other) => Err(other.into()),
    }
}

fn told(lang: Lang, done: &str, n: &str) -> Option<String> {
    let count: u32 = n.parse().unwrap_or(1);
    Some(match done {
        "endorsed" => t!(lang, "deleg-done-endorsed"),
        "not-endorsed" => t!(lang, "deleg-done-not-endorsed"),
        "nominated" => t!(lang, "deleg-done-nominated", count = count),
        "reminded" => t!(lang, "deleg-done-reminded"),
        "reminded-before" => format!("{}.", t!(lang, "refusal-registration-reminded-enough")),
        "substituted" => t!(lang, "deleg-done-substituted"),
        "moved-on" => t!(lang, "deleg-done-moved-on"),
        _ => return None,
    })
}

/// The places, drawn and in words.
pub(super) fn quota(lang: Lang, places: Places) -> AnyView {
    let Places { quota, confirmed, accepted, held } = places;
    let label = t!(lang, "seats-label", total = quota, confirmed = confirmed, accepted = accepted + held, free = places.free());
    view! {
        <div class="quota">
            <p class="figure">{places.taken()}" "<small>{t!(lang, "deleg-of-places", quota = quota)}</small></p>
            <div class="stack">
                <Seats confirmed=confirmed accepted=accepted + held quota=quota label=label/>
                <p class="legend">
                    {(confirmed > 0).then(|| view! { <span>{icon::full()}" "{t!(lang, "deleg-n-confirmed", count = confirmed)}</span> })}
                    {(accepted > 0).then(|| view! { <span>{icon::three_quarters()}" "{t!(lang, "deleg-n-accepted", count = accepted)}</span> })}
                    {(held > 0).then(|| view! { <span>{icon::three_quarters()}" "{t!(lang, "deleg-n-held", count = held)}</span> })}
                    <span class="free">{icon::ring()}" "{t!(lang, "deleg-n-free", count = places.free())}</span>
                </p>
            </div>
        </div>
    }
    .into_any()
}

fn waiting_list(lang: Lang, here: &str, workshop: &Workshop, waiting: &[Registrant]) -> AnyView {
    if waiting.is_empty() {
        return view! { <p class="nothing">{t!(lang, "deleg-nothing-waits")}</p> }.into_any();
    }
    let items: Vec<_> = waiting
        .iter()
        .map(|it| {
            let id = it.registration.id.to_string();
            let name = it.person.names.full_name.to_string();
            let day = day_at_venue(it.registration.since, workshop.zone);
            let asks = t!(lang, "deleg-asks", position = it.registration.position.clone(), agency = it.registration.agency.clone());
            let one = format!("{here}/{id}");
            let endorse = seen_as(it.registration.id, Seen::of(&it.registration));
            view! {
                <li>
                    <time datetime=day.to_string()>{dates::short_day(lang, day)}</time>
                    <div>
                        <h3><a href=one.clone()>{name.clone()}</a>{native(it)}</h3>
                        <p>{asks}</p>
                        {it.registration.names_another_agency().then(|| view! { <p class="quiet">{t!(lang, "deleg-another-agency")}</p> })}
                        <form method="post" action=here.to_owned() class="row">
                            <button class="button button-small" type="submit" name="endorse" value=endorse>{t!(lang, "deleg-endorse")}<span class="unseen">{format!(" {name}")}</span></button>
                            <a href=format!("{one}#decide")>{t!(lang, "deleg-not-endorse")}<span class="unseen">{format!(" {name}")}</span></a>
                        </form>
                    </div>
                </li>
            }
        })
        .collect();
    view! { <ol class="brief">{items}</ol> }.into_any()
}

/// A name in its own script, after the other.
pub(super) fn native(it: &Registrant) -> Option<AnyView> {
    it.person.names.native_name.as_ref().map(|name| view! { " "<NativeName name=name.to_string() below=true/> }.into_any())
}

fn nominating(lang: Lang, here: &str, open: bool) -> AnyView {
    if !open {
        return view! { <p class="nothing">{t!(lang, "deleg-over")}</p> }.into_any();
    }
    view! {
        <p class="row">
            <a class="button" href=format!("{here}/nominate")>{t!(lang, "deleg-nominate")}</a>
            <a class="button button-second" href=format!("{here}/upload")>{t!(lang, "deleg-upload")}</a>
        </p>
    }
    .into_any()
}

fn table(lang: Lang, here: &str, workshop: &Workshop, people: &[Registrant], title: &str, open: bool) -> AnyView {
    if people.is_empty() {
        return view! { <Empty title=t!(lang, "deleg-nobody") hint=t!(lang, "deleg-nobody-hint")/> }.into_any();
    }
    let rows: Vec<_> = people.iter().map(|it| row(lang, here, workshop, it, open)).collect();
    view! {
        <div class="table-entries"><table class="table">
            <caption class="unseen">{title.to_owned()}</caption>
            <thead><tr>
                <th scope="col">{t!(lang, "regs-name")}</th>
                <th scope="col">{t!(lang, "deleg-work")}</th>
                <th scope="col">{t!(lang, "regs-status")}</th>
                <th scope="col" class="end"><span class="unseen">{t!(lang, "regs-actions")}</span></th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table></div>
    }
    .into_any()
}

fn row(lang: Lang, here: &str, workshop: &Workshop, it: &Registrant, open: bool) -> AnyView {
    let registration = &it.registration;
    let (id, name) = (registration.id.to_string(), it.person.names.full_name.to_string());
    let work: Vec<_> = [&registration.position, &registration.agency].into_iter().filter(|text| !text.is_empty()).cloned().collect();
    let note = match registration.status {
        Status::Accepted => workshop.confirm_by.map(|by| t!(lang, "deleg-confirms-by", date = dates::day_of_year(lang, by))),
        Status::Endorsed if registration.holds_place => Some(t!(lang, "deleg-place-held")),
        Status::Endorsed => Some(t!(lang, "deleg-organizers-decide")),
        Status::Invited => Some(t!(lang, "deleg-unanswered")),
        status if status.is_over() => Some(dates::day(lang, day_at_venue(registration.since, workshop.zone))),
        _ => None,
    };
    let action = match registration.status {
        status if status.takes_place() => Some(
            view! { <a href=format!("{here}/{id}/substitute")>{t!(lang, "deleg-substitute")}<span class="unseen">{format!(": {name}")}</span></a> }.into_any(),
        ),
        // Whoever the organizers invited may answer longer than registration is open.
        Status::Invited if open || !registration.nominated => Some(
            view! {
                <form method="post" action=here.to_owned()>
                    <button class="text-button" type="submit" name="remind" value=id.clone()>{t!(lang, "deleg-remind")}<span class="unseen">{format!(": {name}")}</span></button>
                </form>
            }
            .into_any(),
        ),
        _ => None,
    };
    view! {
        <tr>
            <th scope="row"><a href=format!("{here}/{id}")>{name.clone()}</a>{native(it)}</th>
            <td data-head=(!work.is_empty()).then(|| t!(lang, "deleg-work"))>{work.join(", ")}</td>
            <td data-head=t!(lang, "regs-status")>
                <span><StatusTag status=registration.status lang=lang/>{note.map(|note| view! { <br/><span class="small quiet">{note}</span> })}</span>
            </td>
            <td class="end actions"><span class="row">{action}</span></td>
        </tr>
    }
    .into_any()
}
