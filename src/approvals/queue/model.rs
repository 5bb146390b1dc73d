//! The queue as rows.

use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{Array, BigInt, Bool, Integer, Jsonb, Nullable, Text, Timestamptz};
use serde_json::Value;

use crate::approvals::queue::filter::{From, Place};
use crate::approvals::queue::lens::Lens;
use crate::clock::Moment;
use crate::content::Picture;
use crate::error::Result;
use crate::identity::Actor;
use crate::ids::{CategoryId, RevisionId, UserId};
use crate::locales::At;

/// How many lines a page has.
pub const PER_PAGE: usize = 50;
/// Beyond this nobody needs the exact number.
pub const MOST_COUNTED: i64 = 5_000;

/// A submission in the queue.
#[derive(Debug, QueryableByName)]
pub struct Waiting {
    /// The submission's number.
    #[diesel(sql_type = BigInt)]
    pub id: i64,
    /// The revision that was handed in.
    #[diesel(sql_type = BigInt)]
    pub revision: RevisionId,
    /// What the product is called in it.
    #[diesel(sql_type = Text)]
    pub name: String,
    /// The category that it is in, a leaf of the tree.
    #[diesel(sql_type = Nullable<BigInt>)]
    pub category_id: Option<CategoryId>,
    /// Whether it changes something that is public already.
    #[diesel(sql_type = Bool)]
    pub is_change: bool,
    /// Keys of the fields that it changes.
    #[diesel(sql_type = Array<Text>)]
    pub changed: Vec<String>,
    /// By how many percent the price changes.
    #[diesel(sql_type = Nullable<Integer>)]
    pub price_percent: Option<i32>,
    /// How many things were noticed.
    #[diesel(sql_type = Integer)]
    pub warnings: i32,
    /// When it was handed in.
    #[diesel(sql_type = Timestamptz)]
    pub submitted_at: Moment,
    /// Since when its time counts, where that is not since it was handed in.
    #[diesel(sql_type = Nullable<Timestamptz>)]
    pub counted_from: Option<Moment>,
    /// Working time that it had waited until then, in seconds.
    #[diesel(sql_type = Integer)]
    pub waited_before: i32,
    /// Whether it waits for longer than the business wants.
    #[diesel(sql_type = Bool)]
    pub is_over: bool,
    /// Who looks at it.
    #[diesel(sql_type = Nullable<BigInt>)]
    pub held_by: Option<UserId>,
    /// What whoever looks at it is called.
    #[diesel(sql_type = Nullable<Text>)]
    pub holder: Option<String>,
    /// Who began it.
    #[diesel(sql_type = Nullable<Text>)]
    author: Option<String>,
    #[diesel(sql_type = Nullable<Jsonb>)]
    picture: Option<Value>,
}

impl Waiting {
    /// Its place in the queue.
    #[must_use]
    pub fn place(&self) -> Place {
        Place { micros: self.submitted_at.timestamp_micros(), id: self.id }
    }

    /// When it was handed in.
    #[must_use]
    pub fn submitted(&self) -> At {
        At(self.submitted_at)
    }

    /// What whoever began it is called; empty where that is nobody any more.
    #[must_use]
    pub fn author(&self) -> &str {
        self.author.as_deref().unwrap_or_default()
    }

    /// Its first picture.
    #[must_use]
    pub fn picture(&self) -> Option<Picture> {
        serde_json::from_value(self.picture.clone()?).ok()
    }
}

/// A page of the queue, and whether there is one before and behind it.
#[derive(Debug)]
#[expect(clippy::struct_field_names, reason = "lines are what it has")]
pub struct Lines {
    /// What it shows.
    pub lines: Vec<Waiting>,
    /// Where the page before it ends.
    pub before: Option<Place>,
    /// Where the page behind it begins.
    pub after: Option<Place>,
}

/// A page of what is seen through a lens.
pub fn page(lens: &Lens, from: From, actor: &Actor, conn: &mut PgConnection) -> Result<Lines> {
    let (beyond, order) = match from {
        From::Start => (String::from("true"), ""),
        From::After(place) => (Lens::beyond(place, true), ""),
        From::Before(place) => (Lens::beyond(place, false), "DESC"),
    };
    let Lens { matches, is_over, holder } = lens;
    let text = format!(
        "SELECT t.*, a.name AS author, h.name AS holder
           FROM (SELECT s.id, s.revision_id AS revision, s.name, s.category_id, s.author_id,
                        s.is_change, s.changed, s.price_percent, cardinality(s.warnings) AS warnings, s.submitted_at,
                        s.counted_from, s.waited_before, {is_over} AS is_over, {holder} AS held_by,
                        s.content -> 'pictures' -> 0 AS picture
                   FROM submissions s
                  WHERE {matches} AND {beyond}
                  ORDER BY s.submitted_at {order}, s.id {order}
                  LIMIT {}) t
           LEFT JOIN colleagues a ON a.business_id = $1 AND a.user_id = t.author_id
           LEFT JOIN colleagues h ON h.business_id = $1 AND h.user_id = t.held_by
          ORDER BY t.submitted_at {order}, t.id {order}",
        PER_PAGE + 1
    );
    let mut lines: Vec<Waiting> = sql_query(text).bind::<BigInt, _>(actor.business).load(conn)?;
    let has_more = lines.len() > PER_PAGE;
    lines.truncate(PER_PAGE);
    if matches!(from, From::Before(_)) {
        lines.reverse();
    }
    let (has_before, has_after) = match from {
        From::Start => (false, has_more),
        From::After(_) => (true, has_more),
        From::Before(_) => (has_more, true),
    };
    let before = lines.first().filter(|_| has_before).map(Waiting::place);
    let after = lines.last().filter(|_| has_after).map(Waiting::place);
    Ok(Lines { lines, before, after })
}

/// The oldest of those that meet a condition on rows `s` of submissions. Who wrote them and who looks at them is left
/// out.
pub fn oldest(condition: &str, most: usize, conn: &mut PgConnection) -> Result<Vec<Waiting>> {
    let text = format!(
        "SELECT s.id, s.revision_id AS revision, s.name, s.category_id, s.is_change, s.changed, s.price_percent,
                cardinality(s.warnings) AS warnings, s.submitted_at, s.counted_from,
                s.waited_before, false AS is_over,
                NULL::bigint AS held_by, NULL::text AS holder, NULL::text AS author,
                s.content -> 'pictures' -> 0 AS picture
           FROM submissions s
          WHERE {condition}
          ORDER BY s.submitted_at, s.id
          LIMIT {most}"
    );
    Ok(sql_query(text).load(conn)?)
}

/// Submissions that are alike, counted.
#[derive(Debug, QueryableByName)]
pub struct Group {
    /// Whether they change something that is public.
    #[diesel(sql_type = Bool)]
    pub is_change: bool,
    /// Their category.
    #[diesel(sql_type = Nullable<BigInt>)]
    pub category_id: Option<CategoryId>,
    /// Who began them.
    #[diesel(sql_type = Nullable<BigInt>)]
    pub author_id: Option<UserId>,
    /// What whoever began them is called.
    #[diesel(sql_type = Nullable<Text>)]
    pub author: Option<String>,
    /// Whether they match everything that is asked for but the kind.
    #[diesel(sql_type = Bool)]
    pub is_match: bool,
    /// Whether they wait for longer than the business wants.
    #[diesel(sql_type = Bool)]
    pub is_over: bool,
    /// How many there are.
    #[diesel(sql_type = BigInt)]
    pub number: i64,
}

/// The whole queue, counted: `matching` is what is asked for but the kind. Of a longer one the first
/// [`MOST_COUNTED`] count.
pub fn groups(all: &Lens, matching: &Lens, actor: &Actor, conn: &mut PgConnection) -> Result<Vec<Group>> {
    let text = format!(
        "SELECT t.*, a.name AS author
           FROM (SELECT s.is_change, s.category_id, s.author_id, s.is_match, s.is_over, count(*) AS number
                   FROM (SELECT s.is_change, s.category_id, s.author_id, coalesce({}, false) AS is_match, ({}) AS is_over
                           FROM submissions s
                          WHERE {}
                          ORDER BY s.submitted_at, s.id
                          LIMIT {}) s
                  GROUP BY 1, 2, 3, 4, 5) t
           LEFT JOIN colleagues a ON a.business_id = $1 AND a.user_id = t.author_id",
        matching.matches,
        all.is_over,
        all.matches,
        MOST_COUNTED + 1
    );
    Ok(sql_query(text).bind::<BigInt, _>(actor.business).load(conn)?)
}

/// The number of the newest submission of the business; what is handed in later has a larger one.
pub fn newest(actor: &Actor, conn: &mut PgConnection) -> Result<i64> {
    use crate::schema::submissions;
    let newest: Option<i64> = submissions::table
        .filter(submissions::business_id.eq(actor.business))
        .order(submissions::id.desc())
        .select(submissions::id)
        .first(conn)
        .optional()?;
    Ok(newest.unwrap_or(0))
}
