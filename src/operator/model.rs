//! How much there is of everything. Up to ten thousand it is counted; past that it is what the database estimated when
//! it last looked, or "10,000+", so that the page is as quick in a large marketplace as in a small one.

use chrono::TimeDelta;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text, Timestamptz};

use crate::clock::Moment;
use crate::error::Result;
use crate::money::grouped;

/// Counted exactly up to here.
const MOST: i64 = 10_000;

/// How many there are of one thing.
#[derive(Debug)]
pub struct Count {
    /// Of what.
    pub label: &'static str,
    /// How many, in words.
    pub number: String,
}

/// What is counted: a label, the rows, and the table whose estimate may stand for them.
const COUNTED: &[(&str, &str, Option<&str>)] = &[
    ("Businesses", "FROM businesses", Some("businesses")),
    ("People", "FROM users", Some("users")),
    ("Listings", "FROM listings", Some("listings")),
    ("Waiting for approval", "FROM product_revisions WHERE status = 'pending'", None),
    ("Questions in the last 24 hours", "FROM messages WHERE created_at > $1", None),
];

#[derive(QueryableByName)]
struct Counted {
    #[diesel(sql_type = BigInt)]
    exactly: i64,
    #[diesel(sql_type = Nullable<BigInt>)]
    about: Option<i64>,
}

/// Every count, in the order of the page. In the operator scope.
///
/// # Errors
/// The database's.
pub fn all(now: Moment, conn: &mut PgConnection) -> Result<Vec<Count>> {
    let yesterday = now - TimeDelta::hours(24);
    let mut counts = Vec::new();
    for (label, rows, table) in COUNTED {
        let counted: Counted = diesel::sql_query(format!(
            "SELECT (SELECT count(*) FROM (SELECT {rows} LIMIT {MOST} + 1) AS found) AS exactly,
                    (SELECT reltuples::bigint FROM pg_class WHERE oid = to_regclass($2)) AS about
              WHERE $1 IS NOT NULL"
        ))
        .bind::<Timestamptz, _>(yesterday)
        .bind::<Nullable<Text>, _>(*table)
        .get_result(conn)?;
        counts.push(Count { label, number: counted.in_words() });
    }
    let failed: Counted = diesel::sql_query(
        "SELECT coalesce(sum(count), 0)::bigint AS exactly, NULL::bigint AS about
           FROM failed_sign_ins WHERE hour > $1",
    )
    .bind::<Timestamptz, _>(yesterday)
    .get_result(conn)?;
    counts.push(Count {
        label: "Failed sign-ins in the last 24 hours",
        number: grouped(&failed.exactly.max(0).to_string()),
    });
    Ok(counts)
}

impl Counted {
    fn in_words(&self) -> String {
        match self.about {
            _ if self.exactly <= MOST => grouped(&self.exactly.to_string()),
            Some(about) if about > MOST => format!("about {}", grouped(&about.to_string())),
            _ => format!("{}+", grouped(&MOST.to_string())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_are_counted_and_many_estimated() {
        let words = |exactly, about| Counted { exactly, about }.in_words();
        assert_eq!(words(0, None), "0");
        assert_eq!(words(9_876, Some(12)), "9,876");
        assert_eq!(words(10_000, None), "10,000");
        assert_eq!(words(10_001, None), "10,000+");
        assert_eq!(words(10_001, Some(-1)), "10,000+");
        assert_eq!(words(10_001, Some(1_234_567)), "about 1,234,567");
    }
}
