//! A form read field by field, and what is wrong beside each.

use super::{Fields, RETOLD};
use crate::t;
use chrono::{NaiveDate, NaiveTime};
use domain::{
    country::Country,
    lang::Lang,
    text::{Email, Line, Phone, Text, TextFault},
};
use std::sync::Arc;

/// What is wrong with a form: field, then a sentence for whoever filled it in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Faults(Vec<(String, String)>);

impl Faults {
    /// Adds what is wrong with a field; the first thing said of a field is the one shown.
    pub fn add(&mut self, field: &str, message: impl Into<String>) {
        if self.of(field).is_none() {
            self.0.push((field.to_owned(), message.into()));
        }
    }

    /// What is wrong with a field.
    pub fn of(&self, field: &str) -> Option<&str> {
        self.0.iter().find(|(found, _)| found == field).map(|(_, message)| message.as_str())
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Each fault in the order of the form.
    pub fn each(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(field, message)| (field.as_str(), message.as_str()))
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.0.len()
    }
}

/// A form as a page shows it: what was typed, and what is wrong with it. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Form(Arc<(Fields, Faults)>);

impl Form {
    /// A form to be filled in, with what is known already.
    pub fn blank(fields: Fields) -> Form {
        Form(Arc::new((fields, Faults::default())))
    }

    /// A form that was refused, or that is only to be shown again in another language.
    pub fn refused(fields: Fields, faults: Faults) -> Form {
        let faults = if fields.has(RETOLD) { Faults::default() } else { faults };
        // A page may hold every character but one.
        let shown = fields.0.into_iter().map(|(name, value)| (name, value.replace('\0', "\u{FFFD}")));
        Form(Arc::new((Fields(shown.collect()), faults)))
    }

    /// What was typed.
    pub fn fields(&self) -> &Fields {
        &self.0.0
    }

    /// What is wrong.
    pub fn faults(&self) -> &Faults {
        &self.0.1
    }
}

/// Reads a form field by field, noting what is wrong in the reader's language.
#[derive(Debug)]
pub struct Reading<'a> {
    fields: &'a Fields,
    /// The reader's language.
    pub lang: Lang,
    /// What was found wrong so far.
    pub faults: Faults,
}

impl<'a> Reading<'a> {
    /// Begins to read.
    pub fn of(fields: &'a Fields, lang: Lang) -> Reading<'a> {
        let mut faults = Faults::default();
        if fields.has(RETOLD) {
            // So that whoever saves what was read without faults saves nothing.
            faults.add(RETOLD, "");
        }
        Reading { fields, lang, faults }
    }

    /// Says in words of its own that something must be given; said before the field is read.
    pub fn needs(&mut self, name: &str, words: impl Into<String>) {
        if self.fields.get(name).trim().is_empty() {
            self.faults.add(name, words);
        }
    }

    /// Names a field that must be given by its label, since a form's summary stands away from it; said before the field is read.
    pub fn asks(&mut self, name: &str, label: &str) {
        let words = t!(self.lang, "frame-fault-empty-of", label = label);
        self.needs(name, words);
    }

    fn note<T>(&mut self, name: &str, read: Result<T, TextFault>) -> Option<T> {
        match read {
            Ok(value) => Some(value),
            Err(fault) => {
                self.faults.add(name, sentence(self.lang, fault));
                None
            }
        }
    }

    /// A line that must be given.
    pub fn line(&mut self, name: &str) -> Option<Line> {
        let read = Line::parse(self.fields.get(name));
        self.note(name, read)
    }

    /// A line that may be left out.
    pub fn optional_line(&mut self, name: &str) -> Option<Line> {
        let read = Line::optional(self.fields.get(name));
        self.note(name, read).flatten()
    }

    /// A text that must be given.
    pub fn text(&mut self, name: &str) -> Option<Text> {
        let read = Text::parse(self.fields.get(name));
        self.note(name, read)
    }

    /// A text that may be left out.
    pub fn optional_text(&mut self, name: &str) -> Option<Text> {
        let read = Text::optional(self.fields.get(name));
        self.note(name, read).flatten()
    }

    /// An address that must be given.
    pub fn email(&mut self, name: &str) -> Option<Email> {
        let read = Email::parse(self.fields.get(name));
        self.note(name, read)
    }

    /// A telephone number that may be left out: its shape here, its number plan too.
    pub fn optional_phone(&mut self, name: &str) -> Option<Phone> {
        let read = Phone::optional(self.fields.get(name));
        let read = read.and_then(|phone| if phone.as_ref().is_none_or(is_planned) { Ok(phone) } else { Err(TextFault::NotAPhone) });
        self.note(name, read).flatten()
    }

    /// A country that must be given.
    pub fn country(&mut self, name: &str) -> Option<Country> {
        let read = self.fields.get(name).parse().ok().filter(|country| crate::lang::is_country(*country));
        if read.is_none() {
            self.faults.add(name, t!(self.lang, "frame-fault-choice"));
        }
        read
    }

    /// One of the words offered, which must be chosen.
    pub fn choice<T>(&mut self, name: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let chosen = read(self.fields.get(name));
        if chosen.is_none() {
            self.faults.add(name, t!(self.lang, "frame-fault-choice"));
        }
        chosen
    }

    /// One of the words offered, or nothing.
    pub fn optional_choice<T>(&mut self, name: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        if self.fields.get(name).is_empty() { None } else { self.choice(name, read) }
    }

    /// A day that must be given (`2026-11-19`, as date fields send it).
    pub fn date(&mut self, name: &str) -> Option<NaiveDate> {
        let read = read_date(self.fields.get(name));
        if read.is_none() {
            self.faults.add(name, t!(self.lang, "frame-fault-date"));
        }
        read
    }

    /// A day that may be left out.
    pub fn optional_date(&mut self, name: &str) -> Option<NaiveDate> {
        if self.fields.get(name).trim().is_empty() { None } else { self.date(name) }
    }

    /// A time of day that must be given (`13:30`).
    pub fn time(&mut self, name: &str) -> Option<NaiveTime> {
        let typed = self.fields.get(name).trim();
        let read = NaiveTime::parse_from_str(typed, "%H:%M").or_else(|_| NaiveTime::parse_from_str(typed, "%H.%M")).ok();
        if read.is_none() {
            self.faults.add(name, t!(self.lang, "frame-fault-time"));
        }
        read
    }

    /// A number that must be given.
    pub fn number(&mut self, name: &str, least: u32, most: u32) -> Option<u32> {
        let read = self.fields.get(name).trim().parse().ok().filter(|number| (least..=most).contains(number));
        if read.is_none() {
            self.faults.add(name, t!(self.lang, "frame-fault-number", least = least, most = most));
        }
        read
    }

    /// A number that may be left out.
    pub fn optional_number(&mut self, name: &str, least: u32, most: u32) -> Option<u32> {
        if self.fields.get(name).trim().is_empty() { None } else { self.number(name, least, most) }
    }
}

/// Whether some country has this number's code. Plans change faster than lists of them: a number
/// that its owner knows is not refused for being too new.
fn is_planned(phone: &Phone) -> bool {
    phonenumber::parse(None, phone.as_str()).is_ok_and(|number| number.country().id().is_some())
}

/// Days as date fields send them, and as people type them where there is no such field.
fn read_date(typed: &str) -> Option<NaiveDate> {
    let typed = typed.trim();
    ["%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y", "%d %B %Y", "%d %b %Y"]
        .into_iter()
        .find_map(|pattern| NaiveDate::parse_from_str(typed, pattern).ok())
        .filter(|day| (1900..2200).contains(&chrono::Datelike::year(day)))
}

/// What is wrong with a piece of text, for whoever typed it.
pub fn sentence(lang: Lang, fault: TextFault) -> String {
    crate::lang::text_fault(lang, fault, &t!(lang, "frame-fault-empty"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telephone_numbers_begin_with_a_countrys_code() {
        let planned = |number: &str| is_planned(&Phone::parse(number).unwrap());
        for number in [
            "+62 21 5550 101",
            "+62 361 555 0102",
            "+60 3 5550 1201",
            "+66 2 555 1301",
            "+66 2 555 0101",
            "+84 24 5550 1403",
            "+856 21 555 1501",
            "+855 23 555 601",
            "+1 202 555 0101",
        ] {
            assert!(planned(number), "{number}");
        }
        for number in ["+999 1234567", "+0 21 5550 101", "+210 5550 101"] {
            assert!(Phone::parse(number).is_err() || !planned(number), "{number}");
        }
    }

    #[test]
    fn a_form_in_another_language_is_shown_without_faults_and_never_saved() {
        let fields = Fields::of([("full_name", "Lê"), ("email", "no address"), (RETOLD, "1")]);
        let mut reading = Reading::of(&fields, Lang::Vi);
        assert!(reading.line("full_name").is_some() && reading.email("email").is_none() && !reading.faults.is_empty());
        let form = Form::refused(fields.clone(), reading.faults);
        assert!(form.faults().is_empty() && form.fields().get("email") == "no address");
        assert!(!Reading::of(&fields, Lang::Vi).faults.is_empty(), "whatever else is right");
    }

    #[test]
    fn dates_are_read_as_fields_send_and_people_type_them() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 19);
        for typed in ["2026-11-19", "19/11/2026", "19 November 2026", " 19 Nov 2026 "] {
            assert_eq!(read_date(typed), day, "{typed}");
        }
        assert_eq!(read_date("61 March"), None);
    }
}
