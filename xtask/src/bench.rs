//! `cargo xtask bench`: the release build under load, measured by the crate `bench`.

use std::process::Command;

use clap::Args;

use crate::{
    build, cargo,
    fault::Done,
    kind::Kind,
    phases::Phases,
    place,
    postgres::{self, Postgres},
};

/// Options of `bench`.
#[derive(Args, Debug)]
pub struct Bench {
    /// On PostgreSQL instead of SQLite, started for the occasion
    #[arg(long)]
    postgres: bool,
    /// A tenth of the data, and shorter rounds: within five minutes
    #[arg(long)]
    quick: bool,
    /// More for the bench itself, after `--`: `cargo xtask bench -- --only pages`, `-- --help`
    #[arg(last = true, value_name = "ARGUMENTS OF THE BENCH")]
    more: Vec<String>,
}

impl Bench {
    pub fn run(self) -> Done {
        if self.postgres {
            postgres::programs()?;
        }
        let mut phases = Phases::begin();
        build::all(Kind::Release, &mut phases)?;
        phases.step("the bench", || {
            let mut command = cargo::cargo_for(Kind::Release, &["build", "--release", "--package", "bench"]);
            command.arg("--target-dir").arg(Kind::server_target());
            cargo::run(&mut command, "read the compiler's first message above")
        })?;
        phases.table();
        let server = if self.postgres { Some(Postgres::durable()?) } else { None };
        let mut bench = Command::new(Kind::Release.binary().with_file_name("bench"));
        bench.current_dir(place::root()).arg("--plenary").arg(Kind::Release.binary());
        if let Some(server) = &server {
            bench.args(["--postgres", &server.url]);
        }
        if self.quick {
            bench.arg("--quick");
        }
        bench.args(&self.more);
        cargo::run(&mut bench, "read the bench's message above; end what else keeps the machine busy, and repeat")
    }
}
