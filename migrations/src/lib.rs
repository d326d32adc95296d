//! Plenary's schema. One file per change; expand first, contract in a later release.
//!
//! Statements are plain SQL with the few types that differ between SQLite and PostgreSQL written
//! as `{uuid}`, `{time}`, `{json}`, `{bytes}` and `{serial}`. Every migration runs in a transaction.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DatabaseBackend};
pub use sea_orm_migration::{MigratorTrait, MigratorTraitSelf};

mod m0001_series;
mod m0002_people;
mod m0003_registration;
mod m0004_agenda;
mod m0005_materials;
mod m0006_mail;
mod m0007_audit;
mod m0008_list_keys;
mod m0009_each_form;
mod m0010_lists_by_index;

/// Brings a database to the schema of this release.
#[derive(Debug)]
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_series::Migration),
            Box::new(m0002_people::Migration),
            Box::new(m0003_registration::Migration),
            Box::new(m0004_agenda::Migration),
            Box::new(m0005_materials::Migration),
            Box::new(m0006_mail::Migration),
            Box::new(m0007_audit::Migration),
            Box::new(m0008_list_keys::Migration),
            Box::new(m0009_each_form::Migration),
            Box::new(m0010_lists_by_index::Migration),
        ]
    }
}

/// Runs statements in this backend's types.
async fn run(manager: &SchemaManager<'_>, statements: &[&str]) -> Result<(), DbErr> {
    let connection = manager.get_connection();
    let postgres = manager.get_database_backend() == DatabaseBackend::Postgres;
    for statement in statements {
        connection.execute_unprepared(&in_types_of(postgres, statement)).await?;
    }
    Ok(())
}

fn in_types_of(postgres: bool, statement: &str) -> String {
    let types = [
        ("{uuid}", "BLOB", "uuid"),
        ("{time}", "TIMESTAMP", "timestamptz"),
        ("{json}", "TEXT", "jsonb"),
        ("{bytes}", "BLOB", "bytea"),
        ("{none}", "x''", "'00000000-0000-0000-0000-000000000000'"),
        ("{serial}", "INTEGER PRIMARY KEY AUTOINCREMENT", "bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY"),
    ];
    types.iter().fold(statement.to_owned(), |sql, (name, sqlite, pg)| sql.replace(name, if postgres { pg } else { sqlite }))
}

macro_rules! migration {
    ($($statement:expr),+ $(,)?) => {
        #[derive(sea_orm_migration::prelude::DeriveMigrationName)]
        pub struct Migration;

        #[sea_orm_migration::async_trait::async_trait]
        impl sea_orm_migration::prelude::MigrationTrait for Migration {
            fn use_transaction(&self) -> Option<bool> {
                Some(true)
            }
            async fn up(&self, manager: &sea_orm_migration::prelude::SchemaManager) -> Result<(), sea_orm_migration::prelude::DbErr> {
                crate::run(manager, &[$($statement),+]).await
            }
        }
    };
}
pub(crate) use migration;
