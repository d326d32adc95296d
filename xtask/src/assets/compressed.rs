//! `.br` and `.gz` beside every file that gains by it, made here once rather than at each request.

use std::{collections::BTreeMap, io::Write};

use flate2::{Compression, write::GzEncoder};

use crate::kind::Kind;

/// The packed siblings, where they are smaller by a tenth at least.
pub fn beside(files: &BTreeMap<String, Vec<u8>>, kind: Kind) -> BTreeMap<String, Vec<u8>> {
    let (brotli, gzip) = if kind == Kind::Release { (11, Compression::best()) } else { (1, Compression::fast()) };
    let both = files.iter().flat_map(|(name, bytes)| {
        let packed = [(format!("{name}.br"), by_brotli(bytes, brotli)), (format!("{name}.gz"), by_gzip(bytes, gzip))];
        packed.into_iter().filter(|(_, packed)| packed.len() * 10 < bytes.len() * 9)
    });
    both.collect()
}

fn by_brotli(bytes: &[u8], quality: u32) -> Vec<u8> {
    let mut packed = Vec::new();
    let mut into = brotli::CompressorWriter::new(&mut packed, 1 << 16, quality, 24);
    into.write_all(bytes).expect("memory takes all bytes");
    drop(into);
    packed
}

fn by_gzip(bytes: &[u8], level: Compression) -> Vec<u8> {
    let mut into = GzEncoder::new(Vec::new(), level);
    into.write_all(bytes).expect("memory takes all bytes");
    into.finish().expect("memory takes all bytes")
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use sha2::{Digest, Sha256};

    use super::*;

    #[test]
    fn packed_files_open_to_what_was_packed_and_small_gains_are_left_out() {
        let text = "green is structure, the accent wants attention. ".repeat(200).into_bytes();
        let noise: Vec<u8> = (0u8..90).flat_map(|n| Sha256::digest([n])).collect();
        let files = BTreeMap::from([("a.css".to_owned(), text.clone()), ("b.bin".to_owned(), noise)]);
        for kind in [Kind::Release, Kind::Debug] {
            let packed = beside(&files, kind);
            assert_eq!(packed.keys().collect::<Vec<_>>(), ["a.css.br", "a.css.gz"]);
            let mut opened = Vec::new();
            brotli::Decompressor::new(&packed["a.css.br"][..], 4096).read_to_end(&mut opened).unwrap();
            assert_eq!(opened, text);
            opened.clear();
            flate2::read::GzDecoder::new(&packed["a.css.gz"][..]).read_to_end(&mut opened).unwrap();
            assert_eq!(opened, text);
        }
    }
}
