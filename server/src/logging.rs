//! What the process says of itself: for people on a terminal, as JSON otherwise.

use std::{io::IsTerminal, panic::PanicHookInfo};

use tracing::{Level, Metadata};
use tracing_subscriber::{EnvFilter, filter::filter_fn, fmt, layer::SubscriberExt, util::SubscriberInitExt};

/// Below a warning these write addresses, letters and form fields: never, whatever filter is asked for.
const TALKATIVE: [&str; 3] = ["lettre", "sqlx", "axum::rejection"];

/// Begins logging to the standard error stream; the first call counts.
pub fn start(filter: &str) {
    let registry = tracing_subscriber::registry().with(EnvFilter::new(filter)).with(filter_fn(is_discreet));
    let started = if std::io::stderr().is_terminal() {
        registry.with(fmt::layer().with_writer(std::io::stderr).with_target(false)).try_init()
    } else {
        registry.with(fmt::layer().json().flatten_event(true).with_writer(std::io::stderr)).try_init()
    };
    if started.is_ok() {
        std::panic::set_hook(Box::new(log_panic));
    }
}

fn is_discreet(of: &Metadata<'_>) -> bool {
    *of.level() <= Level::WARN || !TALKATIVE.iter().any(|target| of.target().starts_with(target))
}

/// The place always; the words only where a developer reads them, as they may hold a person's data.
fn log_panic(panic: &PanicHookInfo<'_>) {
    let place = panic.location().map(ToString::to_string).unwrap_or_default();
    let words = if cfg!(debug_assertions) { panic.payload_as_str().unwrap_or_default() } else { "" };
    tracing::error!(place, words, "panic");
}
