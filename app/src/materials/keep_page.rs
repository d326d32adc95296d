//! `/materials/{id}/edit`: relabel, add a version, withdraw.

use super::{
    facts_form::{self, Nameable},
    held::Holding,
    received::{Upload, heard_out, receive},
    upload_page::{beside_known, nameable, place, shelf_of},
};
use crate::{
    lang::{self, dates, file_size},
    page::{Page, see_other},
    people::proof::{self, PROOF},
    posted::{Asked, Faults, Fields, Form, Named, ONCE, Posted, Reading, once, once_field},
    shell::{Locator, status_of},
    site::Site,
    t,
    trouble::Trouble,
    ui::{Crumbs, ErrorSummary, Notice, TlpTag, icon, title_language},
    visit::Visit,
};
use axum::{
    extract::{Request, State},
    response::{IntoResponse, Response},
};
use domain::{
    access::{Grant, KeepMaterial},
    id::MaterialId,
    lang::Lang,
    materials::MaterialRefusal,
    tlp::Tlp,
};
use leptos::prelude::*;
use store::{
    Failure, Refusal,
    materials::Material,
    secrets::fresh_token,
    series::{Workshop, workshop_by_id},
};

async fn kept(site: &Site, visit: &Visit, id: &str) -> Result<(Workshop, Material, Grant<KeepMaterial>), Trouble> {
    visit.signed_in()?;
    let id: MaterialId = id.parse().map_err(|_| Trouble::NotFound)?;
    let material = site.store.material(id).await?;
    let grant = visit.may(KeepMaterial, material.labelled())?;
    let workshop = workshop_by_id(site.store.reader(), material.workshop).await?;
    Ok((workshop, material, grant))
}

async fn fields_of(site: &Site, visit: &Visit, workshop: &Workshop, material: &Material) -> Result<Fields, Trouble> {
    let beside = beside_known(site, workshop, material.session).await?;
    Ok(facts_form::fields_of(material, beside.as_ref(), visit.actor().organizes(workshop.id), workshop.zone))
}

/// GET `/materials/{id}/edit`.
pub async fn show(State(site): State<Site>, visit: Visit, Named(id): Named<String>, Asked(asked): Asked) -> Result<Page, Trouble> {
    let (workshop, material, _) = kept(&site, &visit, &id).await?;
    // The page lists whom a RED document names.
    if material.tlp == Tlp::Red {
        visit.proof(site.clock.now())?;
    }
    let form = Form::blank(fields_of(&site, &visit, &workshop, &material).await?);
    page(&site, &visit, &workshop, &material, Some(form), Form::default(), asked.has("done")).await
}

/// POST `/materials/{id}/edit`: the facts, or `withdraw`.
pub async fn save(State(site): State<Site>, visit: Visit, Named(id): Named<String>, Posted(fields): Posted) -> Result<Response, Trouble> {
    let (workshop, material, grant) = kept(&site, &visit, &id).await?;
    let now = site.clock.now();
    let stale = material.tlp == Tlp::Red && !visit.proved(now);
    if stale && fields.has("withdraw") {
        return Err(Trouble::SignInAgain { next: visit.path.clone() });
    }
    if fields.has("withdraw") {
        site.store.withdraw_material(&grant, material.id, now).await?;
        let back = if visit.actor().organizes(workshop.id) {
            format!("/organize/{}/materials?done=1", workshop.slug)
        } else {
            format!("/workshops/{}/materials?done=withdrawn", workshop.slug)
        };
        return Ok(see_other(&back));
    }
    let nameable = nameable(&site, &visit, &workshop, material.session, Some(&material)).await?;
    let mut reading = Reading::of(&fields, visit.lang);
    let facts = facts_form::read(&mut reading, visit.lang, &fields, &nameable, workshop.zone);
    let mut faults = reading.faults;
    if stale {
        faults.add(PROOF, proof::stale(&visit));
    }
    if let (Some(facts), true) = (facts, faults.is_empty()) {
        let seen = fields.get("version").parse().unwrap_or_default();
        match site.store.edit_material(&grant, material.id, &facts, seen, now).await {
            Ok(()) => return Ok(see_other(&format!("/materials/{id}/edit?done=1"))),
            Err(Failure::Refused(refusal)) => place(&mut faults, &visit, &refusal),
            Err(other) => return Err(other.into()),
        }
    }
    let form = Form::refused(fields, faults);
    Ok(page(&site, &visit, &workshop, &material, Some(form), Form::default(), false).await?.into_response())
}

/// POST `/materials/{id}/versions`: a new version of the file.
pub async fn add_version(State(site): State<Site>, visit: Visit, Named(id): Named<String>, request: Request) -> Result<Response, Trouble> {
    let ((workshop, material, grant), request) = heard_out(kept(&site, &visit, &id).await, request).await?;
    let Upload { mut fields, file } = receive(&site, request).await?;
    let holding = Holding::of(&site, &visit, workshop.id)?;
    let file = holding.brought(&fields, file).await?;
    let (mut faults, now) = (Faults::default(), site.clock.now());
    let stale = material.tlp == Tlp::Red && !visit.proved(now);
    if stale {
        faults.add(PROOF, proof::stale(&visit));
    }
    match &file {
        Some(Ok(_)) if stale => {}
        Some(Ok(file)) => match site.store.add_version(&grant, material.id, file, once(&fields).as_ref(), now).await {
            Ok(_) => return Ok(see_other(&format!("/materials/{id}/edit?done=1"))),
            Err(Failure::Refused(refusal)) => place(&mut faults, &visit, &refusal),
            Err(other) => return Err(other.into()),
        },
        Some(Err(words)) => faults.add("file", words.clone()),
        None => faults.add("file", lang::refusal(visit.lang, &Refusal::Material(MaterialRefusal::NoFile))),
    }
    holding.keep(&mut fields, &mut faults, file.and_then(Result::ok)).await;
    // Without a fresh proof nothing is told of whom a RED document names.
    let form = if stale { None } else { Some(Form::blank(fields_of(&site, &visit, &workshop, &material).await?)) };
    // The page's own address: this one only takes files.
    let visit = Visit { path: format!("/materials/{id}/edit"), query: String::new(), ..visit };
    Ok(page(&site, &visit, &workshop, &material, form, Form::refused(fields, faults), false).await?.into_response())
}

/// A link to a version, or the word that it is closed: a release rule holds for those who keep the document too.
fn download(lang: Lang, href: Option<String>) -> AnyView {
    match href {
        Some(href) => view! { <a href=href>{t!(lang, "materials-download")}</a> }.into_any(),
        None => view! { <span class="quiet">{icon::lock()}{t!(lang, "materials-not-open")}</span> }.into_any(),
    }
}

/// Where a translation of this document is uploaded.
fn translation_address(visit: &Visit, workshop: &Workshop, material: &Material) -> String {
    let (slug, id) = (&workshop.slug, material.id);
    match material.session {
        Some(session) if visit.actor().organizes(workshop.id) => format!("/organize/{slug}/materials/new?session={session}&of={id}"),
        Some(session) => format!("/workshops/{slug}/sessions/{session}/upload?of={id}"),
        None => format!("/organize/{slug}/materials/new?of={id}"),
    }
}

/// What is said of the document, its translations, and the way off the shelf.
fn about(visit: &Visit, material: &Material, form: &Form, nameable: &Nameable, translate: String) -> AnyView {
    let (lang, id, seen) = (visit.lang, material.id, material.version.to_string());
    view! {
        <section class="passage" aria-labelledby="label">
            <h2 id="label">{t!(lang, "materials-label")}</h2>
            <form class="form" method="post" action=format!("/materials/{id}/edit") novalidate>
                <ErrorSummary form=form.clone() lang=lang/>
                {proof::again(visit, form, &visit.path)}
                <input type="hidden" name="version" value=seen/>
                <div class="stack">{facts_form::view(form, lang, nameable)}</div>
                <p class="row"><button class="button" type="submit">{t!(lang, "materials-save")}</button></p>
            </form>
        </section>
        <section class="passage" aria-labelledby="translations">
            <h2 id="translations">{t!(lang, "materials-translations")}</h2>
            <p class="prose"><a href=translate>{t!(lang, "materials-translate")}</a></p>
        </section>
        <section class="passage" aria-labelledby="withdraw">
            <h2 id="withdraw">{t!(lang, "materials-withdraw")}</h2>
            <form class="stack" method="post" action=format!("/materials/{id}/edit")>
                <p class="prose">{t!(lang, "materials-withdraw-lead")}</p>
                <button class="button button-danger" type="submit" name="withdraw" value="1">{t!(lang, "materials-withdraw")}</button>
            </form>
        </section>
    }
    .into_any()
}

async fn page(
    site: &Site,
    visit: &Visit,
    workshop: &Workshop,
    material: &Material,
    form: Option<Form>,
    upload: Form,
    done: bool,
) -> Result<Page, Trouble> {
    let nameable = nameable(site, visit, workshop, material.session, Some(material)).await?;
    let open = site.store.opens(workshop, material).await?.is_open(site.clock.now());
    let stale = material.tlp == Tlp::Red && !visit.proved(site.clock.now());
    let versions = if stale { Vec::new() } else { site.store.versions_of(material).await? };
    let (lang, zone, holding) = (visit.lang, workshop.zone, Holding::of(site, visit, workshop.id)?);
    let status = status_of(form.as_ref().map(Form::faults).filter(|faults| !faults.is_empty()).unwrap_or(upload.faults()));
    let (id, title) = (material.id, material.title.clone());
    let written = title_language(&material.title, &material.language).to_owned();
    let shelf = shelf_of(visit, workshop);
    let key = Fields::of([(ONCE, fresh_token())]);
    let is_file = material.link.is_none();
    let translate = translation_address(visit, workshop, material);
    Ok(Page::new(visit, title.clone(), || {
        let rows: Vec<_> = versions
            .into_iter()
            .map(|it| view! {
                <li class="document"><div><b>{t!(lang, "materials-version", number = it.number)}</b><p class="about"><TlpTag tlp=it.tlp/><span>{it.name.clone()}</span><span>{dates::moment(lang, it.at, zone)}</span></p></div>
                <ul class="files"><li>{download(lang, open.then(|| format!("/materials/{id}/versions/{}", it.number)))}<span class="quiet num">{file_size(lang, it.size)}</span></li></ul></li>
            })
            .collect();
        view! {
            <div class="frame">
                <div class="opening"><Crumbs lang=lang trail=vec![(shelf, t!(lang, "materials-title"))] here=title.clone()/><h1 lang=written>{title}</h1></div>
                {done.then(|| view! { <Notice><p>{t!(lang, "materials-saved")}</p></Notice> })}
                <ErrorSummary form=upload.clone() lang=lang/>
                {is_file.then(|| view! {
                    <section class="passage" aria-labelledby="versions">
                        <h2 id="versions">{t!(lang, "materials-versions")}</h2>
                        <div class="stack">
                            <ul>{rows}</ul>
                            <form class="form stack" method="post" action=format!("/materials/{id}/versions") enctype="multipart/form-data">
                                {proof::again(visit, &upload, &visit.path)}
                                {once_field(&key)}
                                {holding.field(&upload)}
                                <button class="button button-second" type="submit">{t!(lang, "materials-add-version")}</button>
                            </form>
                        </div>
                    </section>
                })}
                {form.as_ref().map(|form| about(visit, material, form, &nameable, translate))}
            </div>
        }
        .into_any()
    })
    .locator(Locator::of(lang, workshop))
    .status(status))
}
