//! `/workshops/{slug}`: one workshop, as much as is public.

use super::public_workshop;
use crate::{
    lang::{and, country_name, dates, language_names, sort_by_country},
    materials::documents::{Reader, session_documents},
    page::Page,
    posted::Named,
    registration::own_places,
    shell::Locator,
    site::Site,
    t,
    trouble::Trouble,
    visit::Visit,
};
use axum::extract::State;
use domain::{series::WorkshopStatus, time::day_at_venue, tlp::Tlp};
use leptos::prelude::*;
use store::series::Workshop;

/// GET `/workshops/{slug}`.
pub async fn show(State(site): State<Site>, visit: Visit, Named(slug): Named<String>) -> Result<Page, Trouble> {
    let workshop = public_workshop(&site, &visit, &slug).await?;
    let mut delegations = site.store.delegations(workshop.id).await?;
    let (lang, now) = (visit.lang, site.clock.now());
    sort_by_country(lang, &mut delegations, |it| it.country);
    let documents = public_documents(&site, &visit, &workshop).await?;
    let open = workshop.takes_registrations(now);
    let own = own_places(&site, &visit).await?.remove(&workshop.id);
    let over = day_at_venue(now, workshop.zone) > workshop.days.last;
    let answer = match workshop.status {
        WorkshopStatus::Open | WorkshopStatus::Closed if over => t!(lang, "workshop-register-past"),
        _ if open => t!(lang, "workshop-register-open"),
        WorkshopStatus::Past => t!(lang, "workshop-register-past"),
        WorkshopStatus::Cancelled => t!(lang, "workshop-register-cancelled"),
        WorkshopStatus::Draft => t!(lang, "workshop-register-soon"),
        _ => t!(lang, "workshop-register-closed"),
    };
    let city = workshop.city.for_reader(lang).1.to_owned();
    let title = format!("{city}, {}", dates::days(lang, workshop.days));
    let countries = and(lang, delegations.iter().map(|it| country_name(lang, it.country)).collect());
    let hosts = and(lang, workshop.hosts.iter().map(|country| country_name(lang, *country)).collect());
    let languages = and(lang, language_names(lang, &workshop.languages));
    let start = domain::time::whole_day(workshop.days.first, workshop.zone).map(|day| day.start).unwrap_or(now);
    let zone = dates::venue_clock(lang, &city, start, workshop.zone);
    let signed_in = visit.viewer.is_some();
    Ok(Page::new(&visit, title, || {
        view! {
            <div class="frame">
                <div class="opening">
                    <h1 class="display">{city.clone()}", "<span class="nowrap">{dates::days(lang, workshop.days)}</span></h1>
                    <p class="lead">
                        {answer}
                        {workshop.register_by.filter(|_| open).map(|day| view! { " "<span class="attention">{t!(lang, "workshop-register-open-lead", date = dates::weekday_year(lang, day))}</span> })}
                    </p>
                    <p class="row">
                        {own.clone().map(|href| view! { <a class="button" href=href>{t!(lang, "series-see-registration")}</a> })}
                        {(open && own.is_none()).then(|| view! { <a class="button" href=format!("/workshops/{slug}/register")>{t!(lang, "series-register-for", city = city.clone())}</a> })}
                        {(signed_in && own.is_none()).then(|| view! { <a href="/me">{t!(lang, "workshop-my-place")}</a> })}
                    </p>
                </div>
                {workshop.about.as_ref().map(|about| view! {
                    <section class="passage" aria-labelledby="about"><h2 id="about">{t!(lang, "series-about-workshop")}</h2><div class="prose"><p>{about.for_reader(lang).1.to_owned()}</p></div></section>
                })}
                <section class="passage" aria-labelledby="facts">
                    <h2 id="facts">{t!(lang, "workshop-facts")}</h2>
                    <dl class="facts facts-ruled">
                        <div><dt>{t!(lang, "workshop-venue")}</dt><dd>{t!(lang, "series-venue-in", venue = workshop.venue.for_reader(lang).1, city = city.clone(), country = country_name(lang, workshop.country))}</dd></div>
                        <div><dt>{t!(lang, "workshop-time-zone")}</dt><dd>{zone}</dd></div>
                        <div><dt>{t!(lang, "workshop-languages")}</dt><dd>{languages}</dd></div>
                        {(!hosts.is_empty()).then(|| view! { <div><dt>{t!(lang, "workshop-hosts")}</dt><dd>{hosts}</dd></div> })}
                        {(!countries.is_empty()).then(|| view! { <div><dt>{t!(lang, "workshop-countries")}</dt><dd>{countries}</dd></div> })}
                    </dl>
                </section>
                {open.then(|| view! {
                    <section class="passage" aria-labelledby="how">
                        <h2 id="how">{t!(lang, "workshop-how")}</h2>
                        <ol class="numbered">
                            <li>{t!(lang, "workshop-how-1")}</li>
                            <li>{t!(lang, "workshop-how-2")}</li>
                            <li>{t!(lang, "workshop-how-3")}</li>
                        </ol>
                    </section>
                })}
                <section class="passage" aria-labelledby="agenda">
                    <h2 id="agenda">{t!(lang, "workshop-agenda")}</h2>
                    {if workshop.publication == 0 {
                        view! { <p class="nothing">{t!(lang, "workshop-agenda-none")}</p> }.into_any()
                    } else {
                        let words = if signed_in { t!(lang, "workshop-agenda-read-yours") } else { t!(lang, "workshop-agenda-read") };
                        view! {
                            <div class="stack">
                                <p class="prose">{t!(lang, "workshop-agenda-version", number = workshop.publication)}</p>
                                <p class="row ui"><a href=format!("/workshops/{slug}/agenda")>{words}</a></p>
                            </div>
                        }
                        .into_any()
                    }}
                </section>
                {documents.map(|list| view! {
                    <section class="passage" aria-labelledby="docs"><h2 id="docs">{t!(lang, "workshop-documents")}</h2>{list}</section>
                })}
            </div>
        }
        .into_any()
    })
    .locator(Locator::of(lang, &workshop).of_its_own_page()))
}

/// The documents that everybody may have, which are here for those who cannot sign in.
async fn public_documents(site: &Site, visit: &Visit, workshop: &Workshop) -> Result<Option<AnyView>, Trouble> {
    let now = site.clock.now();
    let mut shelf = site.store.shelf(workshop, visit.actor(), now).await?;
    shelf.retain(|it| it.material.tlp == Tlp::Clear);
    Ok(session_documents(Reader { actor: visit.actor(), lang: visit.lang, zone: workshop.zone, now, since: None }, &shelf))
}
