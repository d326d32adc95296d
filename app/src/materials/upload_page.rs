//! Putting a document on the shelf: by an organizer, or by somebody with a part in the session.

use super::{
    facts_form::{self, Nameable},
    received::{Upload, receive},
};
use crate::{
    lang::{self, file_size},
    page::{Page, see_other},
    posted::{Asked, Faults, Fields, Form, Named, Reading},
    series::workshop_of,
    shell::{Locator, status_of},
    site::Site,
    t,
    trouble::Trouble,
    ui::{ErrorSummary, Field, SafeUrl, field_message},
    visit::Visit,
};
use axum::{
    extract::{Request, State},
    response::{IntoResponse, Response},
};
use domain::{
    access::{Grant, Shelf, UploadMaterial},
    id::SessionId,
    materials::MaterialRefusal,
};
use leptos::prelude::*;
use store::{Failure, Refusal, materials::Body, series::Workshop};

/// GET `/organize/{slug}/materials/new`.
pub async fn show_new(State(site): State<Site>, visit: Visit, Named(slug): Named<String>, Asked(asked): Asked) -> Result<Page, Trouble> {
    let session = asked.get("session").parse().ok();
    show(&site, &visit, &slug, session).await
}

/// GET `/workshops/{slug}/sessions/{id}/upload`.
pub async fn show_for_session(State(site): State<Site>, visit: Visit, Named((slug, id)): Named<(String, String)>) -> Result<Page, Trouble> {
    let session: SessionId = id.parse().map_err(|_| Trouble::NotFound)?;
    show(&site, &visit, &slug, Some(session)).await
}

/// POST `/organize/{slug}/materials/new`.
pub async fn save_new(
    State(site): State<Site>,
    visit: Visit,
    Named(slug): Named<String>,
    Asked(asked): Asked,
    request: Request,
) -> Result<Response, Trouble> {
    let session = asked.get("session").parse().ok();
    save(&site, &visit, &slug, session, request).await
}

/// POST `/workshops/{slug}/sessions/{id}/upload`.
pub async fn save_for_session(
    State(site): State<Site>,
    visit: Visit,
    Named((slug, id)): Named<(String, String)>,
    request: Request,
) -> Result<Response, Trouble> {
    let session: SessionId = id.parse().map_err(|_| Trouble::NotFound)?;
    save(&site, &visit, &slug, Some(session), request).await
}

async fn allowed(site: &Site, visit: &Visit, slug: &str, session: Option<SessionId>) -> Result<(Workshop, Grant<UploadMaterial>), Trouble> {
    visit.signed_in()?;
    let workshop = workshop_of(site, slug).await?;
    let grant = visit.may(UploadMaterial, Shelf { workshop: workshop.id, session })?;
    Ok((workshop, grant))
}

async fn show(site: &Site, visit: &Visit, slug: &str, session: Option<SessionId>) -> Result<Page, Trouble> {
    let (workshop, _) = allowed(site, visit, slug, session).await?;
    let fields = Fields::of([("tlp", "AMBER"), ("release", "now"), ("language", "en")]);
    page(site, visit, &workshop, session, Form::blank(fields)).await
}

async fn save(site: &Site, visit: &Visit, slug: &str, session: Option<SessionId>, request: Request) -> Result<Response, Trouble> {
    // Decided before a byte is taken.
    let (workshop, grant) = allowed(site, visit, slug, session).await?;
    let Upload { fields, file } = receive(site, request).await?;
    let nameable = nameable(site, visit, &workshop, session.is_some()).await?;
    let mut reading = Reading::of(&fields, visit.lang);
    let facts = facts_form::read(&mut reading, &fields, &nameable, workshop.zone);
    let link = fields.get("link").trim();
    let body = match (file, SafeUrl::parse(link)) {
        (Some(Ok(file)), _) => Some(Body::File(file)),
        (Some(Err(refusal)), _) => {
            reading.faults.add("file", lang::refusal(visit.lang, &Refusal::Material(refusal)));
            None
        }
        (None, Some(url)) if !url.as_str().starts_with("mailto:") => Some(Body::Link(url.as_str().to_owned())),
        (None, _) if !link.is_empty() => {
            reading.faults.add("link", t!(visit.lang, "materials-fault-link"));
            None
        }
        (None, _) => {
            reading.faults.add("file", lang::refusal(visit.lang, &Refusal::Material(MaterialRefusal::NoFile)));
            None
        }
    };
    let mut faults = reading.faults;
    if let (Some(facts), Some(body), true) = (facts, body, faults.is_empty()) {
        match site.store.upload(&grant, None, &facts, &body, site.clock.now()).await {
            Ok(_) if visit.actor().organizes(workshop.id) => return Ok(see_other(&format!("/organize/{slug}/materials?done=1"))),
            Ok(_) => return Ok(see_other(&format!("/workshops/{slug}/materials"))),
            Err(Failure::Refused(refusal)) => place(&mut faults, visit, &refusal),
            Err(other) => return Err(other.into()),
        }
    }
    Ok(page(site, visit, &workshop, session, Form::refused(fields, faults)).await?.into_response())
}

/// Puts a refusal beside its field.
pub(super) fn place(faults: &mut Faults, visit: &Visit, refusal: &Refusal) {
    let field = match refusal {
        Refusal::Material(MaterialRefusal::NobodyNamed) => "person",
        Refusal::Material(MaterialRefusal::NoSession) => "release",
        Refusal::Material(MaterialRefusal::Stale) => "title",
        _ => "file",
    };
    faults.add(field, lang::refusal(visit.lang, refusal));
}

/// Whom a label may name: the workshop's delegations and everyone registered or serving.
pub(super) async fn nameable(site: &Site, visit: &Visit, workshop: &Workshop, in_session: bool) -> Result<Nameable, Trouble> {
    let countries = site.store.delegations(workshop.id).await?.into_iter().map(|it| it.country).collect();
    let people = site.store.nameable_people(workshop.id, !visit.actor().organizes(workshop.id)).await?;
    Ok(Nameable { countries, people, in_session })
}

/// The field for the file itself.
pub(super) fn file_field(form: &Form, visit: &Visit, max: u64) -> AnyView {
    let lang = visit.lang;
    let fault = form.faults().of("file").map(|fault| field_message("file-error".into(), fault.to_owned()));
    let class = if fault.is_some() { "field field-error" } else { "field" };
    view! {
        <div class=class>
            <label for="file">{t!(lang, "materials-field-file")}</label>
            <p class="hint" id="file-hint">{t!(lang, "materials-field-file-hint", size = file_size(lang, max))}</p>
            {fault}
            <input id="file" name="file" type="file" aria-describedby="file-hint file-error"/>
        </div>
    }
    .into_any()
}

async fn page(site: &Site, visit: &Visit, workshop: &Workshop, session: Option<SessionId>, form: Form) -> Result<Page, Trouble> {
    let nameable = nameable(site, visit, workshop, session.is_some()).await?;
    let title = match session {
        Some(id) => site.store.session_titles(workshop.id).await?.get(&id).map(|words| words.for_reader(visit.lang).1.to_owned()),
        None => None,
    };
    let (lang, status, max) = (visit.lang, status_of(form.faults()), site.max_upload);
    Ok(Page::new(visit, t!(lang, "materials-upload-title"), || {
        view! {
            <div class="frame">
                <div class="opening">
                    <h1>{t!(lang, "materials-upload-title")}</h1>
                    <p class="prose">{title.unwrap_or_else(|| t!(lang, "materials-of-workshop"))}</p>
                </div>
                <form class="form" method="post" enctype="multipart/form-data" novalidate>
                    <ErrorSummary form=form.clone() lang=lang/>
                    <div class="stack">
                        {file_field(&form, visit, max)}
                        <Field form=form.clone() lang=lang name="link" kind="url" label=t!(lang, "materials-field-link") hint=t!(lang, "materials-field-link-hint") optional=true/>
                    </div>
                    <div class="group">{facts_form::view(&form, lang, &nameable)}</div>
                    <p class="row"><button class="button" type="submit">{t!(lang, "materials-upload-button")}</button></p>
                </form>
            </div>
        }
        .into_any()
    })
    .locator(Locator::of(lang, workshop))
    .status(status))
}
