//! The browser of the browser tests: an installed one, never a download.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    cargo,
    fault::{Done, Fault},
    install,
};

/// Names the browser to use.
pub const SETTING: &str = "CHROME_PATH";

const NAMES: [&str; 4] = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser"];
const ON_DEBIAN: &str = "run `sudo apt-get install -y chromium`, or name a Chrome or Chromium in CHROME_PATH";
const ELSEWHERE: &str =
    "install Google Chrome, or name a Chrome or Chromium in CHROME_PATH (Ubuntu's chromium is a snap, which cannot be driven from here)";

/// CHROME_PATH, else an installed Chrome or Chromium, else Debian's package.
pub fn find() -> Done<PathBuf> {
    if let Some(path) = env::var_os(SETTING).map(PathBuf::from) {
        return if works(&path) {
            Ok(path)
        } else {
            Err(Fault::new(format!("CHROME_PATH names {}, which does not start", path.display()), ELSEWHERE))
        };
    }
    if let Some(found) = installed() {
        return Ok(found);
    }
    if !install::is("debian") {
        return Err(Fault::new("no Chrome or Chromium is to be found", ELSEWHERE));
    }
    install::packages(&["chromium"], ON_DEBIAN)?;
    installed().ok_or_else(|| Fault::new("Debian's chromium does not start", ON_DEBIAN))
}

fn installed() -> Option<PathBuf> {
    let folders = env::var_os("PATH")?;
    NAMES.iter().find_map(|name| env::split_paths(&folders).map(|folder| folder.join(name)).find(|path| !is_snap(path) && works(path)))
}

fn works(path: &Path) -> bool {
    path.is_file() && cargo::answers(Command::new(path).arg("--version"))
}

/// A snap's browser sees neither our folders nor the driver's pipes. Ubuntu hides it behind a script.
fn is_snap(path: &Path) -> bool {
    let through_link = fs::canonicalize(path).is_ok_and(|real| real.starts_with("/snap") || real.ends_with("usr/bin/snap"));
    through_link || fs::read(path).is_ok_and(|script| script.starts_with(b"#!") && String::from_utf8_lossy(&script).contains("/snap/bin/"))
}
