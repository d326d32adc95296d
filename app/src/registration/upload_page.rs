//! `/delegation/{slug}/{country}/upload`: nominations from a table, all of them or none.

use super::delegation_page::led;
use crate::{
    lang::{country_name, refusal, text_fault},
    page::{Page, see_other},
    posted::Named,
    shell::Locator,
    site::Site,
    t,
    trouble::Trouble,
    ui::Crumbs,
    visit::Visit,
};
use axum::{
    extract::{FromRequest, Multipart, Request, State},
    response::{IntoResponse, Response},
};
use domain::{country::Country, lang::Lang};
use http::StatusCode;
use leptos::prelude::*;
use store::{
    Refusal,
    registration::import::{COLUMNS, CellFault, ImportFault, RowFault},
    series::Workshop,
    sheet::{MOST_ROWS, Sheet, SheetFault},
};

/// GET `/delegation/{slug}/{country}/upload`.
pub async fn show(State(site): State<Site>, visit: Visit, Named((slug, code)): Named<(String, String)>) -> Result<Page, Trouble> {
    let (workshop, country, _) = led(&site, &visit, &slug, &code).await?;
    Ok(page(&visit, &workshop, country, &[]))
}

/// POST `/delegation/{slug}/{country}/upload`: `file`, a CSV in UTF-8.
pub async fn save(
    State(site): State<Site>,
    visit: Visit,
    Named((slug, code)): Named<(String, String)>,
    request: Request,
) -> Result<Response, Trouble> {
    let (workshop, country, grant) = led(&site, &visit, &slug, &code).await?;
    let lang = visit.lang;
    let refused = |faults: Vec<String>| Ok(page(&visit, &workshop, country, &faults).into_response());
    let Some(bytes) = file(request).await? else { return refused(vec![t!(lang, "import-no-file")]) };
    let sheet = match Sheet::csv(&bytes) {
        Ok(sheet) => sheet,
        Err(SheetFault::Unreadable) => return refused(vec![t!(lang, "import-unreadable")]),
        Err(SheetFault::Empty) => return refused(vec![t!(lang, "import-empty")]),
        Err(SheetFault::TooLong) => return refused(vec![t!(lang, "import-too-long", most = MOST_ROWS)]),
    };
    match site.store.nominate_all(&grant, &sheet, site.clock.now()).await {
        Ok(count) => Ok(see_other(&format!("/delegation/{slug}/{country}?done=nominated&n={count}"))),
        Err(ImportFault::Rows(faults)) => refused(faults.iter().map(|fault| sentence(lang, fault)).collect()),
        Err(ImportFault::Failure(failure)) => Err(failure.into()),
    }
}

/// The bytes of the form's file. A chunk that does not arrive is a failure, never an end.
async fn file(request: Request) -> Result<Option<Vec<u8>>, Trouble> {
    let mut parts = Multipart::from_request(request, &()).await.map_err(|_| Trouble::Malformed)?;
    while let Some(part) = parts.next_field().await.map_err(|_| Trouble::TooLarge)? {
        if part.name() == Some("file") {
            let bytes = part.bytes().await.map_err(|_| Trouble::TooLarge)?;
            return Ok((!bytes.is_empty()).then(|| bytes.to_vec()));
        }
    }
    Ok(None)
}

/// "Row 4, phone: Enter an international number …".
fn sentence(lang: Lang, it: &RowFault) -> String {
    let fault = match &it.fault {
        CellFault::Text(fault) => text_fault(lang, *fault, &t!(lang, "frame-fault-empty")),
        CellFault::NotOffered => t!(lang, "import-not-offered"),
        CellFault::OtherDelegation => t!(lang, "import-other-delegation"),
        CellFault::SameAs(row) => t!(lang, "import-same-as", row = *row),
        CellFault::NoColumn => return t!(lang, "import-no-column", column = it.column),
        CellFault::Refused(it) => refusal(lang, &Refusal::Registration(it.clone())),
    };
    t!(lang, "import-row", row = it.row, column = it.column, fault = fault)
}

fn page(visit: &Visit, workshop: &Workshop, country: Country, faults: &[String]) -> Page {
    let lang = visit.lang;
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let back = format!("/delegation/{}/{country}", workshop.slug);
    let country = country_name(lang, country);
    let invalid = (!faults.is_empty()).then_some("true");
    let described = if faults.is_empty() { "file-hint" } else { "file-hint problem" };
    Page::new(visit, t!(lang, "import-title"), || {
        let items: Vec<_> = faults.iter().map(|fault| view! { <li><a href="#file">{fault.clone()}</a></li> }).collect();
        let summary = (!items.is_empty()).then(|| {
            view! {
                <div class="error-summary" role="alert" tabindex="-1" autofocus aria-labelledby="problem">
                    <h2 id="problem">{t!(lang, "import-refused", count = items.len())}</h2>
                    <ul>{items}</ul>
                </div>
            }
        });
        view! {
            <div class="frame">
                <div class="opening">
                    <Crumbs lang=lang trail=vec![(back, t!(lang, "deleg-title", country = country))] here=t!(lang, "import-title")/>
                    <h1>{t!(lang, "import-title")}</h1>
                    <p class="prose">{t!(lang, "import-lead")}</p>
                </div>
                <form class="form" method="post" enctype="multipart/form-data">
                    {summary}
                    <div class="field">
                        <label for="file">{t!(lang, "import-file")}</label>
                        <p class="hint" id="file-hint">{t!(lang, "import-file-hint", columns = COLUMNS.join(", "))}</p>
                        <input id="file" name="file" type="file" accept=".csv,text/csv" aria-describedby=described aria-invalid=invalid/>
                    </div>
                    <p class="row"><button class="button" type="submit">{t!(lang, "import-button")}</button></p>
                </form>
            </div>
        }
        .into_any()
    })
    .locator(Locator::of(lang, workshop))
    .status(status)
}
