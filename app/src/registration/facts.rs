//! What is known of a registration, as a list of facts.

use super::labels::{gender_name, kind_name, offer_name};
use crate::{
    lang::{country_name, dates, language_names},
    t,
    ui::{NativeName, breaking},
};
use domain::{lang::Lang, series::Offered};
use leptos::prelude::*;
use store::registration::{Registrant, Registration, Stay};

/// A fact; nothing where there is nothing to say.
fn fact(label: String, value: impl Into<String>) -> Option<AnyView> {
    let value: String = value.into();
    (!value.is_empty()).then(|| view! { <div><dt>{label}</dt><dd>{value}</dd></div> }.into_any())
}

fn text<T: ToString>(value: &Option<T>) -> String {
    value.as_ref().map(ToString::to_string).unwrap_or_default()
}

/// Stage 1.
pub(super) fn stage_one(lang: Lang, it: &Registrant, offered: &Offered) -> AnyView {
    let Registrant { registration, person } = it;
    let names = &person.names;
    let languages = language_names(lang, &registration.languages);
    view! {
        <dl class="facts facts-ruled">
            {fact(t!(lang, "reg-full-name"), names.full_name.to_string())}
            {names.native_name.as_ref().map(|name| view! { <div><dt>{t!(lang, "reg-native-name")}</dt><dd><NativeName name=name.to_string()/></dd></div> })}
            {fact(t!(lang, "reg-form-of-address-short"), text(&names.form_of_address))}
            {fact(t!(lang, "reg-rank"), text(&names.rank))}
            {fact(t!(lang, "reg-honorific"), text(&names.honorific))}
            {fact(t!(lang, "reg-kind"), kind_name(lang, registration.kind))}
            {registration.country.and_then(|country| fact(t!(lang, "regs-country"), country_name(lang, country)))}
            {fact(t!(lang, "reg-agency"), registration.agency.clone())}
            {fact(t!(lang, "reg-position"), registration.position.clone())}
            {fact(t!(lang, "regs-function"), offer_name(lang, &offered.functions, &registration.function))}
            {fact(t!(lang, "reg-languages"), languages.join(", "))}
            {registration.gender.and_then(|gender| fact(t!(lang, "reg-gender"), gender_name(lang, gender)))}
            <div><dt>{t!(lang, "reg-email")}</dt><dd>{breaking(person.email.as_str())}</dd></div>
            {fact(t!(lang, "reg-phone"), registration.phone.clone().unwrap_or_default())}
        </dl>
    }
    .into_any()
}

/// Stage 2 but the passport; nothing where nothing was told.
pub(super) fn stay(lang: Lang, registration: &Registration, offered: &Offered) -> Option<AnyView> {
    let it = &registration.stay;
    if *it == Stay::default() {
        return None;
    }
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| dates::day(lang, day)).unwrap_or_default();
    let meal = it.meal.as_deref().map(|word| offer_name(lang, &offered.meals, word)).unwrap_or_default();
    let view = view! {
        <dl class="facts facts-ruled">
            {fact(t!(lang, "stay-arrival"), day(it.arrival))}
            {fact(t!(lang, "stay-departure"), day(it.departure))}
            {fact(t!(lang, "stay-meal"), meal)}
            {fact(t!(lang, "stay-access-needs"), text(&it.access_needs))}
            {fact(t!(lang, "stay-emergency-name"), text(&it.emergency_name))}
            {fact(t!(lang, "stay-emergency-phone"), text(&it.emergency_phone))}
        </dl>
    };
    Some(view.into_any())
}
