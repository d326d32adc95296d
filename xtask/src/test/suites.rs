//! clippy, and the tests beside the code, of the store and of the site.

use crate::{
    cargo,
    fault::{Done, Fault},
    kind::Kind,
    postgres::{self, Postgres},
    wasm,
};

const LINTS: &str = "mend what clippy names above";
const TESTS: &str = "read the first failing test above; run it alone with `cargo test --package CRATE NAME`";

/// No warning in any crate, its tests included.
pub fn clippy() -> Done {
    cargo::run(cargo::cargo().args(["clippy", "--workspace", "--all-targets", "--locked", "--", "--deny", "warnings"]), LINTS)
}

/// No warning in what only browsers compile.
pub fn clippy_wasm() -> Done {
    let mut command = cargo::cargo();
    command.args([
        "clippy",
        "--package",
        "app",
        "--lib",
        "--target",
        wasm::TARGET,
        "--no-default-features",
        "--features",
        "hydrate",
        "--locked",
    ]);
    command.arg("--target-dir").arg(Kind::wasm_target()).args(["--", "--deny", "warnings"]);
    cargo::run(&mut command, LINTS)
}

/// Compiles all tests, and `plenary` with them.
pub fn build() -> Done {
    let next = "read the compiler's first message above";
    cargo::run(tests(&["--no-run"]).env("CARGO_TERM_PROGRESS_WHEN", "auto"), next)?;
    let plenary = Kind::Debug.binary();
    if plenary.is_file() {
        Ok(())
    } else {
        Err(Fault::new("the tests did not build target/debug/plenary", "run `cargo build --package server`"))
    }
}

/// Runs them, on PostgreSQL too where one is given.
pub fn run(postgres: Option<&Postgres>) -> Done {
    let words: &[&str] = if has_nextest() { &["--no-fail-fast", "--no-tests", "pass"] } else { &["--no-fail-fast"] };
    let mut command = tests(words);
    match postgres {
        Some(server) => command.env(postgres::SETTING, &server.url),
        None => command.env_remove(postgres::SETTING),
    };
    cargo::run(&mut command, TESTS)
}

/// cargo-nextest where it is installed; the same tests either way.
fn tests(words: &[&str]) -> std::process::Command {
    let mut command = cargo::cargo();
    command.args(if has_nextest() { &["nextest", "run"][..] } else { &["test"] });
    command.args(["--workspace", "--lib", "--bins", "--tests", "--locked"]).args(words).arg("--target-dir").arg(Kind::server_target());
    command
}

fn has_nextest() -> bool {
    cargo::answers(cargo::cargo().args(["nextest", "--version"]))
}
