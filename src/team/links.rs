//! The links of invitations: what makes them impossible to guess, and what is kept of them.

use sha2::{Digest, Sha256};

/// What makes an address impossible to guess. Only its hash is kept.
pub struct Token(pub(super) String);

impl Token {
    /// A new one.
    #[must_use]
    pub fn random() -> Self {
        Self(hex::encode(rand::random::<[u8; 32]>()))
    }

    /// What is kept of it.
    #[must_use]
    pub fn hash(&self) -> Vec<u8> {
        hash_of(&self.0)
    }
}

/// What is kept of a token.
#[must_use]
pub fn hash_of(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

/// As much of an address as tells its owner that it is theirs, and nobody else whose it is.
#[must_use]
pub fn masked(email: &str) -> String {
    let (name, domain) = email.split_once('@').unwrap_or((email, ""));
    let first: String = name.chars().take(1).collect();
    format!("{first}…@{domain}")
}
