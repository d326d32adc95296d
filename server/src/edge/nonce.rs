//! The word that marks this site's own scripts.

use base64::{Engine, prelude::BASE64_STANDARD_NO_PAD};

/// Fresh for every request; stands in the CSP and on the script elements of the page.
#[derive(Clone, Debug)]
pub struct Nonce(pub String);

/// 128 random bits.
pub(super) fn fresh() -> Nonce {
    Nonce(BASE64_STANDARD_NO_PAD.encode(store::secrets::random::<16>()))
}
