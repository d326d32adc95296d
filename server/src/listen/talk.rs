//! Whose words a connection carries: the site's, or hyper's own.

use std::{
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed},
    },
    task::{Context, Poll},
};

use axum::body::Body;
use bytes::Bytes;
use hyper::body::{Body as HttpBody, Frame, SizeHint};

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
#[derive(Debug)]
pub(super) struct Answer {
    body: Body,
    _open: Open,
}

impl Answer {
    pub(super) fn new(body: Body, open: Open) -> Self {
        Self { body, _open: open }
    }
}

impl HttpBody for Answer {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut self.body).poll_frame(cx)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
