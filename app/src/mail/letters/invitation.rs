//! An organizer invites, or a focal point nominates.

use super::{
    Unrenderable,
    paper::{Block, Paper},
    pen::Pen,
};
use crate::t;
use domain::id::RegistrationId;

pub(super) fn write(pen: &Pen<'_>, registration: RegistrationId, nominated: bool) -> Result<Paper, Unrenderable> {
    let lang = pen.lang;
    let workshop = pen.workshop()?;
    // Whoever is invited may answer after registration has closed: their own link says until when.
    let headline = match (nominated, workshop.register_by) {
        (true, Some(by)) => t!(lang, "mail-nominated-headline-by", day = pen.day(by)),
        (true, None) => t!(lang, "mail-nominated-headline"),
        (false, Some(by)) => t!(lang, "mail-invited-headline-by", day = pen.link_works_on(workshop).unwrap_or_else(|| pen.day(by))),
        (false, None) => t!(lang, "mail-invited-headline"),
    };
    let by_whom = if nominated { t!(lang, "mail-nominated-by") } else { t!(lang, "mail-invited-by") };
    let form = format!("/workshops/{}/register?invitation={registration}", workshop.slug);
    let mut body = vec![
        Block::Text(t!(lang, "mail-takes-place", city = pen.city(workshop), days = pen.days(workshop))),
        Block::Text(by_whom),
        Block::Button { label: t!(lang, "mail-invited-button"), url: pen.own_link(&form) },
        Block::Text(t!(lang, "mail-link-asks-address")),
    ];
    body.extend(pen.link_until(workshop));
    let paper = pen.letter(t!(lang, "mail-registration-subject", city = pen.city(workshop)), headline, body);
    Ok(Paper { foot: vec![t!(lang, "mail-foot-key-kept"), pen.contact()], ..paper })
}
