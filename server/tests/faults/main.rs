//! Faults from outside: the process is killed, in the middle of a migration too; the disk is full, or does not keep what it is
//! given; a crowd writes; a backup is taken meanwhile; PostgreSQL restarts; two processes share it. Short here; `cargo xtask
//! faults` runs them long, by `PLENARY_FAULT_ROUNDS`.

#![allow(clippy::unwrap_used)]

mod backup;
mod crowd;
mod disk;
mod journal;
mod kill;
mod migration;
mod pair;
mod process;
mod proxy;
mod restart;
#[allow(dead_code, reason = "the suite of mail servers that fail needs all of it")]
#[path = "../mail/sink.rs"]
mod sink;
mod sync;
mod writers;

/// How often a fault is made.
fn rounds(short: usize) -> usize {
    std::env::var("PLENARY_FAULT_ROUNDS").ok().and_then(|text| text.parse().ok()).unwrap_or(short)
}
