//! Consents, the export of what is held, and signing out everywhere.

use super::details_page::own;
use crate::{
    cookies::Cookies,
    lang::dates,
    mail::workshops::Workshops,
    page::{Page, see_other},
    site::Site,
    t,
    trouble::Trouble,
    ui::{Crumbs, Empty},
    visit::Visit,
};
use axum::{
    Json,
    extract::State,
    response::{IntoResponse, Response},
};
use domain::time::day_at_venue;
use http::{HeaderValue, header};
use leptos::prelude::*;

/// GET `/me/consents`.
pub async fn consents(State(site): State<Site>, visit: Visit) -> Result<Page, Trouble> {
    let consents = site.store.own_consents(&own(&visit)?).await?;
    let lang = visit.lang;
    let workshops = Workshops::of(&site, consents.iter().filter_map(|it| it.workshop)).await?;
    Ok(Page::new(&visit, t!(lang, "consents-title"), || {
        let lines: Vec<_> = consents
            .into_iter()
            .map(|it| {
                let answer = if it.given { t!(lang, "consents-given") } else { t!(lang, "consents-refused") };
                let date = dates::day(lang, day_at_venue(it.at, workshops.zone(it.workshop, &visit)));
                let purpose = purpose_name(lang, &it.purpose);
                view! { <li>{t!(lang, "consents-line", purpose = purpose, answer = answer, date = date, version = it.notice_version)}</li> }
            })
            .collect();
        let body = if lines.is_empty() {
            view! { <Empty title=t!(lang, "consents-none")/> }.into_any()
        } else {
            view! { <ul class="stack">{lines}</ul> }.into_any()
        };
        view! { <div class="frame"><div class="opening"><Crumbs lang=lang trail=vec![("/me".to_owned(), t!(lang, "me-title"))] here=t!(lang, "consents-title")/><h1>{t!(lang, "consents-title")}</h1></div>{body}</div> }
            .into_any()
    }))
}

/// What a consent is for, in the reader's words.
pub fn purpose_name(lang: domain::lang::Lang, purpose: &str) -> String {
    match purpose {
        "registration" => t!(lang, "purpose-registration"),
        "photograph" => t!(lang, "purpose-photograph"),
        "contact_list" => t!(lang, "purpose-contact-list"),
        other => other.to_owned(),
    }
}

/// GET `/me/export`: a file of everything that is held.
pub async fn export(State(site): State<Site>, visit: Visit) -> Result<Response, Trouble> {
    let (own, now) = (own(&visit)?, site.clock.now());
    visit.proof(now)?;
    let held = site.store.own_export(&own, now).await?;
    let mut response = Json(held).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"plenary-my-data.json\""));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

/// POST `/me/sign-out-everywhere`.
pub async fn sign_out_everywhere(State(site): State<Site>, visit: Visit) -> Result<Response, Trouble> {
    let person = visit.signed_in()?.person.id;
    site.store.end_all_sessions(person).await?;
    let mut response = see_other("/");
    response.headers_mut().append(header::SET_COOKIE, Cookies::new(site.secure).clear(Cookies::SESSION));
    Ok(response)
}
