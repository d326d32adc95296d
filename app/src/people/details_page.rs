//! A person's own names, language and zone.

use crate::{
    lang::{self, OFFERED},
    page::{Page, see_other},
    posted::{Asked, Fields, Form, Posted, Reading, TYPED},
    shell::status_of,
    site::Site,
    t,
    trouble::Trouble,
    ui::{Crumbs, ErrorSummary, Field, Notice, Select, breaking},
    visit::Visit,
};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use domain::{
    access::{Grant, KeepOwn},
    lang::Lang,
    people::Names,
    text::Line,
};
use leptos::prelude::*;
use store::{Failure, people::own::Details};

pub(super) fn own(visit: &Visit) -> Result<Grant<KeepOwn>, Trouble> {
    let person = visit.signed_in()?.person.id;
    visit.may(KeepOwn, person)
}

/// GET `/me/details`.
pub async fn show(State(site): State<Site>, visit: Visit, Asked(asked): Asked) -> Result<Page, Trouble> {
    let details = site.store.own_details(&own(&visit)?).await?;
    Ok(page(&visit, &details, Form::blank(filled(&details)), asked.has("done")))
}

/// POST `/me/details`.
pub async fn save(State(site): State<Site>, visit: Visit, Posted(fields): Posted) -> Result<Response, Trouble> {
    let grant = own(&visit)?;
    let mut reading = Reading::of(&fields, visit.lang);
    reading.needs("full_name", t!(visit.lang, "reg-full-name-missing"));
    let names = read_names(&mut reading);
    let language = reading.choice("language", |code| Lang::from_code(code).filter(|lang| OFFERED.contains(lang)));
    let is_zone = |name: &str| name.is_empty() || name.parse::<chrono_tz::Tz>().is_ok();
    if !is_zone(fields.get("zone").trim()) {
        reading.faults.add("zone", t!(visit.lang, "details-zone-unknown"));
    }
    let zone = reading.optional_choice("zone", |name| name.trim().parse::<chrono_tz::Tz>().ok());
    let seen = fields.get("version").parse().unwrap_or_default();
    let mut faults = reading.faults;
    if let (Some(names), Some(language), true) = (names, language, faults.is_empty()) {
        match site.store.correct_details(&grant, &names, language, zone, seen, site.clock.now()).await {
            Ok(()) => return Ok(see_other("/me/details?done=1")),
            Err(Failure::Refused(refusal)) => faults.add("full_name", lang::refusal(visit.lang, &refusal)),
            Err(other) => return Err(other.into()),
        }
    }
    let details = site.store.own_details(&grant).await?;
    Ok(page(&visit, &details, Form::refused(fields, faults), false).into_response())
}

/// The names of a form with product.md's fields; used wherever names are asked for.
pub fn read_names(reading: &mut Reading) -> Option<Names> {
    let full_name = reading.line("full_name");
    let badge_name = reading.optional_line("badge_name");
    let form_of_address = reading.optional_line("form_of_address");
    let native_name = reading.optional_line("native_name");
    let sort_key = reading.optional_line("sort_key");
    let rank = reading.optional_line("rank");
    let honorific = reading.optional_line("honorific");
    Some(Names { full_name: full_name?, badge_name, form_of_address, native_name, sort_key, rank, honorific })
}

/// Names as a form's fields.
pub fn name_fields(names: &Names) -> Vec<(&'static str, String)> {
    let text = |line: &Option<Line>| line.as_ref().map(ToString::to_string).unwrap_or_default();
    vec![
        ("full_name", names.full_name.to_string()),
        ("badge_name", text(&names.badge_name)),
        ("form_of_address", text(&names.form_of_address)),
        ("native_name", text(&names.native_name)),
        ("sort_key", text(&names.sort_key)),
        ("rank", text(&names.rank)),
        ("honorific", text(&names.honorific)),
    ]
}

fn filled(details: &Details) -> Fields {
    let mut fields = Fields::of(name_fields(&details.names));
    fields.set("language", details.lang.code());
    fields.set("zone", details.zone.map(|zone| zone.name()).unwrap_or_default());
    fields
}

fn page(visit: &Visit, details: &Details, form: Form, done: bool) -> Page {
    let (lang, status) = (visit.lang, status_of(form.faults()));
    let (email, version) = (details.email.clone(), details.version.to_string());
    let languages: Vec<(String, String)> = OFFERED.iter().map(|lang| (lang.code().to_owned(), lang.own_name().to_owned())).collect();
    Page::new(visit, t!(lang, "details-title"), || {
        view! {
            <div class="frame">
                <div class="opening">
                    <Crumbs lang=lang trail=vec![("/me".to_owned(), t!(lang, "me-title"))] here=t!(lang, "details-title")/>
                    <h1>{t!(lang, "details-title")}</h1>
                    <p class="prose">{t!(lang, "details-lead")}</p>
                </div>
                {done.then(|| view! { <Notice><p>{t!(lang, "details-saved")}</p></Notice> })}
                <form id=TYPED class="form" method="post" action="/me/details" novalidate>
                    <ErrorSummary form=form.clone() lang=lang/>
                    <input type="hidden" name="version" value=version/>
                    <div class="stack">
                        <Field form=form.clone() lang=lang name="full_name" label=t!(lang, "details-full-name") hint=t!(lang, "details-full-name-hint") autocomplete="name"/>
                        <Field form=form.clone() lang=lang name="badge_name" label=t!(lang, "details-badge-name") hint=t!(lang, "details-badge-name-hint") optional=true width="width-22"/>
                        <Field form=form.clone() lang=lang name="form_of_address" label=t!(lang, "details-form-of-address") hint=t!(lang, "details-form-of-address-hint") optional=true width="width-22"/>
                        <Field form=form.clone() lang=lang name="native_name" label=t!(lang, "details-native-name") hint=t!(lang, "details-native-name-hint") optional=true width="width-22"/>
                        <Field form=form.clone() lang=lang name="rank" label=t!(lang, "details-rank") optional=true width="width-16"/>
                        <Field form=form.clone() lang=lang name="honorific" label=t!(lang, "details-honorific") optional=true width="width-16"/>
                        <Field form=form.clone() lang=lang name="sort_key" label=t!(lang, "details-sort-key") hint=t!(lang, "details-sort-key-hint") optional=true width="width-22"/>
                    </div>
                    <div class="group">
                        <dl class="facts"><div><dt>{t!(lang, "details-email")}</dt><dd>{breaking(&email)}<p class="hint">{t!(lang, "details-email-hint")}</p></dd></div></dl>
                        <Select form=form.clone() lang=lang name="language" label=t!(lang, "details-language") options=languages width="width-16"/>
                        <Field form=form.clone() lang=lang name="zone" label=t!(lang, "details-zone") hint=t!(lang, "details-zone-hint") optional=true width="width-22" suggestions=crate::lang::zones()/>
                    </div>
                    <p class="row"><button class="button" type="submit">{t!(lang, "details-save")}</button></p>
                </form>
            </div>
        }
        .into_any()
    })
    .status(status)
    .retold("", "")
}
