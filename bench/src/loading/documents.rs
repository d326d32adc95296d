//! Documents: small ones, and one of 5 MB.

use bytes::Bytes;
use domain::{access::Audience, id::MaterialId, materials::Release, text::Line, tlp::Tlp};
use futures_util::stream;
use store::{
    Change, Store,
    materials::{Body, Facts, File, insert_material},
};

use super::Edition;
use crate::Done;

/// The large one, as the issue says it.
pub const LARGE: usize = 5_000_000;
const SMALL: usize = 16_000;

/// Puts so many documents on an edition's shelf; gives the large one, where one was wanted.
pub async fn insert(change: &mut Change, store: &Store, edition: &Edition, count: usize, large: bool) -> Done<Option<MaterialId>> {
    let mut found = None;
    for nth in 0..count {
        let is_large = large && nth == 0;
        let bytes = pdf(&format!("{} {nth}", edition.slug), if is_large { LARGE } else { SMALL });
        let whole: [Result<Bytes, std::io::Error>; 1] = [Ok(bytes)];
        let received = store.files.receive(stream::iter(whole), u64::MAX).await?;
        let facts = Facts {
            title: Line::parse(&format!("Slides {nth}"))?,
            language: "en".to_owned(),
            tlp: if is_large || nth % 2 == 0 { Tlp::Amber } else { Tlp::Clear },
            audience: Audience::default(),
            release: Release::Now,
        };
        let body = Body::File(File { name: format!("slides-{nth}.pdf"), received });
        let id = insert_material(change, edition.id, None, None, &facts, &body, None).await?;
        if is_large {
            found = Some(id);
        }
    }
    Ok(found)
}

/// The mark of a PDF, then bytes that no compression shortens, the same for the same words.
fn pdf(words: &str, size: usize) -> Bytes {
    let mut bytes = format!("%PDF-1.7\n% {words}\n").into_bytes();
    let mut state =
        words.bytes().fold(0x9E37_79B9_7F4A_7C15_u64, |state, byte| (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)) | 1;
    while bytes.len() < size {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        bytes.extend_from_slice(&state.to_le_bytes());
    }
    bytes.truncate(size);
    bytes.into()
}
