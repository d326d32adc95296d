//! What waits for an organizer, the most urgent first, each line a link to where it is dealt with.

use super::first_steps::{Standing, Step};
use crate::{
    t,
    ui::{icon, status_icon},
};
use domain::{
    agenda::conflicts::{Conflict, Severity},
    lang::Lang,
    registration::Status,
};
use leptos::prelude::*;
use store::{agenda::Draft, series::overview::Overview};

/// One thing that waits.
struct Line {
    drawn: AnyView,
    words: String,
    href: String,
    class: Option<&'static str>,
}

/// The sections: what the organizer can deal with, a new edition's first steps among it, and what others have to.
pub(super) fn waits(lang: Lang, slug: &str, overview: &Overview, draft: &Draft, standing: Standing) -> AnyView {
    let (mut own, mut others) = (mail(lang, slug, overview), Vec::new());
    let steps = steps(lang, slug, standing);
    let lead = (!steps.is_empty()).then(|| view! { <p>{t!(lang, "organize-steps-lead")}</p> });
    if !standing.over {
        own.extend(steps);
        own.extend(agenda(lang, slug, draft));
        own.extend(registrations(lang, slug, overview, &[Status::Endorsed]));
        others = registrations(lang, slug, overview, &[Status::Submitted, Status::Accepted, Status::Waitlisted, Status::Invited]);
        // What keeps everything from going on comes first, what can wait last.
        own.sort_by_key(|line| match line.class {
            Some(DANGER) => 0,
            Some(FIRST) => 1,
            Some(_) => 3,
            None => 2,
        });
    }
    let body = if own.is_empty() { view! { <p class="nothing">{t!(lang, "organize-nothing-waits")}</p> }.into_any() } else { list(own) };
    let others = (!others.is_empty()).then(|| {
        view! { <section class="passage" aria-labelledby="others"><h2 id="others">{t!(lang, "organize-waits-others")}</h2>{list(others)}</section> }
    });
    view! {
        <section class="passage" aria-labelledby="waits"><header><h2 id="waits">{t!(lang, "organize-waits")}</h2>{lead}</header>{body}</section>
        {others}
    }
    .into_any()
}

const DANGER: &str = "waits-danger";
const FIRST: &str = "waits-first";
const WARNING: &str = "waits-warning";

fn list(lines: Vec<Line>) -> AnyView {
    let items: Vec<_> = lines
        .into_iter()
        .map(|Line { drawn, words, href, class }| view! { <li class=class>{drawn}<a href=href>{words}</a></li> })
        .collect();
    view! { <ul class="waits">{items}</ul> }.into_any()
}

fn steps(lang: Lang, slug: &str, standing: Standing) -> Vec<Line> {
    let line =
        |step: Step| Line { drawn: icon::arrow(), words: step.words(lang), href: format!("/organize/{slug}/{}", step.path()), class: None };
    standing.steps().into_iter().map(line).collect()
}

fn mail(lang: Lang, slug: &str, overview: &Overview) -> Vec<Line> {
    let dead = (overview.dead_letters > 0).then(|| Line {
        drawn: icon::warning(),
        words: t!(lang, "organize-mail-dead", count = overview.dead_letters),
        href: format!("/organize/{slug}/messages"),
        class: Some(DANGER),
    });
    dead.into_iter().collect()
}

fn registrations(lang: Lang, slug: &str, overview: &Overview, order: &[Status]) -> Vec<Line> {
    let waiting = order.iter().map(|status| (*status, overview.at(&[*status]))).filter(|(_, count)| *count > 0);
    waiting
        .map(|(status, count)| Line {
            drawn: status_icon(status),
            words: match status {
                Status::Endorsed => t!(lang, "organize-to-decide", count = count),
                Status::Submitted => t!(lang, "organize-to-endorse", count = count),
                Status::Accepted => t!(lang, "organize-to-confirm", count = count),
                Status::Waitlisted => t!(lang, "organize-waitlisted", count = count),
                _ => t!(lang, "organize-invited", count = count),
            },
            href: format!("/organize/{slug}/registrations?status={}", status.word()),
            class: (status == Status::Endorsed).then_some(FIRST),
        })
        .collect()
}

fn agenda(lang: Lang, slug: &str, draft: &Draft) -> Vec<Line> {
    let conflicts = draft.conflicts();
    let of = |severity: Severity| conflicts.iter().filter(|it: &&Conflict| it.severity() == severity).count();
    let errors = if draft.is_published_anyway() { 0 } else { of(Severity::Error) };
    let (warnings, changes) = (of(Severity::Warning), draft.changes().len());
    let board = format!("/organize/{slug}/agenda");
    let mut lines = Vec::new();
    if errors > 0 {
        let words = t!(lang, "organize-conflicts", count = errors);
        lines.push(Line { drawn: icon::warning(), words, href: board.clone(), class: Some(DANGER) });
    }
    if changes > 0 {
        let words = match draft.workshop.publication {
            0 => t!(lang, "organize-draft-never-of", count = changes),
            number => t!(lang, "organize-draft-changes", count = changes, number = number),
        };
        lines.push(Line { drawn: icon::arrow(), words, href: format!("{board}/publish"), class: None });
    }
    if warnings > 0 {
        let words = t!(lang, "organize-warnings", count = warnings);
        lines.push(Line { drawn: icon::warning(), words, href: format!("{board}/publish"), class: Some(WARNING) });
    }
    lines
}
