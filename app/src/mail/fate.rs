//! What becomes of a letter, and the buttons of those who may decide about it.

use crate::{posted::Fields, t, trouble::Trouble};
use domain::{id::DeliveryId, lang::Lang, mail::DeliveryState};
use leptos::prelude::*;

/// What was decided about which letter.
pub(super) enum Decision {
    Retry(DeliveryId),
    GiveUp(DeliveryId),
}

impl Decision {
    pub fn read(fields: &Fields) -> Result<Decision, Trouble> {
        let letter = fields.get("letter").parse().map_err(|_| Trouble::NotFound)?;
        match fields.get("do") {
            "retry" => Ok(Decision::Retry(letter)),
            "give_up" => Ok(Decision::GiveUp(letter)),
            _ => Err(Trouble::Malformed),
        }
    }

    /// For the address after it: `?done=…`.
    pub fn done(&self) -> &'static str {
        match self {
            Decision::Retry(_) => "retried",
            Decision::GiveUp(_) => "given_up",
        }
    }
}

/// What was just done, from the address.
pub(super) fn told(lang: Lang, done: &str) -> Option<String> {
    match done {
        "sent" => Some(t!(lang, "messages-done-sent")),
        "retried" => Some(t!(lang, "messages-done-retried")),
        "given_up" => Some(t!(lang, "messages-done-given-up")),
        _ => None,
    }
}

/// The buttons for a letter that waits or is dead; nothing for one that is settled.
pub(super) fn buttons(lang: Lang, action: &str, id: DeliveryId, state: DeliveryState, name: &str) -> Option<AnyView> {
    matches!(state, DeliveryState::Waiting | DeliveryState::Dead).then(|| {
        view! {
            <form method="post" action=action.to_owned() class="row">
                <input type="hidden" name="letter" value=id.to_string()/>
                <button class="text-button" type="submit" name="do" value="retry" aria-label=t!(lang, "letter-retry-of", name = name)>{t!(lang, "letter-retry")}</button>
                " "
                <button class="text-button" type="submit" name="do" value="give_up" aria-label=t!(lang, "letter-give-up-of", name = name)>{t!(lang, "letter-give-up")}</button>
            </form>
        }
        .into_any()
    })
}
