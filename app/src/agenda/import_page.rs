//! `/organize/{slug}/agenda/import`: sessions from a CSV file, all of its rows or none.

use crate::{
    lang::text_fault,
    page::{Page, see_other},
    posted::Named,
    series::workshop_for,
    shell::{Desk, Locator, Room},
    site::Site,
    t,
    trouble::Trouble,
    ui::{Crumbs, Notice},
    visit::Visit,
};
use axum::{
    extract::{FromRequest, Multipart, Request, State},
    response::{IntoResponse, Response},
};
use domain::{
    access::ScheduleSessions,
    agenda::sheet::{COLUMNS, MOST_ROWS, Problem, SheetFault},
    lang::Lang,
};
use http::StatusCode;
use leptos::prelude::*;
use store::{agenda::ImportFault, series::Workshop, sheet::Sheet};

/// GET `/organize/{slug}/agenda/import`.
pub async fn show(State(site): State<Site>, visit: Visit, Named(slug): Named<String>) -> Result<Page, Trouble> {
    let (workshop, _) = workshop_for(&site, &visit, &slug, ScheduleSessions).await?;
    Ok(page(&visit, &workshop, &[], None))
}

/// POST `/organize/{slug}/agenda/import`: `file`; `try` tells what would come in and brings nothing in.
pub async fn save(State(site): State<Site>, visit: Visit, Named(slug): Named<String>, request: Request) -> Result<Response, Trouble> {
    let (workshop, grant) = workshop_for(&site, &visit, &slug, ScheduleSessions).await?;
    let lang = visit.lang;
    let (bytes, dry) = sent(request).await?;
    let refused = |faults: &[String]| Ok(page(&visit, &workshop, faults, None).into_response());
    if bytes.is_empty() {
        return refused(&[t!(lang, "agenda-import-no-file")]);
    }
    let Ok(sheet) = Sheet::csv(&bytes) else { return refused(&[t!(lang, "agenda-import-unreadable")]) };
    match site.store.import_sessions(&grant, &sheet, dry, site.clock.now()).await {
        Ok(count) if dry => Ok(page(&visit, &workshop, &[], Some(count)).into_response()),
        Ok(_) => Ok(see_other(&format!("/organize/{slug}/agenda?done=imported"))),
        Err(ImportFault::Rows(faults)) => refused(&faults.iter().map(|fault| sentence(lang, fault)).collect::<Vec<_>>()),
        Err(ImportFault::Failure(failure)) => Err(failure.into()),
    }
}

/// The file's bytes, and whether it is only tried. A chunk that does not arrive is a failure, never an end.
async fn sent(request: Request) -> Result<(Vec<u8>, bool), Trouble> {
    let mut parts = Multipart::from_request(request, &()).await.map_err(|_| Trouble::Malformed)?;
    let (mut file, mut dry) = (Vec::new(), false);
    while let Some(part) = parts.next_field().await.map_err(|_| Trouble::TooLarge)? {
        match part.name() {
            Some("file") => file = part.bytes().await.map_err(|_| Trouble::TooLarge)?.to_vec(),
            Some("try") => dry = true,
            _ => {}
        }
    }
    Ok((file, dry))
}

/// "Row 4, room: there is no room “Ballroom”".
fn sentence(lang: Lang, it: &SheetFault) -> String {
    let problem = match &it.problem {
        Problem::NoColumn => return t!(lang, "agenda-import-no-column", column = it.column.as_str()),
        Problem::Rows => return t!(lang, "agenda-import-rows", most = MOST_ROWS),
        Problem::NotADay => t!(lang, "agenda-import-day"),
        Problem::NotATime => t!(lang, "agenda-import-time"),
        Problem::EndsBeforeStart => t!(lang, "refusal-agenda-ends-early"),
        Problem::NotOffered(word) => t!(lang, "agenda-import-not-offered", word = word.as_str()),
        Problem::NoRoom(name) => t!(lang, "agenda-import-no-room", name = name.as_str()),
        Problem::NoPerson(name) => t!(lang, "agenda-import-no-person", name = name.as_str()),
        Problem::SeveralPeople(name) => t!(lang, "agenda-import-several-people", name = name.as_str()),
        Problem::NotAPart(entry) => t!(lang, "agenda-import-not-a-part", entry = entry.as_str()),
        Problem::NotANumber => t!(lang, "agenda-import-number"),
        Problem::Twice => t!(lang, "agenda-import-twice"),
        Problem::Text(fault) => text_fault(lang, *fault, &t!(lang, "agenda-import-empty")),
    };
    t!(lang, "agenda-import-row", row = it.row, column = it.column.as_str(), problem = problem)
}

fn page(visit: &Visit, workshop: &Workshop, faults: &[String], tried: Option<usize>) -> Page {
    let (lang, slug) = (visit.lang, workshop.slug.to_string());
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let invalid = (!faults.is_empty()).then_some("true");
    let described = if faults.is_empty() { "file-hint" } else { "file-hint problem" };
    Page::new(visit, t!(lang, "agenda-import-title"), || {
        let items: Vec<_> = faults.iter().map(|fault| view! { <li><a href="#file">{fault.clone()}</a></li> }).collect();
        let summary = (!items.is_empty()).then(|| {
            view! {
                <div class="error-summary" role="alert" tabindex="-1" autofocus aria-labelledby="problem">
                    <h2 id="problem">{t!(lang, "agenda-import-refused", count = items.len())}</h2>
                    <ul>{items}</ul>
                </div>
            }
        });
        let room = slug.clone();
        let content = view! {
                <div class="opening">
                    <Crumbs lang=lang trail=vec![(format!("/organize/{slug}/agenda"), t!(lang, "frame-desk-agenda"))] here=t!(lang, "agenda-import-title")/>
                    <h1>{t!(lang, "agenda-import-title")}</h1>
                    <p class="prose">{t!(lang, "agenda-import-lead")}</p>
                </div>
                <div class="stack">
                    {tried.map(|count| view! { <Notice>{t!(lang, "agenda-import-tried", count = count)}</Notice> })}
                    <form class="form" method="post" enctype="multipart/form-data">
                        {summary}
                        <div class="field">
                            <label for="file">{t!(lang, "agenda-import-file")}</label>
                            <p class="hint" id="file-hint">{t!(lang, "agenda-import-hint", columns = COLUMNS.join(", "))}</p>
                            <input id="file" name="file" type="file" accept=".csv,text/csv" aria-describedby=described aria-invalid=invalid/>
                        </div>
                        <p class="row">
                            <button class="button" type="submit">{t!(lang, "agenda-import-button")}</button>
                            <button class="button button-second" type="submit" name="try" value="yes">{t!(lang, "agenda-import-try")}</button>
                        </p>
                    </form>
                </div>
        }
        .into_any();
        view! { <Desk visit=visit.clone() slug=room room=Room::Agenda>{content}</Desk> }.into_any()
    })
    .locator(Locator::of(lang, workshop))
    .status(status)
}
