//! The journeys in a real browser, with scripts and without; then Lighthouse, alone on the machine.

use std::{path::Path, process::Command};

use crate::{cargo, chromium, fault::Done, kind::Kind, node, phases::Phases};

/// Playwright starts its own demo sites from the debug binary, each with fresh data in the system's temporary folder.
pub fn check(phases: &mut Phases, chrome: &Path) -> Done {
    phases.step("the browser tests' packages", node::packages)?;
    phases.check("the browser tests' types", || {
        cargo::run(node::program("tsc").arg("--noEmit"), "mend what the compiler names above, in end2end/")
    })?;
    phases.check("browser tests", || {
        let mut command = playwright(chrome);
        cargo::run(&mut command, "read the first failing journey above; its trace and picture are in target/end2end")
    })?;
    phases.check("Lighthouse", || {
        let mut command = playwright(chrome);
        command.args(["--config", "lighthouse/lighthouse.config.ts"]);
        cargo::run(&mut command, "read what Lighthouse counts against the page above; its reports are in target/lighthouse")
    })
}

fn playwright(chrome: &Path) -> Command {
    let mut command = node::program("playwright");
    command.arg("test").env(chromium::SETTING, chrome).env("PLENARY_BIN", Kind::Debug.binary());
    command
}
