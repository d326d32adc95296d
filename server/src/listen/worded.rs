//! A connection on which hyper's own answers are put into the site's words: hyper has no place to ask for them.

use std::{
    io::{self, IoSlice},
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};

use bytes::{Buf, Bytes};
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    time::{Sleep, sleep},
};

use super::{refusals::Refusals, talk::Talk};

/// How long what still comes is read away after a refusal.
const STILL_COMING: Duration = Duration::from_secs(1);

/// Replaces what hyper answers by itself; what the site answers passes untouched.
pub(super) struct Worded<T> {
    stream: T,
    talk: Talk,
    refusals: Refusals,
    /// Of a refusal: hyper believes its own to be written.
    unsaid: Bytes,
    refused: bool,
    end: Option<Pin<Box<Sleep>>>,
}

impl<T: AsyncRead + AsyncWrite + Unpin> Worded<T> {
    pub(super) fn new(stream: T, talk: Talk, refusals: Refusals) -> Self {
        Self { stream, talk, refusals, unsaid: Bytes::new(), refused: false, end: None }
    }

    /// Whether this is hyper's own refusal, which comes whole: then the site's is said in its place.
    fn takes_over(&mut self, answer: &[u8]) -> bool {
        if !self.talk.is_idle() {
            return false;
        }
        let Some((status, whole)) = self.refusals.instead_of(answer) else { return false };
        tracing::debug!(status = status.as_u16(), "what came is no request");
        crate::metrics::answered("other", "none", status, Duration::ZERO);
        (self.unsaid, self.refused) = (whole, true);
        true
    }

    fn poll_say(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        while !self.unsaid.is_empty() {
            let said = ready!(Pin::new(&mut self.stream).poll_write(cx, &self.unsaid))?;
            if said == 0 {
                return Poll::Ready(Err(io::ErrorKind::WriteZero.into()));
            }
            self.unsaid.advance(said);
        }
        Poll::Ready(Ok(()))
    }

    /// Closing over unread bytes resets a connection, and the reset may take the answer with it.
    fn poll_hear_out(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        let end = self.end.get_or_insert_with(|| Box::pin(sleep(STILL_COMING)));
        let mut heard = [0; 4 << 10];
        while end.as_mut().poll(cx).is_pending() {
            let mut buf = ReadBuf::new(&mut heard);
            if ready!(Pin::new(&mut self.stream).poll_read(cx, &mut buf)).is_err() || buf.filled().is_empty() {
                break;
            }
        }
        Poll::Ready(())
    }
}

impl<T: AsyncRead + Unpin> AsyncRead for Worded<T> {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, buf)
    }
}

impl<T: AsyncRead + AsyncWrite + Unpin> AsyncWrite for Worded<T> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        ready!(self.poll_say(cx))?;
        if self.takes_over(buf) {
            return Poll::Ready(Ok(buf.len()));
        }
        Pin::new(&mut self.stream).poll_write(cx, buf)
    }

    fn poll_write_vectored(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bufs: &[IoSlice<'_>]) -> Poll<io::Result<usize>> {
        ready!(self.poll_say(cx))?;
        let first = bufs.iter().find(|buf| !buf.is_empty());
        if first.is_some_and(|first| self.takes_over(first)) {
            return Poll::Ready(Ok(bufs.iter().map(|buf| buf.len()).sum()));
        }
        Pin::new(&mut self.stream).poll_write_vectored(cx, bufs)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        ready!(self.poll_say(cx))?;
        ready!(Pin::new(&mut self.stream).poll_flush(cx))?;
        self.talk.written();
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        if self.end.is_none() {
            ready!(self.poll_say(cx))?;
            ready!(Pin::new(&mut self.stream).poll_shutdown(cx))?;
        }
        if self.refused {
            ready!(self.poll_hear_out(cx));
        }
        Poll::Ready(Ok(()))
    }
}

#[cfg(test)]
mod tests;
