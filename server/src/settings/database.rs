//! Which database remembers.

use std::{
    fmt,
    path::{Path, PathBuf},
};

/// A file on this disk, or a PostgreSQL server.
#[derive(Clone)]
pub enum Database {
    Sqlite(PathBuf),
    /// Holds a password, so it never shows itself.
    Postgres(String),
}

impl Database {
    /// `sqlite://path` or `postgres://user:password@host/name`; the value never stands in the fault.
    pub fn parse(text: &str) -> Result<Self, String> {
        if let Some(rest) = text.strip_prefix("sqlite:") {
            return sqlite(rest.strip_prefix("//").unwrap_or(rest));
        }
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return match text.parse::<http::Uri>() {
                Ok(url) if url.path().len() > 1 => Ok(Self::Postgres(text.to_owned())),
                Ok(_) => Err("names no database after the host".into()),
                Err(_) => Err("is no valid URL; signs such as @ : / # in a password are written as %40 %3A %2F %23".into()),
            };
        }
        Err("begins with neither sqlite:// nor postgres://".into())
    }

    /// Where the things live that stand beside the database.
    pub fn folder(&self) -> &Path {
        match self {
            Self::Sqlite(file) => file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new(".")),
            Self::Postgres(_) => Path::new("data"),
        }
    }

    /// The URL as the store takes it, password included.
    pub fn expose(&self) -> String {
        match self {
            Self::Sqlite(file) => format!("sqlite://{}", file.display()),
            Self::Postgres(url) => url.clone(),
        }
    }
}

fn sqlite(path: &str) -> Result<Database, String> {
    if path.is_empty() || path.ends_with('/') {
        return Err("names no file".into());
    }
    if path.contains(":memory:") {
        return Err("is a database in memory, which forgets everything when the process ends".into());
    }
    if path.contains(['?', '#', '%']) {
        return Err("must be the path of a file and nothing more".into());
    }
    Ok(Database::Sqlite(path.into()))
}

impl fmt::Debug for Database {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(file) => write!(f, "Sqlite({})", file.display()),
            Self::Postgres(_) => f.write_str("Postgres(…)"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sqlite_file_lives_in_its_folder() {
        let folder = |text| Database::parse(text).map(|database| database.folder().to_owned());
        assert_eq!(folder("sqlite://data/plenary.db"), Ok("data".into()));
        assert_eq!(folder("sqlite:///var/lib/plenary/plenary.db"), Ok("/var/lib/plenary".into()));
        assert_eq!(folder("sqlite:plenary.db"), Ok(".".into()));
    }

    #[test]
    fn a_password_shows_neither_in_faults_nor_in_debug() {
        let fault = Database::parse("postgres://plenary:geheim@db example/x").expect_err("a space is no host");
        assert!(!fault.contains("geheim"));
        let database = Database::parse("postgres://plenary:geheim@db/plenary").expect("good");
        assert!(!format!("{database:?}").contains("geheim"));
    }

    #[test]
    fn what_is_no_database_is_refused() {
        for text in [
            "",
            "data/plenary.db",
            "mysql://x/y",
            "sqlite://",
            "sqlite://data/",
            "sqlite::memory:",
            "sqlite://a.db?mode=ro",
            "postgres://host",
        ] {
            assert!(Database::parse(text).is_err(), "{text}");
        }
    }
}
