//! Plenary's memory. The only crate that knows SQL: operations are one transaction each (load,
//! decide, save, tell), lists are reads for pages. SQLite and PostgreSQL alike.

/// Declares tables: `module "table" { column: Type, … }`, as sea-orm entities without relations
/// (joins are written where they are needed). As JSON, rows are what backups and exports hold.
macro_rules! rows {
    ($($module:ident $table:literal { $($(#[$attr:meta])* $column:ident : $type:ty),+ $(,)? })+) => {$(
        #[allow(missing_docs, unreachable_pub, reason = "columns are described in migrations and domain")]
        pub mod $module {
            use sea_orm::entity::prelude::*;

            #[derive(Clone, Debug, PartialEq, DeriveEntityModel, serde::Serialize, serde::Deserialize)]
            #[sea_orm(table_name = $table)]
            pub struct Model { $($(#[$attr])* pub $column: $type),+ }

            #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
            pub enum Relation {}

            impl ActiveModelBehavior for ActiveModel {}
        }
    )+};
}
pub(crate) use rows;

pub mod access;
pub mod agenda;
pub mod audit;
pub mod change;
pub mod clock;
mod connect;
pub mod failure;
pub mod files;
pub mod json;
pub mod mail;
pub mod materials;
pub mod once;
pub mod outbox;
pub mod people;
pub mod registration;
pub mod secrets;
pub mod series;
pub mod sheet;
pub mod soundness;
pub mod sweeps;
pub mod tables;
pub mod upkeep;

pub use change::Change;
pub use connect::{OpenFault, SchemaState, Store};
pub use failure::{Failure, Refusal};
