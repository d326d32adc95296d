//! The page behind a letter's link. Fetching it does nothing; its button acts.

use super::sign_in_page::{refused, welcome};
use crate::{
    lang::{country_name, dates, edition_place},
    page::Page,
    posted::{Faults, Fields, Form, Named, Posted, Reading},
    registration::consent_words,
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
use chrono::Duration;
use domain::{lang::Lang, people::PeopleRefusal, time::day_at_venue};
use http::{HeaderMap, StatusCode};
use leptos::prelude::*;
use store::{
    Failure, Refusal,
    people::{
        opening::Opens,
        tokens::{LinkPage, Purpose},
    },
    registration::Sent,
};

/// GET `/sign-in/{token}`.
pub async fn show(State(site): State<Site>, visit: Visit, Named(secret): Named<String>) -> Result<Page, Trouble> {
    let link = site.store.link(&secret, visit.browser.as_deref(), site.clock.now()).await?;
    let (form, opens) = (form_behind(&site, link, &secret).await?, opens(&site, link, &secret).await?);
    Ok(page(&visit, link, form.as_ref(), opens.as_ref(), Form::default()))
}

/// POST `/sign-in/{token}`.
pub async fn follow(
    State(site): State<Site>,
    visit: Visit,
    Named(secret): Named<String>,
    headers: HeaderMap,
    Posted(fields): Posted,
) -> Result<Response, Trouble> {
    let now = site.clock.now();
    let link = site.store.link(&secret, visit.browser.as_deref(), now).await?;
    // What the page told is read again only where the page comes again.
    let again = async |link, form| -> Result<Response, Trouble> {
        let (sends, opens) = (form_behind(&site, link, &secret).await?, opens(&site, link, &secret).await?);
        Ok(page(&visit, link, sends.as_ref(), opens.as_ref(), form).into_response())
    };
    let mut typed = None;
    if let LinkPage::AskAddress(_) = link {
        let mut reading = Reading::of(&fields, visit.lang);
        reading.needs("email", t!(visit.lang, "sign-in-fault-email"));
        typed = reading.email("email");
        if typed.is_none() {
            let faults = reading.faults;
            return again(link, Form::refused(fields, faults)).await;
        }
    }
    match site.store.follow(&secret, visit.browser.as_deref(), typed.as_ref(), now).await {
        Ok(signed_in) => welcome(&site, &headers, &signed_in).await,
        Err(Failure::Refused(refusal @ Refusal::People(PeopleRefusal::OtherAddress))) => {
            let mut faults = Faults::default();
            faults.add("email", refused(&visit, &refusal));
            again(link, Form::refused(fields, faults)).await
        }
        Err(Failure::Refused(Refusal::People(_))) => {
            let link = if matches!(link, LinkPage::OtherBrowser | LinkPage::Over) { link } else { LinkPage::Void };
            again(link, Form::blank(Fields::default())).await
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
        LinkPage::Over => (t!(lang, "sign-in-over-title"), t!(lang, "sign-in-over-lead"), None),
        LinkPage::Void => (t!(lang, "sign-in-void-title"), t!(lang, "sign-in-void-lead"), None),
    }
}

/// What the link sends in, if it is a form's: somebody else may have written it in this address's name.
async fn form_behind(site: &Site, link: LinkPage, secret: &str) -> Result<Option<Sent>, Trouble> {
    match link {
        LinkPage::AskAddress(Purpose::Verify) => Ok(site.store.form_behind(secret).await?),
        _ => Ok(None),
    }
}

/// What an invitation's link opens.
async fn opens(site: &Site, link: LinkPage, secret: &str) -> Result<Option<Opens>, Trouble> {
    match link {
        LinkPage::AskAddress(Purpose::Invitation) | LinkPage::Over => Ok(site.store.opens_registration(secret).await?),
        _ => Ok(None),
    }
}

/// Who put the reader forward for which workshop, and until when they may answer.
fn what_it_opens(lang: Lang, opens: &Opens, over: bool) -> AnyView {
    let workshop = &opens.workshop;
    let place = edition_place(lang, workshop.city.for_reader(lang).1, workshop.days);
    // The last moment at which it works, not the first at which it does not.
    let last = dates::weekday_year(lang, day_at_venue(opens.until - Duration::seconds(1), workshop.zone));
    let by = if opens.nominated { t!(lang, "sign-in-nominated", place = place) } else { t!(lang, "sign-in-invited", place = place) };
    let until = if over { t!(lang, "sign-in-answered-until", date = last) } else { t!(lang, "sign-in-answer-until", date = last) };
    view! { <p class="prose">{by}" "{until}</p> }.into_any()
}

fn what_it_sends(lang: Lang, sent: &Sent) -> AnyView {
    let Sent { application: it, consents } = sent;
    let agreed: Vec<_> =
        consents.each().filter(|(_, given)| *given).map(|(purpose, _)| view! { <li>{consent_words(lang, purpose)}</li> }).collect();
    view! {
        <dl class="facts facts-ruled">
            <div><dt>{t!(lang, "reg-full-name")}</dt><dd>{it.names.full_name.to_string()}</dd></div>
            {it.country.map(|country| view! { <div><dt>{t!(lang, "reg-country")}</dt><dd>{country_name(lang, country)}</dd></div> })}
            <div><dt>{t!(lang, "reg-agency")}</dt><dd>{it.agency.to_string()}</dd></div>
            <div><dt>{t!(lang, "reg-position")}</dt><dd>{it.position.to_string()}</dd></div>
            <div><dt>{t!(lang, "sign-in-verify-agreed")}</dt><dd><ul>{agreed}</ul></dd></div>
        </dl>
        <p class="prose">{t!(lang, "sign-in-verify-yours")}</p>
    }
    .into_any()
}

fn page(visit: &Visit, link: LinkPage, sends: Option<&Sent>, opens: Option<&Opens>, form: Form) -> Page {
    let lang = visit.lang;
    // Used up, run out or never sent: all the same.
    let status = if matches!(link, LinkPage::Void | LinkPage::Over) { StatusCode::GONE } else { status_of(form.faults()) };
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
            None => {
                // Whoever is signed in and asks for a fresh proof is not sent to their own page.
                let href = if visit.viewer.is_some() { "/sign-in?again=1" } else { "/sign-in" };
                view! { <p class="row"><a class="button" href=href>{t!(lang, "sign-in-again")}</a></p> }.into_any()
            }
        };
        view! {
            <div class="frame"><div class="narrow indent">
                <h1>{title}</h1>
                {opens.map(|opens| what_it_opens(lang, opens, link == LinkPage::Over))}
                <p class="prose">{lead}</p>
                {sends.map(|sent| what_it_sends(lang, sent))}
                {act}
            </div></div>
        }
        .into_any()
    })
    .status(status)
}
