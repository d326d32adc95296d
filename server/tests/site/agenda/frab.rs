//! frab's schedule: our own invariants of the format always, its schemas where they are at hand.

use crate::support::sites;
use quick_xml::{Reader, events::Event};
use serde_json::Value;
use std::{collections::BTreeSet, path::PathBuf, process::Command};

const HANOI: &str = "/workshops/hanoi-2014/agenda";

/// The folder with the schemas, which are not ours to ship.
fn schemas() -> Option<PathBuf> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folder = std::env::var_os("PLENARY_TEST_FORMATS").map_or_else(|| root.join("shared/formats"), PathBuf::from);
    folder.is_dir().then_some(folder)
}

fn events(schedule: &Value) -> Vec<&Value> {
    let days = schedule["schedule"]["conference"]["days"].as_array().unwrap().iter();
    days.flat_map(|day| day["rooms"].as_object().unwrap().values().flat_map(|room| room.as_array().unwrap())).collect()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_else(|| panic!("{key} is text in {value}"))
}

fn is_offset_time(at: &str) -> bool {
    chrono::DateTime::parse_from_rfc3339(at).is_ok() && at.ends_with("+07:00")
}

fn is_hours(duration: &str) -> bool {
    matches!(duration.split_once(':'), Some((h, m)) if h.len() >= 2 && m.len() == 2 && h.parse::<u32>().is_ok() && m.parse::<u32>().unwrap() < 60)
}

#[tokio::test]
async fn the_json_schedule_keeps_the_formats_rules() {
    for site in sites().await {
        for (who, reader, least) in
            [("a stranger", site.stranger(), 8), ("a delegate", site.delegate().await, 30), ("an organizer", site.organizer().await, 30)]
        {
            let answer = reader.get(&format!("{HANOI}.json")).await;
            assert_eq!(answer.headers["content-type"], "application/json");
            let schedule: Value = serde_json::from_str(&answer.text).unwrap();
            let conference = &schedule["schedule"]["conference"];
            assert_eq!(text(conference, "acronym"), "hanoi_2014");
            assert_eq!((text(conference, "start"), text(conference, "end")), ("2014-11-19", "2014-11-21"));
            assert_eq!(conference["daysCount"], 3);
            assert_eq!(text(conference, "time_zone_name"), "Asia/Ho_Chi_Minh");
            for day in conference["days"].as_array().unwrap() {
                assert!(is_offset_time(text(day, "day_start")) && is_offset_time(text(day, "day_end")), "{who}");
            }
            let events = events(&schedule);
            assert!(events.len() >= least, "{who} sees {} sessions", events.len());
            for key in ["guid", "id", "code", "slug"] {
                let different: BTreeSet<String> = events.iter().map(|event| event[key].to_string()).collect();
                assert_eq!(different.len(), events.len(), "{key} is unique");
            }
            for event in events {
                let code = text(event, "code");
                assert!(code.len() == 6 && code.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_uppercase()), "{code}");
                assert!(is_hours(text(event, "duration")) && is_hours(text(event, "start")), "{event}");
                assert!(is_offset_time(text(event, "date")), "{event}");
                let mut keys: Vec<&str> = event.as_object().unwrap().keys().map(String::as_str).collect();
                keys.sort_unstable();
                let mut known = vec!["abstract", "code", "date", "duration", "guid", "id", "language", "links", "persons", "room", "slug"];
                known.extend(["start", "subtitle", "title", "track", "type", "url"]);
                assert_eq!(keys, known);
            }
        }
    }
}

#[tokio::test]
async fn the_xml_schedule_says_the_same_as_the_json() {
    for site in sites().await {
        for reader in [site.stranger(), site.organizer().await] {
            let json: Value = serde_json::from_str(&reader.page(&format!("{HANOI}.json")).await).unwrap();
            let xml = reader.page(&format!("{HANOI}.xml")).await;
            let mut found = BTreeSet::new();
            let mut parser = Reader::from_str(&xml);
            loop {
                match parser.read_event().unwrap() {
                    Event::Start(tag) if tag.name().as_ref() == "event" => {
                        found.insert(tag.attributes().map(|one| one.unwrap().value.into_owned()).collect::<Vec<String>>());
                    }
                    Event::Eof => break,
                    _ => {}
                }
            }
            let expected: BTreeSet<Vec<String>> = events(&json)
                .into_iter()
                .map(|event| vec![event["id"].to_string(), text(event, "guid").to_owned(), text(event, "code").to_owned()])
                .collect();
            assert_eq!(found, expected);
        }
    }
}

#[tokio::test]
async fn the_json_schedule_is_valid_against_frabs_schema() {
    let Some(folder) = schemas() else { return println!("skipped: the schemas are not at hand") };
    let schema: Value = serde_json::from_slice(&std::fs::read(folder.join("schedule.schema.json")).unwrap()).unwrap();
    let schema = jsonschema::validator_for(&schema).unwrap();
    for site in sites().await {
        for reader in [site.stranger(), site.delegate().await, site.organizer().await] {
            let schedule: Value = serde_json::from_str(&reader.page(&format!("{HANOI}.json")).await).unwrap();
            let faults: Vec<String> = schema.iter_errors(&schedule).map(|fault| format!("{}: {fault}", fault.instance_path())).collect();
            assert!(faults.is_empty(), "{faults:#?}");
        }
    }
}

#[tokio::test]
async fn the_xml_schedule_is_valid_against_frabs_schema() {
    let Some(folder) = schemas() else { return println!("skipped: the schemas are not at hand") };
    if Command::new("xmllint").arg("--version").output().is_err() {
        return println!("skipped: xmllint is not installed");
    }
    for site in sites().await {
        for reader in [site.stranger(), site.delegate().await, site.organizer().await] {
            let file = site.folder.path().join("schedule.xml");
            std::fs::write(&file, reader.page(&format!("{HANOI}.xml")).await).unwrap();
            let mut check = Command::new("xmllint");
            let said = check.args(["--nonet", "--noout", "--schema"]).arg(folder.join("schedule.xml.xsd")).arg(&file).output().unwrap();
            assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
        }
    }
}
