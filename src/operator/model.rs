//! How much there is of everything. Up to ten thousand it is counted; past that it is what the database estimated when
//! it last looked, or "more than 10,000", so that the page is as quick in a large marketplace as in a small one.

use std::borrow::Cow;

use diesel::dsl::max;
use diesel::prelude::*;
use diesel::sql_types::{self, BigInt, Nullable};

use crate::clock::Moment;
use crate::error::Result;
use crate::locales::{Locale, Shown, Text};
use crate::schema::backups;

/// Counted exactly up to here.
const MOST: i64 = HowMany::MOST;

/// What became of backups.
#[derive(Debug)]
pub struct Backups {
    /// When the last one was made that is good.
    pub good: Option<Moment>,
    /// What went wrong with the latest.
    pub trouble: Option<String>,
}

/// How it stands with backups. In the operator scope.
pub fn backups(conn: &mut PgConnection) -> Result<Backups> {
    let good = backups::table.filter(backups::trouble.is_null()).select(max(backups::ended_at)).first(conn)?;
    let latest = backups::table.order(backups::ended_at.desc()).select(backups::trouble).first::<Option<String>>(conn);
    Ok(Backups { good, trouble: latest.optional()?.flatten() })
}

/// How many there are of one thing.
#[derive(Debug)]
pub struct Count {
    /// What they are called.
    pub label: Text,
    /// How many there are.
    pub number: HowMany,
}

/// A number that may be too large to be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HowMany {
    /// Counted.
    Exactly(i64),
    /// Estimated by the database.
    About(i64),
    /// Counted up to here.
    MoreThan(i64),
}

impl HowMany {
    /// Counted exactly up to here.
    pub const MOST: i64 = 10_000;

    /// What was counted up to one more than [`Self::MOST`].
    #[must_use]
    pub const fn up_to_the_most(counted: i64) -> Self {
        if counted > Self::MOST { Self::MoreThan(Self::MOST) } else { Self::Exactly(counted) }
    }
}

impl Shown for HowMany {
    fn shown(&self, locale: Locale) -> Cow<'static, str> {
        Cow::Owned(match self {
            Self::Exactly(number) => locale.number(*number),
            Self::About(number) => locale.operator_about(*number),
            Self::MoreThan(number) => locale.operator_more_than(*number),
        })
    }
}

/// What is counted: a label, the rows, and the table whose estimate may stand for them.
const COUNTED: &[(Text, &str, Option<&str>)] = &[
    (Text::operator_businesses(), "FROM businesses", Some("businesses")),
    (Text::operator_people(), "FROM users", Some("users")),
    (Text::operator_listings(), "FROM listings", Some("listings")),
    (Text::operator_waiting_for_approval(), "FROM product_revisions WHERE status = 'pending'", None),
];

#[derive(QueryableByName)]
struct Counted {
    #[diesel(sql_type = BigInt)]
    exactly: i64,
    #[diesel(sql_type = Nullable<BigInt>)]
    about: Option<i64>,
}

/// Every count, in the order of the page. In the operator scope.
pub fn all(conn: &mut PgConnection) -> Result<Vec<Count>> {
    let mut counts = Vec::new();
    for (label, rows, table) in COUNTED {
        let counted: Counted = diesel::sql_query(format!(
            "SELECT (SELECT count(*) FROM (SELECT {rows} LIMIT {MOST} + 1) AS found) AS exactly,
                    (SELECT reltuples::bigint FROM pg_class WHERE oid = to_regclass($1)) AS about"
        ))
        .bind::<Nullable<sql_types::Text>, _>(*table)
        .get_result(conn)?;
        counts.push(Count { label: label.clone(), number: counted.how_many() });
    }
    Ok(counts)
}

impl Counted {
    fn how_many(&self) -> HowMany {
        match self.about {
            _ if self.exactly <= MOST => HowMany::Exactly(self.exactly),
            Some(about) if about > MOST => HowMany::About(about),
            _ => HowMany::MoreThan(MOST),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_are_counted_and_many_estimated() {
        let words = |exactly, about| Locale::English.say(Counted { exactly, about }.how_many());
        assert_eq!(words(0, None), "0");
        assert_eq!(words(9_876, Some(12)), "9,876");
        assert_eq!(words(10_000, None), "10,000");
        assert_eq!(words(10_001, None), "more than 10,000");
        assert_eq!(words(10_001, Some(-1)), "more than 10,000");
        assert_eq!(words(10_001, Some(1_234_567)), "about 1,234,567");
    }
}
