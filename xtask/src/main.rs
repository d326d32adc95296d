//! `cargo xtask`: the build, the demo and the checks.

mod assets;
mod bench;
mod build;
mod cargo;
mod chromium;
mod dev;
mod fault;
mod faults;
mod install;
mod kept;
mod kind;
mod node;
mod phases;
mod place;
mod postgres;
mod run;
mod screenshots;
mod style;
mod test;
mod wasm;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Builds, runs and checks Plenary.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Xtask {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Build everything and serve the demo on http://localhost:3000
    Run(run::Run),
    /// Run every check; install what is missing, or say what to install
    Test(test::Test),
    /// Build the release binary, complete with its assets, at target/release/plenary
    Build(build::Build),
    /// Serve the demo from a debug build, and build and restart it whenever a source changes
    Dev(dev::Dev),
    /// Make every fault many times over: kills, a full disk, races, mail servers that fail
    Faults(faults::Faults),
    /// Measure a release build under load; figures go to target/bench.json
    Bench(bench::Bench),
    /// Take the pictures that end2end/screenshots.json lists, into docs/tour
    Screenshots(screenshots::Screenshots),
}

fn main() -> ExitCode {
    let outcome = match Xtask::parse().task {
        Task::Run(task) => task.run(),
        Task::Test(task) => task.run(),
        Task::Build(task) => task.run(),
        Task::Dev(task) => task.run(),
        Task::Faults(task) => task.run(),
        Task::Bench(task) => task.run(),
        Task::Screenshots(task) => task.run(),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("\nxtask: {fault}");
            ExitCode::FAILURE
        }
    }
}
