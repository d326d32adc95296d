//! Fields and the still dialog.

use crate::{
    posted::{Faults, Fields, Form},
    ui::{Check, Choices, ErrorSummary, Field, SafeTextarea, Select, Selects},
};
use domain::lang::Lang;
use leptos::prelude::*;

pub(super) fn fields() -> AnyView {
    let lang = Lang::En;
    let typed = Fields::of([
        ("position", "Senior prosecutor"),
        ("arrival", "61 March"),
        ("photo", "no"),
        ("notes", "yes"),
        ("country", "VN"),
        ("hosts", "TH"),
    ]);
    let mut faults = Faults::default();
    faults.add("arrival", "Enter a day no later than 16 March 2016");
    let form = Form::refused(typed, faults);
    let answers = vec![("yes".into(), "Yes".into(), None), ("no".into(), "No".into(), Some("Refusing changes nothing else.".into()))];
    let languages = ["English", "Thai", "Vietnamese"].map(|name| (name.to_owned(), name.to_owned(), None)).to_vec();
    let countries = [("TH", "Thailand"), ("VN", "Viet Nam")].map(|(code, name)| (code.to_owned(), name.to_owned())).to_vec();
    let hosts = countries.clone();
    view! {
        <div class="form">
            <ErrorSummary form=form.clone() lang=lang/>
            <Field form=form.clone() lang=lang name="position" label="Position" hint="As on your card." optional=true/>
            <Field form=form.clone() lang=lang name="arrival" label="Arrival" hint="For example 15 March 2016" width="width-16"/>
            <Select form=form.clone() lang=lang name="country" label="Country you work for" options=countries width="width-22"/>
            <Selects form=form.clone() lang=lang name="hosts" label="Hosts" options=hosts hint="Lists that you do not need stay empty."/>
            <Choices form=form.clone() lang=lang name="photo" label="May your photograph be used in the report?" options=answers/>
            <Choices form=form.clone() lang=lang name="languages" label="Languages you work in" options=languages several=true two=true/>
            <Check form=form.clone() name="notes" label="Send me the agenda when it changes"/>
            <Field form=form.clone() lang=lang name="seats" label="Seats" kind="number" width="width-16"/>
            <Field form=form.clone() lang=lang name="first_day" label="First day" kind="date" width="width-16"/>
            <div class="field">
                <label for="paper">"File"</label>
                <p class="hint" id="paper-hint">"PDF, at most 200 MB"</p>
                <input id="paper" type="file" aria-describedby="paper-hint"/>
            </div>
            <details><summary>"Other languages"</summary><p class="hint">"What few people need is folded away."</p></details>
            <SafeTextarea form=form lang=lang name="needs" label="What do you need for access?" optional=true rows=3/>
        </div>
    }
    .into_any()
}

pub(super) fn dialog() -> AnyView {
    view! {
        <div class="form">
            <dialog class="dialog-still" open=true aria-labelledby="question">
                <h3 id="question">"Withdraw from the workshop in Bangkok?"</h3>
                <p>"Your place goes back to the delegation. Your details are kept until the workshop is over, then removed."</p>
                <p class="row">
                    <button class="button button-danger" type="button">"Withdraw"</button>
                    <button class="button button-second" type="button">"Keep my place"</button>
                </p>
            </dialog>
        </div>
    }
    .into_any()
}
