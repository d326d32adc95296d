//! `/organize` and `/organize/{slug}`: what waits for an organizer.

mod first_steps;
mod growth;
mod waits;

use self::first_steps::Standing;
use super::workshop_for;
use crate::{
    lang::{country_name, dates, sort_by_country, workshop_status_name},
    page::Page,
    posted::Named,
    shell::{Desk, Locator, Room},
    site::Site,
    t,
    trouble::Trouble,
    ui::{Bar, Empty},
    visit::Visit,
};
use axum::extract::State;
use chrono::NaiveDate;
use domain::{
    access::{DecideRegistrations, ScheduleSessions},
    agenda::conflicts::errors,
    lang::Lang,
    people::RoleKind,
    registration::Status,
    time::day_at_venue,
};
use leptos::prelude::*;
use store::{
    agenda::Draft,
    series::{Quota, Workshop, overview::Overview},
};

/// GET `/organize`.
pub async fn list(State(site): State<Site>, visit: Visit) -> Result<Page, Trouble> {
    let organizes = visit.signed_in()?.actor.organizes.clone();
    let mut workshops = site.store.workshops(&organizes).await?;
    workshops.reverse();
    let lang = visit.lang;
    Ok(Page::new(&visit, t!(lang, "organize-title"), || {
        let items: Vec<_> = workshops.iter().map(|it| line(lang, it)).collect();
        let body = if items.is_empty() {
            view! { <Empty title=t!(lang, "organize-none") hint=t!(lang, "organize-none-hint")/> }.into_any()
        } else {
            view! { <ol class="editions">{items}</ol> }.into_any()
        };
        view! { <div class="frame"><div class="opening"><h1>{t!(lang, "organize-pick")}</h1></div>{body}</div> }.into_any()
    }))
}

fn line(lang: Lang, it: &Workshop) -> AnyView {
    view! {
        <li class="edition">
            <span class="edition-number" aria-hidden="true">{it.number}</span>
            <h2><a href=format!("/organize/{}", it.slug)>{it.city.for_reader(lang).1.to_owned()}</a></h2>
            <p class="edition-when">{dates::days(lang, it.days)}</p>
            <p class="edition-links">{workshop_status_name(lang, it.status)}</p>
        </li>
    }
    .into_any()
}

/// GET `/organize/{slug}`.
pub async fn show(State(site): State<Site>, visit: Visit, Named(slug): Named<String>) -> Result<Page, Trouble> {
    let (workshop, grant) = workshop_for(&site, &visit, &slug, DecideRegistrations).await?;
    let overview = site.store.overview(&grant).await?;
    let mut delegations = site.store.delegations_with_taken(workshop.id).await?;
    let begun = site.store.registrations_begun(&grant).await?;
    let draft = site.store.draft(&visit.may(ScheduleSessions, workshop.id)?).await?;
    let holders = site.store.role_holders(workshop.id).await?;
    let (lang, today) = (visit.lang, day_at_venue(site.clock.now(), workshop.zone));
    sort_by_country(lang, &mut delegations, |(it, _)| it.country);
    let city = workshop.city.for_reader(lang).1.to_owned();
    let title = format!("{}: {city}", t!(lang, "organize-title"));
    let locator = Locator::of(lang, &workshop).aside(workshop_status_name(lang, workshop.status));
    let over = today > workshop.days.last;
    let standing = Standing {
        status: workshop.status,
        over,
        rooms: draft.rooms.len(),
        delegations: delegations.iter().filter(|(it, _)| it.quota > 0).count(),
        focal_points: holders.iter().filter(|holder| holder.kind == RoleKind::FocalPoint).count(),
        endorsed: overview.at(&ENDORSED) > 0,
        sessions: draft.sessions.len(),
        published: workshop.publication > 0,
    };
    Ok(Page::new(&visit, title, || {
        let desk = visit.clone();
        view! {
            <Desk visit=desk slug=slug.clone() room=Room::Overview>
                <div class="opening">
                    <h1>{places(lang, &workshop, &overview, over)}</h1>
                    {next(lang, &workshop, today).map(|words| view! { <p class="lead">{words}</p> })}
                </div>
                {waits::waits(lang, &slug, &overview, &draft, standing)}
                {deadlines(lang, &workshop, today)}
                {by_delegation(lang, &slug, &delegations, &overview)}
                {growth::over_time(lang, &begun, workshop.zone, today)}
                <section class="passage" aria-labelledby="agenda">
                    <h2 id="agenda">{t!(lang, "desk-agenda")}</h2>
                    {agenda(lang, &slug, &draft)}
                </section>
            </Desk>
        }
        .into_any()
    })
    .locator(locator))
}

/// "14 of 60 places are taken."
fn places(lang: Lang, workshop: &Workshop, overview: &Overview, over: bool) -> String {
    match over {
        true => t!(lang, "organize-places-were", taken = overview.taken, capacity = workshop.capacity),
        false => t!(lang, "organize-places-sentence", taken = overview.taken, capacity = workshop.capacity),
    }
}

/// "Registration closes on Friday 8 January 2027."
fn next(lang: Lang, workshop: &Workshop, today: NaiveDate) -> Option<String> {
    ahead(lang, workshop, today).into_iter().next().map(|Ahead { sentence, .. }| format!("{sentence}."))
}

/// A day that matters: as a sentence, and beside its date.
struct Ahead {
    day: NaiveDate,
    sentence: String,
    alone: String,
}

/// The days that matter and are still ahead, in order.
fn ahead(lang: Lang, workshop: &Workshop, today: NaiveDate) -> Vec<Ahead> {
    let words = |day: NaiveDate| dates::weekday_year(lang, day);
    let register = workshop.register_by.map(|day| Ahead {
        day,
        sentence: t!(lang, "organize-deadline-register", date = words(day)),
        alone: t!(lang, "organize-deadline-register-alone"),
    });
    let confirm = workshop.confirm_by.map(|day| Ahead {
        day,
        sentence: t!(lang, "organize-deadline-confirm", date = words(day)),
        alone: t!(lang, "organize-deadline-confirm-alone"),
    });
    let first = workshop.days.first;
    let begin = Ahead {
        day: first,
        sentence: t!(lang, "organize-deadline-first-day", date = words(first)),
        alone: t!(lang, "organize-deadline-first-day-alone"),
    };
    let mut days: Vec<_> = [register, confirm, Some(begin)].into_iter().flatten().filter(|it| it.day >= today).collect();
    days.sort_by_key(|it| it.day);
    days
}

/// So many days ahead a deadline wants attention.
const NEAR: i64 = 30;

fn deadlines(lang: Lang, workshop: &Workshop, today: NaiveDate) -> Option<AnyView> {
    let items: Vec<_> = ahead(lang, workshop, today)
        .into_iter()
        .enumerate()
        .map(|(place, Ahead { day, alone, .. })| {
            // The next one, once it is near.
            let class = if place == 0 && (day - today).num_days() <= NEAR { "attention" } else { "quiet" };
            view! {
                <li>
                    <time datetime=day.to_string()><b>{dates::short_day(lang, day)}</b><span>{dates::weekday_alone(lang, day)}</span></time>
                    <div><p class="brief-words">{alone}</p><p><span class=class>{dates::days_left(lang, today, day)}</span></p></div>
                </li>
            }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <section class="passage" aria-labelledby="deadlines"><h2 id="deadlines">{t!(lang, "organize-deadlines")}</h2><ol class="brief">{items}</ol></section>
        }
        .into_any()
    })
}

fn agenda(lang: Lang, slug: &str, draft: &Draft) -> AnyView {
    let publication = draft.workshop.publication;
    let state = match publication {
        0 => t!(lang, "organize-draft-never"),
        number => t!(lang, "organize-draft-version", number = number),
    };
    let anyway = if draft.is_published_anyway() { errors(&draft.conflicts()) } else { 0 };
    let anyway = (anyway > 0).then(|| {
        let reason = format!("/organize/{slug}/agenda/history");
        view! { " "{t!(lang, "organize-conflicts-published", count = anyway)}" "<a href=reason>{t!(lang, "organize-conflicts-reason")}</a> }
    });
    let read =
        (publication > 0).then(|| view! { <a href=format!("/workshops/{slug}/agenda")>{t!(lang, "workshop-agenda-read-yours")}</a> });
    view! {
        <div class="stack">
            <p class="prose">{state}{anyway}</p>
            <p class="row ui"><a href=format!("/organize/{slug}/agenda")>{t!(lang, "organize-open-draft")}</a>{read}</p>
        </div>
    }
    .into_any()
}

/// Those whom somebody has endorsed.
const ENDORSED: [Status; 4] = [Status::Endorsed, Status::Waitlisted, Status::Accepted, Status::Confirmed];

/// Those who wait for an endorsement, a decision or a place.
const WAITING: [Status; 3] = [Status::Submitted, Status::Endorsed, Status::Waitlisted];

/// The places that count against no delegation, where there are any: with them the table comes to what the heading says.
fn guests(lang: Lang, overview: &Overview) -> Option<AnyView> {
    let (taken, waiting) = (overview.taken_by_guests, overview.of(None, &WAITING));
    (taken + waiting > 0).then(|| {
        view! {
            <tr>
                <th scope="row">{t!(lang, "organize-guests")}</th>
                <td data-head=t!(lang, "organize-places-head") class="cell-bar"><span class="num">{taken}</span></td>
                <td data-head=t!(lang, "organize-confirmed-head") class="num">{overview.of(None, &[Status::Confirmed])}</td>
                <td data-head=t!(lang, "organize-waiting-head") class="num">{waiting}</td>
            </tr>
        }
        .into_any()
    })
}

fn by_delegation(lang: Lang, slug: &str, delegations: &[(Quota, u32)], overview: &Overview) -> Option<AnyView> {
    let most = delegations.iter().map(|(it, taken)| it.quota.max(*taken)).max()?;
    let rows: Vec<_> = delegations
        .iter()
        .map(|(it, taken)| {
            let (confirmed, waiting) = (overview.of(Some(it.country), &[Status::Confirmed]), overview.of(Some(it.country), &WAITING));
            let full = u32::try_from(confirmed).unwrap_or(*taken).min(*taken);
            let words = t!(lang, "organize-places-of", taken = *taken, capacity = it.quota);
            view! {
                <tr>
                    <th scope="row"><a href=format!("/organize/{slug}/registrations?country={}", it.country)>{country_name(lang, it.country)}</a></th>
                    <td data-head=t!(lang, "organize-places-head") class="cell-bar"><span class="num">{words}</span><Bar confirmed=full accepted=*taken - full quota=it.quota most=most/></td>
                    <td data-head=t!(lang, "organize-confirmed-head") class="num">{confirmed}</td>
                    <td data-head=t!(lang, "organize-waiting-head") class="num">{waiting}</td>
                </tr>
            }
        })
        .collect();
    let view = view! {
        <section class="passage" aria-labelledby="by-delegation">
            <header><h2 id="by-delegation">{t!(lang, "organize-by-delegation")}</h2><p>{t!(lang, "organize-bar-key")}</p></header>
            <div class="table-entries"><table class="table">
                <caption class="unseen">{t!(lang, "organize-by-delegation")}</caption>
                <thead><tr>
                    <th scope="col">{t!(lang, "roles-country")}</th>
                    <th scope="col">{t!(lang, "organize-places-head")}</th>
                    <th scope="col">{t!(lang, "organize-confirmed-head")}</th>
                    <th scope="col">{t!(lang, "organize-waiting-head")}</th>
                </tr></thead>
                <tbody>{rows}{guests(lang, overview)}</tbody>
            </table></div>
        </section>
    };
    Some(view.into_any())
}
