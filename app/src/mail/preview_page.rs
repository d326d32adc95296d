//! Exactly who will get a message, and how it reads.

use super::{
    compose_form::{Message, carried},
    letters, linked,
    words::group_words,
};
use crate::{
    lang::country_name,
    page::Page,
    shell::{Desk, Locator, Room},
    site::Site,
    t,
    trouble::Trouble,
    ui::{Crumbs, Notice, Tone},
    visit::Visit,
};
use domain::lang::Lang;
use http::StatusCode;
use leptos::prelude::*;
use std::collections::HashMap;
use store::{
    mail::group::{Recipient, print_of},
    outbox::{About, content::Written},
    secrets::fresh_id,
    series::Workshop,
};

/// The page; `told` says why the message was not sent when its author pressed the button.
pub(super) async fn page(
    site: &Site,
    visit: &Visit,
    workshop: &Workshop,
    message: &Message,
    recipients: &[Recipient],
    told: Option<String>,
) -> Result<Page, Trouble> {
    let (lang, count) = (visit.lang, recipients.len());
    let status = if told.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let group = group_words(lang, &message.group, &site.store.offered().await?);
    let sample = sample(site, visit.lang, workshop, message, recipients).await?;
    let (slug, base) = (workshop.slug.to_string(), site.base_url.clone());
    let id = domain::id::MessageId(fresh_id()).to_string();
    let mut fields = carried(message);
    fields.extend([("message", id), ("shown", print_of(recipients)), ("shown_count", count.to_string())]);
    let names = people(visit, recipients);
    Ok(Page::new(visit, t!(lang, "messages-preview"), || {
        let desk = visit.clone();
        let hidden: Vec<_> = fields.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value/> }).collect();
        view! {
            <Desk visit=desk slug=slug.clone() room=Room::Messages>
                {told.map(|words| view! { <div role="alert" tabindex="-1" autofocus><Notice tone=Tone::Danger><p>{words}</p></Notice></div> })}
                <div class="opening">
                    <Crumbs lang=lang trail=vec![(format!("/organize/{slug}/messages"), t!(lang, "messages-title"))] here=t!(lang, "messages-preview")/>
                    <h1>{t!(lang, "messages-preview-title", count = count)}</h1>
                    <p class="prose">{t!(lang, "messages-preview-lead")}</p>
                </div>
                <section class="passage" aria-labelledby="who">
                    <header><h2 id="who">{t!(lang, "messages-who")}</h2><p>{group}</p></header>
                    {names}
                </section>
                <section class="passage" aria-labelledby="reads">
                    <header><h2 id="reads">{t!(lang, "messages-reads")}</h2><p>{t!(lang, "messages-reads-as", name = sample.name)}</p></header>
                    <div class="stack">
                        <dl class="letterhead"><dt>{t!(lang, "letter-subject")}</dt><dd><strong lang=lang.code()>{sample.subject}</strong></dd></dl>
                        <pre class="plain written" tabindex="0" aria-label=t!(lang, "messages-reads") lang=sample.lang.code()>{linked::letter(&sample.text, &base, [sample.lang, lang])}</pre>
                    </div>
                </section>
                <form method="post" action=format!("/organize/{slug}/messages/new")>
                    {hidden}
                    <p class="row">
                        <button class="button" type="submit" name="do" value="send">{t!(lang, "messages-send", count = count)}</button>
                        <button class="button button-second" type="submit" name="do" value="edit">{t!(lang, "messages-change")}</button>
                    </p>
                </form>
            </Desk>
        }
        .into_any()
    })
    .locator(Locator::of(lang, workshop))
    .status(status))
}

fn people(visit: &Visit, recipients: &[Recipient]) -> AnyView {
    let lang = visit.lang;
    let items: Vec<_> = recipients
        .iter()
        .map(|it| {
            let name = it.names.full_name.to_string();
            let country = it.country.map(|country| view! { " "<span class="quiet">{country_name(lang, country)}</span> });
            view! { <li>{name}{country}</li> }
        })
        .collect();
    view! { <ul class="recipients">{items}</ul> }.into_any()
}

struct Sample {
    name: String,
    subject: String,
    text: String,
    /// The recipient's language; subject and body are in their author's.
    lang: Lang,
}

/// The letter as its first recipient will read it, in their language.
async fn sample(site: &Site, lang: Lang, workshop: &Workshop, message: &Message, recipients: &[Recipient]) -> Result<Sample, Trouble> {
    let first = recipients.first().ok_or(Trouble::NotFound)?;
    let series = site.store.series().await?.ok_or(Trouble::NotFound)?;
    let about = About {
        series: series.title,
        contact: series.contact,
        names: Some(first.names.clone()),
        workshop: Some(workshop.clone()),
        sessions: HashMap::new(),
        published_at: None,
        message: Some(Written { subject: message.subject.to_string(), body: message.body.to_string(), lang }),
        link_until: None,
    };
    let (text, subject) = letters::preview(&about, first.lang, &site.base_url).map_err(|fault| {
        tracing::error!(%fault, "a message that was read cannot be shown");
        Trouble::Broken
    })?;
    Ok(Sample { name: first.names.full_name.to_string(), subject, text, lang: first.lang })
}
