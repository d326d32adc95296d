//! `/organize/{slug}/agenda/history`: every publication, with its maker and its reason.

use crate::{
    lang::dates,
    page::Page,
    posted::Named,
    series::workshop_for,
    shell::{Desk, Locator, Room},
    site::Site,
    t,
    trouble::Trouble,
    ui::Crumbs,
    visit::Visit,
};
use axum::extract::State;
use domain::access::ScheduleSessions;
use leptos::prelude::*;

/// GET `/organize/{slug}/agenda/history`.
pub async fn show(State(site): State<Site>, visit: Visit, Named(slug): Named<String>) -> Result<Page, Trouble> {
    let (workshop, grant) = workshop_for(&site, &visit, &slug, ScheduleSessions).await?;
    let publications = site.store.publications(&grant).await?;
    let lang = visit.lang;
    Ok(Page::new(&visit, t!(lang, "history-title"), || {
        let rows: Vec<_> = publications
            .into_iter()
            .map(|(it, by)| {
                let href = format!("/workshops/{slug}/agenda/v/{}", it.number);
                let by = by.map(|names| names.full_name.to_string()).unwrap_or_else(|| t!(lang, "history-by-operator"));
                view! {
                    <tr>
                        <th scope="row"><a href=href>{t!(lang, "agenda-version", number = it.number)}</a></th>
                        <td data-head=t!(lang, "history-when")>{dates::moment(lang, it.at, workshop.zone)}</td>
                        <td data-head=t!(lang, "history-by")>{by}</td>
                        {it.reason.map(|reason| view! { <td class="said" data-head=t!(lang, "history-reason")>{reason}</td> }.into_any()).unwrap_or_else(|| view! { <td></td> }.into_any())}
                    </tr>
                }
            })
            .collect();
        let list = if rows.is_empty() {
            view! { <p class="nothing">{t!(lang, "history-none")}</p> }.into_any()
        } else {
            view! {
                <div class="table-entries"><table class="table">
                    <thead><tr>
                        <th scope="col">{t!(lang, "history-version")}</th>
                        <th scope="col">{t!(lang, "history-when")}</th>
                        <th scope="col">{t!(lang, "history-by")}</th>
                        <th scope="col">{t!(lang, "history-reason")}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table></div>
            }
            .into_any()
        };
        let content = view! {
            <div class="opening">
                <Crumbs lang=lang trail=vec![(format!("/organize/{slug}/agenda"), t!(lang, "frame-desk-agenda"))] here=t!(lang, "history-title")/>
                <h1>{t!(lang, "history-title")}</h1>
            </div>
            {list}
        }
        .into_any();
        view! { <Desk visit=visit.clone() slug=slug.clone() room=Room::Agenda>{content}</Desk> }.into_any()
    })
    .locator(Locator::of(lang, &workshop)))
}
