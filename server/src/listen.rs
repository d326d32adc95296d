//! Accepting connections, and letting them end well.
//!
//! `axum::serve` keeps half-sent heads open for ever; here every silence has an end.

mod connection;
mod descriptors;
mod patience;
mod refusals;
mod talk;
mod worded;

use std::{io, net::SocketAddr, sync::Arc, time::Duration};

use axum::Router;
use tokio::{
    net::{TcpListener, TcpSocket, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore},
    task::JoinSet,
    time::timeout,
};
use tokio_util::sync::CancellationToken;

pub use self::{descriptors::make_room, refusals::Refusals};
use crate::{fault::Fault, settings::Limits};

/// Binds an address, or says what to do; `name` is its setting.
pub async fn bind(name: &'static str, address: SocketAddr) -> Result<TcpListener, Fault> {
    open(address).map_err(|source| match source.kind() {
        io::ErrorKind::AddrInUse => Fault::AddressInUse { name, address },
        _ => Fault::CannotListen { name, address, source },
    })
}

/// As tokio's own bind, but with a longer queue: when it overflows, clients wait a second and more.
fn open(address: SocketAddr) -> io::Result<TcpListener> {
    const QUEUE: u32 = 4096;
    let socket = if address.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() }?;
    // For a restart right after a stop.
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(QUEUE)
}

/// Serves `site` until `stop`, then lets open requests end for as long as the limits say. `refusals` answer what is no request.
pub async fn serve(socket: TcpListener, site: Router, refusals: Refusals, limits: Limits, stop: CancellationToken) {
    let mut hall = Hall {
        site,
        refusals,
        head_time: limits.head_time,
        seats: Arc::new(Semaphore::new(limits.connections)),
        open: JoinSet::new(),
        stop: stop.clone(),
    };
    while let Some((seat, accepted)) = stop.run_until_cancelled(hall.next(&socket)).await {
        hall.admit(seat, accepted).await;
    }
    hall.close(socket, limits.drain_time).await;
}

struct Hall {
    site: Router,
    refusals: Refusals,
    head_time: Duration,
    seats: Arc<Semaphore>,
    open: JoinSet<()>,
    stop: CancellationToken,
}

type Accepted = io::Result<(TcpStream, SocketAddr)>;

impl Hall {
    /// A seat first: whoever finds none waits in the kernel's queue.
    async fn next(&self, socket: &TcpListener) -> (OwnedSemaphorePermit, Accepted) {
        let seat = self.seats.clone().acquire_owned().await.expect("the seats are never closed");
        (seat, socket.accept().await)
    }

    async fn admit(&mut self, seat: OwnedSemaphorePermit, accepted: Accepted) {
        while self.open.try_join_next().is_some() {}
        match accepted {
            Ok((stream, peer)) => self.seat(seat, stream, peer),
            Err(fault) if is_of_one_connection(&fault) => {}
            Err(fault) => {
                // Out of file descriptors, most likely: wait for some to come back.
                tracing::error!(%fault, "cannot accept connections");
                tokio::time::sleep(Duration::from_millis(200)).await;
            }
        }
    }

    fn seat(&mut self, seat: OwnedSemaphorePermit, stream: TcpStream, peer: SocketAddr) {
        let (site, refusals) = (self.site.clone(), self.refusals.clone());
        let serving = connection::serve(stream, peer, site, refusals, self.head_time, self.stop.clone());
        self.open.spawn(async move {
            let _seat = seat;
            serving.await;
        });
    }

    async fn close(mut self, socket: TcpListener, time: Duration) {
        self.empty_the_queue(socket);
        tracing::info!(connections = self.open.len(), "stopping");
        let ended = async { while self.open.join_next().await.is_some() {} };
        if timeout(time, ended).await.is_err() {
            tracing::warn!("some requests did not end in time and were cut off");
            self.open.shutdown().await;
        }
    }

    /// The kernel has already greeted those in its queue; they are served too. It is asked itself, until it has nobody left, and
    /// the socket is closed in the same breath: whoever comes between the two is reset.
    fn empty_the_queue(&mut self, socket: TcpListener) {
        let Ok(socket) = socket.into_std() else { return };
        while let Ok(seat) = self.seats.clone().try_acquire_owned() {
            match socket.accept() {
                Ok((stream, peer)) => {
                    let stream = stream.set_nonblocking(true).and_then(|()| TcpStream::from_std(stream));
                    if let Ok(stream) = stream {
                        self.seat(seat, stream, peer);
                    }
                }
                Err(fault) if is_of_one_connection(&fault) => {}
                Err(_) => break,
            }
        }
    }
}

fn is_of_one_connection(fault: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(fault.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset)
}

#[cfg(test)]
mod tests;
