//! The form of an edition's facts: for setting up, cloning and creating.

use crate::{
    lang::{LANGUAGES, countries, country_name, is_country, language_name, zones},
    posted::{Faults, Fields, Form, Reading, TYPED},
    site::Site,
    t,
    trouble::Trouble,
    ui::{Check, Choices, Field, SafeTextarea, Select, Selects},
};
use domain::{
    country::Country,
    lang::{Lang, Words},
    series::{SeriesRefusal, Slug, WorkshopStatus},
    time::Days,
};
use leptos::prelude::*;
use store::{Failure, series::setup::Facts};

/// An edition's facts as a form's fields.
pub fn fields_of(facts: &Facts) -> Fields {
    let both = |words: &Words, lang| words.in_lang(lang).unwrap_or_default().to_owned();
    let about = |lang| facts.about.as_ref().map(|words| both(words, lang)).unwrap_or_default();
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let mut fields: Vec<(&str, String)> = vec![
        ("slug", facts.slug.to_string()),
        ("city_en", both(&facts.city, Lang::En)),
        ("city_vi", both(&facts.city, Lang::Vi)),
        ("country", facts.country.to_string()),
        ("venue_en", both(&facts.venue, Lang::En)),
        ("venue_vi", both(&facts.venue, Lang::Vi)),
        ("zone", facts.zone.name().to_owned()),
        ("first_day", facts.days.first.to_string()),
        ("last_day", facts.days.last.to_string()),
        ("status", facts.status.word().to_owned()),
        ("register_by", day(facts.register_by)),
        ("confirm_by", day(facts.confirm_by)),
        ("capacity", facts.capacity.to_string()),
        ("about_en", about(Lang::En)),
        ("about_vi", about(Lang::Vi)),
    ];
    fields.extend(facts.hosts.iter().map(|host| ("hosts", host.to_string())));
    if facts.vetting_required {
        fields.push(("vetting_required", "yes".to_owned()));
    }
    fields.extend(facts.languages.iter().map(|code| ("language", code.clone())));
    Fields::of(fields)
}

/// Reads the form; what is wrong stands beside its field.
pub fn read(fields: &Fields, lang: Lang) -> Result<Facts, Faults> {
    let mut reading = Reading::of(fields, lang);
    let city = words(&mut reading, "city", &t!(lang, "setup-city-en"));
    let country = reading.country("country");
    let venue = words(&mut reading, "venue", &t!(lang, "setup-venue-en"));
    let zone = fields.get("zone").trim().parse().ok();
    if zone.is_none() {
        reading.faults.add("zone", t!(lang, "series-fault-zone"));
    }
    let (first, last) = (reading.date("first_day"), reading.date("last_day"));
    let days = first.zip(last).map(|(first, last)| Days::new(first, last));
    if days == Some(None) {
        reading.faults.add("last_day", t!(lang, "series-fault-days"));
    }
    let days = days.flatten();
    let (register_by, confirm_by) = (reading.optional_date("register_by"), reading.optional_date("confirm_by"));
    for (name, deadline) in [("register_by", register_by), ("confirm_by", confirm_by)] {
        if deadline.zip(first).is_some_and(|(deadline, first)| deadline > first) {
            reading.faults.add(name, t!(lang, "series-fault-deadline"));
        }
    }
    // Whoever registers on the last day must be able to confirm.
    if register_by.zip(confirm_by).is_some_and(|(register, confirm)| confirm < register) {
        reading.faults.add("confirm_by", t!(lang, "series-fault-confirm-early"));
    }
    let status = reading.choice("status", WorkshopStatus::from_word);
    let capacity = reading.number("capacity", 1, 10_000);
    let languages: Vec<String> = LANGUAGES.iter().filter(|code| fields.holds("language", code)).map(|code| (*code).to_owned()).collect();
    if languages.is_empty() {
        reading.faults.add("language", t!(lang, "reg-languages-missing"));
    }
    let slug = Slug::parse(fields.get("slug").trim());
    if slug.is_none() {
        reading.faults.add("slug", t!(lang, "series-fault-slug"));
    }
    let hosts = read_hosts(&mut reading, fields);
    let about = [Lang::En, Lang::Vi].map(|each| (each, reading.optional_text(&format!("about_{}", each.code()))));
    let about = Words::several(about.into_iter().filter_map(|(each, text)| Some((each, text?.to_string()))));
    let read = || {
        Some(Facts {
            slug: slug?,
            city: city?,
            country: country?,
            venue: venue?,
            zone: zone?,
            days: days?,
            status: status?,
            register_by,
            confirm_by,
            capacity: capacity?,
            vetting_required: fields.has("vetting_required"),
            languages,
            about,
            hosts: hosts?,
        })
    };
    match read() {
        Some(facts) if reading.faults.is_empty() => Ok(facts),
        _ => Err(reading.faults),
    }
}

/// The governments that host, each once; lists left empty count for nothing.
pub fn read_hosts(reading: &mut Reading, fields: &Fields) -> Option<Vec<Country>> {
    let chosen = fields.all("hosts").into_iter().flat_map(str::split_whitespace);
    let read: Option<Vec<Country>> = chosen.map(|code| code.parse().ok().filter(|country| is_country(*country))).collect();
    let Some(mut hosts) = read else {
        reading.faults.add("hosts", t!(reading.lang, "series-fault-hosts"));
        return None;
    };
    let mut seen = std::collections::HashSet::new();
    hosts.retain(|host| seen.insert(*host));
    Some(hosts)
}

/// The chooser of those governments.
pub fn hosts(form: &Form, lang: Lang) -> AnyView {
    let options: Vec<_> = countries(lang).into_iter().map(|(country, name)| (country.to_string(), name)).collect();
    view! { <Selects form=form.clone() lang=lang name="hosts" label=t!(lang, "setup-hosts") hint=t!(lang, "setup-hosts-hint") options=options/> }.into_any()
}

/// English is needed, since the others fall back to it.
fn words(reading: &mut Reading, name: &str, label: &str) -> Option<Words> {
    reading.asks(&format!("{name}_en"), label);
    let english = reading.line(&format!("{name}_en"));
    let vietnamese = reading.optional_line(&format!("{name}_vi"));
    let given = [(Lang::En, english), (Lang::Vi, vietnamese)];
    Words::several(given.into_iter().filter_map(|(lang, line)| Some((lang, line?.to_string()))))
}

/// The fields of the form.
pub fn view(form: &Form, lang: Lang) -> AnyView {
    let statuses = [
        (WorkshopStatus::Draft, t!(lang, "setup-status-draft")),
        (WorkshopStatus::Open, t!(lang, "setup-status-open")),
        (WorkshopStatus::Closed, t!(lang, "setup-status-closed")),
        (WorkshopStatus::Past, t!(lang, "setup-status-past")),
        (WorkshopStatus::Cancelled, t!(lang, "setup-status-cancelled")),
    ]
    .map(|(status, words)| (status.word().to_owned(), words, None));
    let status = view! { <Choices form=form.clone() lang=lang name="status" label=t!(lang, "setup-status") options=statuses.to_vec()/> };
    groups(form, lang, Some(status.into_any()))
}

/// The same without the status: an edition that is made from another begins as a draft, whatever a form says.
pub fn view_of_draft(form: &Form, lang: Lang) -> AnyView {
    groups(form, lang, None)
}

fn groups(form: &Form, lang: Lang, status: Option<AnyView>) -> AnyView {
    let f = || form.clone();
    let mut places = vec![(String::new(), t!(lang, "choose"))];
    places.extend(countries(lang).into_iter().map(|(country, name)| (country.to_string(), name)));
    let languages = LANGUAGES.map(|code| (code.to_owned(), language_name(lang, code), None));
    view! {
        <div class="group">
            <h2>{t!(lang, "setup-group-place")}</h2>
            <Field form=f() lang=lang name="city_en" label=t!(lang, "setup-city-en") width="width-22"/>
            <Field form=f() lang=lang name="city_vi" label=t!(lang, "setup-city-vi") optional=true width="width-22"/>
            <Select form=f() lang=lang name="country" label=t!(lang, "setup-country") options=places width="width-22"/>
            <Field form=f() lang=lang name="venue_en" label=t!(lang, "setup-venue-en") hint=t!(lang, "setup-venue-hint")/>
            <Field form=f() lang=lang name="venue_vi" label=t!(lang, "setup-venue-vi") optional=true/>
            <Field form=f() lang=lang name="zone" label=t!(lang, "setup-zone") hint=t!(lang, "setup-zone-hint") width="width-22" suggestions=zones()/>
        </div>
        <div class="group">
            <h2>{t!(lang, "setup-group-dates")}</h2>
            <Field form=f() lang=lang name="first_day" kind="date" label=t!(lang, "setup-first-day") width="width-16"/>
            <Field form=f() lang=lang name="last_day" kind="date" label=t!(lang, "setup-last-day") width="width-16"/>
            <Field form=f() lang=lang name="register_by" kind="date" label=t!(lang, "setup-register-by") optional=true width="width-16"/>
            <Field form=f() lang=lang name="confirm_by" kind="date" label=t!(lang, "setup-confirm-by") optional=true width="width-16"/>
        </div>
        <div class="group">
            <h2>{t!(lang, "setup-group-registration")}</h2>
            {status}
            <Field form=f() lang=lang name="capacity" kind="number" label=t!(lang, "setup-capacity") width="width-16"/>
            <Check form=f() name="vetting_required" label=t!(lang, "setup-vetting")/>
            <Choices form=f() lang=lang name="language" label=t!(lang, "setup-languages") options=languages.to_vec() several=true two=true/>
        </div>
        <div class="group">
            <h2>{t!(lang, "setup-group-public")}</h2>
            <Field form=f() lang=lang name="slug" label=t!(lang, "setup-slug") hint=t!(lang, "setup-slug-hint") width="width-22"/>
            {hosts(form, lang)}
            <SafeTextarea form=f() lang=lang name="about_en" label=t!(lang, "setup-about-en") optional=true/>
            <SafeTextarea form=f() lang=lang name="about_vi" label=t!(lang, "setup-about-vi") optional=true/>
        </div>
    }
    .into_any()
}

/// What is wrong with the form of a new edition; that another has its address already is told with the rest.
pub async fn faults_of_new(site: &Site, fields: &Fields, lang: Lang, mut faults: Faults) -> Result<Faults, Trouble> {
    if let Some(slug) = Slug::parse(fields.get("slug").trim()) {
        match site.store.workshop(&slug).await {
            Ok(_) => place_refusal(&mut faults, lang, &SeriesRefusal::SlugTaken.into()),
            Err(Failure::NotFound) => {}
            Err(other) => return Err(other.into()),
        }
    }
    Ok(faults)
}

/// Puts a refusal beside the field that it is about.
pub fn place_refusal(faults: &mut Faults, lang: Lang, refusal: &store::Refusal) {
    use domain::series::SeriesRefusal as R;
    let field = match refusal {
        store::Refusal::Series(R::CapacityBelowTaken { .. }) => "capacity",
        store::Refusal::Series(R::SessionsOutside { .. }) => "first_day",
        // About the whole form.
        store::Refusal::Series(R::Stale) => TYPED,
        _ => "slug",
    };
    faults.add(field, crate::lang::refusal(lang, refusal));
}

/// The name of a country in options.
pub fn named(lang: Lang, country: Country) -> (String, String) {
    (country.to_string(), country_name(lang, country))
}
