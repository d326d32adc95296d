//! `/organize/{slug}/messages`: what was sent, how it fared, and letters that need somebody.

use super::{
    fate::{Decision, told},
    stuck,
    words::group_words,
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
    ui::{Empty, Notice, Pager, Span, Tone},
    visit::Visit,
};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use domain::{
    access::{Grant, WriteMessages},
    lang::Lang,
    series::Offered,
};
use http::StatusCode;
use leptos::prelude::*;
use store::{Failure, mail::lists::SentMessage, series::Workshop};

const SIZE: u64 = 50;

/// GET `/organize/{slug}/messages`.
pub async fn show(State(site): State<Site>, visit: Visit, Named(slug): Named<String>, Asked(asked): Asked) -> Result<Page, Trouble> {
    let (workshop, grant) = workshop_for(&site, &visit, &slug, WriteMessages).await?;
    page(&site, &visit, &workshop, &grant, &asked, None).await
}

/// POST `/organize/{slug}/messages`: tries a letter again, or lets it be.
pub async fn decide(
    State(site): State<Site>,
    visit: Visit,
    Named(slug): Named<String>,
    Posted(fields): Posted,
) -> Result<Response, Trouble> {
    let (workshop, grant) = workshop_for(&site, &visit, &slug, WriteMessages).await?;
    let decision = Decision::read(&fields)?;
    match carry_out(&site, &grant, &decision).await {
        Ok(()) => Ok(see_other(&format!("{}?done={}", visit.path, decision.done()))),
        Err(Failure::Refused(refusal)) => {
            let no = lang::refusal(visit.lang, &refusal);
            Ok(page(&site, &visit, &workshop, &grant, &Fields::default(), Some(no))
                .await?
                .status(StatusCode::UNPROCESSABLE_ENTITY)
                .into_response())
        }
        Err(other) => Err(other.into()),
    }
}

pub(super) async fn carry_out(site: &Site, grant: &Grant<WriteMessages>, decision: &Decision) -> Result<(), Failure> {
    let now = site.clock.now();
    match decision {
        Decision::Retry(letter) => site.store.retry_letter(grant, *letter, now).await,
        Decision::GiveUp(letter) => site.store.give_up_letter(grant, *letter, now).await,
    }
}

async fn page(
    site: &Site,
    visit: &Visit,
    workshop: &Workshop,
    grant: &Grant<WriteMessages>,
    asked: &Fields,
    no: Option<String>,
) -> Result<Page, Trouble> {
    let lang = visit.lang;
    let (span, messages) = Span::of(asked.get("page"), SIZE, |page| site.store.sent_messages(grant, page, SIZE)).await?;
    let (stuck, stuck_total) = site.store.stuck_letters_of(grant, 0, SIZE).await?;
    let offered = site.store.offered().await?;
    let slug = workshop.slug.to_string();
    let action = format!("/organize/{slug}/messages");
    let stuck = stuck::table(lang, workshop.zone, &action, &stuck);
    let done = told(lang, asked.get("done"));
    Ok(Page::new(visit, t!(lang, "messages-title"), || {
        let desk = visit.clone();
        let list = if messages.is_empty() {
            view! { <Empty title=t!(lang, "messages-none") hint=t!(lang, "messages-none-hint")/> }.into_any()
        } else {
            sent(lang, workshop, &offered, &messages)
        };
        view! {
            <Desk visit=desk slug=slug.clone() room=Room::Messages>
                {done.map(|words| view! { <Notice><p>{words}</p></Notice> })}
                {no.map(|words| view! { <Notice tone=Tone::Danger><p>{words}</p></Notice> })}
                <div class="opening row row-spread"><h1>{t!(lang, "messages-title")}</h1><p><a class="button" href=format!("{action}/new")>{t!(lang, "messages-new")}</a></p></div>
                {stuck.map(|table| view! {
                    <section class="passage" aria-labelledby="stuck">
                        <header><h2 id="stuck">{t!(lang, "letter-stuck")}</h2><p>{t!(lang, "letter-stuck-lead", count = stuck_total)}</p></header>
                        {table}
                    </section>
                })}
                {list}
                <Pager span=span href=format!("{action}?") lang=lang/>
            </Desk>
        }
        .into_any()
    })
    .locator(Locator::of(lang, workshop)))
}

fn sent(lang: Lang, workshop: &Workshop, offered: &Offered, messages: &[SentMessage]) -> AnyView {
    let rows: Vec<_> = messages
        .iter()
        .map(|it| {
            let href = format!("/organize/{}/messages/{}", workshop.slug, it.id);
            let dead = (it.tally.dead > 0).then(|| view! { <strong class="attention">{it.tally.dead}</strong> }.into_any());
            view! {
                <tr>
                    <th scope="row"><a href=href lang=it.to.lang.code()>{it.subject.clone()}</a></th>
                    <td data-head=t!(lang, "messages-who")>{group_words(lang, &it.to.group, offered)}</td>
                    <td data-head=t!(lang, "messages-people") class="num">{it.to.count}</td>
                    <td data-head=t!(lang, "letter-sent") class="num">{it.tally.sent}</td>
                    <td data-head=t!(lang, "letter-waiting") class="num">{it.tally.waiting}</td>
                    <td data-head=t!(lang, "letter-dead") class="num">{dead.unwrap_or_else(|| "0".into_any())}</td>
                    <td data-head=t!(lang, "messages-when")><time datetime=dates::machine(it.at, workshop.zone)>{dates::moment(lang, it.at, workshop.zone)}</time></td>
                </tr>
            }
        })
        .collect();
    view! {
        <div class="table-entries"><table class="table">
            <caption class="unseen">{t!(lang, "messages-title")}</caption>
            <thead><tr>
                <th scope="col">{t!(lang, "messages-subject")}</th>
                <th scope="col">{t!(lang, "messages-who")}</th>
                <th scope="col">{t!(lang, "messages-people")}</th>
                <th scope="col">{t!(lang, "letter-sent")}</th>
                <th scope="col">{t!(lang, "letter-waiting")}</th>
                <th scope="col">{t!(lang, "letter-dead")}</th>
                <th scope="col">{t!(lang, "messages-when")}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table></div>
    }
    .into_any()
}
