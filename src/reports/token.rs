//! What the link holds by which whoever reported a listing sees what became of it: 256 random bits. The row of the
//! report has their SHA-256, and the bits themselves sealed, so that whoever reads the table alone can open nothing.

use sha2::{Digest, Sha256};

use crate::sealed::Seal;

/// What the seal is for.
const PURPOSE: &str = "report";

/// The secret part of such a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// A new one.
    #[must_use]
    pub fn new() -> Self {
        Self(hex::encode(rand::random::<[u8; 32]>()))
    }

    /// The one that an address holds.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// By what its row is found.
    #[must_use]
    pub fn hash(&self) -> Vec<u8> {
        Sha256::digest(self.0.as_bytes()).to_vec()
    }

    /// As it is kept.
    #[must_use]
    pub fn sealed(&self, seal: &Seal) -> Vec<u8> {
        seal.seal(PURPOSE, self.0.as_bytes())
    }

    /// What is kept, opened.
    #[must_use]
    pub fn open(sealed: &[u8], seal: &Seal) -> Option<Self> {
        String::from_utf8(seal.open(PURPOSE, sealed)?).ok().map(Self)
    }

    /// Where it leads.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/reports/{}", self.0)
    }
}

impl Default for Token {
    fn default() -> Self {
        Self::new()
    }
}
