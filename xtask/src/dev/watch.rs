//! Which sources changed since we last looked, by their times.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    thread,
    time::{Duration, SystemTime},
};

use crate::place;

const FOLDERS: [&str; 6] = ["app", "domain", "store", "server", "migrations", "style"];
/// Made by builds, or by editors.
const NOT_SOURCES: [&str; 3] = ["assets", ".bundle", "target"];

/// The times of all sources, as last seen.
#[derive(Debug)]
pub struct Sources(BTreeMap<PathBuf, SystemTime>);

impl Sources {
    pub fn now() -> Self {
        let mut times = BTreeMap::new();
        for folder in FOLDERS {
            look(&place::at(folder), &mut times);
        }
        for file in ["Cargo.toml", "Cargo.lock"] {
            note(&place::at(file), &mut times);
        }
        Self(times)
    }

    /// Looks every so often until something changed, and names the first of it.
    pub fn wait(&mut self, every: Duration, mut meanwhile: impl FnMut()) -> PathBuf {
        loop {
            thread::sleep(every);
            meanwhile();
            if let Some(path) = Self::now().differs_from(self) {
                // An editor or a checkout writes several files: take them together.
                thread::sleep(every);
                *self = Self::now();
                return path;
            }
        }
    }

    fn differs_from(&self, before: &Self) -> Option<PathBuf> {
        let changed = self.0.iter().find(|(path, time)| before.0.get(*path) != Some(*time));
        let gone = || before.0.keys().find(|path| !self.0.contains_key(*path));
        changed.map(|(path, _)| path).or_else(gone).cloned()
    }
}

fn look(folder: &Path, times: &mut BTreeMap<PathBuf, SystemTime>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let (path, name) = (entry.path(), entry.file_name());
        let name = name.to_string_lossy();
        // server/src/assets is a source, server/assets is not.
        if NOT_SOURCES.contains(&&*name) && !folder.ends_with("src") {
            continue;
        }
        if path.is_dir() {
            look(&path, times);
        } else if !name.starts_with('.') && !name.ends_with('~') {
            note(&path, times);
        }
    }
}

fn note(path: &Path, times: &mut BTreeMap<PathBuf, SystemTime>) {
    if let Ok(time) = fs::metadata(path).and_then(|about| about.modified()) {
        times.insert(path.to_owned(), time);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_a_touched_and_a_removed_file_are_all_changes() {
        let at = |seconds| SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
        let sources = |files: &[(&str, u64)]| Sources(files.iter().map(|(path, time)| (PathBuf::from(path), at(*time))).collect());
        let before = sources(&[("a", 1), ("b", 1)]);
        let changed = |now: &[(&str, u64)]| sources(now).differs_from(&before);
        assert_eq!(changed(&[("a", 1), ("b", 1)]), None);
        assert_eq!(changed(&[("a", 1), ("b", 2)]), Some("b".into()));
        assert_eq!(changed(&[("a", 1), ("b", 1), ("c", 1)]), Some("c".into()));
        assert_eq!(changed(&[("b", 1)]), Some("a".into()));
    }
}
