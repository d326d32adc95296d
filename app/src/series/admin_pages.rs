//! `/admin`: editions, administrators, and how the series presents itself.

use super::{roles_page, setup_form};
use crate::{
    lang::{self, dates, workshop_status_name},
    page::{Page, see_other},
    people::proof,
    posted::{Asked, Faults, Fields, Form, Posted, RETOLD, Reading, TYPED},
    shell::status_of,
    site::Site,
    t,
    trouble::Trouble,
    ui::{Crumbs, ErrorSummary, Field, Notice, SafeTextarea},
    visit::Visit,
};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use domain::{
    access::{Grant, RunSeries, WholeSeries},
    lang::{Lang, Words},
    people::RoleKind,
};
use leptos::prelude::*;
use store::{Failure, series::Series};

/// The passage with the list of administrators: where the refusal to dismiss one leads to.
const ADMINISTRATORS: &str = "administrators";

fn run(visit: &Visit) -> Result<Grant<RunSeries>, Trouble> {
    visit.signed_in()?;
    visit.may(RunSeries, WholeSeries)
}

/// GET `/admin`.
pub async fn show(State(site): State<Site>, visit: Visit, Asked(asked): Asked) -> Result<Page, Trouble> {
    page(&site, &visit, &run(&visit)?, Form::default(), asked.has("done")).await
}

/// POST `/admin`: appoints an administrator, or dismisses one.
pub async fn save(State(site): State<Site>, visit: Visit, Posted(fields): Posted) -> Result<Response, Trouble> {
    let grant = run(&visit)?;
    let now = site.clock.now();
    if fields.has(RETOLD) {
        return Ok(page(&site, &visit, &grant, Form::refused(fields, Faults::default()), false).await?.into_response());
    }
    if !visit.proved(now) {
        return Ok(page(&site, &visit, &grant, Form::refused(fields, proof::wanted(&visit)), false).await?.into_response());
    }
    // Beside what was asked for: the list of administrators, or the form of an appointment.
    let (field, outcome) = if let Ok(role) = uuid::Uuid::try_parse(fields.get("dismiss")) {
        (ADMINISTRATORS, site.store.dismiss_administrator(&grant, role, now).await)
    } else {
        let mut reading = Reading::of(&fields, visit.lang);
        match roles_page::read_appointee(&mut reading, visit.lang) {
            Some(who) if reading.faults.is_empty() => ("full_name", site.store.appoint_administrator(&grant, &who, now).await),
            _ => {
                let faults = reading.faults;
                return Ok(page(&site, &visit, &grant, Form::refused(fields, faults), false).await?.into_response());
            }
        }
    };
    match outcome {
        Ok(()) => Ok(see_other("/admin?done=1")),
        Err(Failure::Refused(refusal)) => {
            let mut faults = Faults::default();
            faults.add(field, lang::refusal(visit.lang, &refusal));
            Ok(page(&site, &visit, &grant, Form::refused(fields, faults), false).await?.into_response())
        }
        Err(other) => Err(other.into()),
    }
}

async fn page(site: &Site, visit: &Visit, grant: &Grant<RunSeries>, form: Form, done: bool) -> Result<Page, Trouble> {
    let workshops = site.store.every_workshop(grant).await?;
    let administrators = site.store.administrators(grant).await?;
    let (lang, status) = (visit.lang, status_of(form.faults()));
    // Open where there is something to correct in it, or to go on with.
    let typed = ["full_name", "email"].iter().any(|field| !form.fields().get(field).is_empty());
    let appoints = typed || !form.faults().is_empty() && form.faults().of(ADMINISTRATORS).is_none();
    let rows: Vec<(String, String, String, String, u64)> = workshops
        .iter()
        .map(|(it, organizers)| {
            (
                it.slug.to_string(),
                it.city.for_reader(lang).1.to_owned(),
                dates::days(lang, it.days),
                workshop_status_name(lang, it.status),
                *organizers,
            )
        })
        .collect();
    Ok(Page::new(visit, t!(lang, "admin-title"), || {
        let editions: Vec<_> = rows
            .into_iter()
            .map(|(slug, city, days, status, organizers)| view! {
                <tr>
                    <th scope="row"><a href=format!("/workshops/{slug}")>{city}</a></th>
                    <td data-head=t!(lang, "workshop-dates")>{days}</td>
                    <td data-head=t!(lang, "admin-workshop-status")>{status}</td>
                    <td data-head=t!(lang, "admin-workshop-organizers") class="num">{organizers}</td>
                    <td class="end"><span class="row">
                        <a href=format!("/organize/{slug}/people")>{t!(lang, "roles-organizers")}</a>
                        <a href=format!("/organize/{slug}/clone")>{t!(lang, "clone-title")}</a>
                    </span></td>
                </tr>
            })
            .collect();
        view! {
            <div class="frame">
                <div class="opening row row-spread">
                    <h1>{t!(lang, "admin-title")}</h1>
                    <p class="row"><a href="/admin/series">{t!(lang, "admin-series")}</a><a href="/admin/audit">{t!(lang, "admin-audit")}</a><a href="/admin/mail">{t!(lang, "admin-mail")}</a></p>
                </div>
                {done.then(|| view! { <Notice><p>{t!(lang, "setup-saved")}</p></Notice> })}
                <ErrorSummary form=form.clone() lang=lang/>
                {proof::again(visit, &form, "/admin")}
                <section class="passage" aria-labelledby="editions">
                    <h2 id="editions">{t!(lang, "admin-editions")}</h2>
                    <div class="stack">
                        <div class="table-entries"><table class="table">
                            <thead><tr><th scope="col">{t!(lang, "admin-edition")}</th><th scope="col">{t!(lang, "workshop-dates")}</th><th scope="col">{t!(lang, "admin-workshop-status")}</th><th scope="col">{t!(lang, "admin-workshop-organizers")}</th><th scope="col" class="end"><span class="unseen">{t!(lang, "actions")}</span></th></tr></thead>
                            <tbody>{editions}</tbody>
                        </table></div>
                        <p><a class="button button-second" href="/admin/workshops/new">{t!(lang, "create-title")}</a></p>
                    </div>
                </section>
                <section class="passage" aria-labelledby=ADMINISTRATORS>
                    <h2 id=ADMINISTRATORS>{t!(lang, "roles-administrators")}</h2>
                    <div class="stack">
                        {roles_page::holders(lang, "/admin", RoleKind::Administrator, &administrators)}
                        <details open=appoints><summary>{t!(lang, "roles-appoint-administrator")}</summary>
                            <form id=TYPED class="form stack" method="post" action="/admin" novalidate>
                                {roles_page::appointment(&form, lang)}
                                <button class="button button-second" type="submit">{t!(lang, "roles-appoint-administrator")}</button>
                            </form>
                        </details>
                    </div>
                </section>
            </div>
        }
        .into_any()
    })
    .status(status)
    .retold("", ""))
}

/// Where an edition is created.
const NEW: &str = "/admin/workshops/new";

/// GET `/admin/workshops/new`.
pub async fn new_workshop(State(site): State<Site>, visit: Visit) -> Result<Page, Trouble> {
    run(&visit)?;
    let ahead = proof::ahead(&visit, site.clock.now(), NEW);
    Ok(create_page(&visit, ahead, Form::blank(Fields::of([("status", "draft"), ("capacity", "60"), ("language", "en")]))))
}

/// POST `/admin/workshops/new`.
pub async fn create_workshop(State(site): State<Site>, visit: Visit, Posted(fields): Posted) -> Result<Response, Trouble> {
    let (grant, now) = (run(&visit)?, site.clock.now());
    let faults = match setup_form::read(&fields, visit.lang) {
        Err(faults) => setup_form::faults_of_new(&site, &fields, visit.lang, faults).await?,
        // It makes whoever creates it its organizer: whoever gives roles has just proved who they are.
        Ok(_) if !visit.proved(now) => proof::wanted(&visit),
        Ok(facts) => match site.store.create_workshop(&grant, &facts, now).await {
            Ok(slug) => return Ok(see_other(&format!("/organize/{slug}"))),
            Err(Failure::Refused(refusal)) => {
                let mut faults = Faults::default();
                setup_form::place_refusal(&mut faults, visit.lang, &refusal);
                faults
            }
            Err(other) => return Err(other.into()),
        },
    };
    let form = Form::refused(fields, faults);
    Ok(create_page(&visit, proof::again(&visit, &form, NEW), form).into_response())
}

fn create_page(visit: &Visit, proof: Option<AnyView>, form: Form) -> Page {
    let (lang, status) = (visit.lang, status_of(form.faults()));
    Page::new(visit, t!(lang, "create-title"), || {
        view! {
            <div class="frame">
                <div class="opening"><Crumbs lang=lang trail=vec![("/admin".to_owned(), t!(lang, "admin-title"))] here=t!(lang, "create-title")/><h1>{t!(lang, "create-title")}</h1><p class="prose">{t!(lang, "create-lead")}</p></div>
                <form id=TYPED class="form parts" method="post" action=NEW novalidate>
                    <ErrorSummary form=form.clone() lang=lang/>
                    {proof}
                    {setup_form::view(&form, lang)}
                    <p class="row"><button class="button" type="submit">{t!(lang, "clone-create")}</button></p>
                </form>
            </div>
        }
        .into_any()
    })
    .status(status)
    .retold("", "")
}

/// GET `/admin/series`.
pub async fn series(State(site): State<Site>, visit: Visit, Asked(asked): Asked) -> Result<Page, Trouble> {
    run(&visit)?;
    let series = site.store.series().await?.ok_or(Trouble::NotFound)?;
    Ok(series_page(&visit, Form::blank(series_fields(&series)), asked.has("done")))
}

/// POST `/admin/series`.
pub async fn save_series(State(site): State<Site>, visit: Visit, Posted(fields): Posted) -> Result<Response, Trouble> {
    let grant = run(&visit)?;
    let mut reading = Reading::of(&fields, visit.lang);
    reading.asks("title_en", &t!(visit.lang, "admin-series-title-en"));
    reading.asks("about_en", &t!(visit.lang, "admin-series-about-en"));
    reading.asks("contact", &t!(visit.lang, "admin-series-contact"));
    let title = [(Lang::En, reading.line("title_en")), (Lang::Vi, reading.optional_line("title_vi"))];
    let title = Words::several(title.into_iter().filter_map(|(lang, line)| Some((lang, line?.to_string()))));
    let about = [(Lang::En, reading.text("about_en")), (Lang::Vi, reading.optional_text("about_vi"))];
    let about = Words::several(about.into_iter().filter_map(|(lang, text)| Some((lang, text?.to_string()))));
    let contact = reading.email("contact");
    let hosts = setup_form::read_hosts(&mut reading, &fields);
    if let (Some(title), Some(about), Some(contact), Some(hosts), true) = (title, about, contact, hosts, reading.faults.is_empty()) {
        site.store.present_series(&grant, &title, &about, contact.as_str(), &hosts, site.clock.now()).await?;
        return Ok(see_other("/admin/series?done=1"));
    }
    let faults = reading.faults;
    Ok(series_page(&visit, Form::refused(fields, faults), false).into_response())
}

fn series_fields(series: &Series) -> Fields {
    let both = |words: &Words, lang| words.in_lang(lang).unwrap_or_default().to_owned();
    let hosts = series.hosts.iter().map(|host| ("hosts", host.to_string()));
    let words = [
        ("title_en", both(&series.title, Lang::En)),
        ("title_vi", both(&series.title, Lang::Vi)),
        ("about_en", both(&series.about, Lang::En)),
        ("about_vi", both(&series.about, Lang::Vi)),
        ("contact", series.contact.clone()),
    ];
    Fields::of(words.into_iter().chain(hosts))
}

fn series_page(visit: &Visit, form: Form, done: bool) -> Page {
    let (lang, status) = (visit.lang, status_of(form.faults()));
    Page::new(visit, t!(lang, "admin-series"), || {
        let f = || form.clone();
        view! {
            <div class="frame">
                <div class="opening"><Crumbs lang=lang trail=vec![("/admin".to_owned(), t!(lang, "admin-title"))] here=t!(lang, "admin-series")/><h1>{t!(lang, "admin-series")}</h1></div>
                {done.then(|| view! { <Notice><p>{t!(lang, "setup-saved")}</p></Notice> })}
                <form id=TYPED class="form" method="post" action="/admin/series" novalidate>
                    <ErrorSummary form=f() lang=lang/>
                    <div class="stack">
                        <Field form=f() lang=lang name="title_en" label=t!(lang, "admin-series-title-en")/>
                        <Field form=f() lang=lang name="title_vi" label=t!(lang, "admin-series-title-vi") optional=true/>
                        <SafeTextarea form=f() lang=lang name="about_en" label=t!(lang, "admin-series-about-en")/>
                        <SafeTextarea form=f() lang=lang name="about_vi" label=t!(lang, "admin-series-about-vi") optional=true/>
                        <Field form=f() lang=lang name="contact" kind="email" label=t!(lang, "admin-series-contact") width="width-22"/>
                        {setup_form::hosts(&form, lang)}
                    </div>
                    <p class="row"><button class="button" type="submit">{t!(lang, "setup-save")}</button></p>
                </form>
            </div>
        }
        .into_any()
    })
    .status(status)
    .retold("", "")
}
