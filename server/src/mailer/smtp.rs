//! Letters over SMTP.

use std::time::Duration;

use domain::mail::Attempt;
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    transport::smtp::{Error, PoolConfig},
};

use crate::{settings::SmtpUrl, worker::AT_ONCE};

/// Of one SMTP command; a mail server that needs longer is asked again later.
const PATIENCE: Duration = Duration::from_secs(30);
/// Below the five minutes after which servers close idle connections (RFC 5321, 4.5.3.2.7).
const IDLE: Duration = Duration::from_secs(60);

/// A few connections, kept for the next letters.
#[derive(Debug)]
pub struct Smtp(AsyncSmtpTransport<Tokio1Executor>);

impl Smtp {
    /// Needs a running runtime: the pool sweeps itself.
    pub fn new(url: &SmtpUrl) -> Self {
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url.expose()).expect("the settings checked the URL");
        // Fewer, and letters beyond them would each open a connection and close it again.
        let pool = PoolConfig::new().max_size(AT_ONCE).idle_timeout(IDLE);
        Self(builder.timeout(Some(PATIENCE)).pool_config(pool).build())
    }

    pub(super) async fn send(&self, message: Message) -> Attempt {
        let in_ascii = message.envelope().to().iter().all(|address| AsRef::<str>::as_ref(address).is_ascii());
        match self.0.send(message).await {
            Ok(_) => Attempt::Sent,
            Err(fault) => classify(&fault, in_ascii),
        }
    }

    pub(super) async fn probe(&self) -> Result<(), String> {
        match self.0.test_connection().await {
            Ok(true) => Ok(()),
            Ok(false) => Err("the server answered, then ended the connection".into()),
            Err(fault) => Err(said(&fault)),
        }
    }
}

/// 5xx about the letter gives up; everything that another day may change is tried again.
fn classify(fault: &Error, in_ascii: bool) -> Attempt {
    let reply = fault.status().map(u16::from);
    match reply {
        // Our credentials or our TLS, not this letter: an operator's matter.
        Some(530 | 534 | 535 | 538) => Attempt::RetryLater(said(fault)),
        Some(500..) => Attempt::GiveUp(said(fault)),
        // The server cannot take an address in another script, and will not learn it overnight.
        None if fault.is_client() && !in_ascii => Attempt::GiveUp(said(fault)),
        _ => Attempt::RetryLater(said(fault)),
    }
}

/// One line of moderate length. It may quote the address: it is stored with the delivery, never logged.
fn said(fault: &Error) -> String {
    let line: String = fault.to_string().chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    line.chars().take(300).collect()
}
