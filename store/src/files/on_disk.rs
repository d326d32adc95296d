//! A file on this machine's disk, for whoever can send it without reading it: what the kernel holds in its memory needs no copy here.

use super::{Room, pieces};
use bytes::Bytes;
use futures_util::{
    Stream, StreamExt,
    stream::{self, BoxStream},
};
use std::{fs::File, io, ops::Range, sync::Arc};

/// How much is sent at once at most, in bytes.
const MOST: u64 = 1 << 20;
/// At each so many bytes the kernel is asked whether it holds them: unasked, Linux reads that far ahead.
const ASIDE: usize = 128 << 10;

/// A part of a file, or all of it.
#[derive(Clone, Debug)]
pub struct OnDisk {
    file: Arc<File>,
    range: Range<u64>,
    room: Room,
}

/// The next of its bytes.
#[derive(Debug)]
pub enum Part {
    /// To be sent from where they are.
    Held(Held),
    /// The disk had to bring them.
    Read(Bytes),
}

/// Bytes that the kernel holds in its memory, most likely: whoever sends them waits for those that it has given up since.
#[derive(Debug)]
pub struct Held {
    /// Of this file.
    pub file: Arc<File>,
    /// From here on.
    pub at: u64,
    /// So many.
    pub length: usize,
    /// The file is open until they are sent.
    pub room: Room,
}

impl Held {
    /// The most that one has, in bytes.
    pub const MOST: usize = MOST as usize;
}

impl OnDisk {
    pub(super) fn new(file: Arc<File>, range: Range<u64>, room: Room) -> OnDisk {
        OnDisk { file, range, room }
    }

    /// How many bytes.
    pub fn length(&self) -> u64 {
        self.range.end - self.range.start
    }

    /// All of them, in order. What is not at hand is read on another thread, so that nobody waits for the disk who sends.
    pub fn parts(self) -> impl Stream<Item = io::Result<Part>> + Send + 'static {
        stream::unfold(Rest { of: self, reading: stream::empty().boxed() }, |mut rest| async move {
            let part = rest.next().await?;
            Some((part, rest))
        })
    }
}

struct Rest {
    of: OnDisk,
    /// What is being read, up to where `of` goes on.
    reading: BoxStream<'static, io::Result<Bytes>>,
}

impl Rest {
    async fn next(&mut self) -> Option<io::Result<Part>> {
        loop {
            if let Some(read) = self.reading.next().await {
                return Some(read.map(Part::Read));
            }
            let OnDisk { file, range, room } = &mut self.of;
            let Range { start: at, end } = *range;
            let length = (end - at).min(MOST);
            if length == 0 {
                return None;
            }
            range.start += length;
            if (at..at + length).step_by(ASIDE).chain([at + length - 1]).all(|at| is_held(file, at)) {
                return Some(Ok(Part::Held(Held { file: file.clone(), at, length: length as usize, room: room.clone() })));
            }
            self.reading = pieces::of(file.clone(), at..at + length).boxed();
        }
    }
}

/// Whether a byte comes without waiting for the disk.
fn is_held(file: &File, at: u64) -> bool {
    pieces::held(file, &mut [0], at) == 1
}
