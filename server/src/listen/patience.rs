//! A connection whose client must go on reading: hyper itself waits for ever to write.

use std::{
    io::{self, IoSlice},
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};

use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::TcpStream,
    time::{Instant, Sleep, sleep},
};

/// What a client must read at least, of what waits for it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Least {
    pub(super) bytes: usize,
    pub(super) time: Duration,
}

/// A stream that can end without what it has taken over being read.
pub(super) trait CutOff {
    fn cut_off(&self);
}

impl CutOff for TcpStream {
    /// Closed otherwise, the kernel keeps what it has taken over for as long as the client cares to say that it is there.
    fn cut_off(&self) {
        let _ = self.set_zero_linger();
    }
}

/// Fails a write whose client has read too little. Only the time that a write waits for its client counts: neither the
/// time between two answers, nor the time that the site needs for one.
pub(super) struct Patient<T> {
    stream: T,
    least: Least,
    /// Written since the count began.
    written: usize,
    /// What is left of the time.
    left: Duration,
    waiting: Option<Instant>,
    end: Pin<Box<Sleep>>,
}

impl<T: CutOff> Patient<T> {
    pub(super) fn new(stream: T, least: Least) -> Self {
        Self { stream, least, written: 0, left: least.time, waiting: None, end: Box::pin(sleep(least.time)) }
    }

    fn timed(&mut self, cx: &mut Context<'_>, progress: Poll<io::Result<usize>>) -> Poll<io::Result<usize>> {
        let Poll::Ready(outcome) = progress else {
            if self.waiting.is_none() {
                let now = Instant::now();
                self.waiting = Some(now);
                self.end.as_mut().reset(now + self.left);
            }
            ready!(self.end.as_mut().poll(cx));
            self.stream.cut_off();
            return Poll::Ready(Err(io::ErrorKind::TimedOut.into()));
        };
        if let Some(since) = self.waiting.take() {
            self.left = self.left.saturating_sub(since.elapsed());
        }
        self.written = self.written.saturating_add(*outcome.as_ref().unwrap_or(&0));
        if self.written >= self.least.bytes {
            (self.written, self.left) = (0, self.least.time);
        }
        Poll::Ready(outcome)
    }
}

impl<T: AsyncRead + Unpin> AsyncRead for Patient<T> {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, buf)
    }
}

impl<T: AsyncWrite + CutOff + Unpin> AsyncWrite for Patient<T> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        let progress = Pin::new(&mut self.stream).poll_write(cx, buf);
        self.timed(cx, progress)
    }

    fn poll_write_vectored(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bufs: &[IoSlice<'_>]) -> Poll<io::Result<usize>> {
        let progress = Pin::new(&mut self.stream).poll_write_vectored(cx, bufs);
        self.timed(cx, progress)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}
