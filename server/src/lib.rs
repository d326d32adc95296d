//! The process: settings, edge, worker, and the `plenary` command.

pub mod assets;
pub mod command;
pub mod delivery;
pub mod demo;
pub mod edge;
pub mod fault;
pub mod health;
pub mod listen;
pub mod logging;
pub mod mailer;
mod metrics;
pub mod opening;
pub mod router;
pub mod server;
pub mod session;
pub mod settings;
pub mod worker;
