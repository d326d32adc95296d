//! Joins each language's catalogues (one file a subject) into the single file that Fluent loads.

use std::{collections::HashMap, env, fs, path::Path};

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=i18n.toml");
    if env::var_os("CARGO_FEATURE_SSR").is_none() {
        return;
    }
    for lang in ["en", "vi"] {
        join(lang);
    }
}

fn join(lang: &str) {
    let folder = Path::new("i18n").join(lang);
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files: Vec<_> = fs::read_dir(&folder)
        .unwrap_or_else(|fault| panic!("{}: {fault}", folder.display()))
        .map(|entry| entry.expect("a folder just opened can be listed").path())
        .filter(|path| path.extension().is_some_and(|end| end == "ftl"))
        .collect();
    files.sort();
    let (mut joined, mut seen) = (String::new(), HashMap::new());
    for path in files {
        println!("cargo::rerun-if-changed={}", path.display());
        let text = fs::read_to_string(&path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
        for id in text.lines().filter_map(id_of) {
            if let Some(first) = seen.insert(id.to_owned(), path.clone()) {
                panic!("message `{id}` stands in {} and in {}", first.display(), path.display());
            }
        }
        joined.push_str(&text);
        joined.push('\n');
    }
    write(&Path::new("i18n/.bundle").join(lang).join("app.ftl"), &joined);
}

/// The message or term that a line begins.
fn id_of(line: &str) -> Option<&str> {
    let (id, _) = line.split_once('=')?;
    let id = id.trim_end();
    let rest = id.strip_prefix('-').unwrap_or(id);
    let shape =
        rest.starts_with(|c: char| c.is_ascii_alphabetic()) && rest.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
    shape.then_some(id)
}

/// Leaves an unchanged file alone, so that nothing is built again for it.
fn write(path: &Path, text: &str) {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return;
    }
    let made = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(path, text));
    made.unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
}
