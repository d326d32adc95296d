//! What is counted and searched in an edition's registrations is answered by the indexes alone, however many there are.

use sea_orm_migration::{prelude::*, sea_orm::DatabaseBackend};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let by_status = [
            "DROP INDEX registrations_of_workshop",
            "CREATE INDEX registrations_of_workshop ON registrations (workshop_id, status, country, holds_place, since)",
        ];
        crate::run(manager, &by_status).await?;
        if manager.get_database_backend() == DatabaseBackend::Postgres {
            // There, what is indexed has a greatest length that names may exceed.
            return Ok(());
        }
        let by_name = [
            "DROP INDEX registrations_by_name",
            "CREATE INDEX registrations_by_name ON registrations (workshop_id, order_key, id, person_key, search_key)",
        ];
        crate::run(manager, &by_name).await
    }
}
