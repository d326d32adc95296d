//! A body that must keep a least pace: a byte now and then is no silence, and would keep its connection for as long as uploads may take.

use std::{
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering::Relaxed},
    },
    task::{Context, Poll, ready},
    time::{Duration, Instant},
};

use axum::body::{Body, Bytes, HttpBody};
use hyper::body::{Frame, SizeHint};

/// On average, in bytes a second: a tenth of what a phone sends on a bad line.
const LEAST: u64 = 1 << 10;

pub(super) struct Paced {
    body: Body,
    begun: Instant,
    come: u64,
    /// So long any pace will do.
    free: Duration,
    slow: TooSlow,
}

/// Whether a body was cut off for its pace: its reader knows only of an error.
#[derive(Clone, Debug, Default)]
pub(super) struct TooSlow(Arc<AtomicBool>);

impl TooSlow {
    pub(super) fn is(&self) -> bool {
        self.0.load(Relaxed)
    }
}

impl Paced {
    pub(super) fn new(body: Body, free: Duration) -> Self {
        Self { body, begun: Instant::now(), come: 0, free, slow: TooSlow::default() }
    }

    pub(super) fn slow(&self) -> TooSlow {
        self.slow.clone()
    }

    fn lags(&self) -> bool {
        let took = self.begun.elapsed();
        took > self.free && u128::from(self.come) * 1000 < took.as_millis() * u128::from(LEAST)
    }
}

impl HttpBody for Paced {
    type Data = Bytes;
    type Error = axum::Error;

    /// Looks when something comes: when nothing does, it is silence.
    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let frame = ready!(Pin::new(&mut self.body).poll_frame(cx));
        if let Some(Ok(frame)) = &frame {
            self.come += frame.data_ref().map_or(0, |data| data.len() as u64);
            if self.lags() {
                self.slow.0.store(true, Relaxed);
                return Poll::Ready(Some(Err(axum::Error::new("too slow"))));
            }
        }
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
