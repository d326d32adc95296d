//! The agenda for other programs: frab's schedule as JSON and XML, and CSV. What the reader may not see
//! does not show; what is called off is left out.

use super::{files::disposition, frab};
use app::{
    agenda::words,
    posted::{Asked, Named},
    series::public_workshop,
    site::Site,
    trouble::Trouble,
    visit::Visit,
};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use domain::{agenda::Place, lang::Lang, series::Offered};
use http::{HeaderValue, header};
use store::{
    agenda::{Reading, Shown},
    series::Workshop,
};

/// What an export is made of.
#[derive(Debug)]
pub struct Exported {
    pub base_url: String,
    pub lang: Lang,
    pub workshop: Workshop,
    pub reading: Reading,
    pub offered: Offered,
}

async fn exported(site: &Site, visit: &Visit, slug: &str) -> Result<Exported, Trouble> {
    let workshop = public_workshop(site, visit, slug).await?;
    let mut reading = site.store.agenda(&workshop, visit.actor(), site.clock.now()).await?.ok_or(Trouble::NotFound)?;
    reading.sessions.retain(|shown| !shown.session.cancelled);
    let offered = site.store.offered().await?;
    Ok(Exported { base_url: site.base_url.clone(), lang: visit.lang, workshop, reading, offered })
}

/// GET `/workshops/{slug}/agenda.json`.
pub async fn json(State(site): State<Site>, visit: Visit, Named(slug): Named<String>, _: Asked) -> Result<Response, Trouble> {
    let text = frab::json(&exported(&site, &visit, &slug).await?).to_string();
    Ok(answer(text, "application/json", &format!("{slug}.json")))
}

/// GET `/workshops/{slug}/agenda.xml`.
pub async fn xml(State(site): State<Site>, visit: Visit, Named(slug): Named<String>, _: Asked) -> Result<Response, Trouble> {
    let text = frab::xml(&exported(&site, &visit, &slug).await?);
    Ok(answer(text, "application/xml; charset=utf-8", &format!("{slug}.xml")))
}

/// GET `/workshops/{slug}/agenda.csv`: the columns that the import takes.
pub async fn csv(State(site): State<Site>, visit: Visit, Named(slug): Named<String>, _: Asked) -> Result<Response, Trouble> {
    let text = sheet(&exported(&site, &visit, &slug).await?);
    Ok(answer(text, "text/csv; charset=utf-8", &format!("{slug}.csv")))
}

fn answer(text: String, kind: &'static str, name: &str) -> Response {
    let mut response = text.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CONTENT_DISPOSITION, disposition(name));
    response
}

fn sheet(it: &Exported) -> String {
    let mut rows = vec![domain::agenda::sheet::COLUMNS.map(str::to_owned).to_vec()];
    rows.extend(it.reading.sessions.iter().map(|shown| row(it, shown)));
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer.write_record(row.iter().map(|cell| text_cell(cell))).expect("memory takes every row");
    }
    String::from_utf8(writer.into_inner().expect("memory flushes")).expect("cells are text")
}

fn row(it: &Exported, shown: &Shown) -> Vec<String> {
    let session = &shown.session;
    let (zone, lang) = (it.workshop.zone, it.lang);
    let time = |at: fn(&domain::time::Interval) -> chrono::DateTime<chrono::Utc>, pattern: &str| {
        session.time.map(|time| at(&time).with_timezone(&zone).format(pattern).to_string()).unwrap_or_default()
    };
    let people =
        session.people.iter().filter_map(|(person, part)| Some(format!("{}:{}", part.word(), it.reading.names.get(person)?.full_name)));
    let room = match session.place {
        Some(Place::All) => "all".to_owned(),
        _ => words::place(lang, session.place, &it.reading.rooms).unwrap_or_default(),
    };
    vec![
        time(|time| time.start, "%Y-%m-%d"),
        time(|time| time.start, "%H:%M"),
        time(|time| time.end, "%H:%M"),
        session.kind.clone(),
        session.theme.clone().unwrap_or_default(),
        session.priority.clone().unwrap_or_default(),
        room,
        session.tlp.word().to_owned(),
        words::title(lang, session),
        session.summary.as_ref().map(|summary| summary.for_reader(lang).1.to_owned()).unwrap_or_default(),
        people.collect::<Vec<_>>().join(";"),
    ]
}

/// A cell that no spreadsheet reads as a formula.
fn text_cell(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::text_cell;

    #[test]
    fn no_cell_is_a_formula() {
        for cell in ["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"] {
            assert_eq!(text_cell(cell), format!("'{cell}"));
        }
        assert_eq!(text_cell("Lê Văn Thành"), "Lê Văn Thành");
    }
}
