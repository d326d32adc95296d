//! Stage 2 as a form.

use super::labels::offers;
use crate::{
    lang::{self, countries, issues_passports},
    posted::{Faults, Fields, Form, Reading},
    t,
    ui::{Field, SafeTextarea, Select},
};
use domain::{
    lang::Lang,
    registration::{Details, Passport, RegistrationRefusal},
    series::Offered,
    time::Days,
};
use leptos::prelude::*;
use store::{Refusal, registration::Stay};

/// What was told before, as a form's fields. A passport's are never among them.
pub(super) fn fields_of(it: &Stay) -> Fields {
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    Fields::of([
        ("arrival", day(it.arrival)),
        ("departure", day(it.departure)),
        ("meal", text(&it.meal)),
        ("access_needs", text(&it.access_needs)),
        ("emergency_name", text(&it.emergency_name)),
        ("emergency_phone", text(&it.emergency_phone)),
    ])
}

/// Reads the form. A passport is given whole, or not at all. What does not fit the workshop is told with the rest.
pub(super) fn read(fields: &Fields, lang: Lang, offered: &Offered, days: Days) -> Result<Details, Faults> {
    let mut reading = Reading::of(fields, lang);
    let mut details = Details {
        arrival: reading.optional_date("arrival"),
        departure: reading.optional_date("departure"),
        meal: reading.optional_choice("meal", |word| offered.meals.iter().find(|offer| offer.word == word).map(|offer| offer.word.clone())),
        access_needs: reading.optional_text("access_needs"),
        emergency_name: reading.optional_line("emergency_name"),
        emergency_phone: reading.optional_phone("emergency_phone"),
        passport: None,
    };
    if ["passport_number", "passport_country", "passport_expires"].iter().any(|name| !fields.get(name).trim().is_empty()) {
        reading.needs("passport_number", t!(lang, "stay-passport-number-missing"));
        let number = reading.line("passport_number");
        reading.needs("passport_country", t!(lang, "stay-passport-country-missing"));
        let issued_by = reading.choice("passport_country", |code| code.parse().ok().filter(|country| issues_passports(*country)));
        reading.needs("passport_expires", t!(lang, "stay-passport-expires-missing"));
        let expires = reading.date("passport_expires");
        // Told where the rest of the passport is still missing, too.
        if expires.is_some_and(|expires| !Passport::lasts(expires, days)) {
            refuse(&mut reading, RegistrationRefusal::PassportExpires);
        }
        if let (Some(number), Some(issued_by), Some(expires)) = (number, issued_by, expires) {
            if number.as_str().chars().count() > 20 {
                reading.faults.add("passport_number", t!(lang, "fault-too-long", most = 20));
            }
            details.passport = Some(Passport { number, issued_by, expires });
        }
    }
    for refusal in details.misfits(days, offered) {
        refuse(&mut reading, refusal);
    }
    if reading.faults.is_empty() { Ok(details) } else { Err(reading.faults) }
}

fn refuse(reading: &mut Reading, refusal: RegistrationRefusal) {
    reading.faults.add(field_of(&refusal), lang::refusal(reading.lang, &Refusal::Registration(refusal)));
}

/// Beside which field a refusal stands.
pub(super) fn field_of(refusal: &RegistrationRefusal) -> &'static str {
    match refusal {
        RegistrationRefusal::DepartsBeforeArrival | RegistrationRefusal::DepartsOutside(..) => "departure",
        RegistrationRefusal::PassportExpires => "passport_expires",
        RegistrationRefusal::NotOffered => "meal",
        _ => "arrival",
    }
}

/// The fields, all of which may be left out, as the page says once. `held` is the number of the passport that is kept, masked.
pub(super) fn view(form: &Form, lang: Lang, offered: &Offered, days: Days, held: Option<String>) -> AnyView {
    let (first, last) = Details::around(days);
    let form = || form.clone();
    let mut meals = vec![(String::new(), t!(lang, "reg-choose"))];
    meals.extend(offers(lang, &offered.meals));
    let mut issuers = vec![(String::new(), t!(lang, "reg-choose"))];
    issuers.extend(
        countries(lang).into_iter().filter(|(country, _)| issues_passports(*country)).map(|(country, name)| (country.to_string(), name)),
    );
    let held = held.map(|number| view! { <p class="ui">{t!(lang, "stay-passport-keep", number = number)}</p> });
    view! {
        <Field form=form() lang=lang name="arrival" kind="date" label=t!(lang, "stay-arrival") width="width-16" between=(first, days.last)/>
        <Field form=form() lang=lang name="departure" kind="date" label=t!(lang, "stay-departure") width="width-16" between=(days.first, last)/>
        <Select form=form() lang=lang name="meal" label=t!(lang, "stay-meal") options=meals width="width-22"/>
        <SafeTextarea form=form() lang=lang name="access_needs" label=t!(lang, "stay-access-needs") hint=t!(lang, "stay-access-needs-hint") rows=3/>
        <div class="group">
            <h2>{t!(lang, "stay-emergency")}</h2>
            <Field form=form() lang=lang name="emergency_name" label=t!(lang, "stay-emergency-name")/>
            <Field form=form() lang=lang name="emergency_phone" kind="tel" label=t!(lang, "stay-emergency-phone") hint=t!(lang, "reg-phone-hint") width="width-16"/>
        </div>
        <div class="group">
            <h2>{t!(lang, "stay-passport")}</h2>
            <p class="hint">{t!(lang, "stay-passport-hint")}</p>
            {held}
            <Field form=form() lang=lang name="passport_number" label=t!(lang, "stay-passport-number") width="width-16" autocomplete="off"/>
            <Select form=form() lang=lang name="passport_country" label=t!(lang, "stay-passport-country") options=issuers width="width-22"/>
            <Field form=form() lang=lang name="passport_expires" kind="date" label=t!(lang, "stay-passport-expires") width="width-16"/>
        </div>
    }
    .into_any()
}
