//! Finding listings by words. The database is the truth; the index here is derived from it and may be thrown away at
//! any time. A search answers ids and counts only, and whoever asked reads those rows from `listings`: nothing stale or
//! withdrawn can be shown, whatever the index holds.
//!
//! An [`Index`] answers searches, a [`Follower`] keeps it up with the feed of public changes (`crate::changes`).
//! One process a folder writes; others read, and one of them takes over when the writer is gone.

mod fields;
mod follower;
mod generation;
mod index;
mod mark;
mod matching;
mod model;
mod pace;
mod query;
mod rebuild;
mod text;
mod writer;

pub use follower::Follower;
pub use index::Index;
pub use query::{Hits, MAX_LIMIT, MAX_OFFSET, Query, Sort};

/// What can go wrong while searching or following.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    /// The index has never been built, or is being built anew because the one on disk could not be read.
    #[error("the search index is still being built")]
    NotReady,
    /// The folder of the index cannot be used.
    #[error("the search folder {path}: {source}")]
    Folder {
        /// The file or folder.
        path: std::path::PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// Tantivy could not read or write.
    #[error("the search index: {0}")]
    Index(#[from] tantivy::TantivyError),
    /// The database refused a query of the follower, or went away.
    #[error("the search follower's database: {0}")]
    Database(#[from] diesel::result::Error),
    /// The feed is not the one that was followed, or not whole yet: a backup is being restored.
    #[error("the feed of changes is being replaced")]
    Replaced,
    /// The follower cannot reach the database.
    #[error("the search follower cannot connect: {0}")]
    Connect(Box<dyn std::error::Error + Send + Sync>),
    /// The follower hit a bug, or an index that broke under it.
    #[error("the search follower panicked")]
    Panicked,
}
