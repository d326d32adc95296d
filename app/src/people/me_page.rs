//! `/me`: what happens next, in one sentence, first; then everything that is mine.

mod tasks;

use super::details_page::own;
use crate::{
    agenda::words,
    lang::{dates, edition_place},
    mail::{inbox_page, workshops::Workshops},
    page::Page,
    posted::Asked,
    registration::my_place,
    shell::Locator,
    site::Site,
    t,
    trouble::Trouble,
    ui::{Notice, StatusTag, Tone, status_icon},
    visit::Visit,
};
use axum::extract::State;
use chrono::{DateTime, Utc};
use domain::{
    id::WorkshopId,
    lang::Lang,
    registration::Status,
    time::{day_at_venue, offset_label},
};
use leptos::prelude::*;
use store::{mail::inbox::OwnLetter, registration::Mine};

/// GET `/me`.
pub async fn show(State(site): State<Site>, visit: Visit, Asked(query): Asked) -> Result<Page, Trouble> {
    let viewer = visit.signed_in()?.clone();
    let actor = &viewer.actor;
    let (lang, now) = (visit.lang, site.clock.now());
    let mut ids: Vec<WorkshopId> = actor.organizes.clone();
    ids.extend(actor.focal.iter().map(|delegation| delegation.workshop));
    let workshops = site.store.workshops(&ids).await?;
    let grant = own(&visit)?;
    let mine = site.store.my_registrations(&grant).await?;
    let (letters, _) = site.store.own_letters(&grant, 0, 3).await?;
    let about = inbox_page::workshops(&site, &letters).await?;
    let next = next_sessions(&site, &visit, &mine).await?;
    let asked = tasks::asked(&site, &visit, &workshops).await?;
    let tasks = tasks::tasks(&visit, &workshops, now);
    let name = viewer.person.names.badge().to_owned();
    let greeting = viewer.person.names.greeting().to_owned();
    let before = query.get("done") == "before";
    let locator = mine.first().map(|mine| Locator::of(lang, &mine.workshop));
    let page = Page::new(&visit, t!(lang, "me-title"), || {
        let (first, earlier) = match mine.split_first() {
            Some((first, earlier)) => (Some(first), earlier),
            None => (None, &[][..]),
        };
        let answer = match first {
            Some(first) => my_place(lang, first, &greeting, day_at_venue(now, first.workshop.zone)),
            None => nothing(lang, &greeting, tasks.is_some(), asked),
        };
        view! {
            <div class="frame">
                {before.then(|| view! { <Notice tone=Tone::Attention><p>{t!(lang, "me-registered-before")}</p></Notice> })}
                {answer}
                {tasks}
                {next}
                {messages(&visit, &letters, &about)}
                {(!earlier.is_empty()).then(|| registrations(lang, earlier, now))}
                <section class="passage no-print" aria-labelledby="own">
                    <header><h2 id="own">{t!(lang, "me-details")}</h2><p>{t!(lang, "me-signed-in-as", name = name)}</p></header>
                    <ul class="row ui">
                        <li><a href="/me/details">{t!(lang, "me-details-see")}</a></li>
                        <li><a href="/me/consents">{t!(lang, "me-consents")}</a></li>
                        <li><a href="/me/export">{t!(lang, "me-export")}</a></li>
                        <li><form method="post" action="/me/sign-out-everywhere"><button class="text-button" type="submit">{t!(lang, "me-sign-out-everywhere")}</button></form></li>
                    </ul>
                </section>
            </div>
        }
        .into_any()
    });
    Ok(match locator {
        Some(locator) => page.locator(locator),
        None => page,
    })
}

/// For somebody without a registration: what their tasks ask of them, else the way to a registration.
fn nothing(lang: Lang, greeting: &str, has_tasks: bool, asked: Option<tasks::Asked>) -> AnyView {
    let (title, lead, action) = match asked {
        Some(asked) => (asked.title, Some(asked.lead), Some((asked.href, asked.action))),
        None if has_tasks => (t!(lang, "me-welcome"), None, None),
        None => (t!(lang, "me-nothing-title"), Some(t!(lang, "me-nothing-lead")), Some(("/".to_owned(), t!(lang, "me-find-workshop")))),
    };
    let greeting = format!("{greeting},");
    view! {
        <div class="answer">
            <p class="quiet">{greeting}</p>
            <h1>{title}</h1>
            {lead.map(|lead| view! { <p class="prose">{lead}</p> })}
            {action.map(|(href, words)| view! { <p class="row"><a class="button" href=href>{words}</a></p> })}
        </div>
    }
    .into_any()
}

/// The person's own sessions of the workshop that comes or runs.
async fn next_sessions(site: &Site, visit: &Visit, mine: &[Mine]) -> Result<Option<AnyView>, Trouble> {
    let now = site.clock.now();
    let Some(mine) =
        mine.iter().find(|mine| mine.registration.status.takes_place() && day_at_venue(now, mine.workshop.zone) <= mine.workshop.days.last)
    else {
        return Ok(None);
    };
    let workshop = &mine.workshop;
    let Some(reading) = site.store.agenda(workshop, visit.actor(), now).await? else { return Ok(None) };
    let lang = visit.lang;
    let own = visit.zone.filter(|own| offset_label(now, *own) != offset_label(now, workshop.zone));
    let ahead = reading.sessions.iter().filter(|shown| shown.mine() && !shown.session.cancelled);
    let ahead = ahead.filter_map(|shown| Some((shown, shown.session.time?))).filter(|(_, time)| time.end > now).take(5);
    let items: Vec<_> = ahead
        .map(|(shown, time)| {
            let (written, title) = words::read(lang, &shown.session.title);
            let room = reading.room_of(&shown.session).map(|room| room.name.clone());
            let between = if room.is_some() { " · " } else { " " };
            let upload = shown.own.then(|| {
                view! { {between}<a href=format!("/workshops/{}/sessions/{}/upload", workshop.slug, shown.session.id)>{t!(lang, "me-session-upload")}</a> }
            });
            let day = dates::short_weekday(lang, day_at_venue(time.start, workshop.zone));
            let elsewhere = own.map(|own| {
                let at = words::start_elsewhere(lang, time, workshop.zone, own);
                view! { <small>{t!(lang, "your-time", time = at)}</small> }
            });
            view! {
                <li>
                    <time datetime=dates::machine(time.start, workshop.zone)><b>{day}</b><span>{dates::times(time, workshop.zone)}</span>{elsewhere}</time>
                    <div><h3><a href=format!("/workshops/{}/sessions/{}", workshop.slug, shown.session.id) lang=written>{title}</a></h3><p>{room}{upload}</p></div>
                </li>
            }
        })
        .collect();
    if items.is_empty() {
        return Ok(None);
    }
    let clock = dates::venue_clock(lang, workshop.city.for_reader(lang).1, now, workshop.zone);
    let own = own.map(|own| view! { <p>{t!(lang, "agenda-your-clock", offset = offset_label(now, own))}</p> });
    let agenda = format!("/workshops/{}/agenda", workshop.slug);
    let view = view! {
        <section class="passage" aria-labelledby="mine">
            <header><h2 id="mine">{t!(lang, "me-sessions")}</h2><p>{clock}</p>{own}</header>
            <div class="stack">
                <ol class="brief">{items}</ol>
                <p class="ui row"><a href=agenda>{t!(lang, "me-whole-agenda")}</a><a href="/me/calendar">{t!(lang, "me-subscribe")}</a></p>
            </div>
        </section>
    };
    Ok(Some(view.into_any()))
}

/// The last letters, in case mail was lost.
fn messages(visit: &Visit, letters: &[OwnLetter], about: &Workshops) -> AnyView {
    let lang = visit.lang;
    let items: Vec<_> = letters
        .iter()
        .map(|letter| {
            let unread = (!letter.read).then(|| view! { <p><span class="new">{t!(lang, "me-unread")}</span></p> });
            let subject = letter.subject.clone();
            let zone = about.zone(letter.workshop, visit);
            let of = about.name(lang, letter.workshop).map(|name| view! { <p>{name}</p> });
            view! {
                <li>
                    <time datetime=dates::machine(letter.at, zone)>{dates::short_day(lang, day_at_venue(letter.at, zone))}<span>{dates::time(letter.at, zone)}</span></time>
                    <div><h3><a href=format!("/me/messages/{}", letter.id) lang=letter.body_lang.code()>{subject}</a></h3>{of}{unread}</div>
                </li>
            }
        })
        .collect();
    let body = if items.is_empty() {
        view! { <p class="nothing">{t!(lang, "me-messages-none")}</p> }.into_any()
    } else {
        view! { <div class="stack"><ol class="brief">{items}</ol><p class="ui"><a href="/me/messages">{t!(lang, "me-messages-all")}</a></p></div> }.into_any()
    };
    view! {
        <section class="passage" aria-labelledby="mail">
            <header><h2 id="mail">{t!(lang, "me-messages")}</h2><p>{t!(lang, "me-messages-hint")}</p></header>
            {body}
        </section>
    }
    .into_any()
}

/// Registrations beside the first.
fn registrations(lang: Lang, earlier: &[Mine], now: DateTime<Utc>) -> AnyView {
    let items: Vec<_> = earlier
        .iter()
        .map(|mine| {
            let Mine { registration, workshop, .. } = mine;
            let over = day_at_venue(now, workshop.zone) > workshop.days.last;
            // Confirmed is a promise; once the days are over, what counts is that it was kept.
            let status = match registration.status {
                Status::Confirmed if over => view! { <span class="status">{status_icon(Status::Confirmed)}{t!(lang, "me-took-part")}</span> }.into_any(),
                status => view! { <StatusTag status=status lang=lang/> }.into_any(),
            };
            view! {
                <li>
                    <h3><a href=format!("/me/registrations/{}", registration.id)>{edition_place(lang, workshop.city.for_reader(lang).1, workshop.days)}</a></h3>
                    {status}
                    {(workshop.publication > 0).then(|| view! { <a href=format!("/workshops/{}/materials", workshop.slug)>{t!(lang, "frame-nav-materials")}</a> })}
                </li>
            }
        })
        .collect();
    view! { <section class="passage" aria-labelledby="earlier"><h2 id="earlier">{t!(lang, "me-registrations")}</h2><ul class="past">{items}</ul></section> }.into_any()
}
