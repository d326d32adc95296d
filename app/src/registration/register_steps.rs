//! The three steps of registering, as they look.

use super::{
    asking::Asking,
    labels::{gender_name, offer_name},
    stage_one::{ABOUT, WORK, about_fields, work_fields},
};
use crate::{
    lang::{country_name, dates, language_names},
    page::Page,
    posted::{Form, TYPED},
    shell::{Locator, status_of},
    t,
    ui::{Check, ErrorSummary, breaking, field_message},
    visit::Visit,
};
use domain::{
    lang::Lang,
    registration::{Gender, Purpose},
};
use leptos::prelude::*;
use store::series::Workshop;

/// A step of registering.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    About,
    Work,
    Check,
}

/// Whether `go` leads to one of the form's steps: that sends no mail. Whatever else it says may.
pub fn is_step(go: &str) -> bool {
    Step::from_word(go).is_some()
}

impl Step {
    const ALL: [Step; 3] = [Step::About, Step::Work, Step::Check];

    /// The step that a button names; sending names none.
    pub fn from_word(word: &str) -> Option<Step> {
        Step::ALL.into_iter().find(|step| step.word() == word)
    }

    const fn word(self) -> &'static str {
        match self {
            Step::About => "about",
            Step::Work => "work",
            Step::Check => "check",
        }
    }

    /// The word of the button that leads on.
    const fn next(self) -> &'static str {
        match self {
            Step::About => "work",
            Step::Work => "check",
            Step::Check => "send",
        }
    }

    /// Where the step is.
    pub fn address(self, workshop: &Workshop) -> String {
        format!("/workshops/{}/register?step={}", workshop.slug, self.word())
    }

    fn name(self, lang: Lang) -> String {
        match self {
            Step::About => t!(lang, "reg-step-about"),
            Step::Work => t!(lang, "reg-step-work"),
            Step::Check => t!(lang, "reg-step-check"),
        }
    }

    /// The fields that travel along unseen.
    fn kept(self) -> Vec<&'static str> {
        let names = match self {
            Step::About => WORK.to_vec(),
            Step::Work => ABOUT.to_vec(),
            Step::Check => [&ABOUT[..], &WORK[..]].concat(),
        };
        names.into_iter().chain(["receipt"]).collect()
    }
}

/// One step, blank, filled or refused.
pub(super) fn page(visit: &Visit, workshop: &Workshop, asking: &Asking, step: Step, form: Form) -> Page {
    let (lang, status) = (visit.lang, status_of(form.faults()));
    let title = step.name(lang);
    let steps: Vec<_> =
        Step::ALL.into_iter().map(|each| view! { <li aria-current=(each == step).then_some("step")>{each.name(lang)}</li> }).collect();
    let body = match step {
        Step::About => about_fields(&form, lang, asking),
        Step::Work => work_fields(&form, lang, asking),
        Step::Check => check(&form, lang, asking),
    };
    let locator = Locator::of(lang, workshop);
    let locator = match workshop.register_by {
        Some(day) => locator.deadline(&dates::day(lang, day), |date| t!(lang, "reg-by", date = date)),
        None => locator,
    };
    let action = step.address(workshop);
    Page::new(visit, title.clone(), || {
        view! {
            <div class="frame">
                <div class="opening">
                    <ol class="steps" aria-label=t!(lang, "reg-progress")>{steps}</ol>
                    <h1>{title}</h1>
                </div>
                <div class="beside beside-form">
                    <form id=TYPED class="form" method="post" action=action novalidate>
                        <ErrorSummary form=form.clone() lang=lang/>
                        <input type="hidden" name="at" value=step.word()/>
                        {kept(&form, step)}
                        {body}
                        {buttons(lang, step)}
                    </form>
                    {good_to_know(lang, step, asking)}
                </div>
            </div>
        }
        .into_any()
    })
    .locator(locator)
    .status(status)
    .retold("go", step.next())
}

/// What was typed in the other steps. It stands before the fields of this one, which win.
fn kept(form: &Form, step: Step) -> Vec<AnyView> {
    let names = step.kept();
    form.fields()
        .each()
        .filter(|(name, _)| names.contains(name))
        .map(|(name, value)| view! { <input type="hidden" name=name.to_owned() value=value.to_owned()/> }.into_any())
        .collect()
}

fn buttons(lang: Lang, step: Step) -> AnyView {
    let button = |class, go: &'static str, words: String| view! { <button class=class type="submit" name="go" value=go>{words}</button> };
    match step {
        Step::About => view! { <p class="row">{button("button", step.next(), t!(lang, "reg-to-work"))}</p> }.into_any(),
        Step::Work => view! {
            <p class="row">
                {button("button", step.next(), t!(lang, "reg-to-check"))}
                {button("text-button", "about", t!(lang, "reg-back-to-about"))}
            </p>
        }
        .into_any(),
        Step::Check => view! {
            <p class="row" id="send">
                {button("button", step.next(), t!(lang, "reg-send"))}
            </p>
        }
        .into_any(),
    }
}

/// The last step: everything once more, and what is agreed to. Nothing is ticked beforehand.
fn check(form: &Form, lang: Lang, asking: &Asking) -> AnyView {
    let fields = form.fields();
    let line =
        |label: String, value: String| (!value.trim().is_empty()).then(|| view! { <div><dt>{label}</dt><dd>{breaking(&value)}</dd></div> });
    let typed = |name: &str| fields.get(name).to_owned();
    let country = asking.country.unwrap_or_else(|| fields.get("country").parse().ok()).map(|country| country_name(lang, country));
    let email = asking.email.as_ref().map_or_else(|| typed("email"), ToString::to_string);
    let languages = language_names(lang, fields.all("language"));
    let gender = Gender::from_word(fields.get("gender")).map(|gender| gender_name(lang, gender)).unwrap_or_default();
    let fault = form.faults().of("send").map(|fault| field_message("send-error".to_owned(), fault.to_owned()));
    let about = view! {
        {line(t!(lang, "reg-full-name"), typed("full_name"))}
        {line(t!(lang, "reg-form-of-address-short"), typed("form_of_address"))}
        {line(t!(lang, "reg-native-name"), typed("native_name"))}
        {line(t!(lang, "regs-country"), country.unwrap_or_default())}
        {line(t!(lang, "reg-agency"), typed("agency"))}
        {line(t!(lang, "deleg-work"), offer_name(lang, &asking.terms.offered.functions, fields.get("function")))}
        {line(t!(lang, "reg-email"), email)}
        {line(t!(lang, "reg-phone"), typed("phone"))}
    };
    let work = view! {
        {line(t!(lang, "reg-position"), typed("position"))}
        {line(t!(lang, "reg-rank"), typed("rank"))}
        {line(t!(lang, "reg-honorific"), typed("honorific"))}
        {line(t!(lang, "reg-languages"), languages.join(", "))}
        {line(t!(lang, "reg-gender"), gender)}
    };
    view! {
        {group(lang, Step::About, t!(lang, "reg-change-about"), about.into_any())}
        {group(lang, Step::Work, t!(lang, "reg-change-work"), work.into_any())}
        {consents(form, lang)}
        {fault}
    }
    .into_any()
}

/// What a person agrees to.
pub(crate) fn consent_words(lang: Lang, purpose: Purpose) -> String {
    match purpose {
        Purpose::Registration => t!(lang, "reg-consent-registration"),
        Purpose::Photograph => t!(lang, "reg-consent-photograph"),
        Purpose::ContactList => t!(lang, "reg-consent-contact-list"),
    }
}

/// What a step was answered with, and the way back to it.
fn group(lang: Lang, step: Step, change: String, lines: AnyView) -> AnyView {
    let id = format!("told-{}", step.word());
    let labelled_by = id.clone();
    view! {
        <section class="group" aria-labelledby=labelled_by>
            <div class="row row-spread">
                <h2 id=id>{step.name(lang)}</h2>
                <button class="text-button" type="submit" name="go" value=step.word() aria-label=change>{t!(lang, "reg-change")}</button>
            </div>
            <dl class="facts facts-ruled">{lines}</dl>
        </section>
    }
    .into_any()
}

/// A box for each purpose.
pub(super) fn consents(form: &Form, lang: Lang) -> AnyView {
    let boxes: Vec<_> = Purpose::ALL
        .into_iter()
        .map(|purpose| {
            let hint = if purpose.is_optional() { t!(lang, "reg-consent-optional") } else { t!(lang, "reg-consent-registration-hint") };
            view! { <Check form=form.clone() name=format!("consent_{}", purpose.word()) label=consent_words(lang, purpose) hint=hint/> }
        })
        .collect();
    view! {
        <div class="group">
            <h2>{t!(lang, "reg-consents")}</h2>
            {boxes}
            <p class="ui"><a href="/privacy">{t!(lang, "reg-how-used")}</a></p>
        </div>
    }
    .into_any()
}

fn good_to_know(lang: Lang, step: Step, asking: &Asking) -> AnyView {
    // At the last step they are behind the reader.
    let steps = (step != Step::Check).then(|| view! { <p class="ui">{t!(lang, "reg-know-steps")}</p> });
    view! {
        <aside class="stack" aria-label=t!(lang, "reg-good-to-know")>
            <h2>{t!(lang, "reg-good-to-know")}</h2>
            {steps}
            {asking.way(lang)}
            <p class="ui">{t!(lang, "reg-know-later")}</p>
            <p class="ui">{t!(lang, "reg-know-secret")}" "<a href="/privacy">{t!(lang, "reg-how-used")}</a></p>
        </aside>
    }
    .into_any()
}
