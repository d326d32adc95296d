//! What asks for a fresh proof of who acts, told on the form itself: nothing that was typed is lost by
//! signing in again.

use crate::{
    posted::{Faults, Form},
    t,
    trouble::again_address,
    ui::{Notice, Tone},
    visit::Visit,
};
use chrono::{DateTime, Utc};
use leptos::prelude::*;

/// The fault's name: where the summary leads to.
pub const PROOF: &str = "proof";

/// What is said of a form that came without a fresh proof.
pub fn stale(visit: &Visit) -> String {
    t!(visit.lang, "refusal-registration-proof")
}

/// The faults of a form that lacks nothing but a fresh proof.
pub fn wanted(visit: &Visit) -> Faults {
    let mut faults = Faults::default();
    faults.add(PROOF, stale(visit));
    faults
}

/// The way to a fresh proof, where the form was refused for want of one. It opens beside the form, which
/// can be sent once more afterwards.
pub fn again(visit: &Visit, form: &Form, next: &str) -> Option<AnyView> {
    form.faults().of(PROOF)?;
    Some(ask(visit, next, t!(visit.lang, "sign-in-again-form")))
}

/// The same before a long form is filled in.
pub fn ahead(visit: &Visit, now: DateTime<Utc>, next: &str) -> Option<AnyView> {
    (!visit.proved(now)).then(|| ask(visit, next, t!(visit.lang, "sign-in-again-ahead")))
}

fn ask(visit: &Visit, next: &str, words: String) -> AnyView {
    let (lang, href) = (visit.lang, again_address(next));
    let link = view! { <a href=href target="_blank" rel="noopener">{t!(lang, "sign-in-again-open")}</a> };
    view! { <div id=PROOF><Notice tone=Tone::Attention><p>{words}" "{link}</p></Notice></div> }.into_any()
}
