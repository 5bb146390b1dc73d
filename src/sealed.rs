//! Encrypts what the database keeps and only this marketplace may read: secrets of second factors, mail that waits.
//! AES-256-GCM with a key made from the marketplace's secret; whoever has a copy of the database alone reads nothing.

use aes_gcm::aead::{Aead, KeyInit, Payload};
use aes_gcm::{Aes256Gcm, Key, Nonce};
use sha2::{Digest, Sha256};

/// Bytes of the nonce, which stands before the ciphertext. It is chosen at random for each message.
const NONCE: usize = 12;

/// Seals and opens with one key.
#[derive(Clone)]
pub struct Seal(Aes256Gcm);

impl Seal {
    /// The seal of a marketplace with this secret.
    #[must_use]
    pub fn of(secret: &[u8]) -> Self {
        let key = Sha256::new().chain_update(b"souk seal 1").chain_update(secret).finalize();
        Self(Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(&key)))
    }

    /// Seals a message. It opens for the same purpose only, so that a row's secret is worth nothing in another table.
    #[must_use]
    pub fn seal(&self, purpose: &str, message: &[u8]) -> Vec<u8> {
        let nonce = rand::random::<[u8; NONCE]>();
        let payload = Payload { msg: message, aad: purpose.as_bytes() };
        let sealed = self.0.encrypt(Nonce::from_slice(&nonce), payload).unwrap_or_default();
        [nonce.as_slice(), &sealed].concat()
    }

    /// What was sealed for this purpose with this key; nothing if it was not, or was changed.
    #[must_use]
    pub fn open(&self, purpose: &str, sealed: &[u8]) -> Option<Vec<u8>> {
        let (nonce, message) = sealed.split_at_checked(NONCE)?;
        self.0.decrypt(Nonce::from_slice(nonce), Payload { msg: message, aad: purpose.as_bytes() }).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_key_opens_and_only_for_the_same_purpose() {
        let seal = Seal::of(b"a secret");
        let sealed = seal.seal("mail", b"hello");
        assert_eq!(seal.open("mail", &sealed).as_deref(), Some(b"hello".as_slice()));
        assert_eq!(seal.open("codes", &sealed), None);
        assert_eq!(Seal::of(b"another").open("mail", &sealed), None);
        assert_eq!(seal.open("mail", &sealed[..20]), None);
        assert_ne!(seal.seal("mail", b"hello"), sealed);
    }
}
