//! Redirects as rows. There are no loops and no chains: what leads to an address that leads on leads to its end.

use chrono::NaiveDate;
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{Array, BigInt, Date};

use crate::clock::Moment;
use crate::error::Result;
use crate::locales::Text;
use crate::pages::redirects::Lead;
use crate::schema::{redirect_uses, redirects};

/// The most redirects of a market.
pub const MOST: i64 = 100_000;
/// How many a page shows.
pub const PER_PAGE: usize = 50;

/// A redirect, as the operator reads it.
#[derive(Clone, Debug, Queryable)]
pub struct Redirect {
    /// Its number.
    pub id: i64,
    /// The address that is no more.
    pub path: String,
    /// Where it leads.
    pub target: String,
    /// The status of the answer.
    pub status: i16,
    /// How often it was used.
    pub uses: Option<i64>,
    /// When it was last.
    pub last_day: Option<NaiveDate>,
}

impl Redirect {
    /// Whether it leads to another site.
    #[must_use]
    pub fn leaves(&self) -> bool {
        !self.target.starts_with('/')
    }
}

/// Where an address leads.
pub fn lead(path: &str, conn: &mut PgConnection) -> Result<Option<Lead>> {
    let row = redirects::table
        .filter(redirects::path.eq(path))
        .select((redirects::id, redirects::target, redirects::status))
        .first::<(i64, String, i16)>(conn)
        .optional()?;
    Ok(row.map(|(id, target, status)| Lead { id, target, status }))
}

/// Those whose path or target has these words in it, newest first, one more than a page shows. In the operator's scope.
pub fn page(words: &str, before: Option<i64>, conn: &mut PgConnection) -> Result<Vec<Redirect>> {
    let mut found = redirects::table.left_join(redirect_uses::table).into_boxed();
    if !words.is_empty() {
        let like = format!("%{}%", words.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"));
        found = found.filter(redirects::path.ilike(like.clone()).or(redirects::target.ilike(like)));
    }
    if let Some(before) = before {
        found = found.filter(redirects::id.lt(before));
    }
    Ok(found
        .order(redirects::id.desc())
        .limit(i64::try_from(PER_PAGE).unwrap_or(i64::MAX) + 1)
        .select((
            redirects::id,
            redirects::path,
            redirects::target,
            redirects::status,
            redirect_uses::uses.nullable(),
            redirect_uses::last_day.nullable(),
        ))
        .load(conn)?)
}

/// One redirect. In the operator's scope.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is none of this number.
pub fn find(id: i64, conn: &mut PgConnection) -> Result<Redirect> {
    let known = redirects::table.left_join(redirect_uses::table).filter(redirects::id.eq(id));
    let shown = (
        redirects::id,
        redirects::path,
        redirects::target,
        redirects::status,
        redirect_uses::uses.nullable(),
        redirect_uses::last_day.nullable(),
    );
    Ok(known.select(shown).first(conn)?)
}

/// Lets a path lead to a target, in place of what it led to before; mistakes where it would lead in a circle or there
/// are too many. What leads to the path follows. In the operator's scope.
pub fn put(path: &str, target: &str, status: i16, now: Moment, conn: &mut PgConnection) -> Result<Result<i64, Text>> {
    hold(conn)?;
    let target = match follow(target, conn)? {
        Some(end) => end,
        None => target.to_owned(),
    };
    if ours(&target) == path {
        return Ok(Err(Text::redirects_circle(path)));
    }
    let known =
        redirects::table.filter(redirects::path.eq(path)).select(redirects::id).first::<i64>(conn).optional()?;
    if known.is_none() && redirects::table.count().get_result::<i64>(conn)? >= MOST {
        return Ok(Err(Text::redirects_too_many(MOST)));
    }
    let id = diesel::insert_into(redirects::table)
        .values((
            redirects::path.eq(path),
            redirects::target.eq(&target),
            redirects::status.eq(status),
            redirects::created_at.eq(now),
        ))
        .on_conflict(redirects::path)
        .do_update()
        .set((redirects::target.eq(&target), redirects::status.eq(status)))
        .returning(redirects::id)
        .get_result(conn)?;
    diesel::update(redirects::table.filter(redirects::target.eq(path)))
        .set(redirects::target.eq(&target))
        .execute(conn)?;
    Ok(Ok(id))
}

/// An address stands for something again, so it leads nowhere else. In the operator's scope.
pub fn free(path: &str, conn: &mut PgConnection) -> Result<()> {
    hold(conn)?;
    diesel::delete(redirects::table.filter(redirects::path.eq(path))).execute(conn)?;
    Ok(())
}

/// Removes a redirect; answers what it was. In the operator's scope.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is none of this number.
pub fn remove(id: i64, conn: &mut PgConnection) -> Result<Redirect> {
    hold(conn)?;
    let redirect = find(id, conn)?;
    diesel::delete(redirects::table.find(id)).execute(conn)?;
    Ok(redirect)
}

/// Where a target leads on to.
fn follow(target: &str, conn: &mut PgConnection) -> Result<Option<String>> {
    if !target.starts_with('/') {
        return Ok(None);
    }
    Ok(lead(ours(target), conn)?.map(|lead| lead.target))
}

/// The path of a target of ours.
fn ours(target: &str) -> &str {
    target.split(['?', '#']).next().unwrap_or(target)
}

/// One change at a time, so that two do not lead to each other.
fn hold(conn: &mut PgConnection) -> Result<()> {
    sql_query("SELECT pg_advisory_xact_lock(7313)").execute(conn)?;
    Ok(())
}

/// Adds how often redirects were used. In the operator's scope.
pub fn add_uses(counts: &[(i64, i64)], day: NaiveDate, conn: &mut PgConnection) -> Result<()> {
    let (ids, uses): (Vec<_>, Vec<_>) = counts.iter().copied().unzip();
    // Some may have been deleted meanwhile.
    sql_query(
        "INSERT INTO redirect_uses (redirect_id, uses, last_day)
         SELECT c.id, c.uses, $3 FROM unnest($1, $2) AS c (id, uses) JOIN redirects r ON r.id = c.id ORDER BY c.id
         ON CONFLICT (redirect_id) DO UPDATE SET uses = redirect_uses.uses + excluded.uses, last_day = excluded.last_day",
    )
    .bind::<Array<BigInt>, _>(ids)
    .bind::<Array<BigInt>, _>(uses)
    .bind::<Date, _>(day)
    .execute(conn)?;
    Ok(())
}
