//! Node and the packages of the browser tests.

use std::{fs, path::PathBuf, process::Command};

use crate::{
    cargo,
    fault::{Done, Fault, on_disk},
    install, place,
};

const OLDEST: u32 = 18;
const NEXT: &str = "install Node 18 or newer with npm (Debian, Ubuntu 24.04: `sudo apt-get install -y nodejs npm`)";

/// Node and npm are there and new enough; installed where that is possible.
pub fn tools() -> Done {
    let missing: Vec<_> = [("node", "nodejs"), ("npm", "npm")]
        .into_iter()
        .filter(|(program, _)| !install::on_path(program))
        .map(|(_, package)| package)
        .collect();
    if !missing.is_empty() {
        install::packages(&missing, NEXT)?;
    }
    let version = cargo::read(Command::new("node").arg("--version"), NEXT)?;
    let major = version.trim().trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major.is_some_and(|major| major >= OLDEST) { Ok(()) } else { Err(Fault::new(format!("Node {} is too old", version.trim()), NEXT)) }
}

/// `npm ci` in end2end, unless what the lock file asks for stands there already.
pub fn packages() -> Done {
    let folder = place::at("end2end");
    let lock = on_disk(fs::read(folder.join("package-lock.json")), "read end2end/package-lock.json")?;
    let stamp = folder.join("node_modules/.installed-from");
    if fs::read(&stamp).is_ok_and(|from| from == lock) {
        return Ok(());
    }
    let mut command = Command::new("npm");
    command.args(["ci", "--no-audit", "--no-fund"]).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1").current_dir(&folder);
    cargo::run(&mut command, "see that npm reaches its registry (`npm ping`), then try again")?;
    on_disk(fs::write(stamp, lock), "write in end2end/node_modules")
}

/// A program that came with the packages, to be run in end2end.
pub fn program(name: &str) -> Command {
    let path: PathBuf = place::at("end2end/node_modules/.bin").join(name);
    let mut command = Command::new(path);
    command.current_dir(place::at("end2end"));
    command
}
