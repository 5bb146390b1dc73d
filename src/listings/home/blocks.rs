//! What the home page can be made of.

use serde::{Deserialize, Serialize};

pub use crate::locales::Said;
use crate::locales::Text;

/// The most listings, or businesses, of one block.
pub const MOST_OF_BLOCK: usize = 24;

text_enum! {
    /// A kind of block.
    Kind {
        /// A title, a sentence and the search box, across the whole page.
        Hero = "hero",
        /// The newest listings.
        Newest = "newest",
        /// Listings that the operator picked, or the newest of a category.
        Collection = "collection",
        /// The categories.
        Categories = "categories",
        /// The businesses that joined last.
        Businesses = "businesses",
        /// A text.
        Text = "text",
        /// A line that leads somewhere.
        Banner = "banner",
    }
}

impl Kind {
    /// What it is called.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Hero => Text::listings_block_hero(),
            Self::Newest => Text::listings_block_newest(),
            Self::Collection => Text::listings_block_collection(),
            Self::Categories => Text::listings_block_categories(),
            Self::Businesses => Text::listings_block_businesses(),
            Self::Text => Text::listings_block_text(),
            Self::Banner => Text::listings_block_banner(),
        }
    }
}

/// What a block holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Content {
    /// A title and a sentence; where nothing is said, what holds of every marketplace.
    Hero {
        /// The title.
        title: Said,
        /// The sentence below it.
        sentence: Said,
    },
    /// The newest listings.
    Newest {
        /// How many.
        count: usize,
    },
    /// Listings that somebody chose.
    Collection {
        /// What they are called.
        title: Said,
        /// Their numbers, in order.
        picked: Vec<i64>,
        /// The slug of the category whose newest are shown instead; may be empty.
        category: String,
        /// How many of those.
        count: usize,
    },
    /// The categories.
    Categories,
    /// The businesses that joined last.
    Businesses {
        /// How many.
        count: usize,
    },
    /// A text.
    Text {
        /// As it was written.
        markdown: Said,
        /// As sanitised HTML, made when it was saved.
        html: Said,
    },
    /// A line that leads somewhere.
    Banner {
        /// The line.
        text: Said,
        /// A path of the marketplace.
        link: String,
    },
}

impl Content {
    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Hero { .. } => Kind::Hero,
            Self::Newest { .. } => Kind::Newest,
            Self::Collection { .. } => Kind::Collection,
            Self::Categories => Kind::Categories,
            Self::Businesses { .. } => Kind::Businesses,
            Self::Text { .. } => Kind::Text,
            Self::Banner { .. } => Kind::Banner,
        }
    }

    /// What the home page is made of where nobody has arranged it.
    #[must_use]
    pub fn usual() -> [Self; 4] {
        [
            Self::Hero { title: Said::default(), sentence: Said::default() },
            Self::Newest { count: 8 },
            Self::Categories,
            Self::Businesses { count: 6 },
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_says_its_kind() {
        for content in Content::usual() {
            let kept = serde_json::to_value(&content).unwrap();
            assert_eq!(kept["kind"], content.kind().as_str());
            assert_eq!(serde_json::from_value::<Content>(kept).unwrap(), content);
        }
    }
}
