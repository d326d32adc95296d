//! A port that stands before others. It passes on what it is told to, and can look like a server that restarts.

use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt, copy},
    net::{
        TcpListener, TcpStream,
        tcp::{OwnedReadHalf, OwnedWriteHalf},
    },
    sync::watch,
    task::JoinHandle,
};

/// How a client of PostgreSQL ends a transaction: a simple query.
const COMMIT: &[u8] = b"COMMIT\0";

/// What becomes of whoever comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    /// Led to one of those behind it.
    To(usize),
    /// Led to each of those behind it in turn.
    InTurns,
    /// Led to the first, but a `COMMIT` comes no further than here: whoever sent it waits.
    Holding,
    /// Those who are there are cut off, and nobody is let in.
    Away,
    /// Told, in PostgreSQL's words, that the server is not up yet.
    Starting,
}

pub struct Proxy {
    pub port: u16,
    mood: watch::Sender<Mood>,
    standing: JoinHandle<()>,
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.standing.abort();
    }
}

impl Proxy {
    /// Stands before these, and leads to the first.
    pub async fn before(those: &[String]) -> Proxy {
        let socket = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = socket.local_addr().unwrap().port();
        let (mood, seen) = watch::channel(Mood::To(0));
        Proxy { port, mood, standing: tokio::spawn(stand(socket, Arc::from(those), seen)) }
    }

    /// From now on. Only [`Mood::Away`] cuts anybody off.
    pub fn feel(&self, mood: Mood) {
        self.mood.send_replace(mood);
    }
}

async fn stand(socket: TcpListener, those: Arc<[String]>, mut mood: watch::Receiver<Mood>) {
    let (address, turn) = (socket.local_addr().unwrap(), AtomicUsize::new(0));
    let mut socket = Some(socket);
    loop {
        let now = *mood.borrow_and_update();
        if now == Mood::Away {
            // Nobody listens: whoever comes is refused by the system.
            socket = None;
            mood.changed().await.unwrap();
            continue;
        }
        let listening = match socket.take() {
            Some(socket) => socket,
            None => listen(address).await,
        };
        tokio::select! {
            () = async { mood.changed().await.unwrap() } => {}
            come = listening.accept() => {
                let (stream, _) = come.unwrap();
                let whom = match now {
                    Mood::To(nth) => Some(nth),
                    Mood::Holding => Some(0),
                    Mood::InTurns => Some(turn.fetch_add(1, Ordering::Relaxed) % those.len()),
                    Mood::Away | Mood::Starting => None,
                };
                match whom {
                    Some(nth) => tokio::spawn(pass(stream, those[nth].clone(), mood.clone())),
                    None => tokio::spawn(refuse(stream)),
                };
            }
        }
        socket = Some(listening);
    }
}

/// Somebody's connection of a moment ago may hold the port.
async fn listen(address: SocketAddr) -> TcpListener {
    loop {
        match TcpListener::bind(address).await {
            Ok(socket) => return socket,
            Err(_) => tokio::time::sleep(std::time::Duration::from_millis(10)).await,
        }
    }
}

async fn pass(stream: TcpStream, to: String, mut mood: watch::Receiver<Mood>) -> Option<()> {
    let (mut from, mut back) = stream.into_split();
    let (mut answers, mut other) = TcpStream::connect(to).await.ok()?.into_split();
    let seen = mood.clone();
    tokio::select! {
        _ = ask(&mut from, &mut other, &seen) => {}
        _ = copy(&mut answers, &mut back) => {}
        _ = mood.wait_for(|mood| *mood == Mood::Away) => {}
    }
    Some(())
}

/// Passes on what is asked, until it ends or is held.
async fn ask(from: &mut OwnedReadHalf, to: &mut OwnedWriteHalf, mood: &watch::Receiver<Mood>) -> Option<()> {
    let mut bytes = [0; 64 * 1024];
    loop {
        let read = from.read(&mut bytes).await.ok().filter(|read| *read > 0)?;
        if *mood.borrow() == Mood::Holding && bytes[..read].windows(COMMIT.len()).any(|it| it == COMMIT) {
            std::future::pending::<()>().await;
        }
        to.write_all(&bytes[..read]).await.ok()?;
    }
}

/// What PostgreSQL answers while it comes up: 57P03, `cannot_connect_now`.
async fn refuse(mut stream: TcpStream) -> Option<()> {
    const ASKS_FOR_TLS: i32 = 80_877_103;
    loop {
        let length = usize::try_from(stream.read_i32().await.ok()?).ok()?;
        let mut rest = vec![0; length.checked_sub(4)?.min(10_000)];
        stream.read_exact(&mut rest).await.ok()?;
        if rest != ASKS_FOR_TLS.to_be_bytes() {
            break;
        }
        stream.write_all(b"N").await.ok()?;
    }
    let told = b"SFATAL\0VFATAL\0C57P03\0Mthe database system is starting up\0\0";
    stream.write_all(b"E").await.ok()?;
    stream.write_i32(i32::try_from(told.len()).ok()? + 4).await.ok()?;
    stream.write_all(told).await.ok()?;
    stream.shutdown().await.ok()
}
