//! One field: label above, hint under it, the error between hint and field.

use super::{icon, labels::note_label};
use crate::{posted::Form, t};
use chrono::NaiveDate;
use domain::lang::Lang;
use leptos::prelude::*;

/// What stands around a field, shared by inputs, choices and text areas.
pub(super) struct Around {
    pub class: &'static str,
    pub label: String,
    pub optional: Option<String>,
    pub hint: Option<AnyView>,
    pub error: Option<AnyView>,
    pub described_by: Option<String>,
    pub invalid: Option<&'static str>,
}

/// Builds what stands around a field.
pub(super) fn around(form: &Form, lang: Lang, name: &str, label: String, hint: Option<String>, optional: bool) -> Around {
    note_label(name, &label);
    let fault = form.faults().of(name).map(str::to_owned);
    let hint = hint.filter(|hint| !hint.is_empty());
    let (hint_id, error_id) = (format!("{name}-hint"), format!("{name}-error"));
    let described: Vec<String> =
        [hint.as_ref().map(|_| hint_id.clone()), fault.as_ref().map(|_| error_id.clone())].into_iter().flatten().collect();
    Around {
        class: if fault.is_some() { "field field-error" } else { "field" },
        label,
        optional: optional.then(|| t!(lang, "frame-optional")),
        hint: hint.map(|hint| view! { <p class="hint" id=hint_id>{hint}</p> }.into_any()),
        invalid: fault.as_ref().map(|_| "true"),
        error: fault.map(|fault| field_message(error_id, fault)),
        described_by: (!described.is_empty()).then(|| described.join(" ")),
    }
}

/// What is wrong with a field.
pub fn field_message(id: String, message: String) -> AnyView {
    view! { <p class="error" id=id>{icon::warning()}<span>{message}</span></p> }.into_any()
}

/// An input of one line: `text` unless `kind` says `email`, `tel`, `date`, `time`, `number`, `url`, `search`, `password`.
#[component]
pub fn Field(
    /// What was typed and what is wrong.
    form: Form,
    /// For "(optional)".
    lang: Lang,
    /// The field's name, in product words.
    #[prop(into)]
    name: String,
    /// Its label.
    #[prop(into)]
    label: String,
    /// The end of its label where many stand in rows, for those who do not see whose row it is.
    #[prop(optional, into)]
    whose: Option<String>,
    /// Help under the label.
    #[prop(optional, into)]
    hint: Option<String>,
    /// The input's type.
    #[prop(default = "text")]
    kind: &'static str,
    /// Whether it may be left out.
    #[prop(optional)]
    optional: bool,
    /// What browsers may fill in.
    #[prop(optional, into)]
    autocomplete: Option<String>,
    /// `width-16`, `width-22`.
    #[prop(optional)]
    width: &'static str,
    /// Suggestions.
    #[prop(optional)]
    suggestions: Vec<String>,
    /// The first day and the last that a date's picker offers.
    #[prop(optional, into)]
    between: Option<(NaiveDate, NaiveDate)>,
) -> impl IntoView {
    // The first label noted is the one that the summary names the field by.
    if let Some(whose) = &whose {
        note_label(&name, &format!("{label} {whose}"));
    }
    let (min, max) = between.map(|(first, last)| (first.to_string(), last.to_string())).unzip();
    let value = form.fields().get(&name).to_owned();
    let Around { class, label, optional, hint, error, described_by, invalid } = around(&form, lang, &name, label, hint, optional);
    let list = (!suggestions.is_empty()).then(|| format!("{name}-list"));
    let options = list.clone().map(|id| {
        view! { <datalist id=id>{suggestions.into_iter().map(|each| view! { <option value=each></option> }).collect::<Vec<_>>()}</datalist> }
    });
    let width = (!width.is_empty()).then_some(width);
    view! {
        <div class=class>
            <label for=name.clone()>{label}{whose.map(|words| view! { <span class="unseen">" "{words}</span> })}{optional.map(|words| view! { " "<span class="optional">{words}</span> })}</label>
            {hint}
            {error}
            <input class=width id=name.clone() name=name type=kind value=value min=min max=max autocomplete=autocomplete list=list aria-describedby=described_by aria-invalid=invalid/>
            {options}
        </div>
    }
}
