//! Reading an archive, part by part.

use std::path::Path;

use async_zip::base::read1::seek::ZipArchiveReader;
use tokio::{
    fs::File,
    io::{AsyncRead, AsyncReadExt, BufReader},
};
use tokio_util::compat::{Compat, FuturesAsyncReadCompatExt, TokioAsyncReadCompatExt};

use super::{FORMAT, MANIFEST, Manifest, Outcome};

/// A manifest that is longer is none.
const LONGEST_MANIFEST: u64 = 256 << 20;

/// An archive that can be read.
pub(super) struct Archive(ZipArchiveReader<Compat<BufReader<File>>>);

impl Archive {
    pub(super) async fn open(path: &Path) -> Outcome<(Archive, Manifest)> {
        let file = BufReader::new(File::open(path).await?).compat();
        let mut archive = Archive(ZipArchiveReader::open(file).await?);
        let mut text = Vec::new();
        archive.part(MANIFEST).await?.take(LONGEST_MANIFEST).read_to_end(&mut text).await?;
        let format = serde_json::from_slice::<serde_json::Value>(&text)?["format"].clone();
        if format != FORMAT {
            return Err(format!("its format is {format}, and this release reads {FORMAT}").into());
        }
        Ok((archive, serde_json::from_slice(&text)?))
    }

    /// One part's bytes, checked against their checksum as they are read.
    pub(super) async fn part(&mut self, name: &str) -> Outcome<impl AsyncRead + Unpin + use<'_>> {
        let at = self.0.find(name.as_bytes())?.next().ok_or_else(|| format!("it lacks {name}"))?;
        Ok(self.0.file(at).await?.compat())
    }
}
