//! A role was given.

use super::{
    Unrenderable,
    paper::{Block, Paper},
    pen::Pen,
};
use crate::t;
use domain::people::RoleKind;

pub(super) fn write(pen: &Pen<'_>, role: &str) -> Result<Paper, Unrenderable> {
    let lang = pen.lang;
    let kind = RoleKind::from_word(role).ok_or(Unrenderable("an unknown role"))?;
    if kind == RoleKind::Administrator {
        let series = pen.about.series.for_reader(lang).1;
        let body = body(pen, t!(lang, "mail-administrator-about", series = series), "/admin");
        return Ok(pen.letter(t!(lang, "mail-role-subject"), t!(lang, "mail-administrator-headline"), body));
    }
    let workshop = pen.workshop()?;
    let (city, days) = (pen.city(workshop), pen.days(workshop));
    let (headline, about, page) = if kind == RoleKind::Organizer {
        let page = format!("/organize/{}", workshop.slug);
        (t!(lang, "mail-organizer-headline"), t!(lang, "mail-organizer-about", city = city, days = days), page)
    } else {
        (t!(lang, "mail-focal-point-headline"), t!(lang, "mail-focal-point-about", city = city, days = days), "/me".to_owned())
    };
    Ok(pen.letter(t!(lang, "mail-role-workshop-subject", city = city), headline, body(pen, about, &page)))
}

fn body(pen: &Pen<'_>, about: String, page: &str) -> Vec<Block> {
    let lang = pen.lang;
    vec![
        Block::Text(about),
        Block::Text(t!(lang, "mail-role-sign-in")),
        Block::Button { label: t!(lang, "mail-role-button"), url: pen.page(page) },
    ]
}
