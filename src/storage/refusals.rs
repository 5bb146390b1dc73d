//! What the storage refused, as the errors of this house.

use crate::error::Error;

#[expect(clippy::needless_pass_by_value, reason = "errors are mapped by value")]
pub(super) fn away(error: object_store::Error) -> Error {
    Error::Storage(error.to_string())
}

pub(super) fn too_slow() -> Error {
    Error::Storage("it took too long to answer".to_owned())
}

#[expect(clippy::needless_pass_by_value, reason = "errors are mapped by value")]
pub(super) fn refused(error: object_store::Error) -> Error {
    Error::Refused(format!("the place for files cannot be used: {error}"))
}
