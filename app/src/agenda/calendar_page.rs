//! `/me/calendar`: the address of one's own agenda, for calendar programs.

use crate::{
    page::{Page, see_other},
    posted::Posted,
    site::Site,
    t,
    trouble::Trouble,
    ui::{Crumbs, Notice},
    visit::Visit,
};
use axum::{extract::State, response::Response};
use domain::access::KeepOwn;
use leptos::prelude::*;

/// GET `/me/calendar`.
pub async fn show(State(site): State<Site>, visit: Visit) -> Result<Page, Trouble> {
    let person = visit.signed_in()?.person.id;
    let secret = site.store.own_calendar(&visit.may(KeepOwn, person)?).await?;
    let address = secret.map(|secret| format!("{}/calendar/{secret}.ics", site.base_url));
    Ok(page(&visit, address))
}

/// POST `/me/calendar`: makes the address, replaces it, or revokes it.
pub async fn save(State(site): State<Site>, visit: Visit, Posted(fields): Posted) -> Result<Response, Trouble> {
    let person = visit.signed_in()?.person.id;
    let (grant, now) = (visit.may(KeepOwn, person)?, site.clock.now());
    match fields.get("do") {
        "make" => site.store.make_calendar(&grant, now).await?,
        "revoke" => site.store.revoke_calendar(&grant, now).await?,
        _ => return Err(Trouble::Malformed),
    }
    Ok(see_other("/me/calendar"))
}

fn page(visit: &Visit, address: Option<String>) -> Page {
    let lang = visit.lang;
    let button = move |act: &'static str, class: &'static str, words: String| {
        view! { <form method="post"><input type="hidden" name="do" value=act/><button class=class type="submit">{words}</button></form> }
    };
    Page::new(visit, t!(lang, "calendar-title"), || {
        let state = match address {
            None => view! {
                <p class="nothing">{t!(lang, "calendar-none")}</p>
                {button("make", "button", t!(lang, "calendar-make"))}
            }
            .into_any(),
            Some(address) => view! {
                <div class="field">
                    <label for="address">{t!(lang, "calendar-address")}</label>
                    <p class="hint" id="address-hint">{t!(lang, "calendar-address-hint")}</p>
                    <input id="address" type="text" readonly value=address aria-describedby="address-hint"/>
                </div>
                <Notice>{t!(lang, "calendar-secret")}</Notice>
                <div class="row">
                    {button("make", "button button-second", t!(lang, "calendar-replace"))}
                    {button("revoke", "button button-danger", t!(lang, "calendar-revoke"))}
                </div>
            }
            .into_any(),
        };
        view! {
            <div class="frame">
                <div class="opening"><Crumbs lang=lang trail=vec![("/me".to_owned(), t!(lang, "me-title"))] here=t!(lang, "calendar-title")/><h1>{t!(lang, "calendar-title")}</h1><p class="lead">{t!(lang, "calendar-lead")}</p></div>
                <div class="form stack">{state}</div>
            </div>
        }
        .into_any()
    })
    .secret()
}
