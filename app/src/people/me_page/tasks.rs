//! What a person has been appointed to, and what that asks of them now.

use crate::{
    lang::{country_in_text, country_name, dates, edition_place},
    site::Site,
    t,
    trouble::Trouble,
    visit::Visit,
};
use chrono::{DateTime, Utc};
use domain::{
    access::{DecideRegistrations, LeadDelegation},
    id::WorkshopId,
    lang::Lang,
    registration::Status,
    time::day_at_venue,
};
use leptos::prelude::*;
use store::series::Workshop;

/// One sentence that says what waits, and the way there.
pub(super) struct Asked {
    pub(super) title: String,
    pub(super) lead: String,
    pub(super) href: String,
    pub(super) action: String,
}

fn is_over(workshop: &Workshop, now: DateTime<Utc>) -> bool {
    day_at_venue(now, workshop.zone) > workshop.days.last
}

/// What the next workshop asks of its focal point or its organizer.
pub(super) async fn asked(site: &Site, visit: &Visit, workshops: &[Workshop]) -> Result<Option<Asked>, Trouble> {
    let (lang, actor, now) = (visit.lang, visit.actor(), site.clock.now());
    let mut ahead: Vec<&Workshop> = workshops.iter().filter(|workshop| !is_over(workshop, now)).collect();
    ahead.sort_by_key(|workshop| workshop.days.first);
    let Some(workshop) = ahead.first() else { return Ok(None) };
    let city = workshop.city.for_reader(lang).1;
    if let Some(delegation) = actor.focal.iter().find(|delegation| delegation.workshop == workshop.id) {
        let grant = visit.may(LeadDelegation, *delegation)?;
        let count = site.store.delegates_to_endorse(&grant).await?.len();
        let places = site.store.delegation_places(&grant).await?;
        let country = country_in_text(lang, delegation.country);
        return Ok(Some(Asked {
            title: t!(lang, "me-endorse", count = count),
            lead: t!(lang, "me-endorse-lead", country = country, taken = places.taken(), quota = places.quota, city = city),
            href: format!("/delegation/{}/{}", workshop.slug, delegation.country),
            action: t!(lang, "me-to-delegation"),
        }));
    }
    if !actor.organizes(workshop.id) {
        return Ok(None);
    }
    let overview = site.store.overview(&visit.may(DecideRegistrations, workshop.id)?).await?;
    Ok(Some(Asked {
        title: t!(lang, "me-decide", count = overview.at(&[Status::Endorsed])),
        lead: lead(lang, workshop, overview.taken),
        href: format!("/organize/{}", workshop.slug),
        action: t!(lang, "me-role-organizer", city = city),
    }))
}

fn lead(lang: Lang, workshop: &Workshop, taken: u64) -> String {
    let (city, days) = (workshop.city.for_reader(lang).1, dates::days(lang, workshop.days));
    t!(lang, "me-decide-lead", city = city, days = days, taken = taken, capacity = workshop.capacity)
}

/// The appointments, those ahead first.
pub(super) fn tasks(visit: &Visit, workshops: &[Workshop], now: DateTime<Utc>) -> Option<AnyView> {
    let (lang, actor) = (visit.lang, visit.actor());
    let mut sorted: Vec<&Workshop> = workshops.iter().collect();
    sorted.sort_by_key(|workshop| std::cmp::Reverse(workshop.days.first));
    let mut ids: Vec<WorkshopId> = Vec::new();
    let (mut ahead, mut earlier) = (Vec::new(), Vec::new());
    if actor.administrator {
        ahead.push(line("/admin".to_owned(), t!(lang, "me-role-administrator"), t!(lang, "me-role-administrator-hint")));
    }
    for workshop in sorted {
        if ids.contains(&workshop.id) {
            continue;
        }
        ids.push(workshop.id);
        let place = edition_place(lang, workshop.city.for_reader(lang).1, workshop.days);
        let of = if is_over(workshop, now) { &mut earlier } else { &mut ahead };
        if actor.organizes(workshop.id) {
            of.push(line(format!("/organize/{}", workshop.slug), place.clone(), t!(lang, "me-as-organizer")));
        }
        for delegation in actor.focal.iter().filter(|delegation| delegation.workshop == workshop.id) {
            let role = t!(lang, "me-as-focal-point", country = country_name(lang, delegation.country));
            of.push(line(format!("/delegation/{}/{}", workshop.slug, delegation.country), place.clone(), role));
        }
    }
    (!ahead.is_empty() || !earlier.is_empty()).then(|| {
        let ahead = (!ahead.is_empty()).then(|| view! { <ul class="brief">{ahead}</ul> });
        let earlier = (!earlier.is_empty()).then(|| {
            view! { <details class="earlier"><summary>{t!(lang, "me-earlier-workshops", count = earlier.len())}</summary><ul class="brief">{earlier}</ul></details> }
        });
        view! {
            <section class="passage" aria-labelledby="tasks">
                <h2 id="tasks">{t!(lang, "me-roles-title")}</h2>
                <div class="stack">{ahead}{earlier}</div>
            </section>
        }
        .into_any()
    })
}

fn line(href: String, words: String, role: String) -> AnyView {
    view! { <li class="brief-one"><h3><a href=href>{words}</a></h3><p>{role}</p></li> }.into_any()
}
