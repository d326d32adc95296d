//! A file on this machine's disk, for whoever can send it without reading it: what the kernel holds in its memory needs no copy here.

use super::{Room, pieces};
use bytes::Bytes;
use futures_util::{Stream, stream};
use std::{fs::File, io, ops::Range, sync::Arc};

/// How much is sent at once at most, in bytes.
const MOST: u64 = 1 << 20;

/// At each so many bytes the kernel is asked whether it holds them.
const ASIDE: usize = 256 << 10;

/// A part of a file, or all of it.
#[derive(Clone, Debug)]
pub struct OnDisk {
    file: Arc<File>,
    range: Range<u64>,
    /// Until it has been sent.
    _room: Room,
}

/// The next of its bytes.
#[derive(Debug)]
pub enum Part {
    /// To be sent from where they are.
    Held(Held),
    /// The disk had to bring them.
    Read(Bytes),
}

/// Bytes that the kernel holds in its memory.
#[derive(Debug)]
pub struct Held {
    /// Of this file.
    pub file: Arc<File>,
    /// From here on.
    pub at: u64,
    /// So many.
    pub length: usize,
}

impl Held {
    /// The most that one has, in bytes.
    pub const MOST: usize = MOST as usize;
}

impl OnDisk {
    pub(super) fn new(file: Arc<File>, range: Range<u64>, room: Room) -> OnDisk {
        OnDisk { file, range, _room: room }
    }

    /// How many bytes.
    pub fn length(&self) -> u64 {
        self.range.end - self.range.start
    }

    /// All of them, in order. What is not at hand is read on another thread, so that nobody waits for the disk who sends.
    pub fn parts(self) -> impl Stream<Item = io::Result<Part>> + Send + 'static {
        stream::unfold(self, |mut rest| async move {
            let part = rest.next().await?;
            Some((part, rest))
        })
    }

    async fn next(&mut self) -> Option<io::Result<Part>> {
        let Range { start: at, end } = self.range;
        if at == end {
            return None;
        }
        let length = (end - at).min(MOST);
        if (at..at + length).step_by(ASIDE).chain([at + length - 1]).all(|at| is_held(&self.file, at)) {
            self.range.start += length;
            return Some(Ok(Part::Held(Held { file: self.file.clone(), at, length: length as usize })));
        }
        let read = pieces::bring(self.file.clone(), at..end).await;
        self.range.start += read.as_ref().map_or(end - at, |bytes| bytes.len() as u64);
        Some(read.map(Part::Read))
    }
}

/// Whether a byte comes without waiting for the disk. What lies between two that do is not asked about: the kernel reads ahead.
fn is_held(file: &File, at: u64) -> bool {
    pieces::held(file, &mut [0], at) == 1
}
