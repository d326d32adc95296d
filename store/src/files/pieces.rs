//! A file on this machine's disk, read in pieces into buffers that are used again: a fresh one for each piece would be made on
//! one thread and given back on another, which allocators answer by holding on to hundreds of megabytes.
//!
//! A reader holds what it has not yet sent, and may be slow about it: there are only so many large buffers.

use bytes::Bytes;
use futures_util::{Stream, stream};
use rustix::io::{ReadWriteFlags, preadv2};
use std::{
    fs::File,
    io::{self, IoSliceMut},
    ops::Range,
    os::unix::fs::FileExt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use tokio::task::{JoinHandle, spawn_blocking};

/// How much is read at once, in bytes.
pub(super) const PIECE: usize = 256 * 1024;
/// How much is read at once where no large buffer is left: thousands of slow readers hold some kilobytes each.
const SMALL: usize = 16 * 1024;

/// 64 MiB in all; a quick reader has three at a time. So many wait for the next reader as 16 quick ones leave behind.
static LARGE: Pool = Pool::of(256, 32);

/// The large buffers.
#[derive(Debug)]
struct Pool {
    most: usize,
    most_idle: usize,
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    lent: usize,
    idle: Vec<Box<[u8]>>,
}

impl Pool {
    const fn of(most: usize, most_idle: usize) -> Pool {
        Pool { most, most_idle, state: Mutex::new(State { lent: 0, idle: Vec::new() }) }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A large buffer, unless all are with readers.
    fn lend(&'static self) -> Option<Lent> {
        let mut state = self.state();
        if state.lent == self.most {
            return None;
        }
        state.lent += 1;
        let idle = state.idle.pop();
        drop(state);
        Some(Lent { buffer: idle.unwrap_or_else(|| fresh(PIECE)), of: Some(self) })
    }

    fn take_back(&self, buffer: Box<[u8]>) {
        let mut state = self.state();
        state.lent -= 1;
        if state.idle.len() < self.most_idle {
            state.idle.push(buffer);
        }
    }
}

fn fresh(size: usize) -> Box<[u8]> {
    vec![0; size].into_boxed_slice()
}

/// A buffer on its way to a reader; a large one goes back to its pool once they have it.
#[derive(Debug)]
struct Lent {
    buffer: Box<[u8]>,
    of: Option<&'static Pool>,
}

impl Lent {
    fn small() -> Lent {
        Lent { buffer: fresh(SMALL), of: None }
    }

    fn part(&mut self, from: usize, to: usize) -> io::Result<&mut [u8]> {
        self.buffer.get_mut(from..to).ok_or_else(|| io::ErrorKind::InvalidInput.into())
    }
}

impl AsRef<[u8]> for Lent {
    fn as_ref(&self) -> &[u8] {
        &self.buffer
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        if let Some(pool) = self.of {
            pool.take_back(std::mem::take(&mut self.buffer));
        }
    }
}

/// The bytes of a range, which lies within the file. Where there are buffers for it, the next piece is read while one is sent.
pub(super) fn of(file: Arc<File>, range: Range<u64>) -> impl Stream<Item = io::Result<Bytes>> {
    lent_by(&LARGE, file, range)
}

fn lent_by(pool: &'static Pool, file: Arc<File>, range: Range<u64>) -> impl Stream<Item = io::Result<Bytes>> {
    let reading = Reading { file, rest: range, ahead: None, pool };
    stream::unfold(reading, Reading::next)
}

struct Reading {
    file: Arc<File>,
    rest: Range<u64>,
    ahead: Option<Piece>,
    pool: &'static Pool,
}

enum Piece {
    There(io::Result<Bytes>),
    Coming(JoinHandle<io::Result<Bytes>>),
}

impl Reading {
    async fn next(mut self) -> Option<(io::Result<Bytes>, Reading)> {
        let piece = match self.ahead.take() {
            Some(piece) => piece,
            None if self.rest.is_empty() => return None,
            None => {
                let lent = if self.is_almost_done() { None } else { self.pool.lend() };
                self.begin(lent.unwrap_or_else(Lent::small))
            }
        };
        if !self.rest.is_empty()
            && let Some(lent) = self.pool.lend()
        {
            self.ahead = Some(self.begin(lent));
        }
        let bytes = match piece {
            Piece::There(bytes) => bytes,
            Piece::Coming(reading) => reading.await.unwrap_or_else(|fault| Err(io::Error::other(fault))),
        };
        Some((bytes, self))
    }

    fn is_almost_done(&self) -> bool {
        self.rest.end - self.rest.start <= SMALL as u64
    }

    /// What the kernel holds in its memory is copied here and now; only what the disk has to bring is worth another thread.
    fn begin(&mut self, mut lent: Lent) -> Piece {
        let at = self.rest.start;
        let length = usize::try_from(self.rest.end - at).map_or(lent.buffer.len(), |rest| rest.min(lent.buffer.len()));
        self.rest.start += length as u64;
        let there = lent.part(0, length).map_or(0, |part| held(&self.file, part, at));
        if there == length {
            return Piece::There(Ok(Bytes::from_owner(lent).slice(..length)));
        }
        let file = self.file.clone();
        Piece::Coming(spawn_blocking(move || {
            file.read_exact_at(lent.part(there, length)?, at + there as u64)?;
            Ok(Bytes::from_owner(lent).slice(..length))
        }))
    }
}

/// Reads as much as comes without waiting for the disk; nothing where the file system cannot tell.
pub(super) fn held(file: &File, buffer: &mut [u8], at: u64) -> usize {
    preadv2(file, &mut [IoSliceMut::new(buffer)], at, ReadWriteFlags::NOWAIT).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures_util::{StreamExt, TryStreamExt, future::join_all};
    use std::io::Write;

    const LENGTH: usize = 3 * PIECE + SMALL + 1;

    fn file(content: &[u8]) -> Arc<File> {
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(content).unwrap();
        Arc::new(file)
    }

    /// How many are lent, and how many are idle.
    fn counts(pool: &Pool) -> (usize, usize) {
        let state = pool.state();
        (state.lent, state.idle.len())
    }

    /// What slow readers hold is bounded: beyond the large buffers, one small piece each.
    #[tokio::test]
    async fn of_many_slow_readers_few_hold_a_large_buffer() {
        static FEW: Pool = Pool::of(5, 2);
        let content: Vec<u8> = (0..LENGTH).map(|at| (at % 251) as u8).collect();
        let whole = 0..LENGTH as u64;
        let mut readers: Vec<_> = (0..50).map(|_| Box::pin(lent_by(&FEW, file(&content), whole.clone()))).collect();
        // Each takes a piece and keeps it: a connection whose client does not read.
        let kept: Vec<Bytes> = join_all(readers.iter_mut().map(|it| it.next())).await.into_iter().map(|it| it.unwrap().unwrap()).collect();
        assert_eq!(counts(&FEW).0, 5);
        let large = kept.iter().filter(|it| it.len() == PIECE).count();
        assert!((1..=5).contains(&large) && kept.iter().all(|it| [PIECE, SMALL].contains(&it.len())), "{large}");
        // Everybody gets on, also while they keep what they have.
        for (reader, first) in readers.iter_mut().skip(40).zip(kept.iter().skip(40)) {
            let rest: Vec<Bytes> = reader.try_collect().await.unwrap();
            assert!(counts(&FEW).0 <= 5 && [first.as_ref(), &rest.concat()].concat() == content);
        }
        drop(kept);
        drop(readers);
        assert_eq!(counts(&FEW), (0, 2));
        let alone: Vec<Bytes> = lent_by(&FEW, file(&content), whole).try_collect().await.unwrap();
        assert_eq!(alone.iter().map(Bytes::len).collect::<Vec<_>>(), [PIECE, PIECE, PIECE, SMALL + 1]);
        assert!(alone.concat() == content);
    }

    #[tokio::test]
    async fn a_small_file_takes_no_large_buffer() {
        static NONE: Pool = Pool::of(1, 1);
        let mut reader = Box::pin(lent_by(&NONE, file(&[7; SMALL]), 0..SMALL as u64));
        let piece = reader.next().await.unwrap().unwrap();
        assert_eq!((piece.len(), counts(&NONE).0), (SMALL, 0));
        assert!(reader.next().await.is_none());
    }
}
