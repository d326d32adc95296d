//! One session in the agenda.

use super::{agenda_page::Showing, star::star_form, words};
use crate::{
    lang::dates,
    t,
    ui::{TlpTag, icon, script_of},
    visit::Visit,
};
use chrono_tz::Tz;
use domain::{agenda::Part, id::PersonId, lang::Lang, time::Interval};
use leptos::prelude::*;
use store::agenda::{Reading, Shown};

/// What an item is rendered with.
pub(super) struct Item<'a> {
    pub(super) visit: &'a Visit,
    pub(super) showing: &'a Showing,
    pub(super) reading: &'a Reading,
    /// Across the page, with its room; else under its room's name.
    pub(super) wide: bool,
}

/// The venue's time, and the reader's own where it differs. `on` where it goes on now: whether as the first.
pub(super) fn times(visit: &Visit, zone: Tz, time: Interval, own: bool, on: Option<bool>) -> AnyView {
    let id = (on == Some(true)).then_some("now");
    let at = |at| view! { <time datetime=dates::machine(at, zone)>{dates::time(at, zone)}</time> };
    let elsewhere = |own: &Tz| dates::time(time.start, *own) != dates::time(time.start, zone);
    let own = visit.zone.filter(|_| own).filter(elsewhere).map(|own| words::start_elsewhere(visit.lang, time, zone, own));
    view! {
        <p class="slot-time" id=id><b>{at(time.start)}</b>"–"{at(time.end)}{own.map(|own| view! { <small>{t!(visit.lang, "your-time", time = own)}</small> })}{on.map(|_| view! { " "<strong class="on-now">{t!(visit.lang, "agenda-now")}</strong> })}</p>
    }
    .into_any()
}

/// "Now 10:45, was 11:00".
pub(super) fn moved_words(lang: Lang, shown: &Shown, reading: &Reading, zone: Tz) -> Option<String> {
    let (moved, session) = (shown.moved.as_ref()?, &shown.session);
    let mut said = Vec::new();
    if let (Some(was), Some(now)) = (moved.was, session.time) {
        let day = |time: Interval| domain::time::day_at_venue(time.start, zone);
        let say = |time: Interval| if day(was) == day(now) { dates::times(time, zone) } else { words::day_and_times(lang, time, zone) };
        said.push(t!(lang, "agenda-moved-time", now = say(now), was = say(was)));
    }
    if let Some(was) = &moved.was_in {
        let now = words::place(lang, session.place, &reading.rooms).unwrap_or_else(|| t!(lang, "agenda-no-room"));
        said.push(t!(lang, "agenda-moved-room", now = now, was = was.name.as_str()));
    }
    (!said.is_empty()).then(|| said.join("; "))
}

/// The session.
pub(super) fn item(it: &Item<'_>, shown: &Shown) -> AnyView {
    let Item { visit, showing, reading, wide } = *it;
    let (lang, session) = (visit.lang, &shown.session);
    let (title_lang, title) = words::read(lang, &session.title);
    let class =
        [Some("item"), wide.then_some("item-wide"), shown.mine().then_some("item-mine"), session.cancelled.then_some("item-cancelled")];
    let class = class.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let moved =
        moved_words(lang, shown, reading, showing.workshop.zone).map(|words| view! { <p class="item-moved">{icon::arrow()}" "{words}</p> });
    let text = session.summary.as_ref().map(|summary| {
        let (lang, text) = words::read(lang, summary);
        view! { <p class="item-text" lang=lang>{text}</p> }
    });
    let room = words::place(lang, session.place, &reading.rooms).filter(|_| wide).map(|room| view! { <p class="item-room">{room}</p> });
    let off = session.cancelled.then(|| view! { <strong>{t!(lang, "agenda-cancelled")}</strong> });
    let theme = session.theme.as_ref().map(|theme| words::theme(lang, &showing.offered, theme));
    let people = people(visit, reading, shown);
    let beside = (room.is_some() || people.is_some()).then(|| view! { <div class="item-people">{room}{people}</div> });
    let star = (visit.viewer.is_some() && !session.cancelled && !shown.own).then(|| star_form(visit, &showing.workshop.slug, shown, None));
    view! {
        <article class=class>
            <div>
                <p class="item-about"><span class="kind">{words::kind(lang, &showing.offered, &session.kind)}</span>{theme}<TlpTag tlp=session.tlp/>{off}</p>
                <h3><a href=format!("/workshops/{}/sessions/{}", showing.workshop.slug, session.id) lang=title_lang>{title}</a></h3>
                {moved}
                {text}
            </div>
            {beside}
            {star}
        </article>
    }
    .into_any()
}

/// Who does what, by part.
fn people(visit: &Visit, reading: &Reading, shown: &Shown) -> Option<AnyView> {
    let own = visit.viewer.as_ref().map(|viewer| viewer.person.id);
    let groups: Vec<_> = Part::ALL
        .into_iter()
        .filter_map(|part| {
            let with: Vec<PersonId> = shown.session.people.iter().filter(|(_, does)| *does == part).map(|(person, _)| *person).collect();
            let names: Vec<_> =
                with.iter().filter_map(|person| Some(view! { <dd>{name(visit.lang, reading, *person, own)?}</dd> })).collect();
            (!names.is_empty()).then(|| view! { <div><dt>{words::part(visit.lang, part, names.len())}</dt>{names}</div> })
        })
        .collect();
    (!groups.is_empty()).then(|| view! { <dl>{groups}</dl> }.into_any())
}

/// A name, with its own script, and whether it is the reader's.
pub(super) fn name(lang: Lang, reading: &Reading, person: PersonId, own: Option<PersonId>) -> Option<AnyView> {
    let names = reading.names.get(&person)?;
    let full = names.full_name.to_string();
    let native = names.native_name.as_ref().map(ToString::to_string).filter(|native| *native != full);
    let native = native.map(|native| view! { " "<span class="native" lang=script_of(&native)>{native.clone()}</span> });
    let you = (own == Some(person)).then(|| format!(" {}", t!(lang, "agenda-you")));
    Some(view! { <span lang=script_of(&full)>{full.clone()}</span>{native}{you} }.into_any())
}
