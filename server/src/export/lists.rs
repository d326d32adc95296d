//! Lists for people: names in place of ids, the venue's time, one line each. Agendas have the
//! columns that `plenary import agenda` reads.

mod cells;

use std::{collections::HashMap, fs::File, path::Path};

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use serde_json::Value;
use store::tables::Table;

use self::cells::{text, words, write};
use super::{Outcome, originals::Original};
use crate::private;

const PEOPLE: [&str; 10] =
    ["full_name", "badge_name", "form_of_address", "native_name", "sort_key", "rank", "honorific", "email", "language", "zone"];
const REGISTRATIONS: [&str; 22] = [
    "kind",
    "country",
    "status",
    "since",
    "agency",
    "position",
    "function",
    "languages",
    "gender",
    "phone",
    "nominated",
    "vetting",
    "vetting_reference",
    "vetting_date",
    "vetting_expires",
    "arrival",
    "departure",
    "meal",
    "access_needs",
    "emergency_name",
    "emergency_phone",
    "created_at",
];
const SESSIONS: [&str; 16] = [
    "workshop",
    "day",
    "start",
    "end",
    "kind",
    "theme",
    "priority",
    "room",
    "tlp",
    "title",
    "abstract",
    "people",
    "expected",
    "title_vi",
    "abstract_vi",
    "cancelled",
];
const MATERIALS: [&str; 13] = [
    "workshop",
    "session",
    "title",
    "language",
    "tlp",
    "release",
    "withdrawn",
    "version",
    "name",
    "media_type",
    "size",
    "at",
    "file_or_link",
];

type Rows = csv::Writer<File>;

/// The lists, as the tables they are made of come by.
pub(super) struct Lists {
    people: Rows,
    registrations: Rows,
    sessions: Rows,
    materials: Rows,
    workshops: HashMap<String, (String, Tz)>,
    persons: HashMap<String, [String; 3]>,
    rooms: HashMap<String, String>,
    titles: HashMap<String, String>,
    drafted: Vec<Value>,
    parts: HashMap<String, Vec<String>>,
    documents: Vec<Value>,
    versions: HashMap<String, Vec<Value>>,
}

impl Lists {
    pub(super) fn begin(folder: &Path) -> Outcome<Lists> {
        let begin = |name: &str, head: &[&str]| -> Outcome<Rows> {
            let mut rows = csv::Writer::from_writer(private::create_sync(&folder.join(name))?);
            rows.write_record(head)?;
            Ok(rows)
        };
        Ok(Lists {
            people: begin("people.csv", &PEOPLE)?,
            registrations: begin("registrations.csv", &[&["workshop", "full_name", "badge_name", "email"][..], &REGISTRATIONS].concat())?,
            sessions: begin("sessions.csv", &SESSIONS)?,
            materials: begin("materials.csv", &MATERIALS)?,
            workshops: HashMap::new(),
            persons: HashMap::new(),
            rooms: HashMap::new(),
            titles: HashMap::new(),
            drafted: Vec::new(),
            parts: HashMap::new(),
            documents: Vec::new(),
            versions: HashMap::new(),
        })
    }

    /// Takes rows in, each table after those that it refers to.
    pub(super) fn take(&mut self, table: Table, rows: &[Value]) -> Outcome<()> {
        for row in rows {
            match table {
                Table::Workshops => {
                    let zone = text(row, "zone").parse().unwrap_or(Tz::UTC);
                    self.workshops.insert(text(row, "id"), (text(row, "slug"), zone));
                }
                Table::Rooms => drop(self.rooms.insert(text(row, "id"), text(row, "name"))),
                Table::Persons => {
                    self.persons.insert(text(row, "id"), ["full_name", "badge_name", "email"].map(|field| text(row, field)));
                    write(&mut self.people, PEOPLE.map(|field| text(row, field)))?;
                }
                Table::Registrations => self.registration(row)?,
                Table::Sessions => {
                    self.titles.insert(text(row, "id"), words(&row["title"], "en"));
                    self.drafted.extend((row["removed"] != true).then(|| row.clone()));
                }
                Table::Parts => {
                    let part = format!("{}:{}", text(row, "part"), self.name_of(row));
                    self.parts.entry(text(row, "session_id")).or_default().push(part);
                }
                Table::Materials => self.documents.push(row.clone()),
                Table::MaterialVersions => self.versions.entry(text(row, "material_id")).or_default().push(row.clone()),
                _ => {}
            }
        }
        Ok(())
    }

    fn slug_of(&self, row: &Value) -> String {
        self.workshops.get(&text(row, "workshop_id")).map(|(slug, _)| slug.clone()).unwrap_or_default()
    }

    fn name_of(&self, row: &Value) -> String {
        self.persons.get(&text(row, "person_id")).map(|[name, ..]| name.clone()).unwrap_or_default()
    }

    fn registration(&mut self, row: &Value) -> Outcome<()> {
        let person = self.persons.get(&text(row, "person_id")).cloned().unwrap_or_default();
        let slug = self.slug_of(row);
        write(&mut self.registrations, [slug].into_iter().chain(person).chain(REGISTRATIONS.map(|field| text(row, field))))
    }

    /// Writes what had to wait, and names the files of all versions.
    pub(super) fn finish(mut self) -> Outcome<Vec<Original>> {
        self.drafted.sort_by_cached_key(|row| {
            (self.workshops.get(&text(row, "workshop_id")).cloned().map(|(slug, _)| slug), text(row, "starts_at"))
        });
        for row in std::mem::take(&mut self.drafted) {
            let cells = self.session(&row);
            write(&mut self.sessions, cells)?;
        }
        let mut originals = Vec::new();
        for row in std::mem::take(&mut self.documents) {
            let versions = self.versions.remove(&text(&row, "id")).unwrap_or_default();
            for version in &versions {
                let it = Original::of(
                    &self.slug_of(&row),
                    &text(&row, "id"),
                    &text(version, "number"),
                    &text(version, "name"),
                    &text(version, "hash"),
                );
                let cells = self.document(&row, version, &it.path);
                write(&mut self.materials, cells)?;
                originals.push(it);
            }
            if versions.is_empty() {
                let cells = self.document(&row, &Value::Null, &text(&row, "link"));
                write(&mut self.materials, cells)?;
            }
        }
        for mut rows in [self.people, self.registrations, self.sessions, self.materials] {
            rows.flush()?;
        }
        Ok(originals)
    }

    fn session(&self, row: &Value) -> [String; 16] {
        let (slug, zone) = self.workshops.get(&text(row, "workshop_id")).cloned().unwrap_or((String::new(), Tz::UTC));
        let at = |field: &str, shape: &str| {
            let instant = text(row, field).parse::<DateTime<Utc>>();
            instant.map(|at| at.with_timezone(&zone).format(shape).to_string()).unwrap_or_default()
        };
        let room =
            if row["all_rooms"] == true { "all".to_owned() } else { self.rooms.get(&text(row, "room_id")).cloned().unwrap_or_default() };
        let people = self.parts.get(&text(row, "id")).map(|parts| parts.join(";")).unwrap_or_default();
        [
            slug,
            at("starts_at", "%Y-%m-%d"),
            at("starts_at", "%H:%M"),
            at("ends_at", "%H:%M"),
            text(row, "kind"),
            text(row, "theme"),
            text(row, "priority"),
            room,
            text(row, "tlp"),
            words(&row["title"], "en"),
            words(&row["summary"], "en"),
            people,
            text(row, "expected"),
            text(&row["title"], "vi"),
            text(&row["summary"], "vi"),
            text(row, "cancelled"),
        ]
    }

    fn document(&self, row: &Value, version: &Value, at: &str) -> [String; 13] {
        let session = self.titles.get(&text(row, "session_id")).cloned().unwrap_or_default();
        let release = [text(&row["release"], "rule"), text(&row["release"], "at")].join(" ").trim().to_owned();
        [
            self.slug_of(row),
            session,
            text(row, "title"),
            text(row, "language"),
            text(row, "tlp"),
            release,
            text(row, "withdrawn"),
            text(version, "number"),
            text(version, "name"),
            text(version, "media_type"),
            text(version, "size"),
            text(version, "at"),
            at.to_owned(),
        ]
    }
}
