//! Whoever filled in the form shows that the address is theirs.

use super::{
    Unrenderable,
    paper::{Block, Paper},
    pen::Pen,
};
use crate::t;

pub(super) fn write(pen: &Pen<'_>) -> Result<Paper, Unrenderable> {
    let lang = pen.lang;
    let workshop = pen.workshop()?;
    let mut body = vec![
        Block::Text(t!(lang, "mail-verify-why", city = pen.city(workshop), days = pen.days(workshop))),
        Block::Button { label: t!(lang, "mail-verify-button"), url: pen.own_link("/me") },
        Block::Text(t!(lang, "mail-link-asks-address")),
    ];
    body.extend(pen.link_until(workshop));
    body.push(Block::Text(t!(lang, "mail-verify-not-you")));
    let paper = pen.letter(t!(lang, "mail-verify-subject"), t!(lang, "mail-verify-headline"), body);
    Ok(Paper { foot: vec![t!(lang, "mail-foot-typed"), pen.contact()], ..paper })
}
