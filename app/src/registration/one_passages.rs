//! What one registration's page shows besides its forms.

use super::facts::stay;
use crate::{
    t,
    ui::{Notice, Tone, breaking},
};
use domain::{lang::Lang, series::Offered};
use leptos::prelude::*;
use store::registration::lists::Whole;

pub(super) fn passage(title: String, id: &'static str, body: AnyView) -> AnyView {
    view! { <section class="passage" aria-labelledby=id><h2 id=id>{title}</h2>{body}</section> }.into_any()
}

/// Others whose name is the same: perhaps the same person under another address.
pub(super) fn namesakes(lang: Lang, here: &str, whole: &Whole) -> Option<AnyView> {
    if whole.namesakes.is_empty() {
        return None;
    }
    let items: Vec<_> = whole
        .namesakes
        .iter()
        .map(|it| view! { <li><a href=format!("{here}/{}", it.registration.id)>{it.person.names.full_name.to_string()}</a>", "{breaking(it.person.email.as_str())}</li> })
        .collect();
    Some(view! { <Notice tone=Tone::Attention><p><strong>{t!(lang, "one-namesakes")}</strong></p><ul>{items}</ul></Notice> }.into_any())
}

pub(super) fn reason(lang: Lang, whole: &Whole) -> Option<AnyView> {
    let reason = whole.registrant.registration.private_reason.clone()?;
    let reason: Vec<_> = reason.lines().filter(|line| !line.is_empty()).map(|line| view! { <p>{line.to_owned()}</p> }).collect();
    let view = view! {
        <section class="passage" aria-labelledby="kept-reason"><header><h2 id="kept-reason">{t!(lang, "one-reason")}</h2><p>{t!(lang, "one-reason-hint")}</p></header><div class="prose">{reason}</div></section>
    };
    Some(view.into_any())
}

pub(super) fn stage_two(lang: Lang, here: &str, whole: &Whole, offered: &Offered) -> Option<AnyView> {
    let registration = &whole.registrant.registration;
    let facts = stay(lang, registration, offered);
    if facts.is_none() && whole.passport.is_none() {
        return None;
    }
    let href = format!("{here}/{}/passport", registration.id);
    let passport = match whole.passport.clone() {
        Some(number) => view! { <p class="ui">{t!(lang, "stay-passport-held", number = number)}" "<a href=href>{t!(lang, "one-passport-reveal")}</a></p> }.into_any(),
        None => view! { <p class="ui quiet">{t!(lang, "one-no-passport")}</p> }.into_any(),
    };
    let view = view! {
        <section class="passage" aria-labelledby="stay"><h2 id="stay">{t!(lang, "stay-title")}</h2><div class="stack">{facts}{passport}</div></section>
    };
    Some(view.into_any())
}
