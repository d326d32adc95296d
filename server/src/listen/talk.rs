//! Whose words a connection carries: the site's, or hyper's own.

use std::{
    io,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed},
    },
    task::{Context, Poll, ready},
};

use axum::body::Body;
use bytes::Bytes;
use futures_util::{StreamExt, stream::BoxStream};
use http::{Response, header};
use hyper::body::{Body as HttpBody, Frame, SizeHint};
use store::files::{OnDisk, Part};

use super::straight::Promised;

/// A connection's state, known to its service and to its stream. From a request's beginning until its answer has been
/// handed over and written, all that is written is the site's; what is written while idle is hyper's own.
///
/// One task holds both ends, so that nothing has to be ordered.
#[derive(Clone, Debug, Default)]
pub(super) struct Talk(Arc<State>);

#[derive(Debug, Default)]
struct State {
    /// A number, because an answer's body may be dropped only after the next request has begun.
    open: AtomicUsize,
    unwritten: AtomicBool,
}

impl Talk {
    /// A request begins; its answer has to hold what is given.
    pub(super) fn begin(&self) -> Open {
        self.0.unwritten.store(true, Relaxed);
        self.0.open.fetch_add(1, Relaxed);
        Open(self.0.clone())
    }

    /// All that was handed over has been written: hyper flushes its stream only when it keeps nothing back itself.
    pub(super) fn written(&self) {
        if self.0.open.load(Relaxed) == 0 {
            self.0.unwritten.store(false, Relaxed);
        }
    }

    /// Whether the site has nothing to say.
    pub(super) fn is_idle(&self) -> bool {
        self.0.open.load(Relaxed) == 0 && !self.0.unwritten.load(Relaxed)
    }
}

/// A request that is being answered; ends when dropped.
#[derive(Debug)]
pub(super) struct Open(Arc<State>);

impl Drop for Open {
    fn drop(&mut self) {
        self.0.open.fetch_sub(1, Relaxed);
    }
}

/// An answer's body: hyper drops it once it has taken over the last of it.
pub(super) struct Answer {
    body: Body,
    file: Option<Document>,
    _open: Open,
}

/// A document in its body's place.
struct Document {
    parts: BoxStream<'static, io::Result<Part>>,
    left: u64,
    promised: Promised,
}

impl Answer {
    /// An answer that names a file, and is that file byte for byte, is sent from where the file lies.
    pub(super) fn of(mut answer: Response<Body>, open: Open, promised: Promised) -> Response<Answer> {
        let named = answer.extensions_mut().remove::<OnDisk>();
        let length = answer.headers().get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
        let untouched = |it: &OnDisk| length == Some(it.length()) && !answer.headers().contains_key(header::CONTENT_ENCODING);
        let file = named.filter(untouched).map(|it| Document { left: it.length(), parts: it.parts().boxed(), promised });
        answer.map(|body| Answer { body, file, _open: open })
    }
}

impl Document {
    fn poll_frame(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let bytes = match ready!(self.parts.as_mut().poll_next(cx)) {
            None => return Poll::Ready(None),
            Some(Err(fault)) => return Poll::Ready(Some(Err(axum::Error::new(fault)))),
            Some(Ok(Part::Read(bytes))) => bytes,
            Some(Ok(Part::Held(part))) => self.promised.stand_in(part),
        };
        self.left = self.left.saturating_sub(bytes.len() as u64);
        Poll::Ready(Some(Ok(Frame::data(bytes))))
    }
}

impl HttpBody for Answer {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        match &mut self.file {
            Some(file) => file.poll_frame(cx),
            None => Pin::new(&mut self.body).poll_frame(cx),
        }
    }

    fn is_end_stream(&self) -> bool {
        self.file.as_ref().map_or_else(|| self.body.is_end_stream(), |file| file.left == 0)
    }

    fn size_hint(&self) -> SizeHint {
        self.file.as_ref().map_or_else(|| self.body.size_hint(), |file| SizeHint::with_exact(file.left))
    }
}
