//! rustfmt, and the components that the checks need.

use std::process::Command;

use crate::{cargo, fault::Done, place};

/// Every crate is formatted as rustfmt.toml says.
pub fn check() -> Done {
    component("fmt", "rustfmt")?;
    component("clippy", "clippy")?;
    cargo::run(cargo::cargo().args(["fmt", "--all", "--check"]), "run `cargo fmt --all`")
}

/// Cargo's subcommand is there, or is added by rustup.
fn component(subcommand: &str, name: &str) -> Done {
    if cargo::answers(cargo::cargo().args([subcommand, "--version"])) {
        return Ok(());
    }
    let next = "run `rustup component add rustfmt clippy`, or install both with your toolchain";
    cargo::run(Command::new("rustup").current_dir(place::root()).args(["component", "add", name]), next)
}
