//! Words of mail: kinds of letter, states, groups.

use crate::{
    lang::{country_name, status_name},
    t,
};
use domain::{
    lang::Lang,
    mail::{DeliveryState, Group},
    registration::Kind,
    series::Offered,
};

/// "Invitation", by a letter's word in the database.
pub(super) fn letter_kind(lang: Lang, kind: &str) -> String {
    match kind {
        "sign_in" => t!(lang, "letter-kind-sign-in"),
        "verify_registration" => t!(lang, "letter-kind-verify"),
        "invitation" => t!(lang, "letter-kind-invitation"),
        "status" => t!(lang, "letter-kind-status"),
        "agenda_changed" => t!(lang, "letter-kind-agenda-changed"),
        "agenda_published" => t!(lang, "letter-kind-agenda-published"),
        "message" => t!(lang, "letter-kind-message"),
        "role_given" => t!(lang, "letter-kind-role"),
        other => other.to_owned(),
    }
}

/// "Not delivered".
pub(super) fn state_name(lang: Lang, state: DeliveryState) -> String {
    match state {
        DeliveryState::Waiting => t!(lang, "letter-waiting"),
        DeliveryState::Sent => t!(lang, "letter-sent"),
        DeliveryState::Dead => t!(lang, "letter-dead"),
        DeliveryState::Dropped => t!(lang, "letter-dropped"),
    }
}

/// "Delegates".
pub(super) fn kind_name(lang: Lang, kind: Kind) -> String {
    match kind {
        Kind::Delegate => t!(lang, "messages-delegates"),
        Kind::Guest => t!(lang, "messages-guests"),
        Kind::Speaker => t!(lang, "messages-speakers"),
    }
}

/// A function by its word, in the reader's language.
pub(super) fn function_name(lang: Lang, offered: &Offered, word: &str) -> String {
    let label = offered.functions.iter().find(|offer| offer.word == word).map(|offer| offer.label.for_reader(lang).1.to_owned());
    label.unwrap_or_else(|| word.to_owned())
}

/// "Confirmed · Thailand, Viet Nam · Prosecutor".
pub(super) fn group_words(lang: Lang, group: &Group, offered: &Offered) -> String {
    if !group.chosen.is_empty() {
        return t!(lang, "messages-chosen", count = group.chosen.len());
    }
    let list = |words: Vec<String>| (!words.is_empty()).then(|| words.join(", "));
    [
        list(group.statuses.iter().map(|status| status_name(lang, *status)).collect()),
        list(group.countries.iter().map(|country| country_name(lang, *country)).collect()),
        list(group.functions.iter().map(|word| function_name(lang, offered, word)).collect()),
        list(group.kinds.iter().map(|kind| kind_name(lang, *kind)).collect()),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(" · ")
}
