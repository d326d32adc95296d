//! The doctor's checks, one part of the installation each. None makes what `serve` would: root may ask, and what root makes another user cannot write.

use std::{io, time::Duration};

use chrono::{DateTime, Utc};
use store::{Store, clock::Clock};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use crate::{
    fault::Fault,
    finding::Finding::{self, Bad, Concern, Good},
    listen,
    mailer::Mailer,
    opening,
    settings::{Database, Settings, Storage, find_secret_key},
};

pub(super) fn settings(settings: &Settings) -> Vec<Finding> {
    let mut findings = vec![Good(format!("every value can be used; people reach the site at {}", settings.base_url))];
    findings.extend(settings.concerns().into_iter().map(Concern));
    findings
}

pub(super) fn data_folder(settings: &Settings) -> Finding {
    let folder = settings.data_folder();
    if !folder.exists() {
        return Good(format!("{} will be made at the first start", folder.display()));
    }
    judge(opening::data_folder(settings), format!("{} can be written", folder.display()))
}

pub(super) async fn secret_key(settings: &Settings, store: Option<&Store>) -> Finding {
    if let Some(store) = store
        && matches!(store.key_opens_passports().await, Ok(Some(false)))
    {
        return Bad(
            "is not the one that passports were encrypted with: put that one back from where you keep it (backups do not contain it)"
                .into(),
        );
    }
    match find_secret_key(settings) {
        Ok(Some(_)) => Good("there; keep a copy apart from the backups, which do not contain it".into()),
        Ok(None) => Good("will be made at the first start".into()),
        Err(fault) => Bad(fault.to_string()),
    }
}

pub(super) fn storage(settings: &Settings) -> Finding {
    match &settings.storage {
        Storage::Folder(folder) if !folder.exists() => Good(format!("{} will be made at the first start", folder.display())),
        storage => judge(opening::files(storage).map(drop), "materials can be written".into()),
    }
}

/// The store too, where it can be asked more.
pub(super) async fn database(settings: &Settings) -> (Finding, Option<Store>) {
    if let Database::Sqlite(file) = &settings.database
        && !file.exists()
    {
        return (Good(format!("{} will be made at the first start", file.display())), None);
    }
    let store = match opening::open(settings).await {
        Ok(store) => store,
        Err(fault) => return (Bad(fault.to_string()), None),
    };
    match store.schema().await {
        Err(fault) => (Bad(opening::database(&settings.database, fault).to_string()), None),
        Ok(schema) if !schema.unknown.is_empty() => {
            (Bad("a newer release has migrated it: run that release, or restore a backup".into()), None)
        }
        Ok(schema) if !schema.pending.is_empty() => {
            let count = schema.pending.len();
            (Concern(format!("answers; {count} migration(s) will be applied at the next start")), None)
        }
        Ok(_) => (Good("answers, and its schema is up to date".into()), Some(store)),
    }
}

pub(super) async fn mail(settings: &Settings) -> Finding {
    let mailer = Mailer::new(settings);
    let good = match &mailer {
        Mailer::Folder(folder) => format!("no SMTP server is set: letters are written to {}", folder.path().display()),
        _ => "the SMTP server answers".into(),
    };
    match mailer.probe().await {
        Ok(()) => Good(good),
        Err(fault) => Bad(format!("{fault}. Check PLENARY_SMTP_URL: host, port, user, password, and smtps:// or ?tls=required")),
    }
}

/// In use is fine where it is Plenary itself that answers.
pub(super) async fn address(settings: &Settings) -> Finding {
    match listen::bind("PLENARY_LISTEN", settings.listen).await {
        Ok(_) => Good(format!("{} is free", settings.listen)),
        Err(Fault::AddressInUse { .. }) if is_plenary(settings).await => Good(format!("the site runs at {}", settings.listen)),
        Err(fault) => Bad(fault.to_string()),
    }
}

async fn is_plenary(settings: &Settings) -> bool {
    let ask = async {
        let mut stream = TcpStream::connect(settings.listen).await?;
        stream.write_all(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").await?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await?;
        io::Result::Ok(answer.starts_with("HTTP/1.1 200") && answer.ends_with("ok\n"))
    };
    matches!(tokio::time::timeout(Duration::from_secs(3), ask).await, Ok(Ok(true)))
}

/// Links expire and sessions begin by this clock. It is wrong if it stands before what was already written.
pub(super) async fn clock(settings: &Settings, store: Option<&Store>) -> Finding {
    let now = Clock::System.now();
    let files = std::fs::read_dir(settings.data_folder()).into_iter().flatten().flatten();
    let mut written: Vec<DateTime<Utc>> = files.filter_map(|file| Some(file.metadata().ok()?.modified().ok()?.into())).collect();
    if let Some(store) = store {
        written.extend(store.last_entry().await.ok().flatten());
    }
    let shown = now.format("%-d %B %Y, %H:%M UTC");
    if written.into_iter().max().is_some_and(|newest| newest > now + chrono::Duration::minutes(5)) {
        Bad(format!("says {shown}, but something was written later than that: set the clock (timedatectl set-ntp true)"))
    } else {
        Good(format!("says {shown}; compare it with yours"))
    }
}

fn judge(result: Result<(), Fault>, good: String) -> Finding {
    match result {
        Ok(()) => Good(good),
        Err(fault) => Bad(fault.to_string()),
    }
}
