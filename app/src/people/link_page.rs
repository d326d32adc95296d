//! The page behind a letter's link. Fetching it does nothing; its button acts.

use super::sign_in_page::{refused, welcome};
use crate::{
    page::Page,
    posted::{Faults, Fields, Form, Named, Posted, Reading},
    shell::status_of,
    site::Site,
    t,
    trouble::Trouble,
    ui::{ErrorSummary, Field},
    visit::Visit,
};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use domain::{lang::Lang, people::PeopleRefusal};
use leptos::prelude::*;
use store::{
    Failure, Refusal,
    people::tokens::{LinkPage, Purpose},
};

/// GET `/sign-in/{token}`.
pub async fn show(State(site): State<Site>, visit: Visit, Named(secret): Named<String>) -> Result<Page, Trouble> {
    let link = site.store.link(&secret, visit.browser.as_deref(), site.clock.now()).await?;
    Ok(page(&visit, link, Form::default()))
}

/// POST `/sign-in/{token}`.
pub async fn follow(
    State(site): State<Site>,
    visit: Visit,
    Named(secret): Named<String>,
    Posted(fields): Posted,
) -> Result<Response, Trouble> {
    let now = site.clock.now();
    let link = site.store.link(&secret, visit.browser.as_deref(), now).await?;
    let mut typed = None;
    if let LinkPage::AskAddress(_) = link {
        let mut reading = Reading::of(&fields, visit.lang);
        reading.needs("email", t!(visit.lang, "sign-in-fault-email"));
        typed = reading.email("email");
        if typed.is_none() {
            let faults = reading.faults;
            return Ok(page(&visit, link, Form::refused(fields, faults)).into_response());
        }
    }
    match site.store.follow(&secret, visit.browser.as_deref(), typed.as_ref(), now).await {
        Ok(signed_in) => Ok(welcome(&site, &signed_in)),
        Err(Failure::Refused(refusal @ Refusal::People(PeopleRefusal::OtherAddress))) => {
            let mut faults = Faults::default();
            faults.add("email", refused(&visit, &refusal));
            Ok(page(&visit, link, Form::refused(fields, faults)).into_response())
        }
        Err(Failure::Refused(Refusal::People(_))) => {
            let link = if link == LinkPage::OtherBrowser { link } else { LinkPage::Void };
            Ok(page(&visit, link, Form::blank(Fields::default())).into_response())
        }
        Err(other) => Err(other.into()),
    }
}

/// Title, lead and the button's words.
fn words(lang: Lang, link: LinkPage) -> (String, String, Option<String>) {
    match link {
        LinkPage::AskAddress(Purpose::Verify) => {
            (t!(lang, "sign-in-verify-title"), t!(lang, "sign-in-verify-lead"), Some(t!(lang, "sign-in-verify-button")))
        }
        LinkPage::AskAddress(Purpose::Invitation) => {
            (t!(lang, "sign-in-invitation-title"), t!(lang, "sign-in-invitation-lead"), Some(t!(lang, "sign-in-invitation-button")))
        }
        LinkPage::AskAddress(_) => (t!(lang, "sign-in-admin-title"), t!(lang, "sign-in-admin-lead"), Some(t!(lang, "sign-in-button"))),
        LinkPage::Button(_) => (t!(lang, "sign-in-button-title"), t!(lang, "sign-in-button-lead"), Some(t!(lang, "sign-in-button"))),
        LinkPage::OtherBrowser => (t!(lang, "sign-in-other-title"), t!(lang, "sign-in-other-lead"), None),
        LinkPage::Void => (t!(lang, "sign-in-void-title"), t!(lang, "sign-in-void-lead"), None),
    }
}

fn page(visit: &Visit, link: LinkPage, form: Form) -> Page {
    let (lang, status) = (visit.lang, status_of(form.faults()));
    let (title, lead, button) = words(lang, link);
    let asks = matches!(link, LinkPage::AskAddress(_));
    Page::new(visit, title.clone(), || {
        let act = match button {
            Some(button) => view! {
                <form class="form stack" method="post" novalidate>
                    <ErrorSummary form=form.clone() lang=lang/>
                    {asks.then(|| view! {
                        <Field form=form.clone() lang=lang name="email" kind="email" label=t!(lang, "sign-in-email") autocomplete="email"/>
                    })}
                    <button class="button" type="submit">{button}</button>
                </form>
            }
            .into_any(),
            None => view! { <p class="row"><a class="button" href="/sign-in">{t!(lang, "sign-in-again")}</a></p> }.into_any(),
        };
        view! {
            <div class="frame"><div class="narrow indent">
                <h1>{title}</h1>
                <p class="prose">{lead}</p>
                {act}
            </div></div>
        }
        .into_any()
    })
    .status(status)
}
