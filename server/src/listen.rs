//! Accepting connections, and letting them end well.
//!
//! `axum::serve` keeps half-sent heads open for ever; here every silence has an end.

mod connection;
mod descriptors;
mod patience;
mod refusals;
mod straight;
mod talk;
mod worded;

use std::{
    io,
    net::{IpAddr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use axum::Router;
use ipnet::IpNet;
use tokio::{
    net::{TcpListener, TcpSocket, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore},
    task::JoinSet,
    time::timeout,
};
use tokio_util::sync::CancellationToken;

pub use self::{descriptors::make_room, refusals::Refusals};
use crate::{
    fault::Fault,
    seats::{Full, Seat, Seats},
    settings::Limits,
};

/// Binds an address, or says what to do; `name` is its setting.
pub async fn bind(name: &'static str, address: SocketAddr) -> Result<TcpListener, Fault> {
    open(address).map_err(|source| match source.kind() {
        io::ErrorKind::AddrInUse => Fault::AddressInUse { name, address },
        _ => Fault::CannotListen { name, address, source },
    })
}

/// From so many connections on each new one is given less of the kernel's memory.
const CROWD: usize = 256;
/// How many the kernel greets before they are accepted.
const QUEUE: u32 = 4096;

/// As tokio's own bind, but with a longer queue: when it overflows, clients wait a second and more.
fn open(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() }?;
    // For a restart right after a stop.
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(QUEUE)
}

/// What is served, and to whom.
#[derive(Debug)]
pub struct Service {
    /// The site.
    pub site: Router,
    /// What answers what is no request.
    pub refusals: Refusals,
    /// Those through whom everybody may come: no network of theirs is counted.
    pub proxies: Vec<IpNet>,
}

/// Serves until `stop`, then lets open requests end for as long as the limits say.
pub async fn serve(socket: TcpListener, service: Service, limits: Limits, stop: CancellationToken) {
    let mut hall = Hall {
        service,
        head_time: limits.head_time,
        seats: Arc::new(Semaphore::new(limits.connections)),
        networks: Seats::new(limits.connections, of_one_network(limits.connections)),
        open: JoinSet::new(),
        stop: stop.clone(),
    };
    while let Some((seat, accepted)) = stop.run_until_cancelled(hall.next(&socket)).await {
        hall.admit(seat, accepted).await;
    }
    hall.close(socket, limits.drain_time).await;
}

struct Hall {
    service: Service,
    head_time: Duration,
    seats: Arc<Semaphore>,
    networks: Seats,
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
        let Ok(of_network) = self.seat_of_network(peer.ip()) else {
            // Nothing is said to them: whoever holds so many does not listen.
            metrics::counter!("http_connections_refused_total").increment(1);
            return;
        };
        let (site, refusals) = (self.service.site.clone(), self.service.refusals.clone());
        let serving = connection::serve(stream, peer, site, refusals, self.head_time, self.open.len() >= CROWD, self.stop.clone());
        self.open.spawn(async move {
            // Dropped in this order: whoever waits for the seat finds that of the network free.
            let _seats = (of_network, seat);
            serving.await;
        });
    }

    /// None for proxies.
    fn seat_of_network(&self, peer: IpAddr) -> Result<Option<Seat>, Full> {
        let peer = peer.to_canonical();
        if self.service.proxies.iter().any(|network| network.contains(&peer)) {
            return Ok(None);
        }
        self.networks.take(peer).map(Some)
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
        // Those who are refused give their seats back: without an end they could knock for ever.
        for _ in 0..QUEUE {
            let Ok(seat) = self.seats.clone().try_acquire_owned() else { break };
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

/// Whoever takes all that one network may have leaves a quarter to the others.
fn of_one_network(connections: usize) -> usize {
    connections - connections / 4
}

fn is_of_one_connection(fault: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(fault.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset)
}

#[cfg(test)]
mod tests;
