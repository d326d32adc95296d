//! What organizers may do about one registration, as forms.

use super::labels::vetting_name;
use crate::{
    lang::status_name,
    posted::{Faults, Fields, Form, Reading},
    t,
    ui::{Field, SafeTextarea, Select, field_message},
};
use domain::{
    lang::Lang,
    registration::{Event, Kind, Status, Vetting, VettingRecord, transition},
};
use leptos::prelude::*;
use store::registration::{Registration, Seen, lists::Whole};

/// The buttons that its status allows, over one private reason.
pub(super) fn decisions(lang: Lang, here: &str, whole: &Whole, endorses: bool, form: &Form) -> Option<AnyView> {
    let registration = &whole.registrant.registration;
    let status = registration.status;
    if status.is_over() {
        return None;
    }
    let may = |event| transition(Some(status), event).is_ok();
    let button = |go: &'static str, class: &'static str, words: String| {
        view! { <button class=class type="submit" name="go" value=go>{words}</button> }.into_any()
    };
    let mut buttons = Vec::new();
    if endorses {
        buttons.push(button("endorse", "button", t!(lang, "deleg-endorse")));
        buttons.push(button("not_endorse", "button button-second", t!(lang, "deleg-not-endorse")));
    }
    if may(Event::Accept) {
        buttons.push(button("accept", "button", t!(lang, "regs-accept")));
    }
    if may(Event::Waitlist) {
        buttons.push(button("waitlist", "button button-second", t!(lang, "regs-waitlist")));
    }
    if may(Event::Decline) {
        buttons.push(button("decline", "button button-danger", t!(lang, "regs-decline")));
    }
    if status == Status::Invited {
        buttons.push(button("remind", "button button-second", t!(lang, "deleg-remind")));
    }
    buttons.push(button("withdraw", "button button-danger", t!(lang, "one-withdraw")));
    let waits = match status {
        Status::Submitted if !endorses => Some(t!(lang, "one-waits-focal-point")),
        Status::Accepted => Some(t!(lang, "one-waits-confirmation")),
        _ => None,
    };
    let substitute =
        (status.takes_place() && registration.kind == Kind::Delegate).then(|| format!("{here}/{}/substitute", registration.id));
    let held = registration.holds_place.then(|| t!(lang, "one-place-held"));
    let title = t!(lang, "one-decide", status = status_name(lang, status));
    let fault = form.faults().of("decide").map(|fault| field_message("decide-error".to_owned(), fault.to_owned()));
    let view = view! {
        <section class="passage" aria-labelledby="decide">
            <h2 id="decide">{title}</h2>
            <form class="form stack" method="post" novalidate>
                {fault}
                <input type="hidden" name="seen" value=Seen::of(registration).to_string()/>
                {held.map(|words| view! { <p>{words}</p> })}
                {registration.names_another_agency().then(|| view! { <p>{t!(lang, "deleg-another-agency")}</p> })}
                {waits.map(|words| view! { <p>{words}</p> })}
                <SafeTextarea form=form.clone() lang=lang name="reason" label=t!(lang, "one-reason") hint=t!(lang, "one-reason-hint") rows=2 optional=true/>
                <p class="row">{buttons}</p>
                {substitute.map(|href| view! { <p class="ui"><a href=href>{t!(lang, "deleg-substitute")}</a></p> })}
            </form>
        </section>
    };
    Some(view.into_any())
}

/// Reads what the vetting office said.
pub(super) fn read_vetting(fields: &Fields, lang: Lang) -> Result<VettingRecord, Faults> {
    let mut reading = Reading::of(fields, lang);
    let vetting = reading.choice("vetting", Vetting::from_word);
    let record = VettingRecord {
        vetting: vetting.unwrap_or_default(),
        reference: reading.optional_line("vetting_reference"),
        date: reading.optional_date("vetting_date"),
        expires: reading.optional_date("vetting_expires"),
    };
    if record.date.zip(record.expires).is_some_and(|(date, expires)| expires < date) {
        reading.faults.add("vetting_expires", t!(lang, "one-vetting-expires-early"));
    }
    if reading.faults.is_empty() { Ok(record) } else { Err(reading.faults) }
}

/// The form of vetting: outcome, reference, date, expiry; no place for reasons.
pub(super) fn vetting(lang: Lang, registration: &Registration, form: &Form) -> AnyView {
    let kept = &registration.vetting;
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let form = if form.fields().get("go") == "vetting" {
        form.clone()
    } else {
        Form::blank(Fields::of([
            ("vetting", kept.vetting.word().to_owned()),
            ("vetting_reference", kept.reference.as_ref().map(ToString::to_string).unwrap_or_default()),
            ("vetting_date", day(kept.date)),
            ("vetting_expires", day(kept.expires)),
        ]))
    };
    let outcomes: Vec<_> = Vetting::ALL.into_iter().map(|vetting| (vetting.word().to_owned(), vetting_name(lang, vetting))).collect();
    view! {
        <section class="passage" aria-labelledby="vetting-title">
            <header><h2 id="vetting-title">{t!(lang, "regs-vetting")}</h2><p>{t!(lang, "one-vetting-hint")}</p></header>
            <details open=!form.faults().is_empty()>
                <summary>{t!(lang, "one-vetting-change")}</summary>
                <form class="form stack" method="post" novalidate>
                    <input type="hidden" name="seen" value=Seen::of(registration).to_string()/>
                    <Select form=form.clone() lang=lang name="vetting" label=t!(lang, "one-vetting-outcome") options=outcomes width="width-16"/>
                    <Field form=form.clone() lang=lang name="vetting_reference" label=t!(lang, "one-vetting-reference") width="width-16" optional=true/>
                    <Field form=form.clone() lang=lang name="vetting_date" kind="date" label=t!(lang, "one-vetting-date") width="width-16" optional=true/>
                    <Field form=form.clone() lang=lang name="vetting_expires" kind="date" label=t!(lang, "one-vetting-expires") width="width-16" optional=true/>
                    <p><button class="button button-second" type="submit" name="go" value="vetting">{t!(lang, "one-vetting-save")}</button></p>
                </form>
            </details>
        </section>
    }
    .into_any()
}
