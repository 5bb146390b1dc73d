//! Why an import ended early.

use crate::error::Error;

/// Why an import ended before the last row.
#[derive(Debug, thiserror::Error)]
pub enum Stopped {
    /// The file, or what was asked for, cannot be used. Nothing was written.
    #[error("{0}")]
    Unusable(String),
    /// The database or a file failed in the middle. What was written before stays.
    #[error("{0}")]
    Failed(#[from] Error),
}

impl From<std::io::Error> for Stopped {
    fn from(error: std::io::Error) -> Self {
        Self::Failed(error.into())
    }
}
