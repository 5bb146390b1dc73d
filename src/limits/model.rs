//! Limits as rows: for each rule and subject the moment at which everything is given back. One use moves it on by the
//! rule's time divided by its number; it may never lie further ahead than that time. This is the generic cell rate
//! algorithm, which needs one row and one statement, however much is counted.

use chrono::TimeDelta;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Binary, Double, Text, Timestamptz};
use sha2::{Digest, Sha256};

use super::Rule;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::schema::limits;

/// What one act uses up: of each rule one, for a subject.
#[derive(Clone, Debug, Default)]
pub struct Uses(Vec<Use>);

#[derive(Clone, Debug)]
struct Use {
    rule: &'static Rule,
    subject: Vec<u8>,
}

impl Uses {
    /// And one of this rule, for this subject.
    #[must_use]
    pub fn and(mut self, rule: &'static Rule, subject: &str) -> Self {
        self.0.push(Use { rule, subject: Sha256::digest(subject.as_bytes()).to_vec() });
        // Always in one order, so that two never wait for each other.
        self.0.sort_by(|a, b| (a.rule.name, &a.subject).cmp(&(b.rule.name, &b.subject)));
        self
    }

    /// Uses one of each rule, or none of any when one of them has nothing left: the transaction must then be rolled
    /// back. In a transaction of its own, since the rows of whole networks stay locked until it ends.
    ///
    /// # Errors
    /// [`Error::TooMany`] with the seconds until all of them have something left.
    pub fn take(&self, now: Moment, conn: &mut PgConnection) -> Result<()> {
        let mut longest: Option<(&'static Rule, TimeDelta)> = None;
        for one in &self.0 {
            if let Some(wait) = one.take(now, conn)? {
                longest = longest.filter(|(_, longest)| *longest >= wait).or(Some((one.rule, wait)));
            }
        }
        longest.map_or(Ok(()), |(rule, wait)| Err(too_many(rule, wait)))
    }

    /// Gives back what was taken for an act that did not come about.
    ///
    /// # Errors
    /// The database's.
    pub fn give_back(&self, conn: &mut PgConnection) -> Result<()> {
        for one in &self.0 {
            diesel::sql_query(
                "UPDATE limits SET used_until = used_until - make_interval(secs => $3) WHERE rule = $1 AND subject = $2",
            )
            .bind::<Text, _>(one.rule.name)
            .bind::<Binary, _>(&one.subject)
            .bind::<Double, _>(seconds(one.rule.gap()))
            .execute(conn)?;
        }
        Ok(())
    }

    /// Gives back everything that was ever taken of one rule for the subject named here.
    ///
    /// # Errors
    /// The database's.
    pub fn clear(&self, rule: &'static Rule, conn: &mut PgConnection) -> Result<()> {
        for one in self.0.iter().filter(|one| one.rule.name == rule.name) {
            diesel::delete(limits::table.find((rule.name, &one.subject))).execute(conn)?;
        }
        Ok(())
    }
}

impl Rule {
    /// The time in which one use comes back.
    fn gap(&self) -> TimeDelta {
        self.within / i32::try_from(self.most).unwrap_or(i32::MAX)
    }
}

impl Use {
    /// Uses one, or answers how long nothing is left.
    fn take(&self, now: Moment, conn: &mut PgConnection) -> Result<Option<TimeDelta>> {
        let gap = self.rule.gap();
        // What the gap was rounded by must not cost the last of many.
        let furthest = now + self.rule.within + TimeDelta::milliseconds(1);
        let taken = diesel::sql_query(
            "INSERT INTO limits AS l (rule, subject, used_until) VALUES ($1, $2, $3 + make_interval(secs => $4))
             ON CONFLICT (rule, subject) DO UPDATE
                SET used_until = greatest(l.used_until, $3) + make_interval(secs => $4)
              WHERE greatest(l.used_until, $3) + make_interval(secs => $4) <= $5",
        )
        .bind::<Text, _>(self.rule.name)
        .bind::<Binary, _>(&self.subject)
        .bind::<Timestamptz, _>(now)
        .bind::<Double, _>(seconds(gap))
        .bind::<Timestamptz, _>(furthest)
        .execute(conn)?;
        if taken > 0 {
            return Ok(None);
        }
        let until = limits::table
            .find((self.rule.name, &self.subject))
            .select(limits::used_until)
            .first::<Moment>(conn)
            .optional()?;
        Ok(until.map(|until| until + gap - furthest))
    }
}

fn seconds(time: TimeDelta) -> f64 {
    time.as_seconds_f64()
}

fn too_many(rule: &Rule, wait: TimeDelta) -> Error {
    let retry_after = ((wait.num_milliseconds() + 999) / 1000).max(1);
    let (number, unit) = if retry_after < 60 { (retry_after, "second") } else { ((retry_after + 59) / 60, "minute") };
    let plural = if number == 1 { "" } else { "s" };
    Error::TooMany { sentence: format!("{} Try again in {number} {unit}{plural}.", rule.sentence), retry_after }
}

/// Forgets up to so many rows of which everything was given back.
///
/// # Errors
/// The database's.
pub fn forget_old(now: Moment, most: i64, conn: &mut PgConnection) -> Result<usize> {
    Ok(diesel::sql_query(
        "DELETE FROM limits WHERE ctid = ANY (ARRAY (
            SELECT ctid FROM limits WHERE used_until < $1 ORDER BY used_until LIMIT $2 FOR UPDATE SKIP LOCKED))",
    )
    .bind::<Timestamptz, _>(now)
    .bind::<BigInt, _>(most)
    .execute(conn)?)
}
