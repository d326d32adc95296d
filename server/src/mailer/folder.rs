//! Letters as files: for development, where no SMTP is configured.

use std::{
    fs,
    io::{self, Write},
    os::unix::fs::{DirBuilderExt, OpenOptionsExt},
    path::{Path, PathBuf},
};

use domain::mail::Attempt;
use store::clock::Clock;

use super::Mail;

/// One `.eml` for each letter, named so that they sort by time.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
    clock: Clock,
}

impl Folder {
    pub fn new(path: PathBuf) -> Self {
        Self { path, clock: Clock::System }
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    pub(super) async fn send(&self, mail: &Mail, bytes: Vec<u8>) -> Attempt {
        let (folder, name) = (self.path.clone(), self.name(mail));
        let written = tokio::task::spawn_blocking(move || write(&folder, &name, &bytes)).await;
        match written.map_err(io::Error::other).flatten() {
            Ok(()) => Attempt::Sent,
            Err(fault) => Attempt::RetryLater(format!("cannot write in {}: {fault}", self.path.display())),
        }
    }

    pub(super) async fn probe(&self) -> Result<(), String> {
        match fs::metadata(&self.path) {
            Ok(found) if !found.is_dir() => Err(format!("{} is in the way: letters go into a folder of that name", self.path.display())),
            _ => Ok(()),
        }
    }

    fn name(&self, mail: &Mail) -> String {
        let id: String = mail.message_id.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '@')).collect();
        format!("{}-{id}.eml", self.clock.now().format("%Y%m%dT%H%M%S%.6fZ"))
    }
}

fn make(folder: &Path) -> io::Result<()> {
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

/// Whoever lists the folder sees whole letters only.
fn write(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    make(folder)?;
    let draft = folder.join(format!(".{name}.draft"));
    let mut file = fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&draft)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(draft, folder.join(name))
}
