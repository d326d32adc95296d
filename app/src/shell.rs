//! The document around every page: head, masthead, locator, colophon.

use crate::{
    lang::{OFFERED, edition, edition_place},
    posted::{RETOLD, TYPED},
    site::Assets,
    t,
    ui::icon,
    visit::Visit,
};
use domain::{id::WorkshopId, lang::Lang};
use html_escape::{encode_double_quoted_attribute as attribute, encode_text};
use http::StatusCode;
use leptos::prelude::*;
use store::series::Workshop;

mod desk;
mod errors;
pub use desk::{Desk, Room};
pub use errors::{Known, error_page};

/// A fresh random word in every answer: scripts that carry it may run.
#[derive(Clone, Debug, Default)]
pub struct Nonce(pub String);

/// The line that says which workshop a page is about, and what else matters at a glance.
#[derive(Clone, Debug)]
pub struct Locator {
    workshop: WorkshopId,
    slug: String,
    edition: String,
    /// Left out where the page's own heading says it.
    place: Option<String>,
    aside: Option<Aside>,
}

/// Words at the locator's other end, with a day among them that counts.
#[derive(Clone, Debug, Default)]
struct Aside {
    before: String,
    day: Option<String>,
    after: String,
    href: Option<String>,
}

impl Locator {
    /// For a page about this workshop.
    pub fn of(lang: Lang, workshop: &Workshop) -> Locator {
        Locator {
            workshop: workshop.id,
            slug: workshop.slug.to_string(),
            edition: edition(lang, workshop.number),
            place: Some(edition_place(lang, workshop.city.for_reader(lang).1, workshop.days)),
            aside: None,
        }
    }

    /// With a few words at the other end.
    pub fn aside(self, words: impl Into<String>) -> Locator {
        Locator { aside: Some(Aside { before: words.into(), ..Aside::default() }), ..self }
    }

    /// With what is new, and the way to it.
    pub fn news(self, href: String, words: String) -> Locator {
        Locator { aside: Some(Aside { before: words, href: Some(href), ..Aside::default() }), ..self }
    }

    /// With the deadline that counts here: a sentence around its day.
    pub fn deadline(self, day: &str, words: impl Fn(&str) -> String) -> Locator {
        let words = words(day);
        match words.split_once(day) {
            Some((before, after)) => {
                let (before, day, after) = (before.to_owned(), Some(day.to_owned()), after.to_owned());
                Locator { aside: Some(Aside { before, day, after, href: None }), ..self }
            }
            None => self.aside(words),
        }
    }

    /// For the page whose heading says where and when.
    pub fn of_its_own_page(self) -> Locator {
        Locator { place: None, ..self }
    }
}

/// The head, as text: its few values are escaped here.
pub(crate) fn head(visit: &Visit, title: &str, islands: bool) -> String {
    let css = visit.assets.css.as_ref().map(|css| format!("<link rel=\"stylesheet\" href=\"{css}\">")).unwrap_or_default();
    let icon =
        visit.assets.favicon.as_ref().map(|href| format!("<link rel=\"icon\" href=\"{href}\" type=\"image/svg+xml\">")).unwrap_or_default();
    let loader = match &visit.assets.loader {
        Some(loader) if islands => format!("<script type=\"module\" nonce=\"{}\" src=\"{loader}\"></script>", attribute(&visit.nonce.0)),
        _ => String::new(),
    };
    format!(
        "<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\"><meta name=\"robots\" content=\"noindex\">\
         <title>{} · Plenary</title>{icon}{css}{loader}</head>",
        // A headline that is a sentence: its full stop would stand before the dot.
        encode_text(title.strip_suffix('.').unwrap_or(title)),
    )
}

/// Name and value of a form's button.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Button {
    pub(crate) name: &'static str,
    pub(crate) value: &'static str,
}

/// Where the content goes.
pub(crate) const CONTENT: &str = "<main id=\"content\">§</main>";

/// Masthead and colophon around a mark for the content. Where nobody is known to ask, `door` shows the way to sign in.
pub(crate) fn frame(visit: &Visit, locator: Option<&Locator>, retold: Option<Button>, door: bool) -> AnyView {
    let lang = visit.lang;
    view! {
        <a class="skip" href="#content">{t!(lang, "frame-skip-to-content")}</a>
        <header class="masthead">
            <div class="frame">
                <a class="masthead-mark" href="/">{wordmark(&visit.assets)}</a>
                <nav aria-label=t!(lang, "frame-main-navigation")>
                    <ul>{navigation(visit, locator, door)}</ul>
                </nav>
                {sign_out(visit)}
                {languages(visit, retold)}
            </div>
            <div class="frame"><div class="oxford full"></div></div>
            {locator.map(locator_line)}
        </header>
        {locator.map(|locator| printed_line(visit, locator))}
        <main id="content">"§"</main>
        <footer class="colophon">
            <div class="frame"><div>
                <p>{t!(lang, "frame-colophon-line")}</p>
                <ul>
                    <li><a href="/privacy">{t!(lang, "frame-privacy-notice")}</a></li>
                    <li><a href="/accessibility">{t!(lang, "frame-accessibility")}</a></li>
                </ul>
            </div></div>
        </footer>
    }
    .into_any()
}

/// What paper says and the screen has above: which workshop, and who printed it.
fn printed_line(visit: &Visit, locator: &Locator) -> AnyView {
    let workshop = [Some(locator.edition.as_str()), locator.place.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let name = visit.viewer.as_ref().map(|viewer| viewer.person.names.full_name.to_string());
    view! {
        <p class="print-only small frame">
            <strong>{format!("{workshop}.")}</strong>
            {name.map(|name| format!(" {}", t!(visit.lang, "frame-printed-for", name = name)))}
        </p>
    }
    .into_any()
}

fn wordmark(assets: &Assets) -> AnyView {
    match assets.wordmark.clone() {
        Some(src) => view! { <img src=src alt="Plenary" width="146" height="44"/> }.into_any(),
        None => view! { <strong>"Plenary"</strong> }.into_any(),
    }
}

/// Where the viewer may go from here: the workshop's pages where one is in view.
fn navigation(visit: &Visit, locator: Option<&Locator>, door: bool) -> Vec<AnyView> {
    let lang = visit.lang;
    let actor = visit.actor();
    let mut links = Vec::new();
    match (&visit.viewer, locator) {
        (Some(_), Some(locator)) => {
            links.push((format!("/workshops/{}/agenda", locator.slug), t!(lang, "frame-nav-agenda")));
            links.push((format!("/workshops/{}/materials", locator.slug), t!(lang, "frame-nav-materials")));
        }
        _ => links.push(("/".to_owned(), t!(lang, "frame-nav-workshops"))),
    }
    if let Some(locator) = locator {
        for delegation in actor.focal.iter().filter(|delegation| delegation.workshop == locator.workshop) {
            links.push((format!("/delegation/{}/{}", locator.slug, delegation.country), t!(lang, "frame-nav-delegation")));
        }
    }
    if visit.viewer.is_some() {
        links.push(("/me".to_owned(), t!(lang, "frame-nav-my-place")));
        if !actor.organizes.is_empty() {
            links.push(("/organize".to_owned(), t!(lang, "frame-nav-organize")));
        }
        if actor.administrator {
            links.push(("/admin".to_owned(), t!(lang, "frame-nav-admin")));
        }
    } else if door {
        links.push(("/sign-in".to_owned(), t!(lang, "frame-nav-sign-in")));
    }
    links
        .into_iter()
        .map(|(href, words)| {
            let here = href == visit.path || (href.len() > 1 && visit.path.starts_with(&format!("{href}/")));
            let current = here.then_some("page");
            view! { <li><a href=href aria-current=current>{words}</a></li> }.into_any()
        })
        .collect()
}

/// Beside the navigation: on a phone it stands in the first line, and the links have theirs to themselves.
fn sign_out(visit: &Visit) -> Option<AnyView> {
    visit.viewer.as_ref()?;
    let words = t!(visit.lang, "frame-nav-sign-out");
    Some(view! { <form method="post" action="/sign-out"><button class="text-button" type="submit">{words}</button></form> }.into_any())
}

/// The same page in other languages: links, or buttons of the form whose typed words are to stay.
fn languages(visit: &Visit, retold: Option<Button>) -> AnyView {
    let choices: Vec<_> = OFFERED
        .into_iter()
        .map(|lang| {
            let (code, address, name) = (lang.code(), visit.in_lang(lang), lang.own_name());
            let current = (lang == visit.lang).then_some("true");
            match retold {
                Some(_) if current.is_none() => view! {
                    <li><button class="text-button" type="submit" form=TYPED formaction=address name=RETOLD value="1" lang=code>{name}</button></li>
                }
                .into_any(),
                _ => view! { <li><a href=address lang=code hreflang=code aria-current=current>{name}</a></li> }.into_any(),
            }
        })
        .collect();
    // Enter presses a form's first button in the page: it is to send.
    let unseen = true;
    let first =
        retold.map(|Button { name, value }| view! { <button type="submit" form=TYPED name=name value=value hidden=unseen></button> });
    view! {
        {first}
        <details class="languages">
            <summary>
                <span class="unseen">{t!(visit.lang, "frame-language-chooser")} " "</span>
                {icon::globe()}
                {visit.lang.own_name()}
            </summary>
            <ul>{choices}</ul>
        </details>
    }
    .into_any()
}

fn locator_line(locator: &Locator) -> AnyView {
    let Locator { slug, edition, place, aside, .. } = locator.clone();
    view! {
        <div class="frame"><div class="locator full">
            <p><a href=format!("/workshops/{slug}")><strong>{edition}</strong></a>" "{place.map(|place| view! { <span class="locator-place">{place}</span> })}</p>
            {aside.map(|Aside { before, day, after, href }| match href {
                Some(href) => view! { <p><a class="attention" href=href>{before}</a></p> }.into_any(),
                None => view! { <p>{before}{day.map(|day| view! { <strong>{day}</strong> })}{after}</p> }.into_any(),
            })}
        </div></div>
    }
    .into_any()
}

/// Which status an answer to a posted form has.
pub fn status_of(faults: &crate::posted::Faults) -> StatusCode {
    if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }
}
