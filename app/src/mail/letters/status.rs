//! What happened to a registration. Never a reason, never another person.

use super::{
    Unrenderable,
    paper::{Block, Paper},
    pen::Pen,
};
use crate::t;
use domain::{id::RegistrationId, mail::StatusNews};
use store::series::Workshop;

pub(super) fn write(pen: &Pen<'_>, registration: RegistrationId, news: StatusNews) -> Result<Paper, Unrenderable> {
    let workshop = pen.workshop()?;
    let lang = pen.lang;
    let mut body = vec![Block::Text(about(pen, workshop, news))];
    body.extend(more(pen, workshop, news).map(Block::Text));
    body.push(Block::Button { label: t!(lang, "mail-status-button"), url: pen.page(&format!("/me/registrations/{registration}")) });
    if news == StatusNews::Accepted {
        body.push(Block::Text(t!(lang, "mail-accepted-give-back")));
    }
    Ok(pen.letter(subject(pen, workshop, news), headline(pen, workshop, news), body))
}

fn subject(pen: &Pen<'_>, workshop: &Workshop, news: StatusNews) -> String {
    match news {
        StatusNews::Accepted | StatusNews::Confirmed => t!(pen.lang, "mail-place-subject", city = pen.city(workshop)),
        _ => t!(pen.lang, "mail-registration-subject", city = pen.city(workshop)),
    }
}

fn headline(pen: &Pen<'_>, workshop: &Workshop, news: StatusNews) -> String {
    let lang = pen.lang;
    match (news, workshop.confirm_by) {
        (StatusNews::Submitted, _) => t!(lang, "mail-submitted-headline"),
        (StatusNews::Endorsed, _) => t!(lang, "mail-endorsed-headline"),
        (StatusNews::Declined, _) => t!(lang, "mail-declined-headline"),
        (StatusNews::Accepted, Some(by)) => t!(lang, "mail-accepted-headline-by", day = pen.day(by)),
        (StatusNews::Accepted, None) => t!(lang, "mail-accepted-headline"),
        (StatusNews::Waitlisted, _) => t!(lang, "mail-waitlisted-headline"),
        (StatusNews::Confirmed, _) => t!(lang, "mail-confirmed-headline"),
        (StatusNews::Withdrawn, _) => t!(lang, "mail-withdrawn-headline"),
        (StatusNews::Substituted, _) => t!(lang, "mail-substituted-headline"),
        (StatusNews::TakesOver, _) => t!(lang, "mail-takes-over-headline"),
    }
}

/// The first paragraph says which workshop.
fn about(pen: &Pen<'_>, workshop: &Workshop, news: StatusNews) -> String {
    let (lang, city, days) = (pen.lang, pen.city(workshop), pen.days(workshop));
    match news {
        StatusNews::Submitted => t!(lang, "mail-submitted-about", city = city, days = days),
        StatusNews::Endorsed => t!(lang, "mail-endorsed-about", city = city, days = days),
        StatusNews::Declined => t!(lang, "mail-declined-about", city = city, days = days),
        StatusNews::Waitlisted => t!(lang, "mail-waitlisted-about", city = city, days = days),
        StatusNews::Withdrawn => t!(lang, "mail-withdrawn-about", city = city, days = days),
        StatusNews::Substituted => t!(lang, "mail-substituted-about", city = city, days = days),
        StatusNews::TakesOver => t!(lang, "mail-takes-over-about", city = city, days = days),
        StatusNews::Accepted | StatusNews::Confirmed => t!(lang, "mail-takes-place", city = city, days = days),
    }
}

/// The second says what comes next.
fn more(pen: &Pen<'_>, workshop: &Workshop, news: StatusNews) -> Option<String> {
    let lang = pen.lang;
    Some(match (news, workshop.confirm_by) {
        (StatusNews::Submitted | StatusNews::Endorsed, _) => t!(lang, "mail-we-write-again"),
        (StatusNews::Declined, _) => t!(lang, "mail-declined-thanks"),
        (StatusNews::Accepted, Some(_)) => t!(lang, "mail-accepted-how-by"),
        (StatusNews::Accepted, None) => t!(lang, "mail-accepted-how"),
        (StatusNews::Waitlisted, _) => t!(lang, "mail-waitlisted-next"),
        (StatusNews::Confirmed, _) => t!(lang, "mail-confirmed-next"),
        (StatusNews::Withdrawn | StatusNews::Substituted, _) => t!(lang, "mail-if-mistaken", contact = pen.contact()),
        (StatusNews::TakesOver, _) => t!(lang, "mail-takes-over-next"),
    })
}
