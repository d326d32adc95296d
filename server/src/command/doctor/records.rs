//! What the database knows of the site's health: letters that wait, backups that were taken.

use chrono::{DateTime, Duration, Utc};
use store::{Store, upkeep::BACK_UP};

use crate::finding::Finding::{self, Bad, Concern, Good};

/// A running worker sends within seconds; a letter that waits longer than this is stuck.
const LATE: Duration = Duration::minutes(15);
/// Without a backup for this long, too much would be lost.
const OLD: Duration = Duration::days(7);

pub(super) async fn letters(store: &Store, now: DateTime<Utc>) -> Vec<Finding> {
    let health = match store.mail_health().await {
        Ok(health) => health,
        Err(fault) => return vec![Bad(fault.to_string())],
    };
    let mut findings = Vec::new();
    if let Some(since) = health.oldest.filter(|since| now - *since > LATE) {
        let since = since.format("%-d %B %Y, %H:%M UTC");
        findings.push(Concern(format!(
            "{} wait, the oldest since {since}: see that the site runs and that its mail server takes them (/admin/mail)",
            health.waiting
        )));
    }
    if health.dead > 0 {
        findings.push(Concern(format!("{} were given up: an administrator sees them at /admin/mail and may try them again", health.dead)));
    }
    if findings.is_empty() {
        findings.push(Good(format!("{} wait, none for long", health.waiting)));
    }
    findings
}

pub(super) async fn backups(store: &Store, now: DateTime<Utc>) -> Finding {
    let advice = "Take one every day: plenary backup FILE";
    match store.last_done(BACK_UP).await {
        Err(fault) => Bad(fault.to_string()),
        Ok(None) => Concern(format!("none was ever taken here. {advice}")),
        Ok(Some(at)) if now - at > OLD => Concern(format!("the last was taken on {}. {advice}", at.format("%-d %B %Y"))),
        Ok(Some(at)) => Good(format!("the last was taken on {}", at.format("%-d %B %Y, %H:%M UTC"))),
    }
}
