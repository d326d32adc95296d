//! What every letter needs to write: the language, the facts, the links.

use super::{
    Links, Unrenderable,
    paper::{Block, Paper},
};
use crate::{lang::dates, t};
use chrono::{Duration, NaiveDate};
use domain::{lang::Lang, time::day_at_venue};
use store::{outbox::About, series::Workshop};

pub(super) struct Pen<'a> {
    pub lang: Lang,
    pub about: &'a About,
    pub links: &'a Links<'a>,
}

impl Pen<'_> {
    /// A letter in the usual form: greeting, headline, body, regards, why.
    pub fn letter(&self, subject: String, headline: String, body: Vec<Block>) -> Paper {
        let lang = self.lang;
        Paper {
            lang,
            body_lang: lang,
            site: self.links.base.to_owned(),
            subject: one_line(&subject),
            greeting: Some(self.greeting()),
            headline: Some(headline),
            body,
            closing: Some([t!(lang, "mail-regards"), t!(lang, "mail-secretariat")]),
            foot: vec![t!(lang, "mail-foot-kept"), self.contact()],
        }
    }

    /// "Dear Pak Wayan,"; an address without an account gets no name back that somebody typed.
    pub fn greeting(&self) -> String {
        match &self.about.names {
            Some(names) => t!(self.lang, "mail-dear", name = names.greeting()),
            None => t!(self.lang, "mail-good-day"),
        }
    }

    pub fn contact(&self) -> String {
        self.about.contact.clone()
    }

    pub fn workshop(&self) -> Result<&Workshop, Unrenderable> {
        self.about.workshop.as_ref().ok_or(Unrenderable("no workshop"))
    }

    pub fn city<'w>(&self, workshop: &'w Workshop) -> &'w str {
        workshop.city.for_reader(self.lang).1
    }

    pub fn days(&self, workshop: &Workshop) -> String {
        dates::plain(&dates::days(self.lang, workshop.days))
    }

    pub fn day(&self, day: NaiveDate) -> String {
        dates::plain(&dates::day(self.lang, day))
    }

    /// "It works once, until 19 February 2016, 23:59 (GMT+7).", by the venue's clocks.
    pub fn link_until(&self, workshop: &Workshop) -> Option<Block> {
        // A link that ends with a day works on that day, not on the next.
        let last = self.about.link_until? - Duration::seconds(1);
        let (day, time) = (self.day(day_at_venue(last, workshop.zone)), dates::labelled_time(last, workshop.zone));
        Some(Block::Text(t!(self.lang, "mail-link-until", day = day, time = time)))
    }

    /// The last day on all of which this letter's link works, by the venue's calendar.
    pub fn link_works_on(&self, workshop: &Workshop) -> Option<String> {
        let until = self.about.link_until?;
        day_at_venue(until, workshop.zone).pred_opt().map(|day| self.day(day))
    }

    /// A page of the site.
    pub fn page(&self, path: &str) -> String {
        format!("{}{path}", self.links.base)
    }

    /// This letter's own link; where it has no key any more, the page that it led to.
    pub fn own_link(&self, without_key: &str) -> String {
        match &self.links.key {
            Some(key) => self.page(&format!("/sign-in/{}", key.secret)),
            None => self.page(without_key),
        }
    }
}

/// Text that becomes a header holds no control character, wherever it came from.
pub(super) fn one_line(text: &str) -> String {
    text.split(|c: char| c.is_control()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}
