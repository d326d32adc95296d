//! `/workshops/{slug}/agenda`: the publication in force, or an older one, a day at a time.

use super::{
    legend::{key, printed},
    opening_day::{day_asked, own_day, own_days},
    programme::programme,
    words,
};
use crate::{
    lang::dates,
    page::Page,
    posted::{Asked, Fields, Named},
    series::public_workshop,
    shell::Locator,
    site::Site,
    t,
    trouble::Trouble,
    visit::Visit,
};
use axum::extract::State;
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    lang::Lang,
    series::Offered,
    time::{Interval, day_at_venue, offset_label, whole_day},
};
use leptos::prelude::*;
use store::{
    agenda::{Reading, Shown},
    series::Workshop,
};

/// What a page of the agenda shows.
#[derive(Debug)]
pub struct Showing {
    /// The workshop.
    pub workshop: Workshop,
    /// What the reader sees; nothing before the first publication.
    pub reading: Option<Reading>,
    /// What kinds and themes are called.
    pub offered: Offered,
    /// The day shown.
    pub day: NaiveDate,
    /// The day on which the reader's own agenda opens from here.
    pub own_day: NaiveDate,
    /// Only what stands in the reader's own agenda.
    pub mine: bool,
    /// What time it is, for who is signed in: other pages are kept, and must be true at any time.
    pub now: Option<DateTime<Utc>>,
    /// Whether it is another version than the one in force.
    pub version: Option<u32>,
}

/// GET `/workshops/{slug}/agenda`.
pub async fn show(State(site): State<Site>, visit: Visit, Named(slug): Named<String>, Asked(asked): Asked) -> Result<Page, Trouble> {
    let workshop = public_workshop(&site, &visit, &slug).await?;
    let reading = site.store.agenda(&workshop, visit.actor(), site.clock.now()).await?;
    let offered = site.store.offered().await?;
    Ok(page(&visit, &showing(&site, &visit, workshop, reading, offered, &asked, None)?))
}

/// GET `/workshops/{slug}/agenda/v/{number}`.
pub async fn version(
    State(site): State<Site>,
    visit: Visit,
    Named((slug, number)): Named<(String, u32)>,
    Asked(asked): Asked,
) -> Result<Page, Trouble> {
    let workshop = public_workshop(&site, &visit, &slug).await?;
    let reading = site.store.agenda_version(&workshop, visit.actor(), number, site.clock.now()).await?;
    let offered = site.store.offered().await?;
    Ok(page(&visit, &showing(&site, &visit, workshop, Some(reading), offered, &asked, Some(number))?))
}

fn showing(
    site: &Site,
    visit: &Visit,
    workshop: Workshop,
    reading: Option<Reading>,
    offered: Offered,
    asked: &Fields,
    version: Option<u32>,
) -> Result<Showing, Trouble> {
    let today = day_at_venue(site.clock.now(), workshop.zone);
    let mine = visit.viewer.is_some() && asked.has("mine");
    let now = visit.viewer.as_ref().map(|_| site.clock.now());
    let own = reading.as_ref().map(|reading| own_days(&workshop, reading)).unwrap_or_default();
    let first = own_day(&own, today);
    let asked_for = day_asked(&workshop, asked.get("day"), today).ok_or(Trouble::NotFound)?;
    let day = first.filter(|_| mine && asked.get("day").is_empty()).unwrap_or(asked_for);
    let own_day = if own.contains(&day) { day } else { first.unwrap_or(day) };
    Ok(Showing { workshop, reading, offered, day, own_day, mine, now, version })
}

impl Showing {
    /// The address of another day, or of the same day filtered otherwise.
    fn address(&self, day: NaiveDate, mine: bool) -> String {
        let version = self.version.map(|number| format!("/v/{number}")).unwrap_or_default();
        let filter = if mine { "&mine=yes" } else { "" };
        format!("/workshops/{}/agenda{version}?day={day}{filter}", self.workshop.slug)
    }

    /// Whether this is going on while the reader looks.
    pub(super) fn is_on(&self, time: Interval) -> bool {
        self.now.is_some_and(|now| time.start <= now && now < time.end)
    }

    pub(super) fn day_of(&self, shown: &Shown) -> Option<NaiveDate> {
        shown.session.time.map(|time| day_at_venue(time.start, self.workshop.zone))
    }
}

/// The page.
pub fn page(visit: &Visit, showing: &Showing) -> Page {
    let (lang, workshop, day) = (visit.lang, &showing.workshop, showing.day);
    let city = workshop.city.for_reader(lang).1.to_owned();
    // Before the first publication no day has anything to say.
    let title = match showing.reading {
        Some(_) => t!(lang, "agenda-title", city = city.clone(), day = dates::weekday_year(lang, day)),
        None => t!(lang, "agenda-none"),
    };
    let locator = Locator::of(lang, workshop);
    let locator = match &showing.reading {
        Some(reading) => locator.aside(t!(lang, "agenda-version", number = reading.number)),
        None => locator,
    };
    Page::new(visit, title, || {
        view! {
            <div class="frame">
                {match &showing.reading {
                    None => view! { <div class="opening"><h1>{t!(lang, "agenda-none")}</h1><p class="lead">{t!(lang, "agenda-none-hint")}</p></div> }.into_any(),
                    Some(reading) => view! {
                        <div class="opening row row-spread">
                            <h1>{dates::weekday(lang, day)}</h1>
                            {clocks(visit, workshop, &city, day)}
                        </div>
                        {body(visit, showing, reading)}
                    }
                    .into_any(),
                }}
            </div>
        }
        .into_any()
    })
    .locator(locator)
    .body_class("agenda")
}

fn body(visit: &Visit, showing: &Showing, reading: &Reading) -> AnyView {
    let lang = visit.lang;
    let older = (reading.number != reading.present).then(|| {
        let href = format!("/workshops/{}/agenda?day={}", showing.workshop.slug, showing.day);
        view! { <p class="notice">{t!(lang, "agenda-older", number = reading.number)}" "<a href=href>{t!(lang, "agenda-to-present", number = reading.present)}</a></p> }
    });
    view! {
        {printed(visit, showing, reading)}
        {older}
        {change(visit, showing, reading)}
        {tools(visit, showing, reading)}
        {days(lang, showing)}
        {heading(lang)}
        {programme(visit, showing, reading)}
        {key(visit, showing, reading)}
    }
    .into_any()
}

/// Between the day’s heading and the sessions’ own, for those who go from heading to heading.
fn heading(lang: Lang) -> AnyView {
    view! { <h2 class="unseen">{t!(lang, "agenda-programme")}</h2> }.into_any()
}

/// The venue's clock, and the reader's own where it shows another time.
fn clocks(visit: &Visit, workshop: &Workshop, city: &str, day: NaiveDate) -> AnyView {
    let lang = visit.lang;
    let noon = whole_day(day, workshop.zone).map(|day| day.start).unwrap_or_default();
    let own = visit.zone.map(|zone| offset_label(noon, zone)).filter(|own| *own != offset_label(noon, workshop.zone));
    view! {
        <p class="clock">
            <strong>{dates::venue_clock(lang, city, noon, workshop.zone)}</strong>
            {own.map(|own| view! { <br/><span class="no-print">{t!(lang, "agenda-your-clock", offset = own)}</span> })}
        </p>
    }
    .into_any()
}

/// "Version 2 · two of your sessions moved".
fn change(visit: &Visit, showing: &Showing, reading: &Reading) -> Option<AnyView> {
    let (lang, zone) = (visit.lang, showing.workshop.zone);
    let moved: Vec<&Shown> = reading.sessions.iter().filter(|shown| shown.mine() && shown.moved.is_some()).collect();
    let items: Vec<_> = moved
        .iter()
        .filter_map(|shown| {
            let day = showing.day_of(shown)?;
            let href = format!("{}#s-{}", showing.address(day, false), shown.session.id);
            let (title_lang, title) = words::read(lang, &shown.session.title);
            Some(view! { <li><a href=href lang=title_lang>{title}</a>{format!(": {}", super::item::moved_words(lang, shown, reading, zone)?)}</li> })
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <aside class="notice notice-attention agenda-change" aria-labelledby="change">
                <h2 id="change">{t!(lang, "agenda-yours-moved", number = reading.number, count = items.len())}</h2>
                <ul>{items}</ul>
                <p class="row"><span class="quiet">{t!(lang, "agenda-published-at", moment = dates::long_moment(lang, reading.at, zone))}</span></p>
            </aside>
        }
        .into_any()
    })
}

/// All sessions or mine; calendars, other versions.
fn tools(visit: &Visit, showing: &Showing, reading: &Reading) -> AnyView {
    let (lang, slug) = (visit.lang, showing.workshop.slug.to_string());
    let mine = reading.sessions.iter().filter(|shown| shown.mine()).count();
    let switch = visit.viewer.is_some().then(|| {
        let (all, own) = (showing.address(showing.day, false), showing.address(showing.own_day, true));
        let current = |on: bool| on.then_some("true");
        view! {
            <ul class="switch" aria-label=t!(lang, "agenda-which")>
                <li><a href=all aria-current=current(!showing.mine)>{t!(lang, "agenda-all-sessions")}</a></li>
                <li><a href=own aria-current=current(showing.mine)>{t!(lang, "agenda-my-agenda")}" "<span>{format!("({mine})")}</span></a></li>
            </ul>
        }
    });
    let sign_in = visit.viewer.is_none().then(|| {
        let href = format!("/sign-in?next={}", crate::trouble::encode(&visit.address()));
        view! { <p><a href=href>{t!(lang, "agenda-sign-in")}</a></p> }
    });
    let is_on = |shown: &Shown| {
        (!showing.mine || shown.mine())
            && showing.day_of(shown) == Some(showing.day)
            && shown.session.time.is_some_and(|time| showing.is_on(time))
    };
    let on_now =
        reading.sessions.iter().any(is_on).then(|| view! { <li><a class="on-now" href="#now">{t!(lang, "agenda-on-now")}</a></li> });
    let subscribe = visit.viewer.is_some().then(|| view! { <li><a href="/me/calendar">{t!(lang, "agenda-subscribe")}</a></li> });
    view! {
        <div class="agenda-tools">
            {switch}
            {sign_in}
            <ul>
                {on_now}
                {subscribe}
                <li><a href=format!("/workshops/{slug}/agenda.ics")>{t!(lang, "agenda-ics")}</a></li>
                {versions(lang, &slug, reading)}
            </ul>
        </div>
    }
    .into_any()
}

fn versions(lang: Lang, slug: &str, reading: &Reading) -> Option<AnyView> {
    (reading.present > 1).then(|| {
        // The last few are enough to compare with; each links on to those before it.
        let first = reading.number.saturating_sub(3).max(1);
        let links: Vec<_> = (first..=reading.present.min(first + 6))
            .filter(|number| *number != reading.number)
            .map(|number| view! { " "<a href=format!("/workshops/{slug}/agenda/v/{number}")>{number.to_string()}</a> })
            .collect();
        view! { <li>{t!(lang, "agenda-other-versions")}{links}</li> }.into_any()
    })
}

fn days(lang: Lang, showing: &Showing) -> AnyView {
    let tabs: Vec<_> = showing
        .workshop
        .days
        .each()
        .map(|day| {
            let current = (day == showing.day).then_some("page");
            let href = showing.address(day, showing.mine);
            view! { <li><a href=href aria-current=current><b>{chrono::Datelike::day(&day).to_string()}</b>" "{dates::weekday_alone(lang, day)}</a></li> }
        })
        .collect();
    view! { <nav aria-label=t!(lang, "agenda-days")><ul class="days">{tabs}</ul></nav> }.into_any()
}
