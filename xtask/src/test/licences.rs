//! Every package in any of our builds has a licence that deny.toml allows; needs no tool, so that it runs everywhere.

mod expression;

use std::{collections::BTreeSet, fs};

use serde_json::Value;

use crate::{
    cargo,
    fault::{Done, Fault, Told, on_disk},
    place, wasm,
};

/// All licences of all packages, for this machine and for browsers.
pub fn check() -> Done {
    let allowed = allowed(&on_disk(fs::read_to_string(place::at("deny.toml")), "read deny.toml")?);
    let mut breaches = BTreeSet::new();
    for target in [host()?, wasm::TARGET.to_owned()] {
        breaches.extend(breaches_for(&target, &allowed)?);
    }
    if breaches.is_empty() {
        return Ok(());
    }
    let list: Vec<_> = breaches.into_iter().collect();
    Err(Fault::new(format!("licences: {}", list.join("; ")), "choose another crate, or allow the licence in deny.toml after reading it"))
}

fn breaches_for(target: &str, allowed: &[String]) -> Done<Vec<String>> {
    let next = "see that crates.io can be reached for what is not downloaded yet, then try again";
    let text = cargo::read(cargo::cargo().args(["metadata", "--format-version", "1", "--locked", "--filter-platform", target]), next)?;
    let metadata: Value = serde_json::from_str(&text).told("read what `cargo metadata` printed", next)?;
    let used: BTreeSet<&str> =
        metadata["resolve"]["nodes"].as_array().into_iter().flatten().filter_map(|node| node["id"].as_str()).collect();
    let packages =
        metadata["packages"].as_array().into_iter().flatten().filter(|package| package["id"].as_str().is_some_and(|id| used.contains(id)));
    let breaches = packages.filter_map(|package| {
        let (name, version) = (package["name"].as_str()?, package["version"].as_str()?);
        let licence = package["license"].as_str().unwrap_or("none");
        (!expression::is_met(licence, allowed)).then(|| format!("{name} {version}: {licence}"))
    });
    Ok(breaches.collect())
}

/// The list under `[licenses]`, a line a licence.
fn allowed(deny: &str) -> Vec<String> {
    let table = deny.split("[licenses]").nth(1).unwrap_or_default();
    let list = table.split("allow = [").nth(1).and_then(|rest| rest.split(']').next()).unwrap_or_default();
    list.lines().filter_map(|line| Some(line.trim().strip_prefix('"')?.split('"').next()?.to_owned())).collect()
}

fn host() -> Done<String> {
    let next = "see that `rustc` is on PATH";
    let about = cargo::read(std::process::Command::new("rustc").current_dir(place::root()).arg("-vV"), next)?;
    let host = about.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(host.ok_or_else(|| Fault::new("rustc does not name its host", next))?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_allowed_licences_are_read_from_deny_toml() {
        let deny = "[bans]\nallow = [\n  \"x\",\n]\n[licenses]\nprivate = { ignore = true }\nallow = [\n  \"MIT\", # why\n  \"Zlib\",\n]\n[sources]\n";
        assert_eq!(allowed(deny), ["MIT", "Zlib"]);
    }
}
