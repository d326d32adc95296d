//! What a first view takes on the wire: the page and everything that it fetches, as sent.

mod links;

use std::collections::{BTreeMap, BTreeSet};

use http::{HeaderMap, StatusCode, header::CONTENT_ENCODING};

use crate::{
    Done,
    client::{Answer, Connection, Who},
    loading::Data,
    report::Report,
    site::Site,
};

pub const GROUP: &str = "first view on the wire";

/// Bytes of one kind.
type Parts = BTreeMap<&'static str, u64>;

/// A first view of one page.
#[derive(Debug, Default)]
struct View {
    parts: Parts,
    requests: usize,
    elsewhere: usize,
    packed: String,
}

/// Weighs the pages of the list, and some more.
pub async fn measure(site: &Site, data: &Data, report: &mut Report) -> Done {
    let workshop = format!("/workshops/{}", data.slug);
    let (public, participant, organizer) = (site.public(), site.signed_in(&data.participant), site.signed_in(&data.organizer));
    let pages: [(&str, &Who, String); 8] = [
        ("home", &public, "/".to_owned()),
        ("workshop page", &public, workshop.clone()),
        ("agenda, public", &public, format!("{workshop}/agenda")),
        ("agenda, signed in", &participant, format!("{workshop}/agenda")),
        ("registration form", &public, format!("/workshops/{}/register", data.open)),
        ("/me", &participant, "/me".to_owned()),
        ("registrations, first page", &organizer, format!("/organize/{}/registrations", data.slug)),
        ("agenda board", &organizer, format!("/organize/{}/agenda", data.slug)),
    ];
    for (name, who, path) in pages {
        let view = first_view(who, &path).await.map_err(|fault| format!("{path}: {fault}"))?;
        let total: u64 = view.parts.values().sum();
        let parts = view.parts.iter().map(|(kind, bytes)| format!("{kind} {bytes}")).collect::<Vec<_>>().join(", ");
        let elsewhere = if view.elsewhere > 0 { format!(", {} FROM OTHER HOSTS", view.elsewhere) } else { String::new() };
        let note = format!("{} requests{elsewhere}: {parts}; HTML {}", view.requests, view.packed);
        report.value(GROUP, name, total as f64 / 1000.0, "kB", &note);
        report.value(GROUP, &format!("  {name}, requests"), view.requests as f64, "", "");
    }
    Ok(())
}

async fn first_view(who: &Who, path: &str) -> Done<View> {
    let mut connection = Connection::open(who.address).await?;
    let mut view = View::default();
    let mut seen: BTreeSet<String> = BTreeSet::from([path.to_owned()]);
    let mut next = vec![path.to_owned()];
    while let Some(path) = next.pop() {
        let answer = connection.ask(who.get(&path)).await?;
        if answer.status != StatusCode::OK {
            return Err(format!("{path} answered {}", answer.status).into());
        }
        let kind = kind(&path);
        *view.parts.entry(kind).or_default() += answer.body.len() as u64;
        *view.parts.entry("heads").or_default() += head_length(&answer.headers);
        view.requests += 1;
        if kind == "HTML" {
            view.packed = answer.headers.get(CONTENT_ENCODING).map_or("not packed", |value| value.to_str().unwrap_or("?")).to_owned();
        }
        for link in links::of(kind, &path, &plain(who, &path, &answer).await?) {
            if !link.starts_with('/') || link.starts_with("//") {
                view.elsewhere += 1;
            } else if seen.insert(link.clone()) {
                next.push(link);
            }
        }
    }
    Ok(view)
}

/// The text of a page or a part; asked for again unpacked where it came packed.
async fn plain(who: &Who, path: &str, answer: &Answer) -> Done<String> {
    if !answer.headers.contains_key(CONTENT_ENCODING) {
        return Ok(answer.text());
    }
    let mut request = who.get(path);
    request.headers_mut().remove(http::header::ACCEPT_ENCODING);
    Ok(Connection::open(who.address).await?.ask(request).await?.text())
}

fn kind(path: &str) -> &'static str {
    let file = path.split('?').next().unwrap_or_default();
    match file.rsplit_once('.').map(|(_, ending)| ending) {
        Some("css") => "CSS",
        Some("js" | "mjs") => "JS",
        Some("wasm") => "wasm",
        Some("woff2") => "fonts",
        Some("svg" | "png" | "webp" | "jpg" | "ico") => "pictures",
        _ => "HTML",
    }
}

fn head_length(headers: &HeaderMap) -> u64 {
    let lines = headers.iter().map(|(name, value)| name.as_str().len() + value.len() + 4);
    (lines.sum::<usize>() + "HTTP/1.1 200 OK\r\n\r\n".len()) as u64
}
