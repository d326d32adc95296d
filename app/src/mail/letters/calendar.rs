//! The news of sessions for calendar programs (RFC 5546): one object for each session, because a
//! REQUEST or CANCEL speaks of one UID only.

use super::{Envelope, Links, Pen, Unrenderable, agenda_changed::title, pen::one_line};
use domain::mail::SessionNews;
use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property};
use store::outbox::About;

/// What a calendar program is asked to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Put the session in, or move it.
    Request,
    /// Take it out.
    Cancel,
}

impl Method {
    /// As it stands in the object and in the part's type.
    pub const fn word(self) -> &'static str {
        match self {
            Method::Request => "REQUEST",
            Method::Cancel => "CANCEL",
        }
    }
}

/// One calendar object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invite {
    /// What it asks.
    pub method: Method,
    /// The object, lines ended by CR LF.
    pub body: String,
}

/// One object for each of this person's changes that has a time.
pub(super) fn invites(
    publication: u32,
    changes: &[SessionNews],
    about: &About,
    to: &Envelope<'_>,
    links: &Links<'_>,
) -> Result<Vec<Invite>, Unrenderable> {
    let pen = Pen { lang: to.lang, about, links };
    changes.iter().filter_map(|news| invite(publication, news, &pen, to).transpose()).collect()
}

fn invite(publication: u32, news: &SessionNews, pen: &Pen<'_>, to: &Envelope<'_>) -> Result<Option<Invite>, Unrenderable> {
    let method = if news.what.frees() { Method::Cancel } else { Method::Request };
    let Some(time) = news.now.or(news.was) else { return Ok(None) };
    let workshop = pen.workshop()?;
    let mut event = Event::new();
    event
        .uid(&format!("{}@{}", news.session, pen.links.host))
        .sequence(publication)
        .timestamp(pen.about.published_at.ok_or(Unrenderable("a publication without its time"))?)
        .starts(time.start)
        .ends(time.end)
        .summary(&one_line(&title(pen, news)?))
        .append_property(("ORGANIZER", address(to.from).as_str()))
        .append_multi_property(attendee(to.address));
    // Whoever has left a session is not told where it takes place now.
    if method == Method::Request {
        let room = pen.about.sessions.get(&news.session).and_then(|facts| facts.room.as_deref()).filter(|_| !news.closed);
        let place = room.map_or_else(|| pen.city(workshop).to_owned(), |room| format!("{room}, {}", pen.city(workshop)));
        event.location(&one_line(&place));
    }
    event.status(if method == Method::Cancel { EventStatus::Cancelled } else { EventStatus::Confirmed });
    let mut calendar = Calendar::empty();
    calendar
        .append_property(("VERSION", "2.0"))
        .append_property(("PRODID", "-//Plenary//Workshops//EN"))
        .append_property(("CALSCALE", "GREGORIAN"))
        .append_property(("METHOD", method.word()))
        .push(event.done());
    Ok(Some(Invite { method, body: calendar.to_string() }))
}

/// Nobody answers to the site: it asks for no reply.
fn attendee(email: &str) -> Property {
    Property::new("ATTENDEE", address(email))
        .add_parameter("ROLE", "REQ-PARTICIPANT")
        .add_parameter("PARTSTAT", "ACCEPTED")
        .add_parameter("RSVP", "FALSE")
        .done()
}

/// An address as a value: the crate writes these as they are, so nothing but an address may pass.
fn address(email: &str) -> String {
    format!("mailto:{}", email.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect::<String>())
}
