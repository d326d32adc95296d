//! A session's form: what it holds, how it is read.

use super::{
    move_form::{read_room, read_time, room_word},
    session_form_page::Desk,
};
use crate::{
    lang::dates,
    posted::{Faults, Fields, ONCE, Reading},
    t,
};
use domain::{
    access::{Agency, Audience},
    agenda::{Part, Session, Slot},
    country::Country,
    id::PersonId,
    lang::{Lang, Words},
    text::{Line, Text},
    time::day_at_venue,
    tlp::Tlp,
};
use store::{agenda::Facts, series::Workshop};

/// The most people that a session's form takes.
pub(super) const MOST_PEOPLE: usize = 60;
/// Empty rows that a form ends with.
const SPARE: usize = 3;

/// Whether a word is among those offered, or was the session's own before.
fn offered<'a>(word: &str, all: impl Iterator<Item = &'a str>, old: Option<&str>) -> Option<String> {
    (old == Some(word) || all.into_iter().any(|it| it == word)).then(|| word.to_owned())
}

/// The fields of a session as it is.
pub(super) fn fields_of(session: &Session, version: i32, workshop: &Workshop) -> Fields {
    let mut fields: Vec<(String, String)> = vec![("seen".into(), version.to_string())];
    for (lang, text) in session.title.each() {
        fields.push((format!("title_{}", lang.code()), text.to_owned()));
    }
    for (lang, text) in session.summary.iter().flat_map(Words::each) {
        fields.push((format!("summary_{}", lang.code()), text.to_owned()));
    }
    let mut put = |name: &str, value: String| fields.push((name.to_owned(), value));
    put("kind", session.kind.clone());
    put("theme", session.theme.clone().unwrap_or_default());
    put("priority", session.priority.clone().unwrap_or_default());
    put("tlp", session.tlp.word().to_owned());
    put("room", room_word(session.place));
    put("expected", session.expected.map(|count| count.to_string()).unwrap_or_default());
    if let Some(time) = session.time {
        put("day", day_at_venue(time.start, workshop.zone).to_string());
        put("start", dates::time(time.start, workshop.zone));
        put("end", dates::time(time.end, workshop.zone));
    }
    session.audience.delegations.iter().for_each(|country| put("delegations", country.to_string()));
    session.audience.persons.iter().for_each(|person| put("persons", person.to_string()));
    put("agencies", session.audience.agencies.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "));
    for (index, (person, part)) in session.people.iter().enumerate() {
        put(&format!("person_{index}"), person.to_string());
        put(&format!("part_{index}"), part.word().to_owned());
    }
    put("rows", (session.people.len() + SPARE).to_string());
    Fields::of(fields)
}

/// Where what was typed differs from the session as it is now: the field, and what it holds now.
pub(super) fn differing(typed: &Facts, now: &Session, workshop: &Workshop) -> Vec<(String, String)> {
    let it = typed.clone();
    let typed = Session {
        kind: it.kind,
        theme: it.theme,
        priority: it.priority,
        place: it.slot.place,
        time: it.slot.time,
        tlp: it.tlp,
        audience: it.audience,
        title: it.title,
        summary: it.summary,
        people: it.people,
        expected: it.expected,
        ..now.clone()
    };
    let (typed, now) = (fields_of(&typed, 0, workshop), fields_of(now, 0, workshop));
    let mut names: Vec<&str> = typed.each().chain(now.each()).map(|(name, _)| name).filter(|name| *name != "rows").collect();
    names.sort_unstable();
    names.dedup();
    let differing = names.into_iter().filter(|name| held(&typed, name) != held(&now, name));
    differing.map(|name| (name.to_owned(), now.get(name).to_owned())).collect()
}

/// What a field holds: left empty is the same as left out, and boxes have no order.
fn held<'a>(fields: &'a Fields, name: &str) -> Vec<&'a str> {
    let mut values = fields.all(name);
    values.retain(|value| !value.is_empty());
    values.sort_unstable();
    values
}

/// Whether something was typed that the session does not hold: a button that does not save it would lose it.
pub(super) fn is_unsaved(typed: &Fields, now: &Session, workshop: &Workshop) -> bool {
    let (now, beside) = (fields_of(now, 0, workshop), ["do", "seen", "rows", ONCE]);
    typed.each().any(|(name, _)| !beside.contains(&name) && held(typed, name) != held(&now, name))
}

/// The fields of a new session.
pub(super) fn blank(day: &str) -> Fields {
    Fields::of([("tlp", Tlp::default().word()), ("day", day), ("rows", "3")])
}

/// How many rows for people are shown.
pub(super) fn rows(fields: &Fields) -> usize {
    fields.get("rows").parse().unwrap_or(SPARE).clamp(SPARE, MOST_PEOPLE)
}

/// Three more rows for people.
pub(super) fn more_rows(fields: &mut Fields) {
    let more = (rows(fields) + SPARE).min(MOST_PEOPLE);
    fields.set("rows", more.to_string());
}

/// Reads the form.
pub(super) fn read(fields: &Fields, desk: &Desk<'_>, before: Option<&Session>, lang: Lang) -> Result<Facts, Faults> {
    let (workshop, offers) = (&desk.draft.workshop, &desk.draft.offered);
    let mut reading = Reading::of(fields, lang);
    let title = title(&mut reading, fields, lang);
    let summary = words(&mut reading, "summary", |reading, name| reading.optional_text(name).map(|text: Text| text.to_string()));
    let kind =
        reading.choice("kind", |word| offered(word, offers.kinds.iter().map(|it| it.word.as_str()), before.map(|it| it.kind.as_str())));
    let theme = reading.optional_choice("theme", |word| {
        offered(word, offers.themes.iter().map(|it| it.word.as_str()), before.and_then(|it| it.theme.as_deref()))
    });
    let priority = reading.optional_choice("priority", |word| {
        offered(word, offers.priorities.iter().map(|it| it.word.as_str()), before.and_then(|it| it.priority.as_deref()))
    });
    let tlp = reading.choice("tlp", Tlp::from_word);
    let time = read_time(&mut reading, fields, workshop, lang);
    let place = reading.optional_choice("room", read_room);
    let expected = reading.optional_number("expected", 1, 10_000);
    let people = people(&mut reading, fields, lang);
    let audience = audience(&mut reading, fields, tlp, &desk.delegations);
    match (title, kind, tlp) {
        (Some(title), Some(kind), Some(tlp)) if reading.faults.is_empty() => {
            Ok(Facts { kind, theme, priority, slot: Slot { place, time }, tlp, audience, title, summary, people, expected })
        }
        _ => Err(reading.faults),
    }
}

fn title(reading: &mut Reading<'_>, fields: &Fields, lang: Lang) -> Option<Words> {
    let title = words(reading, "title", |reading, name| reading.optional_line(name).map(|line: Line| line.to_string()));
    if title.is_none() && Lang::ALL.iter().all(|lang| fields.get(&format!("title_{}", lang.code())).trim().is_empty()) {
        reading.faults.add("title_en", t!(lang, "session-fault-title"));
    }
    title
}

fn words(reading: &mut Reading<'_>, name: &str, read: impl Fn(&mut Reading<'_>, &str) -> Option<String>) -> Option<Words> {
    let given: Vec<(Lang, String)> =
        Lang::ALL.into_iter().filter_map(|lang| Some((lang, read(reading, &format!("{name}_{}", lang.code()))?))).collect();
    Words::several(given)
}

/// Rows without a person are left out: that is how one is taken away.
fn people(reading: &mut Reading<'_>, fields: &Fields, lang: Lang) -> Vec<(PersonId, Part)> {
    let mut people = Vec::new();
    for index in 0..rows(fields) {
        let (person, part) = (format!("person_{index}"), format!("part_{index}"));
        let Some(id) = reading.optional_choice(&person, |word| word.parse::<PersonId>().ok()) else { continue };
        if fields.get(&part).is_empty() {
            reading.faults.add(&part, t!(lang, "session-fault-part"));
            continue;
        }
        people.extend(reading.choice(&part, Part::from_word).map(|part| (id, part)));
    }
    people.dedup();
    people
}

fn audience(reading: &mut Reading<'_>, fields: &Fields, tlp: Option<Tlp>, delegations: &[Country]) -> Audience {
    let agencies = reading.optional_text("agencies").map(|text| text.to_string()).unwrap_or_default();
    let agencies = agencies.split([';', '\n']).map(str::trim).filter(|name| !name.is_empty());
    let agencies: Vec<Agency> = agencies.map(|name| name.to_owned().into()).collect();
    // Of no country that takes part: it would be nobody's.
    let foreign = |agency: &&Agency| agency.country.is_none_or(|country| !delegations.contains(&country));
    if let Some(agency) = agencies.iter().find(foreign).filter(|_| tlp == Some(Tlp::AmberStrict)) {
        reading.faults.add("agencies", t!(reading.lang, "session-fault-agency", agency = agency.to_string()));
    }
    Audience {
        delegations: fields.all("delegations").into_iter().filter_map(|word| word.parse().ok()).collect(),
        agencies,
        persons: fields.all("persons").into_iter().filter_map(|word| word.parse().ok()).collect(),
    }
}
