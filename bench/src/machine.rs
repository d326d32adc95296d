//! On what was measured.

use std::{fmt, fs, path::Path};

use serde::Serialize;

use crate::site::Place;

/// The machine, as far as it tells.
#[derive(Debug, Serialize)]
pub struct Machine {
    cores: usize,
    processor: String,
    memory_mb: u64,
    kernel: String,
    /// On which the data lies: what a durable commit costs depends on it.
    file_system: String,
    /// Of the last minute, before anything was measured.
    load: String,
}

/// Reads what Linux tells; elsewhere it stays unknown.
pub fn about(place: &Place) -> Machine {
    let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
    let field = |text: &str, name: &str| {
        let line = text.lines().find(|line| line.starts_with(name)).and_then(|line| line.split_once(':'));
        line.map_or_else(|| "unknown".to_owned(), |(_, value)| value.trim().to_owned())
    };
    let memory = field(&read("/proc/meminfo"), "MemTotal");
    Machine {
        cores: std::thread::available_parallelism().map_or(1, usize::from),
        processor: field(&read("/proc/cpuinfo"), "model name"),
        memory_mb: memory.split(' ').next().and_then(|kilobytes| kilobytes.parse::<u64>().ok()).unwrap_or_default() / 1024,
        kernel: read("/proc/sys/kernel/osrelease").trim().to_owned(),
        file_system: file_system(&place.folder, &read("/proc/mounts")),
        load: read("/proc/loadavg").split(' ').next().unwrap_or_default().to_owned(),
    }
}

fn file_system(folder: &Path, mounts: &str) -> String {
    let mounted = mounts.lines().filter_map(|line| {
        let mut words = line.split(' ').skip(1);
        Some((words.next()?, words.next()?))
    });
    let nearest = mounted.filter(|(at, _)| folder.starts_with(at)).max_by_key(|(at, _)| at.len());
    nearest.map_or_else(|| "unknown".to_owned(), |(_, kind)| kind.to_owned())
}

impl fmt::Display for Machine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { cores, processor, memory_mb, kernel, file_system, load } = self;
        write!(f, "{cores} cores ({processor}), {memory_mb} MB, Linux {kernel}, data on {file_system}, load before {load}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_mount_tells_the_file_system() {
        let mounts = "/dev/vda / ext4 rw 0 0\ntmpfs /tmp tmpfs rw 0 0\n";
        assert_eq!(file_system(Path::new("/tmp/bench"), mounts), "tmpfs");
        assert_eq!(file_system(Path::new("/work/bench"), mounts), "ext4");
    }
}
