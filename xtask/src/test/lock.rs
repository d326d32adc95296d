//! Cargo.lock: what may be there once, what not at all, and from where.

use std::fs;

use crate::{
    fault::{Done, Fault, on_disk},
    place,
};

/// Two of these in one binary would be two servers, two databases, two SQLites.
const ONCE: [&str; 3] = ["axum", "sqlx-core", "libsqlite3-sys"];
/// TLS is rustls with ring, nothing else. A name that ends in `-` stands for all that begin so.
const NEVER: [&str; 5] = ["aws-lc-", "openssl", "openssl-", "native-tls", "boring-"];
const CRATES_IO: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// The packages that Cargo.lock names.
#[derive(Debug)]
pub struct Lock(Vec<Package>);

#[derive(Debug, Default)]
struct Package {
    name: String,
    version: String,
    source: Option<String>,
}

impl Lock {
    pub fn read() -> Done<Self> {
        Ok(Self::parse(&on_disk(fs::read_to_string(place::at("Cargo.lock")), "read Cargo.lock")?))
    }

    /// Cargo writes the file in one shape only: a line a key.
    fn parse(text: &str) -> Self {
        let package = |block: &str| {
            let value =
                |key: &str| block.lines().find_map(|line| Some(line.strip_prefix(key)?.strip_prefix(" = ")?.trim_matches('"').to_owned()));
            Some(Package { name: value("name")?, version: value("version")?, source: value("source") })
        };
        Self(text.split("[[package]]").skip(1).filter_map(package).collect())
    }

    /// All versions of one package.
    pub fn versions(&self, name: &str) -> Vec<&str> {
        self.0.iter().filter(|package| package.name == name).map(|package| package.version.as_str()).collect()
    }

    fn breaches(&self) -> Vec<String> {
        let twice = ONCE.iter().filter_map(|name| {
            let versions = self.versions(name);
            (versions.len() != 1).then(|| format!("{name} stands {} times: {}", versions.len(), versions.join(", ")))
        });
        let never =
            self.0.iter().filter(|package| is_one_of_never(&package.name)).map(|package| format!("{} must not be there", package.name));
        let foreign = self.0.iter().filter_map(|package| {
            let source = package.source.as_deref().filter(|source| *source != CRATES_IO)?;
            Some(format!("{} comes from {source}", package.name))
        });
        twice.chain(never).chain(foreign).collect()
    }
}

fn is_one_of_never(name: &str) -> bool {
    NEVER.iter().any(|never| if never.ends_with('-') { name.starts_with(never) } else { name == *never })
}

/// Cargo.lock keeps the rules.
pub fn check() -> Done {
    let breaches = Lock::read()?.breaches();
    if breaches.is_empty() {
        return Ok(());
    }
    Err(Fault::new(
        format!("Cargo.lock: {}", breaches.join("; ")),
        "find who brings it with `cargo tree --workspace --invert NAME`, and turn that feature off or choose another crate",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lock(packages: &[(&str, &str, &str)]) -> Lock {
        let block = |(name, version, source): &(&str, &str, &str)| {
            format!("[[package]]\nname = \"{name}\"\nversion = \"{version}\"\nsource = \"{source}\"\ndependencies = [\n \"a\",\n]\n\n")
        };
        Lock::parse(&format!("version = 4\n\n{}", packages.iter().map(block).collect::<String>()))
    }

    const GOOD: [(&str, &str, &str); 3] =
        [("axum", "0.8.9", CRATES_IO), ("sqlx-core", "0.9.0", CRATES_IO), ("libsqlite3-sys", "0.37.0", CRATES_IO)];

    #[test]
    fn a_good_lock_has_no_breach() {
        assert_eq!(lock(&GOOD).breaches(), Vec::<String>::new());
    }

    #[test]
    fn a_second_version_a_forbidden_name_and_a_foreign_source_are_breaches() {
        for bad in [
            ("axum", "0.7.0", CRATES_IO),
            ("aws-lc-sys", "0.1.0", CRATES_IO),
            ("openssl-sys", "0.9.0", CRATES_IO),
            ("serde", "1.0.0", "git+https://example.org/serde"),
        ] {
            let packages: Vec<_> = GOOD.into_iter().chain([bad]).collect();
            assert_eq!(lock(&packages).breaches().len(), 1, "{bad:?}");
        }
    }

    #[test]
    fn versions_are_those_of_the_exact_name() {
        let packages: Vec<_> = GOOD.into_iter().chain([("axum-core", "0.5.0", CRATES_IO)]).collect();
        assert_eq!(lock(&packages).versions("axum"), ["0.8.9"]);
        assert_eq!(lock(&packages).breaches(), Vec::<String>::new());
    }
}
