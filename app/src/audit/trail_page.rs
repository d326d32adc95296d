//! `/organize/{slug}/audit` and `/admin/audit`: the trail, newest first.

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
    access::{ReadTrail, ReadWorkshopTrail, WholeSeries},
    lang::Lang,
};
use leptos::prelude::*;
use store::audit::Recorded;

/// Entries a page.
const SIZE: u64 = 50;

/// GET `/organize/{slug}/audit`.
pub async fn of_workshop(State(site): State<Site>, visit: Visit, Named(slug): Named<String>, Asked(asked): Asked) -> Result<Page, Trouble> {
    let (workshop, grant) = workshop_for(&site, &visit, &slug, ReadWorkshopTrail).await?;
    let span = Span::asked(asked.get("page"), SIZE);
    let (entries, total) = site.store.workshop_trail(&grant, span.page, SIZE).await?;
    let (lang, zone) = (visit.lang, workshop.zone);
    Ok(Page::new(&visit, t!(lang, "audit-title"), || {
        let desk = visit.clone();
        let href = format!("/organize/{slug}/audit?");
        view! {
            <Desk visit=desk slug=slug.clone() room=Room::Audit>
                <div class="opening"><h1>{t!(lang, "audit-title")}</h1><p class="prose">{t!(lang, "audit-lead")}</p></div>
                {table(lang, zone, &entries)}
                <Pager span=Span { total, ..span } href=href lang=lang/>
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
    let span = Span::asked(asked.get("page"), SIZE);
    let (entries, total) = site.store.whole_trail(&grant, span.page, SIZE).await?;
    let lang = visit.lang;
    Ok(Page::new(&visit, t!(lang, "audit-title"), || {
        view! {
            <div class="frame">
                <div class="opening"><Crumbs lang=lang trail=vec![("/admin".to_owned(), t!(lang, "admin-title"))] here=t!(lang, "audit-title")/><h1>{t!(lang, "audit-title")}</h1><p class="prose">{t!(lang, "audit-lead")}</p></div>
                {table(lang, chrono_tz::UTC, &entries)}
                <Pager span=Span { total, ..span } href="/admin/audit?" lang=lang/>
            </div>
        }
        .into_any()
    }))
}

fn table(lang: Lang, zone: Tz, entries: &[Recorded]) -> AnyView {
    if entries.is_empty() {
        return view! { <Empty title=t!(lang, "audit-none")/> }.into_any();
    }
    let rows: Vec<_> = entries
        .iter()
        .map(|it| {
            let who = it.by_name.clone().unwrap_or_else(|| t!(lang, "audit-the-site"));
            let details = details(&it.entry.details);
            view! {
                <tr>
                    <th scope="row">{who}</th>
                    <td data-head=t!(lang, "audit-head-action")>{format!("{} {}", action(lang, &it.entry.action), object(lang, &it.entry.object))}" "<span class="quiet small">{details}</span></td>
                    <td data-head=t!(lang, "audit-head-when")><time datetime=it.at.to_rfc3339()>{dates::moment(lang, it.at, zone)}</time></td>
                    <td data-head=t!(lang, "audit-head-number") class="num">{it.seq}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <div class="table-entries"><table class="table">
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

/// The verb in the reader's words; one that has none stands as it is.
fn action(lang: Lang, verb: &str) -> String {
    match verb {
        "download" => t!(lang, "audit-download"),
        "upload" => t!(lang, "audit-upload"),
        "relabel" => t!(lang, "audit-relabel"),
        "add_version" => t!(lang, "audit-add-version"),
        "sign_in" => t!(lang, "audit-sign-in"),
        "invite" => t!(lang, "audit-invite"),
        "nominate" => t!(lang, "audit-nominate"),
        "submit" | "submit_nominated" => t!(lang, "audit-submit"),
        "endorse" => t!(lang, "audit-endorse"),
        "not_endorse" => t!(lang, "audit-not-endorse"),
        "accept" => t!(lang, "audit-accept"),
        "waitlist" => t!(lang, "audit-waitlist"),
        "decline" => t!(lang, "audit-decline"),
        "confirm" => t!(lang, "audit-confirm"),
        "withdraw" => t!(lang, "audit-withdraw"),
        "substitute" => t!(lang, "audit-substitute"),
        "take_over" => t!(lang, "audit-take-over"),
        "publish" => t!(lang, "audit-publish"),
        "appoint" => t!(lang, "audit-appoint"),
        "dismiss" => t!(lang, "audit-dismiss"),
        "set_up" => t!(lang, "audit-set-up"),
        "clone_workshop" | "create_workshop" => t!(lang, "audit-create"),
        "imported" => t!(lang, "audit-imported"),
        other => other.replace('_', " "),
    }
}

fn object(lang: Lang, word: &str) -> String {
    match word {
        "material" => t!(lang, "audit-object-material"),
        "registration" => t!(lang, "audit-object-registration"),
        "person" => t!(lang, "audit-object-person"),
        "workshop" => t!(lang, "audit-object-workshop"),
        "session" => t!(lang, "audit-object-session"),
        "publication" => t!(lang, "audit-object-publication"),
        "room" => t!(lang, "audit-object-room"),
        "delegation" => t!(lang, "audit-object-delegation"),
        "message" => t!(lang, "audit-object-message"),
        other => other.replace('_', " "),
    }
}

/// Facts beside the verb, as "name: value".
fn details(value: &serde_json::Value) -> String {
    let serde_json::Value::Object(map) = value else { return String::new() };
    let text = |value: &serde_json::Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    map.iter().filter(|(_, value)| !value.is_null()).map(|(name, value)| format!("{name}: {}", text(value))).collect::<Vec<_>>().join(", ")
}
