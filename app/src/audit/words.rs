//! An entry of the trail in the reader's words.

use crate::{
    lang::{country_name, status_name, workshop_status_name},
    registration::labels::vetting_name,
    t,
};
use chrono_tz::Tz;
use domain::{
    country::Country,
    lang::Lang,
    people::RoleKind,
    registration::{Status, Vetting},
    series::WorkshopStatus,
    time::day_at_venue,
    tlp::Tlp,
};
use serde_json::Value;
use store::audit::{Called, Entry, Recorded};

/// What was done, to stand after a name. A verb of a later release stands as it is.
fn did(lang: Lang, entry: &Entry) -> String {
    match (entry.action.as_str(), entry.object.as_str()) {
        ("withdraw", "material") => t!(lang, "audit-did-withdraw-material"),
        ("download", _) => t!(lang, "audit-did-download"),
        ("upload", _) => t!(lang, "audit-did-upload"),
        ("relabel", _) => t!(lang, "audit-did-relabel"),
        ("add_version", _) => t!(lang, "audit-did-add-version"),
        ("sign_in", _) => t!(lang, "audit-did-sign-in"),
        ("invite", _) => t!(lang, "audit-did-invite"),
        ("nominate", _) => t!(lang, "audit-did-nominate"),
        ("submit" | "submit_nominated", _) => t!(lang, "audit-did-submit"),
        ("endorse", _) => t!(lang, "audit-did-endorse"),
        ("not_endorse", _) => t!(lang, "audit-did-not-endorse"),
        ("accept", _) => t!(lang, "audit-did-accept"),
        ("waitlist", _) => t!(lang, "audit-did-waitlist"),
        ("decline", _) => t!(lang, "audit-did-decline"),
        ("confirm", _) => t!(lang, "audit-did-confirm"),
        ("withdraw", _) => t!(lang, "audit-did-withdraw"),
        ("substitute", _) => t!(lang, "audit-did-substitute"),
        ("take_over", _) => t!(lang, "audit-did-take-over"),
        ("remind", _) => t!(lang, "audit-did-remind"),
        ("name_elsewhere", _) => t!(lang, "audit-did-name-elsewhere"),
        ("correct_own", _) => t!(lang, "audit-did-correct-own"),
        ("correct_stay", _) => t!(lang, "audit-did-correct-stay"),
        ("record_vetting", _) => t!(lang, "audit-did-record-vetting"),
        ("vet_again", _) => t!(lang, "audit-did-vet-again"),
        ("reveal_passport", _) => t!(lang, "audit-did-reveal-passport"),
        ("show_own_passport", _) => t!(lang, "audit-did-show-own-passport"),
        ("correct_details", _) => t!(lang, "audit-did-correct-details"),
        ("export_own", _) => t!(lang, "audit-did-export-own"),
        ("make_calendar", _) => t!(lang, "audit-did-make-calendar"),
        ("revoke_calendar", _) => t!(lang, "audit-did-revoke-calendar"),
        ("create_session", _) => t!(lang, "audit-did-create-session"),
        ("edit_session", _) => t!(lang, "audit-did-edit-session"),
        ("move_session", _) => t!(lang, "audit-did-move-session"),
        ("cancel_session", _) => t!(lang, "audit-did-cancel-session"),
        ("restore_session", _) => t!(lang, "audit-did-restore-session"),
        ("remove_session", _) => t!(lang, "audit-did-remove-session"),
        ("import_sessions", _) => t!(lang, "audit-did-import-sessions"),
        ("publish", _) => t!(lang, "audit-did-publish"),
        ("send_message", _) => t!(lang, "audit-did-send-message"),
        ("retry_letter", _) => t!(lang, "audit-did-retry-letter"),
        ("give_up_letter", _) => t!(lang, "audit-did-give-up-letter"),
        ("suppress_address", _) => t!(lang, "audit-did-suppress-address"),
        ("allow_address", _) => t!(lang, "audit-did-allow-address"),
        ("appoint", _) => t!(lang, "audit-did-appoint"),
        ("dismiss", _) => t!(lang, "audit-did-dismiss"),
        ("invite_administrator", _) => t!(lang, "audit-did-invite-administrator"),
        ("set_up", _) => t!(lang, "audit-did-set-up"),
        ("create_workshop", _) => t!(lang, "audit-did-create-workshop"),
        ("clone_workshop", _) => t!(lang, "audit-did-clone-workshop"),
        ("present_series", _) => t!(lang, "audit-did-present-series"),
        ("set_room", _) => t!(lang, "audit-did-set-room"),
        ("remove_room", _) => t!(lang, "audit-did-remove-room"),
        ("set_quota", _) => t!(lang, "audit-did-set-quota"),
        ("remove_delegation", _) => t!(lang, "audit-did-remove-delegation"),
        ("imported", _) => t!(lang, "audit-did-imported"),
        ("back_up", _) => t!(lang, "audit-did-back-up"),
        ("export_series", _) => t!(lang, "audit-did-export-series"),
        (other, _) => other.replace('_', " "),
    }
}

/// The same, where somebody did to themselves what is mostly done to others.
fn did_to_self(lang: Lang, it: &Recorded) -> Option<String> {
    let own = it.by.is_some_and(|by| it.entry.object_id == Some(by.0) || matches!(&it.called, Some(Called::Person(of, _)) if *of == by));
    match it.entry.action.as_str() {
        _ if !own => None,
        "invite" => Some(t!(lang, "audit-did-invite-self")),
        "nominate" => Some(t!(lang, "audit-did-nominate-self")),
        "appoint" => Some(t!(lang, "audit-did-appoint-self")),
        "dismiss" => Some(t!(lang, "audit-did-dismiss-self")),
        _ => None,
    }
}

/// The whole of what was done, and to what.
pub(super) fn said(lang: Lang, it: &Recorded) -> String {
    let did = did_to_self(lang, it).unwrap_or_else(|| did(lang, &it.entry));
    match called(lang, it) {
        Some(called) => format!("{did}: {called}"),
        None => did,
    }
}

/// Things that a reader may not be allowed to know by name: all that is told of them is the beginning of the id, to be compared.
const HIDEABLE: [&str; 4] = ["registration", "person", "session", "material"];

/// What the thing is called; of what the reader may not see, a reference. What the sentence names already is not said again.
fn called(lang: Lang, it: &Recorded) -> Option<String> {
    match &it.called {
        Some(Called::Person(person, name)) => (it.by != Some(*person)).then(|| name.clone()),
        Some(Called::Name(name)) => Some(name.clone()),
        Some(Called::Title(title)) => Some(title.for_reader(lang).1.to_owned()),
        None if it.entry.object_id == it.by.map(|by| by.0) || !HIDEABLE.contains(&it.entry.object.as_str()) => None,
        None => it.entry.object_id.map(|id| t!(lang, "audit-reference", id = id.simple().to_string()[..8].to_owned())),
    }
}

/// Downloads of the same version by the same person on one day of the venue are one line of the page, the newest in front: how often
/// each line happened, and its first entry.
pub(super) fn gathered(entries: &[Recorded], zone: Tz) -> Vec<(&Recorded, usize, i64)> {
    let same = |a: &Recorded, b: &Recorded| {
        a.entry.action == "download"
            && a.by.is_some()
            && a.by == b.by
            && a.entry == b.entry
            && day_at_venue(a.at, zone) == day_at_venue(b.at, zone)
    };
    let mut lines: Vec<(&Recorded, usize, i64)> = Vec::new();
    for it in entries {
        match lines.iter_mut().find(|(first, ..)| same(first, it)) {
            Some((_, times, first)) => (*times, *first) = (*times + 1, it.seq),
            None => lines.push((it, 1, it.seq)),
        }
    }
    lines
}

/// How often a line happened; where the trail has more pages than this one, only of this page's entries.
pub(super) fn often(lang: Lang, times: usize, whole: bool) -> Option<String> {
    match (times, whole) {
        (..=1, _) => None,
        (_, true) => Some(t!(lang, "audit-fact-times", number = times)),
        (_, false) => Some(t!(lang, "audit-fact-times-here", number = times)),
    }
}

/// In which order facts are told, whatever order a database keeps them in: what it is first, then what came of it, why last.
const ORDER: &str = "to tlp version number role country status capacity quota seats sessions registrations recipients rows files \
    new moved changed cancelled overridden letters by reason";

/// What stands beside it: numbers, labels, where something came from and went.
pub(super) fn facts(lang: Lang, entry: &Entry) -> String {
    let Value::Object(map) = &entry.details else { return String::new() };
    let mut known: Vec<_> = map.iter().filter(|(name, value)| !value.is_null() && *name != "from").collect();
    let place = |name: &str| ORDER.split(' ').position(|of| of == name).unwrap_or(usize::MAX);
    known.sort_by(|(a, _), (b, _)| (place(a), a).cmp(&(place(b), b)));
    let from = map.get("from").and_then(Value::as_str);
    let told = known.into_iter().filter_map(|(name, value)| match (name.as_str(), value.as_u64(), value.as_str()) {
        ("to", _, Some(to)) => Some(match from {
            Some(from) => format!("{} → {}", named(lang, from), named(lang, to)),
            None => named(lang, to),
        }),
        ("version" | "number", Some(number), _) => Some(t!(lang, "audit-fact-version", number = number)),
        ("recipients", Some(number), _) => Some(t!(lang, "audit-fact-recipients", number = number)),
        ("sessions", Some(number), _) => Some(t!(lang, "audit-fact-sessions", number = number)),
        ("registrations", Some(number), _) => Some(t!(lang, "audit-fact-registrations", number = number)),
        ("seats" | "quota" | "capacity", Some(number), _) => Some(t!(lang, "audit-fact-places", number = number)),
        ("rows", Some(number), _) => Some(t!(lang, "audit-fact-rows", number = number)),
        ("letters", Some(number), _) => Some(t!(lang, "audit-fact-letters", number = number)),
        ("new" | "moved" | "changed" | "cancelled" | "overridden", Some(0), _) => None,
        ("new", Some(number), _) => Some(t!(lang, "audit-fact-new", number = number)),
        ("moved", Some(number), _) => Some(t!(lang, "audit-fact-moved", number = number)),
        ("changed", Some(number), _) => Some(t!(lang, "audit-fact-changed", number = number)),
        ("cancelled", Some(number), _) => Some(t!(lang, "audit-fact-cancelled", number = number)),
        ("overridden", Some(number), _) => Some(t!(lang, "audit-fact-overridden", number = number)),
        ("files", Some(number), _) => Some(t!(lang, "audit-fact-files", number = number)),
        ("by", _, Some("archive")) => Some(t!(lang, "audit-fact-archive")),
        // How somebody signed in or took a single file, and ids, are for those who read the export.
        ("by" | "session" | "kind", ..) => None,
        ("reason", _, Some(reason)) => Some(format!("“{reason}”")),
        ("tlp" | "role" | "country" | "status", _, Some(word)) => Some(named(lang, word)),
        (name, _, Some(text)) => Some(format!("{name}: {text}")),
        (name, ..) => Some(format!("{name}: {value}")),
    });
    let mut told: Vec<String> = told.collect();
    if let (Some(from), None) = (from, map.get("to")) {
        told.push(from.to_owned());
    }
    told.join(", ")
}

/// A word of the database in the reader's words; the words of one kind are no words of another.
fn named(lang: Lang, word: &str) -> String {
    let role = |kind| match kind {
        RoleKind::Organizer => t!(lang, "roles-organizer"),
        RoleKind::FocalPoint => t!(lang, "roles-focal-point"),
        RoleKind::Administrator => t!(lang, "roles-administrator"),
    };
    let status = || Status::from_word(word).map(|it| status_name(lang, it));
    let vetting = || Vetting::from_word(word).map(|it| vetting_name(lang, it));
    let country = || word.parse::<Country>().ok().map(|it| country_name(lang, it));
    let workshop = || WorkshopStatus::from_word(word).map(|it| workshop_status_name(lang, it));
    let label = || Tlp::from_word(word).map(|it| format!("TLP:{}", it.word()));
    let found = RoleKind::from_word(word).map(role).or_else(status).or_else(vetting).or_else(workshop).or_else(label).or_else(country);
    found.unwrap_or_else(|| word.to_owned())
}

#[cfg(test)]
mod tests;
