//! `cargo xtask faults`: the suites of faults, long: the process killed two hundred times, migrations ended in each of them,
//! a full disk and one that keeps nothing, crowds that write at once, backups meanwhile, PostgreSQL restarted, two processes on it,
//! a hundred decisions for one place again and again.

use clap::Args;

use crate::{
    cargo,
    fault::Done,
    phases::Phases,
    postgres::{self, Postgres},
};

/// Options of `faults`.
#[derive(Args, Debug)]
pub struct Faults {
    /// How often each fault is made
    #[arg(long, value_name = "N", default_value_t = 200)]
    rounds: usize,
}

/// What each suite is called, its test binary, and the tests of it.
const SUITES: [(&str, &str, &str); 10] = [
    ("kill -9 while sixteen write (DB-1, MAT-7)", "faults", "kill"),
    ("a full disk (DB-2)", "faults", "disk"),
    ("thirty-two who write at once (DB-3)", "faults", "crowd"),
    ("ended inside each migration (DB-4)", "faults", "migration"),
    ("PostgreSQL restarted under traffic (DB-5)", "faults", "restart"),
    ("backups while sixteen write (DB-6)", "faults", "backup"),
    ("a disk that keeps nothing (DB-7)", "faults", "sync"),
    ("two processes on one database", "faults", "pair"),
    ("a hundred decisions for one place (REG-3)", "registration", "places"),
    ("mail servers that fail (MAIL-1 to MAIL-6)", "mail", ""),
];

impl Faults {
    pub fn run(self) -> Done {
        let mut phases = Phases::begin_at(None);
        let outcome = self.suites(&mut phases);
        phases.table();
        outcome
    }

    fn suites(&self, phases: &mut Phases) -> Done {
        let postgres = phases.step("PostgreSQL", Postgres::start)?;
        for (name, binary, tests) in SUITES {
            phases.check(name, || {
                let mut command = cargo::cargo();
                // With the features that the whole workspace is built with: one package alone would be built anew.
                command.args(["test", "--locked", "--workspace", "--test", binary, "--", "--nocapture", tests]);
                command.env("PLENARY_FAULT_ROUNDS", self.rounds.to_string()).env(postgres::SETTING, &postgres.url);
                cargo::run(&mut command, "read the first failing test above: it names the round and what was lost")
            })?;
        }
        Ok(())
    }
}
