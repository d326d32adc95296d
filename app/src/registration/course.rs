//! What has happened to a registration and what comes: a line of stations.

use super::labels::own_event_name;
use crate::{
    lang::{dates, status_name},
    t,
    ui::{icon, status_icon},
};
use chrono::NaiveDate;
use domain::{lang::Lang, registration::Status, time::day_at_venue};
use leptos::prelude::*;
use store::registration::Mine;

/// The course of a person's own registration. `today` is the venue's day.
pub fn course(lang: Lang, mine: &Mine, today: NaiveDate) -> AnyView {
    let registration = &mine.registration;
    let day = |at| day_at_venue(at, mine.workshop.zone);
    let mut stations: Vec<(Status, String, NaiveDate)> =
        mine.stations.iter().map(|it| (it.status, own_event_name(lang, it.event, registration.country), day(it.at))).collect();
    // What was loaded as history has no stations of its own.
    if stations.is_empty() {
        stations.push((registration.status, status_name(lang, registration.status), day(registration.since)));
    }
    let passed: Vec<_> = stations
        .into_iter()
        .map(|(status, words, day)| {
            view! {
                <li>{status_icon(status)}<b>{words}</b><span class="ui quiet"><time datetime=day.to_string()>{dates::day(lang, day)}</time></span></li>
            }
        })
        .collect();
    let ahead: Vec<_> = ahead(registration.status)
        .iter()
        .map(|status| view! { <li class="ahead">{icon::ring()}<b>{expected(lang, *status)}</b>{deadline(lang, mine, *status, today)}</li> })
        .collect();
    view! { <ol class="course">{passed}{ahead}</ol> }.into_any()
}

/// The stations that lie ahead.
fn ahead(status: Status) -> &'static [Status] {
    const WAY: [Status; 4] = [Status::Submitted, Status::Endorsed, Status::Accepted, Status::Confirmed];
    match status {
        Status::Invited => &WAY,
        Status::Submitted => &WAY[1..],
        Status::Endorsed | Status::Waitlisted => &WAY[2..],
        Status::Accepted => &WAY[3..],
        Status::Confirmed | Status::Declined | Status::Withdrawn | Status::Substituted => &[],
    }
}

fn expected(lang: Lang, status: Status) -> String {
    match status {
        Status::Submitted => t!(lang, "place-ahead-submitted"),
        Status::Endorsed => t!(lang, "place-ahead-endorsed"),
        Status::Accepted => t!(lang, "place-ahead-accepted"),
        _ => t!(lang, "place-event-confirm"),
    }
}

/// By when the person must do something, and how long that is.
fn deadline(lang: Lang, mine: &Mine, status: Status, today: NaiveDate) -> Option<AnyView> {
    let by = if status == Status::Confirmed { mine.workshop.confirm_by } else { None }?;
    let words = t!(lang, "place-by", date = dates::weekday_year(lang, by), left = dates::days_left(lang, today, by));
    let class = if mine.registration.status == Status::Accepted { "ui attention" } else { "ui quiet" };
    Some(view! { <span class=class><time datetime=by.to_string()>{words}</time></span> }.into_any())
}
