//! The `plenary` command.
// Pages are deep types; in release their layouts are computed here.
#![recursion_limit = "1024"]

use std::process::ExitCode;

use clap::Parser;
use server::command::Plenary;

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
