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
    fault::{Done, Fault},
    kind::Kind,
    node,
    phases::Phases,
    postgres::{self, Postgres},
    wasm,
};

/// Options of `test`.
#[derive(Args, Debug)]
pub struct Test {
    /// Leave out PostgreSQL, cargo-deny and the browser tests
    #[arg(long)]
    quick: bool,
    /// Begin at the first check whose name contains this, as the table of an earlier run names it
    #[arg(long, value_name = "CHECK")]
    from: Option<String>,
}

impl Test {
    pub fn run(self) -> Done {
        let mut phases = Phases::begin_at(self.from.clone());
        let outcome = self.checks(&mut phases);
        phases.table();
        if let (Ok(()), Some(name)) = (&outcome, phases.never_began()) {
            return Err(Fault::new(format!("no check is called {name}"), "run `cargo xtask test` and take a name from its table"));
        }
        if outcome.is_ok() {
            println!("{} passed{}", self.which(), if self.quick { " (quick: without PostgreSQL, cargo-deny and the browser)" } else { "" });
        }
        outcome
    }

    fn which(&self) -> String {
        self.from.as_ref().map_or_else(|| "every check".to_owned(), |name| format!("every check from `{name}` on"))
    }

    fn checks(&self, phases: &mut Phases) -> Done {
        // What is missing is told, or installed, before the long part.
        let chrome = if self.quick { None } else { Some(phases.step("tools", tools)?) };
        phases.check("formatting", format::check)?;
        phases.check("rules of the house", rules::check)?;
        phases.check("Cargo.lock", lock::check)?;
        phases.check("licences", licences::check)?;
        if !self.quick {
            phases.check("cargo-deny", deny::check)?;
        }
        phases.check("what the browser's half is made of", wasm_tree::check)?;
        let module = phases.step("domain and app for wasm32", || wasm::compile(Kind::Debug))?;
        phases.step("assets", || assets::build(Kind::Debug, &module))?;
        phases.check("clippy", suites::clippy)?;
        phases.check("clippy, the browser's half", suites::clippy_wasm)?;
        self.suites(phases)?;
        match chrome {
            Some(chrome) => browser::check(phases, &chrome),
            None => Ok(()),
        }
    }

    fn suites(&self, phases: &mut Phases) -> Done {
        phases.check("building the tests", suites::build)?;
        if self.quick {
            return phases.check("tests on SQLite", || suites::run(None));
        }
        phases.check("tests on SQLite and PostgreSQL", || suites::run(Some(&Postgres::start()?)))
    }
}

/// Everything that is not cargo's own.
fn tools() -> Done<std::path::PathBuf> {
    postgres::programs()?;
    node::tools()?;
    chromium::find()
}
