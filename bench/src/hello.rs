//! The yardstick: a bare axum that says hello, as a process of its own, as the site is.

use std::{net::SocketAddr, process::Stdio};

use axum::{Router, routing::get};
use tokio::{
    io::{AsyncBufReadExt, BufReader},
    net::TcpListener,
    process::{Child, Command},
};

use crate::Done;

/// Serves until killed; prints where.
pub async fn serve() -> Done {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("{}", listener.local_addr()?);
    #[allow(clippy::disallowed_methods, reason = "a yardstick, not the site: nothing here is protected")]
    let routes = Router::new().route("/", get(|| async { "Hello, world!" }));
    axum::serve(listener, routes).await?;
    Ok(())
}

/// The yardstick, running.
#[derive(Debug)]
pub struct Hello {
    pub address: SocketAddr,
    _process: Child,
}

impl Hello {
    /// Starts it.
    pub async fn start() -> Done<Self> {
        let mut command = Command::new(std::env::current_exe()?);
        let mut process = command.arg("--hello").stdin(Stdio::null()).stdout(Stdio::piped()).kill_on_drop(true).spawn()?;
        let out = process.stdout.take().ok_or("no output of the yardstick")?;
        let line = BufReader::new(out).lines().next_line().await?.ok_or("the yardstick did not start")?;
        Ok(Self { address: line.parse()?, _process: process })
    }
}
