//! Who did what: append-only, each entry chained to the one before by SHA-256.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DatabaseBackend};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[sea_orm_migration::async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crate::run(
            manager,
            &[
                "CREATE TABLE audit (
                    seq bigint PRIMARY KEY,
                    at {time} NOT NULL,
                    by_id {uuid},
                    action text NOT NULL,
                    object text NOT NULL,
                    object_id {uuid},
                    workshop_id {uuid},
                    details {json} NOT NULL,
                    previous {bytes} NOT NULL,
                    hash {bytes} NOT NULL
                )",
                "CREATE INDEX audit_of_workshop ON audit (workshop_id, seq)",
                "CREATE INDEX audit_of_object ON audit (object_id, seq)",
                // The last link, locked by whoever appends.
                "CREATE TABLE audit_head (id integer PRIMARY KEY CHECK (id = 1), seq bigint NOT NULL, hash {bytes} NOT NULL)",
            ],
        )
        .await?;
        let postgres = manager.get_database_backend() == DatabaseBackend::Postgres;
        let statements: &[&str] = if postgres {
            &[
                "INSERT INTO audit_head VALUES (1, 0, decode(repeat('00', 32), 'hex'))",
                "CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
                 $$ BEGIN RAISE EXCEPTION 'the audit trail is append-only'; END $$",
                "CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
                 FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only()",
            ]
        } else {
            &[
                "INSERT INTO audit_head VALUES (1, 0, zeroblob(32))",
                "CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
                 BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END",
                "CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit
                 BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END",
            ]
        };
        for statement in statements {
            manager.get_connection().execute_unprepared(statement).await?;
        }
        Ok(())
    }
}
