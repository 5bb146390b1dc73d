//! A database of realistic size for benchmarks: businesses with their people, plausible listings, and drafts and
//! submissions in every business. One of
//! them has a long queue of submissions. The same numbers always give the same data. Existing rows are not changed: a run adds
//! only what is missing, so a second run adds nothing and a larger one continues.

mod words;

use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Text, Timestamptz};

use crate::accounts::passwords::hash_now;
use crate::categories::Tree;
use crate::clock::Moment;
use crate::db::{Scope, in_scope};
use crate::error::{Error, Result};
use crate::identity::permissions::BUILT_IN;

/// The password of every user; the first user is `bench-1@souk.example`.
pub const PASSWORD: &str = "souk-bench-2026";
/// Drafts and submissions per business.
const OPEN_EACH: i64 = 6;
/// Products written in one transaction.
const AT_ONCE: i64 = 5_000;
const LINE_EVERY: Duration = Duration::from_secs(2);

/// The size that the database should have.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// The number of businesses.
    pub businesses: i64,
    /// The number of listings over all businesses.
    pub listings: i64,
    /// Drafts and submissions of the second business besides its own; one in ten is a submission.
    pub desk: i64,
}

#[derive(QueryableByName)]
struct Present {
    #[diesel(sql_type = BigInt)]
    businesses: i64,
    #[diesel(sql_type = BigInt)]
    listings: i64,
    #[diesel(sql_type = BigInt)]
    open: i64,
    #[diesel(sql_type = BigInt)]
    desk: i64,
}

/// Adds what is missing to reach this size, then has PostgreSQL update its statistics.
pub fn fill(size: Size, conn: &mut PgConnection) -> Result<()> {
    conn.batch_execute(include_str!("functions.sql"))?;
    let present = present(conn)?;
    let hash = hash_now(PASSWORD)?;
    if present.businesses < size.businesses {
        eprintln!("Businesses {} to {}", present.businesses + 1, size.businesses);
        open_businesses(present.businesses + 1, size.businesses, &hash, conn)?;
    }
    let work = Work::new(size.businesses, conn)?;
    work.write("approved", present.listings + 1, size.listings, conn)?;
    work.write("open", present.open + 1, size.businesses * OPEN_EACH, conn)?;
    work.write("desk", present.desk + 1, size.desk, conn)?;
    in_scope(conn, &Scope::Operator, |conn| conn.batch_execute(include_str!("submissions.sql")).map_err(Error::from))?;
    eprintln!("VACUUM ANALYZE");
    conn.batch_execute(
        "VACUUM (ANALYZE) users, businesses, business_settings, roles, memberships, products, product_words, \
         product_revisions, submissions, listings, public_changes, events",
    )?;
    Ok(())
}

fn present(conn: &mut PgConnection) -> Result<Present> {
    in_scope(conn, &Scope::Operator, |conn| {
        Ok(diesel::sql_query(
            "SELECT (SELECT count(*) FROM businesses WHERE slug LIKE 'bench-%') AS businesses, \
             (SELECT coalesce(max(substr(sku, 7)::bigint), 0) FROM products WHERE sku ~ '^BENCH-[0-9]+$') AS listings, \
             (SELECT coalesce(max(substr(sku, 12)::bigint), 0) FROM products WHERE sku ~ '^BENCH-OPEN-[0-9]+$') AS open, \
             (SELECT coalesce(max(substr(sku, 12)::bigint), 0) FROM products WHERE sku ~ '^BENCH-DESK-[0-9]+$') AS desk",
        )
        .get_result(conn)?)
    })
}

fn open_businesses(first: i64, last: i64, hash: &str, conn: &mut PgConnection) -> Result<()> {
    let roles: Vec<_> = BUILT_IN.iter().map(|(name, _)| *name).collect();
    in_scope(conn, &Scope::Operator, |conn| {
        diesel::sql_query(include_str!("businesses.sql"))
            .bind::<BigInt, _>(first)
            .bind::<BigInt, _>(last)
            .bind::<Array<Text>, _>(words::TOWNS)
            .bind::<Array<Text>, _>(words::TRADES)
            .bind::<Array<Text>, _>(words::FIRST_NAMES)
            .bind::<Array<Text>, _>(words::LAST_NAMES)
            .bind::<Text, _>(hash)
            .bind::<Array<Text>, _>(roles)
            .bind::<Timestamptz, _>(the_last_moment() - chrono::TimeDelta::days(800))
            .execute(conn)?;
        Ok(())
    })
}

/// The inputs that products are made from.
struct Work {
    businesses: i64,
    things: Vec<&'static str>,
    leaves: Vec<i64>,
}

impl Work {
    /// Assigns things to leaf categories of the current tree; things whose leaf the operator removed go to another
    /// leaf.
    fn new(businesses: i64, conn: &mut PgConnection) -> Result<Self> {
        let tree = Tree::load(conn)?;
        let any = tree.iter().find(|category| tree.is_leaf(category.id));
        let any = any.ok_or_else(|| Error::Internal("there is no category to put listings under".to_owned()))?;
        let leaf = |name: &str| tree.leaf_called(name).unwrap_or(any).id.get();
        let (things, leaves) = words::THINGS.iter().map(|(thing, name)| (*thing, leaf(name))).unzip();
        Ok(Self { businesses, things, leaves })
    }

    fn write(&self, fate: &str, mut first: i64, last: i64, conn: &mut PgConnection) -> Result<()> {
        let mut told = Instant::now();
        while first <= last {
            let end = last.min(first + AT_ONCE - 1);
            in_scope(conn, &Scope::Operator, |conn| self.insert(fate, first, end, conn))?;
            if told.elapsed() > LINE_EVERY || end == last {
                told = Instant::now();
                eprintln!("{end} of {last} products, {fate}");
            }
            first = end + 1;
        }
        Ok(())
    }

    fn insert(&self, fate: &str, first: i64, last: i64, conn: &mut PgConnection) -> Result<()> {
        diesel::sql_query(include_str!("products.sql"))
            .bind::<BigInt, _>(first)
            .bind::<BigInt, _>(last)
            .bind::<Text, _>(fate)
            .bind::<BigInt, _>(self.businesses)
            .bind::<Array<Text>, _>(words::LOOKS)
            .bind::<Array<Text>, _>(words::MATERIALS)
            .bind::<Array<Text>, _>(&self.things)
            .bind::<Array<BigInt>, _>(&self.leaves)
            .bind::<Array<Text>, _>(words::COLOURS)
            .bind::<Array<Text>, _>(words::SENTENCES)
            .bind::<Timestamptz, _>(the_last_moment())
            .execute(conn)?;
        Ok(())
    }
}

/// 1 November 2026, fixed so that runs on different days give the same data.
fn the_last_moment() -> Moment {
    Moment::from_timestamp(1_793_491_200, 0).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::categories::starting_tree::starting_tree;

    #[test]
    fn every_thing_has_a_leaf_to_hang_on() {
        let leaves: Vec<_> = starting_tree().into_iter().flat_map(|(_, leaves)| leaves).collect();
        for (thing, leaf) in words::THINGS {
            assert!(leaves.iter().any(|name| name == leaf), "{thing} hangs on {leaf}, which is no leaf");
        }
    }

    #[test]
    fn a_sentence_is_the_same_as_html() {
        for sentence in words::SENTENCES {
            let rendered = crate::web::markdown::Rendered::of(sentence);
            assert_eq!(rendered.html, format!("<p>{sentence}</p>\n"));
            assert_eq!(rendered.sentences, *sentence);
        }
    }

    #[test]
    fn the_last_moment_is_the_one_it_says() {
        assert_eq!(the_last_moment().to_rfc3339(), "2026-11-01T00:00:00+00:00");
    }
}
