//! One connection, from its first byte to its last.

use std::{
    net::SocketAddr,
    pin::{Pin, pin},
    time::Duration,
};

use axum::{Router, body::Body, extract::ConnectInfo};
use futures_util::TryFutureExt;
use hyper::{Request, body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use socket2::SockRef;
use tokio::net::TcpStream;
use tokio_util::sync::CancellationToken;
use tower::ServiceExt;

use super::{
    patience::{Least, Patient},
    refusals::Refusals,
    straight::{Promised, Straight},
    talk::{Answer, Talk},
    worded::Worded,
};

/// The request line and all headers; 431 beyond.
const HEAD: usize = 32 << 10;
/// How much of an answer that waits for them a client reads at least: a phone on the worst of lines does as much.
const UNREAD: Least = Least { bytes: 16 << 10, time: Duration::from_secs(60) };
/// How much may have come before it is used; of an answer, more is asked for only when less than that is left to write. hyper's own
/// 400 KiB are held by everybody who reads slowly.
const BUFFER: usize = HEAD;
/// How much more than what is on its way the kernel takes of an answer among many, in bytes. What slow readers have not taken would
/// lie in its memory, most of a megabyte for each; among few it makes a quick one quicker by a third.
const UNSENT: u32 = 32 << 10;
/// On stopping, for requests that are already on their way: hyper closes at once what it has read nothing from.
const ON_ITS_WAY: Duration = Duration::from_millis(100);

/// Serves a connection until its client leaves, falls silent, or `stop`; then only the open request ends.
pub(super) async fn serve(
    stream: TcpStream,
    peer: SocketAddr,
    site: Router,
    refusals: Refusals,
    head_time: Duration,
    crowded: bool,
    stop: CancellationToken,
) {
    // Without it a small answer on a kept connection waits 40 ms for the client's ACK.
    let _ = stream.set_nodelay(true);
    if crowded {
        let _ = SockRef::from(&stream).set_tcp_notsent_lowat(UNSENT);
    }
    let talk = Talk::default();
    let promised = Promised::default();
    let stream = Straight::new(stream, promised.clone());
    let stream = Worded::new(Patient::new(stream, UNREAD), talk.clone(), refusals);
    let service = service_fn(move |request: Request<Incoming>| {
        let open = talk.begin();
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(ConnectInfo(peer));
        let promised = promised.clone();
        site.clone().oneshot(request).map_ok(|answer| Answer::of(answer, open, promised))
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(head_time)
        .max_header_size(HEAD)
        .max_buf_size(BUFFER)
        .serve_connection(TokioIo::new(stream), service);
    let open = metrics::gauge!("http_connections");
    open.increment(1);
    // Broken connections are the client's matter and happen all the time.
    if let Err(fault) = until(stop, pin!(connection)).await {
        tracing::debug!(%fault, "a connection ended early");
    }
    open.decrement(1);
}

type Connection<S> = http1::Connection<TokioIo<Worded<Patient<Straight>>>, S>;

async fn until<S>(stop: CancellationToken, mut connection: Pin<&mut Connection<S>>) -> hyper::Result<()>
where
    S: hyper::service::HttpService<Incoming, ResBody = Answer>,
    S::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    let stopping = async {
        stop.cancelled().await;
        tokio::time::sleep(ON_ITS_WAY).await;
    };
    tokio::select! {
        ended = connection.as_mut() => return ended,
        () = stopping => connection.as_mut().graceful_shutdown(),
    }
    connection.await
}
