//! `/admin/mail`: how mail fares, letters that need somebody, addresses that are not written to.

use super::{
    fate::{Decision, told},
    stuck,
};
use crate::{
    lang::{self, dates},
    page::{Page, see_other},
    posted::{Asked, Faults, Fields, Form, Posted, Reading},
    shell::status_of,
    site::Site,
    t,
    trouble::Trouble,
    ui::{Crumbs, ErrorSummary, Field, Notice, Pager, Span, breaking},
    visit::Visit,
};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use chrono_tz::Tz;
use domain::{
    access::{Grant, ReadTrail, RunSeries, WholeSeries},
    lang::Lang,
};
use leptos::prelude::*;
use store::{Failure, outbox::health::MailHealth};

const SIZE: u64 = 50;

/// GET `/admin/mail`.
pub async fn show(State(site): State<Site>, visit: Visit, Asked(asked): Asked) -> Result<Page, Trouble> {
    visit.signed_in()?;
    let grant = visit.may(ReadTrail, WholeSeries)?;
    page(&site, &visit, &grant, &asked, Form::default()).await
}

/// POST `/admin/mail`: about a letter, or about an address.
pub async fn act(State(site): State<Site>, visit: Visit, Posted(fields): Posted) -> Result<Response, Trouble> {
    visit.signed_in()?;
    let (reading, running) = (visit.may(ReadTrail, WholeSeries)?, visit.may(RunSeries, WholeSeries)?);
    let faults = match carry_out(&site, &visit, &running, &fields).await {
        Ok(Ok(done)) => return Ok(see_other(&format!("/admin/mail?done={done}"))),
        Ok(Err(faults)) => faults,
        Err(Trouble::Refused(refusal)) => {
            let mut faults = Faults::default();
            faults.add("stuck", lang::refusal(visit.lang, &refusal));
            faults
        }
        Err(other) => return Err(other),
    };
    Ok(page(&site, &visit, &reading, &Fields::default(), Form::refused(fields, faults)).await?.into_response())
}

/// What was done, or what is wrong with the form.
async fn carry_out(site: &Site, visit: &Visit, grant: &Grant<RunSeries>, fields: &Fields) -> Result<Result<&'static str, Faults>, Trouble> {
    let now = site.clock.now();
    match fields.get("do") {
        "suppress" => {
            let mut reading = Reading::of(fields, visit.lang);
            reading.asks("email", &t!(visit.lang, "mail-health-address"));
            reading.asks("reason", &t!(visit.lang, "mail-health-reason"));
            let (email, reason) = (reading.email("email"), reading.line("reason"));
            let (Some(email), Some(reason)) = (email, reason) else { return Ok(Err(reading.faults)) };
            site.store.suppress(grant, &email, reason.as_str(), now).await?;
            Ok(Ok("suppressed"))
        }
        "allow" => {
            site.store.allow_address(grant, fields.get("address"), now).await?;
            Ok(Ok("allowed"))
        }
        _ => {
            let decision = Decision::read(fields)?;
            let outcome: Result<(), Failure> = match decision {
                Decision::Retry(letter) => site.store.retry_any_letter(grant, letter, now).await,
                Decision::GiveUp(letter) => site.store.give_up_any_letter(grant, letter, now).await,
            };
            outcome?;
            Ok(Ok(decision.done()))
        }
    }
}

async fn page(site: &Site, visit: &Visit, grant: &Grant<ReadTrail>, asked: &Fields, form: Form) -> Result<Page, Trouble> {
    let (lang, status) = (visit.lang, status_of(form.faults()));
    let health = site.store.mail_health().await?;
    let (span, letters) = Span::of(asked.get("page"), SIZE, |page| site.store.stuck_letters(grant, page, SIZE)).await?;
    let suppressions = site.store.suppressions(grant).await?;
    let letters = stuck::table(lang, Tz::UTC, "/admin/mail", &letters);
    let done = match asked.get("done") {
        "suppressed" => Some(t!(lang, "mail-health-suppressed")),
        "allowed" => Some(t!(lang, "mail-health-allowed")),
        other => told(lang, other),
    };
    Ok(Page::new(visit, t!(lang, "mail-health-title"), || {
        view! {
            <div class="frame">
                {done.map(|words| view! { <Notice><p>{words}</p></Notice> })}
                <ErrorSummary form=form.clone() lang=lang/>
                <div class="opening"><Crumbs lang=lang trail=vec![("/admin".to_owned(), t!(lang, "admin-title"))] here=t!(lang, "mail-health-title")/><h1>{t!(lang, "mail-health-title")}</h1><p class="lead">{answer(lang, &health)}</p></div>
                <section class="passage" aria-labelledby="stuck">
                    <h2 id="stuck">{t!(lang, "letter-stuck")}</h2>
                    <div>
                        {letters.unwrap_or_else(|| view! { <p class="nothing">{t!(lang, "mail-health-none-stuck")}</p> }.into_any())}
                        <Pager span=span href="/admin/mail?" lang=lang/>
                    </div>
                </section>
                <section class="passage" aria-labelledby="suppressed">
                    <header><h2 id="suppressed">{t!(lang, "mail-health-addresses")}</h2><p>{t!(lang, "mail-health-addresses-lead")}</p></header>
                    <div class="stack">
                        {addresses(lang, &suppressions)}
                        <form class="form stack" method="post" action="/admin/mail" novalidate>
                            <Field form=form.clone() lang=lang name="email" kind="email" label=t!(lang, "mail-health-address") width="width-22"/>
                            <Field form=form.clone() lang=lang name="reason" label=t!(lang, "mail-health-reason") width="width-22"/>
                            <button class="button button-second" type="submit" name="do" value="suppress">{t!(lang, "mail-health-suppress")}</button>
                        </form>
                    </div>
                </section>
            </div>
        }
        .into_any()
    })
    .status(status))
}

/// The answer first, in a sentence.
fn answer(lang: Lang, health: &MailHealth) -> String {
    let waiting = match health.oldest {
        Some(since) => t!(lang, "mail-health-waiting", count = health.waiting, since = dates::moment(lang, since, Tz::UTC)),
        None => t!(lang, "mail-health-nothing-waits"),
    };
    format!("{} {waiting}", t!(lang, "mail-health-dead", count = health.dead))
}

fn addresses(lang: Lang, suppressions: &[(String, String)]) -> Option<AnyView> {
    let rows: Vec<_> = suppressions
        .iter()
        .map(|(address, reason)| {
            let label = t!(lang, "mail-health-allow-of", address = address.as_str());
            view! {
                <tr>
                    <th scope="row">{breaking(address)}</th>
                    <td data-head=t!(lang, "mail-health-reason")>{reason.clone()}</td>
                    <td class="end">
                        <form method="post" action="/admin/mail">
                            <input type="hidden" name="address" value=address.clone()/>
                            <button class="text-button" type="submit" name="do" value="allow" aria-label=label>{t!(lang, "mail-health-allow")}</button>
                        </form>
                    </td>
                </tr>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| view! { <div class="table-entries"><table class="table"><tbody>{rows}</tbody></table></div> }.into_any())
}
