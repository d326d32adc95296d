//! What cannot be taken back is asked once more, with its reason, before it is done.

use crate::{
    posted::{Fields, RETOLD, Reading, TYPED, sentence},
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

/// The same question in another language: what was sent, as it was when the question came up.
pub(super) fn as_asked(fields: Fields) -> Fields {
    if !(fields.has(RETOLD) && fields.has(ASKS)) {
        return fields;
    }
    let mut first = Fields::of(fields.each().filter(|(name, _)| ![RETOLD, ASKS, "sure"].contains(name)));
    first.set("go", fields.get(ASKS));
    first
}

/// What a question is about: the chooser of languages sends it without the button that says so.
pub(super) const ASKS: &str = "asks";

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
            <form id=TYPED class="stack" method="post" action=action>
                <h1>{title}</h1>
                <p class="prose">{lead}</p>
                {reason}
                <input type="hidden" name="seen" value=seen.to_string()/>
                <input type="hidden" name="sure" value="yes"/>
                <input type="hidden" name=ASKS value=go/>
                <p class="row">
                    <button class="button button-danger" type="submit" name="go" value=go>{button}</button>
                    <a href=back>{back_words}</a>
                </p>
            </form>
        }
        .into_any()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_in_another_language_is_asked_again_and_never_answered() {
        let sent = Fields::of([("seen", "endorsed 1"), ("reason", "Late"), ("sure", "yes"), (ASKS, "decline"), (RETOLD, "1")]);
        let first = as_asked(sent);
        assert!(!Sure::said(&first) && !first.has(RETOLD), "{first:?}");
        assert_eq!((first.get("go"), first.get("reason"), first.get("seen")), ("decline", "Late", "endorsed 1"));
        let answered = Fields::of([("sure", "yes"), (ASKS, "decline"), ("go", "decline")]);
        assert!(Sure::said(&as_asked(answered)), "the button answers");
    }
}
