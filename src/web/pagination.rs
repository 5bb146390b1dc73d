//! Pages of a long list, numbered from 1 in the address.

use serde::{Deserialize, Deserializer};

/// A page's number in an address. What is no number means none: a link that was cut short still leads to the list.
///
/// # Errors
/// When it is not even text.
pub fn number<'de, D: Deserializer<'de>>(text: D) -> Result<Option<usize>, D::Error> {
    Ok(String::deserialize(text)?.parse().ok())
}

/// Where in a list a page stands.
#[derive(Clone, Debug)]
pub struct Pagination {
    current: usize,
    last: usize,
    /// The address of the list without its page, ending so that `page=2` can follow.
    base: String,
}

/// One entry of the row of page numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The page that is shown.
    Current(usize),
    /// A link to another.
    Other(usize),
    /// Pages left out.
    Gap,
}

impl Pagination {
    /// The pages of `total` entries at `per_page` a page. `path` and `query` (without the page) make the links.
    #[must_use]
    pub fn new(current: usize, total: usize, per_page: usize, path: &str, query: &str) -> Self {
        let last = total.div_ceil(per_page).max(1);
        let base = if query.is_empty() { format!("{path}?") } else { format!("{path}?{query}&") };
        Self { current: current.max(1), last, base }
    }

    /// Whether there is more than one page.
    #[must_use]
    pub fn is_needed(&self) -> bool {
        self.last > 1
    }

    /// Whether the list ends before the page that was asked for.
    #[must_use]
    pub fn is_past_the_end(&self) -> bool {
        self.current > self.last
    }

    /// The address of a page.
    #[must_use]
    pub fn link(&self, page: &usize) -> String {
        if *page == 1 {
            return self.base.trim_end_matches(['?', '&']).to_owned();
        }
        format!("{}page={page}", self.base)
    }

    /// The address of the first page.
    #[must_use]
    pub fn first(&self) -> String {
        self.link(&1)
    }

    /// The page before, if any.
    #[must_use]
    pub fn previous(&self) -> Option<usize> {
        (self.current > 1).then(|| (self.current - 1).min(self.last))
    }

    /// The page after, if any.
    #[must_use]
    pub fn next(&self) -> Option<usize> {
        (self.current < self.last).then(|| self.current + 1)
    }

    /// First, last and the neighbours of the current page.
    #[must_use]
    pub fn steps(&self) -> Vec<Step> {
        let mut steps = Vec::new();
        let mut before = 0;
        // Only five pages can be shown, so a list of a million is not walked.
        let near = self.current.saturating_sub(1)..=self.current.saturating_add(1);
        for page in [1].into_iter().chain(near).chain([self.last]) {
            if page <= before || page > self.last {
                continue;
            }
            if page > before + 1 {
                steps.push(Step::Gap);
            }
            steps.push(if page == self.current { Step::Current(page) } else { Step::Other(page) });
            before = page;
        }
        steps
    }
}

#[cfg(test)]
mod tests {
    use super::Step::{Current, Gap, Other};
    use super::*;

    #[test]
    fn a_long_list_shows_its_ends_and_the_neighbours() {
        let pages = Pagination::new(6, 1000, 24, "/listings", "q=lamp");
        assert_eq!(pages.steps(), [Other(1), Gap, Other(5), Current(6), Other(7), Gap, Other(42)]);
        assert_eq!(pages.link(&7), "/listings?q=lamp&page=7");
        assert_eq!(pages.link(&1), "/listings?q=lamp");
    }

    #[test]
    fn an_empty_list_is_one_page() {
        let pages = Pagination::new(1, 0, 24, "/listings", "");
        assert!(!pages.is_needed());
        assert_eq!((pages.previous(), pages.next()), (None, None));
    }
}
