//! cargo-deny, where it is installed; its list of advisories only where that can be had.

use crate::{cargo, fault::Done, phases::Outcome};

const NEXT: &str = "read cargo-deny's message above; what is allowed stands in deny.toml";

/// Bans, licences and sources; advisories where possible.
pub fn check() -> Done<Outcome> {
    if !cargo::answers(cargo::cargo().args(["deny", "--version"])) {
        return Ok(Outcome::Skipped("cargo-deny is not installed (`cargo install --locked cargo-deny`)".to_owned()));
    }
    cargo::run(cargo::cargo().args(["deny", "--locked", "check", "bans", "licenses", "sources"]), NEXT)?;
    if !cargo::answers(cargo::cargo().args(["deny", "--locked", "fetch", "db"])) {
        return Ok(Outcome::Skipped("bans, licences and sources hold; advisories: their database cannot be reached from here".to_owned()));
    }
    cargo::run(cargo::cargo().args(["deny", "--locked", "check", "--disable-fetch", "advisories"]), NEXT)?;
    Ok(Outcome::Passed)
}
