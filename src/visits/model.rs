//! Counts as rows.

use chrono::{Days, NaiveDate, TimeDelta};
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{Array, BigInt, Bool, Date, Nullable, Text};

use super::counter::{Counts, Searched, Seen};
use super::visit::is_somebodys;
use crate::clock::{Moment, first_day_of};
use crate::db::{Bind, prepared};
use crate::error::Result;
use crate::ids::{BusinessId, ProductId};

/// So many rows are added in one statement.
const AT_ONCE: usize = 1000;
/// How long counts of listings are kept.
const KEPT: TimeDelta = TimeDelta::days(3 * 365);
/// How long searches are kept.
const SEARCHES_KEPT: TimeDelta = TimeDelta::days(400);
/// How long searches are kept that hardly anybody made: they may say who somebody is.
const RARE_KEPT: TimeDelta = TimeDelta::days(30);
/// What fewer people than this search for in a day is rare.
const RARE: i64 = 3;

/// Adds counts to the tables. In the operator scope.
pub fn add(counts: &Counts, conn: &mut PgConnection) -> Result<()> {
    // In the order of their keys: two processes that add at once never wait for each other in a circle.
    let mut listings: Vec<_> = counts.listings.iter().collect();
    listings.sort_unstable_by_key(|(key, _)| **key);
    for piece in listings.chunks(AT_ONCE) {
        let column = |value: fn(&Seen) -> i64| piece.iter().map(|(_, seen)| value(seen)).collect::<Vec<_>>();
        // A business may be gone since.
        sql_query(
            "INSERT INTO listing_days AS d (business_id, day, listing_id, shown, opened)
             SELECT n.* FROM unnest($1::bigint[], $2::date[], $3::bigint[], $4::bigint[], $5::bigint[])
                      AS n (business_id, day, listing_id, shown, opened)
               JOIN businesses b ON b.id = n.business_id
              ORDER BY n.day, n.business_id, n.listing_id
             ON CONFLICT (business_id, day, listing_id) DO UPDATE
                SET shown = d.shown + excluded.shown, opened = d.opened + excluded.opened",
        )
        .bind::<Array<BigInt>, _>(piece.iter().map(|((_, (business, _)), _)| *business).collect::<Vec<_>>())
        .bind::<Array<Date>, _>(piece.iter().map(|((day, _), _)| *day).collect::<Vec<_>>())
        .bind::<Array<BigInt>, _>(piece.iter().map(|((_, (_, listing)), _)| *listing).collect::<Vec<_>>())
        .bind::<Array<BigInt>, _>(column(|seen| seen.shown))
        .bind::<Array<BigInt>, _>(column(|seen| seen.opened))
        .execute(conn)?;
    }
    let mut searches: Vec<_> = counts.searches.iter().collect();
    searches.sort_unstable_by_key(|(key, _)| *key);
    for piece in searches.chunks(AT_ONCE) {
        let column = |value: fn(&Searched) -> i64| piece.iter().map(|(_, one)| value(one)).collect::<Vec<_>>();
        sql_query(
            "INSERT INTO search_days AS d (day, words, people, none, opened)
             SELECT * FROM unnest($1::date[], $2::text[], $3::bigint[], $4::bigint[], $5::bigint[])
             ON CONFLICT (day, words) DO UPDATE
                SET people = d.people + excluded.people, none = d.none + excluded.none,
                    opened = d.opened + excluded.opened",
        )
        .bind::<Array<Date>, _>(piece.iter().map(|((day, _), _)| *day).collect::<Vec<_>>())
        .bind::<Array<Text>, _>(piece.iter().map(|((_, words), _)| words.as_str()).collect::<Vec<_>>())
        .bind::<Array<BigInt>, _>(column(|one| one.people))
        .bind::<Array<BigInt>, _>(column(|one| one.none))
        .bind::<Array<BigInt>, _>(column(|one| one.opened))
        .execute(conn)?;
    }
    Ok(())
}

/// Removes up to so many counts that are too old, and searches that hardly anybody made. In the operator scope.
pub fn forget_old(now: Moment, most: i64, conn: &mut PgConnection) -> Result<usize> {
    let before = |kept: TimeDelta| (now - kept).date_naive();
    let listings = sql_query(
        "DELETE FROM listing_days WHERE (business_id, day, listing_id) IN (
             SELECT business_id, day, listing_id FROM listing_days WHERE day < $1 LIMIT $2)",
    );
    let removed = listings.bind::<Date, _>(before(KEPT)).bind::<BigInt, _>(most).execute(conn)?;
    let searches = sql_query(
        "DELETE FROM search_days WHERE (day, words) IN (
             SELECT day, words FROM search_days WHERE day < $1 OR day < $2 AND people < $3 ORDER BY day LIMIT $4)",
    );
    let searches = searches.bind::<Date, _>(before(SEARCHES_KEPT)).bind::<Date, _>(before(RARE_KEPT));
    Ok(removed + searches.bind::<BigInt, _>(RARE).bind::<BigInt, _>(most).execute(conn)?)
}

/// A listing in a period.
#[derive(Clone, Debug, QueryableByName)]
pub struct OfListing {
    /// The product.
    #[diesel(sql_type = BigInt)]
    pub id: ProductId,
    /// What it is called; none where it is not listed any more.
    #[diesel(sql_type = Nullable<Text>)]
    pub name: Option<String>,
    /// How often it stood in a list.
    #[diesel(sql_type = BigInt)]
    pub shown: i64,
    /// How many opened it.
    #[diesel(sql_type = BigInt)]
    pub opened: i64,
}

/// A day of a business.
#[derive(Clone, Debug, QueryableByName)]
pub struct OfDay {
    /// The day.
    #[diesel(sql_type = Date)]
    pub day: NaiveDate,
    /// How many opened a listing.
    #[diesel(sql_type = BigInt)]
    pub opened: i64,
    /// How often listings stood in lists.
    #[diesel(sql_type = BigInt)]
    pub shown: i64,
}

/// The listings of a business that were opened most in the last days.
pub fn most_opened(
    business: BusinessId,
    days: u64,
    limit: i64,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<Vec<OfListing>> {
    let rows = sql_query(
        "SELECT d.id, l.name, d.shown, d.opened
           FROM (SELECT listing_id AS id, sum(shown)::bigint AS shown, sum(opened)::bigint AS opened
                   FROM listing_days WHERE business_id = $1 AND day >= $2
                  GROUP BY listing_id ORDER BY opened DESC, shown DESC, id LIMIT $3) d
           LEFT JOIN listings l ON l.business_id = $1 AND l.id = d.id
          ORDER BY d.opened DESC, d.shown DESC, d.id",
    );
    let rows = rows.bind::<BigInt, _>(business).bind::<Date, _>(first_day_of(days, now));
    Ok(rows.bind::<BigInt, _>(limit).load(conn)?)
}

/// Every one of the last days of a business, also those on which nobody came.
pub fn by_day(business: BusinessId, days: u64, now: Moment, conn: &mut PgConnection) -> Result<Vec<OfDay>> {
    let rows = sql_query(
        "SELECT e.day::date AS day, coalesce(sum(d.opened), 0)::bigint AS opened,
                coalesce(sum(d.shown), 0)::bigint AS shown
           FROM generate_series($2::date, $3::date, interval '1 day') AS e (day)
           LEFT JOIN listing_days d ON d.business_id = $1 AND d.day = e.day::date
          GROUP BY e.day ORDER BY e.day",
    );
    let rows = rows.bind::<BigInt, _>(business).bind::<Date, _>(first_day_of(days, now));
    Ok(rows.bind::<Date, _>(now.date_naive()).load(conn)?)
}

/// So many people searched for what others are told.
const SEVERAL: i64 = 5;
/// In so many days.
const LATELY: u64 = 30;
/// So many rows are looked at.
const LOOKED: i64 = 2000;

#[derive(QueryableByName)]
struct Words {
    #[diesel(sql_type = Text)]
    words: String,
}

/// Searches that begin like this, that several people made lately, and in which most found something: those of most
/// people first.
pub fn searches_like(begin: &str, limit: i64, now: Moment, conn: &mut PgConnection) -> Result<Vec<String>> {
    // Asked while people type, so it is planned once.
    let text = "SELECT words FROM (
             SELECT words, people, none FROM search_days
              WHERE words ~>=~ $1 AND words ~<~ ($1 || chr(1114111)) AND day >= ($2 AT TIME ZONE 'UTC')::date LIMIT $3) d
          GROUP BY words HAVING sum(people) >= $4 AND 2 * sum(none) < sum(people)
          ORDER BY sum(people) DESC, words LIMIT $5";
    let first = now - Days::new(LATELY - 1);
    let numbers = [LOOKED, SEVERAL, limit].map(Bind::Number);
    let values = [Bind::Text(begin), Bind::Moment(&first), numbers[0], numbers[1], numbers[2]];
    let rows = prepared(text, &values);
    Ok(rows.load::<Words>(conn)?.into_iter().map(|row| row.words).collect())
}

/// A search in a period.
#[derive(Clone, Debug, QueryableByName)]
pub struct OfWords {
    /// The words.
    #[diesel(sql_type = Text)]
    pub words: String,
    /// How many people searched for them; one who came on two days is counted twice.
    #[diesel(sql_type = BigInt)]
    pub people: i64,
    /// How many of them were shown nothing.
    #[diesel(sql_type = BigInt)]
    pub none: i64,
    /// How many of them opened a listing.
    #[diesel(sql_type = BigInt)]
    pub opened: i64,
}

/// So many digits are no telephone number yet.
const FEW_DIGITS: usize = 6;

/// What people searched for in the last days and nobody offers, with how many were shown nothing: most of them, some of
/// them also the last time. Only what several people searched for on one day, since one who comes back on another is
/// counted again, and nothing that looks like somebody's own: any business may read it.
pub fn unmet(days: u64, limit: usize, now: Moment, conn: &mut PgConnection) -> Result<Vec<OfWords>> {
    let rows = sql_query(
        // Only those that are missed most are looked at day by day: most searches are made once.
        "WITH missed AS MATERIALIZED (
             SELECT words FROM search_days WHERE day >= $1 AND none >= $2
              GROUP BY words ORDER BY sum(none) DESC, words LIMIT $3)
         SELECT m.words, d.people, d.none, d.opened
           FROM missed m CROSS JOIN LATERAL (
                    SELECT sum(people)::bigint AS people, sum(none)::bigint AS none, sum(opened)::bigint AS opened,
                           max(day) FILTER (WHERE none > 0) = max(day) AS is_still
                      FROM search_days s WHERE s.words = m.words AND s.day >= $1) d
          WHERE 2 * d.none > d.people AND d.is_still ORDER BY d.none DESC, m.words",
    );
    // More than are shown, as some are left out.
    let most = i64::try_from(10 * limit).unwrap_or(i64::MAX);
    let rows = rows.bind::<Date, _>(first_day_of(days, now)).bind::<BigInt, _>(RARE).bind::<BigInt, _>(most);
    let rows: Vec<OfWords> = rows.load(conn)?;
    Ok(rows.into_iter().filter(|one| !is_somebodys(&one.words, FEW_DIGITS)).take(limit).collect())
}

/// What most people searched for in the last days; or what most of them searched for and did not find. In the operator
/// scope.
pub fn most_searched(
    missed: bool,
    days: u64,
    limit: i64,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<Vec<OfWords>> {
    let rows = sql_query(
        "SELECT words, sum(people)::bigint AS people, sum(none)::bigint AS none, sum(opened)::bigint AS opened
           FROM search_days WHERE day >= $1 AND (NOT $2 OR none > 0)
          GROUP BY words ORDER BY CASE WHEN $2 THEN sum(none) ELSE sum(people) END DESC, words LIMIT $3",
    );
    let rows = rows.bind::<Date, _>(first_day_of(days, now)).bind::<Bool, _>(missed);
    Ok(rows.bind::<BigInt, _>(limit).load(conn)?)
}
