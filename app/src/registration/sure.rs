//! What cannot be taken back is asked once more, with its reason, before it is done.

use crate::{
    posted::{Fields, Reading, sentence},
    t,
};
use domain::{lang::Lang, registration::Status, text::Reason};
use leptos::prelude::*;
use store::registration::Seen;

/// Why a decision was taken, where somebody says it.
pub(super) fn read_reason(reading: &mut Reading<'_>, fields: &Fields) -> Option<Reason> {
    match Reason::optional(fields.get("reason")) {
        Ok(reason) => reason,
        Err(fault) => {
            let told = sentence(reading.lang, fault);
            reading.faults.add("reason", told);
            None
        }
    }
}

/// How somebody whom a focal point decides about stood on the page: what does not say it was shown as they wait for that.
pub(super) fn seen_submitted(fields: &Fields) -> Seen {
    Seen::parse(fields.get("seen")).unwrap_or(Status::Submitted.into())
}

/// A decision that waits for a second word.
pub(super) struct Sure {
    /// The question.
    pub title: String,
    /// What follows from it.
    pub lead: String,
    /// The button that does it, and what it sends.
    pub button: String,
    /// What `go` says.
    pub go: &'static str,
    /// How it stood before the decider's eyes.
    pub seen: Seen,
    /// The reason, kept for those who decide.
    pub reason: Option<Reason>,
    /// Back to the page that asked.
    pub back: String,
    /// And in words.
    pub back_words: String,
}

impl Sure {
    /// Whether it was said already.
    pub fn said(fields: &Fields) -> bool {
        fields.has("sure")
    }

    /// The question as a form that posts to the page's own address.
    pub fn view(self, lang: Lang) -> AnyView {
        let Sure { title, lead, button, go, seen, reason, back, back_words } = self;
        let action = back.clone();
        let reason = reason.map(|reason| {
            let kept = reason.to_string();
            view! {
                <p>{t!(lang, "one-reason")}": "{kept.clone()}</p>
                <input type="hidden" name="reason" value=kept/>
            }
        });
        view! {
            <form class="stack" method="post" action=action>
                <h1>{title}</h1>
                <p class="prose">{lead}</p>
                {reason}
                <input type="hidden" name="seen" value=seen.to_string()/>
                <input type="hidden" name="sure" value="yes"/>
                <p class="row">
                    <button class="button button-danger" type="submit" name="go" value=go>{button}</button>
                    <a href=back>{back_words}</a>
                </p>
            </form>
        }
        .into_any()
    }
}
