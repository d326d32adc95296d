//! What is wrong with a form, at its top, each a link to its field.

use super::labels::Labels;
use crate::{
    people::proof::PROOF,
    posted::{Form, TYPED},
    t,
};
use domain::lang::Lang;
use leptos::prelude::*;

/// How the list of faults begins; [`in_page_order`] looks for it.
const LIST: &str = "<ul class=\"faults\">";

/// Faults about no answer: who sends the form, what has happened meanwhile, or a rule against what was asked for.
const ABOUT_NO_ANSWER: [&str; 4] = [TYPED, PROOF, "send", "decide"];

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
        let labels = Labels::here();
        let heading = match faults.iter().filter(|(field, _)| !ABOUT_NO_ANSWER.contains(&field.as_str())).count() {
            0 => t!(lang, "frame-not-saved"),
            count => t!(lang, "frame-error-summary", count = count),
        };
        // Made when the page is written: by then every field of it has said what it is called.
        let items = move || {
            let named = faults.iter().map(|(field, message)| (format!("#{field}"), labels.naming(field, message)));
            named.map(|(href, words)| view! { <li><a href=href>{words}</a></li> }).collect::<Vec<_>>()
        };
        view! {
            <div class="error-summary" role="alert" tabindex="-1" autofocus aria-labelledby="problem">
                <h2 id="problem">{heading}</h2>
                <ul class="faults">{items}</ul>
            </div>
        }
    })
}

/// A page's faults in the order of its fields, in whatever order they were read.
pub(crate) fn in_page_order(html: String) -> String {
    let Some((before, rest)) = html.split_once(LIST) else { return html };
    let Some((list, after)) = rest.split_once("</ul>") else { return html };
    let place = |item: &str| {
        let field = item.split_once("href=\"#").and_then(|(_, rest)| rest.split_once('"')).map_or("", |(field, _)| field);
        after.find(&format!(" id=\"{field}\"")).unwrap_or(usize::MAX)
    };
    let mut items: Vec<&str> = list.split_inclusive("</li>").collect();
    items.sort_by_key(|item| place(item));
    // A page may hold several forms, of which one was refused.
    format!("{before}{LIST}{}</ul>{}", items.concat(), in_page_order(after.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        page::html,
        posted::{Faults, Fields, Form},
        ui::{Choices, Field},
    };

    #[test]
    fn the_heading_counts_answers_and_says_that_nothing_was_saved_where_none_is_wrong() {
        let heading = |fields: &[&str]| {
            let mut faults = Faults::default();
            for field in fields {
                faults.add(field, "Wrong");
            }
            let form = Form::refused(Fields::default(), faults);
            let html = html(|| view! { <ErrorSummary form=form.clone() lang=Lang::En/> }.into_any());
            html.split("</h2>").next().and_then(|before| before.rsplit('>').next()).unwrap().to_owned()
        };
        assert_eq!(heading(&[TYPED]), "Nothing was saved yet");
        assert_eq!(heading(&["send", PROOF, "decide"]), "Nothing was saved yet");
        assert_eq!(heading(&[PROOF, "name"]), "One answer needs a correction");
    }

    #[test]
    fn the_summary_names_fields_in_the_order_of_the_page() {
        let mut faults = Faults::default();
        for (field, message) in [
            ("rank", "Use at most 200 characters"),
            ("kind", "Choose one of the answers"),
            ("name", "Enter your name"),
            ("gone", "Elsewhere"),
        ] {
            faults.add(field, message);
        }
        let form = Form::refused(Fields::default(), faults);
        let options = vec![("a".to_owned(), "A".to_owned(), None)];
        let html = html(|| {
            view! {
                <ErrorSummary form=form.clone() lang=Lang::En/>
                <Field form=form.clone() lang=Lang::En name="name" label="Name"/>
                <Choices form=form.clone() lang=Lang::En name="kind" label="As what?" options=options/>
                <Field form=form.clone() lang=Lang::En name="rank" label="Rank"/>
            }
            .into_any()
        });
        let list = html.split(LIST).nth(1).unwrap().split("</ul>").next().unwrap();
        let words: Vec<&str> = list.split("</a>").filter_map(|item| item.rsplit('>').next()).filter(|words| !words.is_empty()).collect();
        assert_eq!(words, ["Enter your name", "As what? Choose one of the answers", "Rank: Use at most 200 characters", "Elsewhere"]);
    }
}
