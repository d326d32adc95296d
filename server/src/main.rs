//! The `plenary` command.
// Pages are deep types; in release their layouts are computed here.
#![recursion_limit = "1024"]

use std::process::ExitCode;

use clap::Parser;
use server::command::Plenary;

/// Half as dear as the system's for the many small pieces of a request, and gives back what a rush has taken.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    // Before the first handshake of anybody: rustls wants to know whose cryptography it uses.
    rustls::crypto::ring::default_provider().install_default().expect("nothing ran before");
    match Plenary::parse().run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("plenary: {fault}");
            ExitCode::FAILURE
        }
    }
}
