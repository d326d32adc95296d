//! `/`: where the series has been, and what is next.

mod call;
mod editions;
mod joined;

use crate::{
    lang::{and, country_in_text},
    page::Page,
    registration::own_places,
    site::Site,
    t,
    trouble::Trouble,
    ui::theme_mark,
    visit::Visit,
};
use axum::extract::State;
use chrono::{DateTime, Utc};
use domain::{
    country::Country,
    lang::Lang,
    series::{Offered, WorkshopStatus},
};
use leptos::prelude::*;
use store::series::{Series, Workshop};

/// GET `/`.
pub async fn show(State(site): State<Site>, visit: Visit) -> Result<Page, Trouble> {
    let series = site.store.series().await?;
    let workshops = site.store.public_workshops().await?;
    let taking_part = site.store.countries_by_workshop().await?;
    let own = own_places(&site, &visit).await?;
    let now = site.clock.now();
    let lang = visit.lang;
    let title = series.as_ref().map_or_else(|| t!(lang, "series-title-fallback"), |series| series.title.for_reader(lang).1.to_owned());
    let next = workshops.iter().find(|workshop| is_ahead(workshop, now)).cloned();
    let countries = |workshop: &Workshop| taking_part.get(&workshop.id).cloned().unwrap_or_default();
    let table: Vec<(Workshop, Vec<Country>)> = workshops.iter().map(|workshop| (workshop.clone(), countries(workshop))).collect();
    Ok(Page::new(&visit, title.clone(), || {
        view! {
            <div class="frame opening">
                <h1 class="display">{kept(&title)}</h1>
                {series.as_ref().map(|series| view! { <p class="lead indent">{series.about.for_reader(lang).1.to_owned()}</p> })}
            </div>
            {next.as_ref().map(|workshop| call::call(lang, workshop, own.get(&workshop.id), now))}
            <div class="frame">
                <section class="passage" aria-labelledby="editions">
                    <h2 id="editions">{t!(lang, "series-editions")}</h2>
                    {editions::editions(lang, &workshops, next.as_ref(), &own, now)}
                </section>
                {(!table.is_empty()).then(|| joined::joined(lang, &table))}
                {series.as_ref().map(|series| work(lang, &series.offered))}
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

/// A title whose hyphenated words stay in one piece where the line has room for them.
fn kept(title: &str) -> Vec<AnyView> {
    let words = title.split(' ').enumerate();
    words
        .map(|(place, word)| {
            let space = (place > 0).then_some(" ");
            let word = if word.contains('-') {
                view! { <span class="keep">{word.to_owned()}</span> }.into_any()
            } else {
                word.to_owned().into_any()
            };
            view! { {space}{word} }.into_any()
        })
        .collect()
}

/// Themes with their marks, and the strategic priorities.
fn work(lang: Lang, offered: &Offered) -> Option<AnyView> {
    let themes: Vec<_> = offered
        .themes
        .iter()
        .enumerate()
        .map(|(place, theme)| view! { <li>{theme_mark(place, theme.label.for_reader(lang).1.to_owned())}</li> })
        .collect();
    let priorities: Vec<_> = offered.priorities.iter().map(|it| view! { <li>{it.label.for_reader(lang).1.to_owned()}</li> }).collect();
    let serves = (!priorities.is_empty()).then(|| {
        view! { <p class="small quiet">{t!(lang, "series-priorities")}</p><ul class="work">{priorities}</ul> }
    });
    (!themes.is_empty()).then(|| {
        view! {
            <section class="passage" aria-labelledby="themes">
                <h2 id="themes">{t!(lang, "series-themes")}</h2>
                <div class="work-lists"><ul class="work work-themes">{themes}</ul>{serves}</div>
            </section>
        }
        .into_any()
    })
}

fn hosts(lang: Lang, series: &Series) -> AnyView {
    let listed = and(lang, series.hosts.iter().map(|country| country_in_text(lang, *country)).collect());
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
