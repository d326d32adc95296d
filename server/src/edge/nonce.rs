//! The word that marks this site's own scripts.

use base64::{Engine, prelude::BASE64_STANDARD_NO_PAD};

pub use app::shell::Nonce;

/// 128 random bits.
pub(super) fn of(random: &[u8]) -> Nonce {
    Nonce(BASE64_STANDARD_NO_PAD.encode(random))
}
