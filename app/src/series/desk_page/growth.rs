//! Registrations over time: a column for each day, week or four weeks, and the same as a table.

use crate::{lang::dates, t, ui::Columns};
use chrono::{DateTime, Days, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::{lang::Lang, time::day_at_venue};
use leptos::prelude::*;

/// As many columns as the eye takes in at once.
const MOST: i64 = 12;

/// Days, from the first registration on, and how many began in each stretch.
#[derive(Debug, PartialEq, Eq)]
struct Growth {
    days: u64,
    stretches: Vec<(NaiveDate, u32)>,
}

/// In stretches of a day, a week or four weeks; of the last, the latest twelve.
fn growth(begun: &[NaiveDate], today: NaiveDate) -> Option<Growth> {
    let (first, last) = (*begun.iter().min()?, *begun.iter().max()?);
    let until = today.clamp(last, last + Days::new(28));
    let length = (until - first).num_days() + 1;
    let days: i64 = [1, 7].into_iter().find(|days| length <= days * MOST).unwrap_or(28);
    let count = (length + days - 1) / days;
    let mut stretches: Vec<(NaiveDate, u32)> =
        (0..count).filter_map(|place| Some((first.checked_add_days(Days::new(u64::try_from(place * days).ok()?))?, 0))).collect();
    for day in begun {
        let place = usize::try_from((*day - first).num_days() / days).ok()?;
        if let Some((_, number)) = stretches.get_mut(place) {
            *number += 1;
        }
    }
    let skipped = stretches.len().saturating_sub(usize::try_from(MOST).ok()?);
    Some(Growth { days: u64::try_from(days).ok()?, stretches: stretches.split_off(skipped) })
}

/// The section; nothing before the first registration.
pub(super) fn over_time(lang: Lang, begun: &[DateTime<Utc>], zone: Tz, today: NaiveDate) -> Option<AnyView> {
    let days: Vec<NaiveDate> = begun.iter().map(|at| day_at_venue(*at, zone)).collect();
    let Growth { days, stretches } = growth(&days, today)?;
    let hint = match days {
        1 => t!(lang, "organize-by-day"),
        7 => t!(lang, "organize-by-week"),
        _ => t!(lang, "organize-by-four-weeks"),
    };
    let head = if days == 1 { t!(lang, "organize-day") } else { t!(lang, "organize-from-day") };
    let rows: Vec<_> = stretches
        .iter()
        .map(|(day, number)| view! { <tr><th scope="row"><time datetime=day.to_string()>{dates::short_day(lang, *day)}</time></th><td class="num">{*number}</td></tr> })
        .collect();
    let columns = stretches.iter().map(|(day, number)| (dates::short_day_of_year(lang, *day), *number)).collect();
    let view = view! {
        <section class="passage" aria-labelledby="over-time">
            <header><h2 id="over-time">{t!(lang, "organize-over-time")}</h2><p>{hint}</p></header>
            <div class="stack">
                <Columns columns=columns label=t!(lang, "organize-over-time-label", count = begun.len())/>
                <details>
                    <summary>{t!(lang, "organize-as-table")}</summary>
                    <table class="table table-narrow">
                        <thead><tr><th scope="col">{head}</th><th scope="col">{t!(lang, "organize-registrations")}</th></tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </details>
            </div>
        </section>
    };
    Some(view.into_any())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_short_time_is_told_by_the_day_up_to_today() {
        let begun = ["2026-11-15", "2026-11-15", "2026-11-17"].map(day);
        let told = growth(&begun, day("2026-11-18")).unwrap();
        let stretches = [("2026-11-15", 2), ("2026-11-16", 0), ("2026-11-17", 1), ("2026-11-18", 0)].map(|(on, number)| (day(on), number));
        assert_eq!(told, Growth { days: 1, stretches: stretches.to_vec() });
    }

    #[test]
    fn a_longer_time_is_told_by_the_week_or_by_four() {
        let begun = ["2026-09-01", "2026-09-08", "2026-09-14", "2026-10-20"].map(day);
        let told = growth(&begun, day("2026-11-01")).unwrap();
        assert_eq!((told.days, told.stretches.len(), told.stretches[1]), (7, 9, (day("2026-09-08"), 2)));
        let told = growth(&["2024-01-01", "2026-10-20"].map(day), day("2026-11-01")).unwrap();
        assert_eq!((told.days, told.stretches.len()), (28, 12));
        assert_eq!(told.stretches.iter().map(|(_, number)| number).sum::<u32>(), 1);
    }

    #[test]
    fn nothing_is_told_before_the_first() {
        assert_eq!(growth(&[], day("2026-11-01")), None);
    }
}
