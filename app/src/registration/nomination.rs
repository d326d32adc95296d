//! Somebody put forward by others, as a form.

use super::{asking::Asking, labels::offers};
use crate::{
    lang::OFFERED,
    posted::{Faults, Fields, Form, Reading},
    t,
    ui::{Field, Select},
};
use domain::{
    lang::Lang,
    people::Names,
    registration::{Candidate, RegistrationRefusal},
};
use leptos::prelude::*;

/// Reads the form: who, and the language that they are written to in. `decidable` asks for what a
/// decision needs, where the person themselves comes later.
pub(super) fn read(fields: &Fields, lang: Lang, asking: &Asking, decidable: bool) -> Result<(Candidate, Lang), Faults> {
    let mut reading = Reading::of(fields, lang);
    reading.needs("full_name", t!(lang, "nominate-full-name-missing"));
    let full_name = reading.line("full_name");
    reading.needs("email", t!(lang, "reg-email-missing"));
    let email = reading.email("email");
    let (form_of_address, native_name) = (reading.optional_line("form_of_address"), reading.optional_line("native_name"));
    let mut line = |name, missing: String| {
        if !decidable {
            return reading.optional_line(name);
        }
        reading.needs(name, missing);
        reading.line(name)
    };
    let agency = line("agency", t!(lang, "nominate-agency-missing"));
    let position = line("position", t!(lang, "nominate-position-missing"));
    if decidable {
        reading.needs("function", t!(lang, "nominate-function-missing"));
    }
    let word = |word: &str| asking.terms.offered.functions.iter().find(|offer| offer.word == word).map(|offer| offer.word.clone());
    let function = if decidable { reading.choice("function", word) } else { reading.optional_choice("function", word) };
    let phone = reading.optional_phone("phone");
    let letters = reading.optional_choice("letters", |code| Lang::from_code(code).filter(|lang| OFFERED.contains(lang)));
    match (full_name, email) {
        (Some(full_name), Some(email)) if reading.faults.is_empty() => {
            let names = Names { form_of_address, native_name, ..Names::only(full_name) };
            let country = asking.country.flatten();
            let who = Candidate { names, email, country, agency, position, function, languages: Vec::new(), gender: None, phone };
            Ok((who, letters.unwrap_or(lang)))
        }
        _ => Err(reading.faults),
    }
}

/// Beside which field a refusal stands.
pub(super) fn field_of(refusal: &RegistrationRefusal) -> &'static str {
    match refusal {
        RegistrationRefusal::CountryNotTakingPart => "country",
        RegistrationRefusal::NotOffered => "function",
        _ => "email",
    }
}

/// The fields.
pub(super) fn view(form: &Form, lang: Lang, asking: &Asking, decidable: bool) -> AnyView {
    let form = || form.clone();
    let mut functions = vec![(String::new(), t!(lang, "reg-choose"))];
    functions.extend(offers(lang, &asking.terms.offered.functions));
    let letters: Vec<_> = OFFERED.iter().map(|lang| (lang.code().to_owned(), lang.own_name().to_owned())).collect();
    let left_out = !decidable;
    view! {
        <Field form=form() lang=lang name="full_name" label=t!(lang, "reg-full-name") hint=t!(lang, "nominate-full-name-hint")/>
        <Field form=form() lang=lang name="email" kind="email" label=t!(lang, "reg-email") hint=t!(lang, "nominate-email-hint")/>
        <Select form=form() lang=lang name="letters" label=t!(lang, "nominate-letters") options=letters width="width-16"/>
        <div class="group">
            <Field form=form() lang=lang name="agency" label=t!(lang, "reg-agency") suggestions=asking.terms.offered.agencies.clone() optional=left_out/>
            <Field form=form() lang=lang name="position" label=t!(lang, "reg-position") optional=left_out/>
            <Select form=form() lang=lang name="function" label=t!(lang, "nominate-function") options=functions width="width-22" optional=left_out/>
        </div>
        <div class="group">
            <Field form=form() lang=lang name="form_of_address" label=t!(lang, "nominate-form-of-address") hint=t!(lang, "reg-form-of-address-hint") width="width-22" optional=true/>
            <Field form=form() lang=lang name="native_name" label=t!(lang, "nominate-native-name") width="width-22" optional=true/>
            <Field form=form() lang=lang name="phone" kind="tel" label=t!(lang, "reg-phone") hint=t!(lang, "reg-phone-hint") width="width-16" optional=true/>
        </div>
    }
    .into_any()
}

/// A blank form in the reader's language.
pub(super) fn blank(lang: Lang) -> Form {
    Form::blank(Fields::of([("letters", lang.code())]))
}
