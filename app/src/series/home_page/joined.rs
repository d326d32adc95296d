//! Which country took part in which edition, and where it joined: said, then shown.

use super::city;
use crate::{
    lang::{and, country_in_text, country_name},
    t,
    ui::icon,
};
use domain::{country::Country, lang::Lang, series::WorkshopStatus};
use leptos::prelude::*;
use store::series::Workshop;

/// As many editions as stand side by side: the latest.
const COLUMNS: usize = 6;

/// The section.
pub(super) fn joined(lang: Lang, table: &[(Workshop, Vec<Country>)]) -> AnyView {
    let shown = &table[table.len().saturating_sub(COLUMNS)..];
    let mut countries: Vec<Country> = Vec::new();
    for country in table.iter().flat_map(|(_, countries)| countries) {
        if !countries.contains(country) {
            countries.push(*country);
        }
    }
    let heads: Vec<_> = shown.iter().map(|(workshop, _)| view! { <th scope="col">{city(lang, workshop)}</th> }).collect();
    let rows: Vec<_> = countries
        .into_iter()
        .map(|country| {
            let first = table.iter().find(|(_, taking)| taking.contains(&country)).map(|(workshop, _)| workshop.id);
            let opening = table.first().map(|(workshop, _)| workshop.id);
            let cells: Vec<_> = shown
                .iter()
                .map(|(workshop, taking)| cell(lang, taking.contains(&country), first == Some(workshop.id) && first != opening))
                .collect();
            view! { <tr><th scope="row">{country_name(lang, country)}</th>{cells}</tr> }
        })
        .collect();
    view! {
        <section class="passage" aria-labelledby="countries">
            <h2 id="countries">{t!(lang, "series-who-takes-part")}</h2>
            <div class="stack">
                <p class="prose">{told(lang, table)}</p>
                <table class="joined">
                    <caption class="unseen">{t!(lang, "series-countries-by-edition")}</caption>
                    <thead><tr><td></td>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
                <p class="legend small" aria-hidden="true">
                    <span>{icon::disc()}" "{t!(lang, "series-key-part")}</span>
                    <span class="first">{icon::joined()}" "{t!(lang, "series-key-first")}</span>
                </p>
            </div>
        </section>
    }
    .into_any()
}

fn cell(lang: Lang, takes_part: bool, joins: bool) -> AnyView {
    match (takes_part, joins) {
        (false, _) => view! { <td><span class="unseen">{t!(lang, "series-does-not-take-part")}</span></td> }.into_any(),
        (true, true) => view! { <td class="first">{icon::joined()}<span class="unseen">{t!(lang, "series-joined")}</span></td> }.into_any(),
        (true, false) => view! { <td>{icon::disc()}<span class="unseen">{t!(lang, "series-takes-part")}</span></td> }.into_any(),
    }
}

/// "4 countries began in Bogor. The Lao PDR joined in Vientiane."
fn told(lang: Lang, table: &[(Workshop, Vec<Country>)]) -> String {
    let mut known: Vec<Country> = Vec::new();
    let mut sentences = Vec::new();
    for (workshop, countries) in table {
        let new: Vec<Country> = countries.iter().filter(|country| !known.contains(country)).copied().collect();
        if new.is_empty() {
            continue;
        }
        let (count, city) = (new.len(), city(lang, workshop));
        sentences.push(if known.is_empty() {
            t!(lang, "series-began", count = count, city = city)
        } else {
            let names = upper_first(&and(lang, new.iter().map(|country| country_in_text(lang, *country)).collect()));
            match workshop.status {
                WorkshopStatus::Past => t!(lang, "series-joined-in", count = count, countries = names, city = city),
                _ => t!(lang, "series-joins-in", count = count, countries = names, city = city),
            }
        });
        known.extend(new);
    }
    sentences.join(" ")
}

/// A sentence that begins with "the" begins with "The".
fn upper_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().collect::<String>() + chars.as_str()).unwrap_or_default()
}
