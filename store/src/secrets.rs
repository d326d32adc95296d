//! Randomness, hashes and the installation's key.

use aes_gcm::{
    Aes256Gcm, Key, KeyInit, Nonce,
    aead::{Aead, Payload},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// The installation's key: keys that encrypt records are wrapped by one derived from it.
#[derive(Clone)]
pub struct Secrets {
    wrapping: [u8; 32],
    hashing: [u8; 32],
    linking: [u8; 32],
    coding: [u8; 32],
    lending: [u8; 32],
}

impl std::fmt::Debug for Secrets {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secrets(…)")
    }
}

/// Ciphertext that cannot be read with this key, or that was moved or changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the stored secret cannot be opened with this installation's key")]
pub struct Sealed;

/// Bytes from the operating system.
pub fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    #[allow(clippy::disallowed_methods, reason = "the one place that asks for randomness")]
    getrandom::fill(&mut bytes).expect("the operating system gives randomness");
    bytes
}

/// A fresh identity: 122 random bits in the shape of a version-4 UUID.
pub fn fresh_id() -> Uuid {
    uuid::Builder::from_random_bytes(random()).into_uuid()
}

/// A fresh secret for a link: 256 bits, URL-safe.
pub fn fresh_token() -> String {
    URL_SAFE_NO_PAD.encode(random::<32>())
}

/// Whether a word has the shape of such a token: a cookie that somebody made up is none.
pub fn is_fresh_token(word: &str) -> bool {
    word.len() == 43 && URL_SAFE_NO_PAD.decode(word).is_ok_and(|bytes| bytes.len() == 32)
}

/// SHA-256, for secrets that have 128 bits or more of their own.
pub fn hash(secret: &str) -> Vec<u8> {
    Sha256::digest(secret.as_bytes()).to_vec()
}

/// SHA-256 of bytes, in hexadecimal.
pub fn digest_hex(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

/// Compares in constant time.
pub fn same(a: &[u8], b: &[u8]) -> bool {
    subtle::ConstantTimeEq::ct_eq(a, b).into()
}

impl Secrets {
    /// Derives what is needed from the installation's 32 bytes.
    pub fn new(key: &[u8; 32]) -> Secrets {
        let derive = |label: &str| -> [u8; 32] { keyed(key, label.as_bytes()) };
        Secrets {
            wrapping: derive("plenary wrapping 1"),
            hashing: derive("plenary hashing 1"),
            linking: derive("plenary linking 1"),
            coding: derive("plenary coding 1"),
            lending: derive("plenary lending 1"),
        }
    }

    /// A keyed hash, for short secrets such as six-digit codes.
    pub fn keyed_hash(&self, parts: &[&str]) -> Vec<u8> {
        keyed(&self.hashing, parts.join("\0").as_bytes()).to_vec()
    }

    /// By this a backup knows the key it was taken with, without telling it.
    pub fn fingerprint(&self) -> String {
        hex::encode(self.keyed_hash(&["fingerprint of this key"]))
    }

    /// The secret of a letter's link, 256 bits. It is derived from the token's identity, so that the
    /// worker makes it when sending and nothing but its hash is ever stored.
    pub fn link_secret(&self, token: Uuid) -> String {
        URL_SAFE_NO_PAD.encode(keyed(&self.linking, token.as_bytes()))
    }

    /// The six digits of a letter's code, derived likewise.
    pub fn link_code(&self, token: Uuid) -> String {
        let mac = keyed(&self.coding, token.as_bytes());
        let (start, _) = mac.split_first_chunk::<16>().expect("32 bytes hold 16");
        format!("{:06}", u128::from_be_bytes(*start) % 1_000_000)
    }

    /// What a browser holds for the site, unreadable to whoever finds it: URL-safe text.
    pub fn lend(&self, place: &str, plain: &[u8]) -> String {
        URL_SAFE_NO_PAD.encode(seal(&self.lending, place, plain))
    }

    /// What [`Secrets::lend`] gave away for the same place.
    pub fn take_back(&self, place: &str, lent: &str) -> Result<Vec<u8>, Sealed> {
        open(&self.lending, place, &URL_SAFE_NO_PAD.decode(lent).map_err(|_| Sealed)?)
    }

    /// A fresh record key, and the same wrapped for storage beside the record.
    pub fn fresh_record_key(&self, place: &str) -> ([u8; 32], Vec<u8>) {
        let key = random();
        (key, seal(&self.wrapping, place, &key))
    }

    /// Unwraps a record's key.
    pub fn record_key(&self, place: &str, wrapped: &[u8]) -> Result<[u8; 32], Sealed> {
        open(&self.wrapping, place, wrapped)?.try_into().map_err(|_| Sealed)
    }
}

fn keyed(key: &[u8; 32], data: &[u8]) -> [u8; 32] {
    let mut mac = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(key).expect("HMAC takes keys of any length");
    mac.update(data);
    mac.finalize().into_bytes().into()
}

/// Encrypts for one place, "table/row/column": nonce, then ciphertext (AES-256-GCM).
pub fn seal(key: &[u8; 32], place: &str, plain: &[u8]) -> Vec<u8> {
    let nonce: [u8; 12] = random();
    let payload = Payload { msg: plain, aad: place.as_bytes() };
    let sealed = cipher(key).encrypt(&Nonce::from(nonce), payload).expect("AES-GCM takes any message of this size");
    [&nonce[..], &sealed].concat()
}

/// Decrypts what [`seal`] made for the same place.
pub fn open(key: &[u8; 32], place: &str, sealed: &[u8]) -> Result<Vec<u8>, Sealed> {
    let (nonce, text) = sealed.split_at_checked(12).ok_or(Sealed)?;
    let nonce: [u8; 12] = nonce.try_into().map_err(|_| Sealed)?;
    cipher(key).decrypt(&Nonce::from(nonce), Payload { msg: text, aad: place.as_bytes() }).map_err(|_| Sealed)
}

fn cipher(key: &[u8; 32]) -> Aes256Gcm {
    Aes256Gcm::new(&Key::<Aes256Gcm>::from(*key))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_field_opens_in_its_own_place_only() {
        let secrets = Secrets::new(&[7; 32]);
        let (key, wrapped) = secrets.fresh_record_key("passports/1");
        assert_eq!(secrets.record_key("passports/1", &wrapped), Ok(key));
        assert_eq!(secrets.record_key("passports/2", &wrapped), Err(Sealed));
        let sealed = seal(&key, "passports/1/number", b"C1234567");
        assert_eq!(open(&key, "passports/1/number", &sealed).as_deref(), Ok(&b"C1234567"[..]));
        assert_eq!(open(&key, "passports/1/expires", &sealed), Err(Sealed));
        assert_eq!(Secrets::new(&[8; 32]).record_key("passports/1", &wrapped), Err(Sealed));
    }

    #[test]
    fn what_was_lent_comes_back_to_its_own_place_only() {
        let secrets = Secrets::new(&[7; 32]);
        let lent = secrets.lend("draft/1", "Lê".as_bytes());
        assert_eq!(secrets.take_back("draft/1", &lent).as_deref(), Ok("Lê".as_bytes()));
        assert_eq!(secrets.take_back("draft/2", &lent), Err(Sealed));
        assert_eq!(Secrets::new(&[8; 32]).take_back("draft/1", &lent), Err(Sealed));
        assert_eq!(secrets.take_back("draft/1", "no%base64"), Err(Sealed));
    }

    #[test]
    fn a_letters_secret_is_the_same_whenever_it_is_made() {
        let secrets = Secrets::new(&[7; 32]);
        let (one, other) = (fresh_id(), fresh_id());
        assert_eq!(secrets.link_secret(one), secrets.link_secret(one));
        assert_ne!(secrets.link_secret(one), secrets.link_secret(other));
        assert_ne!(secrets.link_secret(one), Secrets::new(&[8; 32]).link_secret(one));
        assert!((0..100).all(|_| secrets.link_code(fresh_id()).len() == 6));
        assert_ne!(fresh_token(), fresh_token());
    }
}
