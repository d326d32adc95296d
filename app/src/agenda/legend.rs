//! What a page of the agenda says of itself: on paper at its head, and of its marks at its foot.

use super::{agenda_page::Showing, words};
use crate::{
    lang::{dates, tlp_key},
    t,
    ui::TlpTag,
    visit::Visit,
};
use domain::tlp::Tlp;
use leptos::prelude::*;
use store::agenda::Reading;

/// What paper says and the screen does not: which version, how to handle it.
pub(super) fn printed(visit: &Visit, showing: &Showing, reading: &Reading) -> AnyView {
    let (lang, workshop) = (visit.lang, &showing.workshop);
    let shown: Vec<_> = reading.sessions.iter().filter(|shown| showing.day_of(shown) == Some(showing.day)).collect();
    // What is derived from several inherits the strictest label.
    let label = shown.iter().map(|shown| shown.session.tlp).max().unwrap_or(Tlp::Clear);
    view! {
        <p class="print-only small">
            {shown.iter().any(|shown| shown.mine()).then(|| format!("{} ", t!(lang, "agenda-printed-own")))}
            {t!(lang, "agenda-printed-version", number = reading.number, moment = dates::long_moment(lang, reading.at, workshop.zone))}
            " "
            {t!(lang, "agenda-printed-handle")}
            " "
            <TlpTag tlp=label/>
        </p>
    }
    .into_any()
}

/// The themes' marks and what labels mean, of the sessions that are shown.
pub(super) fn key(visit: &Visit, showing: &Showing, reading: &Reading) -> Option<AnyView> {
    let lang = visit.lang;
    // Only what stands on the day: a mark that is nowhere to be seen would only puzzle. Pauses bear none.
    let shown: Vec<_> = reading
        .sessions
        .iter()
        .filter(|shown| showing.day_of(shown) == Some(showing.day) && (!showing.mine || shown.mine()))
        .filter(|shown| !showing.offered.is_pause(&shown.session.kind))
        .collect();
    let used = |word: &str| shown.iter().any(|shown| shown.session.theme.as_deref() == Some(word));
    let marks: Vec<_> = showing
        .offered
        .themes
        .iter()
        .filter(|offer| used(&offer.word))
        .map(|offer| words::theme(lang, &showing.offered, &offer.word))
        .collect();
    (!shown.is_empty()).then(|| {
        let labels: Vec<_> = tlp_key(lang, shown.iter().map(|shown| (shown.session.tlp, &shown.labelled.audience)))
            .into_iter()
            .map(|(tlp, meaning)| view! { <span class="no-print"><TlpTag tlp=tlp/>" "{meaning}</span> })
            .collect();
        view! { <p class="key">{marks}{labels}</p> }.into_any()
    })
}
