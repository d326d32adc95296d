//! A few answers, all in sight: one of them, or several.

use super::field::{Around, around};
use crate::posted::Form;
use domain::lang::Lang;
use leptos::prelude::*;

/// One of several (radio), or several of several where `several` is set. `options` are (value, words, hint).
#[component]
pub fn Choices(
    /// What was chosen and what is wrong.
    form: Form,
    /// For "(optional)".
    lang: Lang,
    /// The field's name.
    #[prop(into)]
    name: String,
    /// The question.
    #[prop(into)]
    label: String,
    /// Value, words and hint of each.
    options: Vec<(String, String, Option<String>)>,
    /// Help under the question.
    #[prop(optional, into)]
    hint: Option<String>,
    /// Whether several may be chosen.
    #[prop(optional)]
    several: bool,
    /// Whether it may be left out.
    #[prop(optional)]
    optional: bool,
    /// In two columns where there is room.
    #[prop(optional)]
    two: bool,
) -> impl IntoView {
    let Around { class, label, optional, hint, error, described_by, .. } = around(&form, lang, &name, label, hint, optional);
    let kind = if several { "checkbox" } else { "radio" };
    let choices: Vec<_> = options
        .into_iter()
        .enumerate()
        .map(|(index, (value, words, hint))| {
            let checked = form.fields().holds(&name, &value);
            // The summary's link leads to the first answer.
            let id = (index == 0).then(|| name.clone());
            view! {
                <label class="choice">
                    <input id=id type=kind name=name.clone() value=value checked=checked/>
                    " "
                    <span>{words}{hint.map(|hint| view! { <span class="hint">{hint}</span> })}</span>
                </label>
            }
        })
        .collect();
    view! {
        <fieldset class=class aria-describedby=described_by>
            <legend>{label}{optional.map(|words| view! { " "<span class="optional">{words}</span> })}</legend>
            {hint}
            {error}
            <div class=if two { "choices choices-two" } else { "choices" }>{choices}</div>
        </fieldset>
    }
}

/// One box to tick.
#[component]
pub fn Check(
    /// What was ticked and what is wrong.
    form: Form,
    /// The field's name.
    #[prop(into)]
    name: String,
    /// Its words.
    #[prop(into)]
    label: String,
    /// The value sent when ticked.
    #[prop(default = "yes")]
    value: &'static str,
    /// Help under the words.
    #[prop(optional, into)]
    hint: Option<String>,
) -> impl IntoView {
    let checked = form.fields().holds(&name, value);
    let fault = form.faults().of(&name).map(str::to_owned);
    let class = if fault.is_some() { "field field-error" } else { "field" };
    let error_id = format!("{name}-error");
    let described_by = fault.as_ref().map(|_| error_id.clone());
    view! {
        <div class=class>
            {fault.map(|fault| super::field_message(error_id, fault))}
            <label class="choice">
                <input id=name.clone() type="checkbox" name=name value=value checked=checked aria-describedby=described_by/>
                " "
                <span>{label}{hint.map(|hint| view! { <span class="hint">{hint}</span> })}</span>
            </label>
        </div>
    }
}
