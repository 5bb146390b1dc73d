//! The feed of everything public that changes: listings, businesses, categories. The search index and the kept pages
//! follow it. Triggers write it in the transaction of the change, whoever makes it; a migration adds another table by
//! `SELECT feed_public_changes('table', 'kind')` and its kind here.

pub mod model;

text_enum! {
    /// What has changed.
    Kind {
        /// A listing was published, changed or withdrawn.
        Listing = "listing",
        /// What is public of a business.
        Business = "business",
        /// A category was added, renamed, moved or removed.
        Category = "category",
    }
}

/// One public thing that is not what it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Change {
    /// What it is.
    pub kind: Kind,
    /// Its number.
    pub id: i64,
    /// The number of the business that it belongs to; a business belongs to itself, a category to none.
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

/// What is heard when a transaction with changes commits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// This has changed.
    One(Change),
    /// A great many things have, or something that this version does not know.
    Many,
}

impl Notice {
    /// Reads a notice: "kind id business", without the business where there is none.
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
