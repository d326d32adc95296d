//! Pages under load, beside a bare axum that says hello.

use http::{
    StatusCode,
    header::{ETAG, IF_NONE_MATCH},
};

use crate::{
    Done,
    client::{Connection, Who},
    hello::Hello,
    load::{self, A_PAGE, Expected},
    loading::Data,
    report::Report,
    scale::Scale,
    site::Site,
};

pub const GROUP: &str = "pages";
pub const HELLO: &str = "bare axum, hello";
pub const AGENDA: &str = "agenda, public";
pub const ICS: &str = "agenda.ics, public";
pub const LIST: &str = "registrations, first page";
pub const LIST_SEARCH: &str = "registrations, a search";
pub const CROWDED: &str = "registrations of the crowded edition";
pub const CROWDED_SEARCH: &str = "  the same, a search";

const AT_ONCE: [usize; 3] = [1, 16, 64];

/// Measures every page of the list, or those whose name has certain words in it.
pub async fn measure(site: &Site, data: &Data, words: Option<&str>, scale: &Scale, report: &mut Report) -> Done {
    let hello = Hello::start().await?;
    let bare = Who { address: hello.address, cookie: None };
    for at_once in AT_ONCE {
        let expected = Expected { status: StatusCode::OK, least_bytes: 1 };
        report.load(GROUP, HELLO, at_once, load::on(&bare, "/", at_once, scale, expected).await?);
    }
    drop(hello);
    let (public, participant, organizer) = (site.public(), site.signed_in(&data.participant), site.signed_in(&data.organizer));
    let workshop = format!("/workshops/{}", data.slug);
    let list = format!("/organize/{}/registrations", data.slug);
    let crowded = format!("/organize/{}/registrations", data.crowded);
    let pages: [(&str, &Who, String); 14] = [
        ("health", &public, "/healthz".to_owned()),
        ("workshop page", &public, workshop.clone()),
        (AGENDA, &public, format!("{workshop}/agenda")),
        ("agenda, signed in", &participant, format!("{workshop}/agenda")),
        ("session page, public", &public, format!("{workshop}/sessions/{}", data.session)),
        ("session page, signed in", &participant, format!("{workshop}/sessions/{}", data.session)),
        (ICS, &public, format!("{workshop}/agenda.ics")),
        ("agenda.ics, signed in", &participant, format!("{workshop}/agenda.ics")),
        ("registration form", &public, format!("/workshops/{}/register", data.open)),
        ("/me", &participant, "/me".to_owned()),
        (LIST, &organizer, list.clone()),
        (LIST_SEARCH, &organizer, format!("{list}?search=phuoc")),
        (CROWDED, &organizer, crowded.clone()),
        (CROWDED_SEARCH, &organizer, format!("{crowded}?search=phuoc")),
    ];
    for (name, who, path) in pages.into_iter().filter(|(name, ..)| words.is_none_or(|words| name.contains(words))) {
        for at_once in AT_ONCE {
            let expected = if name == "health" { Expected { status: StatusCode::OK, least_bytes: 1 } } else { A_PAGE };
            report.load(GROUP, name, at_once, load::on(who, &path, at_once, scale, expected).await?);
        }
        again(who, name, &path, scale, report).await?;
    }
    Ok(())
}

/// What carries an ETag is asked for once more by those who have it.
async fn again(who: &Who, name: &str, path: &str, scale: &Scale, report: &mut Report) -> Done {
    let answer = Connection::open(who.address).await?.ask(who.get(path)).await?;
    let Some(etag) = answer.headers.get(ETAG) else { return Ok(()) };
    let mut request = who.get(path);
    request.headers_mut().insert(IF_NONE_MATCH, etag.clone());
    let unchanged = Expected { status: StatusCode::NOT_MODIFIED, least_bytes: 0 };
    report.load(GROUP, &format!("  {name}, unchanged (304)"), 16, load::of(who, &request, 16, scale, unchanged).await?);
    Ok(())
}
