//! Several statements that travel as one.

use sea_orm::{DatabaseBackend, Statement, Values};
use std::fmt::Write;

/// Statements whose order among each other does not matter, as one; nothing of none.
pub(super) fn together(mut statements: Vec<Statement>) -> Option<Statement> {
    let last = statements.pop()?;
    if statements.is_empty() {
        return Some(last);
    }
    let backend = last.db_backend;
    statements.push(last);
    let sql = if backend == DatabaseBackend::Postgres { woven(&statements) } else { joined(&statements) };
    let values = statements.into_iter().filter_map(|it| it.values).flatten().collect();
    Some(Statement { sql, values: Some(Values(values)), db_backend: backend })
}

/// For SQLite: one behind the other. Each takes its values from where the one before ended.
fn joined(statements: &[Statement]) -> String {
    statements.iter().map(|it| it.sql.as_str()).collect::<Vec<_>>().join("; ")
}

/// For PostgreSQL, which takes one statement at a time: the parts of a single one.
fn woven(statements: &[Statement]) -> String {
    let (mut sql, mut values) = (String::new(), 0);
    for (nth, it) in statements.iter().enumerate() {
        let before = if nth == 0 { "WITH" } else { "," };
        let _ = write!(sql, "{before} part{nth} AS ({})", counted_from(&it.sql, values));
        values += it.values.as_ref().map_or(0, |own| own.0.len());
    }
    sql + " SELECT 1"
}

/// The statement with its `$1` as the value after so many.
fn counted_from(sql: &str, values: usize) -> String {
    let mut parts = sql.split('$');
    let mut counted = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (number, rest) = part.split_at(part.bytes().take_while(u8::is_ascii_digit).count());
        let number: usize = number.parse().expect("statements of ours have a dollar sign before numbers only");
        let _ = write!(counted, "${}{rest}", number + values);
    }
    counted
}

#[cfg(test)]
mod tests {
    use super::*;

    fn statement(backend: DatabaseBackend, sql: &str, values: [i32; 2]) -> Statement {
        Statement::from_sql_and_values(backend, sql, values.map(Into::into))
    }

    #[test]
    fn each_statement_keeps_its_own_values() {
        let all = together(vec![
            statement(DatabaseBackend::Postgres, "INSERT INTO a VALUES ($1, $2)", [1, 2]),
            statement(DatabaseBackend::Postgres, "UPDATE b SET c = $1 WHERE d = $2", [3, 4]),
        ])
        .unwrap();
        assert_eq!(all.sql, "WITH part0 AS (INSERT INTO a VALUES ($1, $2)), part1 AS (UPDATE b SET c = $3 WHERE d = $4) SELECT 1");
        assert_eq!(all.values, Some(Values([1, 2, 3, 4].map(Into::into).to_vec())));
        let all = together(vec![
            statement(DatabaseBackend::Sqlite, "INSERT INTO a VALUES (?, ?)", [1, 2]),
            statement(DatabaseBackend::Sqlite, "UPDATE b SET c = ? WHERE d = ?", [3, 4]),
        ])
        .unwrap();
        assert_eq!(all.sql, "INSERT INTO a VALUES (?, ?); UPDATE b SET c = ? WHERE d = ?");
        assert_eq!(all.values.unwrap().0.len(), 4);
    }

    #[test]
    fn one_alone_stays_as_it_is() {
        let one = statement(DatabaseBackend::Postgres, "INSERT INTO a VALUES ($1, $2)", [1, 2]);
        assert_eq!(together(vec![one.clone()]), Some(one));
        assert_eq!(together(Vec::new()), None);
    }
}
