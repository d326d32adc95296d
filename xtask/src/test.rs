//! `cargo xtask test`: every check, the quick ones first; the first that fails ends it.

mod browser;
mod deny;
mod format;
mod licences;
pub mod lock;
mod rules;
mod suites;
mod wasm_tree;

use clap::Args;

use crate::{
    assets, chromium,
    fault::Done,
    kind::Kind,
    node,
    phases::{Outcome, Phases},
    postgres, wasm,
};

/// Options of `test`.
#[derive(Args, Debug)]
pub struct Test {
    /// Leave out PostgreSQL, cargo-deny and the browser tests
    #[arg(long)]
    quick: bool,
}

impl Test {
    pub fn run(self) -> Done {
        let mut phases = Phases::begin();
        let outcome = self.checks(&mut phases);
        phases.table();
        if outcome.is_ok() {
            println!("every check passed{}", if self.quick { " (quick: without PostgreSQL, cargo-deny and the browser)" } else { "" });
        }
        outcome
    }

    fn checks(&self, phases: &mut Phases) -> Done {
        // What is missing is told, or installed, before the long part.
        let chrome = if self.quick { None } else { Some(phases.step("tools", tools)?) };
        phases.step("formatting", format::check)?;
        phases.step("rules of the house", rules::check)?;
        phases.step("Cargo.lock", lock::check)?;
        phases.step("licences", licences::check)?;
        if !self.quick {
            phases.check("cargo-deny", deny::check)?;
        }
        phases.step("what the browser's half is made of", wasm_tree::check)?;
        let module = phases.step("domain and app for wasm32", || wasm::compile(Kind::Debug))?;
        phases.step("assets", || assets::build(Kind::Debug, &module))?;
        phases.step("clippy", suites::clippy)?;
        phases.step("clippy, the browser's half", suites::clippy_wasm)?;
        self.suites(phases)?;
        match chrome {
            Some(chrome) => browser::check(phases, &chrome),
            None => Ok(()),
        }
    }

    fn suites(&self, phases: &mut Phases) -> Done {
        phases.step("building the tests", suites::build)?;
        if self.quick {
            return phases.step("tests on SQLite", || suites::run(None));
        }
        let postgres = phases.step("starting PostgreSQL", postgres::Postgres::start)?;
        phases.step("tests on SQLite and PostgreSQL", || suites::run(Some(&postgres)))?;
        phases.check("stopping PostgreSQL", || {
            drop(postgres);
            Ok(Outcome::Passed)
        })
    }
}

/// Everything that is not cargo's own.
fn tools() -> Done<std::path::PathBuf> {
    postgres::programs()?;
    node::tools()?;
    chromium::find()
}
