//! Where the series has been and what is next: a line of stations with their places and days.

use super::city;
use crate::{
    lang::{country_name, dates},
    t,
    ui::{Empty, icon},
};
use chrono::{DateTime, Utc};
use domain::{id::WorkshopId, lang::Lang, series::WorkshopStatus};
use leptos::prelude::*;
use std::collections::HashMap;
use store::series::Workshop;

/// Where the reader's own registrations are.
type Own = HashMap<WorkshopId, String>;

/// The section's content.
pub(super) fn editions(lang: Lang, workshops: &[Workshop], next: Option<&Workshop>, own: &Own, now: DateTime<Utc>) -> AnyView {
    if workshops.is_empty() {
        return view! { <Empty title=t!(lang, "series-no-workshops") hint=t!(lang, "series-no-workshops-hint")/> }.into_any();
    }
    let items: Vec<_> = workshops.iter().map(|it| edition(lang, it, next.is_some_and(|next| next.id == it.id), own, now)).collect();
    view! { <ol class="editions timeline">{items}</ol> }.into_any()
}

fn edition(lang: Lang, it: &Workshop, is_next: bool, own: &Own, now: DateTime<Utc>) -> AnyView {
    let (slug, name) = (it.slug.to_string(), city(lang, it));
    let (class, station) = match it.status {
        WorkshopStatus::Cancelled => ("edition edition-off", icon::slash()),
        WorkshopStatus::Past => ("edition", icon::disc()),
        _ if is_next => ("edition edition-ahead edition-next", icon::ring()),
        _ => ("edition edition-ahead", icon::ring()),
    };
    let place = t!(lang, "series-edition-place", city = name.clone(), country = country_name(lang, it.country));
    view! {
        <li class=class>
            {station}
            <span class="edition-number" aria-hidden="true">{it.number}</span>
            <h3><a href=format!("/workshops/{slug}")>{place}</a></h3>
            <p class="edition-when">
                <time datetime=it.days.first.to_string()>{dates::days(lang, it.days)}</time>
                {state(lang, it, is_next, now).map(|words| view! { <br/><span class="attention">{words}</span> })}
            </p>
            <p class="edition-links">{links(lang, it, &name, own.get(&it.id), now)}</p>
        </li>
    }
    .into_any()
}

/// What wants attention.
fn state(lang: Lang, it: &Workshop, is_next: bool, now: DateTime<Utc>) -> Option<String> {
    match it.status {
        WorkshopStatus::Cancelled => Some(t!(lang, "series-cancelled")),
        _ if it.takes_registrations(now) => {
            it.register_by.map(|day| t!(lang, "series-registration-open-until", date = dates::day_of_year(lang, day)))
        }
        _ if is_next => Some(t!(lang, "series-registration-closed")),
        _ => None,
    }
}

fn links(lang: Lang, it: &Workshop, name: &str, own: Option<&String>, now: DateTime<Utc>) -> Vec<AnyView> {
    let slug = &it.slug;
    let seen = own.cloned().map(|href| {
        view! { <a href=href>{t!(lang, "series-see-registration")}<span class="unseen">{format!(", {name}")}</span></a> }.into_any()
    });
    let register = (own.is_none() && it.takes_registrations(now))
        .then(|| view! { <a href=format!("/workshops/{slug}/register")>{t!(lang, "series-register-for", city = name)}</a> }.into_any());
    let agenda = (it.publication > 0).then(|| {
        view! { <a href=format!("/workshops/{slug}/agenda")>{t!(lang, "series-public-agenda")}<span class="unseen">{format!(", {name}")}</span></a> }
            .into_any()
    });
    seen.into_iter().chain(register).chain(agenda).collect()
}
