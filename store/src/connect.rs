//! Opening the database: one writer and several readers on SQLite, one pool on PostgreSQL.

use crate::{Change, Failure, agenda::Publications, files::Files, materials::Downloads, secrets::Secrets};
use chrono::{DateTime, Utc};
use domain::id::PersonId;
use migrations::{Migrator, MigratorTrait};
use sea_orm::{
    AccessMode, ConnectOptions, Database, DatabaseBackend, DatabaseConnection, DatabaseTransaction, SqliteTransactionMode,
    TransactionOptions, TransactionTrait, sqlx::Connection,
};
use std::{
    sync::{Arc, atomic::AtomicU64},
    time::Duration,
};
use tokio::sync::Notify;

/// Everything that is remembered.
#[derive(Clone, Debug)]
pub struct Store {
    write: DatabaseConnection,
    read: DatabaseConnection,
    /// The documents' bytes.
    pub files: Files,
    /// The installation's key.
    pub secrets: Secrets,
    /// Woken when a letter was put into the outbox.
    pub outbox_signal: Arc<Notify>,
    /// Counts the changes made here to what public pages may show.
    pub changes: Arc<AtomicU64>,
    pub(crate) publications: Publications,
    pub(crate) downloads: Downloads,
}

/// Why the database cannot be opened, with what to do.
#[derive(Debug, thiserror::Error)]
pub enum OpenFault {
    /// It does not answer, or its file cannot be made.
    #[error("the database cannot be opened: {0}")]
    Unreachable(String),
    /// A newer release has migrated it.
    #[error("the database was migrated by a newer release ({0}): run that release, or restore a backup")]
    Newer(String),
    /// Migrations are pending and were not asked for.
    #[error("the database misses {0} migration(s): run `plenary migrate`")]
    Behind(usize),
    /// A migration failed; it was rolled back.
    #[error("a migration failed and was rolled back: {0}")]
    Migration(String),
}

/// How the schema stands beside this release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchemaState {
    /// Migrations of this release that are applied.
    pub applied: usize,
    /// Migrations of this release that are not.
    pub pending: Vec<String>,
    /// Migrations in the database that this release does not know.
    pub unknown: Vec<String>,
}

impl Store {
    /// Opens the database at `url` (`sqlite://path` or `postgres://…`). Does not migrate.
    pub async fn open(url: &str, files: Files, secrets: Secrets) -> Result<Store, OpenFault> {
        let unreachable = |err: sea_orm::DbErr| OpenFault::Unreachable(err.to_string());
        let (write, read) = if url.starts_with("sqlite:") {
            let url = if url.contains('?') { url.to_owned() } else { format!("{url}?mode=rwc") };
            let write = Database::connect(sqlite(&url, 1, false)).await.map_err(unreachable)?;
            let read = Database::connect(sqlite(&url, readers(), true)).await.map_err(unreachable)?;
            (write, read)
        } else {
            let pool = Database::connect(postgres(url)).await.map_err(unreachable)?;
            (pool.clone(), pool)
        };
        Ok(Store {
            write,
            read,
            files,
            secrets,
            outbox_signal: Arc::default(),
            changes: Arc::default(),
            publications: Publications::default(),
            downloads: Downloads::default(),
        })
    }

    /// For reads.
    pub fn reader(&self) -> &DatabaseConnection {
        &self.read
    }

    /// Whether it is PostgreSQL.
    pub fn is_postgres(&self) -> bool {
        self.write.get_database_backend() == DatabaseBackend::Postgres
    }

    /// For the few statements that stand outside a transaction (migrations, backups).
    pub fn writer(&self) -> &DatabaseConnection {
        &self.write
    }

    /// Begins a change: one transaction, immediate on SQLite, made by `by` at `now`.
    pub async fn begin(&self, by: Option<PersonId>, now: DateTime<Utc>) -> Result<Change, Failure> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            access_mode: None::<AccessMode>,
            isolation_level: None,
        };
        let transaction: DatabaseTransaction = self.write.begin_with_options(options).await?;
        Ok(Change::new(transaction, by, now, self.outbox_signal.clone(), self.changes.clone()))
    }

    /// How the schema stands.
    pub async fn schema(&self) -> Result<SchemaState, OpenFault> {
        let fault = |err: sea_orm::DbErr| OpenFault::Unreachable(err.to_string());
        Migrator::install(&self.write).await.map_err(fault)?;
        let known: Vec<String> = Migrator::migrations().iter().map(|m| m.name().to_owned()).collect();
        let found: Vec<String> = Migrator::get_migration_models(&self.write).await.map_err(fault)?.into_iter().map(|m| m.version).collect();
        Ok(SchemaState {
            applied: known.iter().filter(|name| found.contains(name)).count(),
            pending: known.iter().filter(|name| !found.contains(name)).cloned().collect(),
            unknown: found.into_iter().filter(|name| !known.contains(name)).collect(),
        })
    }

    /// Refuses a database that is newer than this release, or behind it.
    pub async fn check_schema(&self) -> Result<(), OpenFault> {
        let state = self.schema().await?;
        match (state.unknown.last(), state.pending.len()) {
            (Some(newer), _) => Err(OpenFault::Newer(newer.clone())),
            (None, 0) => Ok(()),
            (None, pending) => Err(OpenFault::Behind(pending)),
        }
    }

    /// Brings the schema up to date; each migration in a transaction.
    pub async fn migrate(&self) -> Result<(), OpenFault> {
        if let Some(newer) = self.schema().await?.unknown.last() {
            return Err(OpenFault::Newer(newer.clone()));
        }
        Migrator::up(&self.write, None).await.map_err(|err| OpenFault::Migration(err.to_string()))
    }
}

/// Two for each processor: a reader is busy or waits for its thread, and each has a cache of its own.
fn readers() -> u32 {
    let processors = std::thread::available_parallelism().map_or(1, |found| u32::try_from(found.get()).unwrap_or(1));
    (processors * 2).clamp(4, 16)
}

fn sqlite(url: &str, connections: u32, read_only: bool) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .min_connections(1)
        // A reader waits for a connection, a writer for its turn; longer than this is an overload.
        .acquire_timeout(Duration::from_secs(10))
        // A file does not go away as a server does, and each test is a way to another thread and back.
        .test_before_acquire(false)
        .sqlx_logging(false)
        // Where SQLite ended a transaction by itself (a commit that met a full or failing disk), the driver goes on counting
        // it: it would nest all later ones in one that nobody commits. Such a connection is not used again.
        .map_sqlx_sqlite_pool_opts(|pool| pool.before_acquire(|connection, _| Box::pin(async { Ok(!connection.is_in_transaction()) })))
        .map_sqlx_sqlite_opts(move |sqlite| {
            sqlite
                .foreign_keys(true)
                .busy_timeout(Duration::from_secs(10))
                .pragma("journal_mode", "WAL")
                .pragma("synchronous", "FULL")
                .pragma("secure_delete", "ON")
                .pragma("cache_size", "-8000")
                .pragma("temp_store", "MEMORY")
                .pragma("query_only", if read_only { "ON" } else { "OFF" })
        });
    options
}

fn postgres(url: &str) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(16)
        .min_connections(1)
        .acquire_timeout(Duration::from_secs(5))
        // A connection that has just answered need not be asked whether it does.
        .test_before_acquire_if_idle_for(Duration::from_secs(1))
        .sqlx_logging(false);
    options
}
