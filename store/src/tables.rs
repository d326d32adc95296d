//! Every table, row by row as JSON: what backups, restores and exports are made of.

mod filling;
mod reading;

pub use filling::{FillFault, Filling};
pub use reading::Reading;

use crate::{Failure, audit, json};
use sea_orm::{
    DatabaseTransaction, DbErr, EntityName, EntityTrait, IdenStatic, IntoActiveModel, Iterable, PaginatorTrait, PrimaryKeyToColumn,
    QueryOrder, QuerySelect,
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;

/// How many rows are read at a time.
pub const PAGE: usize = 1000;

/// Declares the tables that a copy of everything holds.
macro_rules! tables {
    ($($name:ident = $($path:ident)::+),+ $(,)?) => {
        /// A table, by what stands in it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[allow(missing_docs, reason = "each variant is the table it is named after")]
        pub enum Table { $($name),+ }

        impl Table {
            /// Every table of a copy, each after those that it refers to.
            pub const ALL: &'static [Table] = &[$(Table::$name),+];

            /// Its name in the database.
            pub fn name(self) -> &'static str {
                match self { $(Table::$name => crate::$($path)::+::Entity.table_name()),+ }
            }

            /// The names of its columns.
            pub fn columns(self) -> Vec<&'static str> {
                match self { $(Table::$name => columns::<crate::$($path)::+::Entity>()),+ }
            }

            async fn count(self, tx: &DatabaseTransaction) -> Result<u64, DbErr> {
                match self { $(Table::$name => crate::$($path)::+::Entity::find().count(tx).await),+ }
            }

            async fn rows(self, tx: &DatabaseTransaction, skip: u64) -> Result<Vec<Value>, Failure> {
                match self { $(Table::$name => Box::pin(rows::<crate::$($path)::+::Entity>(tx, skip)).await),+ }
            }

            async fn insert(self, tx: &DatabaseTransaction, rows: Vec<Value>) -> Result<(), Failure> {
                match self { $(Table::$name => Box::pin(insert::<crate::$($path)::+::Entity>(tx, rows)).await),+ }
            }
        }
    };
}

// Signed-in browsers are not copied: after a restore everybody signs in again, also whoever was
// signed out since. The head of the audit chain is no table of its own: see `AuditHead`.
tables! {
    Series = series::rows::series,
    Workshops = series::rows::workshop,
    Rooms = series::rows::room,
    Delegations = series::rows::delegation,
    Persons = people::rows::person,
    Roles = people::rows::role,
    Tokens = people::rows::token,
    Consents = people::rows::consent,
    Registrations = registration::rows::registration,
    RegistrationSteps = registration::rows::step,
    Applications = registration::rows::application,
    Passports = registration::rows::passport,
    Receipts = registration::rows::receipt,
    Sessions = agenda::rows::session,
    Parts = agenda::rows::part,
    Publications = agenda::rows::publication,
    Stars = agenda::rows::star,
    Calendars = agenda::rows::calendar,
    Materials = materials::rows::material,
    MaterialVersions = materials::rows::version,
    Messages = outbox::rows::message,
    Deliveries = outbox::rows::delivery,
    Suppressions = outbox::rows::suppression,
    Audit = audit::rows::audit,
}

/// The last link of the audit chain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditHead {
    /// Its number; 0 where nothing was recorded yet.
    pub seq: i64,
    /// Its hash.
    #[serde(with = "json::hexed")]
    pub hash: Vec<u8>,
}

impl AuditHead {
    async fn read(tx: &DatabaseTransaction) -> Result<AuditHead, Failure> {
        let head = audit::found(audit::head().one(tx).await?)?;
        Ok(AuditHead { seq: head.seq, hash: head.hash })
    }
}

fn columns<E: EntityTrait>() -> Vec<&'static str> {
    E::Column::iter().map(|column| column.as_str()).collect()
}

async fn rows<E>(tx: &DatabaseTransaction, skip: u64) -> Result<Vec<Value>, Failure>
where
    E: EntityTrait,
    E::Model: Serialize,
{
    let query = E::PrimaryKey::iter().fold(E::find(), |query, key| query.order_by_asc(key.into_column()));
    let rows = query.offset(skip).limit(PAGE as u64).all(tx).await?;
    Ok(rows.iter().map(json::to).collect())
}

async fn insert<E>(tx: &DatabaseTransaction, rows: Vec<Value>) -> Result<(), Failure>
where
    E: EntityTrait,
    E::Model: DeserializeOwned + IntoActiveModel<E::ActiveModel>,
{
    let read = |row| serde_json::from_value::<E::Model>(row).map(IntoActiveModel::into_active_model);
    let models: Vec<E::ActiveModel> = rows.into_iter().map(read).collect::<Result<_, _>>()?;
    E::insert_many(models).exec_without_returning(tx).await?;
    Ok(())
}
