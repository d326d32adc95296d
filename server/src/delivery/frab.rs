//! frab's schedule, version 1: identities unique, codes of six, durations as HH:MM, days with offsets.

use super::exports::Exported;
use app::agenda::words;
use chrono::{DateTime, Utc};
use domain::{
    id::SessionId,
    time::{day_at_venue, whole_day},
};
use quick_xml::escape::escape;
use serde_json::{Map, Value, json};
use std::{collections::BTreeSet, fmt::Write};
use store::agenda::Shown;

/// A session with the names that frab gives it.
struct Listed<'a> {
    shown: &'a Shown,
    id: u64,
    code: String,
    room: String,
}

/// A day with its rooms, each with its events.
struct Listing<'a> {
    index: usize,
    date: chrono::NaiveDate,
    start: DateTime<Utc>,
    end: DateTime<Utc>,
    rooms: Vec<(String, Vec<Listed<'a>>)>,
}

fn days(it: &Exported) -> Vec<Listing<'_>> {
    let mut codes = BTreeSet::new();
    let days = (1..).zip(it.workshop.days.each()).filter_map(|(index, date)| {
        let whole = whole_day(date, it.workshop.zone)?;
        Some(Listing { index, date, start: whole.start, end: whole.end, rooms: Vec::new() })
    });
    let mut days: Vec<Listing<'_>> = days.collect();
    for shown in &it.reading.sessions {
        let Some(time) = shown.session.time else { continue };
        let Some(day) = days.iter_mut().find(|day| day.date == day_at_venue(time.start, it.workshop.zone)) else { continue };
        let room = words::place(it.lang, shown.session.place, &it.reading.rooms).unwrap_or_else(|| words::no_room(it.lang));
        let listed = Listed { shown, id: number(shown.session.id), code: code(shown.session.id, &mut codes), room: room.clone() };
        match day.rooms.iter_mut().find(|(name, _)| *name == room) {
            Some((_, events)) => events.push(listed),
            None => day.rooms.push((room, vec![listed])),
        }
    }
    days
}

/// A number for programs that want one: 48 random bits of the identity, never 0.
fn number(id: SessionId) -> u64 {
    u64::try_from(id.0.as_u128() >> 80).unwrap_or(u64::MAX) | 1
}

/// Six of 0–9 and A–Z; the next free one where two sessions would share it.
fn code(id: SessionId, taken: &mut BTreeSet<u64>) -> String {
    const ALL: u64 = 36_u64.pow(6);
    let mut value = u64::try_from(id.0.as_u128() & u128::from(u32::MAX)).unwrap_or_default() % ALL;
    while !taken.insert(value) {
        value = (value + 1) % ALL;
    }
    let digits: Vec<u8> = (0..6).map(|place| b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[(value / 36_u64.pow(place) % 36) as usize]).collect();
    String::from_utf8_lossy(&digits).into_owned()
}

impl Exported {
    /// At least four of a–z, 0–9 and underscores.
    fn acronym(&self) -> String {
        format!("{:_<4}", self.workshop.slug.as_str().replace('-', "_"))
    }

    fn at(&self, at: DateTime<Utc>) -> String {
        at.with_timezone(&self.workshop.zone).format("%Y-%m-%dT%H:%M:%S%:z").to_string()
    }

    fn name(&self) -> String {
        format!(
            "{}, {}",
            app::lang::edition(self.lang, self.workshop.number),
            app::lang::dates::plain(&app::lang::edition_place(self.lang, self.workshop.city.for_reader(self.lang).1, self.workshop.days))
        )
    }

    fn agenda(&self) -> String {
        format!("{}/workshops/{}/agenda", self.base_url, self.workshop.slug)
    }

    fn theme(&self, shown: &Shown) -> Option<String> {
        let word = shown.session.theme.as_deref()?;
        Some(words::theme_name(self.lang, &self.offered, word))
    }

    fn people(&self, shown: &Shown) -> Vec<String> {
        shown.session.people.iter().filter_map(|(person, _)| Some(self.reading.names.get(person)?.full_name.to_string())).collect()
    }
}

impl Listed<'_> {
    fn slug(&self, it: &Exported) -> String {
        format!("{}-{}", it.acronym(), self.shown.session.id)
    }

    fn url(&self, it: &Exported) -> String {
        format!("{}/workshops/{}/sessions/{}", it.base_url, it.workshop.slug, self.shown.session.id)
    }

    fn times(&self, it: &Exported) -> (String, String, String) {
        let Some(time) = self.shown.session.time else { return Default::default() };
        let minutes = time.length().num_minutes();
        let start = time.start.with_timezone(&it.workshop.zone).format("%H:%M").to_string();
        (it.at(time.start), start, format!("{:02}:{:02}", minutes / 60, minutes % 60))
    }

    fn summary(&self, it: &Exported) -> String {
        self.shown.session.summary.as_ref().map(|summary| summary.for_reader(it.lang).1.to_owned()).unwrap_or_default()
    }

    fn json(&self, it: &Exported) -> Value {
        let session = &self.shown.session;
        let (title_lang, title) = session.title.for_reader(it.lang);
        let (date, start, duration) = self.times(it);
        let persons: Vec<Value> = it.people(self.shown).into_iter().map(|name| json!({ "name": name })).collect();
        json!({
            "guid": session.id.0.to_string(), "id": self.id, "code": self.code, "slug": self.slug(it), "url": self.url(it),
            "date": date, "start": start, "duration": duration, "room": self.room, "title": title, "subtitle": null,
            "track": it.theme(self.shown), "type": words::kind(it.lang, &it.offered, &session.kind), "language": title_lang.code(),
            "abstract": self.summary(it), "persons": persons, "links": [],
        })
    }

    fn xml(&self, it: &Exported, out: &mut String) {
        let session = &self.shown.session;
        let (title_lang, title) = session.title.for_reader(it.lang);
        let (date, start, duration) = self.times(it);
        let _ = write!(out, "<event id=\"{}\" guid=\"{}\" code=\"{}\">", self.id, session.id.0, self.code);
        let kind = words::kind(it.lang, &it.offered, &session.kind);
        let (theme, summary, slug, url) = (it.theme(self.shown).unwrap_or_default(), self.summary(it), self.slug(it), self.url(it));
        let fields = [
            ("room", self.room.as_str()),
            ("title", title),
            ("type", &kind),
            ("date", &date),
            ("start", &start),
            ("duration", &duration),
            ("abstract", &summary),
            ("slug", &slug),
            ("track", &theme),
            ("language", title_lang.code()),
            ("url", &url),
        ];
        fields.iter().for_each(|(name, text)| element(out, name, text));
        out.push_str("<persons>");
        it.people(self.shown).iter().for_each(|name| element(out, "person", name));
        out.push_str("</persons></event>");
    }
}

/// The schedule as JSON.
pub fn json(it: &Exported) -> Value {
    let days = days(it);
    let listed: Vec<Value> = days
        .iter()
        .map(|day| {
            let rooms: Map<String, Value> =
                day.rooms.iter().map(|(name, events)| (name.clone(), events.iter().map(|event| event.json(it)).collect())).collect();
            json!({ "index": day.index, "date": day.date.to_string(), "day_start": it.at(day.start), "day_end": it.at(day.end), "rooms": rooms })
        })
        .collect();
    let mut conference = json!({
        "acronym": it.acronym(), "title": it.name(), "start": it.workshop.days.first.to_string(), "end": it.workshop.days.last.to_string(),
        "daysCount": days.len(), "timeslot_duration": "00:15", "url": it.agenda(), "days": listed,
    });
    // The format knows zones of two parts only.
    if it.workshop.zone.name().split('/').count() == 2 && !it.workshop.zone.name().starts_with("Etc/") {
        conference["time_zone_name"] = it.workshop.zone.name().into();
    }
    json!({ "schedule": { "version": it.reading.number.to_string(), "base_url": it.base_url, "conference": conference } })
}

/// The schedule as XML.
pub fn xml(it: &Exported) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<schedule><generator name=\"plenary\"/>");
    element(&mut out, "url", &format!("{}.xml", it.agenda()));
    element(&mut out, "version", &it.reading.number.to_string());
    let days = days(it);
    out.push_str("<conference>");
    let facts = [
        ("title", it.name()),
        ("acronym", it.acronym()),
        ("start", it.workshop.days.first.to_string()),
        ("end", it.workshop.days.last.to_string()),
        ("days", days.len().to_string()),
        ("timeslot_duration", "00:15".to_owned()),
        ("base_url", it.base_url.clone()),
        ("time_zone_name", it.workshop.zone.name().to_owned()),
    ];
    facts.iter().for_each(|(name, text)| element(&mut out, name, text));
    out.push_str("</conference>");
    for day in &days {
        let (start, end) = (it.at(day.start), it.at(day.end));
        let _ = write!(out, "<day index=\"{}\" date=\"{}\" start=\"{start}\" end=\"{end}\">", day.index, day.date);
        for (name, events) in &day.rooms {
            let _ = write!(out, "<room name=\"{}\">", escape(name.as_str()));
            events.iter().for_each(|event| event.xml(it, &mut out));
            out.push_str("</room>");
        }
        out.push_str("</day>");
    }
    out.push_str("</schedule>\n");
    out
}

fn element(out: &mut String, name: &str, text: &str) {
    let _ = write!(out, "<{name}>{}</{name}>", escape(text));
}
