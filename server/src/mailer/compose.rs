//! From a letter to RFC 5322.

use lettre::{
    Address, Message,
    message::{
        Mailbox, MultiPart, SinglePart,
        header::{ContentDisposition, ContentType, HeaderName, HeaderValue},
    },
};

use super::{Calendar, Mail};

/// The message, or why it can never be one.
pub(super) fn message(mail: &Mail) -> Result<Message, String> {
    refuse_poison(mail)?;
    let address: Address = mail.to_address.parse().map_err(|_| "the address is not one that mail can reach".to_owned())?;
    let auto = HeaderValue::new(HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated".into());
    Message::builder()
        .message_id(Some(mail.message_id.clone()))
        .from(mail.from.clone())
        .to(Mailbox::new(mail.to_name.clone(), address))
        .subject(&mail.subject)
        .raw_header(auto)
        .multipart(parts(mail)?)
        .map_err(|fault| fault.to_string())
}

/// The plainest form first; mail programs show the last that they know. A letter is one event to a
/// calendar program: further ones are attached.
fn parts(mail: &Mail) -> Result<MultiPart, String> {
    let parts = MultiPart::alternative_plain_html(mail.text.clone(), mail.html.clone());
    let Some((first, others)) = mail.calendars.split_first() else { return Ok(parts) };
    let parts = parts.singlepart(SinglePart::builder().header(kind(first)?).body(first.body.clone()));
    if others.is_empty() {
        return Ok(parts);
    }
    let mut all = MultiPart::mixed().multipart(parts);
    for (number, calendar) in others.iter().enumerate() {
        let file = ContentDisposition::attachment(&format!("session-{}.ics", number + 2));
        all = all.singlepart(SinglePart::builder().header(kind(calendar)?).header(file).body(calendar.body.clone()));
    }
    Ok(all)
}

fn kind(calendar: &Calendar) -> Result<ContentType, String> {
    ContentType::parse(&format!("text/calendar; charset=utf-8; method={}", calendar.method)).map_err(|fault| fault.to_string())
}

/// lettre panics on line breaks in display names, and a line break in a header would begin another.
fn refuse_poison(mail: &Mail) -> Result<(), String> {
    let lines = [
        ("subject", Some(&mail.subject)),
        ("recipient's name", mail.to_name.as_ref()),
        ("address", Some(&mail.to_address)),
        ("sender's name", mail.from.name.as_ref()),
        ("message id", Some(&mail.message_id)),
    ];
    for (what, line) in lines {
        if line.is_some_and(|line| line.chars().any(char::is_control)) {
            return Err(format!("the {what} holds a line break or control character"));
        }
    }
    let id = mail.message_id.strip_prefix('<').and_then(|id| id.strip_suffix('>'));
    let fit = id.is_some_and(|id| id.chars().all(|c| c.is_ascii_graphic() && c != '<' && c != '>') && id.contains('@'));
    if fit { Ok(()) } else { Err("the message id is not of the form <…@…>".into()) }
}
