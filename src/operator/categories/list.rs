//! One level of the tree, or what some words find in it, as a page of a list: bounded however many there are.

use serde::Deserialize;

use crate::categories::{Category, Tree};
use crate::error::Result;
use crate::ids::CategoryId;
use crate::locales::Locale;
use crate::operator::categories::model::place;
use crate::web::pagination::{PageNumber, Pages, Pagination};

const PAGES: Pages = Pages::of(100, 100);

/// `?in=kitchen&q=mug&page=2`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    /// The slug of the category whose level is looked at.
    pub r#in: String,
    /// The words that are looked for, in all levels.
    pub q: String,
    page: PageNumber,
}

/// A page of categories.
pub struct Level {
    /// The category whose level it is.
    pub of: Option<CategoryId>,
    /// The categories.
    pub rows: Vec<Category>,
    /// How many there are in all.
    pub total: usize,
    /// Whether they were found by words.
    pub is_search: bool,
    /// The pages around it.
    pub pagination: Pagination,
}

impl Level {
    /// What is wanted, at this address.
    ///
    /// # Errors
    /// [`crate::error::Error::NotFound`] when there is no such category.
    pub fn of(wanted: &Wanted, tree: &Tree, locale: Locale, path: &str) -> Result<Self> {
        let of = place(tree, wanted.r#in.trim())?;
        let words: Vec<String> = wanted.q.split_whitespace().take(8).map(str::to_lowercase).collect();
        let is_search = !words.is_empty();
        let found: Vec<&Category> = if is_search {
            let has = |category: &&Category| {
                let known = format!("{} {} {}", category.path, locale.say(category.title()), category.slug);
                let known = known.to_lowercase();
                words.iter().all(|word| known.contains(word))
            };
            tree.in_order().into_iter().map(|(_, category)| category).filter(has).collect()
        } else {
            tree.below(of)
        };
        let window = PAGES.window(wanted.page);
        let total = found.len();
        let rows = found.into_iter().skip(window.offset()).take(window.limit()).cloned().collect();
        let slug = of.and_then(|of| tree.get(of)).map(|category| category.slug.as_str()).unwrap_or_default();
        let parts = [("in", slug), ("q", wanted.q.trim())].into_iter().filter(|(_, text)| !text.is_empty());
        let query = serde_urlencoded::to_string(parts.collect::<Vec<_>>()).unwrap_or_default();
        Ok(Self { of, rows, total, is_search, pagination: window.among(total, path, &query) })
    }
}
