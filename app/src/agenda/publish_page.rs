//! `/organize/{slug}/agenda/publish`: what would change, what stands in the way, who is told.

use super::{conflicts::Teller, words};
use crate::{
    lang,
    page::{Page, see_other},
    posted::{Faults, Fields, Form, Named, Posted, Reading, TYPED},
    series::workshop_for,
    shell::{Desk, Locator, Room, status_of},
    site::Site,
    t,
    trouble::Trouble,
    ui::{Check, Crumbs, Empty, ErrorSummary, Notice, SafeTextarea, Tone},
    visit::Visit,
};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use domain::{
    access::{Grant, ScheduleSessions},
    agenda::{
        AgendaRefusal,
        conflicts::{Conflict, Severity, errors},
        publication::{Change, Fact, moved},
    },
    lang::Lang,
    mail::Happened,
};
use leptos::prelude::*;
use store::{
    Failure, Refusal,
    agenda::{Publish, Review},
};

/// GET `/organize/{slug}/agenda/publish`.
pub async fn show(State(site): State<Site>, visit: Visit, Named(slug): Named<String>) -> Result<Page, Trouble> {
    let (_, grant) = workshop_for(&site, &visit, &slug, ScheduleSessions).await?;
    let review = site.store.review(&grant).await?;
    Ok(page(&visit, &review, Form::default()))
}

/// POST `/organize/{slug}/agenda/publish`.
pub async fn save(State(site): State<Site>, visit: Visit, Named(slug): Named<String>, Posted(fields): Posted) -> Result<Response, Trouble> {
    let (_, grant) = workshop_for(&site, &visit, &slug, ScheduleSessions).await?;
    let mut reading = Reading::of(&fields, visit.lang);
    let reason = reading.optional_text("reason");
    let mut faults = reading.faults;
    if faults.is_empty() {
        let order = Publish { print: fields.get("print").to_owned(), reason, everyone: fields.has("everyone") };
        match site.store.publish(&grant, &order, site.clock.now()).await {
            Ok(_) => return Ok(see_other(&format!("/organize/{slug}/agenda?done=published"))),
            Err(Failure::Refused(refusal)) => {
                let (field, told) = match &refusal {
                    Refusal::Agenda(AgendaRefusal::Blocked(number)) => {
                        ("reason", t!(visit.lang, "publish-reason-missing", number = *number))
                    }
                    Refusal::Agenda(AgendaRefusal::ReasonTooLong(_)) => ("reason", lang::refusal(visit.lang, &refusal)),
                    _ => ("changes", lang::refusal(visit.lang, &refusal)),
                };
                faults.add(field, told);
            }
            Err(other) => return Err(other.into()),
        }
    }
    refused(&site, &visit, &grant, fields, faults).await
}

async fn refused(site: &Site, visit: &Visit, grant: &Grant<ScheduleSessions>, fields: Fields, faults: Faults) -> Result<Response, Trouble> {
    let review = site.store.review(grant).await?;
    Ok(page(visit, &review, Form::refused(fields, faults)).into_response())
}

fn page(visit: &Visit, review: &Review, form: Form) -> Page {
    let (lang, draft) = (visit.lang, &review.draft);
    let slug = draft.workshop.slug.to_string();
    let number = draft.workshop.publication + 1;
    let status = status_of(form.faults());
    let blocking = errors(&review.conflicts);
    let nothing =
        draft.last.as_ref().is_some_and(|last| last.snapshot == review.next) || (draft.last.is_none() && review.next.sessions.is_empty());
    // Where nothing was published before, nothing changes.
    let heading = if is_first(review) { t!(lang, "publish-first-content") } else { t!(lang, "publish-changes") };
    let page = Page::new(visit, t!(lang, "publish-title", number = number), || {
        let room = slug.clone();
        let order = (!nothing).then(|| order(lang, review, form.clone(), blocking, number));
        let content = view! {
            <div class="opening">
                <Crumbs lang=lang trail=vec![(format!("/organize/{slug}/agenda"), t!(lang, "frame-desk-agenda"))] here=t!(lang, "board-publish")/>
                <h1>{t!(lang, "publish-title", number = number)}</h1>
            </div>
            <ErrorSummary form=form lang=lang/>
            <section class="passage" aria-labelledby="changes">
                <h2 id="changes">{heading}</h2>
                {changes(lang, review, nothing)}
            </section>
            {(!nothing).then(|| conflicts(lang, review))}
            {order}
        }
        .into_any();
        view! { <Desk visit=visit.clone() slug=room room=Room::Agenda>{content}</Desk> }.into_any()
    })
    .locator(Locator::of(lang, &draft.workshop))
    .status(status);
    if nothing { page } else { page.retold("", "") }
}

/// Whether nothing was published before.
fn is_first(review: &Review) -> bool {
    review.draft.last.is_none()
}

fn changes(lang: Lang, review: &Review, nothing: bool) -> AnyView {
    if nothing && is_first(review) {
        return view! { <Empty title=t!(lang, "publish-first-nothing") hint=t!(lang, "publish-first-nothing-hint")/> }.into_any();
    }
    if nothing {
        return view! { <Empty title=t!(lang, "publish-nothing") hint=t!(lang, "publish-nothing-hint")/> }.into_any();
    }
    let groups = [Happened::New, Happened::Moved, Happened::Changed, Happened::Cancelled].map(|what| {
        let of: Vec<&Change> = review.changes.iter().filter(|change| change.what == what).collect();
        (!of.is_empty()).then(|| {
            let count = of.len();
            let head = match what {
                Happened::New => t!(lang, "board-count-new"),
                Happened::Moved => t!(lang, "board-count-moved"),
                Happened::Changed => t!(lang, "board-count-changed"),
                _ => t!(lang, "board-count-cancelled"),
            };
            let items: Vec<_> = of.into_iter().filter_map(|change| item(lang, review, change)).collect();
            let head = if is_first(review) { t!(lang, "publish-first-sessions", count = count) } else { format!("{count} {head}") };
            view! { <h3>{head}</h3><ul class="changes">{items}</ul> }
        })
    });
    let rooms = review.changes.is_empty().then(|| view! { <p>{t!(lang, "publish-rooms-only")}</p> });
    view! { <div class="stack">{groups.into_iter().collect::<Vec<_>>()}{rooms}</div> }.into_any()
}

fn item(lang: Lang, review: &Review, change: &Change) -> Option<AnyView> {
    let session = review.next.session(change.session)?;
    let zone = review.draft.workshop.zone;
    let (title_lang, title) = words::read(lang, &session.title);
    let now = session.time.map(|time| words::day_and_times(lang, time, zone));
    let room = words::place(lang, session.place, &review.next.rooms);
    let mut about: Vec<String> = [now, room].into_iter().flatten().collect();
    if let Some(was) = review.draft.last.as_ref().and_then(|last| moved(&last.snapshot, session)) {
        about.extend(was.was.map(|time| t!(lang, "publish-was", was = words::day_and_times(lang, time, zone))));
        about.extend(was.was_in.map(|room| t!(lang, "publish-was", was = room.name)));
    }
    about.extend(change.facts.iter().filter_map(|fact| fact_name(lang, *fact)));
    Some(view! { <li><b lang=title_lang>{title}</b>" "<span class="quiet ui">{about.join(" · ")}</span></li> }.into_any())
}

fn fact_name(lang: Lang, fact: Fact) -> Option<String> {
    Some(match fact {
        // Where and when are said as they are.
        Fact::Time | Fact::Place => return None,
        Fact::Title => t!(lang, "publish-fact-title"),
        Fact::Summary => t!(lang, "publish-fact-summary"),
        Fact::Kind => t!(lang, "publish-fact-kind"),
        Fact::Theme => t!(lang, "publish-fact-theme"),
        Fact::Label => t!(lang, "publish-fact-label"),
        Fact::People => t!(lang, "publish-fact-people"),
        Fact::Audience => t!(lang, "publish-fact-audience"),
        Fact::Expected => t!(lang, "publish-fact-expected"),
    })
}

fn conflicts(lang: Lang, review: &Review) -> Option<AnyView> {
    let teller = Teller { lang, draft: &review.draft };
    let item = |conflict: &Conflict| {
        let href = teller.address(conflict);
        view! { <li>{teller.sentence(conflict)}{href.map(|href| view! { " "<a href=href>{t!(lang, "publish-show")}</a> })}</li> }
    };
    let of = |severity| review.conflicts.iter().filter(move |conflict| conflict.severity() == severity).map(&item).collect::<Vec<_>>();
    let (grave, slight) = (of(Severity::Error), of(Severity::Warning));
    (!review.conflicts.is_empty()).then(|| {
        view! {
            <section class="passage" aria-labelledby="conflicts">
                <h2 id="conflicts">{t!(lang, "publish-conflicts")}</h2>
                <div class="stack">
                    {(!grave.is_empty()).then(|| view! { <Notice tone=Tone::Danger><p><strong>{t!(lang, "publish-errors", count = grave.len())}</strong></p><ul class="conflicts">{grave}</ul></Notice> })}
                    {(!slight.is_empty()).then(|| view! { <div><h3>{t!(lang, "publish-warnings", count = slight.len())}</h3><ul class="conflicts">{slight}</ul></div> })}
                </div>
            </section>
        }
        .into_any()
    })
}

/// The form: a reason where errors stand in the way, and who is told.
fn order(lang: Lang, review: &Review, form: Form, blocking: usize, number: u32) -> AnyView {
    let (affected, others) = (review.affected, review.others);
    let first = is_first(review);
    let told = match (review.tells, first) {
        (false, _) => t!(lang, "publish-tells-nobody"),
        (true, true) => t!(lang, "publish-first-told", count = affected),
        (true, false) => t!(lang, "publish-told", count = affected),
    };
    let everyone = review.tells.then(|| {
        let hint = match first {
            true => t!(lang, "publish-first-everyone-hint", count = others),
            false => t!(lang, "publish-everyone-hint", count = others),
        };
        view! { <Check form=form.clone() name="everyone" label=t!(lang, "publish-everyone") hint=hint/> }
    });
    let reason = (blocking > 0).then(|| {
        view! { <SafeTextarea form=form.clone() lang=lang name="reason" label=t!(lang, "publish-reason") hint=t!(lang, "publish-reason-hint") rows=3/> }
    });
    view! {
        <section class="passage" aria-labelledby="publish">
            <h2 id="publish">{t!(lang, "board-publish")}</h2>
            <form id=TYPED class="form" method="post" novalidate>
                <input type="hidden" name="print" value=review.print.clone()/>
                {reason}
                <p>{told}</p>
                {everyone}
                <button class="button" type="submit">{t!(lang, "publish-button", number = number)}</button>
            </form>
        </section>
    }
    .into_any()
}
