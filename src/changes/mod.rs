//! The feed of public changes to listings, businesses, categories, what these ask and which words mean the same, which the search index and the page cache follow.
//! Triggers write it in the transaction that makes the change. To follow another table, call
//! `SELECT feed_public_changes('table', 'kind')` in a migration and add its kind here.

pub mod model;

text_enum! {
    /// The kind of thing that changed.
    Kind {
        /// A listing was published, changed or withdrawn.
        Listing = "listing",
        /// The public data of a business changed.
        Business = "business",
        /// A category was added, renamed, moved or removed.
        Category = "category",
        /// What a category asks of its products changed.
        Field = "field",
        /// Which words mean the same changed.
        Synonym = "synonym",
        /// What a business put together on its storefront changed.
        Collection = "collection",
        /// What the operator arranged on the home page changed.
        HomeBlock = "home_block",
        /// The marketplace was opened or closed.
        Mode = "mode",
        /// A page of the operator's was published, moved or taken back.
        Page = "page",
        /// An old address leads elsewhere.
        Redirect = "redirect",
    }
}

/// A change to one public thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Change {
    /// The kind of thing that changed.
    pub kind: Kind,
    /// The id of the thing that changed.
    pub id: i64,
    /// The id of the business that it belongs to; a business belongs to itself, a category to none.
    pub business: Option<i64>,
}

impl Change {
    fn parse(payload: &str) -> Option<Self> {
        let mut words = payload.split(' ');
        let kind = Kind::parse(words.next()?)?;
        let id = words.next()?.parse().ok()?;
        let business = words.next().map(str::parse).transpose().ok()?;
        Some(Self { kind, id, business })
    }
}

/// A notification sent when a transaction with changes commits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// One thing has changed.
    One(Change),
    /// Many things have changed, or something that this version does not know.
    Many,
}

impl Notice {
    /// Parses a notification's payload: "kind id business", without the business where there is none.
    #[must_use]
    pub fn parse(payload: &str) -> Self {
        Change::parse(payload).map_or(Self::Many, Self::One)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notice_that_is_not_understood_may_mean_anything() {
        let listing = Change { kind: Kind::Listing, id: 7, business: Some(3) };
        assert_eq!(Notice::parse("listing 7 3"), Notice::One(listing));
        let category = Change { kind: Kind::Category, id: 9, business: None };
        assert_eq!(Notice::parse("category 9"), Notice::One(category));
        for payload in ["", "review 7 3", "listing", "listing seven", "listing 7 three"] {
            assert_eq!(Notice::parse(payload), Notice::Many, "{payload}");
        }
    }
}
