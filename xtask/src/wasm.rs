//! The browser's half: cargo makes the wasm, the wasm-bindgen library the JavaScript around it.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use wasm_bindgen_cli_support::Bindgen;

use crate::{
    cargo,
    fault::{Done, Fault, Told, on_disk},
    kind::Kind,
    place,
    test::lock::Lock,
};

pub const TARGET: &str = "wasm32-unknown-unknown";
const NO_TARGET: &str = "run `rustup target add wasm32-unknown-unknown`, or install the target with your toolchain, then try again";

/// Compiles `app` for the browser and says where the module is.
pub fn compile(kind: Kind) -> Done<PathBuf> {
    add_target()?;
    same_versions()?;
    let (profile, folder) = kind.wasm_profile();
    let mut command = cargo::cargo_for(kind, &["rustc", "--package", "app", "--lib", "--crate-type", "cdylib", "--target", TARGET]);
    command.args(["--no-default-features", "--features", "hydrate", "--profile", profile]).arg("--target-dir").arg(Kind::wasm_target());
    // Nobody steps through wasm here, and the module is a third without it.
    command.env("CARGO_PROFILE_DEV_DEBUG", "false");
    cargo::run(&mut command, "read the compiler's first message above: the browser's half is `app` with the feature `hydrate`")?;
    Ok(Kind::wasm_target().join(TARGET).join(folder).join("app.wasm"))
}

/// The module as browsers load it, and the JavaScript beside it, by name.
pub fn bind(wasm: &Path, kind: Kind) -> Done<BTreeMap<String, Vec<u8>>> {
    let next = "see that wasm-bindgen has one version in Cargo.lock, remove target/wasm and build again";
    let mut bindgen = Bindgen::new();
    bindgen.web(true).told("choose wasm-bindgen's output", next)?;
    bindgen.input_path(wasm).out_name("app").typescript(false).omit_default_module_path(true);
    bindgen.remove_name_section(kind == Kind::Release).remove_producers_section(true);
    let folder = place::at("target/assets/bindgen");
    let _ = fs::remove_dir_all(&folder);
    bindgen.generate(&folder).map_err(|fault| Fault::new(format!("cannot bind the wasm module: {fault:#}"), next))?;
    let mut files = BTreeMap::new();
    gather(&folder, &folder, &mut files)?;
    exports_hydrate(&files)?;
    Ok(files)
}

/// All files below a folder, by their path in it.
pub fn gather(top: &Path, folder: &Path, files: &mut BTreeMap<String, Vec<u8>>) -> Done {
    for entry in on_disk(fs::read_dir(folder), format!("list {}", place::short(folder)))? {
        let path = on_disk(entry, format!("list {}", place::short(folder)))?.path();
        if path.is_dir() {
            gather(top, &path, files)?;
            continue;
        }
        let name = path.strip_prefix(top).expect("found below it").to_string_lossy().into_owned();
        files.insert(name, on_disk(fs::read(&path), format!("read {}", place::short(&path)))?);
    }
    Ok(())
}

/// The loader calls it; without it every island of every page stays asleep.
fn exports_hydrate(files: &BTreeMap<String, Vec<u8>>) -> Done {
    let script = files.get("app.js").map(|script| String::from_utf8_lossy(script)).unwrap_or_default();
    if script.contains("export function hydrate(") || script.contains("hydrate,") || script.contains("hydrate }") {
        return Ok(());
    }
    Err(Fault::new(
        "the wasm module does not export `hydrate`",
        "keep `#[wasm_bindgen] pub fn hydrate()` in app/src/lib.rs: app/src/loader.js calls it",
    ))
}

pub fn add_target() -> Done {
    let mut ask = Command::new("rustc");
    let folder = cargo::read(ask.current_dir(place::root()).args(["--print", "target-libdir", "--target", TARGET]), NO_TARGET)?;
    if Path::new(folder.trim()).is_dir() {
        return Ok(());
    }
    cargo::run(Command::new("rustup").current_dir(place::root()).args(["target", "add", TARGET]), NO_TARGET)
}

/// Module and library speak a private format that changes with any version.
fn same_versions() -> Done {
    let lock = Lock::read()?;
    let (module, library) = (lock.versions("wasm-bindgen"), lock.versions("wasm-bindgen-cli-support"));
    if module.len() == 1 && module == library {
        return Ok(());
    }
    Err(Fault::new(
        format!("Cargo.lock has wasm-bindgen {} but wasm-bindgen-cli-support {}", module.join(", "), library.join(", ")),
        "give both the same `=` version in the root Cargo.toml, then `cargo update -p wasm-bindgen -p wasm-bindgen-cli-support`",
    ))
}
