//! `/me/registrations/{id}/passport`: one's own passport as it is kept, on pressing a button.

use super::place_page::{above, mine};
use crate::{
    lang::{country_name, dates},
    page::Page,
    posted::{Named, Posted},
    shell::Locator,
    site::Site,
    t,
    trouble::Trouble,
    ui::Crumbs,
    visit::Visit,
};
use axum::extract::State;
use domain::{lang::Lang, registration::Passport};
use leptos::prelude::*;
use store::{Failure, registration::Mine};

/// GET `/me/registrations/{id}/passport`.
pub async fn show(State(site): State<Site>, visit: Visit, Named(id): Named<String>) -> Result<Page, Trouble> {
    let (_, mine) = mine(&site, &visit, &id).await?;
    let masked = site.store.my_passport(&mine).await?.ok_or(Failure::NotFound)?;
    let lang = visit.lang;
    Ok(page(&visit, &mine, || {
        view! {
            <p class="prose">{t!(lang, "stay-passport-held", number = masked)}</p>
            <form method="post"><button class="button" type="submit">{t!(lang, "stay-passport-show")}</button></form>
        }
        .into_any()
    }))
}

/// POST `/me/registrations/{id}/passport`: shown in the answer itself, and kept by no cache.
pub async fn reveal(State(site): State<Site>, visit: Visit, Named(id): Named<String>, Posted(_): Posted) -> Result<Page, Trouble> {
    let (grant, mine) = mine(&site, &visit, &id).await?;
    let passport = site.store.own_passport(&grant, mine.registration.id, site.clock.now()).await?;
    Ok(page(&visit, &mine, || facts(visit.lang, &passport)))
}

/// A passport's fields in full.
pub(super) fn facts(lang: Lang, passport: &Passport) -> AnyView {
    view! {
        <dl class="facts facts-ruled">
            <div><dt>{t!(lang, "stay-passport-number")}</dt><dd>{passport.number.to_string()}</dd></div>
            <div><dt>{t!(lang, "stay-passport-country")}</dt><dd>{country_name(lang, passport.issued_by)}</dd></div>
            <div><dt>{t!(lang, "stay-passport-expires")}</dt><dd>{dates::day(lang, passport.expires)}</dd></div>
        </dl>
    }
    .into_any()
}

fn page(visit: &Visit, mine: &Mine, body: impl FnOnce() -> AnyView) -> Page {
    let lang = visit.lang;
    Page::new(visit, t!(lang, "stay-passport"), || {
        view! {
            <div class="frame">
                <div class="opening"><Crumbs lang=lang trail=above(lang, mine) here=t!(lang, "stay-passport")/><h1>{t!(lang, "stay-passport")}</h1></div>
                <div class="stack">{body()}</div>
            </div>
        }
        .into_any()
    })
    .locator(Locator::of(lang, &mine.workshop))
}
