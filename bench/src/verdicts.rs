//! What is asked for, beside what was measured.

use serde::Serialize;

use crate::{
    commits, mail, material, pages, registering,
    report::{Report, Row},
    weight,
};

/// One figure that is asked for.
#[derive(Clone, Debug, Serialize)]
pub struct Verdict {
    pub figure: &'static str,
    pub asked: String,
    pub here: String,
    pub met: bool,
}

/// Every figure that can be judged by what was measured.
pub fn of(report: &Report) -> Vec<Verdict> {
    [cached(report, "published agenda, 16", pages::AGENDA), cached(report, "agenda.ics, 16", pages::ICS)]
        .into_iter()
        .chain([1, 16].map(|writers| registrations(report, writers)))
        .chain([material(report)])
        .chain([
            list(report, "list page, 16", pages::LIST),
            list(report, "list page searched, 16", pages::LIST_SEARCH),
            list(report, "list page of the crowded edition, 16", pages::CROWDED),
            list(report, "  the same searched, 16", pages::CROWDED_SEARCH),
        ])
        .chain(["agenda, public", "registration form"].map(|page| first_view(report, page)))
        .chain([
            most(report, "memory idle", "process", "memory idle", 60.0, "MB"),
            most(report, "memory under load", "process", "memory at most", 200.0, "MB"),
            most(report, "restart until ready", "process", "restart until ready", 1000.0, "ms"),
            most(report, "a message to the crowded edition queued", mail::GROUP, mail::QUEUED, 5.0, "s"),
            letters(report),
        ])
        .flatten()
        .collect()
}

/// Half of the bare axum's rate in the same run, and p99 under 20 ms.
fn cached(report: &Report, figure: &'static str, name: &str) -> Option<Verdict> {
    let half = report.find(pages::GROUP, pages::HELLO, Some(16))?.value / 2.0;
    let (rate, p99) = under_load(report.find(pages::GROUP, name, Some(16))?);
    Some(Verdict {
        figure,
        asked: format!("{half:.0}/s, p99 < 20 ms"),
        here: format!("{rate:.0}/s, p99 {p99:.1} ms"),
        met: rate >= half && p99 < 20.0,
    })
}

/// 150 with one writer, 300 with sixteen, or half of the bare commits in the same run.
fn registrations(report: &Report, writers: usize) -> Option<Verdict> {
    let (figure, fixed) = if writers == 1 { ("registrations, one writer", 150.0) } else { ("registrations, 16 writers", 300.0) };
    let half = report.find(commits::GROUP, commits::ROW, Some(writers))?.value / 2.0;
    let whole = report.find(registering::GROUP, registering::WHOLE, Some(writers))?.value;
    let signed_in = report.find(registering::GROUP, registering::SIGNED_IN, Some(writers))?.value;
    Some(Verdict {
        figure,
        asked: format!("{fixed:.0}/s or half the commits, {half:.0}/s"),
        here: format!("{whole:.0}/s, signed in {signed_in:.0}/s"),
        met: whole >= half.min(fixed),
    })
}

/// Seven tenths of nginx in the same run.
fn material(report: &Report) -> Option<Verdict> {
    let asked = report.find(material::GROUP, material::NGINX, Some(16))?.value * 0.7;
    let here = report.find(material::GROUP, material::OURS, Some(16))?.value;
    Some(Verdict { figure: "5 MB material, 16", asked: format!("{asked:.0}/s"), here: format!("{here:.0}/s"), met: here >= asked })
}

fn list(report: &Report, figure: &'static str, name: &str) -> Option<Verdict> {
    let (_, p99) = under_load(report.find(pages::GROUP, name, Some(16))?);
    Some(Verdict { figure, asked: "p99 < 60 ms".to_owned(), here: format!("p99 {p99:.1} ms"), met: p99 < 60.0 })
}

fn first_view(report: &Report, page: &str) -> Option<Verdict> {
    let kilobytes = report.find(weight::GROUP, page, None)?.value;
    let requests = report.find(weight::GROUP, &format!("  {page}, requests"), None)?.value;
    Some(Verdict {
        figure: if page == "registration form" { "first view of the registration form" } else { "first view of the agenda" },
        asked: "≤ 60 kB, ≤ 8 requests".to_owned(),
        here: format!("{kilobytes:.1} kB, {requests:.0} requests"),
        met: kilobytes <= 60.0 && requests <= 8.0,
    })
}

fn letters(report: &Report) -> Option<Verdict> {
    let here = report.find(mail::GROUP, mail::LETTERS, None)?.value;
    Some(Verdict { figure: "letters", asked: "200/s".to_owned(), here: format!("{here:.0}/s"), met: here >= 200.0 })
}

fn most(report: &Report, figure: &'static str, group: &str, name: &str, most: f64, unit: &str) -> Option<Verdict> {
    let here = report.find(group, name, None)?.value;
    Some(Verdict { figure, asked: format!("≤ {most:.0} {unit}"), here: format!("{here:.1} {unit}"), met: here <= most })
}

fn under_load(row: &Row) -> (f64, f64) {
    (row.value, row.seen.as_ref().map_or(f64::INFINITY, |seen| seen.p99))
}
