//! Asking for a letter with a link and a code; typing the code.

use crate::{
    cookies::Cookies,
    lang,
    page::{Page, see_other},
    posted::{Asked, Faults, Fields, Form, Posted, Reading},
    shell::status_of,
    site::Site,
    t,
    trouble::{Trouble, encode},
    ui::{ErrorSummary, Field},
    visit::Visit,
};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use http::header::SET_COOKIE;
use leptos::prelude::*;
use store::{
    Failure,
    people::tokens::{SignedIn, is_local},
    secrets::fresh_token,
};

/// Where to go after signing in: a local path, or one's own page.
fn next_of(fields: &Fields) -> String {
    let next = fields.get("next");
    if is_local(next) { next.to_owned() } else { "/me".to_owned() }
}

/// GET `/sign-in`.
pub async fn show(visit: Visit, Asked(fields): Asked) -> Response {
    if visit.viewer.is_some() {
        return see_other(&next_of(&fields));
    }
    page(&visit, Form::blank(fields)).into_response()
}

/// POST `/sign-in`: known and unknown addresses get the same answer.
pub async fn ask(State(site): State<Site>, visit: Visit, Posted(fields): Posted) -> Result<Response, Trouble> {
    let mut reading = Reading::of(&fields, visit.lang);
    reading.needs("email", t!(visit.lang, "sign-in-fault-email"));
    let Some(email) = reading.email("email") else {
        let faults = reading.faults;
        return Ok(page(&visit, Form::refused(fields, faults)).into_response());
    };
    let browser = visit.browser.clone().unwrap_or_else(fresh_token);
    let next = next_of(&fields);
    site.store.ask_to_sign_in(&email, &browser, &next, site.clock.now()).await?;
    let mut response = see_other(&format!("/sign-in/sent?next={}", encode(&next)));
    response.headers_mut().append(SET_COOKIE, Cookies::new(site.secure).set(Cookies::BROWSER, &browser, Some(24 * 3600)));
    Ok(response)
}

/// GET `/sign-in/sent`.
pub async fn sent(State(site): State<Site>, visit: Visit) -> Page {
    sent_page(&site, &visit, Form::default())
}

/// POST `/sign-in/sent`: the six digits.
pub async fn enter_code(State(site): State<Site>, visit: Visit, Posted(fields): Posted) -> Result<Response, Trouble> {
    let code: String = fields.get("code").chars().filter(char::is_ascii_digit).take(7).collect();
    let mut faults = Faults::default();
    match site.store.enter_code(&code, visit.browser.as_deref().unwrap_or_default(), site.clock.now()).await {
        Ok(signed_in) => return Ok(welcome(&site, &signed_in)),
        Err(Failure::Refused(_)) => faults.add("code", t!(visit.lang, "sign-in-fault-code")),
        Err(other) => return Err(other.into()),
    }
    Ok(sent_page(&site, &visit, Form::refused(fields, faults)).into_response())
}

/// POST `/sign-out`.
pub async fn sign_out(State(site): State<Site>, request: axum::extract::Request) -> Result<Response, Trouble> {
    let cookies = Cookies::new(site.secure);
    if let Some(secret) = cookies.read(request.headers(), Cookies::SESSION) {
        site.store.end_session(&secret).await?;
    }
    let mut response = see_other("/");
    response.headers_mut().append(SET_COOKIE, cookies.clear(Cookies::SESSION));
    Ok(response)
}

/// The answer that signs a browser in: a fresh cookie, whatever it had before.
pub(super) fn welcome(site: &Site, signed_in: &SignedIn) -> Response {
    let mut response = see_other(&signed_in.next);
    response.headers_mut().append(SET_COOKIE, Cookies::new(site.secure).set(Cookies::SESSION, &signed_in.cookie, None));
    response
}

fn page(visit: &Visit, form: Form) -> Page {
    let (lang, status, next) = (visit.lang, status_of(form.faults()), next_of(form.fields()));
    Page::new(visit, t!(lang, "sign-in-title"), || {
        view! {
            <div class="frame"><div class="narrow indent">
                <h1>{t!(lang, "sign-in-title")}</h1>
                <p class="prose">{t!(lang, "sign-in-lead")}</p>
                <form class="form stack" method="post" action="/sign-in" novalidate>
                    <ErrorSummary form=form.clone() lang=lang/>
                    <input type="hidden" name="next" value=next/>
                    <Field form=form.clone() lang=lang name="email" kind="email" label=t!(lang, "sign-in-email") autocomplete="email"/>
                    <button class="button" type="submit">{t!(lang, "sign-in-send")}</button>
                </form>
            </div></div>
        }
        .into_any()
    })
    .status(status)
}

fn sent_page(site: &Site, visit: &Visit, form: Form) -> Page {
    let (lang, status) = (visit.lang, status_of(form.faults()));
    let fault = form.faults().of("code").map(|fault| crate::ui::field_message("code-error".into(), fault.to_owned()));
    let class = if fault.is_some() { "field field-error" } else { "field" };
    let invalid = fault.is_some().then_some("true");
    let sender = site.mail_from.clone();
    Page::new(visit, t!(lang, "sign-in-sent-title"), || {
        view! {
            <div class="frame"><div class="narrow indent">
                <h1>{t!(lang, "sign-in-sent-title")}</h1>
                <p class="prose">{t!(lang, "sign-in-sent-unnamed")}</p>
                <form class="stack" method="post" action="/sign-in/sent" novalidate>
                    <div class=class>
                        <label for="code">{t!(lang, "sign-in-code")}</label>
                        <p class="hint" id="code-hint">{t!(lang, "sign-in-code-hint")}</p>
                        {fault}
                        <input class="code" id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="6"
                            aria-describedby="code-hint code-error" aria-invalid=invalid/>
                    </div>
                    <button class="button" type="submit">{t!(lang, "sign-in-with-code")}</button>
                </form>
                <details class="ui">
                    <summary>{t!(lang, "sign-in-no-letter")}</summary>
                    <p>{t!(lang, "sign-in-no-letter-hint", sender = sender)}" "<a href="/sign-in">{t!(lang, "sign-in-again")}</a></p>
                </details>
            </div></div>
        }
        .into_any()
    })
    .status(status)
}

/// The words of a refusal beside its field.
pub(super) fn refused(visit: &Visit, refusal: &store::Refusal) -> String {
    lang::refusal(visit.lang, refusal)
}
