//! What organizers wrote. Their words stand as they are; greeting and regards are theirs too.

use super::{
    Links, Unrenderable,
    paper::{Block, Paper},
    pen::{Pen, one_line},
    plain,
};
use crate::{lang::dates, t};
use domain::{
    lang::Lang,
    mail::{Placeholder, Template},
};
use store::outbox::About;

pub(super) fn write(pen: &Pen<'_>) -> Result<Paper, Unrenderable> {
    let lang = pen.lang;
    let workshop = pen.workshop()?;
    let message = pen.about.message.as_ref().ok_or(Unrenderable("no message"))?;
    let names = pen.about.names.as_ref().ok_or(Unrenderable("nobody to greet"))?;
    let template = Template::parse(&message.body).map_err(|_| Unrenderable("a place that cannot be filled"))?;
    let text = template.fill(|place| match place {
        Placeholder::Greeting => names.greeting().to_owned(),
        // In the language of the sentence around them, whatever the recipient's is.
        Placeholder::City => workshop.city.for_reader(message.lang).1.to_owned(),
        Placeholder::Dates => dates::plain(&dates::days(message.lang, workshop.days)),
        Placeholder::Link => pen.page("/me"),
    });
    let paragraphs = text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty());
    Ok(Paper {
        lang,
        body_lang: message.lang,
        site: pen.links.base.to_owned(),
        subject: one_line(&message.subject),
        greeting: None,
        headline: None,
        body: paragraphs.map(|paragraph| Block::Text(paragraph.to_owned())).collect(),
        closing: None,
        foot: vec![
            t!(lang, "mail-foot-message", city = pen.city(workshop), days = pen.days(workshop)),
            t!(lang, "mail-foot-kept"),
            pen.contact(),
        ],
    })
}

/// How a message would read to somebody, as plain text.
pub fn preview(about: &About, lang: Lang, base: &str) -> Result<(String, String), Unrenderable> {
    let paper = write(&Pen { lang, about, links: &Links::new(base, None) })?;
    Ok((plain::print(&paper), paper.subject))
}
