//! Marks of what a form said, by which a change is noticed.

use sha2::{Digest, Sha256};

use crate::content::{FIELDS, Typed};

/// A short mark of what each field said when the form was filled, to be sent along with it; as files hold it, so that
/// it is the same in every language.
#[must_use]
pub fn marks(typed: &Typed) -> String {
    FIELDS.map(|field| mark(typed.get(field))).join("-")
}

/// Enough to notice a change. Line ends count as one character: browsers send two for each.
#[must_use]
pub fn mark(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    hex::encode(&Sha256::digest(text.trim().as_bytes())[..6])
}
