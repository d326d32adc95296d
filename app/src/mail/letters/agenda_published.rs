//! A publication about which everyone is told.

use super::{
    Unrenderable,
    paper::{Block, Paper},
    pen::Pen,
};
use crate::t;
use domain::lang::Lang;

pub(super) fn write(pen: &Pen<'_>, publication: u32) -> Result<Paper, Unrenderable> {
    let lang = pen.lang;
    let workshop = pen.workshop()?;
    let city = pen.city(workshop);
    let headline = match publication {
        1 => t!(lang, "mail-agenda-first-headline"),
        number => t!(lang, "mail-agenda-next-headline", number = number),
    };
    let body = vec![
        Block::Text(t!(lang, "mail-takes-place", city = city, days = pen.days(workshop))),
        Block::Button { label: t!(lang, "mail-agenda-button"), url: pen.page(&format!("/workshops/{}/agenda", workshop.slug)) },
    ];
    Ok(pen.letter(subject(lang, city, publication), headline, body))
}

/// Each version's own: who gets several tells them apart without opening them.
pub(super) fn subject(lang: Lang, city: &str, publication: u32) -> String {
    match publication {
        1 => t!(lang, "mail-agenda-subject", city = city),
        number => t!(lang, "mail-agenda-subject-next", city = city, number = number),
    }
}
