//! The operator's tree of categories. It changes rarely and stands on many pages, so it is kept in memory.

pub mod model;
pub mod starting_tree;

use std::sync::{Arc, RwLock};
use std::time::{Duration, Instant};

pub use model::{Category, Tree};

use crate::db::Reader;
use crate::error::Result;

/// How old the tree in memory may be.
const FRESH: Duration = Duration::from_secs(60);

/// A tree and when it was read.
type Kept = (Instant, Arc<Tree>);

/// The tree in memory, shared by all workers.
#[derive(Clone)]
pub struct Categories {
    reader: Reader,
    kept: Arc<RwLock<Option<Kept>>>,
}

impl Categories {
    /// The tree of this database.
    #[must_use]
    pub fn of(reader: Reader) -> Self {
        Self { reader, kept: Arc::default() }
    }

    /// The tree, read again when it is old.
    ///
    /// # Errors
    /// The database's.
    pub async fn tree(&self) -> Result<Arc<Tree>> {
        if let Some(tree) = self.kept() {
            return Ok(tree);
        }
        let tree = Arc::new(self.reader.read(Tree::load).await?);
        if let Ok(mut kept) = self.kept.write() {
            *kept = Some((Instant::now(), tree.clone()));
        }
        Ok(tree)
    }

    fn kept(&self) -> Option<Arc<Tree>> {
        let kept = self.kept.read().ok()?;
        kept.as_ref().filter(|(read, _)| read.elapsed() < FRESH).map(|(_, tree)| tree.clone())
    }
}
