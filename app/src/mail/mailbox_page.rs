//! `/dev/mail`: the development mailbox. Letters are written again from their facts, keys included,
//! so that nothing but the key of the installation is ever stored. Elsewhere than on localhost
//! without SMTP these addresses do not exist.

use super::{
    letters::{self, Envelope, Key, Links, Rendered},
    linked,
};
use crate::{
    lang::dates,
    page::Page,
    posted::{Asked, Named},
    site::Site,
    t,
    trouble::Trouble,
    ui::{Crumbs, Empty, Pager, Span, breaking},
    visit::Visit,
};
use axum::{
    extract::State,
    response::{Html, IntoResponse, Response},
};
use chrono_tz::Tz;
use http::header;
use leptos::prelude::*;
use store::mail::mailbox::Boxed;

const SIZE: u64 = 200;

fn offered(site: &Site) -> Result<(), Trouble> {
    if site.mailbox { Ok(()) } else { Err(Trouble::NotFound) }
}

/// GET `/dev/mail`.
pub async fn list(State(site): State<Site>, visit: Visit, Asked(asked): Asked) -> Result<Page, Trouble> {
    offered(&site)?;
    let (span, letters) = Span::of(asked.get("page"), SIZE, |page| site.store.mailbox(page, SIZE)).await?;
    let lang = visit.lang;
    Ok(Page::new(&visit, t!(lang, "mailbox-title"), || {
        let rows: Vec<_> = letters
            .iter()
            .map(|it| {
                let sent = it.sent_at.map(|at| dates::moment(lang, at, Tz::UTC));
                view! {
                    <tr>
                        <th scope="row"><a href=format!("/dev/mail/{}", it.id) lang=it.body_lang.code()>{it.subject.clone()}</a></th>
                        <td data-head=t!(lang, "letter-to")><span>{breaking(&it.address)}</span></td>
                        <td data-head=t!(lang, "letter-sent")>{sent}</td>
                    </tr>
                }
            })
            .collect();
        let body = if rows.is_empty() {
            view! { <Empty title=t!(lang, "mailbox-none")/> }.into_any()
        } else {
            view! {
                <div class="table-entries"><table class="table">
                    <caption class="unseen">{t!(lang, "mailbox-title")}</caption>
                    <thead><tr><th scope="col">{t!(lang, "letter-subject")}</th><th scope="col">{t!(lang, "letter-to")}</th><th scope="col">{t!(lang, "letter-sent")}</th></tr></thead>
                    <tbody>{rows}</tbody>
                </table></div>
            }
            .into_any()
        };
        view! {
            <div class="frame">
                <div class="opening"><h1>{t!(lang, "mailbox-title")}</h1><p class="prose">{t!(lang, "mailbox-lead")}</p></div>
                {body}
                <Pager span=span href="/dev/mail?" lang=lang/>
            </div>
        }
        .into_any()
    }))
}

async fn letter(site: &Site, id: &str) -> Result<(Boxed, Rendered), Trouble> {
    offered(site)?;
    let boxed = site.store.mailbox_letter(id.parse().map_err(|_| Trouble::NotFound)?).await?;
    let about = site.store.about(boxed.to, boxed.token, &boxed.letter).await?;
    let links = Links::new(&site.base_url, boxed.token.map(|token| Key::of(&site.store.secrets, token)));
    let from = site.mail_from.rsplit_once('<').map_or(site.mail_from.as_str(), |(_, address)| address.trim_end_matches('>'));
    let to = Envelope { lang: boxed.lang, address: &boxed.address, from };
    let rendered = letters::render(&boxed.letter, &about, &to, &links).map_err(|_| Trouble::NotFound)?;
    Ok((boxed, rendered))
}

/// GET `/dev/mail/{id}`: its plain text, with links to press.
pub async fn show(State(site): State<Site>, visit: Visit, Named(id): Named<String>) -> Result<Page, Trouble> {
    let (boxed, rendered) = letter(&site, &id).await?;
    let (lang, base) = (visit.lang, site.base_url.clone());
    let from = site.mail_from.clone();
    Ok(Page::new(&visit, rendered.subject.clone(), || {
        let calendars: Vec<_> = rendered
            .invites
            .iter()
            .map(|invite| view! { <pre class="plain" tabindex="0" aria-label=invite.method.word()>{invite.body.clone()}</pre> })
            .collect();
        view! {
            <div class="frame letter-page">
                <div class="opening"><Crumbs lang=lang trail=vec![("/dev/mail".to_owned(), t!(lang, "mailbox-title"))] here=t!(lang, "letter-title")/></div>
                <section class="passage" aria-labelledby="letter">
                    <header><h1 id="letter">{t!(lang, "letter-title")}</h1></header>
                    <div class="stack">
                        <dl class="letterhead">
                            <dt>{t!(lang, "letter-from")}</dt><dd>{breaking(&from)}</dd>
                            <dt>{t!(lang, "letter-to")}</dt><dd>{breaking(&boxed.address)}</dd>
                            <dt>{t!(lang, "letter-subject")}</dt><dd><strong lang=boxed.body_lang.code()>{rendered.subject.clone()}</strong></dd>
                        </dl>
                        <pre class="plain" tabindex="0" aria-label=t!(lang, "letter-title") lang=boxed.lang.code()>{linked::letter(&rendered.text, &base, [boxed.lang, boxed.body_lang])}</pre>
                        <p><a href=format!("/dev/mail/{}/html", boxed.id)>{t!(lang, "mailbox-html")}</a></p>
                        {calendars}
                    </div>
                </section>
            </div>
        }
        .into_any()
    }))
}

/// GET `/dev/mail/{id}/html`: as mail programs show it. Mail is the one place with rules on its
/// elements, so this answer alone may have them; it may do nothing else.
pub async fn html(State(site): State<Site>, Named(id): Named<String>) -> Result<Response, Trouble> {
    let (_, rendered) = letter(&site, &id).await?;
    let policy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
    Ok(([(header::CONTENT_SECURITY_POLICY, policy)], Html(rendered.html)).into_response())
}
