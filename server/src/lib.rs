//! The process: settings, edge, worker, and the `plenary` command.
// Pages are deep types; in release their layouts are computed here.
#![recursion_limit = "1024"]

pub mod assets;
pub mod backup;
mod coding;
pub mod command;
pub mod delivery;
pub mod demo;
pub mod edge;
pub mod export;
pub mod fault;
pub mod finding;
pub mod health;
pub mod kept;
pub mod listen;
pub mod logging;
pub mod mailer;
mod metrics;
pub mod opening;
mod private;
pub mod router;
mod seats;
pub mod server;
pub mod session;
pub mod settings;
pub mod verify;
pub mod worker;
