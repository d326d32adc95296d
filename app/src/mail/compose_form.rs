//! A message as it was typed: read, and carried from the form to the preview and back.

use crate::{
    lang,
    posted::{Fields, Reading},
};
use domain::{
    lang::Lang,
    mail::{Group, MailRefusal, Template, TemplateFault},
    registration::{Kind, Status},
    text::{Line, Text},
};
use store::Refusal;

/// More people than are chosen one by one.
const MOST_CHOSEN: usize = 500;

/// A message that can be shown to its author for the last time.
#[derive(Clone, Debug)]
pub(super) struct Message {
    pub subject: Line,
    pub body: Text,
    pub group: Group,
}

/// Whom the form names. What is none of the answers offered is passed over: nobody joins by it.
pub(super) fn group(fields: &Fields) -> Group {
    Group {
        statuses: fields.all("status").into_iter().filter_map(Status::from_word).collect(),
        countries: fields.all("country").into_iter().filter_map(|code| code.parse().ok()).collect(),
        functions: fields.all("function").into_iter().filter(|word| !word.is_empty()).map(str::to_owned).collect(),
        kinds: fields.all("kind").into_iter().filter_map(Kind::from_word).collect(),
        chosen: fields.all("registration").into_iter().take(MOST_CHOSEN).filter_map(|id| id.parse().ok()).collect(),
    }
}

/// Reads the form; what is wrong stands in the reading.
pub(super) fn read(reading: &mut Reading<'_>, fields: &Fields, lang: Lang) -> Option<Message> {
    reading.needs("subject", crate::t!(lang, "messages-subject-missing"));
    let subject = reading.line("subject");
    reading.needs("body", crate::t!(lang, "messages-body-missing"));
    let body = reading.text("body");
    let refusal = |fault: TemplateFault| lang::refusal(lang, &Refusal::Mail(MailRefusal::Template(fault)));
    if let Some(Err(fault)) = body.as_ref().map(|body| Template::parse(body.as_str())) {
        reading.faults.add("body", refusal(fault));
    }
    if subject.as_ref().is_some_and(|subject| subject.as_str().contains(['{', '}'])) {
        reading.faults.add("subject", crate::t!(lang, "messages-fault-subject-place"));
    }
    let message = Message { subject: subject?, body: body?, group: group(fields) };
    reading.faults.is_empty().then_some(message)
}

/// The fields to carry along, so that the preview loses nothing.
pub(super) fn carried(message: &Message) -> Vec<(&'static str, String)> {
    let Message { subject, body, group } = message;
    let mut fields = vec![("subject", subject.to_string()), ("body", body.to_string())];
    fields.extend(group.statuses.iter().map(|status| ("status", status.word().to_owned())));
    fields.extend(group.countries.iter().map(|country| ("country", country.to_string())));
    fields.extend(group.functions.iter().map(|word| ("function", word.clone())));
    fields.extend(group.kinds.iter().map(|kind| ("kind", kind.word().to_owned())));
    fields.extend(group.chosen.iter().map(|id| ("registration", id.to_string())));
    fields
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::posted::Fields;

    #[test]
    fn a_message_goes_to_the_preview_and_back_unchanged() {
        let fields = Fields::of([
            ("subject", "Arrivals"),
            ("body", "Dear {greeting},\n\n  please <b>come</b>"),
            ("status", "confirmed"),
            ("status", "nonsense"),
            ("country", "TH"),
            ("function", "prosecutor"),
            ("kind", "delegate"),
            ("registration", "00000000000000000000000000000001"),
            ("registration", "../../etc/passwd"),
        ]);
        let message = read(&mut Reading::of(&fields, Lang::En), &fields, Lang::En).unwrap();
        let again = Fields::of(carried(&message));
        let twice = read(&mut Reading::of(&again, Lang::En), &again, Lang::En).unwrap();
        assert_eq!((&twice.subject, &twice.body, &twice.group), (&message.subject, &message.body, &message.group));
        assert_eq!((message.group.statuses.len(), message.group.chosen.len()), (1, 1));
    }

    #[test]
    fn a_misspelt_place_is_told_by_name_before_anything_is_sent() {
        let fields = Fields::of([("subject", "For {greeting}"), ("body", "Dear {greting},"), ("status", "confirmed")]);
        let mut reading = Reading::of(&fields, Lang::En);
        assert!(read(&mut reading, &fields, Lang::En).is_none());
        assert!(reading.faults.of("body").unwrap().contains("greting") && reading.faults.of("subject").is_some());
    }
}
