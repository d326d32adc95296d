//! The markup of a session's form.

use super::{
    move_form::{days, rooms},
    session_form::{self, MOST_PEOPLE},
    session_form_page::{Desk, STALE},
    words,
};
use crate::{
    lang::country_name,
    page::Page,
    posted::{Form, TYPED, once_field},
    shell::{self, Locator, status_of},
    t,
    ui::{Choices, Crumbs, ErrorSummary, Field, SafeTextarea, Select},
};
use domain::{agenda::Part, lang::Lang, tlp::Tlp};
use leptos::prelude::*;
use std::collections::HashMap;
use store::agenda::Candidate;

/// The page around the form.
pub(super) fn view_of(desk: &Desk<'_>, form: Form) -> Page {
    let (lang, draft) = (desk.visit.lang, &desk.draft);
    let slug = draft.workshop.slug.to_string();
    let status = status_of(form.faults());
    let (written, heading) = match desk.drafted() {
        Some(drafted) => words::read(lang, &drafted.session.title),
        None => (None, t!(lang, "session-new")),
    };
    Page::new(desk.visit, heading.clone(), || {
        let room = slug.clone();
        let content = view! {
                <div class="opening">
                    <Crumbs lang=lang trail=vec![(format!("/organize/{slug}/agenda"), t!(lang, "frame-desk-agenda"))] here=heading.clone() here_lang=written/>
                    <h1 lang=written>{heading.clone()}</h1>
                </div>
                <div class="stack">
                    <form id=TYPED class="form parts" method="post" novalidate>
                        <ErrorSummary form=form.clone() lang=lang/>
                        {stale(lang, desk, &form)}
                        <input type="hidden" name="seen" value=form.fields().get("seen").to_owned()/>
                        <input type="hidden" name="rows" value=session_form::rows(form.fields()).to_string()/>
                        {once_field(form.fields())}
                        {what(lang, desk, &form)}
                        {when(lang, desk, &form)}
                        {who(lang, desk, &form)}
                        {label(lang, desk, &form)}
                        <p class="row"><button class="button" type="submit" name="do" value="save">{t!(lang, "session-save")}</button></p>
                        {others(lang, desk)}
                    </form>
                </div>
        }
        .into_any();
        view! { <shell::Desk visit=desk.visit.clone() slug=room room=shell::Room::Agenda>{content}</shell::Desk> }.into_any()
    })
    .locator(Locator::of(lang, &draft.workshop))
    .status(status)
    .retold("do", "save")
}

/// The way to what is saved, beside what was typed.
fn stale(lang: Lang, desk: &Desk<'_>, form: &Form) -> Option<AnyView> {
    form.faults().of(STALE)?;
    let href = format!("/organize/{}/agenda/sessions/{}", desk.draft.workshop.slug, desk.id?);
    Some(view! { <p id=STALE class="notice"><a href=href target="_blank">{t!(lang, "session-stale-open")}</a></p> }.into_any())
}

/// A part of the form under its own heading.
fn group(title: String, hint: Option<String>, fields: AnyView) -> AnyView {
    view! { <fieldset class="group"><legend><h2>{title}</h2></legend>{hint.map(|hint| view! { <p class="hint">{hint}</p> })}{fields}</fieldset> }.into_any()
}

/// Title and summary in each language, kind, theme, priority.
fn what(lang: Lang, desk: &Desk<'_>, form: &Form) -> AnyView {
    let offered = &desk.draft.offered;
    let none = || (String::new(), t!(lang, "session-none"));
    let kinds = offered.kinds.iter().map(|offer| (offer.word.clone(), words::kind(lang, offered, &offer.word))).collect();
    let of = |offers: &[domain::series::Offer]| -> Vec<(String, String)> {
        std::iter::once(none()).chain(offers.iter().map(|offer| (offer.word.clone(), offer.label.for_reader(lang).1.to_owned()))).collect()
    };
    let title = |each: Lang| {
        let label = t!(lang, "session-title-in", language = crate::lang::language_in_text(lang, each.code()));
        // One of them is needed, whichever: the first says so, none is called optional.
        let hint = if each == Lang::En { t!(lang, "session-title-hint") } else { String::new() };
        view! { <Field form=form.clone() lang=lang name=format!("title_{}", each.code()) label=label hint=hint/> }
    };
    let summary = |each: Lang| {
        let label = t!(lang, "session-summary-in", language = crate::lang::language_in_text(lang, each.code()));
        view! { <SafeTextarea form=form.clone() lang=lang name=format!("summary_{}", each.code()) label=label rows=3 optional=true/> }
    };
    let first = [Lang::En, Lang::Vi];
    let rest: Vec<Lang> = Lang::ALL.into_iter().filter(|each| !first.contains(each)).collect();
    let names = |each: &Lang| ["title", "summary"].map(|name| format!("{name}_{}", each.code()));
    // What is wrong with a field is no use where it is folded away.
    let given = |each: &Lang| names(each).iter().any(|name| !form.fields().get(name).is_empty() || form.faults().of(name).is_some());
    let open = rest.iter().any(given);
    let more: Vec<_> = rest.into_iter().map(|each| view! { {title(each)}{summary(each)} }).collect();
    let fields = view! {
        {first.map(title)}
        <Select form=form.clone() lang=lang name="kind" label=t!(lang, "session-kind") options=kinds/>
        {first.map(summary)}
        <details class="more" open=open><summary>{t!(lang, "session-more-languages")}</summary>{more}</details>
        <Select form=form.clone() lang=lang name="theme" label=t!(lang, "session-theme") options=of(&offered.themes) optional=true/>
        <Select form=form.clone() lang=lang name="priority" label=t!(lang, "session-priority") options=of(&offered.priorities) optional=true/>
    };
    group(t!(lang, "session-group-what"), None, fields.into_any())
}

/// Day, times, room, expected.
fn when(lang: Lang, desk: &Desk<'_>, form: &Form) -> AnyView {
    let fields = view! {
        <Select form=form.clone() lang=lang name="day" label=t!(lang, "board-day") hint=t!(lang, "session-day-hint") options=days(lang, &desk.draft.workshop)/>
        <div class="form-pair form-times">
            <Field form=form.clone() lang=lang name="start" label=t!(lang, "board-start") hint=t!(lang, "session-start-hint") optional=true/>
            <Field form=form.clone() lang=lang name="end" label=t!(lang, "board-end") hint=t!(lang, "session-end-hint") optional=true/>
        </div>
        <Select form=form.clone() lang=lang name="room" label=t!(lang, "agenda-room") options=rooms(lang, &desk.draft.rooms) optional=true/>
        <Field form=form.clone() lang=lang name="expected" label=t!(lang, "session-expected") optional=true width="width-16"/>
    };
    group(t!(lang, "agenda-when-and-where"), Some(t!(lang, "session-when-hint")), fields.into_any())
}

/// A row for each who has a part, and a few to spare.
fn who(lang: Lang, desk: &Desk<'_>, form: &Form) -> AnyView {
    let nobody = (String::new(), t!(lang, "session-nobody"));
    let known: Vec<(String, String)> = std::iter::once(nobody).chain(people(lang, desk)).collect();
    let parts = || -> Vec<(String, String)> {
        let each = Part::ALL.into_iter().map(|part| (part.word().to_owned(), words::part(lang, part, 1)));
        std::iter::once((String::new(), t!(lang, "session-no-part"))).chain(each).collect()
    };
    let rows = session_form::rows(form.fields());
    let lines: Vec<_> = (0..rows)
        .map(|index| {
            let number = index + 1;
            view! {
                <div class="form-pair">
                    <Select form=form.clone() lang=lang name=format!("person_{index}") label=t!(lang, "session-person", number = number) options=known.clone()/>
                    <Select form=form.clone() lang=lang name=format!("part_{index}") label=t!(lang, "session-part") label_unseen=t!(lang, "session-part-of", number = number) options=parts()/>
                </div>
            }
        })
        .collect();
    let more = (rows < MOST_PEOPLE)
        .then(|| view! { <button class="text-button" type="submit" name="do" value="more">{t!(lang, "session-more-rows")}</button> });
    group(t!(lang, "session-group-who"), Some(t!(lang, "session-people-hint")), view! { {lines}{more} }.into_any())
}

/// Those who may be given a part, and those who have one already.
fn people(lang: Lang, desk: &Desk<'_>) -> Vec<(String, String)> {
    let say = |it: &Candidate| {
        let name = it.names.full_name.to_string();
        it.country.map_or_else(|| name.clone(), |country| format!("{name} ({})", country_name(lang, country)))
    };
    let mut alike: HashMap<String, usize> = HashMap::new();
    desk.candidates.iter().for_each(|it| *alike.entry(say(it)).or_default() += 1);
    let mut all: Vec<(String, String)> = desk
        .candidates
        .iter()
        .map(|it| {
            let words = say(it);
            // The agency tells apart those whom name and country do not.
            let agency = it.agency.as_ref().filter(|_| alike.get(&words).is_some_and(|count| *count > 1));
            (it.id.to_string(), agency.map(|agency| format!("{words}, {agency}")).unwrap_or(words))
        })
        .collect();
    let own = desk.drafted().map(|drafted| drafted.session.people.clone()).unwrap_or_default();
    for (person, _) in own {
        let id = person.to_string();
        if !all.iter().any(|(known, _)| *known == id)
            && let Some(names) = desk.draft.names.get(&person)
        {
            all.push((id, names.full_name.to_string()));
        }
    }
    all
}

/// Who may see it.
fn label(lang: Lang, desk: &Desk<'_>, form: &Form) -> AnyView {
    let labels = Tlp::ALL
        .into_iter()
        .map(|tlp| (tlp.word().to_owned(), format!("TLP:{}", tlp.word()), Some(crate::lang::tlp_meaning(lang, tlp))))
        .collect();
    let countries: Vec<_> = desk.delegations.iter().map(|country| (country.to_string(), country_name(lang, *country), None)).collect();
    let persons: Vec<_> = people(lang, desk).into_iter().map(|(id, words)| (id, words, None)).collect();
    // The stylesheet shows what the chosen label asks for as soon as it is chosen, without a script.
    let fields = view! {
        <Choices form=form.clone() lang=lang name="tlp" label=t!(lang, "session-label-choice") options=labels/>
        <div class="for-strict">
            <Choices form=form.clone() lang=lang name="delegations" label=t!(lang, "session-delegations") hint=t!(lang, "session-delegations-hint") options=countries several=true two=true optional=true/>
            <Field form=form.clone() lang=lang name="agencies" label=t!(lang, "session-agencies") hint=t!(lang, "session-agencies-hint") optional=true/>
        </div>
        <div class="for-red">
            <Choices form=form.clone() lang=lang name="persons" label=t!(lang, "session-persons") hint=t!(lang, "session-persons-hint") options=persons several=true two=true optional=true/>
        </div>
    };
    group(t!(lang, "session-label"), Some(t!(lang, "session-label-hint")), fields.into_any())
}

/// Calling off, restoring, removing.
fn others(lang: Lang, desk: &Desk<'_>) -> Option<AnyView> {
    let drafted = desk.drafted()?;
    let published = desk.draft.last.as_ref().is_some_and(|last| last.snapshot.session(drafted.session.id).is_some());
    let (act, words, hint) = match (drafted.session.cancelled, published) {
        (true, _) => ("restore", t!(lang, "session-restore"), t!(lang, "session-restore-hint")),
        (false, true) => ("cancel", t!(lang, "session-cancel"), t!(lang, "session-cancel-hint")),
        (false, false) => ("remove", t!(lang, "session-remove"), t!(lang, "session-remove-hint")),
    };
    let class = if act == "restore" { "button button-second" } else { "button button-danger" };
    Some(
        view! { <p class="hint">{hint}</p><p class="row"><button class=class type="submit" name="do" value=act>{words}</button></p> }
            .into_any(),
    )
}
