//! Putting a document on the shelf: by an organizer, or by somebody with a part in the session.

use super::{
    facts_form::{self, Nameable},
    held::Holding,
    received::{Upload, heard_out, receive},
};
use crate::{
    agenda::words::read,
    lang,
    page::{Page, see_other},
    people::proof::{self, PROOF},
    posted::{Asked, Faults, Fields, Form, Named, ONCE, Reading, TYPED, once, once_field},
    series::workshop_of,
    shell::{Desk, Locator, Room, status_of},
    site::Site,
    t,
    trouble::Trouble,
    ui::{Crumbs, ErrorSummary, Field, SafeUrl, title_language},
    visit::Visit,
};
use axum::{
    extract::{Request, State},
    response::{IntoResponse, Response},
};
use domain::{
    access::{Grant, KeepMaterial, Shelf, UploadMaterial},
    id::SessionId,
    materials::MaterialRefusal,
    tlp::Tlp,
};
use leptos::prelude::*;
use store::{
    Failure, Refusal,
    materials::{Beside, Body, Material},
    secrets::fresh_token,
    series::Workshop,
};

/// GET `/organize/{slug}/materials/new`.
pub async fn show_new(State(site): State<Site>, visit: Visit, Named(slug): Named<String>, Asked(asked): Asked) -> Result<Page, Trouble> {
    let session = asked.get("session").parse().ok();
    show(&site, &visit, &slug, session, &asked).await
}

/// GET `/workshops/{slug}/sessions/{id}/upload`.
pub async fn show_for_session(
    State(site): State<Site>,
    visit: Visit,
    Named((slug, id)): Named<(String, String)>,
    Asked(asked): Asked,
) -> Result<Page, Trouble> {
    let session: SessionId = id.parse().map_err(|_| Trouble::NotFound)?;
    show(&site, &visit, &slug, Some(session), &asked).await
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

async fn show(site: &Site, visit: &Visit, slug: &str, session: Option<SessionId>, asked: &Fields) -> Result<Page, Trouble> {
    let (workshop, grant) = allowed(site, visit, slug, session).await?;
    let original = original(site, visit, &grant, asked.get("of")).await?;
    if lacks_proof(site, visit, original.as_ref()) {
        visit.proof(site.clock.now())?;
    }
    let beside = beside(site, &workshop, session).await?;
    let fields = match &original {
        // A translation starts with all that its original says; its language is the one thing to choose.
        Some(original) => {
            let tells = visit.actor().organizes(workshop.id);
            let mut known = facts_form::fields_of(original, beside.as_ref(), tells, workshop.zone);
            known.set("language", "");
            known
        }
        None => facts_form::blank(beside.as_ref()),
    };
    let mut fields = fields;
    fields.set(ONCE, fresh_token());
    page(site, visit, &workshop, session, original.as_ref(), Form::blank(fields)).await
}

/// The session that a document stands beside.
pub(super) async fn beside(site: &Site, workshop: &Workshop, session: Option<SessionId>) -> Result<Option<Beside>, Trouble> {
    match session {
        Some(id) => Ok(Some(site.store.beside(workshop.id, id).await?)),
        None => Ok(None),
    }
}

/// The same for a document that is there: its session may have been removed meanwhile.
pub(super) async fn beside_known(site: &Site, workshop: &Workshop, session: Option<SessionId>) -> Result<Option<Beside>, Trouble> {
    match beside(site, workshop, session).await {
        Err(Trouble::NotFound) => Ok(None),
        found => found,
    }
}

/// The document that this one is a translation of, on the same shelf and kept by the same person.
async fn original(site: &Site, visit: &Visit, grant: &Grant<UploadMaterial>, of: &str) -> Result<Option<Material>, Trouble> {
    if of.is_empty() {
        return Ok(None);
    }
    let material = site.store.material(of.parse().map_err(|_| Trouble::NotFound)?).await?;
    visit.may(KeepMaterial, material.labelled())?;
    let same_shelf = material.workshop == grant.on().workshop && material.session == grant.on().session;
    if same_shelf { Ok(Some(material)) } else { Err(Trouble::NotFound) }
}

/// Whether a fresh proof is asked for: the form of a translation lists whom its original names.
fn lacks_proof(site: &Site, visit: &Visit, original: Option<&Material>) -> bool {
    original.is_some_and(|original| original.tlp == Tlp::Red) && !visit.proved(site.clock.now())
}

async fn save(site: &Site, visit: &Visit, slug: &str, session: Option<SessionId>, request: Request) -> Result<Response, Trouble> {
    // Decided before a byte is taken.
    let ((workshop, grant), request) = heard_out(allowed(site, visit, slug, session).await, request).await?;
    let Upload { mut fields, file } = receive(site, request).await?;
    let original = original(site, visit, &grant, fields.get("of")).await?;
    let nameable = nameable(site, visit, &workshop, session, original.as_ref()).await?;
    let holding = Holding::of(site, visit, workshop.id)?;
    let file = holding.brought(&fields, file).await?;
    let mut reading = Reading::of(&fields, visit.lang);
    if lacks_proof(site, visit, original.as_ref()) {
        reading.faults.add(PROOF, proof::stale(visit));
    }
    let link = fields.get("link").trim();
    let body = match (&file, SafeUrl::parse(link)) {
        // Which of the two was meant is not for us to guess.
        (Some(Ok(_)), _) if !link.is_empty() => {
            reading.faults.add("link", t!(visit.lang, "materials-fault-both"));
            None
        }
        (Some(Ok(file)), _) => Some(Body::File(file.clone())),
        (Some(Err(words)), _) => {
            reading.faults.add("file", words.clone());
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
    let facts = facts_form::read(&mut reading, visit.lang, &fields, &nameable, workshop.zone);
    let mut faults = reading.faults;
    if let (Some(facts), Some(body), true) = (&facts, &body, faults.is_empty()) {
        match site
            .store
            .upload(&grant, original.as_ref().map(|original| original.group), facts, body, once(&fields).as_ref(), site.clock.now())
            .await
        {
            Ok(_) if visit.actor().organizes(workshop.id) => return Ok(see_other(&format!("/organize/{slug}/materials?done=1"))),
            Ok(_) => return Ok(see_other(&format!("/workshops/{slug}/materials?done=uploaded"))),
            Err(Failure::Refused(refusal)) => place(&mut faults, visit, &refusal),
            Err(other) => return Err(other.into()),
        }
    }
    holding.keep(&mut fields, &mut faults, file.and_then(Result::ok)).await;
    Ok(page(site, visit, &workshop, session, original.as_ref(), Form::refused(fields, faults)).await?.into_response())
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

/// Whom a label may name: the workshop's delegations, the agencies and names that are told to whoever
/// uploads, and whoever the document names already. Organizers see all of those; for others they stay unseen.
pub(super) async fn nameable(
    site: &Site,
    visit: &Visit,
    workshop: &Workshop,
    session: Option<SessionId>,
    known: Option<&Material>,
) -> Result<Nameable, Trouble> {
    let organizer = visit.actor().organizes(workshop.id);
    let mut countries: Vec<_> = site.store.delegations(workshop.id).await?.into_iter().map(|it| it.country).collect();
    let mut people = match session {
        _ if organizer => site.store.nameable_people(workshop.id, None).await?,
        Some(session) => site.store.nameable_people(workshop.id, Some(session)).await?,
        None => Vec::new(),
    };
    let mut agencies = if organizer { site.store.nameable_agencies(workshop.id).await? } else { Vec::new() };
    let mut unseen = known.map(|material| material.audience.clone()).unwrap_or_default();
    unseen.delegations.retain(|country| !countries.contains(country));
    unseen.agencies.retain(|agency| !agencies.contains(agency));
    unseen.persons.retain(|person| people.iter().all(|(known, _)| known != person));
    if organizer {
        countries.append(&mut unseen.delegations);
        agencies.append(&mut unseen.agencies);
        people.extend(site.store.called(std::mem::take(&mut unseen.persons)).await?);
    }
    lang::sort_by_country(visit.lang, &mut countries, |country| *country);
    let session = if known.is_some() { beside_known(site, workshop, session).await? } else { beside(site, workshop, session).await? };
    Ok(Nameable { countries, agencies, people, unseen, session })
}

/// Where this reader finds the workshop's documents: an organizer at the desk, others on the shelf.
pub(super) fn shelf_of(visit: &Visit, workshop: &Workshop) -> String {
    let part = if visit.actor().organizes(workshop.id) { "organize" } else { "workshops" };
    format!("/{part}/{}/materials", workshop.slug)
}

async fn page(
    site: &Site,
    visit: &Visit,
    workshop: &Workshop,
    session: Option<SessionId>,
    original: Option<&Material>,
    form: Form,
) -> Result<Page, Trouble> {
    let mut offered = nameable(site, visit, workshop, session, original).await?;
    if lacks_proof(site, visit, original) {
        // Whom the original alone names is told after a fresh proof, but for those whom the form itself ticks.
        let known = nameable(site, visit, workshop, session, None).await?.people;
        offered.people.retain(|(id, _)| known.iter().any(|(it, _)| it == id) || form.fields().holds("person", &id.to_string()));
    }
    let of = original.map(|it| (it.id.to_string(), it.title.clone(), title_language(&it.title, &it.language).to_owned()));
    let title = offered.session.as_ref().map(|it| read(visit.lang, &it.title));
    let (written, title) = title.unwrap_or_else(|| (None, t!(visit.lang, "materials-of-workshop")));
    let (lang, status, holding) = (visit.lang, status_of(form.faults()), Holding::of(site, visit, workshop.id)?);
    let (slug, organizer) = (workshop.slug.to_string(), visit.actor().organizes(workshop.id));
    let shelf = shelf_of(visit, workshop);
    Ok(Page::new(visit, t!(lang, "materials-upload-title"), || {
        let content = view! {
            <div class="opening">
                <Crumbs lang=lang trail=vec![(shelf, t!(lang, "materials-title"))] here=t!(lang, "materials-upload-title")/>
                <h1>{t!(lang, "materials-upload-title")}</h1>
                <p class="prose" lang=written>{title}</p>
            </div>
            <form id=TYPED class="form" method="post" enctype="multipart/form-data" novalidate>
                <ErrorSummary form=form.clone() lang=lang/>
                {proof::again(visit, &form, &visit.address())}
                {of.map(|(id, title, language)| view! {
                    <p class="notice">{t!(lang, "materials-translation-of")}" "<b lang=language>{title}</b></p>
                    <input type="hidden" name="of" value=id/>
                })}
                {once_field(form.fields())}
                <div class="stack">
                    {holding.field(&form)}
                    <Field form=form.clone() lang=lang name="link" kind="url" label=t!(lang, "materials-field-link") hint=t!(lang, "materials-field-link-hint") optional=true/>
                </div>
                <div class="group">{facts_form::view(&form, lang, &offered)}</div>
                <p class="row"><button class="button" type="submit">{t!(lang, "materials-upload-button")}</button></p>
            </form>
        }
        .into_any();
        if organizer {
            return view! { <Desk visit=visit.clone() slug=slug room=Room::Materials>{content}</Desk> }.into_any();
        }
        view! { <div class="frame">{content}</div> }.into_any()
    })
    .locator(Locator::of(lang, workshop))
    .status(status)
    .retold("", ""))
}
