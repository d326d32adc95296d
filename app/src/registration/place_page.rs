//! `/me/registrations/{id}`: one's own registration.

use super::{
    facts::{stage_one, stay},
    place::my_place,
};
use crate::{
    lang,
    page::Page,
    posted::{Asked, Faults, Fields, Form, Named},
    shell::{Locator, status_of},
    site::Site,
    t,
    trouble::Trouble,
    ui::{Crumbs, ErrorSummary, Notice},
    visit::Visit,
};
use axum::extract::State;
use domain::{
    access::{Grant, KeepOwn},
    id::RegistrationId,
    lang::Lang,
    time::day_at_venue,
};
use leptos::prelude::*;
use store::{
    Refusal,
    registration::{Mine, Registrant},
};

/// A person's own registration by the id in the address.
pub(super) async fn mine(site: &Site, visit: &Visit, id: &str) -> Result<(Grant<KeepOwn>, Mine), Trouble> {
    let grant = visit.may(KeepOwn, visit.signed_in()?.person.id)?;
    let id: RegistrationId = id.parse().map_err(|_| Trouble::NotFound)?;
    let mine = site.store.my_registration(&grant, id).await?;
    Ok((grant, mine))
}

/// GET `/me/registrations/{id}`.
pub async fn show(State(site): State<Site>, visit: Visit, Named(id): Named<String>, Asked(asked): Asked) -> Result<Page, Trouble> {
    let told = told(visit.lang, asked.get("done"));
    page(&site, &visit, &id, told, Faults::default()).await
}

/// The same, after something that one's registration does not bear any more: it says why, and how it stands.
pub(super) async fn refused(site: &Site, visit: &Visit, id: &str, refusal: &Refusal) -> Result<Page, Trouble> {
    let mut faults = Faults::default();
    faults.add("course", lang::refusal(visit.lang, refusal));
    page(site, visit, id, None, faults).await
}

async fn page(site: &Site, visit: &Visit, id: &str, told: Option<String>, faults: Faults) -> Result<Page, Trouble> {
    let (_, mine) = mine(site, visit, id).await?;
    let person = visit.signed_in()?.person.clone();
    let (offered, passport) = (site.store.offered().await?, site.store.my_passport(&mine).await?);
    let (lang, today) = (visit.lang, day_at_venue(site.clock.now(), mine.workshop.zone));
    let city = mine.workshop.city.for_reader(lang).1.to_owned();
    let (status, form) = (status_of(&faults), Form::refused(Fields::default(), faults));
    let greeting = person.names.greeting().to_owned();
    let it = Registrant { registration: mine.registration.clone(), person };
    let passport = passport.map(|number| t!(lang, "stay-passport-held", number = number));
    let show = format!("/me/registrations/{id}/passport");
    Ok(Page::new(visit, t!(lang, "place-title", city = city.clone()), || {
        view! {
            <div class="frame">
                <div class="opening"><Crumbs lang=lang trail=vec![to_me(lang)] here=t!(lang, "place-title", city = city)/></div>
                {told.map(|words| view! { <Notice><p>{words}</p></Notice> })}
                <ErrorSummary form=form lang=lang/>
                {my_place(lang, &mine, &greeting, today)}
                <section class="passage" aria-labelledby="data">
                    <header><h2 id="data">{t!(lang, "place-data")}</h2><p>{t!(lang, "place-data-hint")}</p></header>
                    {stage_one(lang, &it, &offered)}
                </section>
                {stay(lang, &it.registration, &offered).map(|facts| view! {
                    <section class="passage" aria-labelledby="stay">
                        <h2 id="stay">{t!(lang, "stay-title")}</h2>
                        <div class="stack">
                            {facts}
                            {passport.map(|words| view! { <p class="ui">{words}" "<a href=show>{t!(lang, "stay-passport-show")}</a></p> })}
                        </div>
                    </section>
                })}
            </div>
        }
        .into_any()
    })
    .locator(Locator::of(lang, &mine.workshop))
    .status(status))
}

/// The way to one's own page.
fn to_me(lang: Lang) -> (String, String) {
    ("/me".to_owned(), t!(lang, "me-title"))
}

/// The pages above those of one's registration.
pub(super) fn above(lang: Lang, mine: &Mine) -> Vec<(String, String)> {
    let city = mine.workshop.city.for_reader(lang).1;
    vec![to_me(lang), (format!("/me/registrations/{}", mine.registration.id), t!(lang, "place-title", city = city))]
}

/// What was just done.
fn told(lang: Lang, done: &str) -> Option<String> {
    Some(match done {
        "submitted" => t!(lang, "place-done-submitted"),
        "confirmed" => t!(lang, "place-done-confirmed"),
        "saved" => t!(lang, "place-done-saved"),
        "withdrawn" => t!(lang, "place-done-withdrawn"),
        _ => return None,
    })
}
