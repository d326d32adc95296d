//! What the server carries for browsers, under /pkg-<build id>/: made once for each kind of build, kept in
//! target/assets, put into server/assets with its old times, so that switching kinds rebuilds nothing.

mod compressed;
mod placed;
mod stamp;

use std::{
    collections::BTreeMap,
    fs::{self, File},
    path::{Path, PathBuf},
};

use sha2::{Digest, Sha256};

use crate::{
    fault::{Done, on_disk},
    kind::Kind,
    place, style, wasm,
};

/// Finished assets, standing in server/assets.
#[derive(Debug)]
pub struct Assets {
    /// Names their contents: the first of their hash.
    pub id: String,
}

impl Assets {
    /// Makes cargo see them as new.
    pub fn touch(&self) -> Done {
        let path = place::at("server/assets/build-id");
        on_disk(fs::write(&path, &self.id), format!("write {}", place::short(&path)))
    }
}

/// Makes what changed, and puts all in place.
pub fn build(kind: Kind, module: &Path) -> Done<Assets> {
    let kept = place::at("target/assets").join(kind.name());
    let stamp = stamp::of(kind, module)?;
    if !stamp::is_on(&kept, &stamp) {
        make(kind, module, &kept)?;
        stamp::put_on(&kept, &stamp)?;
    }
    placed::into(&place::at("server/assets"), &kept)?;
    let id = on_disk(fs::read_to_string(kept.join("build-id")), "read the build id")?;
    Ok(Assets { id })
}

fn make(kind: Kind, module: &Path, kept: &Path) -> Done {
    let mut files = wasm::bind(module, kind)?;
    files.insert("loader.js".to_owned(), read("app/src/loader.js")?);
    files.insert("plenary.css".to_owned(), style::bundle()?);
    let drawings = place::at("style/static");
    wasm::gather(&drawings, &drawings, &mut files)?;
    let id = id(&files);
    sizes(&files);
    let packed = compressed::beside(&files, kind);
    files.extend(packed);
    files.insert("build-id".to_owned(), id.into_bytes());
    write(kept, &files)
}

fn read(path: &str) -> Done<Vec<u8>> {
    on_disk(fs::read(place::at(path)), format!("read {path}"))
}

fn id(files: &BTreeMap<String, Vec<u8>>) -> String {
    let mut hash = Sha256::new();
    for (name, bytes) in files {
        hash.update(name);
        hash.update((bytes.len() as u64).to_le_bytes());
        hash.update(bytes);
    }
    hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

fn sizes(files: &BTreeMap<String, Vec<u8>>) {
    for (name, bytes) in files {
        println!("   {name}: {} bytes", bytes.len());
    }
}

/// A folder of exactly these files.
fn write(folder: &Path, files: &BTreeMap<String, Vec<u8>>) -> Done {
    let _ = fs::remove_dir_all(folder);
    for (name, bytes) in files {
        let path = folder.join(name);
        let made = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&path, bytes));
        on_disk(made, format!("write {}", place::short(&path)))?;
    }
    Ok(())
}

/// Names of all files below a folder.
fn names(folder: &Path) -> Done<Vec<PathBuf>> {
    let mut files = BTreeMap::new();
    if folder.is_dir() {
        wasm::gather(folder, folder, &mut files)?;
    }
    Ok(files.into_keys().map(PathBuf::from).collect())
}

/// When a file was written.
fn written(path: &Path) -> std::io::Result<std::time::SystemTime> {
    File::open(path)?.metadata()?.modified()
}
