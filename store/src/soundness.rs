//! Whether what is kept is still what was put there.

use crate::{Failure, Store, materials::rows::version};
use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, DatabaseBackend, EntityTrait, Statement};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// What is wrong with the files.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileFault {
    /// A version without its file.
    #[error("version {1} of material {0}: its file {2} is missing")]
    Missing(Uuid, i32, String),
    /// A version whose file is another one now.
    #[error("version {1} of material {0}: its file {2} is not what was uploaded")]
    Changed(Uuid, i32, String),
    /// A file that no version names, older than any upload under way.
    #[error("{0} belongs to no document")]
    Orphan(String),
}

impl Store {
    /// What the database itself finds wrong with its pages and references. PostgreSQL keeps watch
    /// over both by itself.
    pub async fn database_faults(&self) -> Result<Vec<String>, Failure> {
        if self.is_postgres() {
            return Ok(Vec::new());
        }
        let ask = |sql: &'static str| self.reader().query_all_raw(Statement::from_string(DatabaseBackend::Sqlite, sql));
        let mut faults = Vec::new();
        for row in ask("PRAGMA integrity_check").await? {
            let said: String = row.try_get_by_index(0)?;
            faults.extend((said != "ok").then_some(said));
        }
        for row in ask("PRAGMA foreign_key_check").await? {
            let (table, parent): (String, String) = (row.try_get_by_index(0)?, row.try_get_by_index(2)?);
            faults.push(format!("a row of {table} refers to one of {parent} that is not there"));
        }
        Ok(faults)
    }

    /// Reads every file that a version names, and looks for files that none names. Returns how many
    /// were read.
    pub async fn file_faults(&self, now: DateTime<Utc>) -> Result<(usize, Vec<FileFault>), Failure> {
        let there: HashMap<String, u64> = self.files.list().await?.into_iter().collect();
        let versions = version::Entity::find().all(self.reader()).await?;
        let mut sound: HashMap<&str, bool> = HashMap::new();
        let mut faults = Vec::new();
        for row in &versions {
            let Some(size) = there.get(&row.hash) else {
                faults.push(FileFault::Missing(row.material_id, row.number, row.hash.clone()));
                continue;
            };
            if !sound.contains_key(row.hash.as_str()) {
                sound.insert(&row.hash, self.files.is_sound(&row.hash).await?);
            }
            if sound.get(row.hash.as_str()) != Some(&true) || *size != row.size.unsigned_abs() {
                faults.push(FileFault::Changed(row.material_id, row.number, row.hash.clone()));
            }
        }
        let named: HashSet<String> = versions.iter().map(|row| row.hash.clone()).collect();
        faults.extend(self.files.unnamed(&named, now).await?.into_iter().map(FileFault::Orphan));
        Ok((sound.len(), faults))
    }
}
