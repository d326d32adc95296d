//! `/workshops/{slug}/materials`: what this person may see, by day and session.

use super::{
    documents::{Reader, session_documents},
    looks::Looks,
};
use crate::{
    agenda::words::read,
    lang::{dates, tlp_key},
    page::Page,
    posted::{Asked, Named},
    series::public_workshop,
    shell::Locator,
    site::Site,
    t,
    trouble::Trouble,
    ui::{Empty, Filters, Notice, TlpTag, icon},
    visit::Visit,
};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use chrono::NaiveDate;
use domain::{id::SessionId, lang::Lang, text::search_key, time::day_at_venue};
use http::HeaderMap;
use leptos::prelude::*;
use std::collections::{HashMap, HashSet};
use store::materials::{Material, Shelved};

/// A session's title, and the language it is in where it is not the page's own.
type Title = (Option<&'static str>, String);

/// GET `/workshops/{slug}/materials`.
pub async fn show(
    State(site): State<Site>,
    visit: Visit,
    Named(slug): Named<String>,
    Asked(asked): Asked,
    headers: HeaderMap,
) -> Result<Response, Trouble> {
    let workshop = public_workshop(&site, &visit, &slug).await?;
    let (lang, now, zone) = (visit.lang, site.clock.now(), workshop.zone);
    let shelf = site.store.shelf(&workshop, visit.actor(), now).await?;
    let mut looks = visit.viewer.as_ref().map(|viewer| Looks::read(&site, viewer.person.id, &headers));
    let since = looks.as_mut().and_then(|looks| looks.look(workshop.id, now));
    let reader = Reader { actor: visit.actor(), lang, zone, now, since };
    let titles = session_titles(&site, &visit, &workshop).await?;
    let wanted = search_key(asked.get("q"));
    let title_of = |it: &Shelved| it.material.session.and_then(|id| titles.get(&id).cloned());
    let day_of = |it: &Shelved| it.time.map(|time| day_at_venue(time.start, zone));
    let mut days: Vec<NaiveDate> = shelf.iter().filter_map(day_of).collect();
    days.sort_unstable();
    days.dedup();
    let day: Option<NaiveDate> = asked.get("day").parse().ok();
    let whole = asked.get("day") == "none";
    let news = asked.has("new");
    let total = shelf.len();
    let new = documents_of(shelf.iter().filter(|it| reader.finds_new(it)));
    let mut shown: Vec<(Shelved, Option<Title>)> = shelf
        .into_iter()
        .map(|it| {
            let title = title_of(&it);
            (it, title)
        })
        .filter(|(it, _)| if whole { day_of(it).is_none() } else { day.is_none() || day_of(it) == day })
        .filter(|(it, _)| !news || reader.finds_new(it))
        .filter(|(it, title)| {
            wanted.is_empty()
                || search_key(&it.material.title).contains(&wanted)
                || title.as_ref().is_some_and(|(_, title)| search_key(title).contains(&wanted))
        })
        .collect();
    shown.sort_by_key(|(it, _)| (it.time.is_none(), it.time.map(|time| time.start), it.material.session));
    let open = shown.iter().filter(|(it, _)| it.opens.is_open(now) && !it.versions.is_empty()).count();
    let bytes: u64 = shown.iter().filter_map(|(it, _)| it.versions.first()).map(|version| version.size).sum();
    let part = day.map(|day| format!("?day={day}")).or(whole.then(|| "?day=none".to_owned())).unwrap_or_default();
    // Only what its words promise: an archive holds a day or all, not what was searched for.
    let zip = (open > 0 && !news && wanted.is_empty()).then(|| format!("/workshops/{slug}/materials.zip{part}"));
    let query = asked.get("q").to_owned();
    let here = format!("/workshops/{slug}/materials");
    let told = told(lang, asked.get("done"));
    let mut locator = Locator::of(lang, &workshop);
    if let Some(since) = since.filter(|_| new > 0) {
        let words = t!(lang, "materials-new-since", count = new, date = dates::day(lang, day_at_venue(since, zone)));
        locator = locator.news(format!("{here}?new=1"), words);
    }
    let page = Page::new(&visit, t!(lang, "materials-title"), || {
        let filter = |href: String, words: String, current: bool| view! { <li><a href=href aria-current=current.then_some("true")>{words}</a></li> }.into_any();
        let chosen = match day {
            _ if whole => t!(lang, "materials-whole-workshop"),
            Some(day) => dates::weekday(lang, day),
            None if news => t!(lang, "materials-news"),
            None => t!(lang, "materials-all-days"),
        };
        let mut filters = vec![filter(here.clone(), t!(lang, "materials-all-days"), day.is_none() && !whole && !news)];
        if new > 0 || news {
            let href = format!("{here}?new=1");
            filters.push(view! { <li><a href=href aria-current=news.then_some("true")>{t!(lang, "materials-news")}" "<span class="count">{new}</span></a></li> }.into_any());
        }
        filters.extend(days.iter().map(|each| filter(format!("{here}?day={each}"), dates::weekday(lang, *each), day == Some(*each))));
        filters.push(filter(format!("{here}?day=none"), t!(lang, "materials-whole-workshop"), whole));
        let body = if shown.is_empty() {
            nothing(lang, total, here.clone())
        } else {
            shelves(reader, &slug, &shown)
        };
        view! {
            <div class="frame">
                {told.map(|words| view! { <Notice><p>{words}</p></Notice> })}
                <div class="opening"><h1>{t!(lang, "materials-title")}</h1><p class="ui quiet">{t!(lang, "materials-lead")}</p></div>
                <div class="row row-spread">
                    <form class="search shelf-search" role="search" action=here.clone()>
                        <label class="unseen" for="q">{t!(lang, "materials-search")}</label>
                        <input id="q" name="q" type="search" value=query placeholder=t!(lang, "materials-search-hint")/>
                        <button class="button button-second" type="submit">{icon::lens()}{t!(lang, "materials-search-button")}</button>
                    </form>
                    {zip.map(|href| view! { <p class="row"><a class="button" href=href>{icon::download()}{t!(lang, "materials-download-all", size = crate::lang::file_size(lang, bytes))}</a></p> })}
                </div>
                <Filters label=t!(lang, "materials-show") chosen=chosen.into_any()>{filters}</Filters>
                {body}
            </div>
        }
        .into_any()
    })
    .locator(locator);
    Ok(match looks {
        Some(looks) => looks.keep(&site, page),
        None => page.into_response(),
    })
}

/// Nothing is there, or nothing of what was looked for.
fn nothing(lang: Lang, total: usize, here: String) -> AnyView {
    if total == 0 {
        return view! { <Empty title=t!(lang, "materials-none") hint=t!(lang, "materials-none-hint")/> }.into_any();
    }
    view! {
        <div class="empty">
            <p class="empty-title">{t!(lang, "materials-nothing-found")}</p>
            <p><a href=here>{t!(lang, "materials-show-all")}</a></p>
        </div>
    }
    .into_any()
}

/// What somebody who keeps a document has just done.
fn told(lang: Lang, done: &str) -> Option<String> {
    match done {
        "uploaded" => Some(t!(lang, "materials-done-uploaded")),
        "withdrawn" => Some(t!(lang, "materials-done-withdrawn")),
        _ => None,
    }
}

/// The titles of the sessions that this person sees, in their language.
async fn session_titles(site: &Site, visit: &Visit, workshop: &store::series::Workshop) -> Result<HashMap<SessionId, Title>, Trouble> {
    let Some(reading) = site.store.agenda(workshop, visit.actor(), site.clock.now()).await? else { return Ok(HashMap::new()) };
    Ok(reading.sessions.iter().map(|shown| (shown.session.id, read(visit.lang, &shown.session.title))).collect())
}

/// Documents, not their translations.
fn documents_of<'a>(shown: impl Iterator<Item = &'a Shelved>) -> usize {
    shown.map(|it| it.material.group).collect::<HashSet<_>>().len()
}

fn shelves(reader: Reader<'_>, slug: &str, shown: &[(Shelved, Option<Title>)]) -> AnyView {
    let Reader { lang, zone, .. } = reader;
    let day_of = |it: &Shelved| it.time.map(|time| day_at_venue(time.start, zone));
    let mut sections = Vec::new();
    let mut rest = shown;
    while let Some((first, _)) = rest.first() {
        let day = day_of(first);
        let length = rest.iter().take_while(|(it, _)| day_of(it) == day).count();
        let (of_day, after) = rest.split_at(length);
        rest = after;
        let head = day.map_or_else(|| t!(lang, "materials-whole-workshop"), |day| dates::weekday(lang, day));
        let mut sessions = Vec::new();
        let mut inner = of_day;
        while let Some((first, title)) = inner.first() {
            let session = first.material.session;
            let length = inner.iter().take_while(|(it, _)| it.material.session == session).count();
            let (of_session, after) = inner.split_at(length);
            inner = after;
            let documents: Vec<Shelved> = of_session.iter().map(|(it, _)| it.clone()).collect();
            let time = first.time.map(|time| dates::times(time, zone));
            // A document whose session is not shown to somebody comes without it.
            let heading = match (session, title) {
                (Some(id), Some((written, title))) => {
                    let href = format!("/workshops/{slug}/sessions/{id}");
                    Some(view! { <h3><a href=href lang=*written>{title.clone()}</a></h3> }.into_any())
                }
                // The heading above says it already.
                _ if day.is_none() => None,
                _ => Some(view! { <h3>{t!(lang, "materials-of-workshop")}</h3> }.into_any()),
            };
            sessions.push(view! {
                <section class="shelf-session"><header>{heading}{time.map(|time| view! { <p>{time}</p> })}</header>{session_documents(reader, &documents)}</section>
            });
        }
        let count = t!(lang, "materials-count", count = documents_of(of_day.iter().map(|(it, _)| it)));
        sections.push(view! { <div class="shelf"><header><h2>{head}</h2><p>{count}</p></header>{sessions}</div> });
    }
    view! { <div>{sections}{key(lang, shown)}</div> }.into_any()
}

/// What the labels that are shown mean: a document and its translations bear the strictest of theirs.
fn key(lang: Lang, shown: &[(Shelved, Option<Title>)]) -> AnyView {
    let mut strictest: HashMap<_, &Material> = HashMap::new();
    for Shelved { material, .. } in shown.iter().map(|(it, _)| it) {
        let kept = strictest.entry(material.group).or_insert(material);
        if kept.tlp < material.tlp {
            *kept = material;
        }
    }
    let labels: Vec<_> = tlp_key(lang, strictest.values().map(|it| (it.tlp, &it.audience)))
        .into_iter()
        .map(|(tlp, meaning)| view! { <span><TlpTag tlp=tlp/>" "{meaning}</span> })
        .collect();
    view! { <p class="key">{labels}</p> }.into_any()
}
