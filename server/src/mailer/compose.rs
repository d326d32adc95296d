//! From a letter to RFC 5322.

use lettre::{
    Address, Message,
    message::{
        Mailbox, MultiPart, SinglePart,
        header::{ContentType, HeaderName, HeaderValue},
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

/// The plainest form first; mail programs show the last that they know.
fn parts(mail: &Mail) -> Result<MultiPart, String> {
    let parts = MultiPart::alternative_plain_html(mail.text.clone(), mail.html.clone());
    match &mail.calendar {
        None => Ok(parts),
        Some(calendar) => Ok(parts.singlepart(calendar_part(calendar)?)),
    }
}

fn calendar_part(Calendar { method, body }: &Calendar) -> Result<SinglePart, String> {
    let kind = ContentType::parse(&format!("text/calendar; charset=utf-8; method={method}"));
    Ok(SinglePart::builder().header(kind.map_err(|fault| fault.to_string())?).body(body.clone()))
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
