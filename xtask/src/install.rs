//! Debian packages, where we may install them.

use std::{env, fs, path::Path, process::Command};

use crate::{
    cargo,
    fault::{Done, Fault},
};

/// Whether we may do anything here.
pub fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

/// Whether the system calls itself this (`debian`, `ubuntu`).
pub fn is(system: &str) -> bool {
    let about = fs::read_to_string("/etc/os-release").unwrap_or_default();
    about.lines().any(|line| line.strip_prefix("ID=").is_some_and(|id| id.trim_matches('"') == system))
}

/// Installs by apt as root; otherwise `next` says what the person at the terminal should do.
pub fn packages(names: &[&str], next: &str) -> Done {
    let missing = || Fault::new(format!("missing: {}", names.join(", ")), next);
    if !is_root() || !on_path("apt-get") {
        return Err(missing());
    }
    println!("   installing {}", names.join(", "));
    let install = || {
        let mut command = Command::new("apt-get");
        command.args(["install", "--yes", "--no-install-recommends"]).args(names).env("DEBIAN_FRONTEND", "noninteractive");
        cargo::run(&mut command, next)
    };
    // A fresh machine or image has no package lists yet.
    install().or_else(|_| {
        cargo::run(Command::new("apt-get").arg("update"), next)?;
        install()
    })
}

/// Whether a program is on PATH.
pub fn on_path(program: &str) -> bool {
    let folders = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&folders).any(|folder| Path::new(&folder).join(program).is_file())
}
