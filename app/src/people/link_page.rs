//! The page behind a letter's link. Fetching it does nothing; its button acts.

use super::sign_in_page::{refused, welcome};
use crate::{
    lang::{country_name, dates, edition_place},
    page::Page,
    posted::{Faults, Fields, Form, Named, ONCE, Posted, Reading, once, once_field},
    registration::consent_words,
    shell::status_of,
    site::Site,
    t,
    trouble::Trouble,
    ui::{DeadEnd, ErrorSummary, Field},
    visit::Visit,
};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use chrono::Duration;
use domain::{lang::Lang, people::PeopleRefusal, text::Email, time::day_at_venue};
use http::{HeaderMap, StatusCode};
use leptos::prelude::*;
use store::{
    Failure, Refusal,
    people::{
        opening::Opens,
        tokens::{LinkPage, Purpose},
    },
    registration::Sent,
    secrets::fresh_token,
};

/// GET `/sign-in/{token}`.
pub async fn show(State(site): State<Site>, visit: Visit, Named(secret): Named<String>) -> Result<Page, Trouble> {
    let link = site.store.link(&secret, visit.browser.as_deref(), site.clock.now()).await?;
    let (form, opens) = (form_behind(&site, link, &secret).await?, opens(&site, link, &secret).await?);
    let key = Form::blank(Fields::of([(ONCE, fresh_token())]));
    Ok(page(&visit, link, form.as_ref(), opens.as_ref(), key))
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
    // A second press of a button that has just been pressed tells it too.
    let mut typed = Email::parse(fields.get("email")).ok();
    if let LinkPage::AskAddress(_) = link {
        let mut reading = Reading::of(&fields, visit.lang);
        reading.needs("email", t!(visit.lang, "sign-in-fault-email"));
        typed = reading.email("email");
        if typed.is_none() {
            let faults = reading.faults;
            return again(link, Form::refused(fields, faults)).await;
        }
    }
    match site.store.follow_once(&secret, visit.browser.as_deref(), typed.as_ref(), once(&fields).as_ref(), now).await {
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

/// Title, lead and the button's words, of a link that works here.
fn words(lang: Lang, purpose: Option<Purpose>) -> [String; 3] {
    match purpose {
        Some(Purpose::Verify) => [t!(lang, "sign-in-verify-title"), t!(lang, "sign-in-verify-lead"), t!(lang, "sign-in-verify-button")],
        Some(Purpose::Invitation) => {
            [t!(lang, "sign-in-invitation-title"), t!(lang, "sign-in-invitation-lead"), t!(lang, "sign-in-invitation-button")]
        }
        Some(_) => [t!(lang, "sign-in-admin-title"), t!(lang, "sign-in-admin-lead"), t!(lang, "sign-in-button")],
        None => [t!(lang, "sign-in-button-title"), t!(lang, "sign-in-button-lead"), t!(lang, "sign-in-button")],
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
fn what_it_opens(lang: Lang, opens: &Opens, over: bool) -> String {
    let workshop = &opens.workshop;
    let place = edition_place(lang, workshop.city.for_reader(lang).1, workshop.days);
    // The last moment at which it works, not the first at which it does not.
    let last = dates::weekday_year(lang, day_at_venue(opens.until - Duration::seconds(1), workshop.zone));
    let by = if opens.nominated { t!(lang, "sign-in-nominated", place = place) } else { t!(lang, "sign-in-invited", place = place) };
    let until = if over { t!(lang, "sign-in-answered-until", date = last) } else { t!(lang, "sign-in-answer-until", date = last) };
    format!("{by} {until}")
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
    let (purpose, asks) = match link {
        LinkPage::AskAddress(purpose) => (Some(purpose), true),
        LinkPage::Button(_) => (None, false),
        LinkPage::OtherBrowser | LinkPage::Over | LinkPage::Void => return dead(visit, link, opens),
    };
    let [title, lead, button] = words(lang, purpose);
    let status = status_of(form.faults());
    Page::new(visit, title.clone(), || {
        view! {
            <div class="frame"><div class="narrow indent">
                <h1>{title}</h1>
                {opens.map(|opens| view! { <p class="prose">{what_it_opens(lang, opens, false)}</p> })}
                <p class="prose">{lead}</p>
                {sends.map(|sent| what_it_sends(lang, sent))}
                <form class="form stack" method="post" novalidate>
                    <ErrorSummary form=form.clone() lang=lang/>
                    {once_field(form.fields())}
                    {asks.then(|| view! {
                        <Field form=form.clone() lang=lang name="email" kind="email" label=t!(lang, "sign-in-email") autocomplete="email"/>
                    })}
                    <button class="button" type="submit">{button}</button>
                </form>
            </div></div>
        }
        .into_any()
    })
    .status(status)
}

/// A link that leads nowhere, or not in this browser. Used up, run out or never sent: all the same.
fn dead(visit: &Visit, link: LinkPage, opens: Option<&Opens>) -> Page {
    let (lang, known) = (visit.lang, visit.viewer.is_some());
    // Whoever is signed in and asks for a fresh proof is not sent to their own page.
    let another = if known { "/sign-in?again=1" } else { "/sign-in" };
    let (title, happened, todo, way) = match link {
        LinkPage::Over => {
            let happened = opens.map_or_else(|| t!(lang, "sign-in-over-lead"), |opens| what_it_opens(lang, opens, true));
            let (todo, way) = match known {
                true => (t!(lang, "sign-in-over-todo-own"), ("/me", t!(lang, "frame-nav-my-place"))),
                false => (t!(lang, "sign-in-over-todo"), ("/sign-in", t!(lang, "frame-nav-sign-in"))),
            };
            (t!(lang, "sign-in-over-title"), happened, todo, way)
        }
        LinkPage::OtherBrowser => {
            let way = (another, t!(lang, "sign-in-again"));
            (t!(lang, "sign-in-other-title"), t!(lang, "sign-in-other-lead"), t!(lang, "sign-in-other-todo"), way)
        }
        _ => {
            let way = (another, t!(lang, "sign-in-again"));
            (t!(lang, "sign-in-void-title"), t!(lang, "sign-in-void-lead"), t!(lang, "sign-in-void-todo"), way)
        }
    };
    let status = if link == LinkPage::OtherBrowser { StatusCode::OK } else { StatusCode::GONE };
    let way = (way.0.to_owned(), way.1);
    Page::new(visit, title.clone(), || view! { <DeadEnd title=title happened=happened todo=todo way=way/> }.into_any()).status(status)
}
