//! `cargo xtask build`: the browser's half, then the server that carries it.

use std::fs::{self, File};

use clap::Args;

use crate::{
    assets::{self, Assets},
    cargo,
    fault::{Done, on_disk},
    kind::Kind,
    phases::Phases,
    place,
};

const AFTER_A_BUILD: &str = "read the compiler's first message above; the command can be repeated as often as needed";

/// Options of `build`.
#[derive(Args, Debug)]
pub struct Build {
    /// Build quickly instead: target/debug/plenary, which reads its assets from the source tree
    #[arg(long)]
    debug: bool,
}

impl Build {
    pub fn run(self) -> Done {
        let kind = if self.debug { Kind::Debug } else { Kind::Release };
        let mut phases = Phases::begin();
        all(kind, &mut phases)?;
        phases.table();
        println!("built {}", place::short(&kind.binary()));
        Ok(())
    }
}

/// Both halves, in order.
pub fn all(kind: Kind, phases: &mut Phases) -> Done {
    let wasm = phases.step("the browser's half", || crate::wasm::compile(kind))?;
    let assets = phases.step("assets", || assets::build(kind, &wasm))?;
    phases.step("the server", || if kind == Kind::Release { carrying(&assets) } else { server(kind) })
}

/// The `plenary` binary.
pub fn server(kind: Kind) -> Done {
    let mut command = cargo::cargo_for(kind, &["build", "--package", "server", "--bin", "plenary"]);
    command.arg("--target-dir").arg(Kind::server_target());
    if kind == Kind::Release {
        command.arg("--release");
    }
    cargo::run(&mut command, AFTER_A_BUILD)
}

/// The release binary with these assets in it. Cargo decides by file times; a binary that was built past us may carry others.
fn carrying(assets: &Assets) -> Done {
    if carried().as_deref() != Some(assets.id.as_str()) {
        assets.touch()?;
    }
    server(Kind::Release)?;
    remember(&assets.id)
}

/// The assets that our last release build put in, where the binary is still that one.
fn carried() -> Option<String> {
    let note = fs::read_to_string(note()).ok()?;
    let (id, time) = note.split_once(' ')?;
    (time == built_at()?).then(|| id.to_owned())
}

fn remember(id: &str) -> Done {
    let time = built_at().unwrap_or_default();
    on_disk(fs::write(note(), format!("{id} {time}")), "write beside the release binary")
}

fn note() -> std::path::PathBuf {
    Kind::Release.binary().with_extension("assets")
}

fn built_at() -> Option<String> {
    let time = File::open(Kind::Release.binary()).ok()?.metadata().ok()?.modified().ok()?;
    Some(format!("{:?}", time.duration_since(std::time::UNIX_EPOCH).ok()?))
}
