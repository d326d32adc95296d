//! A link and a code to sign in. Never kept.

use super::{
    Unrenderable,
    paper::{Block, Paper},
    pen::Pen,
};
use crate::t;

pub(super) fn write(pen: &Pen<'_>) -> Result<Paper, Unrenderable> {
    let lang = pen.lang;
    let key = pen.links.key.as_ref().ok_or(Unrenderable("no key"))?;
    let body = vec![
        Block::Text(t!(lang, "mail-sign-in-how")),
        Block::Button { label: t!(lang, "mail-sign-in-button"), url: pen.own_link("/sign-in") },
        Block::Text(t!(lang, "mail-sign-in-code")),
        Block::Code(key.code.clone()),
        Block::Text(t!(lang, "mail-sign-in-not-you")),
    ];
    let paper = pen.letter(t!(lang, "mail-sign-in-subject"), t!(lang, "mail-sign-in-headline"), body);
    Ok(Paper { foot: vec![t!(lang, "mail-foot-key"), pen.contact()], ..paper })
}
