//! What a person's own page says first: the answer in one sentence, then what to do.

use super::course::course;
use crate::{lang::dates, site::Site, t, trouble::Trouble, visit::Visit};
use chrono::NaiveDate;
use domain::{access::KeepOwn, id::WorkshopId, lang::Lang, registration::Status};
use leptos::prelude::*;
use std::collections::HashMap;
use store::registration::Mine;

/// Where the reader's own registrations are, by workshop: of those that are more than an invitation.
pub async fn own_places(site: &Site, visit: &Visit) -> Result<HashMap<WorkshopId, String>, Trouble> {
    let Some(viewer) = &visit.viewer else { return Ok(HashMap::new()) };
    let mine = site.store.my_registrations(&visit.may(KeepOwn, viewer.person.id)?).await?;
    let known = mine.iter().map(|mine| &mine.registration).filter(|it| it.status != Status::Invited);
    Ok(known.map(|it| (it.workshop, format!("/me/registrations/{}", it.id))).collect())
}

/// The answer, the actions and the course of one registration: what `/me` opens with. `greeting` is
/// how the person wants to be addressed, `today` the venue's day.
pub fn my_place(lang: Lang, mine: &Mine, greeting: &str, today: NaiveDate) -> AnyView {
    let (title, lead) = answer(lang, mine, today);
    let review = mine.under_review.then(|| view! { <p class="prose">{t!(lang, "place-under-review")}</p> });
    view! {
        <div class="answer">
            <p class="quiet">{format!("{greeting},")}</p>
            <h1>{title}</h1>
            <p class="prose">{lead}</p>
            {review}
            {actions(lang, mine, today)}
        </div>
        <section class="passage" aria-labelledby="course">
            <header>
                <h2 id="course">{t!(lang, "place-course")}</h2>
                <p class="row no-print"><a href=format!("/me/registrations/{}#data", mine.registration.id)>{t!(lang, "place-what-is-held")}</a></p>
            </header>
            {course(lang, mine, today)}
        </section>
    }
    .into_any()
}

/// One sentence that a person could repeat, and what it means.
fn answer(lang: Lang, mine: &Mine, today: NaiveDate) -> (AnyView, String) {
    let (workshop, registration) = (&mine.workshop, &mine.registration);
    let city = workshop.city.for_reader(lang).1;
    let days = dates::days(lang, workshop.days);
    let words = |text: String| view! { {text} }.into_any();
    let over = today > workshop.days.last;
    match registration.status {
        Status::Invited if !mine.takes_answer_on(today) => {
            (words(t!(lang, "reg-closed-title", city = city)), t!(lang, "place-invited-over"))
        }
        Status::Invited => (words(t!(lang, "place-invited", city = city)), t!(lang, "place-invited-lead", days = days)),
        Status::Submitted => (words(t!(lang, "place-submitted")), t!(lang, "place-submitted-lead")),
        Status::Endorsed if registration.holds_place => (words(t!(lang, "place-takes-over")), t!(lang, "place-takes-over-lead")),
        Status::Endorsed => (words(t!(lang, "place-endorsed")), t!(lang, "place-endorsed-lead")),
        Status::Waitlisted => (words(t!(lang, "place-waitlisted")), t!(lang, "place-waitlisted-lead")),
        Status::Accepted => {
            let title = match workshop.confirm_by {
                Some(by) => view! {
                    <span>{t!(lang, "place-accepted")}</span>" "
                    <span>{t!(lang, "place-accepted-confirm-by")}" "<em class="nowrap">{dates::day_of_year(lang, by)}</em>"."</span>
                }
                .into_any(),
                None => words(t!(lang, "place-accepted")),
            };
            (title, t!(lang, "place-accepted-lead"))
        }
        Status::Confirmed if over => (words(t!(lang, "place-attended", city = city)), t!(lang, "place-attended-lead", days = days)),
        Status::Confirmed => (words(t!(lang, "place-confirmed", city = city)), t!(lang, "place-confirmed-lead", days = days)),
        Status::Declined => (words(t!(lang, "place-declined")), t!(lang, "place-declined-lead")),
        Status::Withdrawn => (words(t!(lang, "place-withdrawn")), t!(lang, "place-withdrawn-lead")),
        Status::Substituted => (words(t!(lang, "place-substituted")), t!(lang, "place-substituted-lead")),
    }
}

/// The one thing to do, and what else can be done.
fn actions(lang: Lang, mine: &Mine, today: NaiveDate) -> Option<AnyView> {
    let (registration, slug) = (&mine.registration, &mine.workshop.slug);
    if registration.status.is_over() || today > mine.workshop.days.last {
        return None;
    }
    let own = format!("/me/registrations/{}", registration.id);
    let first = match registration.status {
        Status::Invited if !mine.takes_answer_on(today) => None,
        Status::Invited => Some((format!("/workshops/{slug}/register?invitation={}", registration.id), t!(lang, "place-do-register"))),
        _ if !registration.complete => Some((format!("{own}/details"), t!(lang, "place-do-complete"))),
        Status::Accepted => Some((format!("{own}/confirm"), t!(lang, "place-do-confirm"))),
        Status::Confirmed if mine.workshop.publication > 0 => Some((format!("/workshops/{slug}/agenda"), t!(lang, "place-do-agenda"))),
        _ => None,
    };
    let mut links = Vec::new();
    if registration.status == Status::Confirmed {
        links.push((format!("{own}/confirm"), t!(lang, "place-do-stay")));
    }
    if registration.complete && registration.status != Status::Invited {
        links.push((format!("{own}/details"), t!(lang, "place-do-correct")));
    }
    links.push((format!("{own}/withdraw"), t!(lang, "place-do-withdraw")));
    let links: Vec<_> = links.into_iter().map(|(href, words)| view! { <a href=href>{words}</a>" " }).collect();
    let view = view! {
        {first.map(|(href, words)| view! { <p><a class="button" href=href>{words}</a></p> })}
        <p class="row ui answer-else">{links}</p>
    };
    Some(view.into_any())
}
