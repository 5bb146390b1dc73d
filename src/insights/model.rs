//! Counts of questions as rows.

use chrono::TimeDelta;
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{BigInt, Date, Nullable, Text};

use crate::assistant::conversation::tally::Subject;
use crate::assistant::models::extractive::NAME;
use crate::clock::{Moment, first_day_of};
use crate::error::Result;
use crate::ids::{BusinessId, CategoryId, ProductId};

/// How long counts are kept, as those of visits are.
const KEPT: TimeDelta = TimeDelta::days(3 * 365);
/// How long the words of questions are kept.
const WORDS_KEPT: TimeDelta = TimeDelta::days(90);

/// What is asked about one thing.
#[derive(Clone, Debug, QueryableByName)]
pub struct OfSubject {
    /// The product; 0 for all that the business offers.
    #[diesel(sql_type = BigInt)]
    pub listing: ProductId,
    /// What it is called; none where it is not listed any more.
    #[diesel(sql_type = Nullable<Text>)]
    pub name: Option<String>,
    /// What the questions are about.
    #[diesel(sql_type = Text)]
    pub topic: Subject,
    /// How often it was asked.
    #[diesel(sql_type = BigInt)]
    pub asked: i64,
    /// How often nothing said so.
    #[diesel(sql_type = BigInt)]
    pub silent: i64,
    /// How many people opened the listing.
    #[diesel(sql_type = BigInt)]
    pub opened: i64,
}

/// A question as it was asked.
#[derive(Clone, Debug, QueryableByName)]
pub struct OfWords {
    /// The product; 0 for all that the business offers.
    #[diesel(sql_type = BigInt)]
    pub listing: ProductId,
    /// What it is called; none where it is not listed any more.
    #[diesel(sql_type = Nullable<Text>)]
    pub name: Option<String>,
    /// The question, in small letters.
    #[diesel(sql_type = Text)]
    pub words: String,
    /// What it is about.
    #[diesel(sql_type = BigInt)]
    pub asked: i64,
    /// How often nothing said so.
    #[diesel(sql_type = BigInt)]
    pub silent: i64,
}

/// How often something was said of answers.
#[derive(Clone, Debug, QueryableByName)]
pub struct OfThumb {
    /// `up`, `down`, or why not.
    #[diesel(sql_type = Text)]
    pub thumb: String,
    /// How often.
    #[diesel(sql_type = BigInt)]
    pub given: i64,
}

/// What a model was asked, by what about.
#[derive(Clone, Debug, QueryableByName)]
pub struct OfModel {
    /// What questions were about: the market, a business or a listing.
    #[diesel(sql_type = Text)]
    pub scope: String,
    /// The model.
    #[diesel(sql_type = Text)]
    pub model: String,
    /// How many questions.
    #[diesel(sql_type = BigInt)]
    pub asked: i64,
    /// How many of them nothing answered.
    #[diesel(sql_type = BigInt)]
    pub silent: i64,
    /// How many answers were stopped.
    #[diesel(sql_type = BigInt)]
    pub stopped: i64,
    /// How many answers broke off.
    #[diesel(sql_type = BigInt)]
    pub broken: i64,
    /// How many sentences were withheld.
    #[diesel(sql_type = BigInt)]
    pub withheld: i64,
    /// How many tokens it took.
    #[diesel(sql_type = BigInt)]
    pub tokens: i64,
}

impl OfModel {
    /// Whether it is the one that needs no setting, whose name says nothing to people.
    #[must_use]
    pub fn is_built_in(&self) -> bool {
        self.model == NAME
    }
}

/// All that is asked about a business.
#[derive(Clone, Copy, Debug, QueryableByName)]
pub struct OfAll {
    /// How many questions.
    #[diesel(sql_type = BigInt)]
    pub asked: i64,
    /// How many of them nothing answered.
    #[diesel(sql_type = BigInt)]
    pub silent: i64,
}

/// How much is asked about a business and its listings, and how much of it nothing answered.
pub fn total(business: BusinessId, days: u64, now: Moment, conn: &mut PgConnection) -> Result<OfAll> {
    let row = sql_query(
        "SELECT coalesce(sum(asked), 0)::bigint AS asked, coalesce(sum(silent), 0)::bigint AS silent
           FROM asked_days WHERE business_id = $1 AND day >= $2",
    );
    Ok(row.bind::<BigInt, _>(business).bind::<Date, _>(first_day_of(days, now)).get_result(conn)?)
}

/// What is asked about the listings of a business: what nothing answers most often first.
pub fn subjects(
    business: BusinessId,
    days: u64,
    limit: i64,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<Vec<OfSubject>> {
    let rows = sql_query(
        "SELECT d.listing_id AS listing, l.name, d.topic, d.asked, d.silent,
                coalesce((SELECT sum(v.opened) FROM listing_days v
                           WHERE v.business_id = $1 AND v.listing_id = d.listing_id AND v.day >= $2), 0)::bigint AS opened
           FROM (SELECT listing_id, topic, sum(asked)::bigint AS asked, sum(silent)::bigint AS silent
                   FROM asked_days WHERE business_id = $1 AND day >= $2
                  GROUP BY listing_id, topic ORDER BY silent DESC, asked DESC, listing_id, topic LIMIT $3) d
           LEFT JOIN listings l ON l.business_id = $1 AND l.id = d.listing_id
          ORDER BY d.silent DESC, d.asked DESC, d.listing_id, d.topic",
    );
    let rows = rows.bind::<BigInt, _>(business).bind::<Date, _>(first_day_of(days, now));
    Ok(rows.bind::<BigInt, _>(limit).load(conn)?)
}

/// The questions themselves: what nothing answers first, then what is asked most.
pub fn words(
    business: BusinessId,
    days: u64,
    limit: i64,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<Vec<OfWords>> {
    let rows = sql_query(
        "SELECT d.listing_id AS listing, l.name, d.words, d.asked, d.silent
           FROM (SELECT listing_id, words, sum(asked)::bigint AS asked, sum(silent)::bigint AS silent
                   FROM asked_words WHERE business_id = $1 AND day >= $2
                  GROUP BY listing_id, words ORDER BY silent DESC, asked DESC, words LIMIT $3) d
           LEFT JOIN listings l ON l.business_id = $1 AND l.id = d.listing_id
          ORDER BY d.silent DESC, d.asked DESC, d.words",
    );
    let rows = rows.bind::<BigInt, _>(business).bind::<Date, _>(first_day_of(days, now));
    Ok(rows.bind::<BigInt, _>(limit).load(conn)?)
}

/// So many usual questions are answered at the desk.
const USUAL: i64 = 5;
/// Of so many days.
const LATELY: u64 = 90;

#[derive(QueryableByName)]
struct Topic {
    #[diesel(sql_type = Text)]
    topic: Subject,
}

/// What is asked most about the listings that a business has in a category.
pub fn usual(business: BusinessId, category: CategoryId, now: Moment, conn: &mut PgConnection) -> Result<Vec<Subject>> {
    let rows = sql_query(
        "SELECT d.topic FROM asked_days d JOIN listings l ON l.business_id = $1 AND l.id = d.listing_id
          WHERE d.business_id = $1 AND d.day >= $2 AND l.category_id = $3 AND d.topic <> 'other'
          GROUP BY d.topic ORDER BY sum(d.asked) DESC, d.topic LIMIT $4",
    );
    let rows = rows.bind::<BigInt, _>(business).bind::<Date, _>(first_day_of(LATELY, now));
    let rows: Vec<Topic> = rows.bind::<BigInt, _>(category).bind::<BigInt, _>(USUAL).load(conn)?;
    Ok(rows.into_iter().map(|row| row.topic).collect())
}

/// What was said of answers about a business.
pub fn thumbs(business: BusinessId, days: u64, now: Moment, conn: &mut PgConnection) -> Result<Vec<OfThumb>> {
    let rows = sql_query(
        "SELECT thumb, sum(given)::bigint AS given FROM thumb_days
          WHERE business_id = $1 AND day >= $2 GROUP BY thumb HAVING sum(given) > 0 ORDER BY given DESC, thumb",
    );
    Ok(rows.bind::<BigInt, _>(business).bind::<Date, _>(first_day_of(days, now)).load(conn)?)
}

/// What was said of all answers. In the operator scope.
pub fn all_thumbs(days: u64, now: Moment, conn: &mut PgConnection) -> Result<Vec<OfThumb>> {
    let rows = sql_query(
        "SELECT thumb, sum(given)::bigint AS given FROM assistant_thumbs
          WHERE day >= $1 GROUP BY thumb HAVING sum(given) > 0 ORDER BY given DESC, thumb",
    );
    Ok(rows.bind::<Date, _>(first_day_of(days, now)).load(conn)?)
}

/// All questions, by what they were about and who answered. In the operator scope.
pub fn models(days: u64, now: Moment, conn: &mut PgConnection) -> Result<Vec<OfModel>> {
    let rows = sql_query(
        "SELECT scope, model, sum(asked)::bigint AS asked, sum(silent)::bigint AS silent,
                sum(stopped)::bigint AS stopped, sum(broken)::bigint AS broken,
                sum(withheld)::bigint AS withheld, sum(tokens)::bigint AS tokens
           FROM assistant_days WHERE day >= $1 GROUP BY scope, model ORDER BY asked DESC, scope, model",
    );
    Ok(rows.bind::<Date, _>(first_day_of(days, now)).load(conn)?)
}

/// Removes up to so many counts of each kind that are too old. In the operator scope.
pub fn forget_old(now: Moment, most: i64, conn: &mut PgConnection) -> Result<usize> {
    let removals = [
        (WORDS_KEPT, "asked_words", "business_id, day, listing_id, words"),
        (KEPT, "asked_days", "business_id, day, listing_id, topic"),
        (KEPT, "thumb_days", "business_id, day, thumb"),
        (KEPT, "assistant_days", "day, scope, model"),
        (KEPT, "assistant_thumbs", "day, thumb"),
    ];
    let mut removed = 0;
    for (kept, table, key) in removals {
        let rows = sql_query(format!(
            "DELETE FROM {table} WHERE ({key}) IN (SELECT {key} FROM {table} WHERE day < $1 ORDER BY day LIMIT $2)"
        ));
        let before = (now - kept).date_naive();
        removed += rows.bind::<Date, _>(before).bind::<BigInt, _>(most).execute(conn)?;
    }
    Ok(removed)
}
