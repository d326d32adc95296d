//! `/organize` and `/organize/{slug}`: what waits for an organizer.

use super::workshop_for;
use crate::{
    lang::{country_name, dates, edition, workshop_status_name},
    page::Page,
    posted::Named,
    shell::{Desk, Locator, Room},
    site::Site,
    t,
    trouble::Trouble,
    ui::{Empty, Notice, Tone},
    visit::Visit,
};
use axum::extract::State;
use chrono::NaiveDate;
use domain::{access::DecideRegistrations, lang::Lang, registration::Status, time::day_at_venue};
use leptos::prelude::*;
use store::series::{Quota, Workshop, overview::Overview};

/// GET `/organize`.
pub async fn list(State(site): State<Site>, visit: Visit) -> Result<Page, Trouble> {
    let organizes = visit.signed_in()?.actor.organizes.clone();
    let mut workshops = site.store.workshops(&organizes).await?;
    workshops.reverse();
    let lang = visit.lang;
    Ok(Page::new(&visit, t!(lang, "organize-title"), || {
        let items: Vec<_> = workshops
            .iter()
            .map(|it| {
                let city = it.city.for_reader(lang).1.to_owned();
                view! {
                    <li class="edition">
                        <span class="edition-number" aria-hidden="true">{it.number}</span>
                        <h3><a href=format!("/organize/{}", it.slug)>{city}</a></h3>
                        <p class="edition-when">{dates::days(lang, it.days)}</p>
                        <p class="edition-links">{workshop_status_name(lang, it.status)}</p>
                    </li>
                }
            })
            .collect();
        let body = if items.is_empty() {
            view! { <Empty title=t!(lang, "organize-none") hint=t!(lang, "organize-none-hint")/> }.into_any()
        } else {
            view! { <ol>{items}</ol> }.into_any()
        };
        view! { <div class="frame"><div class="opening"><h1>{t!(lang, "organize-pick")}</h1></div>{body}</div> }.into_any()
    }))
}

/// GET `/organize/{slug}`.
pub async fn show(State(site): State<Site>, visit: Visit, Named(slug): Named<String>) -> Result<Page, Trouble> {
    let (workshop, grant) = workshop_for(&site, &visit, &slug, DecideRegistrations).await?;
    let overview = site.store.overview(&grant).await?;
    let delegations = site.store.delegations_with_taken(workshop.id).await?;
    let (lang, today) = (visit.lang, day_at_venue(site.clock.now(), workshop.zone));
    let city = workshop.city.for_reader(lang).1.to_owned();
    let title = format!("{}: {city}", t!(lang, "organize-title"));
    let agenda = if workshop.publication == 0 {
        t!(lang, "organize-draft-never")
    } else {
        t!(lang, "organize-draft-version", number = workshop.publication)
    };
    let dead = (overview.dead_letters > 0).then(|| t!(lang, "organize-mail-dead", count = overview.dead_letters));
    let messages = format!("/organize/{slug}/messages");
    let locator = Locator::of(lang, &workshop);
    Ok(Page::new(&visit, title, || {
        let desk = visit.clone();
        view! {
            <Desk visit=desk slug=slug.clone() room=Room::Overview>
                <div class="opening">
                    <p class="quiet">{edition(lang, workshop.number)}" · "{workshop_status_name(lang, workshop.status)}</p>
                    <h1>{city}</h1>
                    <p class="lead">{t!(lang, "organize-places", taken = overview.taken, capacity = workshop.capacity)}</p>
                </div>
                {dead.map(|words| view! { <Notice tone=Tone::Danger><p><a href=messages>{words}</a></p></Notice> })}
                {waits(lang, &slug, &overview)}
                {deadline(lang, &workshop, today)}
                <section class="passage" aria-labelledby="agenda">
                    <h2 id="agenda">{t!(lang, "desk-agenda")}</h2>
                    <p><a href=format!("/organize/{slug}/agenda")>{agenda}</a></p>
                </section>
                {by_delegation(lang, &slug, &delegations, &overview)}
            </Desk>
        }
        .into_any()
    })
    .locator(locator))
}

/// What waits, each a link to where it is dealt with.
fn waits(lang: Lang, slug: &str, overview: &Overview) -> AnyView {
    let list = |status: Status| format!("/organize/{slug}/registrations?status={}", status.word());
    let lines = [
        (overview.at(&[Status::Endorsed]), Status::Endorsed),
        (overview.at(&[Status::Submitted]), Status::Submitted),
        (overview.at(&[Status::Accepted]), Status::Accepted),
        (overview.at(&[Status::Waitlisted]), Status::Waitlisted),
        (overview.at(&[Status::Invited]), Status::Invited),
    ];
    let items: Vec<_> = lines
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, status)| {
            let words = match status {
                Status::Endorsed => t!(lang, "organize-to-decide", count = count),
                Status::Submitted => t!(lang, "organize-to-endorse", count = count),
                Status::Accepted => t!(lang, "organize-to-confirm", count = count),
                Status::Waitlisted => t!(lang, "organize-waitlisted", count = count),
                _ => t!(lang, "organize-invited", count = count),
            };
            view! { <li>{crate::ui::status_icon(status)}" "<a href=list(status)>{words}</a></li> }
        })
        .collect();
    let body = if items.is_empty() {
        view! { <p>{t!(lang, "organize-nothing-waits")}</p> }.into_any()
    } else {
        view! { <ul class="stack">{items}</ul> }.into_any()
    };
    view! { <section class="passage" aria-labelledby="waits"><h2 id="waits">{t!(lang, "organize-waits")}</h2>{body}</section> }.into_any()
}

/// The next day that matters.
fn deadline(lang: Lang, workshop: &Workshop, today: NaiveDate) -> Option<AnyView> {
    let ahead = |day: Option<NaiveDate>| day.filter(|day| *day >= today);
    let words = |day: NaiveDate| dates::weekday_year(lang, day);
    let next = ahead(workshop.register_by)
        .map(|day| t!(lang, "organize-deadline-register", date = words(day)))
        .or_else(|| ahead(workshop.confirm_by).map(|day| t!(lang, "organize-deadline-confirm", date = words(day))))
        .or_else(|| ahead(Some(workshop.days.first)).map(|day| t!(lang, "organize-deadline-first-day", date = words(day))))?;
    let view = view! {
        <section class="passage" aria-labelledby="deadline"><h2 id="deadline">{t!(lang, "organize-next-deadline")}</h2><p class="attention">{next}</p></section>
    };
    Some(view.into_any())
}

fn by_delegation(lang: Lang, slug: &str, delegations: &[(Quota, u32)], overview: &Overview) -> AnyView {
    let rows: Vec<_> = delegations
        .iter()
        .map(|(it, taken)| {
            let waiting = overview.of(it.country, &[Status::Submitted, Status::Endorsed, Status::Waitlisted]);
            let confirmed = overview.of(it.country, &[Status::Confirmed]);
            view! {
                <tr>
                    <th scope="row"><a href=format!("/organize/{slug}/registrations?country={}", it.country)>{country_name(lang, it.country)}</a></th>
                    <td data-head=t!(lang, "organize-places-head")>{t!(lang, "organize-places", taken = *taken, capacity = it.quota)}</td>
                    <td data-head=t!(lang, "organize-confirmed-head") class="num">{confirmed}</td>
                    <td data-head=t!(lang, "organize-waiting-head") class="num">{waiting}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <section class="passage" aria-labelledby="by-delegation">
            <h2 id="by-delegation">{t!(lang, "organize-by-delegation")}</h2>
            <div class="table-entries"><table class="table">
                <thead><tr>
                    <th scope="col">{t!(lang, "roles-country")}</th>
                    <th scope="col">{t!(lang, "organize-places-head")}</th>
                    <th scope="col">{t!(lang, "organize-confirmed-head")}</th>
                    <th scope="col">{t!(lang, "organize-waiting-head")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table></div>
        </section>
    }
    .into_any()
}
