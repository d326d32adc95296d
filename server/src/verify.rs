//! Whether what is kept is whole: the audit chain, the database, every document's file, the words.

use chrono::{DateTime, Utc};
use store::{Failure, Store};

use crate::finding::Finding::{self, Bad, Good};

/// How many faults of one kind are told one by one.
const TOLD: usize = 50;

/// Looks at everything that can be checked. Reads each document's file.
pub async fn examine(store: &Store, now: DateTime<Utc>) -> Result<Vec<(&'static str, Vec<Finding>)>, Failure> {
    let (read, files) = store.file_faults(now).await?;
    Ok(vec![
        ("audit trail", vec![audit(store).await?]),
        ("database", told(store.database_faults().await?, "its pages and references are whole".into())),
        (
            "files",
            told(files.iter().map(ToString::to_string).collect(), format!("{read} file(s) are what was uploaded, and there are no others")),
        ),
        ("words", told(untranslated(), "every message is there in every language offered".into())),
    ])
}

async fn audit(store: &Store) -> Result<Finding, Failure> {
    Ok(match store.verify_audit().await? {
        Ok(entries) => Good(format!("{entries} entries hold together")),
        Err(broken) => Bad(format!("{broken}: it, or one before it, was changed or removed outside the site")),
    })
}

fn untranslated() -> Vec<String> {
    app::lang::missing().into_iter().map(|(lang, id)| format!("{id} is not translated into {}", lang.code())).collect()
}

fn told(faults: Vec<String>, good: String) -> Vec<Finding> {
    if faults.is_empty() {
        return vec![Good(good)];
    }
    let more = faults.len().saturating_sub(TOLD);
    let mut findings: Vec<Finding> = faults.into_iter().take(TOLD).map(Bad).collect();
    findings.extend((more > 0).then(|| Bad(format!("and {more} more"))));
    findings
}
