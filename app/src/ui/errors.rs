//! What is wrong with a form, at its top, each a link to its field.

use crate::{posted::Form, t};
use domain::lang::Lang;
use leptos::prelude::*;

/// The summary of a refused form; nothing for one that is not. It takes the focus.
#[component]
pub fn ErrorSummary(
    /// The form.
    form: Form,
    /// The reader's language.
    lang: Lang,
) -> impl IntoView {
    let faults: Vec<(String, String)> = form.faults().each().map(|(field, message)| (field.to_owned(), message.to_owned())).collect();
    (!faults.is_empty()).then(|| {
        let count = faults.len();
        let items: Vec<_> =
            faults.into_iter().map(|(field, message)| view! { <li><a href=format!("#{field}")>{message}</a></li> }).collect();
        view! {
            <div class="error-summary" role="alert" tabindex="-1" autofocus aria-labelledby="problem">
                <h2 id="problem">{t!(lang, "frame-error-summary", count = count)}</h2>
                <ul>{items}</ul>
            </div>
        }
    })
}
