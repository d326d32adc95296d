//! `/organize/{slug}/messages/{id}`: one message, and how it fares with each recipient.

use super::{
    fate::{Decision, buttons, told},
    messages_page::carry_out,
    words::{group_words, state_name},
};
use crate::{
    lang::{self, dates},
    page::{Page, see_other},
    posted::{Asked, Fields, Named, Posted},
    series::workshop_for,
    shell::{Desk, Locator, Room},
    site::Site,
    t,
    trouble::Trouble,
    ui::{Crumbs, Notice, Pager, Span, Tone},
    visit::Visit,
};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use domain::{
    access::{Grant, WriteMessages},
    id::MessageId,
    mail::DeliveryState,
};
use http::StatusCode;
use leptos::prelude::*;
use store::{Failure, mail::lists::SentLetter, series::Workshop};

const SIZE: u64 = 50;

/// GET `/organize/{slug}/messages/{id}`.
pub async fn show(
    State(site): State<Site>,
    visit: Visit,
    Named((slug, id)): Named<(String, String)>,
    Asked(asked): Asked,
) -> Result<Page, Trouble> {
    let (workshop, grant) = workshop_for(&site, &visit, &slug, WriteMessages).await?;
    page(&site, &visit, &workshop, &grant, parse(&id)?, &asked, None).await
}

/// POST `/organize/{slug}/messages/{id}`: tries one of its letters again, or lets it be.
pub async fn decide(
    State(site): State<Site>,
    visit: Visit,
    Named((slug, id)): Named<(String, String)>,
    Posted(fields): Posted,
) -> Result<Response, Trouble> {
    let (workshop, grant) = workshop_for(&site, &visit, &slug, WriteMessages).await?;
    let (id, decision) = (parse(&id)?, Decision::read(&fields)?);
    match carry_out(&site, &grant, &decision).await {
        Ok(()) => Ok(see_other(&format!("{}?done={}", visit.path, decision.done()))),
        Err(Failure::Refused(refusal)) => {
            let no = lang::refusal(visit.lang, &refusal);
            let page = page(&site, &visit, &workshop, &grant, id, &Fields::default(), Some(no)).await?;
            Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
        }
        Err(other) => Err(other.into()),
    }
}

fn parse(id: &str) -> Result<MessageId, Trouble> {
    id.parse().map_err(|_| Trouble::NotFound)
}

async fn page(
    site: &Site,
    visit: &Visit,
    workshop: &Workshop,
    grant: &Grant<WriteMessages>,
    id: MessageId,
    asked: &Fields,
    no: Option<String>,
) -> Result<Page, Trouble> {
    let lang = visit.lang;
    let message = site.store.sent_message(grant, id).await?;
    let (span, letters) = Span::of(asked.get("page"), SIZE, |page| site.store.letters_of_message(grant, id, page, SIZE)).await?;
    let group = group_words(lang, &message.to.group, &site.store.offered().await?);
    let slug = workshop.slug.to_string();
    let action = format!("/organize/{slug}/messages/{id}");
    let when = dates::long_moment(lang, message.at, workshop.zone);
    let (tally, filled) = (message.tally, message.body.contains('{'));
    let done = told(lang, asked.get("done"));
    let letters = table(visit, workshop, &action, &letters);
    Ok(Page::new(visit, message.subject.clone(), || {
        let desk = visit.clone();
        view! {
            <Desk visit=desk slug=slug.clone() room=Room::Messages>
                {done.map(|words| view! { <Notice><p>{words}</p></Notice> })}
                {no.map(|words| view! { <Notice tone=Tone::Danger><p>{words}</p></Notice> })}
                <div class="opening">
                    <Crumbs lang=lang trail=vec![(format!("/organize/{slug}/messages"), t!(lang, "messages-title"))] here=message.subject.clone() here_lang=Some(message.to.lang.code())/>
                    <h1 lang=message.to.lang.code()>{message.subject}</h1>
                    <p class="lead">{t!(lang, "messages-tally", sent = tally.sent, waiting = tally.waiting, dead = tally.dead)}</p>
                </div>
                <section class="passage" aria-labelledby="text">
                    <header><h2 id="text">{t!(lang, "messages-text")}</h2></header>
                    <div class="stack">
                        <dl class="letterhead">
                            <dt>{t!(lang, "messages-who")}</dt><dd>{group}" ("{message.to.count}")"</dd>
                            {message.by.map(|by| view! { <dt>{t!(lang, "messages-by")}</dt><dd>{by}</dd> })}
                            <dt>{t!(lang, "messages-when")}</dt><dd>{when}</dd>
                        </dl>
                        {filled.then(|| view! { <p class="quiet ui">{t!(lang, "messages-as-written")}</p> })}
                        <pre class="plain written" tabindex="0" aria-label=t!(lang, "messages-text") lang=message.to.lang.code()>{message.body}</pre>
                    </div>
                </section>
                <section class="passage" aria-labelledby="letters">
                    <header><h2 id="letters">{t!(lang, "messages-letters")}</h2></header>
                    <div>{letters}<Pager span=span href=format!("{action}?") lang=lang/></div>
                </section>
            </Desk>
        }
        .into_any()
    })
    .locator(Locator::of(lang, workshop)))
}

fn table(visit: &Visit, workshop: &Workshop, action: &str, letters: &[SentLetter]) -> AnyView {
    let (lang, zone) = (visit.lang, workshop.zone);
    let fault_of = |it: &SentLetter| it.fault.clone().filter(|_| it.state != DeliveryState::Sent);
    // Mostly no server has anything to say.
    let answered = letters.iter().any(|it| fault_of(it).is_some());
    let rows: Vec<_> = letters
        .iter()
        .map(|it| {
            let when = match it.state {
                DeliveryState::Sent => it.sent_at.map(|at| dates::moment(lang, at, zone)),
                DeliveryState::Waiting if it.attempts == 0 => Some(t!(lang, "letter-queued", at = dates::time(it.due_at, zone))),
                DeliveryState::Waiting => Some(t!(lang, "letter-next", at = dates::moment(lang, it.due_at, zone))),
                DeliveryState::Dead | DeliveryState::Dropped => Some(t!(lang, "letter-attempts", count = it.attempts)),
            };
            let read = it.read.then(|| view! { <span class="sub">{t!(lang, "letter-opened")}</span> });
            let fault = answered.then(|| {
                let fault = fault_of(it);
                let head = fault.is_some().then(|| t!(lang, "letter-fault"));
                view! { <td data-head=head>{fault}</td> }
            });
            view! {
                <tr>
                    <th scope="row">{it.name.clone()}</th>
                    <td data-head=t!(lang, "letter-state")><span>{state_name(lang, it.state)}{read}</span></td>
                    <td data-head=t!(lang, "messages-when")>{when}</td>
                    {fault}
                    <td class="end">{buttons(lang, action, it.id, it.state, &it.name)}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <div class="table-entries"><table class="table">
            <caption class="unseen">{t!(lang, "messages-letters")}</caption>
            <thead><tr>
                <th scope="col">{t!(lang, "letter-to")}</th>
                <th scope="col">{t!(lang, "letter-state")}</th>
                <th scope="col">{t!(lang, "messages-when")}</th>
                {answered.then(|| view! { <th scope="col">{t!(lang, "letter-fault")}</th> })}
                <th scope="col" class="end"><span class="unseen">{t!(lang, "actions")}</span></th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table></div>
    }
    .into_any()
}
