//! `/`: where the series has been, and what is next.

use crate::{
    lang::{country_name, dates, language_name},
    page::Page,
    site::Site,
    t,
    trouble::Trouble,
    ui::{Empty, icon},
    visit::Visit,
};
use axum::extract::State;
use chrono::{DateTime, Utc};
use domain::{country::Country, lang::Lang, series::WorkshopStatus};
use leptos::prelude::*;
use store::series::{Series, Workshop};

/// GET `/`.
pub async fn show(State(site): State<Site>, visit: Visit) -> Result<Page, Trouble> {
    let series = site.store.series().await?;
    let workshops = site.store.public_workshops().await?;
    let taking_part = site.store.countries_by_workshop().await?;
    let now = site.clock.now();
    let lang = visit.lang;
    let title = series.as_ref().map_or_else(|| t!(lang, "series-title-fallback"), |series| series.title.for_reader(lang).1.to_owned());
    let next = workshops.iter().find(|workshop| is_ahead(workshop, now)).cloned();
    let countries = |workshop: &Workshop| taking_part.get(&workshop.id).cloned().unwrap_or_default();
    let table: Vec<(Workshop, Vec<Country>)> = workshops.iter().map(|workshop| (workshop.clone(), countries(workshop))).collect();
    Ok(Page::new(&visit, title.clone(), || {
        view! {
            <div class="frame opening">
                <h1 class="display">{title}</h1>
                {series.as_ref().map(|series| view! { <p class="lead indent">{series.about.for_reader(lang).1.to_owned()}</p> })}
            </div>
            {next.as_ref().map(|workshop| call(lang, workshop, now))}
            <div class="frame">
                <section class="passage" aria-labelledby="editions">
                    <h2 id="editions">{t!(lang, "series-editions")}</h2>
                    {editions(lang, &workshops, next.as_ref(), now)}
                </section>
                {(!table.is_empty()).then(|| joined(lang, &table))}
                {series.as_ref().map(|series| hosts(lang, series))}
            </div>
        }
        .into_any()
    }))
}

fn is_ahead(workshop: &Workshop, now: DateTime<Utc>) -> bool {
    let open = matches!(workshop.status, WorkshopStatus::Open | WorkshopStatus::Closed);
    open && domain::time::day_at_venue(now, workshop.zone) <= workshop.days.last
}

fn city(lang: Lang, workshop: &Workshop) -> String {
    workshop.city.for_reader(lang).1.to_owned()
}

/// The one inverted block of the site: the call to register.
fn call(lang: Lang, workshop: &Workshop, now: DateTime<Utc>) -> AnyView {
    let slug = workshop.slug.to_string();
    let open = workshop.takes_registrations(now);
    let place = t!(
        lang,
        "series-venue-in",
        venue = workshop.venue.for_reader(lang).1,
        city = city(lang, workshop),
        country = country_name(lang, workshop.country)
    );
    let languages: Vec<String> = workshop.languages.iter().map(|code| language_name(lang, code)).collect();
    view! {
        <section class="call" aria-labelledby="next">
            <div class="frame">
                <p class="call-mark">{t!(lang, "series-next", edition = crate::lang::edition(lang, workshop.number))}</p>
                <div>
                    <h2 id="next">{city(lang, workshop)}", "<span class="nowrap">{dates::days(lang, workshop.days)}</span></h2>
                    {workshop.about.as_ref().map(|about| view! { <p>{about.for_reader(lang).1.to_owned()}</p> })}
                    <div class="row">
                        {open.then(|| view! { <a class="button" href=format!("/workshops/{slug}/register")>{t!(lang, "series-register-for", city = city(lang, workshop))}</a> })}
                        <a href=format!("/workshops/{slug}")>{t!(lang, "series-about-workshop")}</a>
                    </div>
                </div>
                <dl>
                    {workshop.register_by.filter(|_| open).map(|day| view! {
                        <div><dt>{t!(lang, "series-register-by")}</dt><dd class="deadline"><time datetime=day.to_string()>{dates::weekday_year(lang, day)}</time></dd></div>
                    })}
                    <div><dt>{t!(lang, "series-where")}</dt><dd>{place}</dd></div>
                    <div><dt>{t!(lang, "series-languages")}</dt><dd>{languages.join(", ")}</dd></div>
                </dl>
            </div>
        </section>
    }
    .into_any()
}

fn editions(lang: Lang, workshops: &[Workshop], next: Option<&Workshop>, now: DateTime<Utc>) -> AnyView {
    if workshops.is_empty() {
        return view! { <Empty title=t!(lang, "series-no-workshops") hint=t!(lang, "series-no-workshops-hint")/> }.into_any();
    }
    let items: Vec<_> = workshops
        .iter()
        .map(|workshop| {
            let is_next = next.is_some_and(|next| next.id == workshop.id);
            let (slug, name) = (workshop.slug.to_string(), city(lang, workshop));
            let state = match workshop.status {
                WorkshopStatus::Cancelled => Some(t!(lang, "series-cancelled")),
                _ if workshop.takes_registrations(now) => {
                    workshop.register_by.map(|day| t!(lang, "series-registration-open-until", date = dates::day_of_year(lang, day)))
                }
                _ if is_next => Some(t!(lang, "series-registration-closed")),
                _ => None,
            };
            let register = workshop.takes_registrations(now).then(|| {
                let title = t!(lang, "series-register-for", city = name.clone());
                view! { <a href=format!("/workshops/{slug}/register")>{title}</a> }
            });
            let agenda = (workshop.publication > 0).then(|| {
                view! { <a href=format!("/workshops/{slug}/agenda")>{t!(lang, "series-public-agenda")}<span class="unseen">", "{name.clone()}</span></a> }
            });
            view! {
                <li class=if is_next { "edition edition-next" } else { "edition" }>
                    <span class="edition-number" aria-hidden="true">{workshop.number}</span>
                    <h3><a href=format!("/workshops/{slug}")>{t!(lang, "series-edition-place", city = name.clone(), country = country_name(lang, workshop.country))}</a></h3>
                    <p class="edition-when">
                        <time datetime=workshop.days.first.to_string()>{dates::days(lang, workshop.days)}</time>
                        {state.map(|words| view! { <br/><span class="attention">{words}</span> })}
                    </p>
                    <p class="edition-links">{register}{agenda}</p>
                </li>
            }
        })
        .collect();
    view! { <ol>{items}</ol> }.into_any()
}

/// Which country took part in which edition, and where it joined.
fn joined(lang: Lang, table: &[(Workshop, Vec<Country>)]) -> AnyView {
    let mut countries: Vec<Country> = Vec::new();
    for country in table.iter().flat_map(|(_, countries)| countries) {
        if !countries.contains(country) {
            countries.push(*country);
        }
    }
    let heads: Vec<_> = table.iter().map(|(workshop, _)| view! { <th scope="col">{city(lang, workshop)}</th> }).collect();
    let rows: Vec<_> = countries
        .into_iter()
        .map(|country| {
            let first = table.iter().position(|(_, taking)| taking.contains(&country));
            let cells: Vec<_> = table
                .iter()
                .enumerate()
                .map(|(index, (_, taking))| match (taking.contains(&country), first == Some(index) && index > 0) {
                    (false, _) => view! { <td><span class="unseen">{t!(lang, "series-does-not-take-part")}</span></td> }.into_any(),
                    (true, true) => {
                        view! { <td class="first">{icon::disc()}<span class="unseen">{t!(lang, "series-joined")}</span></td> }.into_any()
                    }
                    (true, false) => {
                        view! { <td>{icon::disc()}<span class="unseen">{t!(lang, "series-takes-part")}</span></td> }.into_any()
                    }
                })
                .collect();
            view! { <tr><th scope="row">{country_name(lang, country)}</th>{cells}</tr> }
        })
        .collect();
    view! {
        <section class="passage" aria-labelledby="countries">
            <h2 id="countries">{t!(lang, "series-who-takes-part")}</h2>
            <table class="joined">
                <caption class="unseen">{t!(lang, "series-countries-by-edition")}</caption>
                <thead><tr><td></td>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}

fn hosts(lang: Lang, series: &Series) -> AnyView {
    let names: Vec<String> = series.hosts.iter().map(|country| country_name(lang, *country)).collect();
    let listed = match names.split_last() {
        Some((last, before)) if !before.is_empty() => t!(lang, "series-and", before = before.join(", "), last = last.as_str()),
        Some((last, _)) => last.clone(),
        None => String::new(),
    };
    let (contact, mailto) = (series.contact.clone(), format!("mailto:{}", series.contact));
    view! {
        <section class="passage" aria-labelledby="partners">
            <h2 id="partners">{t!(lang, "series-hosts")}</h2>
            <div class="prose">
                {(!listed.is_empty()).then(|| view! { <p>{t!(lang, "series-hosts-sentence", countries = listed)}</p> })}
                <p>{t!(lang, "series-write-to")}" "<a href=mailto>{contact}</a></p>
            </div>
        </section>
    }
    .into_any()
}
