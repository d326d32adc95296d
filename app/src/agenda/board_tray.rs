//! What waits for a place, beside the board.

use super::{board_now::is_placed, words};
use crate::t;
use chrono::NaiveDate;
use domain::{agenda::Place, lang::Lang};
use leptos::prelude::*;
use store::agenda::Draft;

/// So many minutes a session takes that has no time yet, when it is dragged to one.
const USUAL: i64 = 60;

/// What waits for a place.
pub(super) fn tray(lang: Lang, draft: &Draft, slug: &str, day: NaiveDate) -> AnyView {
    let waiting: Vec<_> = draft.sessions.iter().filter(|drafted| !is_placed(&drafted.session)).collect();
    let count = waiting.len();
    let items: Vec<_> =
        waiting
            .into_iter()
            .map(|drafted| {
                let session = &drafted.session;
                let (title_lang, title) = words::read(lang, &session.title);
                let mut about = vec![words::kind(lang, &draft.offered, &session.kind)];
                about.extend(session.time.map(|time| words::day_and_times(lang, time, draft.workshop.zone)));
                about.extend(session.theme.as_deref().and_then(|word| {
                    Some(draft.offered.themes.iter().find(|offer| offer.word == word)?.label.for_reader(lang).1.to_owned())
                }));
                about.extend(session.cancelled.then(|| t!(lang, "agenda-cancelled")));
                let place = format!("/organize/{slug}/agenda?day={day}&session={}#move", session.id);
                let edit = format!("/organize/{slug}/agenda/sessions/{}", session.id);
                let minutes = session.time.map_or(USUAL, |time| time.length().num_minutes().max(1));
                let column = if session.place == Some(Place::All) { "0" } else { "1" };
                view! {
                    <li data-session=session.id.to_string() data-version=drafted.version.to_string() data-minutes=minutes.to_string() data-column=column>
                        <b lang=title_lang>{title.clone()}</b>
                        <span class="quiet">{about.join(", ")}</span>
                        // Where there is a script the entry is dragged, a finger by this; who has no pointer follows the links.
                        <span class="block-grip" aria-hidden="true" hidden></span>
                        <p class="row">
                            <a href=place id=format!("place-{}", session.id) draggable="false">{t!(lang, "board-place")}<span class="unseen">{format!(": {title}")}</span></a>
                            <a href=edit draggable="false">{t!(lang, "board-edit-short")}<span class="unseen">{format!(": {title}")}</span></a>
                        </p>
                    </li>
                }
            })
            .collect();
    view! {
        <section aria-labelledby="tray">
            <h2 id="tray">{t!(lang, "board-not-placed")}" "<span class="count"><span id="count-waiting">{count.to_string()}</span></span></h2>
            // Shown where no entry is: the island hides entries as they are placed.
            <p class="nothing tray-none">{if draft.sessions.is_empty() { t!(lang, "board-no-session") } else { t!(lang, "board-all-placed") }}</p>
            {(!items.is_empty()).then(|| view! { <ul>{items}</ul> })}
        </section>
    }
    .into_any()
}
