//! One of many, from a list.

use super::field::{Around, around};
use crate::posted::Form;
use domain::lang::Lang;
use leptos::prelude::*;

/// A list of which one is chosen. `options` are (value, words); an empty value first asks to choose.
#[component]
pub fn Select(
    /// What was chosen and what is wrong.
    form: Form,
    /// For "(optional)".
    lang: Lang,
    /// The field's name.
    #[prop(into)]
    name: String,
    /// Its label.
    #[prop(into)]
    label: String,
    /// What the label goes on with for those who do not see where it stands.
    #[prop(optional, into)]
    label_unseen: Option<String>,
    /// Value and words of each.
    options: Vec<(String, String)>,
    /// Help under the label.
    #[prop(optional, into)]
    hint: Option<String>,
    /// Whether it may be left out.
    #[prop(optional)]
    optional: bool,
    /// `width-16`, `width-22`.
    #[prop(optional)]
    width: &'static str,
) -> impl IntoView {
    let chosen = form.fields().get(&name).to_owned();
    let Around { class, label, optional, hint, error, described_by, invalid } = around(&form, lang, &name, label, hint, optional);
    let options: Vec<_> = options
        .into_iter()
        .map(|(value, words)| {
            let selected = value == chosen;
            view! { <option value=value selected=selected>{words}</option> }
        })
        .collect();
    let unseen = label_unseen.map(|words| view! { " "<span class="unseen">{words}</span> });
    let width = (!width.is_empty()).then_some(width);
    view! {
        <div class=class>
            <label for=name.clone()>{label}{unseen}{optional.map(|words| view! { " "<span class="optional">{words}</span> })}</label>
            {hint}
            {error}
            <select class=width id=name.clone() name=name aria-describedby=described_by aria-invalid=invalid>{options}</select>
        </div>
    }
}

/// Several of many: a list for each that is chosen, and a few more. Those left empty count for nothing.
#[component]
pub fn Selects(
    /// What was chosen and what is wrong.
    form: Form,
    /// The field's name, which every list has.
    #[prop(into)]
    name: String,
    /// For "(optional)".
    lang: Lang,
    /// The question.
    #[prop(into)]
    label: String,
    /// Value and words of each; an empty value stands before them.
    options: Vec<(String, String)>,
    /// Help under the question.
    #[prop(optional, into)]
    hint: Option<String>,
) -> impl IntoView {
    const SPARE: usize = 2;
    let chosen: Vec<String> = form.fields().all(&name).into_iter().filter(|value| !value.is_empty()).map(str::to_owned).collect();
    let Around { class, label, optional, hint, error, described_by, invalid } = around(&form, lang, &name, label, hint, true);
    let lists: Vec<_> = (0..chosen.len() + SPARE)
        .map(|place| {
            // The summary's link leads to the first.
            let id = (place == 0).then(|| name.clone());
            let value = chosen.get(place).map(String::as_str).unwrap_or_default();
            let options: Vec<_> = std::iter::once((String::new(), "–".to_owned()))
                .chain(options.iter().cloned())
                .map(|(each, words)| {
                    let selected = each == value;
                    view! { <option value=each selected=selected>{words}</option> }
                })
                .collect();
            let called = format!("{label} {}", place + 1);
            view! { <select class="width-22" id=id name=name.clone() aria-label=called aria-invalid=invalid>{options}</select> }
        })
        .collect();
    view! {
        <fieldset class=class aria-describedby=described_by>
            <legend>{label.clone()}{optional.map(|words| view! { " "<span class="optional">{words}</span> })}</legend>
            {hint}
            {error}
            {lists}
        </fieldset>
    }
}
