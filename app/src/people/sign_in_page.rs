//! Asking for a letter with a link and a code; typing the code.

use crate::{
    cookies::Cookies,
    lang,
    page::{Page, see_other},
    posted::{Asked, Faults, Fields, Form, Posted, Reading},
    shell::status_of,
    site::Site,
    t,
    trouble::{Trouble, again_address, encode},
    ui::{ErrorSummary, Field, Notice, Tone, breaking},
    visit::Visit,
};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use domain::people::PeopleRefusal;
use http::{HeaderMap, header::SET_COOKIE};
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

/// Whether somebody who is signed in proves once more who they are.
fn is_again(visit: &Visit, fields: &Fields) -> bool {
    visit.viewer.is_some() && fields.has("again")
}

/// GET `/sign-in`; with `again`, also for those who are signed in.
pub async fn show(visit: Visit, Asked(fields): Asked) -> Response {
    let Some(viewer) = &visit.viewer else { return page(&visit, Form::blank(fields)).into_response() };
    if !fields.has("again") {
        return see_other(&next_of(&fields));
    }
    let mut known = fields;
    known.set("email", viewer.person.email.to_string());
    page(&visit, Form::blank(known)).into_response()
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
    let again = if is_again(&visit, &fields) { "again=1&" } else { "" };
    let mut response = see_other(&format!("/sign-in/sent?{again}next={}", encode(&next)));
    response.headers_mut().append(SET_COOKIE, Cookies::new(site.secure).set(Cookies::BROWSER, &browser, Some(24 * 3600)));
    Ok(response)
}

/// GET `/sign-in/sent`.
pub async fn sent(State(site): State<Site>, visit: Visit) -> Page {
    sent_page(&site, &visit, Form::default())
}

/// POST `/sign-in/sent`: the six digits.
pub async fn enter_code(State(site): State<Site>, visit: Visit, headers: HeaderMap, Posted(fields): Posted) -> Result<Response, Trouble> {
    let code: String = fields.get("code").chars().filter(char::is_ascii_digit).take(7).collect();
    let mut faults = Faults::default();
    // A browser that asked for no letter has none to type a code of.
    let entered = match &visit.browser {
        Some(browser) => site.store.enter_code(&code, browser, site.clock.now()).await,
        None => Err(PeopleRefusal::TokenVoid.into()),
    };
    match entered {
        Ok(signed_in) => return welcome(&site, &headers, &signed_in).await,
        Err(Failure::Refused(_)) => faults.add("code", t!(visit.lang, "sign-in-fault-code")),
        Err(other) => return Err(other.into()),
    }
    Ok(sent_page(&site, &visit, Form::refused(fields, faults)).into_response())
}

/// POST `/sign-out`.
pub async fn sign_out(State(site): State<Site>, visit: Visit, request: axum::extract::Request) -> Result<Response, Trouble> {
    let cookies = Cookies::new(site.secure);
    if let Some(secret) = cookies.read(request.headers(), Cookies::SESSION) {
        site.store.end_session(&secret).await?;
    }
    let mut response = see_other("/");
    response.headers_mut().append(SET_COOKIE, cookies.clear(Cookies::SESSION));
    // Signed out, the site goes on in the language that the person reads.
    response.headers_mut().append(SET_COOKIE, cookies.remember(visit.lang));
    Ok(response)
}

/// The answer that signs a browser in: a fresh cookie in place of the one it had, which ends.
pub(super) async fn welcome(site: &Site, headers: &HeaderMap, signed_in: &SignedIn) -> Result<Response, Trouble> {
    let cookies = Cookies::new(site.secure);
    if let Some(before) = cookies.read(headers, Cookies::SESSION) {
        site.store.end_session(&before).await?;
    }
    let mut response = see_other(&signed_in.next);
    response.headers_mut().append(SET_COOKIE, cookies.set(Cookies::SESSION, &signed_in.cookie, None));
    Ok(response)
}

fn page(visit: &Visit, form: Form) -> Page {
    let (lang, status, next) = (visit.lang, status_of(form.faults()), next_of(form.fields()));
    let again = is_again(visit, form.fields());
    let (title, lead) = if again {
        (t!(lang, "sign-in-again-title"), t!(lang, "sign-in-again-lead"))
    } else {
        (t!(lang, "sign-in-title"), t!(lang, "sign-in-lead"))
    };
    // In another tab: the one before this page still holds what was typed.
    let unsaved = form.fields().has("unsaved").then(|| {
        let href = format!("/sign-in?next={}", encode("/me"));
        view! { <Notice tone=Tone::Attention><p>{t!(lang, "sign-in-unsaved")}" "<a href=href target="_blank">{t!(lang, "sign-in-unsaved-open")}</a></p></Notice> }
    });
    Page::new(visit, title.clone(), || {
        view! {
            <div class="frame"><div class="narrow indent">
                <h1>{title}</h1>
                {unsaved}
                <p class="prose">{lead}</p>
                <form class="form stack" method="post" action="/sign-in" novalidate>
                    <ErrorSummary form=form.clone() lang=lang/>
                    <input type="hidden" name="next" value=next/>
                    {again.then(|| view! { <input type="hidden" name="again" value="1"/> })}
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
    // The way back stands in the query, also of a page that refused a code.
    let asked = Fields::parse(visit.query.as_bytes()).unwrap_or_default();
    let (again, next) = (is_again(visit, &asked), next_of(&asked));
    let another = if again { again_address(&next) } else { format!("/sign-in?next={}", encode(&next)) };
    let action = visit.address();
    Page::new(visit, t!(lang, "sign-in-sent-title"), || {
        view! {
            <div class="frame"><div class="narrow indent">
                <h1>{t!(lang, "sign-in-sent-title")}</h1>
                <p class="prose">{t!(lang, "sign-in-sent-unnamed")}</p>
                <form class="stack" method="post" action=action novalidate>
                    <div class=class>
                        <label for="code">{t!(lang, "sign-in-code")}</label>
                        <p class="hint" id="code-hint">{t!(lang, "sign-in-code-hint")}</p>
                        {fault}
                        <input class="code" id="code" name="code" inputmode="numeric" autocomplete="one-time-code"
                            aria-describedby="code-hint code-error" aria-invalid=invalid/>
                    </div>
                    <button class="button" type="submit">{t!(lang, "sign-in-with-code")}</button>
                </form>
                <details class="ui">
                    <summary>{t!(lang, "sign-in-no-letter")}</summary>
                    <p>{breaking(&t!(lang, "sign-in-no-letter-hint", sender = sender))}" "<a href=another>{t!(lang, "sign-in-again")}</a></p>
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
