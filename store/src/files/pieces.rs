//! A file on this machine's disk, read in pieces into buffers that are used again: a fresh one for each piece would be made on
//! one thread and given back on another, which allocators answer by holding on to hundreds of megabytes.

use bytes::Bytes;
use futures_util::{Stream, StreamExt, stream};
use rustix::io::{ReadWriteFlags, preadv2};
use std::{
    fs::File,
    io::{self, IoSliceMut},
    ops::Range,
    os::unix::fs::FileExt,
    sync::{Arc, Mutex, PoisonError},
};

/// How much is read at once, in bytes.
pub(super) const PIECE: usize = 256 * 1024;
/// How many buffers wait for the next reader.
const MOST_IDLE: usize = 32;

static IDLE: Mutex<Vec<Box<[u8]>>> = Mutex::new(Vec::new());

/// A buffer on its way to a reader; idle again once they have it.
struct Lent(Option<Box<[u8]>>);

impl Lent {
    fn take() -> Lent {
        let idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner).pop();
        Lent(Some(idle.unwrap_or_else(|| vec![0; PIECE].into_boxed_slice())))
    }

    fn part(&mut self, from: usize, to: usize) -> io::Result<&mut [u8]> {
        self.0.as_deref_mut().and_then(|buffer| buffer.get_mut(from..to)).ok_or_else(|| io::ErrorKind::InvalidInput.into())
    }
}

impl AsRef<[u8]> for Lent {
    fn as_ref(&self) -> &[u8] {
        self.0.as_deref().unwrap_or_default()
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        let mut idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.len() < MOST_IDLE {
            idle.extend(self.0.take());
        }
    }
}

/// The bytes of a range, which lies within the file. The next piece is read while one is sent.
pub(super) fn of(file: File, range: Range<u64>) -> impl Stream<Item = io::Result<Bytes>> {
    let file = Arc::new(file);
    let end = range.end;
    let pieces = range.step_by(PIECE).map(move |from| from..(from + PIECE as u64).min(end));
    stream::iter(pieces.map(move |piece| read(file.clone(), piece))).buffered(2)
}

async fn read(file: Arc<File>, piece: Range<u64>) -> io::Result<Bytes> {
    let length = usize::try_from(piece.end - piece.start).map_err(io::Error::other)?;
    let mut lent = Lent::take();
    // What the kernel holds in its memory is copied here and now; only what the disk has to bring is worth another thread.
    let there = held(&file, lent.part(0, length)?, piece.start);
    if there == length {
        return Ok(Bytes::from_owner(lent).slice(..length));
    }
    let reading = tokio::task::spawn_blocking(move || {
        file.read_exact_at(lent.part(there, length)?, piece.start + there as u64)?;
        Ok(Bytes::from_owner(lent).slice(..length))
    });
    reading.await.map_err(io::Error::other)?
}

/// Reads as much as comes without waiting for the disk; nothing where the file system cannot tell.
fn held(file: &File, buffer: &mut [u8], at: u64) -> usize {
    preadv2(file, &mut [IoSliceMut::new(buffer)], at, ReadWriteFlags::NOWAIT).unwrap_or(0)
}
