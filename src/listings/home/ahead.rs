//! What the search index is asked for the home page: before a connection is taken, so that nobody waits for one that
//! waits for the index. Which categories the page shows stands in the database, so it is asked for those of the last time;
//! for what an operator has changed since, it is asked once in the middle.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use crate::error::{Error, Result};
use crate::ids::CategoryId;
use crate::search::{Index, Query, Sort};
use crate::web::thinking;

/// So many of the newest listings of a category.
pub type Ask = (CategoryId, usize);

/// What the page asked for the last time.
#[derive(Clone, Debug, Default)]
pub struct LastAsked(Arc<RwLock<Vec<Ask>>>);

impl LastAsked {
    fn all(&self) -> Vec<Ask> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn note(&self, asks: Vec<Ask>) {
        let mut last = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if *last != asks {
            *last = asks;
        }
    }
}

/// What the index says; nothing while it is not ready.
pub struct Ahead {
    index: Index,
    last: LastAsked,
    total: Option<usize>,
    newest: HashMap<Ask, Vec<i64>>,
}

impl Ahead {
    /// Asks how many listings there are, and what the page showed the last time.
    ///
    /// # Errors
    /// [`Error::Search`] when the index fails.
    pub async fn ask(index: &Index, last: &LastAsked) -> Result<Self> {
        let (index, last) = (index.clone(), last.clone());
        thinking(move || {
            if !index.is_ready() {
                return Ok(Self { index, last, total: None, newest: HashMap::new() });
            }
            let total = Some(index.search(&Query { limit: 0, ..Query::default() }).map_err(failed)?.total);
            let asks = last.all().into_iter();
            let newest = asks.map(|ask| Ok((ask, newest(ask, &index)?))).collect::<Result<_>>()?;
            Ok(Self { index, last, total, newest })
        })
        .await?
    }

    /// How many listings there are.
    #[must_use]
    pub const fn total(&self) -> Option<usize> {
        self.total
    }

    /// The newest listings of each of these categories, and so they are asked for the next time; none while the index is
    /// not ready.
    ///
    /// # Errors
    /// [`Error::Search`] when the index fails.
    pub fn newest(mut self, asks: &[Ask]) -> Result<Option<HashMap<Ask, Vec<i64>>>> {
        if self.total.is_none() {
            return Ok(None);
        }
        for ask in asks {
            if !self.newest.contains_key(ask) {
                self.newest.insert(*ask, newest(*ask, &self.index)?);
            }
        }
        self.last.note(asks.to_vec());
        Ok(Some(self.newest))
    }
}

fn newest((category, limit): Ask, index: &Index) -> Result<Vec<i64>> {
    let query = Query { category: Some(category.get()), sort: Sort::Newest, limit, ..Query::default() };
    Ok(index.search(&query).map_err(failed)?.ids)
}

fn failed(error: impl std::fmt::Display) -> Error {
    Error::Search(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locales::Locale;

    #[actix_web::test]
    async fn what_the_page_showed_is_asked_ahead_the_next_time() {
        let (index, last) = (Index::of(&[], Locale::English).expect("an index in memory"), LastAsked::default());
        let (vases, mugs) = ((CategoryId::new(1), 3), (CategoryId::new(2), 3));
        for (before, asks) in [(vec![], vec![vases]), (vec![vases], vec![mugs]), (vec![mugs], vec![])] {
            let ahead = Ahead::ask(&index, &last).await.expect("the index answers");
            assert_eq!(ahead.newest.keys().copied().collect::<Vec<_>>(), before);
            let found = ahead.newest(&asks).expect("the index answers").expect("it is ready");
            assert!(asks.iter().all(|ask| found.contains_key(ask)));
        }
    }
}
