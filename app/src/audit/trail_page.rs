//! `/organize/{slug}/audit` and `/admin/audit`: the trail, newest first.

use super::words::{facts, gathered, often, said};
use crate::{
    lang::dates,
    page::Page,
    posted::{Asked, Named},
    series::workshop_for,
    shell::{Desk, Locator, Room},
    site::Site,
    t,
    trouble::Trouble,
    ui::{Crumbs, Empty, Pager, Span},
    visit::Visit,
};
use axum::extract::State;
use chrono_tz::Tz;
use domain::{
    access::{DecideRegistrations, ReadTrail, ReadWorkshopTrail, WholeSeries},
    lang::Lang,
};
use leptos::prelude::*;
use store::audit::Recorded;

/// Entries a page.
const SIZE: u64 = 50;

/// GET `/organize/{slug}/audit`.
pub async fn of_workshop(State(site): State<Site>, visit: Visit, Named(slug): Named<String>, Asked(asked): Asked) -> Result<Page, Trouble> {
    let (workshop, grant) = workshop_for(&site, &visit, &slug, ReadWorkshopTrail).await?;
    let decides = visit.may(DecideRegistrations, workshop.id).ok();
    let read = |page| site.store.workshop_trail(&grant, decides.as_ref(), page, SIZE);
    let (span, entries) = Span::of(asked.get("page"), SIZE, read).await?;
    let (lang, zone) = (visit.lang, workshop.zone);
    Ok(Page::new(&visit, t!(lang, "audit-title"), || {
        let desk = visit.clone();
        let href = format!("/organize/{slug}/audit?");
        view! {
            <Desk visit=desk slug=slug.clone() room=Room::Audit>
                <div class="opening"><h1>{t!(lang, "audit-title")}</h1><p class="prose">{t!(lang, "audit-lead")}</p></div>
                {table(lang, zone, span, &entries)}
                <Pager span=span href=href lang=lang/>
            </Desk>
        }
        .into_any()
    })
    .locator(Locator::of(lang, &workshop)))
}

/// GET `/admin/audit`.
pub async fn whole(State(site): State<Site>, visit: Visit, Asked(asked): Asked) -> Result<Page, Trouble> {
    visit.signed_in()?;
    let grant = visit.may(ReadTrail, WholeSeries)?;
    let (span, entries) = Span::of(asked.get("page"), SIZE, |page| site.store.whole_trail(&grant, page, SIZE)).await?;
    let lang = visit.lang;
    Ok(Page::new(&visit, t!(lang, "audit-title"), || {
        view! {
            <div class="frame">
                <div class="opening"><Crumbs lang=lang trail=vec![("/admin".to_owned(), t!(lang, "admin-title"))] here=t!(lang, "audit-title")/><h1>{t!(lang, "audit-title")}</h1><p class="prose">{t!(lang, "audit-lead")}</p></div>
                {table(lang, chrono_tz::UTC, span, &entries)}
                <Pager span=span href="/admin/audit?" lang=lang/>
            </div>
        }
        .into_any()
    }))
}

fn table(lang: Lang, zone: Tz, span: Span, entries: &[Recorded]) -> AnyView {
    if entries.is_empty() {
        return view! { <Empty title=t!(lang, "audit-none")/> }.into_any();
    }
    let rows: Vec<_> = gathered(entries, zone)
        .into_iter()
        .map(|(it, times, first)| {
            let who = it.by_name.clone().unwrap_or_else(|| t!(lang, "audit-the-site"));
            let did = said(lang, it);
            let often = often(lang, times, span.total <= span.size);
            let instead_of = it.instead_of.clone().map(|name| t!(lang, "audit-fact-instead-of", name = name));
            let facts = [instead_of, Some(facts(lang, &it.entry)).filter(|facts| !facts.is_empty()), often];
            let facts = facts.into_iter().flatten().collect::<Vec<_>>().join(", ");
            let numbers = if times > 1 { format!("{first} … {}", it.seq) } else { it.seq.to_string() };
            view! {
                <tr>
                    <th scope="row">{who}</th>
                    <td data-head=t!(lang, "audit-head-action") class="said">{did}" "<span class="quiet small">{facts}</span></td>
                    <td data-head=t!(lang, "audit-head-when") class="moment"><time datetime=it.at.to_rfc3339()>{dates::moment(lang, it.at, zone)}</time></td>
                    <td data-head=t!(lang, "audit-head-number") class="num moment">{numbers}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <div class="table-entries trail"><table class="table">
            <caption class="unseen">{t!(lang, "audit-title")}</caption>
            <thead><tr>
                <th scope="col">{t!(lang, "audit-head-who")}</th>
                <th scope="col">{t!(lang, "audit-head-action")}</th>
                <th scope="col">{t!(lang, "audit-head-when")}</th>
                <th scope="col">{t!(lang, "audit-head-number")}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table></div>
    }
    .into_any()
}
