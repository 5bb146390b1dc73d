//! Full-text search for listings. The index is derived from the database and can be deleted at any time. A search
//! returns only ids and counts, and the caller reads those rows from `listings`, so nothing outdated or withdrawn is
//! shown, whatever the index contains.
//!
//! An [`Index`] answers searches; a [`Follower`] keeps it up to date with the feed of public changes
//! (`crate::changes`). One process per folder writes; others read, and one of them takes over when the writer is gone.

mod alike;
mod asked;
mod codes;
mod columns;
mod counting;
mod dictionary;
mod exploring;
mod fields;
mod figures;
mod follower;
mod forms;
mod freshness;
mod generation;
mod guessing;
mod index;
mod mark;
mod marking;
mod model;
mod pace;
mod plan;
mod prices;
mod query;
mod rebuild;
mod said;
mod scoring;
mod spelling;
mod stems;
mod synonyms;
mod text;
mod unwanted;
mod ways;
mod writer;

pub use crate::understanding::Sort;
pub use alike::Model;
pub use counting::Counts;
pub use exploring::{Explored, Facets, Group, Wish};
pub use fields::brand_key;
pub use follower::Follower;
pub use index::Index;
pub use marking::{Marked, Marks};
pub use model::{Listing as Indexed, synonyms};
pub use plan::Correction;
pub use prices::{Band, Prices};
pub use query::{Hits, MAX_LIMIT, MAX_OFFSET, Query};
pub use said::{Narrowing, Wanted, choice, day};

/// Why searching or following failed.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    /// The index was never built, or is being rebuilt because it could not be read.
    #[error("the search index is still being built")]
    NotReady,
    /// The folder of the index cannot be used.
    #[error("the search folder {path}: {source}")]
    Folder {
        /// The path of the file or folder.
        path: std::path::PathBuf,
        /// The error of the operating system.
        source: std::io::Error,
    },
    /// Tantivy could not read or write the index.
    #[error("the search index: {0}")]
    Index(#[from] tantivy::TantivyError),
    /// A database query of the follower failed, or the connection was lost.
    #[error("the search follower's database: {0}")]
    Database(#[from] diesel::result::Error),
    /// The feed was replaced or is incomplete: a backup is being restored.
    #[error("the feed of changes is being replaced")]
    Replaced,
    /// The follower cannot connect to the database.
    #[error("the search follower cannot connect: {0}")]
    Connect(Box<dyn std::error::Error + Send + Sync>),
    /// The follower panicked: a bug, or an index that was damaged while in use.
    #[error("the search follower panicked")]
    Panicked,
}
