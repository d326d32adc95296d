//! Putting a session into one's own agenda, and taking it out.

use super::session_page::seen_session;
use crate::{
    page::see_other,
    posted::{Named, Posted},
    site::Site,
    t,
    trouble::Trouble,
    ui::icon,
    visit::Visit,
};
use axum::{extract::State, response::Response};
use domain::{access::SeeSession, series::Slug};
use leptos::prelude::*;
use store::agenda::Shown;

/// POST `/workshops/{slug}/sessions/{id}/star`.
pub async fn save(
    State(site): State<Site>,
    visit: Visit,
    Named((slug, id)): Named<(String, String)>,
    Posted(fields): Posted,
) -> Result<Response, Trouble> {
    visit.signed_in()?;
    let (workshop, reading, id) = seen_session(&site, &visit, &slug, &id).await?;
    let shown = reading.session(id).ok_or(Trouble::NotFound)?;
    let grant = visit.may(SeeSession, shown.labelled.clone())?;
    site.store.star(&grant, fields.get("starred") == "yes", site.clock.now()).await?;
    Ok(see_other(&back(fields.get("back"), workshop.slug.as_str(), &format!("/workshops/{slug}/sessions/{id}"))))
}

/// Where the button stood: a page of this workshop, nothing else.
fn back(asked: &str, slug: &str, otherwise: &str) -> String {
    let plain = asked.len() < 300 && asked.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
    if plain && asked.starts_with(&format!("/workshops/{slug}/")) { asked.to_owned() } else { otherwise.to_owned() }
}

/// The button: a star among others, or with words where `words` says so.
pub(super) fn star_form(visit: &Visit, slug: &Slug, shown: &Shown, words: Option<String>) -> AnyView {
    let (lang, session) = (visit.lang, &shown.session);
    let title = session.title.for_reader(lang).1.to_owned();
    let label = if shown.starred { t!(lang, "agenda-starred", title = title) } else { t!(lang, "agenda-star", title = title) };
    let back = if words.is_some() { visit.path.clone() } else { format!("{}#s-{}", visit.address(), session.id) };
    let class = if words.is_some() { "button button-second" } else { "star" };
    let label = words.is_none().then_some(label);
    view! {
        <form method="post" action=format!("/workshops/{slug}/sessions/{}/star", session.id)>
            <input type="hidden" name="starred" value=if shown.starred { "no" } else { "yes" }/>
            <input type="hidden" name="back" value=back/>
            <button class=class type="submit" aria-pressed=if shown.starred { "true" } else { "false" } aria-label=label>{icon::star()}{words}</button>
        </form>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::back;

    #[test]
    fn the_way_back_stays_within_the_workshop() {
        let to = |asked: &str| back(asked, "bangkok", "/other");
        assert_eq!(to("/workshops/bangkok/agenda?day=2026-11-19#s-1"), "/workshops/bangkok/agenda?day=2026-11-19#s-1");
        for elsewhere in [
            "",
            "//evil.example/workshops/bangkok/",
            "https://evil.example",
            "/workshops/hanoi-2014/agenda",
            "/workshops/bangkok/\\evil",
            "/workshops/bangkok/ \r\nX: y",
        ] {
            assert_eq!(to(elsewhere), "/other", "{elsewhere}");
        }
    }
}
