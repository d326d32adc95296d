//! What the kept assets were made from, as one hash.

use std::{collections::BTreeMap, env, fs, path::Path};

use sha2::{Digest, Sha256};

use super::written;
use crate::{
    fault::{Done, on_disk},
    kind::Kind,
    place, wasm,
};

/// The hash of everything that goes in, this program included.
pub fn of(kind: Kind, module: &Path) -> Done<String> {
    let mut hash = Sha256::new();
    hash.update(kind.name());
    let maker = env::current_exe().and_then(|path| written(&path));
    hash.update(format!("{:?}", on_disk(maker, "look at xtask itself")?));
    let mut files = BTreeMap::new();
    let style = place::at("style");
    wasm::gather(&style, &style, &mut files)?;
    for path in [module.to_owned(), place::at("app/src/loader.js")] {
        let bytes = on_disk(fs::read(&path), format!("read {}", place::short(&path)))?;
        files.insert(path.display().to_string(), bytes);
    }
    for (name, bytes) in files {
        hash.update(name);
        hash.update((bytes.len() as u64).to_le_bytes());
        hash.update(bytes);
    }
    Ok(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Whether the kept assets were made from just that.
pub fn is_on(kept: &Path, stamp: &str) -> bool {
    fs::read_to_string(beside(kept)).is_ok_and(|found| found == stamp) && kept.join("build-id").is_file()
}

/// Written last: assets without it are unfinished.
pub fn put_on(kept: &Path, stamp: &str) -> Done {
    on_disk(fs::write(beside(kept), stamp), "write the stamp of the assets")
}

fn beside(kept: &Path) -> std::path::PathBuf {
    kept.with_extension("stamp")
}
