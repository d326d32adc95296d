//! `/organize/{slug}/agenda`: the draft, a day at a time, as rooms beside each other.

use super::{
    board::{BoardWords, Count},
    board_island::{AgendaBoard, Board},
    board_now::{board_now, columns, counts, day_counts},
    board_tray::tray,
    conflicts::Teller,
    move_form::{self, MoveForm},
    opening_day::day_asked,
};
use crate::{
    lang::{self, dates},
    page::{Page, see_other},
    posted::{Asked, Faults, Fields, Form, Named, Posted},
    series::workshop_for,
    shell::{Desk, Locator, Room, status_of},
    site::Site,
    t,
    trouble::Trouble,
    ui::Notice,
    visit::Visit,
};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use chrono::NaiveDate;
use domain::{
    access::ScheduleSessions,
    id::SessionId,
    lang::Lang,
    time::{day_at_venue, whole_day},
};
use leptos::prelude::*;
use store::{Failure, agenda::Draft};

/// GET `/organize/{slug}/agenda`; `?day=`, `?session=` for the move form.
pub async fn show(State(site): State<Site>, visit: Visit, Named(slug): Named<String>, Asked(asked): Asked) -> Result<Page, Trouble> {
    let (_, grant) = workshop_for(&site, &visit, &slug, ScheduleSessions).await?;
    let draft = site.store.draft(&grant).await?;
    let today = day_at_venue(site.clock.now(), draft.workshop.zone);
    let chosen: Option<SessionId> = asked.get("session").parse().ok().filter(|id| draft.session(*id).is_some());
    let day = day_asked(&draft.workshop, asked.get("day"), today).ok_or(Trouble::NotFound)?;
    let form = chosen.and_then(|id| draft.session(id)).map(|drafted| Form::blank(move_form::fields_of(&draft, drafted, day)));
    let done = asked.get("done").to_owned();
    Ok(page(&visit, &draft, day, chosen, form.unwrap_or_default(), &done))
}

/// POST `/organize/{slug}/agenda`: the move form.
pub async fn save(State(site): State<Site>, visit: Visit, Named(slug): Named<String>, Posted(fields): Posted) -> Result<Response, Trouble> {
    let (workshop, grant) = workshop_for(&site, &visit, &slug, ScheduleSessions).await?;
    let faults = match move_form::read(&fields, &workshop, visit.lang) {
        Err(faults) => faults,
        Ok(order) => match site.store.move_session(&grant, order, site.clock.now()).await {
            Ok(moved) => {
                let time = moved.draft.session(order.session).and_then(|drafted| drafted.session.time);
                let day = time
                    .map(|time| day_at_venue(time.start, workshop.zone))
                    .or_else(|| day_asked(&workshop, fields.get("day"), workshop.days.first))
                    .unwrap_or(workshop.days.first);
                return Ok(see_other(&format!("/organize/{slug}/agenda?day={day}&session={}&done=moved#move", order.session)));
            }
            Err(Failure::Refused(refusal)) => {
                let mut faults = Faults::default();
                faults.add(move_form::field_of(&refusal), lang::refusal(visit.lang, &refusal));
                faults
            }
            Err(other) => return Err(other.into()),
        },
    };
    refused(&site, &visit, &grant, fields, faults).await
}

async fn refused(
    site: &Site,
    visit: &Visit,
    grant: &domain::access::Grant<ScheduleSessions>,
    fields: Fields,
    faults: Faults,
) -> Result<Response, Trouble> {
    let draft = site.store.draft(grant).await?;
    let chosen: SessionId = fields.get("session").parse().map_err(|_| Trouble::NotFound)?;
    draft.session(chosen).ok_or(Trouble::NotFound)?;
    let day = day_asked(&draft.workshop, fields.get("day"), draft.workshop.days.first).unwrap_or(draft.workshop.days.first);
    Ok(page(visit, &draft, day, Some(chosen), Form::refused(fields, faults), "").into_response())
}

fn page(visit: &Visit, draft: &Draft, day: NaiveDate, chosen: Option<SessionId>, form: Form, done: &str) -> Page {
    let lang = visit.lang;
    let slug = draft.workshop.slug.to_string();
    let status = status_of(form.faults());
    let city = draft.workshop.city.for_reader(lang).1.to_owned();
    let aside = match &draft.last {
        Some(last) => t!(lang, "board-published", number = last.number),
        None => t!(lang, "board-never-published"),
    };
    let done = match done {
        "moved" => Some(t!(lang, "board-done-moved")),
        "saved" => Some(t!(lang, "board-done-saved")),
        "cancelled" => Some(t!(lang, "board-done-cancelled")),
        "restored" => Some(t!(lang, "board-done-restored")),
        "removed" => Some(t!(lang, "board-done-removed")),
        "imported" => Some(t!(lang, "board-done-imported")),
        "published" => Some(t!(lang, "board-done-published")),
        _ => None,
    };
    Page::new(visit, t!(lang, "board-title", city = city), || {
        let room = slug.clone();
        let content = view! {
                <div class="stack">
                    <div class="row row-spread">
                        <h1>{t!(lang, "board-heading")}</h1>
                        <p class="row ui no-print">
                            <a href=format!("/organize/{slug}/agenda/sessions/new?day={day}")>{t!(lang, "board-new")}</a>" "
                            <a href=format!("/organize/{slug}/agenda/import")>{t!(lang, "board-import")}</a>" "
                            <a href=format!("/organize/{slug}/rooms")>{t!(lang, "board-rooms")}</a>" "
                            <a href=format!("/organize/{slug}/agenda/history")>{t!(lang, "board-history")}</a>
                        </p>
                    </div>
                    {done.map(|words| view! { <Notice>{words}</Notice> })}
                    {(!draft.sessions.is_empty()).then(|| bar(lang, draft, &slug))}
                    <div class="board-frame">
                        <div>
                            <p class="print-only"><strong>{dates::weekday_year(lang, day)}</strong></p>
                            {days(lang, draft, &slug, day)}
                            {if draft.rooms.is_empty() {
                                view! { <p class="notice">{t!(lang, "board-no-rooms")}" "<a href=format!("/organize/{slug}/rooms")>{t!(lang, "board-rooms")}</a></p> }.into_any()
                            } else {
                                view! { <AgendaBoard board=board(lang, draft, day, chosen)/> }.into_any()
                            }}
                        </div>
                        <aside class="tray" aria-label=t!(lang, "board-place-sessions")>
                            {chosen.map(|id| view! { <MoveForm lang=lang draft=draft.clone() chosen=id form=form/> })}
                            {tray(lang, draft, &slug, day)}
                        </aside>
                    </div>
                </div>
        }
        .into_any();
        view! { <Desk visit=visit.clone() slug=room room=Room::Agenda>{content}</Desk> }.into_any()
    })
    .locator(Locator::of(lang, &draft.workshop).aside(aside))
    .status(status)
}

/// What the next publication would change, and the way to it.
fn bar(lang: Lang, draft: &Draft, slug: &str) -> AnyView {
    let counts: Vec<_> = counts(lang, draft, &draft.conflicts())
        .into_iter()
        .map(|it| {
            let class = match it.id.as_str() {
                "error" if it.count > 0 => Some("is-error"),
                "warning" if it.count > 0 => Some("is-warning"),
                _ => None,
            };
            let (id, words) = (format!("count-{}", it.id), format!("count-{}-words", it.id));
            // Kept for the island, which shows it when it counts something.
            let nothing = it.count == 0;
            view! { <div class=class hidden=nothing><dt id=words>{it.words}</dt><dd id=id>{it.count.to_string()}</dd></div> }
        })
        .collect();
    view! {
        <div class="publish" role="group" aria-label=t!(lang, "board-publish")>
            <dl>{counts}</dl>
            <p class="row"><a class="button button-small" href=format!("/organize/{slug}/agenda/publish")>{t!(lang, "board-review")}</a></p>
        </div>
    }
    .into_any()
}

fn days(lang: Lang, draft: &Draft, slug: &str, shown: NaiveDate) -> AnyView {
    let errors = day_counts(&Teller { lang, draft }, &draft.conflicts());
    let tabs: Vec<_> = draft
        .workshop
        .days
        .each()
        .zip(errors)
        .map(|(day, Count { id, count, words })| {
            let current = (day == shown).then_some("page");
            let (number, of) = (format!("count-{id}"), format!("count-{id}-words"));
            // Kept for the island, which shows it when it counts something.
            let errors = view! { <span class="days-errors" hidden=count == 0><span id=number>{count.to_string()}</span>" "<span id=of>{words}</span></span> };
            view! { <li><a href=format!("/organize/{slug}/agenda?day={day}") aria-current=current><b>{chrono::Datelike::day(&day).to_string()}</b>" "<span>{dates::weekday_alone(lang, day)}" "{errors}</span></a></li> }
        })
        .collect();
    view! { <nav aria-label=t!(lang, "agenda-days")><ul class="days">{tabs}</ul></nav> }.into_any()
}

fn board(lang: Lang, draft: &Draft, day: NaiveDate, chosen: Option<SessionId>) -> Board {
    let noon = whole_day(day, draft.workshop.zone).map(|day| day.start).unwrap_or_default();
    let clock = dates::venue_clock(lang, draft.workshop.city.for_reader(lang).1, noon, draft.workshop.zone);
    Board {
        label: format!("{}, {clock}", dates::weekday_year(lang, day)),
        slug: draft.workshop.slug.to_string(),
        day: day.to_string(),
        columns: columns(draft),
        now: board_now(lang, draft, day),
        chosen: chosen.map(|id| id.to_string()),
        words: island_words(lang),
    }
}

fn island_words(lang: Lang) -> BoardWords {
    // The island fills these in itself: it has no catalogue.
    let (title, time, room) = ("{title}", "{time}", "{room}");
    BoardWords {
        all_rooms: t!(lang, "agenda-all-rooms"),
        grip: t!(lang, "board-grip", title = title),
        picked_up: t!(lang, "board-picked-up", title = title),
        now_at: t!(lang, "board-now-at", time = time, room = room),
        dropped: t!(lang, "board-dropped", title = title, time = time, room = room),
        put_back: t!(lang, "board-put-back", title = title),
        undo: t!(lang, "board-undo"),
        undone: t!(lang, "board-undone", title = title),
        cancelled: t!(lang, "agenda-cancelled"),
        stale: t!(lang, "refusal-agenda-stale"),
        outside: t!(lang, "refusal-agenda-outside-days"),
        signed_out: t!(lang, "board-signed-out"),
        failed: t!(lang, "board-failed"),
        blocked: t!(lang, "board-blocked"),
        show: t!(lang, "publish-show"),
    }
}
