//! Stage 1 as a form: its fields in two parts, and how they are read.

use super::{
    asking::Asking,
    labels::{gender_name, named, offers},
};
use crate::{
    lang::{country_name, language_name, text_fault},
    posted::{Faults, Fields, Form, Reading},
    t,
    ui::{Choices, Field, Select, breaking},
};
use domain::{
    lang::Lang,
    people::{Names, Person},
    registration::{Application, Gender},
    text::{Email, Line, TextFault},
};
use leptos::prelude::*;
use store::registration::Registration;

/// The fields of the first part, in order.
pub(super) const ABOUT: [&str; 8] = ["full_name", "form_of_address", "native_name", "country", "agency", "function", "email", "phone"];
/// The fields of the second part.
pub(super) const WORK: [&str; 5] = ["position", "rank", "honorific", "language", "gender"];

/// A registration's stage 1 as a form's fields.
pub(super) fn fields_of(registration: &Registration, person: &Person) -> Fields {
    let line = |line: &Option<Line>| line.as_ref().map(ToString::to_string).unwrap_or_default();
    let names = &person.names;
    let mut fields = vec![
        ("full_name", names.full_name.to_string()),
        ("form_of_address", line(&names.form_of_address)),
        ("native_name", line(&names.native_name)),
        ("rank", line(&names.rank)),
        ("honorific", line(&names.honorific)),
        ("country", registration.country.map(String::from).unwrap_or_default()),
        ("agency", registration.agency.clone()),
        ("function", registration.function.clone()),
        ("position", registration.position.clone()),
        ("email", person.email.to_string()),
        ("phone", registration.phone.clone().unwrap_or_default()),
    ];
    fields.extend(registration.gender.map(|gender| ("gender", gender.word().to_owned())));
    fields.extend(registration.languages.iter().map(|code| ("language", code.clone())));
    Fields::of(fields)
}

/// The first part, read.
pub(super) struct About {
    names: Names,
    email: Email,
    country: Option<domain::country::Country>,
    agency: Line,
    function: String,
    phone: Option<domain::text::Phone>,
}

/// The second part, read.
pub(super) struct Work {
    position: Line,
    rank: Option<Line>,
    honorific: Option<Line>,
    languages: Vec<String>,
    gender: Option<Gender>,
}

/// Reads something that must be given, with a sentence of its own for where it is not.
fn needed<T>(
    reading: &mut Reading,
    fields: &Fields,
    name: &str,
    read: impl Fn(&str) -> Result<T, TextFault>,
    lang: Lang,
    missing: String,
) -> Option<T> {
    read(fields.get(name)).map_err(|fault| reading.faults.add(name, text_fault(lang, fault, &missing))).ok()
}

/// Reads the first part.
pub(super) fn read_about(fields: &Fields, lang: Lang, asking: &Asking) -> Result<About, Faults> {
    let mut reading = Reading::of(fields, lang);
    let full_name = needed(&mut reading, fields, "full_name", Line::parse, lang, t!(lang, "reg-full-name-missing"));
    let (form_of_address, native_name) = (reading.optional_line("form_of_address"), reading.optional_line("native_name"));
    let country = match asking.country {
        Some(settled) => Some(settled),
        None => {
            let chosen = fields.get("country").parse().ok().filter(|country| asking.terms.countries.contains(country));
            if chosen.is_none() {
                reading.faults.add("country", t!(lang, "reg-country-missing"));
            }
            chosen.map(Some)
        }
    };
    let agency = match &asking.agency {
        Some(settled) => Some(settled.clone()),
        None => needed(&mut reading, fields, "agency", Line::parse, lang, t!(lang, "reg-agency-missing")),
    };
    let function = fields.get("function").to_owned();
    if !asking.terms.offered.functions.iter().any(|offer| offer.word == function) {
        reading.faults.add("function", t!(lang, "reg-function-missing"));
    }
    let email = match &asking.email {
        Some(own) => Some(own.clone()),
        None => needed(&mut reading, fields, "email", Email::parse, lang, t!(lang, "reg-email-missing")),
    };
    let phone = reading.optional_phone("phone");
    match (full_name, country, agency, email) {
        (Some(full_name), Some(country), Some(agency), Some(email)) if reading.faults.is_empty() => {
            let names = Names { form_of_address, native_name, ..Names::only(full_name) };
            Ok(About { names, email, country, agency, function, phone })
        }
        _ => Err(reading.faults),
    }
}

/// Reads the second part.
pub(super) fn read_work(fields: &Fields, lang: Lang, asking: &Asking) -> Result<Work, Faults> {
    let mut reading = Reading::of(fields, lang);
    let position = needed(&mut reading, fields, "position", Line::parse, lang, t!(lang, "reg-position-missing"));
    let (rank, honorific) = (reading.optional_line("rank"), reading.optional_line("honorific"));
    let languages: Vec<String> = asking.languages.iter().filter(|code| fields.holds("language", code)).cloned().collect();
    if languages.is_empty() {
        reading.faults.add("language", t!(lang, "reg-languages-missing"));
    }
    let gender = reading.optional_choice("gender", Gender::from_word);
    match position {
        Some(position) if reading.faults.is_empty() => Ok(Work { position, rank, honorific, languages, gender }),
        _ => Err(reading.faults),
    }
}

impl About {
    /// Both parts together.
    pub fn with(self, work: Work) -> Application {
        Application {
            names: Names { rank: work.rank, honorific: work.honorific, ..self.names },
            email: self.email,
            country: self.country,
            agency: self.agency,
            position: work.position,
            function: self.function,
            languages: work.languages,
            gender: work.gender,
            phone: self.phone,
        }
    }
}

/// The fields of the first part.
pub(super) fn about_fields(form: &Form, lang: Lang, asking: &Asking) -> AnyView {
    let form = || form.clone();
    let country = match asking.country {
        Some(settled) => settled.map(|country| {
            view! { <div class="field"><p class="label">{t!(lang, "reg-country")}</p><p>{country_name(lang, country)}</p></div> }.into_any()
        }),
        None => {
            let mut options = vec![(String::new(), t!(lang, "reg-choose"))];
            options.extend(named(lang, &asking.terms.countries));
            Some(
                view! { <Select form=form() lang=lang name="country" label=t!(lang, "reg-country") options=options width="width-22"/> }
                    .into_any(),
            )
        }
    };
    let functions = offers(lang, &asking.terms.offered.functions).into_iter().map(|(word, words)| (word, words, None)).collect();
    let email = match &asking.email {
        Some(own) => view! { <div class="field"><p class="label">{t!(lang, "reg-email")}</p><p>{breaking(own.as_str())}</p></div> }.into_any(),
        None => view! {
            <Field form=form() lang=lang name="email" kind="email" label=t!(lang, "reg-email") hint=t!(lang, "reg-email-hint") autocomplete="email"/>
        }
        .into_any(),
    };
    let agency = match &asking.agency {
        Some(settled) => view! {
            <div class="field">
                <p class="label">{t!(lang, "reg-agency")}</p>
                <p>{settled.to_string()}</p>
                <p class="hint">{t!(lang, "reg-agency-settled")}</p>
            </div>
        }
        .into_any(),
        None => {
            let hint = if asking.is_nominated_from_agency() { t!(lang, "reg-agency-nominated") } else { String::new() };
            view! {
                <Field form=form() lang=lang name="agency" label=t!(lang, "reg-agency") hint=hint autocomplete="organization" suggestions=asking.terms.offered.agencies.clone()/>
            }
            .into_any()
        }
    };
    view! {
        <Field form=form() lang=lang name="full_name" label=t!(lang, "reg-full-name") hint=t!(lang, "reg-full-name-hint") autocomplete="name"/>
        <Field form=form() lang=lang name="form_of_address" label=t!(lang, "reg-form-of-address") hint=t!(lang, "reg-form-of-address-hint") width="width-22" optional=true/>
        <Field form=form() lang=lang name="native_name" label=t!(lang, "reg-native-name") hint=t!(lang, "reg-native-name-hint") width="width-22" optional=true/>
        <div class="group">
            {country}
            {agency}
            <Choices form=form() lang=lang name="function" label=t!(lang, "reg-function") options=functions two=true/>
        </div>
        <div class="group">
            {email}
            <Field form=form() lang=lang name="phone" kind="tel" label=t!(lang, "reg-phone") hint=t!(lang, "reg-phone-hint") width="width-16" autocomplete="tel" optional=true/>
        </div>
    }
    .into_any()
}

/// The fields of the second part.
pub(super) fn work_fields(form: &Form, lang: Lang, asking: &Asking) -> AnyView {
    let form = || form.clone();
    let languages = asking.languages.iter().map(|code| (code.clone(), language_name(lang, code), None)).collect();
    let untold = (String::new(), t!(lang, "reg-gender-untold"), None);
    let genders =
        Gender::ALL.into_iter().map(|gender| (gender.word().to_owned(), gender_name(lang, gender), None)).chain([untold]).collect();
    view! {
        <Field form=form() lang=lang name="position" label=t!(lang, "reg-position") hint=t!(lang, "reg-position-hint") autocomplete="organization-title"/>
        <Field form=form() lang=lang name="rank" label=t!(lang, "reg-rank") width="width-16" suggestions=asking.terms.offered.ranks.clone() optional=true/>
        <Field form=form() lang=lang name="honorific" label=t!(lang, "reg-honorific") width="width-16" suggestions=asking.terms.offered.honorifics.clone() optional=true/>
        <div class="group">
            <Choices form=form() lang=lang name="language" label=t!(lang, "reg-languages") hint=t!(lang, "reg-languages-hint") options=languages several=true two=true/>
            <Choices form=form() lang=lang name="gender" label=t!(lang, "reg-gender") hint=t!(lang, "reg-gender-hint") options=genders optional=true/>
        </div>
    }
    .into_any()
}
