//! Documents go from the kernel's memory to the client without being copied here (`sendfile`). hyper, which knows only bytes, is
//! handed a stand-in of the same length; the stream knows it by where it lies and sends the file in its place.

use std::{
    collections::VecDeque,
    io::{self, IoSlice},
    pin::Pin,
    sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError},
    task::{Context, Poll, ready},
};

use bytes::Bytes;
use rustix::fs::sendfile;
use store::files::Held;
use tokio::{
    io::{AsyncRead, AsyncWrite, Interest, ReadBuf},
    net::TcpStream,
};

use super::patience::CutOff;

/// Its bytes are never sent.
static STAND_IN: LazyLock<Bytes> = LazyLock::new(|| Bytes::from(vec![0; Held::MOST]));

fn is_stand_in(buf: &[u8]) -> bool {
    !buf.is_empty() && STAND_IN.as_ptr_range().contains(&buf.as_ptr())
}

/// What is to be sent in the place of stand-ins, in order; known to a connection's answers and to its stream.
#[derive(Clone, Debug, Default)]
pub(super) struct Promised(Arc<Mutex<VecDeque<Held>>>);

impl Promised {
    fn held(&self) -> MutexGuard<'_, VecDeque<Held>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What to hand to hyper for it.
    pub(super) fn stand_in(&self, part: Held) -> Bytes {
        let bytes = STAND_IN.slice(..part.length);
        self.held().push_back(part);
        bytes
    }
}

/// A client's stream that keeps what was promised.
#[derive(Debug)]
pub(super) struct Straight {
    stream: TcpStream,
    promised: Promised,
}

impl Straight {
    pub(super) fn new(stream: TcpStream, promised: Promised) -> Straight {
        Straight { stream, promised }
    }

    /// Between a promise and its end, its stand-in is in all that hyper writes: whatever comes without it may be a copy of it, and
    /// whoever got that would take it for the file. Nor does hyper flush while it keeps something back.
    fn owes_nothing(&self) -> io::Result<()> {
        if self.promised.held().is_empty() {
            return Ok(());
        }
        tracing::error!("a stand-in was to be sent for a file");
        self.cut_off();
        Err(io::Error::other("a stand-in was to be sent for a file"))
    }

    /// Sends of what was promised next, in the place of so many bytes.
    fn poll_send(&mut self, cx: &mut Context<'_>, length: usize) -> Poll<io::Result<usize>> {
        let mut promised = self.promised.held();
        let Some(part) = promised.front_mut().filter(|part| part.length == length) else {
            return Poll::Ready(Err(io::Error::other("a stand-in for another part of a file")));
        };
        loop {
            ready!(self.stream.poll_write_ready(cx))?;
            let send = || Ok(sendfile(&self.stream, &part.file, Some(&mut part.at), part.length)?);
            match self.stream.try_io(Interest::WRITABLE, send) {
                Ok(0) => return Poll::Ready(Err(io::ErrorKind::UnexpectedEof.into())),
                Ok(sent) => {
                    #[cfg(test)]
                    tests::SENT.fetch_add(sent, std::sync::atomic::Ordering::Relaxed);
                    part.length -= sent;
                    if part.length == 0 {
                        promised.pop_front();
                    }
                    return Poll::Ready(Ok(sent));
                }
                Err(fault) if matches!(fault.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::Interrupted) => {}
                Err(fault) => return Poll::Ready(Err(fault)),
            }
        }
    }
}

impl CutOff for Straight {
    fn cut_off(&self) {
        self.stream.cut_off();
    }
}

impl AsyncRead for Straight {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, buf)
    }
}

impl AsyncWrite for Straight {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        if is_stand_in(buf) {
            return self.poll_send(cx, buf.len());
        }
        self.owes_nothing()?;
        Pin::new(&mut self.stream).poll_write(cx, buf)
    }

    fn poll_write_vectored(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bufs: &[IoSlice<'_>]) -> Poll<io::Result<usize>> {
        let Some(first) = bufs.iter().position(|buf| is_stand_in(buf)) else {
            self.owes_nothing()?;
            return Pin::new(&mut self.stream).poll_write_vectored(cx, bufs);
        };
        let (before, stand_in) = bufs.split_at(first);
        if before.iter().all(|buf| buf.is_empty()) {
            let length = stand_in.first().map_or(0, |buf| buf.len());
            return self.poll_send(cx, length);
        }
        Pin::new(&mut self.stream).poll_write_vectored(cx, before)
    }

    fn is_write_vectored(&self) -> bool {
        true
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.owes_nothing()?;
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

#[cfg(test)]
mod tests;
