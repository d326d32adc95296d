//! What is acknowledged is kept, also after the database ended a transaction by itself, as SQLite does where a commit
//! meets a full or failing disk (DB-2, DB-7).
#![allow(clippy::unwrap_used)]

mod support;

use sea_orm::{ColumnTrait, ConnectionTrait, DatabaseBackend, EntityTrait, PaginatorTrait, QueryFilter, Statement};
use store::{Failure, audit::rows::head, people::rows::token, secrets::hash};
use support::{databases, email, now};

#[tokio::test]
async fn after_a_transaction_that_sqlite_ended_whatever_is_acknowledged_is_kept() {
    for db in databases().await.into_iter().filter(|db| !db.is_postgres()) {
        let change = db.begin(None, now()).await.unwrap();
        let ended = "INSERT OR ROLLBACK INTO audit_head (id, seq, hash) VALUES (1, 0, x'00')";
        change.tx().execute_unprepared(ended).await.unwrap_err();
        drop(change);
        let anan = email("anan@rtp.example");
        for round in 0..3 {
            // What ends in a refusal takes back its own change alone.
            assert!(matches!(db.enter_code("000000", "nobody", now()).await, Err(Failure::Refused(_))));
            db.ask_to_sign_in(&anan, &format!("after {round}"), "/me", now()).await.unwrap();
            let browser = token::Column::BrowserHash.eq(hash(&format!("after {round}")));
            assert_eq!(token::Entity::find().filter(browser).count(db.reader()).await.unwrap(), 1, "others see it");
        }
    }
}

#[tokio::test]
async fn whoever_asks_whether_changes_are_kept_asks_the_disk() {
    // Fails where the trial writes what stands there already: SQLite then commits nothing, and a full disk looks well.
    for db in databases().await.into_iter().filter(|db| !db.is_postgres()) {
        let pages = async |mode: &str| {
            let asked = Statement::from_string(DatabaseBackend::Sqlite, format!("PRAGMA wal_checkpoint({mode})"));
            let row = db.writer().query_one_raw(asked).await.unwrap().unwrap();
            row.try_get_by_index::<i32>(1).unwrap()
        };
        let head = async || head::Entity::find().one(db.reader()).await.unwrap();
        let before = head().await;
        assert_eq!(pages("TRUNCATE").await, 0);
        db.try_writing(now()).await.unwrap();
        assert!(pages("PASSIVE").await > 0, "the log has grown");
        assert_eq!(head().await, before, "and nothing has changed");
    }
}
