//! `cargo xtask run`: the demo, from nothing.

use std::{os::unix::process::CommandExt, process::Command};

use clap::Args;

use crate::{
    build,
    fault::{Done, Fault},
    kind::Kind,
    phases::Phases,
    place,
};

/// Options of `run`.
#[derive(Args, Debug)]
pub struct Run {
    /// More for `plenary serve`, after `--`: `cargo xtask run -- --listen 127.0.0.1:4000`
    #[arg(last = true, value_name = "ARGUMENTS OF serve")]
    serve: Vec<String>,
}

impl Run {
    pub fn run(self) -> Done {
        let mut phases = Phases::begin();
        build::all(Kind::Release, &mut phases)?;
        phases.table();
        println!("starting plenary serve --demo {}\n", self.serve.join(" "));
        // We become the server: its signals, its exit code.
        let fault = Command::new(Kind::Release.binary()).current_dir(place::root()).args(["serve", "--demo"]).args(&self.serve).exec();
        Err(Fault::new(format!("cannot start target/release/plenary: {fault}"), "run `cargo xtask build` and read its messages"))
    }
}
