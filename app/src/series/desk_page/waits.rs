//! What waits for an organizer, the most urgent first, each line a link to where it is dealt with.

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

/// The section.
pub(super) fn waits(lang: Lang, slug: &str, overview: &Overview, draft: &Draft, over: bool) -> AnyView {
    let mut lines = mail(lang, slug, overview);
    if !over {
        lines.extend(registrations(lang, slug, overview));
        lines.extend(agenda(lang, slug, draft));
    }
    let items: Vec<_> = lines
        .into_iter()
        .map(|Line { drawn, words, href, class }| view! { <li class=class>{drawn}<a href=href>{words}</a></li> })
        .collect();
    let body = if items.is_empty() {
        view! { <p class="prose">{t!(lang, "organize-nothing-waits")}</p> }.into_any()
    } else {
        view! { <ul class="waits">{items}</ul> }.into_any()
    };
    view! { <section class="passage" aria-labelledby="waits"><h2 id="waits">{t!(lang, "organize-waits")}</h2>{body}</section> }.into_any()
}

fn mail(lang: Lang, slug: &str, overview: &Overview) -> Vec<Line> {
    let dead = (overview.dead_letters > 0).then(|| Line {
        drawn: icon::warning(),
        words: t!(lang, "organize-mail-dead", count = overview.dead_letters),
        href: format!("/organize/{slug}/messages"),
        class: Some("waits-danger"),
    });
    dead.into_iter().collect()
}

fn registrations(lang: Lang, slug: &str, overview: &Overview) -> Vec<Line> {
    let order = [Status::Endorsed, Status::Submitted, Status::Accepted, Status::Waitlisted, Status::Invited];
    let waiting = order.into_iter().map(|status| (status, overview.at(&[status]))).filter(|(_, count)| *count > 0);
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
            class: (status == Status::Endorsed).then_some("waits-first"),
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
        lines.push(Line { drawn: icon::warning(), words, href: board.clone(), class: Some("waits-danger") });
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
        lines.push(Line { drawn: icon::ring(), words, href: format!("{board}/publish"), class: None });
    }
    lines
}
