//! Opening what the settings name: the data folder, the key, the files, the database.

use std::{
    fs, io,
    os::unix::fs::{DirBuilderExt, OpenOptionsExt},
    path::{Path, PathBuf},
};

use store::{OpenFault, Store, files::Files, secrets::Secrets};

use crate::{
    fault::Fault,
    settings::{Database, Settings, Storage, secret_key},
};

/// Opens the store; migrates nothing.
pub async fn open(settings: &Settings) -> Result<Store, Fault> {
    data_folder(settings)?;
    let key = secret_key(settings)?;
    let files = files(&settings.storage)?.at_most(settings.limits.open_files);
    if let Database::Sqlite(file) = &settings.database {
        make_private(file).map_err(|source| unwritable(settings, source))?;
    }
    let store = Store::open(&settings.database.expose(), files, Secrets::new(key.expose())).await;
    store.map_err(|fault| database(&settings.database, fault))
}

/// Opens what is there and up to date. Makes no database: whoever asks for one in the wrong place is told.
pub async fn open_existing(settings: &Settings) -> Result<Store, Fault> {
    if let Database::Sqlite(file) = &settings.database
        && !file.exists()
    {
        return Err(Fault::Database(format!(
            "there is no database at {}. Run this where the site runs or name its database in PLENARY_DATABASE_URL; `plenary migrate` makes a new one",
            file.display()
        )));
    }
    let store = open(settings).await?;
    store.check_schema().await.map_err(|fault| database(&settings.database, fault))?;
    Ok(store)
}

/// Brings the schema up to date. A SQLite file that holds something is copied first, beside itself.
pub async fn migrate(settings: &Settings, store: &Store) -> Result<(), Fault> {
    let advise = |fault| database(&settings.database, fault);
    let schema = store.schema().await.map_err(advise)?;
    if let (Database::Sqlite(file), Some(next)) = (&settings.database, schema.pending.first())
        && schema.applied > 0
        && schema.unknown.is_empty()
    {
        let copy = file.with_extension(format!("before-{next}.db"));
        copy_first(store, &copy).await.map_err(|fault| {
            Fault::Database(format!("the database cannot be copied to {} before it is migrated: {fault}. Make room there", copy.display()))
        })?;
    }
    store.migrate().await.map_err(advise)
}

/// Complete under its name, or not there.
async fn copy_first(store: &Store, copy: &Path) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let draft = copy.with_extension("part");
    match fs::remove_file(&draft) {
        Err(fault) if fault.kind() != io::ErrorKind::NotFound => return Err(fault.into()),
        _ => {}
    }
    make_private(&draft)?;
    store.copy_sqlite(&draft).await?;
    Ok(fs::rename(&draft, copy)?)
}

/// Makes the data folder, for its owner alone, and proves that it can be written.
pub fn data_folder(settings: &Settings) -> Result<(), Fault> {
    writable(settings.data_folder()).map_err(|source| unwritable(settings, source))
}

fn unwritable(settings: &Settings, source: io::Error) -> Fault {
    Fault::FolderNotWritable { name: "PLENARY_DATABASE_URL", path: settings.data_folder().to_owned(), source }
}

/// SQLite would make it readable by others; its journal takes the same mode.
fn make_private(file: &Path) -> io::Result<()> {
    match fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(file) {
        Err(fault) if fault.kind() != io::ErrorKind::AlreadyExists => Err(fault),
        _ => Ok(()),
    }
}

/// Opens the place of the materials.
pub fn files(storage: &Storage) -> Result<Files, Fault> {
    let Storage::Folder(path) = storage else {
        return Err(Fault::Other(
            "PLENARY_STORAGE_URL names a bucket, but this build keeps materials on disk only. Example: PLENARY_STORAGE_URL=file:data/materials"
                .into(),
        ));
    };
    let fault = |source| Fault::FolderNotWritable { name: "PLENARY_STORAGE_URL", path: path.clone(), source };
    writable(path).map_err(fault)?;
    Files::on_disk(path).map_err(fault)
}

fn writable(folder: &Path) -> io::Result<()> {
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    let trial: PathBuf = folder.join(format!(".trial-{}", hex::encode(store::secrets::random::<8>())));
    fs::write(&trial, b"")?;
    fs::remove_file(trial)
}

/// Adds what to do to what the store says.
pub fn database(database: &Database, fault: OpenFault) -> Fault {
    let advice = match (&fault, database) {
        (OpenFault::Unreachable(_), Database::Sqlite(file)) => {
            format!("Check that {} is a database of Plenary and that this user may read and write it", file.display())
        }
        (OpenFault::Unreachable(_), Database::Postgres(_)) => {
            "Check host, user, password and database in PLENARY_DATABASE_URL, and that PostgreSQL runs".into()
        }
        (OpenFault::Migration(_), _) => "The data is as it was; keep a copy of it and report this".into(),
        _ => return Fault::Database(fault.to_string()),
    };
    Fault::Database(format!("{fault}. {advice}"))
}
