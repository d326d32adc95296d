//! What browsers load holds no database, no server and no runtime.

use std::collections::BTreeSet;

use crate::{
    cargo,
    fault::{Done, Fault},
    wasm,
};

const NEVER: [&str; 8] = ["store", "server", "migrations", "sea-orm", "sqlx-core", "axum", "tokio", "hyper"];

/// The tree of `app` with the feature `hydrate`, and that of `domain`.
pub fn check() -> Done {
    for words in [&["--package", "app", "--features", "hydrate"][..], &["--package", "domain"]] {
        let mut command = cargo::cargo();
        command
            .args(["tree", "--locked", "--no-default-features", "--target", wasm::TARGET, "--edges", "normal", "--prefix", "none"])
            .args(words);
        let tree = cargo::read(&mut command, "read cargo's message above")?;
        let found: BTreeSet<_> = tree.lines().filter_map(|line| line.split(' ').next()).filter(|name| NEVER.contains(name)).collect();
        if !found.is_empty() {
            let names: Vec<_> = found.into_iter().collect();
            return Err(Fault::new(
                format!("the browser's half would carry {}", names.join(", ")),
                "make the dependency optional in app/Cargo.toml and name it under the feature `ssr`",
            ));
        }
    }
    Ok(())
}
