//! The operator's tree of categories. It changes rarely and stands on many pages, so it is kept in memory until it is
//! heard to have changed.

pub mod fields;
pub mod model;
pub mod page;
pub mod planting;
pub mod starting_tree;

use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};

pub use fields::{CategoryField, FieldKind};
pub use model::{Category, PagePart, Path, Tree};

use crate::db::Reader;
use crate::error::Result;

/// How old the tree in memory may be where changes are not heard of.
const FRESH: Duration = Duration::from_secs(60);

/// The tree in memory, shared by all workers.
#[derive(Clone)]
pub struct Categories {
    reader: Reader,
    kept: Arc<RwLock<Kept>>,
}

#[derive(Default)]
struct Kept {
    /// The tree and when it was read.
    tree: Option<(Instant, Arc<Tree>)>,
    /// How often it was forgotten: a tree that was read before is not kept after.
    forgotten: u64,
}

impl Categories {
    /// The tree of this database.
    #[must_use]
    pub fn of(reader: Reader) -> Self {
        Self { reader, kept: Arc::default() }
    }

    /// The tree, read again when it is old.
    pub async fn tree(&self) -> Result<Arc<Tree>> {
        let forgotten = {
            let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner);
            if let Some((_, tree)) = kept.tree.as_ref().filter(|(read, _)| read.elapsed() < FRESH) {
                return Ok(tree.clone());
            }
            kept.forgotten
        };
        let tree = Arc::new(self.reader.read(Tree::load).await?);
        let mut kept = self.kept.write().unwrap_or_else(PoisonError::into_inner);
        if kept.forgotten == forgotten {
            kept.tree = Some((Instant::now(), tree.clone()));
        }
        Ok(tree)
    }

    /// The tree has changed, and is read again when it is next asked for.
    pub fn forget(&self) {
        let mut kept = self.kept.write().unwrap_or_else(PoisonError::into_inner);
        kept.tree = None;
        kept.forgotten += 1;
    }
}
