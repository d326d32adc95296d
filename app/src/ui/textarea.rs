//! Several lines. The one place with a raw text area: its text is escaped here by hand, since
//! leptos renders it raw on the server.

use super::field::{Around, around};
use crate::posted::Form;
use domain::lang::Lang;
use leptos::prelude::*;

/// A field of several lines.
#[component]
pub fn SafeTextarea(
    /// What was typed and what is wrong.
    form: Form,
    /// For "(optional)".
    lang: Lang,
    /// The field's name.
    #[prop(into)]
    name: String,
    /// Its label.
    #[prop(into)]
    label: String,
    /// Help under the label.
    #[prop(optional, into)]
    hint: Option<String>,
    /// How many lines are in sight.
    #[prop(default = 5)]
    rows: u32,
    /// Whether it may be left out.
    #[prop(optional)]
    optional: bool,
) -> impl IntoView {
    // Parsers drop one line break after the tag: without this one a text's own first would be lost.
    let text = format!("\n{}", html_escape::encode_text(form.fields().get(&name)));
    let Around { class, label, optional, hint, error, described_by, invalid } = around(&form, lang, &name, label, hint, optional);
    view! {
        <div class=class>
            <label for=name.clone()>{label}{optional.map(|words| view! { " "<span class="optional">{words}</span> })}</label>
            {hint}
            {error}
            <textarea id=name.clone() name=name rows=rows aria-describedby=described_by aria-invalid=invalid inner_html=text></textarea>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{page::html, posted::Fields};

    #[test]
    fn text_cannot_leave_its_area() {
        let form = Form::blank(Fields::of([("body", "\n</textarea><script>alert(1)</script>&amp;")]));
        let html = html(|| view! { <SafeTextarea form=form lang=Lang::En name="body" label="Body"/> }.into_any());
        assert!(html.contains("\n\n&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;</textarea>"), "{html}");
    }
}
