//! `/organize/{slug}/messages/new`: whom, what; then the preview; then it is sent.

use super::{
    compose_form::{Message, group, read},
    preview_page,
    words::{function_name, kind_name},
};
use crate::{
    lang::{self, country_name, status_name},
    page::{Page, see_other},
    posted::{Asked, Faults, Fields, Form, Named, Posted, RETOLD, Reading, TYPED},
    series::workshop_for,
    shell::{Desk, Locator, Room, status_of},
    site::Site,
    t,
    trouble::Trouble,
    ui::{Choices, Crumbs, ErrorSummary, Field, SafeTextarea},
    visit::Visit,
};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use domain::{
    access::{Grant, WriteMessages},
    lang::Lang,
    mail::{Group, MailRefusal},
    registration::{Kind, Status},
};
use leptos::prelude::*;
use store::{
    Failure, Refusal,
    mail::send::{Draft, Shown},
    series::Workshop,
};

/// GET `/organize/{slug}/messages/new`; `?registration=…` chooses people one by one, the other
/// fields fill in what they name.
pub async fn show(State(site): State<Site>, visit: Visit, Named(slug): Named<String>, Asked(asked): Asked) -> Result<Page, Trouble> {
    let (workshop, grant) = workshop_for(&site, &visit, &slug, WriteMessages).await?;
    let mut fields = Fields::of([("body", t!(visit.lang, "messages-body-start"))]);
    let known =
        asked.each().filter(|(name, _)| ["status", "country", "function", "kind", "registration", "subject", "body"].contains(name));
    let known = Fields::of(known);
    fields = Fields::of(fields.each().filter(|(name, _)| !known.has(name)).chain(known.each()));
    if group(&fields).is_nobody() {
        fields.set("status", Group::everyone_coming().statuses[0].word());
    }
    form_page(&site, &visit, &workshop, &grant, Form::blank(fields)).await
}

/// POST `/organize/{slug}/messages/new`: shows the preview, goes back to the form, or sends.
pub async fn act(State(site): State<Site>, visit: Visit, Named(slug): Named<String>, Posted(fields): Posted) -> Result<Response, Trouble> {
    let (workshop, grant) = workshop_for(&site, &visit, &slug, WriteMessages).await?;
    let mut reading = Reading::of(&fields, visit.lang);
    let message = read(&mut reading, &fields, visit.lang);
    let (message, faults) = match (message, fields.get("do")) {
        (_, "edit") => (None, Faults::default()),
        _ if fields.has(RETOLD) => (None, Faults::default()),
        (message, _) => (message, reading.faults),
    };
    let Some(message) = message else {
        return Ok(form_page(&site, &visit, &workshop, &grant, Form::refused(fields, faults)).await?.into_response());
    };
    let refusal = if fields.get("do") == "send" { send(&site, visit.lang, &grant, &message, &fields).await? } else { None };
    match (fields.get("do"), refusal) {
        ("send", None) => Ok(see_other(&format!("/organize/{slug}/messages/{}?done=sent", fields.get("message")))),
        (_, refusal @ (None | Some(MailRefusal::GroupChanged { .. }))) => {
            let recipients = site.store.recipients(&grant, &message.group).await?;
            if recipients.is_empty() {
                return nobody(&site, &visit, &workshop, &grant, fields).await;
            }
            let told = refusal.map(|refusal| lang::refusal(visit.lang, &Refusal::Mail(refusal)));
            Ok(preview_page::page(&site, &visit, &workshop, &message, &recipients, told).await?.into_response())
        }
        _ => nobody(&site, &visit, &workshop, &grant, fields).await,
    }
}

/// Sends; a rule's no is given back.
async fn send(
    site: &Site,
    lang: Lang,
    grant: &Grant<WriteMessages>,
    message: &Message,
    fields: &Fields,
) -> Result<Option<MailRefusal>, Trouble> {
    let Message { subject, body, group } = message.clone();
    let id = fields.get("message").parse().map_err(|_| Trouble::Malformed)?;
    let count = fields.get("shown_count").parse().map_err(|_| Trouble::Malformed)?;
    let shown = Shown { count, print: fields.get("shown").to_owned() };
    match site.store.send_message(grant, &Draft { id, subject, body, lang, group, shown }, site.clock.now()).await {
        Ok(()) => Ok(None),
        Err(Failure::Refused(Refusal::Mail(refusal))) => Ok(Some(refusal)),
        Err(other) => Err(other.into()),
    }
}

async fn nobody(
    site: &Site,
    visit: &Visit,
    workshop: &Workshop,
    grant: &Grant<WriteMessages>,
    fields: Fields,
) -> Result<Response, Trouble> {
    let mut faults = Faults::default();
    faults.add("status", lang::refusal(visit.lang, &Refusal::Mail(MailRefusal::NoRecipients)));
    Ok(form_page(site, visit, workshop, grant, Form::refused(fields, faults)).await?.into_response())
}

async fn form_page(site: &Site, visit: &Visit, workshop: &Workshop, grant: &Grant<WriteMessages>, form: Form) -> Result<Page, Trouble> {
    let (lang, status) = (visit.lang, status_of(form.faults()));
    let whom = whom(site, visit, workshop, grant, &form).await?;
    let slug = workshop.slug.to_string();
    Ok(Page::new(visit, t!(lang, "messages-new"), || {
        let desk = visit.clone();
        view! {
            <Desk visit=desk slug=slug.clone() room=Room::Messages>
                <div class="opening">
                    <Crumbs lang=lang trail=vec![(format!("/organize/{slug}/messages"), t!(lang, "messages-title"))] here=t!(lang, "messages-new")/>
                    <h1>{t!(lang, "messages-new")}</h1>
                    <p class="prose">{t!(lang, "messages-new-lead")}</p>
                </div>
                <form id=TYPED class="form stack" method="post" action=format!("/organize/{slug}/messages/new") novalidate>
                    <ErrorSummary form=form.clone() lang=lang/>
                    {whom}
                    <Field form=form.clone() lang=lang name="subject" label=t!(lang, "messages-subject") hint=t!(lang, "messages-subject-hint")/>
                    <SafeTextarea form=form.clone() lang=lang name="body" label=t!(lang, "messages-body") hint=t!(lang, "messages-body-hint") rows=12/>
                    <p class="row"><button class="button" type="submit" name="do" value="preview">{t!(lang, "messages-see-preview")}</button></p>
                </form>
            </Desk>
        }
        .into_any()
    })
    .locator(Locator::of(lang, workshop))
    .status(status)
    .retold("do", "preview"))
}

/// The group by its traits, or the people chosen one by one.
async fn whom(site: &Site, visit: &Visit, workshop: &Workshop, grant: &Grant<WriteMessages>, form: &Form) -> Result<AnyView, Trouble> {
    let lang = visit.lang;
    let chosen = group(form.fields());
    if !chosen.chosen.is_empty() {
        let people = site.store.recipients(grant, &chosen).await?;
        let names: Vec<String> = people.iter().map(|person| person.names.full_name.to_string()).collect();
        let hidden: Vec<_> =
            chosen.chosen.iter().map(|id| view! { <input type="hidden" name="registration" value=id.to_string()/> }).collect();
        let href = format!("/organize/{}/messages/new", workshop.slug);
        let view = view! {
            <div class="field" id="status">
                <p><strong>{t!(lang, "messages-chosen", count = names.len())}</strong></p>
                <p>{names.join(", ")}</p>
                <p><a href=href>{t!(lang, "messages-choose-group")}</a></p>
                {hidden}
            </div>
        };
        return Ok(view.into_any());
    }
    let offered = site.store.offered().await?;
    let mut delegations = site.store.delegations(workshop.id).await?;
    lang::sort_by_country(lang, &mut delegations, |it| it.country);
    let statuses: Vec<_> = Status::ALL.iter().map(|status| (status.word().to_owned(), status_name(lang, *status), None)).collect();
    let countries: Vec<_> = delegations.iter().map(|it| (it.country.to_string(), country_name(lang, it.country), None)).collect();
    let functions: Vec<_> = offered.functions.iter().map(|it| (it.word.clone(), function_name(lang, &offered, &it.word), None)).collect();
    let kinds: Vec<_> = Kind::ALL.iter().map(|kind| (kind.word().to_owned(), kind_name(lang, *kind), None)).collect();
    let all = || t!(lang, "messages-all-hint");
    // An edition without delegations has no such question.
    let by_country = (!countries.is_empty()).then(|| {
        view! { <Choices form=form.clone() lang=lang name="country" label=t!(lang, "messages-country") hint=all() options=countries several=true two=true optional=true/> }
    });
    let view = view! {
        <Choices form=form.clone() lang=lang name="status" label=t!(lang, "messages-status") options=statuses several=true two=true/>
        {by_country}
        <Choices form=form.clone() lang=lang name="function" label=t!(lang, "messages-function") hint=all() options=functions several=true two=true optional=true/>
        <Choices form=form.clone() lang=lang name="kind" label=t!(lang, "messages-kind") hint=all() options=kinds several=true two=true optional=true/>
    };
    Ok(view.into_any())
}
