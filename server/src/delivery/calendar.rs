//! Calendars: RFC 5545, one event for each session. Identities are stable, the sequence rises with each
//! publication, and what is called off stays as such. They agree with the invitations in letters.

use app::{
    agenda::words,
    mail::letters::Links,
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
use domain::{lang::Lang, tlp::Tlp};
use http::{HeaderValue, header};
use icalendar::{Calendar, Component, Event, EventLike, EventStatus};
use store::{
    agenda::{Reading, Shown},
    series::Workshop,
};

/// GET `/workshops/{slug}/agenda.ics`: every session that the reader sees.
pub async fn workshop(State(site): State<Site>, visit: Visit, Named(slug): Named<String>, _: Asked) -> Result<Response, Trouble> {
    let workshop = public_workshop(&site, &visit, &slug).await?;
    let reading = site.store.agenda(&workshop, visit.actor(), site.clock.now()).await?.ok_or(Trouble::NotFound)?;
    let mut calendar = empty(&title(visit.lang, &workshop));
    for shown in &reading.sessions {
        add(&mut calendar, &site, visit.lang, &workshop, &reading, shown, false);
    }
    Ok(answer(&calendar, &format!("{slug}.ics")))
}

/// One session that the reader sees. Absent and hidden are told apart by nobody.
pub async fn session(site: Site, visit: Visit, slug: String, id: &str) -> Result<Response, Trouble> {
    let workshop = public_workshop(&site, &visit, &slug).await?;
    let reading = site.store.agenda(&workshop, visit.actor(), site.clock.now()).await?;
    let found = reading.as_ref().zip(id.parse().ok()).and_then(|(reading, id)| Some((reading, reading.session(id)?)));
    let Some((reading, shown)) = found else {
        visit.signed_in()?;
        return Err(Trouble::NotFound);
    };
    let mut calendar = empty(&words::title(visit.lang, &shown.session));
    add(&mut calendar, &site, visit.lang, &workshop, reading, shown, false);
    Ok(answer(&calendar, &format!("{slug}-session.ics")))
}

/// GET `/calendar/{token}.ics`: one person's own agenda. Whoever asks is a program, so nothing leads to
/// the sign-in page; RED travels in no feed and stands as closed.
pub async fn personal(State(site): State<Site>, visit: Visit, Named(file): Named<String>) -> Result<Response, Trouble> {
    let secret = file.strip_suffix(".ics").ok_or(Trouble::NotFound)?;
    let (_, editions) = site.store.calendar(secret, site.clock.now()).await?;
    let mut calendar = empty("Plenary");
    for (workshop, reading) in &editions {
        for shown in reading.sessions.iter().filter(|shown| shown.mine()) {
            add(&mut calendar, &site, visit.lang, workshop, reading, shown, true);
        }
    }
    Ok(answer(&calendar, "plenary.ics"))
}

fn title(lang: Lang, workshop: &Workshop) -> String {
    app::lang::dates::plain(&app::lang::edition_place(lang, workshop.city.for_reader(lang).1, workshop.days))
}

fn empty(name: &str) -> Calendar {
    let mut calendar = Calendar::empty();
    calendar
        .append_property(("VERSION", "2.0"))
        .append_property(("PRODID", "-//Plenary//Workshops//EN"))
        .append_property(("CALSCALE", "GREGORIAN"))
        .append_property(("X-WR-CALNAME", one_line(name).as_str()));
    calendar
}

/// `feed`: it goes to programs that keep it, so what is for named people only is not named.
fn add(calendar: &mut Calendar, site: &Site, lang: Lang, workshop: &Workshop, reading: &Reading, shown: &Shown, feed: bool) {
    let session = &shown.session;
    let Some(time) = session.time else { return };
    let closed = feed && session.tlp == Tlp::Red;
    let city = workshop.city.for_reader(lang).1;
    let room = words::place(lang, session.place, &reading.rooms).filter(|_| !closed);
    let place = room.map_or_else(|| city.to_owned(), |room| format!("{room}, {city}"));
    let summary = if closed { words::closed(lang) } else { words::title(lang, session) };
    let mut event = Event::new();
    event
        .uid(&format!("{}@{}", session.id, Links::new(&site.base_url, None).host))
        .sequence(reading.number)
        .timestamp(reading.at)
        .starts(time.start)
        .ends(time.end)
        .summary(&one_line(&summary))
        .location(&one_line(&place))
        .status(if session.cancelled { EventStatus::Cancelled } else { EventStatus::Confirmed });
    if let Some(about) = session.summary.as_ref().filter(|_| !closed) {
        event.description(&one_line(about.for_reader(lang).1));
    }
    calendar.push(event.done());
}

/// What cannot begin another line.
fn one_line(text: &str) -> String {
    text.split(char::is_control).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

fn answer(calendar: &Calendar, name: &str) -> Response {
    let mut response = calendar.to_string().into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/calendar; charset=utf-8"));
    headers.insert(header::CONTENT_DISPOSITION, super::files::disposition(name));
    response
}

#[cfg(test)]
mod tests {
    use super::one_line;

    #[test]
    fn no_text_begins_another_line() {
        assert_eq!(one_line("Opening\r\nATTENDEE:mailto:spy@evil.example\rX:1\nY:2"), "Opening ATTENDEE:mailto:spy@evil.example X:1 Y:2");
    }
}
