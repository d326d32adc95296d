//! The key that signs and wraps keys.

use std::{
    fmt, fs,
    io::{self, Write},
    os::unix::fs::{OpenOptionsExt, PermissionsExt},
    path::{Path, PathBuf},
};

use base64::{Engine, prelude::BASE64_STANDARD};

use super::{Database, Settings};
use crate::fault::Fault;

/// 32 random bytes; never shown.
#[derive(Clone, PartialEq, Eq)]
pub struct SecretKey([u8; 32]);

impl SecretKey {
    /// 32 bytes as base64; the value never stands in the fault.
    pub fn parse(text: &str) -> Result<Self, String> {
        let Ok(bytes) = BASE64_STANDARD.decode(text.trim()) else {
            return Err("is not base64".into());
        };
        let length = bytes.len();
        bytes.try_into().map(Self).map_err(|_| format!("holds {length} bytes, but must hold 32"))
    }

    pub fn expose(&self) -> &[u8; 32] {
        &self.0
    }

    fn random() -> Self {
        Self(store::secrets::random())
    }
}

impl fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretKey(…)")
    }
}

/// The key of the settings, else the one in `secret.key`, made on the first start.
pub fn secret_key(settings: &Settings) -> Result<SecretKey, Fault> {
    if let Some(key) = find_secret_key(settings)? {
        return Ok(key);
    }
    let path = path(settings);
    make(&path).map_err(|source| Fault::FolderNotWritable {
        name: "PLENARY_DATABASE_URL",
        path: settings.data_folder().to_owned(),
        source,
    })?;
    read(&path)?.ok_or_else(|| wrong(&path, "vanished while it was being made; start again".into()))
}

/// The key, if there is one; refuses where it is missing but data waits for it.
pub fn find_secret_key(settings: &Settings) -> Result<Option<SecretKey>, Fault> {
    if let Some(key) = &settings.secret_key {
        return Ok(Some(key.clone()));
    }
    let path = path(settings);
    let found = read(&path)?;
    if found.is_none() {
        refuse_where_data_waits_for_a_lost_key(&settings.database, &path)?;
    }
    Ok(found)
}

fn path(settings: &Settings) -> PathBuf {
    settings.data_folder().join("secret.key")
}

fn read(path: &Path) -> Result<Option<SecretKey>, Fault> {
    let mode = match fs::metadata(path) {
        Ok(file) => file.permissions().mode() & 0o777,
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(fault) => return Err(wrong(path, format!("cannot be read: {fault}"))),
    };
    if mode & 0o077 != 0 {
        return Err(wrong(path, format!("can be read by others (mode {mode:o}). Run: chmod 600 {}", path.display())));
    }
    let text = fs::read_to_string(path).map_err(|fault| wrong(path, format!("cannot be read: {fault}")))?;
    let key = SecretKey::parse(&text).map_err(|fault| wrong(path, format!("{fault}; put the right one back from where you keep it")))?;
    Ok(Some(key))
}

/// A new key beside an old database would make every encrypted field unreadable.
fn refuse_where_data_waits_for_a_lost_key(database: &Database, path: &Path) -> Result<(), Fault> {
    match database {
        Database::Sqlite(file) if file.metadata().is_ok_and(|found| found.len() > 0) => Err(wrong(
            path,
            format!(
                "is missing, but the database {} is there and was written with it. Put the file back (backups do not contain it), or set PLENARY_SECRET_KEY",
                file.display()
            ),
        )),
        _ => Ok(()),
    }
}

/// Complete or not there at all, also when two processes start at once.
fn make(path: &Path) -> io::Result<()> {
    let mut draft: PathBuf = path.to_owned();
    draft.set_extension(format!("key.{}", std::process::id()));
    let mut file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&draft)?;
    writeln!(file, "{}", BASE64_STANDARD.encode(SecretKey::random().0))?;
    file.sync_all()?;
    let linked = fs::hard_link(&draft, path);
    fs::remove_file(&draft)?;
    match linked {
        Err(fault) if fault.kind() != io::ErrorKind::AlreadyExists => Err(fault),
        _ => Ok(()),
    }
}

fn wrong(path: &Path, fault: String) -> Fault {
    Fault::SecretKey { path: path.to_owned(), fault }
}
