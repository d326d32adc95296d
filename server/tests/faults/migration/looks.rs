//! How a database looks: its schema and every row, as sorted lines.

use crate::journal::texts;
use sea_orm::{DatabaseBackend, DatabaseConnection};
use std::collections::BTreeMap;

/// The schema and the rows.
#[derive(Debug)]
pub struct Looks {
    pub schema: Vec<String>,
    /// Each begins with its table's name.
    pub rows: Vec<String>,
}

const SQLITE: [&str; 1] = [
    "SELECT type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '') FROM sqlite_master WHERE name <> 'sqlite_sequence' ORDER BY 1",
];

const POSTGRES: [&str; 5] = [
    "SELECT concat_ws(' ', table_name, ordinal_position, column_name, data_type, is_nullable, column_default)
        FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1",
    "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1",
    "SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace ORDER BY 1",
    "SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1",
    "SELECT concat_ws(' ', proname, prosrc) FROM pg_proc WHERE pronamespace = 'public'::regnamespace ORDER BY 1",
];

impl Looks {
    pub async fn of(db: &DatabaseConnection) -> Looks {
        let postgres = db.get_database_backend() == DatabaseBackend::Postgres;
        let (queries, tables) = if postgres {
            (&POSTGRES[..], "SELECT table_name::text FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1")
        } else {
            (&SQLITE[..], "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY 1")
        };
        let mut looks = Looks { schema: Vec::new(), rows: Vec::new() };
        for query in queries {
            looks.schema.extend(texts(db, query).await);
        }
        for table in texts(db, tables).await {
            let row = if postgres { "(to_jsonb(t) - 'applied_at')::text".to_owned() } else { columns(db, &table).await };
            let query = format!("SELECT '{table} ' || ({row}) FROM {table} t ORDER BY 1");
            looks.rows.extend(texts(db, &query).await);
        }
        looks
    }

    /// What only one of the two has.
    pub fn differences<'a>(&'a self, other: &'a Looks) -> Vec<&'a String> {
        let only = |ours: &'a [String], theirs: &'a [String]| ours.iter().filter(|line| !theirs.contains(line)).collect::<Vec<_>>();
        [(&self.schema, &other.schema), (&other.schema, &self.schema), (&self.rows, &other.rows), (&other.rows, &self.rows)]
            .into_iter()
            .flat_map(|(ours, theirs)| only(ours, theirs))
            .collect()
    }

    /// How many rows each table holds; the list of migrations is meant to grow.
    pub fn counts(&self) -> BTreeMap<&str, usize> {
        let mut counts = BTreeMap::new();
        for table in self.rows.iter().filter_map(|row| row.split(' ').next()).filter(|table| *table != "seaql_migrations") {
            *counts.entry(table).or_default() += 1;
        }
        counts
    }
}

/// All columns of a table of SQLite in one text; the minute of a migration differs from run to run.
async fn columns(db: &DatabaseConnection, table: &str) -> String {
    let query = format!("SELECT 'quote(\"' || name || '\")' FROM pragma_table_info('{table}') WHERE name <> 'applied_at'");
    texts(db, &query).await.join(" || ',' || ")
}
