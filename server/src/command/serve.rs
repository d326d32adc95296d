//! `plenary serve`

use clap::Args;
use tokio::signal::unix::{Signal, SignalKind, signal};

use domain::text::Email;
use store::clock::Clock;

use crate::{
    demo,
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
    /// Load the demo series into an empty database, and print sign-in links for its people
    #[arg(long)]
    demo: bool,
    #[command(flatten)]
    flags: Flags,
}

impl Serve {
    pub(super) async fn run(self) -> Result<(), Fault> {
        let mut settings = super::begin(&self.flags)?;
        listen::make_room(&mut settings.limits);
        warn(&settings);
        let mut signals = Signals::listen()?;
        let mailbox = settings.base_url.is_localhost() && settings.smtp.is_none();
        let choices = Choices { migrate: !self.no_migrate, demo: self.demo, ..Choices::default() };
        let clock = choices.clock.clone();
        let running = Server::start(settings, choices).await?;
        println!("ready: {}", running.base_url);
        if self.demo {
            introduce(&running, mailbox, &clock).await?;
        }
        signals.next().await;
        end(running, signals).await;
        Ok(())
    }
}

/// The demo's people and its mailbox, by their addresses.
async fn introduce(running: &Running, mailbox: bool, clock: &Clock) -> Result<(), Fault> {
    let base = running.base_url.to_string();
    let base = base.trim_end_matches('/');
    if !running.base_url.is_localhost() {
        println!("no sign-in links: they are given on localhost only");
        return Ok(());
    }
    for demo::Persona { role, email, next } in demo::PERSONAS {
        let email = Email::parse(email).map_err(|fault| Fault::Other(fault.to_string()))?;
        let secret = running.store.persona_link(&email, next, clock.now()).await.map_err(|fault| Fault::Other(fault.to_string()))?;
        println!("sign in as {role} <{email}>: {base}/sign-in/{secret}");
    }
    if mailbox {
        println!("mailbox: {base}/dev/mail");
    }
    Ok(())
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
