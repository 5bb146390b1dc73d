//! What signs requests to S3: SHA-256 and HMAC, by the crates that hash everything else here.

use hmac::{Hmac, KeyInit, Mac};
use object_store::client::{CryptoProvider, DigestAlgorithm, DigestContext, HmacContext, Signer, SigningAlgorithm};
use sha2::{Digest, Sha256};

/// The hashes that S3 needs.
#[derive(Debug)]
pub(super) struct Hashes;

impl CryptoProvider for Hashes {
    fn digest(&self, algorithm: DigestAlgorithm) -> object_store::Result<Box<dyn DigestContext>> {
        match algorithm {
            DigestAlgorithm::Sha256 => Ok(Box::new(Begun { hash: Sha256::new(), done: Vec::new() })),
            _ => Err(unknown()),
        }
    }

    fn hmac(&self, algorithm: DigestAlgorithm, secret: &[u8]) -> object_store::Result<Box<dyn HmacContext>> {
        match algorithm {
            DigestAlgorithm::Sha256 => {
                let hash = Hmac::<Sha256>::new_from_slice(secret).map_err(|_| unknown())?;
                Ok(Box::new(Begun { hash, done: Vec::new() }))
            }
            _ => Err(unknown()),
        }
    }

    fn sign(&self, _: SigningAlgorithm, _: &[u8]) -> object_store::Result<Box<dyn Signer>> {
        Err(unknown())
    }
}

/// A hash of what came so far.
struct Begun<H> {
    hash: H,
    done: Vec<u8>,
}

impl DigestContext for Begun<Sha256> {
    fn update(&mut self, data: &[u8]) {
        Digest::update(&mut self.hash, data);
    }

    fn finish(&mut self) -> object_store::Result<&[u8]> {
        self.done = self.hash.finalize_reset().to_vec();
        Ok(&self.done)
    }
}

impl HmacContext for Begun<Hmac<Sha256>> {
    fn update(&mut self, data: &[u8]) {
        Mac::update(&mut self.hash, data);
    }

    fn finish(&mut self) -> object_store::Result<&[u8]> {
        self.done = self.hash.clone().finalize().into_bytes().to_vec();
        Ok(&self.done)
    }
}

fn unknown() -> object_store::Error {
    object_store::Error::NotSupported { source: "only SHA-256 is used here".into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_is_that_of_the_standard() {
        // The second test case of RFC 4231.
        let mut hash = Hashes.hmac(DigestAlgorithm::Sha256, b"Jefe").unwrap();
        hash.update(b"what do ya want ");
        hash.update(b"for nothing?");
        let expected = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
        assert_eq!(hex::encode(hash.finish().unwrap()), expected);
        let mut hash = Hashes.digest(DigestAlgorithm::Sha256).unwrap();
        hash.update(b"abc");
        assert!(hex::encode(hash.finish().unwrap()).starts_with("ba7816bf8f01cfea"));
    }
}
