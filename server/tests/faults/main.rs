//! Faults from outside: the process is killed, in the middle of a migration too; the disk is full; a crowd writes. Short
//! here; `cargo xtask faults` runs them long, by `PLENARY_FAULT_ROUNDS`.

#![allow(clippy::unwrap_used)]

mod crowd;
mod disk;
mod journal;
mod kill;
mod migration;
mod process;
mod writers;

/// How often a fault is made.
fn rounds(short: usize) -> usize {
    std::env::var("PLENARY_FAULT_ROUNDS").ok().and_then(|text| text.parse().ok()).unwrap_or(short)
}
