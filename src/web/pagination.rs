//! Pages of a long list, numbered from 1 in the address. How deep a list can be looked at is bounded, and with it what
//! the last page costs; a page past the end says so, and nothing is read for one that cannot be reached.

use serde::{Deserialize, Deserializer};

use crate::locales::{Name, Text};

/// `?page=2`.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Paging {
    /// The page that is wanted.
    pub page: PageNumber,
}

/// The number of a page, from 1. What is no such number means the first page: a link that was cut short still leads to
/// the list. One that is too large for any list stays too large.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageNumber(usize);

impl Default for PageNumber {
    fn default() -> Self {
        Self(1)
    }
}

impl PageNumber {
    /// Reads one.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        // Digits that do not fit are more than the largest number.
        Self(if is_number { text.parse().unwrap_or(usize::MAX).max(1) } else { 1 })
    }
}

impl<'de> Deserialize<'de> for PageNumber {
    fn deserialize<D: Deserializer<'de>>(text: D) -> Result<Self, D::Error> {
        Ok(Self::parse(&String::deserialize(text)?))
    }
}

/// The most pages that are shown at once.
const MOST_AT_ONCE: usize = 8;

/// Pages that are shown at once, `1-3`, or one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PageRange {
    from: PageNumber,
    to: PageNumber,
}

impl PageRange {
    /// Reads them.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let (from, to) = text.split_once('-').filter(|(from, _)| !from.is_empty()).unwrap_or((text, text));
        Self { from: PageNumber::parse(from), to: PageNumber::parse(to) }
    }
}

/// A kind of list, and how much of it a page shows.
#[derive(Clone, Copy, Debug)]
pub struct Pages {
    per_page: usize,
    most: usize,
}

impl Pages {
    /// So many entries a page. So many pages can be reached.
    #[must_use]
    pub const fn of(per_page: usize, most: usize) -> Self {
        Self { per_page, most }
    }

    /// How many entries a page has.
    #[must_use]
    pub const fn per_page(self) -> usize {
        self.per_page
    }

    /// What to read for a page.
    #[must_use]
    pub fn window(self, wanted: PageNumber) -> Window {
        Window { pages: self, from: wanted.0, number: wanted.0 }
    }

    /// What to read for some pages at once; for too many of them, the last.
    #[must_use]
    pub fn windows(self, wanted: PageRange) -> Window {
        let PageRange { from, to } = wanted;
        let from = if from.0 <= to.0 && to.0 - from.0 < MOST_AT_ONCE { from } else { to };
        Window { from: from.0, ..self.window(to) }
    }
}

/// One page of a list before it was read.
#[derive(Clone, Copy, Debug)]
pub struct Window {
    pages: Pages,
    /// The first page of those that are shown.
    from: usize,
    number: usize,
}

impl Window {
    /// How many entries stand before it.
    #[must_use]
    pub fn offset(self) -> usize {
        if self.is_reachable() { (self.from - 1) * self.pages.per_page } else { 0 }
    }

    /// How many entries it shows: none where it cannot be reached.
    #[must_use]
    pub fn limit(self) -> usize {
        if self.is_reachable() { (self.number - self.from + 1) * self.pages.per_page } else { 0 }
    }

    /// What to ask a database for, as offset and limit: one entry more than is shown tells whether there is a next
    /// page, without counting them all.
    #[must_use]
    pub fn ahead(self) -> (i64, i64) {
        let limit = if self.is_reachable() { self.pages.per_page + 1 } else { 0 };
        (i64::try_from(self.offset()).unwrap_or(0), i64::try_from(limit).unwrap_or(0))
    }

    /// The pages around it where it is known how many entries there are in all. `path` and `query` (without the page)
    /// make the links.
    #[must_use]
    pub fn among(self, total: usize, path: &str, query: &str) -> Pagination {
        let all = total.div_ceil(self.pages.per_page).max(1);
        let last = all.min(self.pages.most);
        let base = if query.is_empty() { format!("{path}?") } else { format!("{path}?{query}&") };
        let (from, current, most) = (self.from, self.number, self.pages.most);
        Pagination { from, current, last, is_cut: all > last, most, base }
    }

    /// The pages around it once it was read with [`Window::ahead`]; the entry too many goes.
    #[must_use]
    pub fn around<T>(self, entries: &mut Vec<T>, path: &str, query: &str) -> Pagination {
        let total = self.offset() + entries.len();
        entries.truncate(self.pages.per_page);
        let pagination = self.among(total, path, query);
        // Whether there is anything where no page leads was not asked.
        Pagination { is_cut: pagination.is_cut || !self.is_reachable(), ..pagination }
    }

    fn is_reachable(self) -> bool {
        self.number <= self.pages.most
    }
}

/// Where in a list a page stands.
#[derive(Clone, Debug)]
pub struct Pagination {
    /// The first page of those that are shown.
    from: usize,
    current: usize,
    last: usize,
    /// Whether the list goes on where no page leads, or was asked for a page there.
    is_cut: bool,
    /// How many pages can be reached.
    most: usize,
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
    /// Whether there is more than one page.
    #[must_use]
    pub fn is_needed(&self) -> bool {
        self.last > 1
    }

    /// What the page is called of a list that is called so: a number tells the later ones apart.
    #[must_use]
    pub fn numbered(&self, title: Name) -> Name {
        if self.is_first() { title } else { Name::Ours(Text::components_title_of_page(&title, self.current)) }
    }

    /// Whether this is where the list begins.
    #[must_use]
    pub const fn is_first(&self) -> bool {
        self.from == 1
    }

    /// How many pages before the last that is shown are shown too.
    #[must_use]
    pub const fn more_than_one(&self) -> usize {
        self.current.saturating_sub(self.from)
    }

    /// The address of what is shown with one page more.
    #[must_use]
    pub fn further(&self) -> Option<String> {
        let next = self.next().filter(|next| next - self.from < MOST_AT_ONCE)?;
        Some(format!("{}page={}-{next}", self.base, self.from))
    }

    /// Whether the list ends before the page that was asked for.
    #[must_use]
    pub fn is_past_the_end(&self) -> bool {
        self.from > self.last
    }

    /// The address of a page.
    #[must_use]
    pub fn link(&self, page: &usize) -> String {
        if *page == 1 {
            return self.base.trim_end_matches(['?', '&']).to_owned();
        }
        format!("{}page={page}", self.base)
    }

    /// The address of the page that is shown.
    #[must_use]
    pub fn here(&self) -> String {
        if self.from == self.current {
            return self.link(&self.current);
        }
        format!("{}page={}-{}", self.base, self.from, self.current)
    }

    /// The address of the first page.
    #[must_use]
    pub fn first(&self) -> String {
        self.link(&1)
    }

    /// Whether the list goes on behind this page, but no page leads there.
    #[must_use]
    pub fn ends_early(&self) -> bool {
        self.is_cut && self.current >= self.last
    }

    /// Why there is nothing behind the last page.
    #[must_use]
    pub fn why_it_ends(&self) -> Text {
        if self.is_cut { Text::components_pages_cut(self.most) } else { Text::components_list_ends() }
    }

    /// The page before, if any.
    #[must_use]
    pub fn previous(&self) -> Option<usize> {
        (self.from > 1).then(|| (self.from - 1).min(self.last))
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
        // Only five pages can be shown, so a long list is not walked.
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
mod tests;
