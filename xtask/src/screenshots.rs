//! `cargo xtask screenshots`: pictures for README and docs.

use clap::Args;

use crate::{build, cargo, chromium, fault::Done, kind::Kind, node, phases::Phases};

/// Options of `screenshots`.
#[derive(Args, Debug)]
pub struct Screenshots {
    /// Only the pictures whose name contains this
    only: Option<String>,
}

impl Screenshots {
    pub fn run(self) -> Done {
        let mut phases = Phases::begin();
        phases.step("Node and npm", node::tools)?;
        let chrome = phases.step("the browser", chromium::find)?;
        build::all(Kind::Debug, &mut phases)?;
        phases.step("the tests' packages", node::packages)?;
        phases.step("pictures", || {
            let mut command = node::program("playwright");
            command
                .args(["test", "--config", "screenshots.config.ts"])
                .env(chromium::SETTING, chrome)
                .env("PLENARY_BIN", Kind::Debug.binary());
            if let Some(only) = self.only {
                command.args(["--grep", &only]);
            }
            cargo::run(&mut command, "read Playwright's message above; the list of pictures is end2end/screenshots.json")
        })?;
        phases.table();
        println!("the pictures are in docs/tour");
        Ok(())
    }
}
