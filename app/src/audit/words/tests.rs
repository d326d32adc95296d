use super::*;
use domain::{id::PersonId, registration::Event};
use serde_json::json;
use std::{fs, path::Path};
use uuid::Uuid;

fn entry(action: &str, object: &str, details: Value) -> Entry {
    Entry { action: action.to_owned(), object: object.to_owned(), object_id: None, workshop: None, details }
}

/// Every verb that a source of the store records.
fn verbs(folder: &Path, found: &mut Vec<String>) {
    for file in fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()) {
        if file.is_dir() {
            verbs(&file, found);
        } else {
            let text = fs::read_to_string(&file).unwrap();
            let after = text.split(".record(").skip(1).filter_map(|rest| rest.trim_start().strip_prefix('"'));
            found.extend(after.filter_map(|rest| rest.split('"').next()).map(str::to_owned));
        }
    }
}

#[test]
fn whatever_is_recorded_has_words_in_both_languages() {
    let mut all: Vec<String> = Event::ALL.iter().map(|event| event.word().to_owned()).collect();
    verbs(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../store/src"), &mut all);
    all.extend(["cancel_session", "restore_session", "retry_letter", "give_up_letter"].map(str::to_owned));
    all.extend([store::upkeep::BACK_UP, store::upkeep::EXPORT].map(str::to_owned));
    assert!(all.len() > 50, "{all:?}");
    for lang in [Lang::En, Lang::Vi] {
        for verb in &all {
            assert_ne!(did(lang, &entry(verb, "", json!({}))), verb.replace('_', " "), "{verb} in {}", lang.code());
        }
    }
}

fn recorded(seq: i64, by: u128, at: &str, entry: Entry) -> Recorded {
    let by = Some(PersonId(Uuid::from_u128(by)));
    Recorded { seq, at: at.parse().unwrap(), by, by_name: Some("Anan".into()), entry, called: None, instead_of: None }
}

#[test]
fn one_person_taking_one_document_many_times_a_day_is_one_line() {
    let of = |id: u128| Entry { object_id: Some(Uuid::from_u128(id)), ..entry("download", "material", json!({ "version": 1 })) };
    let entries = [
        recorded(9, 1, "2026-11-24T16:00:00Z", of(7)),
        recorded(8, 2, "2026-11-24T15:00:00Z", of(7)),
        recorded(7, 1, "2026-11-24T14:00:00Z", of(7)),
        recorded(6, 1, "2026-11-24T13:00:00Z", of(8)),
        recorded(5, 1, "2026-11-23T18:00:00Z", of(7)),
        // Still the day before at the venue.
        recorded(4, 1, "2026-11-23T16:00:00Z", of(7)),
    ];
    let lines: Vec<_> = gathered(&entries, chrono_tz::Asia::Bangkok).into_iter().map(|(it, times, first)| (it.seq, times, first)).collect();
    assert_eq!(lines, [(9, 3, 5), (8, 1, 8), (6, 1, 6), (4, 1, 4)]);
}

#[test]
fn what_is_named_already_is_not_called_by_a_number() {
    let with = |object: &str, id: u128| Entry { object_id: Some(Uuid::from_u128(id)), ..entry("x", object, json!({})) };
    let told = |entry| called(Lang::En, &recorded(1, 1, "2026-11-24T00:00:00Z", entry));
    assert_eq!((told(with("agenda", 9)), told(with("room", 9)), told(with("person", 1))), (None, None, None));
    assert_eq!(told(with("material", 9)).as_deref(), Some("reference 00000000"));
}

#[test]
fn who_puts_themselves_forward_is_said_to_have_done_so_and_a_namesake_is_not() {
    let invited = |of: u128, by: u128| {
        let it = recorded(1, by, "2026-11-24T00:00:00Z", entry("invite", "registration", json!({})));
        said(Lang::En, &Recorded { called: Some(Called::Person(PersonId(Uuid::from_u128(of)), "Anan".into())), ..it })
    };
    assert_eq!((invited(1, 1), invited(2, 1)), ("invited themselves".to_owned(), "invited somebody: Anan".to_owned()));
}

#[test]
fn facts_are_told_in_words_and_ids_are_not() {
    let told = |details| facts(Lang::En, &entry("x", "y", details));
    assert_eq!(told(json!({ "from": "endorsed", "to": "accepted" })), "Endorsed → Accepted");
    assert_eq!(told(json!({ "from": null, "to": "submitted" })), "Submitted");
    assert_eq!(told(json!({ "tlp": "AMBER", "session": "ddc69747f0fe40", "by": "file", "version": 2 })), "TLP:AMBER, version 2");
    assert_eq!(told(json!({ "number": 1, "new": 18, "moved": 0, "letters": 1 })), "version 1, 18 new, one letter");
    assert_eq!(told(json!({ "role": "focal_point", "country": "TH" })), "Focal point, Thailand");
    assert_eq!(told(json!({ "from": "hanoi-2014" })), "hanoi-2014");
    assert_eq!(told(json!({ "reason": "A visa" })), "“A visa”");
}

#[test]
fn facts_stand_in_one_order_whatever_order_they_come_in() {
    let told = |details| facts(Lang::En, &entry("x", "y", serde_json::from_str(details).unwrap()));
    let said = "version 3, 2 new, one letter, “A visa”";
    assert_eq!(told(r#"{"reason":"A visa","letters":1,"number":3,"new":2}"#), said);
    assert_eq!(told(r#"{"new":2,"number":3,"reason":"A visa","letters":1}"#), said);
}
