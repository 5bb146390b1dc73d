//! Limits as rows: for each rule and subject the moment at which everything is given back. One use moves it on by the
//! rule's time divided by its number; it may never lie further ahead than that time. This is the generic cell rate
//! algorithm, which needs one row and one statement, however much is counted. A moment that lies further ahead than twice
//! that time was written before the clock was set back, and counts as nothing: nobody is kept waiting for the difference,
//! which for limits of a day is little.

use chrono::TimeDelta;
use diesel::prelude::*;
use diesel::sql_types::{self, BigInt, Binary, Double, Timestamptz};
use sha2::{Digest, Sha256};

use super::Rule;
use super::refused::Refused;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::locales::Text;
use crate::schema::limits;

/// Further ahead than anything is written, and within what PostgreSQL's time holds.
const NEVER: TimeDelta = TimeDelta::days(3_650_000);

/// What one act uses up: of each rule one, or so many, for a subject.
#[derive(Clone, Debug, Default)]
pub struct Uses {
    all: Vec<Use>,
    /// Where refusals are remembered.
    refused: Option<Refused>,
}

#[derive(Clone, Debug)]
struct Use {
    rule: &'static Rule,
    subject: Vec<u8>,
    /// How many of it.
    count: u32,
    /// How many there may be, where a setting says so; else the rule does.
    most: u32,
}

impl Uses {
    /// And one of this rule, for this subject.
    #[must_use]
    pub fn and(self, rule: &'static Rule, subject: &str) -> Self {
        self.and_many(rule, rule.most, subject, 1)
    }

    /// And so many of this rule at once, of which there may be `most`, for this subject.
    #[must_use]
    pub fn and_many(mut self, rule: &'static Rule, most: u32, subject: &str, count: u32) -> Self {
        self.all.push(Use { rule, subject: Sha256::digest(subject.as_bytes()).to_vec(), count, most: most.max(1) });
        // Always in one order, so that two never wait for each other.
        self.all.sort_by(|a, b| (a.rule.name, &a.subject).cmp(&(b.rule.name, &b.subject)));
        self
    }

    /// Remembers there what is refused, for [`Uses::repeated`].
    #[must_use]
    pub fn remembered_in(mut self, refused: &Refused) -> Self {
        self.refused = Some(refused.clone());
        self
    }

    /// Refuses again, without the database, what the table refused within the last second.
    ///
    /// # Errors
    /// [`Error::TooMany`] with the seconds until all of them have something left.
    pub fn repeated(&self, now: Moment) -> Result<()> {
        let Some(refused) = &self.refused else { return Ok(()) };
        let waits = self.all.iter().filter_map(|one| Some((refused.wait(one.rule.name, &one.subject, now)?, one.rule)));
        let longest = waits.max_by_key(|(wait, _)| *wait);
        longest.map_or(Ok(()), |(wait, rule)| Err(too_many(rule, wait)))
    }

    /// Uses one of each rule, or none of any when one of them has nothing left: the transaction must then be rolled
    /// back. In a transaction of its own, since the rows of whole networks stay locked until it ends.
    ///
    /// # Errors
    /// [`Error::TooMany`] with the seconds until all of them have something left.
    pub fn take(&self, now: Moment, conn: &mut PgConnection) -> Result<()> {
        // Whoever is refused locks and writes nothing: the crowd of a flood does not wait for each other.
        self.refuse(now, conn)?;
        for one in &self.all {
            if !one.take(now, conn)? {
                // Somebody took the last one meanwhile.
                return Err(too_many(one.rule, one.cost()));
            }
        }
        Ok(())
    }

    fn refuse(&self, now: Moment, conn: &mut PgConnection) -> Result<()> {
        let used = limits::table
            .filter(limits::rule.eq_any(self.all.iter().map(|one| one.rule.name)))
            .filter(limits::subject.eq_any(self.all.iter().map(|one| &one.subject)))
            .select((limits::rule, limits::subject, limits::used_until))
            .load::<(String, Vec<u8>, Moment)>(conn)?;
        let waits = self.all.iter().filter_map(|one| {
            let is_of = |rule: &str, subject: &[u8]| rule == one.rule.name && subject == one.subject;
            let (.., until) = used.iter().find(|(rule, subject, _)| is_of(rule, subject))?;
            if *until > one.rule.impossible(now) {
                return None;
            }
            let wait = *until + one.cost() - one.rule.furthest(now);
            (wait > TimeDelta::zero()).then_some((wait, one))
        });
        let Some((wait, longest)) = waits.max_by_key(|(wait, _)| *wait) else { return Ok(()) };
        if let Some(refused) = &self.refused {
            refused.note(longest.rule.name, &longest.subject, now, wait);
        }
        Err(too_many(longest.rule, wait))
    }

    /// Gives back what was taken for an act that did not come about.
    pub fn give_back(&self, conn: &mut PgConnection) -> Result<()> {
        self.settle(0, conn)
    }

    /// Of everything that was taken, `used` was really used, of each rule as much: what is over is given back, and
    /// what is lacking is taken whatever is left.
    pub fn settle(&self, used: u32, conn: &mut PgConnection) -> Result<()> {
        for one in &self.all {
            let over = seconds(one.cost()) - seconds(one.gap()) * f64::from(used);
            diesel::sql_query(
                "UPDATE limits SET used_until = used_until - make_interval(secs => $3) WHERE rule = $1 AND subject = $2",
            )
            .bind::<sql_types::Text, _>(one.rule.name)
            .bind::<Binary, _>(&one.subject)
            .bind::<Double, _>(over)
            .execute(conn)?;
            self.forget(one);
        }
        Ok(())
    }

    /// Gives back everything that was ever taken of one rule for the subject named here.
    pub fn clear(&self, rule: &'static Rule, conn: &mut PgConnection) -> Result<()> {
        for one in self.all.iter().filter(|one| one.rule.name == rule.name) {
            diesel::delete(limits::table.find((rule.name, &one.subject))).execute(conn)?;
            self.forget(one);
        }
        Ok(())
    }

    fn forget(&self, one: &Use) {
        if let Some(refused) = &self.refused {
            refused.forget(one.rule.name, &one.subject);
        }
    }
}

impl Rule {
    /// How far ahead everything may lie. What the gap was rounded by must not cost the last of many.
    fn furthest(&self, now: Moment) -> Moment {
        now + self.within + TimeDelta::milliseconds(1)
    }

    /// Beyond this nothing lies that was written by this clock. Limits of a day and longer may be overdrawn when they are
    /// settled, by as much as an answer took: what they owe is never forgotten.
    fn impossible(&self, now: Moment) -> Moment {
        let is_by_day = self.within >= TimeDelta::days(1);
        now + if is_by_day { NEVER } else { self.within * 2 }
    }
}

impl Use {
    /// The time in which one use comes back.
    fn gap(&self) -> TimeDelta {
        self.rule.within / i32::try_from(self.most).unwrap_or(i32::MAX)
    }

    /// The time in which all of it comes back.
    fn cost(&self) -> TimeDelta {
        self.gap() * i32::try_from(self.count).unwrap_or(i32::MAX)
    }

    /// Uses it, if so much is left.
    fn take(&self, now: Moment, conn: &mut PgConnection) -> Result<bool> {
        if now + self.cost() > self.rule.furthest(now) {
            return Ok(false);
        }
        let taken = diesel::sql_query(
            "INSERT INTO limits AS l (rule, subject, used_until) VALUES ($1, $2, $3 + make_interval(secs => $4))
             ON CONFLICT (rule, subject) DO UPDATE
                SET used_until = CASE WHEN l.used_until > $6 THEN $3 ELSE greatest(l.used_until, $3) END
                    + make_interval(secs => $4)
              WHERE l.used_until > $6 OR greatest(l.used_until, $3) + make_interval(secs => $4) <= $5",
        )
        .bind::<sql_types::Text, _>(self.rule.name)
        .bind::<Binary, _>(&self.subject)
        .bind::<Timestamptz, _>(now)
        .bind::<Double, _>(seconds(self.cost()))
        .bind::<Timestamptz, _>(self.rule.furthest(now))
        .bind::<Timestamptz, _>(self.rule.impossible(now))
        .execute(conn)?;
        Ok(taken > 0)
    }
}

fn seconds(time: TimeDelta) -> f64 {
    time.as_seconds_f64()
}

fn too_many(rule: &Rule, wait: TimeDelta) -> Error {
    let retry_after = ((wait.num_milliseconds() + 999) / 1000).max(1);
    let sentence = if retry_after < 60 {
        Text::limits_again_in_seconds(&rule.sentence, retry_after)
    } else {
        Text::limits_again_in_minutes(&rule.sentence, (retry_after + 59) / 60)
    };
    Error::TooMany { sentence, retry_after }
}

/// Forgets up to so many rows of which everything was given back.
pub fn forget_old(now: Moment, most: i64, conn: &mut PgConnection) -> Result<usize> {
    Ok(diesel::sql_query(
        "DELETE FROM limits WHERE ctid = ANY (ARRAY (
            SELECT ctid FROM limits WHERE used_until < $1 ORDER BY used_until LIMIT $2 FOR UPDATE SKIP LOCKED))",
    )
    .bind::<Timestamptz, _>(now)
    .bind::<BigInt, _>(most)
    .execute(conn)?)
}
