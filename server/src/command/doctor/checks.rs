//! The doctor's checks, one part of the installation each. None makes what `serve` would: root may ask, and what root makes another user cannot write.

use std::{io, time::Duration};

use store::clock::Clock;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use super::Finding::{self, Bad, Concern, Good};
use crate::{
    fault::Fault,
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

pub(super) fn secret_key(settings: &Settings) -> Finding {
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

pub(super) async fn database(settings: &Settings) -> Finding {
    if let Database::Sqlite(file) = &settings.database
        && !file.exists()
    {
        return Good(format!("{} will be made at the first start", file.display()));
    }
    let store = match opening::open(settings).await {
        Ok(store) => store,
        Err(fault) => return Bad(fault.to_string()),
    };
    match store.schema().await {
        Err(fault) => Bad(opening::database(&settings.database, fault).to_string()),
        Ok(schema) if !schema.unknown.is_empty() => Bad("a newer release has migrated it: run that release, or restore a backup".into()),
        Ok(schema) if !schema.pending.is_empty() => {
            Concern(format!("answers; {} migration(s) will be applied at the next start", schema.pending.len()))
        }
        Ok(_) => Good("answers, and its schema is up to date".into()),
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
pub(super) fn clock(settings: &Settings) -> Finding {
    let now = Clock::System.now();
    let newest = std::fs::read_dir(settings.data_folder()).into_iter().flatten().flatten();
    let newest = newest.filter_map(|file| file.metadata().ok()?.modified().ok()).max().map(chrono::DateTime::<chrono::Utc>::from);
    let shown = now.format("%-d %B %Y, %H:%M UTC");
    if newest.is_some_and(|newest| newest > now + chrono::Duration::minutes(5)) {
        Bad(format!("says {shown}, but the data folder holds a later file: set the clock (timedatectl set-ntp true)"))
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
