//! `/me/messages`: a person's letters, to read again, because mail gets lost.

use super::{reflow, workshops::Workshops};
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
use axum::extract::State;
use domain::access::{Grant, KeepOwn};
use leptos::prelude::*;
use store::mail::inbox::OwnLetter;

const SIZE: u64 = 50;

fn own(visit: &Visit) -> Result<Grant<KeepOwn>, Trouble> {
    let person = visit.signed_in()?.person.id;
    visit.may(KeepOwn, person)
}

/// The workshops that letters are about: a letter's time is the venue's.
pub(crate) async fn workshops(site: &Site, letters: &[OwnLetter]) -> Result<Workshops, Trouble> {
    Workshops::of(site, letters.iter().filter_map(|letter| letter.workshop)).await
}

/// The way to them, for the person's own page, with how many are new.
pub async fn link(site: &Site, visit: &Visit) -> Result<AnyView, Trouble> {
    let unread = site.store.unread_letters(&own(visit)?).await?;
    let new = (unread > 0).then(|| view! { " "<span class="new">{t!(visit.lang, "letters-unread", count = unread)}</span> });
    Ok(view! { <a href="/me/messages">{t!(visit.lang, "letters-title")}</a>{new} }.into_any())
}

/// GET `/me/messages`.
pub async fn list(State(site): State<Site>, visit: Visit, Asked(asked): Asked) -> Result<Page, Trouble> {
    let grant = own(&visit)?;
    let (span, letters) = Span::of(asked.get("page"), SIZE, |page| site.store.own_letters(&grant, page, SIZE)).await?;
    let workshops = workshops(&site, &letters).await?;
    let lang = visit.lang;
    Ok(Page::new(&visit, t!(lang, "letters-title"), || {
        let items: Vec<_> = letters
            .iter()
            .map(|it| {
                let zone = workshops.zone(it.workshop, &visit);
                let about = workshops.name(lang, it.workshop).map(|name| view! { <p class="ui quiet">{name}</p> });
                let new = (!it.read).then(|| view! { " "<span class="new">{t!(lang, "letters-new")}</span> });
                view! {
                    <li>
                        <time datetime=dates::machine(it.at, zone)>{dates::moment(lang, it.at, zone)}</time>
                        <div><h3><a href=format!("/me/messages/{}", it.id) lang=it.body_lang.code()>{it.subject.clone()}</a>{new}</h3>{about}</div>
                    </li>
                }
            })
            .collect();
        let body = if items.is_empty() {
            view! { <Empty title=t!(lang, "letters-none") hint=t!(lang, "letters-none-hint")/> }.into_any()
        } else {
            view! {
                <section class="passage" aria-labelledby="letters">
                    <h2 id="letters">{t!(lang, "letters-all")}</h2>
                    <div><ol class="brief">{items}</ol><Pager span=span href="/me/messages?" lang=lang/></div>
                </section>
            }
            .into_any()
        };
        view! {
            <div class="frame">
                <div class="opening"><Crumbs lang=lang trail=vec![("/me".to_owned(), t!(lang, "me-title"))] here=t!(lang, "letters-title")/><h1>{t!(lang, "letters-title")}</h1><p class="prose">{t!(lang, "letters-lead")}</p></div>
                {body}
            </div>
        }
        .into_any()
    }))
}

/// GET `/me/messages/{delivery}`: shows it, and remembers that it was opened.
pub async fn show(State(site): State<Site>, visit: Visit, Named(id): Named<String>) -> Result<Page, Trouble> {
    let grant = own(&visit)?;
    let letter = site.store.own_letter(&grant, id.parse().map_err(|_| Trouble::NotFound)?).await?;
    if !letter.read {
        site.store.mark_read(&grant, letter.id, site.clock.now()).await?;
    }
    let workshops = workshops(&site, std::slice::from_ref(&letter)).await?;
    let (lang, zone) = (visit.lang, workshops.zone(letter.workshop, &visit));
    let (from, base) = (site.mail_from.clone(), site.base_url.clone());
    let trail = vec![("/me".to_owned(), t!(lang, "me-title")), ("/me/messages".to_owned(), t!(lang, "letters-title"))];
    Ok(Page::new(&visit, letter.subject.clone(), || {
        view! {
            <div class="frame letter-page">
                <div class="opening"><Crumbs lang=lang trail=trail here=t!(lang, "letter-title")/></div>
                <section class="passage" aria-labelledby="letter">
                    <header><h1 id="letter">{t!(lang, "letter-title")}</h1></header>
                    <div class="stack">
                        <dl class="letterhead">
                            <dt>{t!(lang, "letter-from")}</dt><dd>{breaking(&from)}</dd>
                            <dt>{t!(lang, "letter-to")}</dt><dd>{breaking(&letter.address)}</dd>
                            <dt>{t!(lang, "letter-subject")}</dt><dd><strong lang=letter.body_lang.code()>{letter.subject.clone()}</strong></dd>
                            <dt>{t!(lang, "letter-written")}</dt><dd><time datetime=dates::machine(letter.at, zone)>{dates::long_moment(lang, letter.at, zone)}</time></dd>
                        </dl>
                        {reflow::letter(&letter.body, &base, [letter.lang, letter.body_lang])}
                    </div>
                </section>
            </div>
        }
        .into_any()
    }))
}
