//! Which products are looked at, as it stands in the address: `?status=draft&category=mugs-cups&q=blue&sort=name`.

use serde::Deserialize;

use super::super::shelf::Shelf;
use crate::categories::Tree;
use crate::locales::Text;

/// The longest text that is looked for, in characters.
const LONGEST_WORDS: usize = 100;
/// The most words of it.
const MOST_WORDS: usize = 8;

text_enum! {
    /// In which order they stand.
    Sort {
        /// The last changed first.
        Changed = "changed",
        /// By name.
        Name = "name",
        /// The cheapest first.
        Price = "price",
        /// The dearest first.
        PriceDown = "-price",
    }
}

impl Sort {
    /// As the form shows it.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Changed => Text::products_sort_changed(),
            Self::Name => Text::products_sort_name(),
            Self::Price => Text::products_sort_price_low(),
            Self::PriceDown => Text::products_sort_price_high(),
        }
    }

    /// The expression that a product is ordered by, in the columns of its newest revision; each has an index.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Changed => "p.updated_at",
            Self::Name => "lower(p.head_name)",
            Self::Price | Self::PriceDown => "coalesce(p.head_price_minor, 9223372036854775807)",
        }
    }

    /// The same in the columns of a revision `r`.
    pub(super) const fn key_of_revision(self) -> &'static str {
        match self {
            Self::Changed => "p.updated_at",
            Self::Name => "lower(r.name)",
            Self::Price | Self::PriceDown => "coalesce(r.price_minor, 9223372036854775807)",
        }
    }

    pub(super) const fn is_descending(self) -> bool {
        matches!(self, Self::Changed | Self::PriceDown)
    }
}

/// The query string. What cannot be understood is left out and still shown as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// The state.
    pub status: String,
    /// The beginnings of words of a name, an SKU or a barcode.
    pub q: String,
    /// The slug of a category; those below it count.
    pub category: String,
    /// The number of whoever began it.
    pub author: String,
    /// A tag.
    pub tag: String,
    /// `on`: with warnings.
    pub warned: String,
    /// `on`: those that one wrote on.
    pub mine: String,
    /// The order.
    pub sort: String,
    /// What stands before the page that is looked at.
    pub after: String,
    /// What stands behind it.
    pub before: String,
}

impl Filter {
    /// The state that is looked at.
    #[must_use]
    pub fn shelf(&self) -> Shelf {
        Shelf::parse(&self.status)
    }

    /// The order.
    #[must_use]
    pub fn sort(&self) -> Sort {
        Sort::parse(&self.sort).unwrap_or(Sort::Changed)
    }

    /// The number of whoever began it.
    #[must_use]
    pub fn author(&self) -> Option<i64> {
        self.author.trim().parse().ok()
    }

    /// Whether only what has warnings is looked at.
    #[must_use]
    pub fn is_warned(&self) -> bool {
        self.warned == "on"
    }

    /// Whether only what one wrote on is looked at.
    #[must_use]
    pub fn is_mine(&self) -> bool {
        self.mine == "on"
    }

    /// The tag.
    #[must_use]
    pub fn tag(&self) -> &str {
        self.tag.trim()
    }

    /// The leaves of the category that is looked at; none where none is, or there is none of this name.
    #[must_use]
    pub fn leaves(&self, tree: &Tree) -> Option<Vec<i64>> {
        let category = tree.by_slug(self.category.trim())?;
        Some(tree.within(category.id).into_iter().map(crate::ids::CategoryId::get).collect())
    }

    /// The beginnings of words that are looked for, in small letters.
    #[must_use]
    pub fn words(&self) -> Vec<String> {
        let typed: String = self.q.chars().filter(|c| !c.is_control()).take(LONGEST_WORDS).collect();
        let typed = typed.to_lowercase();
        let words =
            typed.split(|c: char| c.is_whitespace() || c.is_ascii_punctuation()).filter(|word| !word.is_empty());
        words.take(MOST_WORDS).map(str::to_owned).collect()
    }

    /// What the address asks for but for the page, without empty fields and with the order only where it is another.
    #[must_use]
    pub fn query(&self) -> String {
        self.with(&[])
    }

    /// The same at another state.
    #[must_use]
    pub fn at(&self, shelf: Shelf) -> String {
        Self { status: shelf.as_str().to_owned(), ..self.clone() }.query()
    }

    /// The same with these fields besides.
    #[must_use]
    pub fn with(&self, more: &[(&str, &str)]) -> String {
        let sort = if self.sort() == Sort::Changed { "" } else { self.sort().as_str() };
        let shelf = self.shelf().as_str();
        let fields = [
            ("status", shelf),
            ("q", self.q.trim()),
            ("category", self.category.trim()),
            ("author", self.author.trim()),
            ("tag", self.tag()),
            ("warned", if self.is_warned() { "on" } else { "" }),
            ("mine", if self.is_mine() { "on" } else { "" }),
            ("sort", sort),
        ];
        let kept: Vec<_> = fields.iter().chain(more).filter(|(_, value)| !value.is_empty()).collect();
        serde_urlencoded::to_string(kept).unwrap_or_default()
    }

    /// Whether anything but the state narrows the list.
    #[must_use]
    pub fn is_narrow(&self) -> bool {
        let other = Self { status: String::new(), sort: String::new(), ..self.clone() };
        !other.query().is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_no_empty_fields() {
        let filter = Filter {
            status: "draft".into(),
            q: " Blue-mug' :* ".into(),
            sort: "changed".into(),
            mine: "no".into(),
            ..Filter::default()
        };
        assert_eq!(filter.query(), "status=draft&q=Blue-mug%27+%3A*");
        assert_eq!(filter.words(), ["blue", "mug"]);
        assert_eq!(filter.at(Shelf::Current), "q=Blue-mug%27+%3A*");
        assert!(filter.is_narrow() && !Filter { status: "draft".into(), ..Filter::default() }.is_narrow());
    }
}
