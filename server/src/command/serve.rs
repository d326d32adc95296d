//! `plenary serve`

use clap::Args;
use tokio::signal::unix::{Signal, SignalKind, signal};

use crate::{
    fault::Fault,
    listen,
    server::{Choices, Running, Server},
    settings::{Flags, Settings},
};

#[derive(Args, Debug)]
pub(super) struct Serve {
    /// Refuse to start on an old schema instead of bringing it up to date
    #[arg(long)]
    no_migrate: bool,
    #[command(flatten)]
    flags: Flags,
}

impl Serve {
    pub(super) async fn run(self) -> Result<(), Fault> {
        let mut settings = super::begin(&self.flags)?;
        listen::make_room(&mut settings.limits);
        warn(&settings);
        let mut signals = Signals::listen()?;
        let choices = Choices { migrate: !self.no_migrate, ..Choices::default() };
        let running = Server::start(settings, choices).await?;
        println!("ready: {}", running.base_url);
        signals.next().await;
        end(running, signals).await;
        Ok(())
    }
}

/// What works, but should not stay so.
fn warn(settings: &Settings) {
    for concern in settings.concerns() {
        tracing::warn!("{concern}");
    }
}

/// Requests may end; a second signal is meant.
async fn end(running: Running, mut signals: Signals) {
    tokio::select! {
        () = running.stop() => {}
        () = signals.next() => tracing::warn!("asked twice: stopping at once"),
    }
}

struct Signals {
    terminate: Signal,
    interrupt: Signal,
}

impl Signals {
    fn listen() -> Result<Self, Fault> {
        let on = |kind| signal(kind).map_err(|fault| Fault::Other(format!("cannot listen for signals: {fault}")));
        Ok(Self { terminate: on(SignalKind::terminate())?, interrupt: on(SignalKind::interrupt())? })
    }

    async fn next(&mut self) {
        tokio::select! {
            _ = self.terminate.recv() => {}
            _ = self.interrupt.recv() => {}
        }
    }
}
